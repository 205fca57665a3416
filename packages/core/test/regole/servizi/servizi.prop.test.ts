import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Soggetto, evaluateScheda, toPosti } from '../../../src/index.js';
import { regoleServiziSoggetto } from '../../../src/regole/servizi/elenco.js';
import { neiServizi } from '../../scheda-di-prova.js';

const gruppo = <T extends Record<string, unknown>>(campi: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(campi, { requiredKeys: [] });
const data = fc.constantFrom(
  '1979-12-31',
  '1980-01-01',
  '2016-06-04',
  '2018-01-08',
  '2099-12-31',
  '2021-02-30',
  'x',
  '',
);
const flag = fc.constantFrom('0', '1');
const numero = fc.constantFrom('1', '2', '3', '03', '4', '5', '7', '8', '14', '31', '98', '99', '100', '998', 'x', '');
const testo = fc.constantFrom('S', 'N', 'X', 'NN', 'n.n.', 'PROVA', '');
const comune = gruppo({
  nomeComune: fc.constantFrom('ROMA', 'MONTESCUDO', 'PATERNO', 'CASTELLO', 'MAI', ''),
  siglaProvinciaIstat: fc.constantFrom('RM', 'FO', 'CT', 'x'),
});
const localita = gruppo({
  codiceStato: fc.constantFrom('215', '998', '999', 'x'),
  descrizioneStato: fc.constantFrom('JUGOSLAVIA', 'X'),
});
const luogo = gruppo({ luogoEccezionale: testo, comune, localita });
const generalita = gruppo({
  codiceFiscale: gruppo({
    codFiscale: fc.oneof(fc.constantFrom('PRVDAA80A41H501A', '49273929007', ''), fc.string({ maxLength: 17 })),
    validitaCF: fc.constantFrom('1', '9'),
  }),
  cognome: testo,
  nome: testo,
  sesso: testo,
  soggettoAIRE: testo,
  dataNascita: data,
  senzaGiorno: flag,
  senzaGiornoMese: flag,
  luogoNascita: luogo,
  idSchedaSoggettoComune: gruppo({ idSchedaSoggettoComuneIstat: numero, idSchedaSoggetto: testo }),
});
const evento = gruppo({ dataEvento: data, senzaGiorno: flag, senzaGiornoMese: flag, luogoEvento: luogo });
const contratto = gruppo({ data, dataNotifica: data });
const legame = gruppo({ legameSoggetto: gruppo({ tipoLegame: numero, codiceLegame: numero, dataDecorrenza: data }) });
const soggetto = gruppo({
  generalita,
  statoCivile: gruppo({ statoCivile: numero, statoCivileND: testo }),
  cittadinanza: gruppo({ codiceStato: numero, dataValidita: data }),
  altraCittadinanza: fc.array(gruppo({ codiceStato: numero }), { maxLength: 2 }),
  paternita: gruppo({ generalita }),
  maternita: gruppo({ generalita }),
  residenza: gruppo({
    tipoIndirizzo: numero,
    presso: testo,
    dataDecorrenzaResidenza: data,
    indirizzo: gruppo({
      toponimo: gruppo({ codSpecie: numero, specieFonte: numero, codToponimo: numero, toponimoFonte: numero }),
      numeroCivico: gruppo({ codiceCivico: numero, civicoFonte: numero }),
    }),
    localitaEstera: gruppo({ indirizzoEstero: gruppo({ localita }) }),
  }),
  famiglia: legame,
  convivenza: legame,
  matrimonio: gruppo({ coniuge: generalita, datiMatrimonio: evento }),
  vedovanza: gruppo({ datiMorteconiuge: evento }),
  separazioneAnnullamentoCessazioneMatrimonio: gruppo({
    tipoCessazione: numero,
    sentenza: gruppo({ data }),
    attoAnnullamentoMatrimonio: gruppo({ dataFormazioneAtto: data }),
  }),
  unioneCivile: gruppo({
    unitoCivilmente: generalita,
    attoUnione: evento,
    scioglimentoUnione: gruppo({ motivoScioglimento: numero, sentenza: gruppo({ data }), datiEvento: evento }),
  }),
  convivenzaDiFatto: gruppo({
    convivente: generalita,
    contrattoStipula: contratto,
    contrattoRisoluzione: gruppo({ motivoRisoluzione: numero, contratto }),
  }),
  cartaIdentita: gruppo({ dataRilascio: data }),
  permessoSoggiorno: gruppo({ dataRilascio: data, dataScadenza: data }),
  listaElettorale: gruppo({ elettore: testo }),
  listaLeva: gruppo({ iscritto: testo }),
}) as fc.Arbitrary<Soggetto>;

describe('the rules of the services on a scheda', () => {
  it('answer on any partial scheda, twice the same', () => {
    fc.assert(
      fc.property(soggetto, (scheda) => {
        expect(evaluateScheda(scheda, neiServizi)).toEqual(evaluateScheda(scheda, neiServizi));
      }),
      { numRuns: 300 },
    );
  });

  it('fill every place of their messages, and no other; name fields that they look at', () => {
    fc.assert(
      fc.property(soggetto, (scheda) => {
        for (const regola of regoleServiziSoggetto) {
          const verdetto = regola.verifica(scheda, neiServizi);
          if (verdetto.type === 'violata') {
            expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
            expect(regola.campi).toContain(verdetto.campo ?? regola.campi[0]);
          }
          if (verdetto.type === 'non-valutabile') {
            for (const campo of verdetto.mancano) expect(campo).toMatch(/^[a-z.]+$/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
