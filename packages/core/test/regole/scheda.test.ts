import { expect, it } from 'vitest';

import type { Soggetto } from '../../src/index.js';
import { ADA, ada, nata } from '../scheda-di-prova.js';
import { type Casi, descriviCasi } from './casi.js';
import { cf, codici, comune, divorziata, estera, sposata } from './esempi.js';

it('Ada’s scheda keeps every rule', () => {
  expect(codici(ADA)).toEqual([]);
});

const CASI: Casi = {
  EA001: {
    conformi: [cf('PRVDAA80A41H501A'), cf('49273929007'), nata({ codiceFiscale: {} })],
    violano: [cf('PRVDAA80A41H501'), cf('PRVDAA80A41H')],
  },
  EA038: {
    conformi: [
      cf('prvdaa80a41h501a'),
      cf('PRVDAA80A4MH501S'),
      nata({ dataNascita: '1980-01-01', senzaGiorno: '1' }),
      nata({ dataNascita: '1980-01-01', senzaGiornoMese: '1' }),
    ],
    violano: [cf('PRVDAA80A42H501F'), cf('PRVDAA81A41H501B'), cf('PRVDAA80B41H501Z')],
  },
  EA042: {
    conformi: [
      nata({ sesso: 'f' }),
      nata({ sesso: 'N' }),
      nata({ sesso: 'n' }),
      cf('PRVDAA80A72H501X'), // no day, but above 40 as a woman's
      cf('PRVDAA80AUNH501X'),
    ],
    violano: [nata({ sesso: 'M' }), cf('PRVDAA80A01H501W')],
  },
  EA048: {
    conformi: [
      cf('prvdaa80a41h501a'),
      cf('PRVDAA80A4MH501S'), // an omocodia
      cf('49273929007'),
      cf('PRVDAA80A41H501'), // EA001 says that it is short
    ],
    violano: [cf('PRVDAA80A41H501B'), cf('PRVDAA80A41H5O1A'), cf('49273929008'), cf('123456789O1')],
  },
  EC007: {
    conformi: [
      nata({ luogoNascita: { comune: comune('roma', 'rm') } }),
      nata({ luogoNascita: { comune: comune('Merano', 'BZ') } }),
      nata({ luogoNascita: { comune: comune('MERAN', 'BZ') } }),
      nata({ luogoNascita: { comune: comune("FORLI'", 'FO') } }),
    ],
    violano: [
      nata({ luogoNascita: { comune: comune('MONTESCUDO', 'FC') } }),
      nata({ luogoNascita: { comune: comune('FORLÌ', 'FC') } }),
      nata({ luogoNascita: { comune: comune('ROMAA', 'RM') } }),
    ],
  },
  EC030: {
    conformi: [
      estera('215', 'FRANCIA'),
      estera('998', 'JUGOSLAVIA'),
      // Table 2 has no history: 1900, from which all its rows are, is no beginning.
      nata({
        codiceFiscale: {},
        dataNascita: '1899-12-31',
        luogoNascita: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } },
      }),
    ],
    violano: [estera('999', 'APOLIDE'), estera('000', 'NESSUNO'), estera('520', 'GROENLANDIA')],
  },
  EC042: {
    conformi: [
      sposata({ luogoEvento: { comune: comune('REGGIO DI CALABRIA', 'RC') } }),
      sposata({ luogoEvento: { comune: comune('CROTONE', 'CZ') } }),
    ],
    violano: [sposata({ luogoEvento: { comune: comune('REGGIO CALABRIA', 'RC') } })],
  },
  EC075: {
    conformi: [
      ada({ attoNascita: { comuneRegistrazione: comune('GRESSONEY-SAINT-JEAN', 'AO'), anno: '1980' } }),
      ada({ attoNascita: { comuneRegistrazione: comune('VERBANIA', 'NO'), anno: '1992' } }),
      ada({ attoNascita: { comuneRegistrazione: comune('VERBANIA', 'VB'), anno: '1992' } }),
    ],
    violano: [
      ada({ attoNascita: { comuneRegistrazione: comune('VERBANIA', 'VB'), anno: '1991' } }),
      ada({ attoNascita: { comuneRegistrazione: comune('VERBANIA', 'NO'), anno: '1993' } }),
    ],
  },
  EC078: {
    conformi: [ada({ cartaIdentita: { dataRilascio: '2011-03-07', comuneRilascio: comune('TEMPIO PAUSANIA', 'OT') } })],
    violano: [ada({ cartaIdentita: { dataRilascio: '2011-03-07', comuneRilascio: comune('TEMPIO PAUSANIA', 'SS') } })],
  },
  EC081: {
    conformi: [sposata({ attoEvento: { comuneRegistrazione: comune('CROTONE', 'KR') } })],
    violano: [sposata({ attoEvento: { comuneRegistrazione: comune('CROTONE', 'RC') } })],
  },
  EC087: {
    conformi: [
      ada({ permessoSoggiorno: { dataRilascio: '2018-02-19', comune: comune('VERBANIA', 'VB') } }),
      ada({ permessoSoggiorno: { comune: comune('CORIGLIANO-ROSSANO', 'CS') } }),
      ada({ permessoSoggiorno: { dataRilascio: '2018-02-30', comune: comune('MILANO', 'MI') } }), // not verified
    ],
    violano: [
      ada({ permessoSoggiorno: { dataRilascio: '2018-02-19', comune: comune('VERBANIA', 'NO') } }),
      ada({ permessoSoggiorno: { comune: comune('MILANO', 'MI') } }),
      ada({ permessoSoggiorno: { comune: comune('MILANO', 'RM') } }),
    ],
  },
  EC166: {
    conformi: [
      ada({ attoNascita: { comuneRegistrazione: comune('GRESSONEY-SAINT-JEAN', 'AO'), anno: '1980' } }),
      ada({ attoNascita: { comuneRegistrazione: comune('VERBANIA', 'NO') } }), // whatever the day
    ],
    violano: [ada({ attoNascita: { comuneRegistrazione: comune('CROTONE', 'RC') } })],
  },
  EC096: {
    conformi: [divorziata({ attoAnnullamentoMatrimonio: { comuneRegistrazione: comune('BORRIANA', 'VC') } })],
    violano: [divorziata({ attoAnnullamentoMatrimonio: { comuneRegistrazione: comune('BORRIANA', 'TO') } })],
  },
  EHR69: {
    conformi: [],
    violano: [
      ada({ attoNascita: { anno: '9591' } }),
      ada({ attoNascita: { anno: '0008' } }),
      ada({ attoNascita: { anno: '0' } }),
    ],
    anche: ['ES013'],
  },
  EHR71: {
    conformi: [sposata({ attoEvento: { anno: '2026' } }), sposata({ attoEvento: { anno: '1800' } })],
    violano: ['2110', '1799', '01980', '19A0', '1980.0', '980'].map((anno) => sposata({ attoEvento: { anno } })),
  },
  EHR73: {
    conformi: ['2015', ' 2015 ', ''].map((anno) => divorziata({ attoAnnullamentoMatrimonio: { anno } })),
    violano: ['2917', '02015', '20I5'].map((anno) => divorziata({ attoAnnullamentoMatrimonio: { anno } })),
  },
  EN064: {
    conformi: [
      ada({ famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '2', dataDecorrenza: '2006-07-01' } } }),
    ],
    violano: ['14', '15', '19', '80'].map((codiceLegame) =>
      ada({ famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame, dataDecorrenza: '2006-07-01' } } }),
    ),
  },
  EN306: {
    conformi: [ada({ matrimonio: {} })],
    violano: [
      ada({ matrimonio: { coniuge: { nome: 'UGO' } } }),
      ada({ matrimonio: { coniuge: { senzaCognome: '1', senzaNome: '1' } } }),
    ],
  },
  EN347: {
    conformi: [
      ada({ attoNascita: { comuneRegistrazione: { ...comune('ROMA', 'RM'), codiceIstat: '058091' }, anno: '1980' } }),
    ],
    violano: [
      ada({ attoNascita: { comuneRegistrazione: { ...comune('ROMA', 'RM'), codiceIstat: '061526' }, anno: '1980' } }),
    ],
  },
  EN481: {
    conformi: [ada({ dataUltimoAggiornamento: '2026-11-21' })],
    violano: [
      ada({ dataUltimoAggiornamento: '2026-11-22' }),
      ada({ famiglia: { idFamConvComune: 'F1', legameSoggetto: { dataDecorrenza: '2099-12-31' } } }),
    ],
  },
  EN524: {
    conformi: [
      ada({ residenza: { ...ADA.residenza, indirizzo: { toponimo: { specie: 'VIA' } } } }),
      ada({ residenza: { ...ADA.residenza, tipoIndirizzo: '2', indirizzo: { toponimo: {} } } }),
    ],
    violano: [
      ada({ residenza: { ...ADA.residenza, indirizzo: { toponimo: { denominazioneToponimo: 'DEI FIORI' } } } }),
      ada({ residenza: { ...ADA.residenza, tipoIndirizzo: '01', indirizzo: {} } }),
    ],
  },
  ES008: {
    conformi: [],
    violano: [
      ada({
        ...senzaDate(),
        generalita: {
          nome: 'ADA',
          dataNascita: '2026-11-22',
          luogoNascita: { comune: comune('ROMA', 'RM') },
          dataPrimaIscrizioneComune: '2006-01-01',
        },
      }),
    ],
  },
  ES009: {
    conformi: [ada({ cittadinanza: { dataValidita: '2026-11-21' } }), ada({ cittadinanza: {} })],
    violano: [
      ada({ cittadinanza: { dataValidita: '1979-12-31' } }),
      ada({ cittadinanza: { dataValidita: '2026-11-22' } }),
    ],
  },
  ES010: {
    conformi: [sposata({ dataEvento: '2026-11-21' })],
    violano: [
      sposata({ dataEvento: '1980-01-01' }),
      sposata({ dataEvento: '1975-02-10' }),
      sposata({ dataEvento: '2026-11-22' }),
    ],
  },
  ES012: {
    conformi: [divorziata({ sentenza: { data: '2015-01-01' } })],
    violano: [
      divorziata({ sentenza: { data: '0001-01-01' } }),
      divorziata({ sentenza: { data: '1980-01-01' } }),
      divorziata({ sentenza: { data: '2026-11-22' } }),
    ],
  },
  ES013: {
    conformi: [ada({ attoNascita: { anno: '1981', dataFormazioneAtto: '1980-01-01' } })],
    violano: [
      ada({ attoNascita: { anno: '1979' } }),
      ada({ attoNascita: { anno: '1980', dataFormazioneAtto: '1979-12-31' } }),
      ada({ attoNascita: { anno: '2026', dataFormazioneAtto: '2026-11-22' } }),
    ],
  },
  ES049: {
    conformi: [nata({ senzaCognome: '1', cognome: undefined } as never)],
    violano: [senzaNomi({})],
  },
  ES057: {
    conformi: [nata({ senzaNome: '0' }), senzaNomi({ senzaCognome: '1', senzaNome: '0' })],
    violano: [senzaNomi({ senzaCognome: '1', senzaNome: '1' })],
    anche: ['ES049'],
  },
  ES061: { conformi: [nata({ senzaCognome: '0' })], violano: [nata({ senzaCognome: '1' })] },
  ES062: { conformi: [nata({ senzaNome: '0' })], violano: [nata({ senzaNome: '1' })] },
  ES063: {
    conformi: [nata({ senzaGiornoMese: '1' })],
    violano: [nata({ dataNascita: '1980-01-02', senzaGiornoMese: '1' })],
  },
  ES066: {
    conformi: [nata({ senzaGiorno: '1' })],
    violano: [nata({ dataNascita: '1980-01-17', senzaGiorno: '1', codiceFiscale: {} })],
  },
  ES127: {
    conformi: [nata({ dataPrimaIscrizioneComune: '2006-07-01' })],
    violano: [nata({ dataPrimaIscrizioneComune: '2006-07-02' }), nata({ dataPrimaIscrizioneComune: '2020-05-05' })],
  },
  ES128: {
    conformi: [],
    violano: [
      ada({ residenza: { ...ADA.residenza, dataDecorrenzaResidenza: undefined } as never }),
      senza('dataUltimoAggiornamento'),
    ],
  },
};

function senza(gruppo: keyof Soggetto): Soggetto {
  const { [gruppo]: _, ...resto } = ADA;
  return resto;
}

/** Ada without surname and name; a name that is not there raises ES049. */
function senzaNomi(cambi: object): Soggetto {
  const { cognome: _, nome: __, ...generalita } = ADA.generalita ?? {};
  return ada({ generalita: { ...generalita, ...cambi } });
}

function senzaDate(): Soggetto {
  return { matrimonio: {}, attoNascita: {}, cittadinanza: {} };
}

descriviCasi(CASI);
