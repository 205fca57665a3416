import { describe, expect, it } from 'vitest';

import {
  type ComposizioneScheda,
  type FamigliaConvivenza,
  type Soggetto,
  evaluateFamiglia,
  evaluateRegole,
  regoleComposizione,
  toComposizione,
} from '../../../src/index.js';
import { regoleServiziComposizione } from '../../../src/regole/servizi/elenco.js';
import { neiServizi } from '../../scheda-di-prova.js';
import { type Casi, provaRegole } from './prova-servizi.js';

const FAMIGLIA: FamigliaConvivenza = {
  tipoScheda: '3',
  idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '058091', idFamigliaConvivenza: 'F1' },
};
const AIRE: FamigliaConvivenza = { ...FAMIGLIA, famigliaAire: 'S' };
const DAL_2006: FamigliaConvivenza = { ...FAMIGLIA, dataOrigineFamigliaConvivenza: '2006-07-01' };

const membro = (codiceLegame: string, cambi: Soggetto = {}, dataDecorrenza = '2006-07-01'): Soggetto => ({
  famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame, dataDecorrenza } },
  ...cambi,
});
const ISCRITTO: Soggetto = { generalita: { soggettoAIRE: 'S' } };
const A_ROMA: Soggetto = { residenza: { tipoIndirizzo: '1', indirizzo: {} } };
const ULTIMA_A_ROMA: Soggetto = { residenza: { tipoIndirizzo: '7', indirizzo: {} } };
const A_PARIGI: Soggetto = { residenza: { tipoIndirizzo: '4', localitaEstera: {} } };

const CASI: Readonly<Record<string, Casi<ComposizioneScheda>>> = {
  EF018: {
    conformi: [
      toComposizione(FAMIGLIA, [membro('1', A_ROMA), membro('2')]),
      toComposizione(AIRE, [
        membro('1', { ...ISCRITTO, ...A_PARIGI }),
        membro('2', { generalita: { soggettoAIRE: 's' } }),
      ]),
      toComposizione(FAMIGLIA, [membro('1'), { ...membro('2', ISCRITTO), famiglia: { idFamConvComune: 'F2' } }]),
    ],
    violano: [
      toComposizione(AIRE, [membro('1', ISCRITTO), membro('2')]),
      toComposizione(FAMIGLIA, [membro('1'), membro('2', ISCRITTO)]),
      toComposizione({ ...FAMIGLIA, famigliaAire: 'N' }, [membro('1', ISCRITTO)]),
    ],
  },
  EF019: {
    conformi: [
      toComposizione(AIRE, [membro('1', { ...ISCRITTO, ...A_PARIGI }), membro('2', { ...ISCRITTO, ...ULTIMA_A_ROMA })]),
      toComposizione(FAMIGLIA, [membro('1', A_ROMA)]),
    ],
    violano: [
      toComposizione(AIRE, [membro('1', { ...ISCRITTO, ...A_PARIGI }), membro('2', { ...ISCRITTO, ...A_ROMA })]),
    ],
  },
  EF031: {
    conformi: [
      toComposizione(DAL_2006, [membro('1'), membro('3', {}, '2010-01-01')]),
      toComposizione(FAMIGLIA, [membro('1', {}, '1990-01-01')]),
      toComposizione(DAL_2006, []),
    ],
    violano: [
      toComposizione(DAL_2006, [membro('1'), membro('3', {}, '2006-06-30')]),
      toComposizione(DAL_2006, [membro('1', {}, '1990-01-01'), membro('3', {}, '2021-02-30')]),
    ],
  },
  EN166: {
    conformi: [toComposizione(FAMIGLIA, [membro('1'), membro('2')])],
    violano: [toComposizione(FAMIGLIA, [membro('1'), membro('1')])],
    anche: ['EF009'],
  },
  EN197: {
    conformi: [
      toComposizione(FAMIGLIA, [membro('1')]),
      toComposizione(FAMIGLIA, []),
      toComposizione({ ...FAMIGLIA, tipoScheda: '4', tipoTutoreIntestatario: {} }, [membro('2')]),
    ],
    violano: [toComposizione(FAMIGLIA, [membro('2'), membro('3')])],
    anche: ['EF008'],
  },
};

provaRegole(regoleComposizione, CASI);

it('every rule of the services on schede with their members has its cases', () => {
  expect(Object.keys(CASI)).toEqual(regoleServiziComposizione.map(({ codice }) => codice));
});

const detto = (scheda: FamigliaConvivenza, ...soggetti: Soggetto[]) =>
  evaluateFamiglia(scheda, soggetti, neiServizi).map(({ codice, campo, valore, messaggio }) => [
    codice,
    campo,
    valore,
    messaggio,
  ]);

it('say what is wrong in this scheda', () => {
  expect(detto(DAL_2006, membro('1', {}, '2001-02-03'))).toEqual([
    [
      'EF031',
      'famiglia.legameSoggetto.dataDecorrenza',
      '2001-02-03',
      'La scheda famiglia F1 ha origine il 01/07/2006, ma un componente vi appartiene già dal 03/02/2001.',
    ],
  ]);
  expect(detto(FAMIGLIA, membro('1', ISCRITTO))).toEqual([
    ['EF018', 'generalita.soggettoAIRE', 'S', 'La scheda famiglia F1 non è AIRE, ma ha componenti iscritti all’AIRE.'],
  ]);
});

it('EF019: in a family of AIRE somebody lives in Italy, and did not only live there last', () => {
  const famiglia = (residenza: Soggetto) => [membro('1', { ...ISCRITTO, ...residenza })] as const;
  expect(detto(AIRE, ...famiglia(A_ROMA))).toEqual([
    ['EF019', 'famigliaAire', 'S', 'La scheda famiglia F1 è AIRE, ma ha componenti con la residenza in Italia.'],
  ]);
  expect(detto(AIRE, ...famiglia(ULTIMA_A_ROMA))).toEqual([]);
  expect(detto(AIRE, ...famiglia(A_PARIGI))).toEqual([]);
});

it('EN166: two of a family are its intestatario', () => {
  expect(
    detto(FAMIGLIA, membro('1'), membro('1')).map(([codice, , , messaggio]) => [codice, messaggio]),
  ).toContainEqual(['EN166', 'Fra i componenti della scheda famiglia F1 ci sono 2 intestatari.']);
  expect(detto(FAMIGLIA, membro('1'), membro('2'))).toEqual([]);
});

it('EN197: none of a family is its intestatario', () => {
  expect(
    detto(FAMIGLIA, membro('2'), membro('3')).map(([codice, , , messaggio]) => [codice, messaggio]),
  ).toContainEqual(['EN197', 'Fra i componenti della scheda famiglia F1, che sono 2, nessuno è intestatario.']);
  expect(detto(FAMIGLIA, membro('1'), membro('3'))).toEqual([]);
});

describe('what they leave open', () => {
  const aperti = (composizione: ComposizioneScheda): (readonly string[])[] => {
    const trovati: (readonly string[])[] = [];
    evaluateRegole({ regole: regoleServiziComposizione, oggetto: composizione }, neiServizi, {
      rilievo: () => undefined,
      nonValutabile: (codice, mancano) => trovati.push([codice, ...mancano]),
    });
    return trovati;
  };

  it('while soggetti of the fornitura have not been seen: what no member has broken yet', () => {
    const composizione = toComposizione({ ...DAL_2006, famigliaAire: 'S' }, [membro('1', ISCRITTO)]);
    expect(aperti({ ...composizione, completa: false })).toEqual(
      ['EF018', 'EF019', 'EF031', 'EN166', 'EN197'].map((codice) => [codice, 'fornitura']),
    );
  });

  it('days that are none', () => {
    const origine = toComposizione({ ...FAMIGLIA, dataOrigineFamigliaConvivenza: '2021-02-30' }, [membro('1')]);
    expect(aperti(origine)).toEqual([['EF031', 'dataOrigineFamigliaConvivenza']]);
    const ingresso = toComposizione(DAL_2006, [membro('1', {}, '2021-02-30')]);
    expect(aperti(ingresso)).toEqual([['EF031', 'famiglia.legameSoggetto.dataDecorrenza']]);
  });

  it('what nobody looked for', () => {
    const { servizi: _, ...composizione } = toComposizione(FAMIGLIA, [membro('1')]);
    expect(aperti(composizione).map(([codice]) => codice)).toEqual(['EF018', 'EF019', 'EF031']);
  });
});
