import { type Casi, IN_AIRE, conGeneralita, intestataria, senza } from './certificato-di-prova.js';
import { statoCivile, inConvivenza, EMIGRATA } from './persone.js';

/** Cases of the rules on what is asked together, and at what day. */
export const CASI_INSIEME: Readonly<Record<string, Casi>> = {
  EN152: {
    conformi: [{ tipi: ['3', '8'] }],
    violano: [{ tipi: ['18', '3'], soggetto: statoCivile('2') }],
    anche: ['EN160', 'EN353'],
  },
  EN153: {
    conformi: [{ tipi: ['9'] }, { tipi: ['9', '09'] }, { tipi: ['7', '8'] }],
    violano: [{ tipi: ['8', '9'] }, { tipi: ['6', '9'] }, { tipi: ['9', '6', '8'] }],
  },
  EN154: { conformi: [{ tipi: ['12', '11'] }], violano: [{ tipi: ['12', '16'] }], anche: ['EN157'] },
  EN155: { conformi: [{ tipi: ['13', '8'] }], violano: [{ tipi: ['13', '16'] }], anche: ['EN157'] },
  EN156: {
    conformi: [{ tipi: ['14', '8'], soggetto: inConvivenza }],
    violano: [{ tipi: ['14', '12'] }],
    anche: ['EN056', 'EN154'],
  },
  EN157: { conformi: [{ tipi: ['16', '11'] }], violano: [{ tipi: ['16', '12'] }], anche: ['EN154'] },
  EN158: {
    conformi: [{ tipi: ['17', '8'], soggetto: statoCivile('4', { separazioneAnnullamentoCessazioneMatrimonio: {} }) }],
    violano: [{ tipi: ['17', '3'], soggetto: statoCivile('3') }],
    anche: ['EN152'],
  },
  EN159: { conformi: [{ tipi: ['11', '12'] }], violano: [{ tipi: ['11', '13'] }] },
  EN287: {
    conformi: [{ tipi: ['10', '1'], soggetto: IN_AIRE }],
    violano: [{ tipi: ['10', '8'], soggetto: IN_AIRE }],
    anche: ['EN044'],
  },
  EN328: {
    conformi: [
      { tipi: ['9'], data: '2024-02-03', registro: EMIGRATA },
      { tipi: ['9'], registro: EMIGRATA },
      { tipi: ['6'], data: '2024-02-04' },
    ],
    violano: [
      { tipi: ['9'], data: '2024-02-04', registro: EMIGRATA },
      { tipi: ['6'], data: '2024-02-04', registro: EMIGRATA },
    ],
  },
  EN412: {
    conformi: [
      { tipi: ['9'], data: '2019-03-04' },
      { tipi: ['6'], data: '2001-01-01' },
    ],
    violano: [{ tipi: ['20'], data: '2019-03-03' }],
  },
  EN418: {
    conformi: [
      { tipi: ['9'], data: '2022-05-06', soggetto: IN_AIRE },
      { tipi: ['9'], data: '2023-01-01' },
    ],
    violano: [{ tipi: ['9'], data: '2022-05-07', soggetto: IN_AIRE }],
  },
  EN419: {
    conformi: [
      {
        tipi: ['9'],
        data: '2019-05-01',
        soggetto: conGeneralita(
          { dataPrimaIscrizioneComune: '2019-05-01' },
          intestataria({ residenza: { dataDecorrenzaResidenza: '2019-05-01' } }),
        ),
      },
    ],
    violano: [
      { tipi: ['20'], data: '2019-04-30', soggetto: conGeneralita({ dataPrimaIscrizioneComune: '2019-05-01' }) },
    ],
    anche: ['EN423'],
  },
  EN422: {
    conformi: [{ tipi: ['9'] }, { tipi: ['8'], soggetto: senza('residenza') }],
    violano: [{ tipi: ['9'], soggetto: senza('residenza') }],
  },
  EN423: {
    conformi: [{ tipi: ['9'] }],
    violano: [{ tipi: ['9'], soggetto: conGeneralita({ dataPrimaIscrizioneComune: '2010-01-01' }) }],
  },
  EN435: {
    conformi: [
      { tipi: ['9'], data: '2020-07-01', registro: { periodiCancellato: [{ dal: '2020-01-01', al: '2020-06-30' }] } },
    ],
    violano: [
      { tipi: ['9'], data: '2020-06-30', registro: { periodiCancellato: [{ dal: '2020-01-01', al: '2020-06-30' }] } },
    ],
  },
  EN449: {
    conformi: [{ data: '2026-11-21' }, { data: '2020-01-01', tipi: ['9'] }],
    violano: [{ data: '2026-11-20' }],
  },
};
