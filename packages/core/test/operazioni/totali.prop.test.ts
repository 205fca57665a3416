import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Regola, type Soggetto, toPosti } from '../../src/index.js';
import {
  type Annullamento,
  type ContestoPiano,
  type Eliminazione,
  type OperazioneRegistrata,
  type StatoVoluto,
  computeDateRettificabili,
  computeDatiEliminabili,
  pianifica,
  regoleAnnullamento,
  regoleEliminazione,
} from '../../src/operazioni/index.js';
import { toAnnullamentoInEsame } from '../../src/operazioni/annullamento/annullamento.js';
import { toEliminazioneInEsame } from '../../src/operazioni/eliminazione/eliminazione.js';
import { neiServizi } from '../scheda-di-prova.js';
import { MILANO, ROMA } from './casi-rettifica.js';

const gruppo = <T extends Record<string, unknown>>(campi: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(campi, { requiredKeys: [] });
const data = fc.constantFrom('2020-01-01', '2024-02-29', '2021-02-30', 'x', '');
const id = fc.constantFrom('1', '2', '3');
const servizio = fc.constantFrom('5005', '5001', '5008', '5014', '1002', '2003', '5012', '5013', '9999', '');
const comune = fc.constantFrom(ROMA, MILANO);
const operazioni = fc.array(
  fc.record(
    {
      idOperazioneANPR: id,
      operazione: servizio,
      tipiMutazione: fc.array(fc.constantFrom('01', '02', '4', '12', '101', 'x'), { maxLength: 2 }),
      comune,
      comunePrecedente: comune,
      dataDecorrenza: data,
      soggetti: fc.subarray(['ADA', 'UGO']),
      famiglie: fc.subarray(['F', 'G']),
      annullata: fc.boolean(),
    },
    { requiredKeys: ['idOperazioneANPR', 'operazione', 'soggetti', 'famiglie'] },
  ),
  { maxLength: 4 },
) as fc.Arbitrary<OperazioneRegistrata[]>;
const contesto = gruppo({
  mittente: comune,
  altriComuni: fc.boolean(),
  registro: gruppo({
    soggetto: fc.constantFrom('ADA', 'UGO'),
    entratoColSubentro: fc.boolean(),
    comunePrimaIscrizione: comune,
    dataSubentro: data,
    cancellato: fc.boolean(),
    operazioni,
    componenti: fc.constantFrom({}, { F: ['UGO'] }),
  }),
}).map((parte) => congela({ ...parte, oggi: neiServizi.oggi })) as fc.Arbitrary<Partial<ContestoPiano>>;
const scheda = gruppo({
  generalita: gruppo({ dataNascita: data, codiceFiscale: gruppo({ validitaCF: fc.constantFrom('1', '9', 'x', '') }) }),
  residenza: gruppo({ dataDecorrenzaResidenza: data }),
  dataUltimoAggiornamento: data,
  matrimonio: gruppo({}),
  vedovanza: gruppo({}),
}).map(congela) as fc.Arbitrary<Soggetto>;
const annullamento = fc.record(
  {
    servizio: fc.constantFrom('1013', '2011', '5012'),
    dataDecorrenza: data,
    datiOperazioneDaAnnullare: gruppo({ idOperazioneANPR: id, operazioneRichiesta: servizio }),
    datiControllo: gruppo({
      listaControlli: gruppo({
        controllo: fc.array(gruppo({ codice: fc.constantFrom('RA', 'RP', 'x'), valore: fc.constantFrom('1', '0') })),
      }),
    }),
  },
  { requiredKeys: ['servizio'] },
) as fc.Arbitrary<Annullamento>;
const eliminazione = gruppo({
  schedaSoggetto: gruppo({ matrimonio: gruppo({}), censimento: gruppo({}) }),
  famigliaConvivenza: gruppo({}),
  motivoAnnullamento: gruppo({ motivoRevoca: fc.constantFrom('1', '03', '4', 'x', '') }),
  datiControllo: gruppo({ tipoRevoca: fc.constantFrom('01', '4', '06', '12', '13', 'x', '') }),
}) as fc.Arbitrary<Eliminazione>;
const voluto = gruppo({
  senza: fc.array(id, { maxLength: 3 }),
  date: gruppo({ dataDecorrenzaResidenza: data, dataIngressoFamiglia: data }),
  senzaDati: fc.array(fc.constantFrom(1, 6, 11, 12), { maxLength: 2 }),
}).map(congela) as fc.Arbitrary<StatoVoluto>;

describe('on any partial frozen input', () => {
  it('the rules of annulments answer, twice the same', () => {
    prova(
      regoleAnnullamento,
      fc
        .tuple(annullamento, contesto)
        .map(([una, intorno]) => toAnnullamentoInEsame(congela(una), conTabelle(intorno))),
    );
  });

  it('the rules of deletions answer, twice the same', () => {
    prova(
      regoleEliminazione,
      fc
        .tuple(scheda, eliminazione, contesto)
        .map(([una, cosa, intorno]) => toEliminazioneInEsame(una, congela(cosa), conTabelle(intorno))),
    );
  });

  it('forms and plans answer, twice the same', () => {
    fc.assert(
      fc.property(scheda, voluto, contesto, (una, stato, intorno) => {
        const tutto = conTabelle(intorno);
        const risposte = (): unknown[] => [
          pianifica(una, stato, tutto),
          computeDateRettificabili(una, tutto),
          computeDatiEliminabili(una, tutto),
        ];
        expect(risposte()).toEqual(risposte());
      }),
      { numRuns: 300 },
    );
  });
});

/** Each rule answers, fills its message and names fields of its own. */
function prova<S>(regole: readonly Regola<S>[], oggetti: fc.Arbitrary<S>): void {
  fc.assert(
    fc.property(oggetti, (oggetto) => {
      for (const regola of regole) {
        const verdetto = regola.verifica(oggetto, neiServizi);
        expect(regola.verifica(oggetto, neiServizi)).toEqual(verdetto);
        if (verdetto.type === 'non-valutabile') expect(verdetto.mancano.length).toBeGreaterThan(0);
        if (verdetto.type !== 'violata') continue;
        expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
        expect(regola.campi).toContain(verdetto.campo ?? regola.campi[0]);
      }
    }),
    { numRuns: 800, seed: 5 },
  );
}

function conTabelle(intorno: Partial<ContestoPiano>): ContestoPiano {
  return { ...intorno, oggi: neiServizi.oggi, tabelle: neiServizi.tabelle };
}

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}
