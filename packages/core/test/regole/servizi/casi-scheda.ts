import type { Soggetto } from '../../../src/index.js';
import { ADA, ada, adaSenza, nata } from '../../scheda-di-prova.js';
import type { Casi } from './prova-servizi.js';
import {
  abita,
  senzaIndirizzo,
  inVia,
  ESTERO,
  ROMA,
  vedova,
  inFamiglia,
  inConvivenza,
  cf,
  aire,
  sposataIl,
  nataIn,
} from './schede-servizi.js';

const NATA_A_ROMA = { dataNascita: '1980-01-01', luogoNascita: ROMA, dataPrimaIscrizioneComune: '1980-01-01' };

/** Cases of the rules on the rest of a scheda. */
/** Who one is, but not when one was born. */
const SENZA_NASCITA = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', codiceFiscale: { codFiscale: 'PRVDAA80A41F205A' } };

export const CASI_SCHEDA: Readonly<Record<string, Casi<Soggetto>>> = {
  EF006: {
    conformi: [ADA, inConvivenza('4'), adaSenza('famiglia')],
    violano: [ada({ famiglia: { idFamConvComune: 'F1' } }), { ...adaSenza('famiglia'), convivenza: {} }],
  },
  EF022: { conformi: [ADA, inConvivenza('4')], violano: [adaSenza('famiglia')] },
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
    violano: [inFamiglia({ codiceLegame: '55' })],
    anche: ['EC002'],
  },
  EN288: {
    conformi: [ada({ listaElettorale: { elettore: 'S' }, listaLeva: { iscritto: 'P' } })],
    violano: [
      ada({ listaElettorale: { elettore: 'X' } }),
      ada({ listaElettorale: { elettore: 'N' }, listaLeva: { iscritto: 's' } }),
    ],
  },
  EN332: {
    conformi: [
      nata({ luogoNascita: { comune: { nomeComune: 'MERAN', siglaProvinciaIstat: 'BZ' } } }),
      cf('PRVDAA80A41F205B', {
        codiceFiscale: { codFiscale: 'PRVDAA80A41F205B', validitaCF: '1' },
        luogoNascita: { comune: { nomeComune: 'FORLÌ', siglaProvinciaIstat: 'FC' } },
      }),
    ],
    violano: [
      cf('49273929007', { luogoNascita: { comune: { nomeComune: 'FORLÌ', siglaProvinciaIstat: 'FC' } } }),
      nata({ luogoNascita: { comune: { nomeComune: 'ROMAA', siglaProvinciaIstat: 'RM' } } }),
    ],
    anche: ['EC007'],
  },
  EN333: {
    conformi: [nata({ luogoNascita: { comune: { nomeComune: 'MILANO', siglaProvinciaIstat: 'MI' } } })],
    violano: [
      {
        generalita: { ...SENZA_NASCITA, luogoNascita: { comune: { nomeComune: 'MILANO', siglaProvinciaIstat: 'MI' } } },
      },
    ],
    anche: ['EC008', 'EF022', 'EN127'],
  },
  EN334: {
    conformi: [nata({ luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } })],
    violano: [
      nata({ luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM', codiceIstat: '015146' } } }),
    ],
    anche: ['EC009'],
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
    conformi: [ADA],
    violano: [sposataIl('1980-01-01'), sposataIl('2026-11-22')],
    anche: ['ES010'],
  },
  EN349: {
    conformi: [ada({ cittadinanza: { ...ADA.cittadinanza, dataValidita: '1980-01-01' } })],
    violano: [ada({ cittadinanza: { ...ADA.cittadinanza, dataValidita: '1979-12-31' } })],
    anche: ['ES009'],
  },
  EN421: {
    conformi: [
      nata({ soggettoAIRE: 'N' }),
      ada({ cittadinanza: { codiceStato: '215' } }),
      aire({ cittadinanza: { codiceStato: '215' }, altraCittadinanza: [{ codiceStato: '100' }] }),
    ],
    violano: [aire({ cittadinanza: { codiceStato: '215' } })],
    anche: ['ES030'],
  },
  EN566: {
    conformi: [
      ada({ paternita: { generalita: { cognome: 'NENNI', nome: 'NN BIS' } } }),
      ada({ maternita: { generalita: { cognome: 'ANNA', nome: 'NINA' } } }),
    ],
    violano: [
      ada({ paternita: { generalita: { cognome: 'N.N.', nome: 'N N' } } }),
      ada({ maternita: { generalita: { cognome: 'FINTA', nome: ' nn' } } }),
    ],
  },
  ES004: {
    conformi: [ADA, nata({ codiceFiscale: {} })],
    violano: [
      ada({ generalita: { ...NATA_A_ROMA, codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' } } }),
      ada({ generalita: { ...NATA_A_ROMA, cognome: 'PROVA' } }),
    ],
  },
  ES005: {
    conformi: [ADA, { ...ADA, generalita: { cognome: 'PROVA', idSchedaSoggettoANPR: '1', dataNascita: '1980-01-01' } }],
    violano: [
      nata({ idSchedaSoggettoComune: { idSchedaSoggetto: 'SINT-1' } }),
      nata({ idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091' } }),
    ],
  },
  ES011: {
    conformi: [vedova(), ada({})],
    violano: [vedova('1980-01-01'), vedova('2026-11-22')],
  },
  ES021: {
    conformi: [ADA, adaSenza('residenza')],
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
    conformi: [ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataRilascio: '2026-11-21' } })],
    violano: [ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataRilascio: '2026-11-22' } })],
  },
  ES030: {
    conformi: [ADA, aire({ residenza: { tipoIndirizzo: '4', localitaEstera: ESTERO } }), abita({ tipoIndirizzo: '9' })],
    violano: [aire({}), abita({ tipoIndirizzo: '7' })],
  },
  ES031: {
    conformi: [
      ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataRilascio: '2026-01-01', dataScadenza: '2027-01-01' } }),
    ],
    violano: [
      ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataRilascio: '2026-01-01', dataScadenza: '2025-12-31' } }),
    ],
    anche: ['ES032'],
  },
  ES032: {
    conformi: [ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataScadenza: '2026-11-22' } }), ADA],
    violano: [ada({ permessoSoggiorno: { numeroPassaporto: 'YA1', dataScadenza: '2026-11-21' } })],
  },
  ES044: {
    conformi: [ada({ paternita: { generalita: { cognome: 'PROVA' } } }), ADA],
    violano: [
      ada({ paternita: { generalita: {} }, maternita: { generalita: { nome: 'ANNA' } } }),
      ada({ paternita: {}, maternita: {} }),
    ],
  },
  ES058: {
    conformi: [nata({ senzaGiorno: '1' }), nata({ senzaGiornoMese: '1' })],
    violano: [nata({ senzaGiorno: '1', senzaGiornoMese: '1' })],
  },
  ES088: {
    conformi: [abita({ dataDecorrenzaResidenza: '2026-11-21' })],
    violano: [abita({ dataDecorrenzaResidenza: '2026-11-22' })],
    anche: ['EN481'],
  },
  ES089: {
    conformi: [ada({ cartaIdentita: { numero: 'AA1', comuneRilascio: ROMA.comune, dataRilascio: '2026-11-21' } })],
    violano: [ada({ cartaIdentita: { numero: 'AA1', comuneRilascio: ROMA.comune, dataRilascio: '2026-11-22' } })],
  },
  ES099: {
    conformi: [abita({ localitaEstera: ESTERO })],
    violano: [abita({ localitaEstera: { indirizzoEstero: { localita: { codiceStato: '998' } } } })],
    anche: ['EC053', 'ES027', 'ES028'],
  },
};
