import { compareCodiceFiscale, toBase } from '@anagrafe/codice-fiscale';
import type { DatiAnagrafici, DomicilioFiscale, EsitoAe, Posizione } from '@anagrafe/core/agenzia-entrate';
import {
  type AnagrafeTributariaSimulata,
  type PersonaIscritta,
  createRegistroAccessi,
  readAnagrafeTributariaSimulata,
} from '@anagrafe/adapters-ae';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ALTROVE, CHI, COMUNE, type OrologioDiProva, createProva, impronta, toCodice } from './persone-di-prova.js';

/** Few names and days, so that people meet: namesakes, same codes, same data. */
const dati: fc.Arbitrary<DatiAnagrafici> = fc.record({
  cognome: fc.constantFrom('PROVA', 'PROVI', 'PRUVA', 'FINTO'),
  nome: fc.constantFrom('ADA', 'DAA', 'UGO'),
  sesso: fc.constantFrom('M', 'F'),
  dataNascita: fc.constantFrom('1946-10-10', '1946-10-11', '1951-03-02'),
  codiceCatastale: fc.constantFrom('F641', 'H501'),
});
const comune = fc.constantFrom(COMUNE, COMUNE, COMUNE, ALTROVE);
const domicilio: fc.Arbitrary<DomicilioFiscale | undefined> = fc.option(
  fc.record({ comune, indirizzo: fc.constantFrom('VIA DEI FIORI 3', 'PIAZZA GRANDE 8') }),
  { nil: undefined },
);
const persone: fc.Arbitrary<PersonaIscritta[]> = fc.array(
  fc.record({ dati, domicilio, comune: fc.option(comune, { nil: undefined }) }),
  { maxLength: 6 },
);

/** What is under test, and what the model knows: every code that was ever seen, who has been shown under which. */
interface Vero {
  ae: AnagrafeTributariaSimulata;
  readonly orologio: OrologioDiProva;
  readonly visti: Set<string>;
  /** What happened, by operation and code: to see that histories reach what they are to reach. */
  readonly accaduto: Map<string, number>;
}

type Comando = fc.AsyncCommand<object, Vero>;

/** A step of a history. It is told how it ended, then all the invariants are looked at. */
class Passo implements Comando {
  readonly nome: string;
  readonly azione: (vero: Vero) => Promise<EsitoAe<unknown> | undefined>;

  constructor(nome: string, azione: (vero: Vero) => Promise<EsitoAe<unknown> | undefined>) {
    this.nome = nome;
    this.azione = azione;
  }

  check(): boolean {
    return true;
  }

  async run(_: object, vero: Vero): Promise<void> {
    const prima = [...vero.ae.write()].join('');
    const esito = await this.azione(vero);
    if (esito !== undefined) {
      const chiave = `${this.nome} ${toCodice(esito) ?? esito.type}`;
      vero.accaduto.set(chiave, (vero.accaduto.get(chiave) ?? 0) + 1);
      // What is refused changes nothing.
      if (esito.type !== 'eseguita') expect([...vero.ae.write()].join('')).toBe(prima);
      const posizione = 'posizione' in esito ? (esito.posizione as Posizione | undefined) : undefined;
      if (posizione !== undefined) vero.visti.add(posizione.codiceFiscale);
    }
    await verifica(vero);
  }

  toString(): string {
    return this.nome;
  }
}

/** The invariants, by what the port answers alone. */
async function verifica({ ae, visti }: Vero): Promise<void> {
  const perCodice = new Map<string, Posizione>();
  const titolari = new Map<string, string>();
  for (const codiceFiscale of visti) {
    const esito = await ae.interroga({ codiceFiscale, ...CHI });
    const codice = toCodice(esito);
    expect(['EAI20', 'EAI40', 'EAI59', 'EAI80']).toContain(codice);
    if (esito.type !== 'eseguita') continue;
    const { posizione } = esito;
    // A chain of links ends in exactly one usable code: the one of the position, which is asked for in turn.
    const usabile = await ae.interroga({ codiceFiscale: posizione.codiceFiscale, ...CHI });
    expect(usabile).toMatchObject({ type: 'eseguita', codice: { codice: 'EAI20' } });
    if (codice === 'EAI20') expect(posizione.codiceFiscale).toBe(codiceFiscale);
    else expect(posizione.collegati.map((uno) => uno.codiceFiscale)).toContain(codiceFiscale);
    perCodice.set(posizione.codiceFiscale, posizione);
  }
  for (const [codiceFiscale, posizione] of perCodice) {
    // Marked, hence validated.
    if (posizione.marcato) expect(posizione.validato).toBe(true);
    expect(posizione.comune !== undefined).toBe(posizione.marcato);
    expect(compareCodiceFiscale(codiceFiscale, posizione.dati)).toEqual([]);
    expect(posizione.omocodice).toBe(toBase(codiceFiscale) !== codiceFiscale);
    // No code serves two people, now or before: each is of one position.
    for (const suo of [codiceFiscale, ...posizione.collegati.map((uno) => uno.codiceFiscale)]) {
      expect(titolari.get(suo) ?? codiceFiscale).toBe(codiceFiscale);
      titolari.set(suo, codiceFiscale);
    }
    // Oldest first.
    const giorni = posizione.collegati.map(({ dal }) => dal ?? '');
    expect(giorni).toEqual([...giorni].sort());
  }
}

/** One of the codes seen until now. */
const unoDi = (visti: ReadonlySet<string>, quale: number): string =>
  [...visti][quale % visti.size] ?? 'PRVDAA46R50F641J';

const quale = fc.nat({ max: 99 });
const comandi: fc.Arbitrary<Comando>[] = [
  fc
    .tuple(dati, domicilio, comune)
    .map(([d, dom, c]) => new Passo('attribuisci', ({ ae }) => ae.attribuisci(toRichiesta(d, dom, c)))),
  fc
    .tuple(dati, domicilio, comune)
    .map(([d, dom, c]) => new Passo('omocodice', ({ ae }) => ae.attribuisciOmocodice(toRichiesta(d, dom, c)))),
  fc
    .tuple(quale, dati, domicilio, comune)
    .map(
      ([q, d, dom, c]) =>
        new Passo('valida', ({ ae, visti }) =>
          ae.valida({ ...toRichiesta(d, dom, c), codiceFiscale: unoDi(visti, q) }),
        ),
    ),
  fc.tuple(quale, domicilio, comune).map(
    ([q, dom, c]) =>
      new Passo('valida', async ({ ae, visti }) => {
        const chi = await ae.interroga({ codiceFiscale: unoDi(visti, q), ...CHI });
        if (chi.type !== 'eseguita') return undefined;
        return ae.valida({ ...toRichiesta(chi.posizione.dati, dom, c), codiceFiscale: unoDi(visti, q) });
      }),
  ),
  fc
    .tuple(quale, dati, domicilio, comune)
    .map(
      ([q, d, dom, c]) =>
        new Passo('varia', ({ ae, visti }) => ae.varia({ ...toRichiesta(d, dom, c), codiceFiscale: unoDi(visti, q) })),
    ),
  fc
    .tuple(quale, dati, domicilio, comune)
    .map(
      ([q, d, dom, c]) =>
        new Passo('allinea', ({ ae, visti }) =>
          ae.allinea({ ...toRichiesta(d, dom, c), codiceFiscale: unoDi(visti, q) }),
        ),
    ),
  fc.tuple(quale, quale).map(
    ([q, altro]) =>
      new Passo('collega', async ({ ae, visti }) => {
        const posizioni = await Promise.all(
          [...visti].map(async (uno) => ae.interroga({ codiceFiscale: uno, ...CHI })),
        );
        const note = posizioni.flatMap((uno) => (uno.type === 'eseguita' ? [uno.posizione] : []));
        const [marcate, altre] = [note.filter((una) => una.marcato), note.filter((una) => !una.marcato)];
        const [sua, nuova] = [marcate[q % marcate.length], altre[altro % altre.length]];
        if (sua?.comune === undefined || nuova === undefined) return undefined;
        const { codiceFiscale } = sua;
        return ae.collega({ ...CHI, comune: sua.comune, codiceFiscale, nuovo: nuova.codiceFiscale });
      }),
  ),
  fc
    .tuple(quale, quale, comune)
    .map(
      ([q, altro, c]) =>
        new Passo('collega', ({ ae, visti }) =>
          ae.collega({ ...CHI, comune: c, codiceFiscale: unoDi(visti, q), nuovo: unoDi(visti, altro) }),
        ),
    ),
  fc
    .tuple(quale, comune)
    .map(
      ([q, c]) =>
        new Passo('annulla', ({ ae, visti }) =>
          ae.annullaAttribuzione({ ...CHI, comune: c, codiceFiscale: unoDi(visti, q) }),
        ),
    ),
  fc.integer({ min: 1, max: 3 }).map(
    (mezzeGiornate) =>
      new Passo('passa il tempo', ({ orologio }) => {
        orologio.metti(dopo(orologio.leggi(), mezzeGiornate));
        return Promise.resolve(undefined);
      }),
  ),
];

function toRichiesta(d: DatiAnagrafici, dom: DomicilioFiscale | undefined, c: string) {
  return { ...CHI, comune: c, dati: d, ...(dom === undefined ? {} : { domicilio: dom }) };
}

/** So many half days later. */
function dopo(istante: string, mezzeGiornate: number): string {
  return new Date(Date.parse(`${istante}Z`) + mezzeGiornate * 12 * 3_600_000).toISOString().slice(0, 19);
}

async function toVero(iniziali: readonly PersonaIscritta[], accaduto: Map<string, number>): Promise<Vero> {
  // A register that remembers nothing: what comes twice is to reach the archive.
  const accessi = { ...createRegistroAccessi(impronta), find: () => [] };
  const { ae, orologio } = createProva(iniziali, { accessi });
  const visti = new Set<string>();
  for (const { dati: suoi } of iniziali) {
    const esito = await ae.interroga({ dati: suoi, ...CHI });
    if (esito.type === 'eseguita') visti.add(esito.posizione.codiceFiscale);
  }
  return { ae, orologio, visti, accaduto };
}

describe('storie a caso di attribuzioni, omocodie, variazioni, collegamenti e annullamenti', () => {
  const storie = (accaduto: Map<string, number>) =>
    fc.asyncProperty(persone, fc.commands(comandi, { maxCommands: 30, size: 'max' }), async (iniziali, storia) => {
      await fc.asyncModelRun(async () => ({ model: {}, real: await toVero(iniziali, accaduto) }), storia);
    });

  it('un codice utilizzabile a persona, un codice una persona, ogni catena finisce in uno, chi è marcato è validato', async () => {
    await fc.assert(storie(new Map()), { numRuns: 100 });
  });

  it('le storie arrivano a tutto ciò che le operazioni possono fare', async () => {
    const accaduto = new Map<string, number>();
    await fc.assert(storie(accaduto), { numRuns: 100, seed: 6 });
    expect([...accaduto.keys()].filter((chiave) => / (?:0\d|EAC00)$/.test(chiave)).sort()).toEqual([
      'allinea 00',
      'annulla EAC00',
      'attribuisci 00',
      'collega 00',
      'omocodice 00',
      'valida 00',
      'valida 02',
      'varia 00',
    ]);
    expect(accaduto.size).toBeGreaterThan(30);
  });

  it('un archivio riletto a metà di una storia risponde come quello di prima', async () => {
    await fc.assert(
      fc.asyncProperty(persone, fc.commands(comandi, { maxCommands: 12, size: 'max' }), async (iniziali, storia) => {
        const vero = await toVero(iniziali, new Map());
        await fc.asyncModelRun(() => Promise.resolve({ model: {}, real: vero }), storia);
        const testo = [...vero.ae.write()].join('');
        const riletta = readAnagrafeTributariaSimulata(testo, { orologio: vero.orologio.leggi });
        expect([...riletta.write()].join('')).toBe(testo);
        for (const codiceFiscale of vero.visti) {
          const richiesta = { ...CHI, comune: COMUNE, codiceFiscale };
          expect(await riletta.annullaAttribuzione(richiesta)).toEqual(await vero.ae.annullaAttribuzione(richiesta));
        }
      }),
      { numRuns: 60 },
    );
  });
});
