import { describe, expect, it } from 'vitest';

import { toRegoleOperazione } from '../../../src/operazioni/valutazione/regole-per-operazione.js';
import { esito } from './esito.js';
import type { Cambi } from './richieste-di-prova.js';

const SOLO_ID: Cambi = { generalitaPerRicerca: { idSchedaSoggettoANPR: '7' } };
const MATRIMONIO = { 'datiControllo.tipoMutazione': ['12'] };
const DATI_ANAGRAFICI = { 'datiControllo.tipoMutazione': ['01'] };
const SENZA_DATA = 'generalitaDaModificare.generalita.dataNascita';

const di5008 = (codice: string, cambi: Cambi) => esito(codice, ['5008', cambi], {});

describe('whom a 5008 only looks for', () => {
  it.each(toRegoleOperazione('5008').soggetto.filter(({ campi: [campo] }) => campo.startsWith('generalita.')))(
    '$codice is put to nobody’s generalità: it is neither broken nor open',
    ({ codice }) => {
      expect(di5008(codice, { ...MATRIMONIO, ...SOLO_ID })).toBe('conforme');
      expect(
        di5008(codice, {
          ...MATRIMONIO,
          'generalitaPerRicerca.dataNascita': 'ieri',
          'generalitaPerRicerca.senzaGiorno': '1',
          'generalitaPerRicerca.senzaGiornoMese': '1',
          'generalitaPerRicerca.senzaNome': '1',
          'generalitaPerRicerca.senzaCognome': '1',
        }),
      ).toBe('conforme');
    },
  );

  it.each(['ES008', 'ES063', 'ES066'])('%s is open of who is changed, where his birth is not there', (codice) => {
    const cambi = {
      ...DATI_ANAGRAFICI,
      [SENZA_DATA]: undefined,
      'generalitaDaModificare.generalita.senzaGiorno': '1',
      'generalitaDaModificare.generalita.senzaGiornoMese': '1',
    };
    expect(di5008(codice, cambi)).toBe('aperta');
    expect(di5008(codice, { ...cambi, [SENZA_DATA]: '2027-12-31' })).toBe('violata');
  });

  it('still has the birth that dates a marriage', () => {
    const sposato = { ...MATRIMONIO, 'matrimonio.datiMatrimonio.dataEvento': '2006-06-17' };
    expect(di5008('ES010', { ...sposato, ...SOLO_ID })).toBe('aperta');
    expect(di5008('ES010', { ...sposato, 'generalitaPerRicerca.dataNascita': '2006-06-17' })).toBe('violata');
  });
});
