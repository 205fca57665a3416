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
import { RegistroInMemoria, cambiaResidenza } from './registro-in-memoria.js';

const NOI = '058091';
const LORO = '015146';
const ISCRIZIONI = ['1001', '1002'];

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
        const minimo = toMinimo(registro, senza);
        expect(esito.ok).toBe(minimo !== undefined);
        if (!esito.ok) {
          senzaPiano += 1;
          expect(esito.error.length).toBeGreaterThan(0);
          return;
        }
        conPiano += 1;
        const finale = esegui(registro, esito.value);
        for (const id of senza) expect(finale.senzaEffetto(id), id).toBe(true);
        expect([...esito.value.daRipetere, ...esito.value.decadono].sort()).toEqual(toPerse(registro, finale, senza));
        expect(esito.value.passi.length + esito.value.daRipetere.length).toBe(minimo);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(conPiano, senzaPiano)).toBeGreaterThan(20);
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

/** The operations that lost their effect though nobody wished it. */
function toPerse(prima: RegistroInMemoria, poi: RegistroInMemoria, senza: readonly string[]): string[] {
  return prima.operazioni
    .map(({ idOperazioneANPR }) => idOperazioneANPR)
    .filter((id) => !senza.includes(id) && !prima.senzaEffetto(id) && poi.senzaEffetto(id));
}

/** The least number of requests and of operations to register again, by trying everything; `undefined` if nothing leads there. */
function toMinimo(inizio: RegistroInMemoria, senza: readonly string[]): number | undefined {
  const visti = new Set([inizio.chiave]);
  let minimo: number | undefined;
  let fronte = [{ stato: inizio, passi: 0 }];
  while (fronte.length > 0) {
    const prossimo: typeof fronte = [];
    for (const { stato, passi } of fronte) {
      if (senza.every((id) => stato.senzaEffetto(id))) {
        const totale = passi + toPerse(inizio, stato, senza).filter((id) => !isSparita(inizio, id, senza)).length;
        minimo = Math.min(minimo ?? totale, totale);
      }
      for (const [poi, quanti] of mosse(stato)) {
        if (visti.has(poi.chiave)) continue;
        visti.add(poi.chiave);
        prossimo.push({ stato: poi, passi: passi + quanti });
      }
    }
    fronte = prossimo;
  }
  return minimo;
}

/** An operation whose soggetti all owe their registration to another one that should have no effect. */
function isSparita({ operazioni }: RegistroInMemoria, id: string, senza: readonly string[]): boolean {
  const spariti = operazioni
    .filter((una) => senza.includes(una.idOperazioneANPR) && !una.annullata && ISCRIZIONI.includes(una.operazione))
    .flatMap((una) => una.soggetti);
  return operazioni.find((una) => una.idOperazioneANPR === id)!.soggetti.every((uno) => spariti.includes(uno));
}

/** All that can be done next, and how many requests it takes. */
function mosse(stato: RegistroInMemoria): [RegistroInMemoria, number][] {
  const fatte: [RegistroInMemoria, number][] = [];
  for (const operazione of stato.operazioni) {
    const { idOperazioneANPR, operazione: richiesta, dataDecorrenza } = operazione;
    if (idOperazioneANPR.startsWith('nuova')) continue;
    for (const servizio of ['1013', '2011', '5012'] as const) {
      for (const ripristino of [false, true]) {
        const annullata = stato.annulla(NOI, {
          type: 'annullamento',
          servizio,
          operazione: idOperazioneANPR,
          operazioneRichiesta: richiesta,
          ripristino,
          ...(dataDecorrenza === undefined ? {} : { dataDecorrenza }),
        });
        if (typeof annullata !== 'string') fatte.push([annullata, 1]);
      }
    }
    const cancellata = cancellaTutti(stato, operazione);
    if (cancellata !== undefined) fatte.push(cancellata);
  }
  return fatte;
}

/** 2003 and 1002 for each soggetto of an operation: 1002 only where they were somewhere before. */
function cancellaTutti(
  stato: RegistroInMemoria,
  operazione: OperazioneRegistrata,
): [RegistroInMemoria, number] | undefined {
  let qui = stato;
  let quanti = 0;
  for (const soggetto of operazione.soggetti) {
    const cancellato = qui.cancella(NOI, soggetto, operazione.dataDecorrenza);
    if (typeof cancellato === 'string') return undefined;
    const prima = cambiaResidenza(operazione) || operazione.comunePrecedente !== undefined;
    const poi = prima ? cancellato.reiscrivi(soggetto) : cancellato;
    if (typeof poi === 'string') return undefined;
    quanti += prima ? 2 : 1;
    qui = poi;
  }
  return qui.senzaEffetto(operazione.idOperazioneANPR) ? [qui, quanti] : undefined;
}
