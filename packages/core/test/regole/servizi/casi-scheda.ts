import type { Soggetto } from '../../../src/index.js';
import { ADA } from '../../scheda-di-prova.js';
import { type Casi, LIDIA, lidia, lidiaSenza } from './prova-servizi.js';
import {
  nata,
  abita,
  senzaIndirizzo,
  inVia,
  ESTERO,
  vedova,
  inFamiglia,
  inConvivenza,
  cf,
  aire,
  sposataIl,
  nataIn,
} from './schede-servizi.js';

/** Cases of the rules on the rest of a scheda. */
export const CASI_SCHEDA: Readonly<Record<string, Casi<Soggetto>>> = {
  EF006: {
    conformi: [LIDIA, inConvivenza('4'), lidiaSenza('famiglia')],
    violano: [lidia({ famiglia: { idFamConvComune: 'F1' } }), { ...lidiaSenza('famiglia'), convivenza: {} }],
  },
  EF022: { conformi: [LIDIA, inConvivenza('4')], violano: [lidiaSenza('famiglia')] },
  EF033: {
    conformi: [
      inFamiglia({ dataDecorrenza: '1980-01-01' }),
      { ...inFamiglia({ dataDecorrenza: '1980-03-04' }), generalita: { ...ADA.generalita, senzaGiornoMese: '1' } },
    ],
    violano: [inFamiglia({ dataDecorrenza: '1979-12-31' })],
  },
  EN045: {
    conformi: [inFamiglia({ codiceLegame: '3' }), inConvivenza('4')],
    violano: [inFamiglia({ codiceLegame: '14' }), inFamiglia({ codiceLegame: '99' })],
  },
  EN244: {
    conformi: [inFamiglia({ tipoLegame: '3' }), inFamiglia({ tipoLegame: '5' }), inConvivenza('4')],
    violano: [inFamiglia({ tipoLegame: '4' }), inConvivenza('3')],
  },
  EN246: {
    conformi: [inFamiglia({ codiceLegame: '03' }), inConvivenza('4')],
    violano: [inFamiglia({ codiceLegame: '55' }), inConvivenza('4', '7')],
  },
  EN288: {
    conformi: [lidia({ listaElettorale: { elettore: 'S' }, listaLeva: { iscritto: 'P' } })],
    violano: [
      lidia({ listaElettorale: { elettore: 'X' } }),
      lidia({ listaElettorale: { elettore: 'N' }, listaLeva: { iscritto: 's' } }),
    ],
  },
  EN339: {
    conformi: [
      cf('PRVDAA80A41H501A'),
      cf('PRVDAA80A41F205B', { codiceFiscale: { codFiscale: 'PRVDAA80A41F205B', validitaCF: '1' } }),
      cf('49273929007'),
      cf('PRVDAA80A41H50M'),
      cf('PRVDAA80A41F205B', { luogoNascita: { comune: { nomeComune: 'MAI ESISTITO', siglaProvinciaIstat: 'RM' } } }),
      cf('PRVDAA80A41F205B', { luogoNascita: {} }),
    ],
    violano: [
      cf('PRVDAA80A41F205B'),
      cf('PRVDAA80A41F205B', { senzaGiornoMese: '1' }),
      cf('PRVDAA80A41F205B', { luogoNascita: { comune: { nomeComune: 'ROMA' } } }),
    ],
  },
  EN340: {
    conformi: [
      cf('PRVDAA80A41Z110X', nataIn('215', 'FRANCIA')),
      cf('PRVDAA80A41Z118F', nataIn('998', 'JUGOSLAVIA')),
      cf('PRVDAA80A41H501A', nataIn('998')),
    ],
    violano: [cf('PRVDAA80A41H501A', nataIn('215')), cf('PRVDAA80A41Z110X', nataIn('998', 'JUGOSLAVIA'))],
  },
  EN348: {
    conformi: [LIDIA],
    violano: [sposataIl('1980-01-01'), sposataIl('2026-11-22')],
  },
  EN349: {
    conformi: [lidia({ cittadinanza: { ...ADA.cittadinanza, dataValidita: '1980-01-01' } })],
    violano: [lidia({ cittadinanza: { ...ADA.cittadinanza, dataValidita: '1979-12-31' } })],
  },
  EN421: {
    conformi: [
      nata({ soggettoAIRE: 'N' }),
      lidia({ cittadinanza: { codiceStato: '215' } }),
      aire({ cittadinanza: { codiceStato: '215' }, altraCittadinanza: [{ codiceStato: '100' }] }),
    ],
    violano: [aire({ cittadinanza: { codiceStato: '215' } })],
    anche: ['ES030'],
  },
  EN566: {
    conformi: [
      lidia({ paternita: { generalita: { cognome: 'NENNI', nome: 'NN BIS' } } }),
      lidia({ maternita: { generalita: { cognome: 'ANNA', nome: 'NINA' } } }),
    ],
    violano: [
      lidia({ paternita: { generalita: { cognome: 'N.N.', nome: 'N N' } } }),
      lidia({ maternita: { generalita: { cognome: 'FINTA', nome: ' nn' } } }),
    ],
  },
  ES004: {
    conformi: [LIDIA, nata({ codiceFiscale: {} })],
    violano: [
      { ...LIDIA, generalita: { dataNascita: '1980-01-01', codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' } } },
      { ...LIDIA, generalita: { cognome: 'PROVA', dataNascita: '1980-01-01' } },
    ],
  },
  ES005: {
    conformi: [
      LIDIA,
      { ...LIDIA, generalita: { cognome: 'PROVA', idSchedaSoggettoANPR: '1', dataNascita: '1980-01-01' } },
    ],
    violano: [
      nata({ idSchedaSoggettoComune: { idSchedaSoggetto: 'SINT-1' } }),
      nata({ idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091' } }),
    ],
  },
  ES011: {
    conformi: [vedova(), lidia({})],
    violano: [vedova('1980-01-01'), vedova('2026-11-22')],
  },
  ES021: {
    conformi: [LIDIA, lidiaSenza('residenza')],
    violano: [senzaIndirizzo({ tipoIndirizzo: '1' }), senzaIndirizzo({ tipoIndirizzo: '10' })],
  },
  ES022: {
    conformi: [aire({ residenza: { tipoIndirizzo: '4', localitaEstera: ESTERO } })],
    violano: [aire({ residenza: { tipoIndirizzo: '4' } })],
  },
  ES023: {
    conformi: [
      inVia({ denominazioneToponimo: 'X' }),
      inVia({ codSpecie: '1', specieFonte: '2' }),
      inVia({ specieFonte: '2' }),
    ],
    violano: [inVia({ codSpecie: '1' }), inVia({ specieFonte: '1' })],
  },
  ES024: {
    conformi: [inVia({ codToponimo: '1', toponimoFonte: '1' })],
    violano: [inVia({ codToponimo: '1' })],
  },
  ES025: {
    conformi: [inVia({}, { codiceCivico: '1', civicoFonte: '1' })],
    violano: [inVia({}, { codiceCivico: '1' })],
  },
  ES026: {
    conformi: [abita({ tipoIndirizzo: '5', presso: 'CASA PROVA' })],
    violano: [abita({ tipoIndirizzo: '5' })],
  },
  ES029: {
    conformi: [lidia({ permessoSoggiorno: { dataRilascio: '2026-11-21' } })],
    violano: [lidia({ permessoSoggiorno: { dataRilascio: '2026-11-22' } })],
  },
  ES030: {
    conformi: [
      LIDIA,
      aire({ residenza: { tipoIndirizzo: '4', localitaEstera: ESTERO } }),
      abita({ tipoIndirizzo: '9' }),
    ],
    violano: [aire({}), abita({ tipoIndirizzo: '7' })],
  },
  ES031: {
    conformi: [lidia({ permessoSoggiorno: { dataRilascio: '2026-01-01', dataScadenza: '2027-01-01' } })],
    violano: [lidia({ permessoSoggiorno: { dataRilascio: '2026-01-01', dataScadenza: '2025-12-31' } })],
    anche: ['ES032'],
  },
  ES032: {
    conformi: [lidia({ permessoSoggiorno: { dataScadenza: '2026-11-22' } }), LIDIA],
    violano: [lidia({ permessoSoggiorno: { dataScadenza: '2026-11-21' } })],
  },
  ES044: {
    conformi: [lidia({ paternita: { generalita: { cognome: 'PROVA' } } }), LIDIA],
    violano: [
      lidia({ paternita: { generalita: {} }, maternita: { generalita: { nome: 'ANNA' } } }),
      lidia({ paternita: {}, maternita: {} }),
    ],
  },
  ES058: {
    conformi: [nata({ senzaGiorno: '1' }), nata({ senzaGiornoMese: '1' })],
    violano: [nata({ senzaGiorno: '1', senzaGiornoMese: '1' })],
  },
  ES088: {
    conformi: [abita({ dataDecorrenzaResidenza: '2026-11-21' })],
    violano: [abita({ dataDecorrenzaResidenza: '2026-11-22' })],
  },
  ES089: {
    conformi: [lidia({ cartaIdentita: { dataRilascio: '2026-11-21' } })],
    violano: [lidia({ cartaIdentita: { dataRilascio: '2026-11-22' } })],
  },
  ES099: {
    conformi: [abita({ localitaEstera: ESTERO })],
    violano: [abita({ localitaEstera: { indirizzoEstero: { localita: { codiceStato: '998' } } } })],
  },
};
