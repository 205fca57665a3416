import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Soggetto, toPosti } from '../../src/index.js';
import {
  type DataCorreggibile,
  type Rettifica,
  type StatoRegistro,
  computeDateRettificabili,
  evaluateRettifica,
  evaluateRettificaNonVerificati,
  regoleRettifica,
} from '../../src/operazioni/index.js';
import { compareDate, toDateConfrontate, toDisuguaglianze } from '../../src/operazioni/rettifica/date-confrontate.js';
import { toRettificaInEsame } from '../../src/operazioni/rettifica/rettifica.js';
import { neiServizi } from '../scheda-di-prova.js';
import { CONTESTO, MILANO, ROMA, conRegistro, operazione } from './casi-rettifica.js';

const OGGI = neiServizi.oggi;
const giorno = fc.constantFrom(
  '1999-12-31',
  '2000-01-01',
  '2000-02-29',
  '2000-06-15',
  '2001-01-01',
  OGGI,
  '2026-11-22',
);
const scheda = fc
  .record({ i: giorno, d: giorno, f: giorno, u: giorno, b: giorno })
  .map(({ i, d, f, u, b }): Soggetto => ({
    generalita: { dataPrimaIscrizioneComune: i, dataNascita: b },
    residenza: { dataDecorrenzaResidenza: d },
    famiglia: { legameSoggetto: { dataDecorrenza: f } },
    dataUltimoAggiornamento: u,
  }));
const limiti = fc.record({ dataSubentro: giorno, dataOrigineFamiglia: giorno }) as fc.Arbitrary<StatoRegistro>;
const rettifica: fc.Arbitrary<Rettifica> = fc.oneof(
  giorno.map((dataDecorrenzaResidenza) => ({ richiestaRettifica101: { dataDecorrenzaResidenza } })),
  fc
    .record(
      { dataUltimoAggiornamentoAPR: giorno, dataPrimaIscrizioneComune: giorno, dataIngressoFamiglia: giorno },
      { requiredKeys: [] },
    )
    .filter((date) => Object.keys(date).length > 0)
    .map((richiestaRettifica103) => ({ richiestaRettifica103 })),
);

/** The eight dates of a case, whole, by the letters of the specification. */
function toLettere(una: Soggetto, cambio: Rettifica, registro: StatoRegistro): Record<string, string> {
  const { richiestaRettifica101: residenza, richiestaRettifica103: altre } = cambio;
  return {
    I: altre?.dataPrimaIscrizioneComune ?? una.generalita!.dataPrimaIscrizioneComune!,
    D: residenza?.dataDecorrenzaResidenza ?? una.residenza!.dataDecorrenzaResidenza!,
    F: altre?.dataIngressoFamiglia ?? una.famiglia!.legameSoggetto!.dataDecorrenza!,
    U: altre?.dataUltimoAggiornamentoAPR ?? una.dataUltimoAggiornamento!,
    B: una.generalita!.dataNascita!,
    S: registro.dataSubentro!,
    O: registro.dataOrigineFamiglia!,
  };
}

/** The inequalities as they are written, by hand: what ANPR holds in both kinds of rettifica, and in one of them. */
function isCoerente({ I, D, F, U, B, S, O }: Record<string, string>, tipo: '101' | '103'): boolean {
  const tutte = I! <= U! && I! <= F! && I! <= D! && F! <= D! && D! <= U! && [I!, D!, F!, U!].every((x) => x <= OGGI);
  return tutte && (tipo === '101' ? D! <= S! : F! >= O! && F! >= B!);
}

describe('a rettifica of dates', () => {
  it('is accepted if and only if every inequality holds', () => {
    let accettate = 0;
    fc.assert(
      fc.property(scheda, rettifica, limiti, (una, cambio, date) => {
        const contesto = conRegistro(date);
        // What is asked of the register is not of this test: the operations are none, the comune is the right one.
        const rilievi = evaluateRettifica(una, cambio, contesto);
        expect(evaluateRettificaNonVerificati(una, cambio, contesto)).toEqual([]);
        const tipo = cambio.richiestaRettifica101 === undefined ? '103' : '101';
        const attesa = isCoerente(toLettere(una, cambio, contesto.registro!), tipo);
        expect(rilievi.length === 0, JSON.stringify(rilievi)).toBe(attesa);
        if (attesa) accettate += 1;
      }),
      { numRuns: 2000 },
    );
    expect(accettate).toBeGreaterThan(5);
  });

  it('keeps every inequality that does not name the date that changes', () => {
    const nomi: readonly DataCorreggibile[] = [
      'dataDecorrenzaResidenza',
      'dataUltimoAggiornamentoAPR',
      'dataPrimaIscrizioneComune',
      'dataIngressoFamiglia',
    ];
    fc.assert(
      fc.property(scheda, limiti, fc.constantFrom(...nomi), giorno, (una, registro, nome, nuovo) => {
        const cambio = nome === 'dataDecorrenzaResidenza' ? 'richiestaRettifica101' : 'richiestaRettifica103';
        const prima = toDateConfrontate(una, {}, { oggi: OGGI, registro });
        const poi = toDateConfrontate(una, { [cambio]: { [nome]: nuovo } }, { oggi: OGGI, registro });
        for (const tipo of ['101', '103'] as const) {
          for (const quale of toDisuguaglianze(tipo)) {
            if (quale.prima === nome || quale.poi === nome) continue;
            expect(compareDate(poi, quale)).toBe(compareDate(prima, quale));
          }
        }
      }),
    );
  });

  it('is never accepted by knowing more of a date: only what was undecided is decided', () => {
    const riserve = fc.constantFrom({}, { senzaGiorno: '1' }, { senzaGiornoMese: '1' });
    fc.assert(
      fc.property(scheda, rettifica, riserve, (una, cambio, riserva) => {
        const incerta: Soggetto = { ...una, generalita: { ...una.generalita, ...riserva } };
        const codici = (quale: Soggetto): string[] => evaluateRettifica(quale, cambio, CONTESTO).map((r) => r.codice);
        const aperti = evaluateRettificaNonVerificati(incerta, cambio, CONTESTO).map(({ codice }) => codice);
        for (const codice of codici(incerta)) expect(codici(una)).toContain(codice);
        for (const codice of codici(una)) expect([...codici(incerta), ...aperti]).toContain(codice);
      }),
      { numRuns: 1000 },
    );
  });

  it('is admitted on the days that the form offers, and on no other', () => {
    fc.assert(
      fc.property(scheda, limiti, giorno, (una, date, giornoScelto) => {
        const contesto = conRegistro(date);
        for (const { data, tipo, dal = '0001-01-01', al, ignoti, incoerenti } of computeDateRettificabili(
          una,
          contesto,
        )) {
          expect(ignoti).toEqual([]);
          const rilievi = evaluateRettifica(una, { [`richiestaRettifica${tipo}`]: { [data]: giornoScelto } }, contesto);
          const offerto = dal <= giornoScelto && giornoScelto <= al && incoerenti.length === 0;
          expect(rilievi.length === 0, `${data} ${giornoScelto}`).toBe(offerto);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const gruppo = <T extends Record<string, unknown>>(campi: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(campi, { requiredKeys: [] });
const data = fc.oneof(giorno, fc.constantFrom('', 'x', '2021-02-30', ' 2000-01-01 ', '2000-01-01+01:00'));
const qualunqueScheda = gruppo({
  generalita: gruppo({
    dataPrimaIscrizioneComune: data,
    dataNascita: data,
    senzaGiorno: fc.constantFrom('1', '0'),
    senzaGiornoMese: fc.constantFrom('1', '0'),
  }),
  residenza: gruppo({ dataDecorrenzaResidenza: data }),
  famiglia: gruppo({ legameSoggetto: gruppo({ dataDecorrenza: data }) }),
  convivenza: gruppo({ legameSoggetto: gruppo({ dataDecorrenza: data }) }),
  dataUltimoAggiornamento: data,
}) as fc.Arbitrary<Soggetto>;
const qualunqueRettifica = gruppo({
  richiestaRettifica101: gruppo({ dataDecorrenzaResidenza: data }),
  richiestaRettifica102: gruppo({ idMotivoIscrizione: fc.constantFrom('9', '09', '5', 'x', ''), note: fc.string() }),
  richiestaRettifica103: gruppo({
    dataUltimoAggiornamentoAPR: data,
    dataPrimaIscrizioneComune: data,
    dataIngressoFamiglia: data,
  }),
  richiestaRettifica104: gruppo({ dataPrimaIscrizioneComune: data }),
  richiestaRettifica105: gruppo({ luogoNascita: gruppo({}) }),
}) as fc.Arbitrary<Rettifica>;
const contestoQualunque = fc.record(
  {
    mittente: fc.constantFrom(ROMA, MILANO),
    criterioResidenza: fc.constantFrom('2018', '2021'),
    registro: gruppo({
      soggetto: fc.constantFrom('ADA', 'UGO'),
      comunePrimaIscrizione: fc.constantFrom(ROMA, MILANO),
      entratoColSubentro: fc.boolean(),
      dataSubentro: data,
      dataOrigineFamiglia: data,
      cancellato: fc.boolean(),
      operazioni: fc.array(
        fc
          .record({
            servizio: fc.constantFrom('5005', '5001', '5008', '5014', '1002', '5012', '6001'),
            tipi: fc.constantFrom(['02'], ['101'], ['103'], ['4']),
            dataDecorrenza: data,
            annullata: fc.boolean(),
          })
          .map(({ servizio, tipi, ...altro }) => operazione('7', servizio, { tipiMutazione: tipi, ...altro })),
        { maxLength: 3 },
      ),
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<typeof CONTESTO>>;

describe('the rules on a rettifica', () => {
  it('answer on any partial frozen input, twice the same, with every place of their message filled', () => {
    fc.assert(
      fc.property(qualunqueScheda, qualunqueRettifica, contestoQualunque, (una, cambio, intorno) => {
        const contesto = congela({ ...intorno, oggi: OGGI });
        const esame = congela(
          toRettificaInEsame(congela(una), congela(cambio), { ...contesto, tabelle: neiServizi.tabelle }),
        );
        for (const regola of regoleRettifica) {
          const verdetto = regola.verifica(esame, neiServizi);
          expect(regola.verifica(esame, neiServizi)).toEqual(verdetto);
          if (verdetto.type === 'non-valutabile') expect(verdetto.mancano.length).toBeGreaterThan(0);
          if (verdetto.type !== 'violata') continue;
          expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
          expect(regola.campi).toContain(verdetto.campo ?? regola.campi[0]);
        }
      }),
      { numRuns: 700, seed: 11 },
    );
  });
});

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}
