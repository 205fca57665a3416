import { expect, it } from 'vitest';

import { type FamigliaConvivenza, type SchedaCollocata, evaluateFamiglia } from '../../../src/index.js';
import { regoleServiziCollocazione, regoleServiziScheda } from '../../../src/regole/servizi/elenco.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import { type Casi, provaRegole } from './prova-servizi.js';

const ID = { idFamigliaConvivenzaComuneIstat: '058091', idFamigliaConvivenza: 'F1' };
const scheda = (cambi: FamigliaConvivenza): FamigliaConvivenza => ({
  idFamigliaConvivenzaComune: ID,
  tipoScheda: '3',
  ...cambi,
});

const SCHEDE: Readonly<Record<string, Casi<FamigliaConvivenza>>> = {
  EC074: {
    conformi: [scheda({ tipoMovimentazione: '1' }), scheda({ tipoMovimentazione: '08' })],
    violano: ['9', '0', 'x'].map((tipoMovimentazione) => scheda({ tipoMovimentazione })),
  },
  EF012: {
    conformi: [scheda({}), {}],
    violano: [
      scheda({ idFamigliaConvivenzaComune: { idFamigliaConvivenza: 'F1' } }),
      scheda({ idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '058091' } }),
    ],
  },
  EF025: {
    conformi: [scheda({ dataOrigineFamigliaConvivenza: '2026-11-21' })],
    violano: [scheda({ dataOrigineFamigliaConvivenza: '2026-11-22' })],
  },
  EN480: {
    conformi: [scheda({}), scheda({ tipoScheda: '4', denominazioneConvivenza: 'CASA PROVA' })],
    violano: [scheda({ tipoScheda: '4' })],
  },
};

const famiglia = (tipoScheda: string): SchedaCollocata => ({ specie: 'famiglia', scheda: scheda({ tipoScheda }) });
const convivenza = (tipoScheda: string): SchedaCollocata => ({ specie: 'convivenza', scheda: scheda({ tipoScheda }) });

const COLLOCATE: Readonly<Record<string, Casi<SchedaCollocata>>> = {
  EN341: {
    conformi: [famiglia('3'), famiglia('5'), convivenza('3'), { specie: 'famiglia', scheda: {} }],
    violano: [famiglia('4'), famiglia('1')],
    anche: ['EN304'],
  },
  EN342: {
    conformi: [convivenza('4'), famiglia('4')],
    violano: [convivenza('3'), convivenza('x')],
    anche: ['EN304'],
  },
};

provaRegole(regoleServiziScheda, SCHEDE);
provaRegole(regoleServiziCollocazione, COLLOCATE);

it('every rule of the services on schede has its cases', () => {
  expect(Object.keys(SCHEDE)).toEqual(regoleServiziScheda.map(({ codice }) => codice));
  expect(['EN304', ...Object.keys(COLLOCATE)]).toEqual(regoleServiziCollocazione.map(({ codice }) => codice));
});

it('evaluateFamiglia asks them too, in the services alone', () => {
  const futura = scheda({ dataOrigineFamigliaConvivenza: '2026-11-22' });
  expect(evaluateFamiglia(futura, [], neiServizi).map(({ codice }) => codice)).toEqual(['EF025']);
  expect(evaluateFamiglia(futura, [], contesto).map(({ codice }) => codice)).toEqual(['EF010']);
});
