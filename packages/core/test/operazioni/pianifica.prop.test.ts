import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type OperazioneRegistrata,
  type Passo,
  type Piano,
  evaluateAnnullamento,
  pianifica,
} from '../../src/operazioni/index.js';
import { neiServizi } from '../scheda-di-prova.js';
import { RegistroInMemoria } from './registro-in-memoria.js';
import { NOI, type Voluto, isVoluta, toMinimo, toPerse } from './ricerca-esaustiva.js';

const LORO = '015146';

const soggetti = fc.constantFrom(['A'], ['B'], ['A', 'B']);
const famiglie = fc.constantFrom<string[]>([], ['F'], ['G'], ['F', 'G']);
const genere = fc.constantFrom(
  { operazione: '5005', tipiMutazione: ['02'] },
  { operazione: '5005', tipiMutazione: ['02'] },
  { operazione: '5005', tipiMutazione: ['04'] },
  { operazione: '5001', tipiMutazione: ['4'] },
  { operazione: '5001', tipiMutazione: ['2'] },
  { operazione: '5008', tipiMutazione: ['12'] },
  { operazione: '5008', tipiMutazione: ['01'] },
  { operazione: '1002' },
  { operazione: '1002', comunePrecedente: LORO },
  { operazione: '1001' },
  { operazione: '2003' },
  { operazione: '5013' },
);
const storia = fc
  .array(
    fc.record({
      genere,
      soggetti,
      famiglie,
      comune: fc.constantFrom(NOI, NOI, NOI, NOI, LORO),
      annullata: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((righe): OperazioneRegistrata[] =>
    righe.map(({ genere: tipo, ...riga }, i) => ({
      ...tipo,
      ...riga,
      idOperazioneANPR: String(101 + i),
      dataDecorrenza: `2024-0${i + 1}-01`,
    })),
  );
const componenti = fc.constantFrom<Record<string, string[]>>({}, { F: ['A', 'B'] }, { F: ['B'], G: ['A'] });

/** A history, and which of its operations should have no effect. */
const caso = fc.record({ operazioni: storia, componenti, scelta: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) });

/** A history, and which of its operations should have no effect, on one person or at all. */
const casoParziale = fc.record({
  operazioni: storia,
  componenti,
  scelta: fc.array(fc.tuple(fc.nat(), fc.constantFrom('A', 'B', 'tutti')), { minLength: 1, maxLength: 3 }),
});

function toVoluto(operazioni: readonly OperazioneRegistrata[], scelta: readonly (readonly [number, string])[]): Voluto {
  const senza = new Set<string>();
  const senzaPer: Record<string, readonly string[]> = {};
  for (const [n, chi] of scelta) {
    const { idOperazioneANPR: id, soggetti: suoi } = operazioni[n % operazioni.length]!;
    if (chi === 'tutti' || !suoi.includes(chi)) senza.add(id);
    else senzaPer[id] = [...new Set([...(senzaPer[id] ?? []), chi])];
  }
  return { senza: [...senza], senzaPer };
}

describe('the plan of annulments', () => {
  it('is legal, leads to the wished state, and nothing is shorter', () => {
    let conPiano = 0;
    let senzaPiano = 0;
    fc.assert(
      fc.property(caso, ({ operazioni, componenti: schede, scelta }) => {
        const senza = [...new Set(scelta.map((n) => operazioni[n % operazioni.length]!.idOperazioneANPR))];
        const contesto = { ...neiServizi, mittente: NOI, registro: { operazioni, componenti: schede } };
        const esito = pianifica({}, { senza }, contesto);
        const registro = new RegistroInMemoria(operazioni, schede);
        const voluto = { senza, senzaPer: {} };
        const minimo = toMinimo(registro, voluto);
        expect(esito.ok).toBe(minimo !== undefined);
        if (!esito.ok) {
          senzaPiano += 1;
          expect(esito.error.length).toBeGreaterThan(0);
          return;
        }
        conPiano += 1;
        const finale = esegui(registro, esito.value);
        for (const id of senza) expect(finale.senzaEffetto(id), id).toBe(true);
        expect([...esito.value.daRipetere, ...esito.value.decadono].sort()).toEqual(
          Object.keys(toPerse(registro, finale, voluto)),
        );
        expect(esito.value.passi.length + esito.value.daRipetere.length).toBe(minimo);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(conPiano, senzaPiano)).toBeGreaterThan(20);
  });

  it('undoes operations for some of their soggetti alone, where that is shorter or the only way', () => {
    let parziali = 0;
    let migliori = 0;
    fc.assert(
      fc.property(casoParziale, ({ operazioni, componenti: schede, scelta }) => {
        const voluto = toVoluto(operazioni, scelta);
        const contesto = { ...neiServizi, mittente: NOI, registro: { operazioni, componenti: schede } };
        const esito = pianifica({}, voluto, contesto);
        const registro = new RegistroInMemoria(operazioni, schede);
        const minimo = toMinimo(registro, voluto);
        expect(esito.ok).toBe(minimo !== undefined);
        if (!esito.ok) return;
        const finale = esegui(registro, esito.value);
        for (const { idOperazioneANPR: id, soggetti: suoi } of operazioni)
          for (const uno of suoi) if (isVoluta(voluto, id, uno)) expect(finale.senzaEffettoPer(id, uno), id).toBe(true);
        const { passi, daRipetere, decadono, soloPer = {} } = esito.value;
        const perse = toPerse(registro, finale, voluto);
        expect([...daRipetere, ...decadono].sort()).toEqual(Object.keys(perse));
        for (const [id, chi] of Object.entries(soloPer)) expect(perse[id]).toEqual(expect.arrayContaining([...chi]));
        expect(passi.length + daRipetere.length).toBe(minimo);
        if (!passi.some((passo) => passo.type === 'annullamento' && passo.soggetto !== undefined)) return;
        parziali += 1;
        const senzaParti = toMinimo(registro, voluto, false);
        expect(senzaParti ?? Infinity).toBeGreaterThanOrEqual(minimo ?? NaN);
        if (senzaParti !== minimo) migliori += 1;
      }),
      { numRuns: 1500 },
    );
    expect(parziali).toBeGreaterThan(15);
    expect(migliori).toBeGreaterThan(5);
  });

  it('is found with the help of other comuni wherever it is without', () => {
    fc.assert(
      fc.property(caso, ({ operazioni, componenti: schede, scelta }) => {
        const senza = scelta.map((n) => operazioni[n % operazioni.length]!.idOperazioneANPR);
        const contesto = { ...neiServizi, mittente: NOI, registro: { operazioni, componenti: schede } };
        const soli = pianifica({}, { senza }, contesto);
        const insieme = pianifica({}, { senza }, { ...contesto, altriComuni: true });
        if (!soli.ok) return;
        expect(insieme.ok && costo(insieme.value) <= costo(soli.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the checks of an annulment', () => {
  it('refuse what the register refuses, and nothing else', () => {
    const richiesta = fc.record({ quale: fc.nat(), ripristino: fc.boolean(), giusta: fc.boolean() });
    fc.assert(
      fc.property(storia, componenti, richiesta, (operazioni, schede, { quale, ripristino, giusta }) => {
        const { idOperazioneANPR, operazione, dataDecorrenza } = operazioni[quale % operazioni.length]!;
        const servizio = operazione.startsWith('1') ? '1013' : operazione.startsWith('2') ? '2011' : '5012';
        const decorrenza = giusta ? dataDecorrenza! : '1999-01-01';
        const risposta = new RegistroInMemoria(operazioni, schede).annulla(NOI, {
          type: 'annullamento',
          servizio,
          operazione: idOperazioneANPR,
          operazioneRichiesta: operazione,
          ripristino,
          dataDecorrenza: decorrenza,
        });
        const codici = evaluateAnnullamento(
          {
            servizio,
            dataDecorrenza: decorrenza,
            datiOperazioneDaAnnullare: { idOperazioneANPR, operazioneRichiesta: operazione },
            datiControllo: { listaControlli: { controllo: ripristino ? [{ codice: 'RA', valore: '1' }] : [] } },
          },
          { ...neiServizi, mittente: NOI, registro: { operazioni, componenti: schede, cancellato: true } },
        ).map(({ codice }) => codice);
        if (typeof risposta === 'string') expect(codici).toContain(risposta);
        else expect(codici).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

function costo({ passi, daRipetere }: Piano): number {
  return passi.length + daRipetere.length;
}

/** Sends a plan to the register, which may refuse nothing of it. */
function esegui(registro: RegistroInMemoria, { passi }: Piano): RegistroInMemoria {
  let stato = registro;
  for (const passo of passi) {
    const risposta = applica(stato, passo);
    if (typeof risposta === 'string') expect.fail(`${risposta}: ${JSON.stringify(passo)}`);
    stato = risposta;
  }
  return stato;
}

function applica(stato: RegistroInMemoria, passo: Passo): RegistroInMemoria | string {
  switch (passo.type) {
    case 'annullamento':
      return stato.annulla(NOI, passo);
    case 'cancellazione':
      return stato.cancella(NOI, passo.soggetto, passo.dataDecorrenza);
    case 'reiscrizione':
      return stato.reiscrivi(passo.soggetto);
    case 'rettifica':
    case 'eliminazione':
      return 'inatteso';
  }
}
