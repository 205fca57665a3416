import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type DataLocale,
  type Rilievo,
  type Soggetto,
  evaluateNonVerificati,
  evaluateRegole,
  evaluateScheda,
  parseDataLocale,
  regoleSoggetto,
  toPosti,
} from '../../src/index.js';
import { ADA, contesto } from '../scheda-di-prova.js';

const data = fc.constantFrom(
  '1800-01-01', '1927-01-11', '1980-01-01', '1980-05-17', '1992-04-15', '1992-04-16', '2006-07-01', '2011-03-07',
  '2026-11-21', '2026-11-22', '2099-12-31', '0001-01-01', '2021-02-30', ' 1980-01-01 ', '1980-01-01+01:00', 'x', '',
); // prettier-ignore
const opzionale = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined, freq: 3 });
const gruppo = <T extends Record<string, unknown>>(campi: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(campi, { requiredKeys: [] });
const comune = gruppo({
  nomeComune: fc.constantFrom('ROMA', 'MONTESCUDO', 'GRESSONEY-SAINT-JEAN', 'CASTELLO', '', 'X'),
  siglaProvinciaIstat: fc.constantFrom('RM', 'FC', 'FO', 'AO', 'TN', 'ro'),
  codiceIstat: fc.constantFrom('058091', '061526', '000000', 'x'),
});
const codice = fc.constantFrom('1', '09', '4', '99', ' 2 ', 'A', '215', '999', '2200303', 'x', '');
const localita = gruppo({
  codiceStato: fc.constantFrom('215', '999', '998', 'x'),
  descrizioneStato: fc.string(),
  descrizioneLocalita: fc.string(),
  provinciaContea: fc.string(),
});
const luogo = gruppo({ luogoEccezionale: fc.constant('NAVE'), comune, localita });
const atto = gruppo({
  comuneRegistrazione: comune,
  anno: fc.constantFrom('1980', '0008', '9591', '99999', 'x'),
  dataFormazioneAtto: data,
});
const legame = gruppo({
  idFamConvComune: fc.constantFrom('F1', ''),
  legameSoggetto: gruppo({
    tipoLegame: fc.constantFrom('3', '4', '05', 'x'),
    codiceLegame: fc.constantFrom('1', '01', '14', 'x'),
    dataDecorrenza: data,
    progressivoComponente: fc.constantFrom('1', 'x'),
  }),
});
const soggetto = gruppo({
  generalita: gruppo({
    codiceFiscale: gruppo({
      codFiscale: fc.oneof(fc.constantFrom('PRVDAA80A41H501A', '49273929007', ''), fc.string({ maxLength: 17 })),
    }),
    cognome: fc.string(),
    senzaCognome: fc.constantFrom('1', '0'),
    nome: fc.string(),
    senzaNome: fc.constantFrom('1', '0'),
    sesso: fc.constantFrom('M', 'f', 'N', 'x'),
    dataNascita: data,
    senzaGiorno: fc.constantFrom('1', '0'),
    senzaGiornoMese: fc.constantFrom('1', '0'),
    luogoNascita: luogo,
    dataPrimaIscrizioneComune: data,
  }),
  statoCivile: gruppo({ statoCivile: codice }),
  dataUltimoAggiornamento: data,
  motivoIscrizioneAPR: codice,
  attoNascita: atto,
  cittadinanza: gruppo({ codiceStato: codice, dataValidita: data }),
  residenza: gruppo({
    tipoIndirizzo: fc.constantFrom('1', '2', 'x'),
    indirizzo: gruppo({ comune, toponimo: gruppo({ codSpecie: codice, specie: fc.string() }) }),
    localitaEstera: gruppo({
      indirizzoEstero: gruppo({ cap: fc.string(), localita, toponimo: gruppo({ denominazione: fc.string() }) }),
      consolato: gruppo({ codiceConsolato: codice }),
    }),
    presso: fc.string(),
    dataDecorrenzaResidenza: data,
  }),
  famiglia: legame,
  convivenza: legame,
  matrimonio: gruppo({
    coniuge: gruppo({ nome: fc.string() }),
    datiMatrimonio: gruppo({
      dataEvento: data,
      senzaGiorno: fc.constantFrom('1', '0'),
      attoEvento: atto,
      luogoEvento: luogo,
    }),
  }),
  vedovanza: gruppo({ datiMorteconiuge: gruppo({ dataEvento: data, luogoEvento: luogo }) }),
  separazioneAnnullamentoCessazioneMatrimonio: gruppo({
    tipoCessazione: codice,
    sentenza: gruppo({ data, tipoTribunale: codice }),
    attoAnnullamentoMatrimonio: atto,
  }),
  cartaIdentita: gruppo({
    numero: fc.string(),
    dataRilascio: data,
    comuneRilascio: comune,
    consolatoRilascio: gruppo({ codiceConsolato: codice }),
  }),
  permessoSoggiorno: gruppo({ tipoSoggiorno: codice, dataRilascio: opzionale(data), comune }),
  altriDati: gruppo({ posizioneProfessionale: codice, condizioneNonProfessionale: codice, titoloStudio: codice }),
  unioneCivile: gruppo({
    unitoCivilmente: gruppo({ nome: fc.string() }),
    attoUnione: gruppo({ dataEvento: data }),
    scioglimentoUnione: gruppo({ motivoScioglimento: codice, sentenza: gruppo({ tipoTribunale: codice }) }),
  }),
  convivenzaDiFatto: gruppo({
    convivente: gruppo({ cognome: fc.string() }),
    contrattoStipula: gruppo({ data }),
    contrattoRisoluzione: gruppo({ motivoRisoluzione: codice }),
  }),
}) as fc.Arbitrary<Soggetto>;

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}

/** ES058, ES063 and ES066 are about the flags; EA038, as ANPR has it, is content with the parts of the date that are known. */
const SUI_FLAG = new Set(['ES058', 'ES063', 'ES066', 'EA038']);

const chiave = ({ codice, messaggio }: Rilievo) => `${codice} ${messaggio}`;

describe('the rules on a scheda', () => {
  it('answer on any partial frozen scheda, twice the same', () => {
    fc.assert(
      fc.property(soggetto, (scheda) => {
        congela(scheda);
        expect(evaluateScheda(scheda, contesto)).toEqual(evaluateScheda(scheda, contesto));
      }),
      { numRuns: 500 },
    );
  });

  it('find the same in whatever order they are asked', () => {
    fc.assert(
      fc.property(
        soggetto,
        fc.shuffledSubarray([...regoleSoggetto], { minLength: regoleSoggetto.length }),
        (scheda, mescolate) => {
          const trovati: Rilievo[] = [];
          evaluateRegole({ regole: mescolate, oggetto: scheda }, contesto, { rilievo: (r) => trovati.push(r) });
          const attesi: Rilievo[] = [];
          evaluateRegole({ regole: regoleSoggetto, oggetto: scheda }, contesto, { rilievo: (r) => attesi.push(r) });
          expect(trovati.map(chiave).sort()).toEqual(attesi.map(chiave).sort());
        },
      ),
    );
  });

  it('fill every place of their messages, and no other', () => {
    fc.assert(
      fc.property(soggetto, (scheda) => {
        for (const regola of regoleSoggetto) {
          const verdetto = regola.verifica(scheda, contesto);
          if (verdetto.type !== 'violata') continue;
          expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are refined, never contradicted, when a flagged birth date becomes whole', () => {
    fc.assert(
      fc.property(
        soggetto,
        fc.constantFrom('senzaGiorno', 'senzaGiornoMese'),
        fc.nat({ max: 365 }),
        (scheda, flag, n) => {
          const nascita = scheda.generalita?.dataNascita;
          if (nascita?.length !== 10 || !parseDataLocale(nascita).ok) return;
          const incerta: Soggetto = { ...scheda, generalita: { ...scheda.generalita, [flag]: '1' } };
          const { senzaGiorno: _, senzaGiornoMese: __, ...certe } = incerta.generalita ?? {};
          const giorno = toGiorno(nascita, flag, n);
          if (giorno === undefined || (incerta.generalita?.senzaGiorno === '1' && flag === 'senzaGiornoMese')) return;
          const precisa: Soggetto = { ...scheda, generalita: { ...certe, dataNascita: giorno } };
          for (const regola of regoleSoggetto) {
            if (SUI_FLAG.has(regola.codice)) continue;
            const prima = regola.verifica(incerta, contesto).type;
            const dopo = regola.verifica(precisa, contesto).type;
            if (prima !== 'non-valutabile') expect(`${regola.codice} ${dopo}`).toBe(`${regola.codice} ${prima}`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('call nothing fine that they could not decide', () => {
    fc.assert(
      fc.property(soggetto, (scheda) => {
        const violati = new Set(evaluateScheda(scheda, contesto).map(({ codice }) => codice));
        for (const { codice, mancano } of evaluateNonVerificati(scheda, contesto)) {
          expect(violati.has(codice)).toBe(false);
          expect(mancano.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

/** A day within what is known of a flagged date; undefined if there is none that far. */
function toGiorno(nascita: string, flag: string, n: number): DataLocale | undefined {
  const noto = flag === 'senzaGiorno' ? nascita.slice(0, 8) : nascita.slice(0, 5);
  const giorno =
    flag === 'senzaGiorno'
      ? `${noto}${String((n % 31) + 1).padStart(2, '0')}`
      : `${noto}${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  const letto = parseDataLocale(giorno);
  return letto.ok ? letto.value : undefined;
}

it('the example of the tests is a whole scheda', () => {
  expect(evaluateNonVerificati(ADA, contesto).map(({ codice }) => codice)).toEqual(['EN063', 'ES092']);
});
