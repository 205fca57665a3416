import { verify } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Carta, SessioneCarta } from '../src/carte/carta.js';
import { createCarte } from '../src/carte/create-carte.js';
import { type CartaInMemoria, CHIAVE, type Lettori, TENTATIVI, creaCarta } from './in-memoria/carta-in-memoria.js';
import { type DriverInMemoria, MODULO_IN_MEMORIA, createDriverInMemoria } from './in-memoria/create-driver.js';

const DATI = new TextEncoder().encode('richiesta');
const CERTIFICATO = { der: CHIAVE.der, id: Buffer.from(CHIAVE.id, 'hex') };
const LETTORE = 'Lettore 1';
const GIUSTO = '48213';
const SBAGLIATO = '00000';

/** What should be so. */
interface Modello {
  inserita: boolean;
  tentativi: number;
  /** Which sessions exist, and which of them may sign without a PIN. */
  readonly sessioni: Map<number, 'chiusa' | 'senza-pin' | 'con-pin' | 'perduta'>;
}

/** What is so. */
interface Reale {
  readonly vera: CartaInMemoria;
  readonly lettori: Lettori;
  readonly driver: DriverInMemoria;
  readonly carta: Carta;
  readonly sessioni: Map<number, SessioneCarta>;
  /** What the operator answers next, and how often it was asked. */
  risposta: string | null;
  domande: number;
}

type Comando = fc.AsyncCommand<Modello, Reale>;

/** What had its PIN has it no more; `perduta` is what finds that out only when it signs. */
function perdiTutte({ sessioni }: Modello, come: 'perduta' | 'senza-pin'): void {
  for (const [quale, stato] of sessioni) {
    if (stato === 'con-pin' || (stato === 'perduta' && come === 'senza-pin')) sessioni.set(quale, come);
  }
}

class Inserisci implements Comando {
  check = ({ inserita }: Modello) => !inserita;
  run(modello: Modello, { vera, lettori }: Reale) {
    modello.inserita = true;
    vera.inserimenti += 1;
    lettori[LETTORE] = vera;
    return Promise.resolve();
  }
  toString = () => 'inserisci';
}

class Togli implements Comando {
  check = ({ inserita }: Modello) => inserita;
  run(modello: Modello, { lettori }: Reale) {
    modello.inserita = false;
    perdiTutte(modello, 'perduta');
    lettori[LETTORE] = undefined;
    return Promise.resolve();
  }
  toString = () => 'togli';
}

class Uccidi implements Comando {
  check = () => true;
  run(modello: Modello, { driver }: Reale) {
    perdiTutte(modello, 'senza-pin');
    driver.uccidi();
    return Promise.resolve();
  }
  toString = () => 'uccidi il driver';
}

class Chiudi implements Comando {
  readonly quale: number;
  constructor(quale: number) {
    this.quale = quale;
  }
  check = ({ sessioni }: Modello) => sessioni.has(this.quale);
  async run(modello: Modello, { sessioni }: Reale) {
    modello.sessioni.set(this.quale, 'chiusa');
    await sessioni.get(this.quale)?.chiudi();
  }
  toString = () => `chiudi ${this.quale}`;
}

/** Several sign at once in one session; the operator answers as told, however often asked. */
class Firma implements Comando {
  readonly quale: number;
  readonly quante: number;
  readonly risposta: string | null;
  constructor(quale: number, quante: number, risposta: string | null) {
    this.quale = quale;
    this.quante = quante;
    this.risposta = risposta;
  }
  check = () => true;

  async run(modello: Modello, reale: Reale) {
    reale.risposta = this.risposta;
    const [domande, prove] = [reale.domande, reale.vera.prove.length];
    const sessione = toSessione(this.quale, modello, reale);
    const esiti = await Promise.allSettled(Array.from({ length: this.quante }, () => sessione.firma(DATI, 'RS256')));
    const codici = esiti.map((esito) =>
      esito.status === 'fulfilled' ? isBuona(esito.value) : (esito.reason as { code: string }).code,
    );
    // Whoever waited together has one outcome, of one question at most and of one try for it.
    expect(new Set(codici).size).toBe(1);
    expect(reale.domande - domande).toBeLessThanOrEqual(1);
    expect(reale.vera.prove.length - prove).toBeLessThanOrEqual(reale.domande - domande);
    expect(codici[0]).toBe(this.attendi(modello));
    expect(reale.vera.tentativi).toBe(modello.tentativi);
  }

  /** How it should end, and what is so afterwards. */
  private attendi(modello: Modello): string {
    const stato = modello.sessioni.get(this.quale);
    const altraColPin = [...modello.sessioni.values()].includes('con-pin');
    const esito = (codice: string, dopo: 'senza-pin' | 'con-pin') => {
      modello.sessioni.set(this.quale, dopo);
      return codice;
    };
    if (stato === 'chiusa') return 'CHIUSA';
    if (stato === 'con-pin') return 'firmato';
    if (stato === 'perduta') return esito('CARTA_RIMOSSA', 'senza-pin');
    if (!modello.inserita) return esito('CARTA_ASSENTE', 'senza-pin');
    if (altraColPin) return esito('firmato', 'con-pin');
    if (this.risposta === null) return esito('PIN_NON_DATO', 'senza-pin');
    if (modello.tentativi === 0) return esito('PIN_BLOCCATO', 'senza-pin');
    modello.tentativi = this.risposta === GIUSTO ? TENTATIVI : modello.tentativi - 1;
    if (this.risposta === GIUSTO) return esito('firmato', 'con-pin');
    return esito(modello.tentativi === 0 ? 'PIN_BLOCCATO' : 'PIN_ERRATO', 'senza-pin');
  }

  toString = () => `firma ${this.quante} volte in ${this.quale}, PIN ${this.risposta ?? 'non dato'}`;
}

function isBuona(firma: Uint8Array): string {
  return verify('sha256', DATI, CHIAVE.pubblica, firma) ? 'firmato' : 'firma sbagliata';
}

function toSessione(quale: number, modello: Modello, reale: Reale): SessioneCarta {
  const gia = reale.sessioni.get(quale);
  if (gia !== undefined) return gia;
  const nuova = reale.carta.openSessione({
    certificato: CERTIFICATO,
    pin: () => {
      reale.domande += 1;
      return Promise.resolve(reale.risposta);
    },
  });
  reale.sessioni.set(quale, nuova);
  modello.sessioni.set(quale, 'senza-pin');
  return nuova;
}

const quale = fc.integer({ min: 1, max: 2 });
const comandi = [
  fc.constant(new Inserisci()),
  fc.constant(new Togli()),
  fc.constant(new Uccidi()),
  quale.map((una) => new Chiudi(una)),
  fc
    .tuple(quale, fc.integer({ min: 1, max: 4 }), fc.constantFrom(GIUSTO, GIUSTO, GIUSTO, SBAGLIATO, null))
    .map(([una, quante, risposta]) => new Firma(una, quante, risposta)),
];

describe('la vita delle sessioni', () => {
  it('comunque vada: un tentativo per domanda, nessuna sessione aperta alla fine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(comandi, { maxCommands: 30 }), async (storia) => {
        const vera = creaCarta();
        const lettori: Lettori = { [LETTORE]: vera };
        const driver = createDriverInMemoria(lettori);
        const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
        const [carta] = await carte.elenco();
        const reale: Reale = { vera, lettori, driver, carta: carta!, sessioni: new Map(), risposta: null, domande: 0 };
        const modello: Modello = { inserita: true, tentativi: TENTATIVI, sessioni: new Map() };
        await fc.asyncModelRun(() => ({ model: modello, real: reale }), storia);
        for (const sessione of reale.sessioni.values()) await sessione.chiudi();
        expect(driver.sessioniAperte()).toBe(0);
        await carte.chiudi();
        expect(new Set(vera.prove.map(({ segreto }) => segreto)).has('puk')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
