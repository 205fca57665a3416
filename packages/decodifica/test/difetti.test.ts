import { describe, expect, it } from 'vitest';

import { findDifettiComuni } from '../../../strumenti/tabelle/difetti-comuni.js';
import type { Comune } from '../src/index.js';

const ANTICO: Comune = {
  codiceCatastale: 'Y001',
  codiceIstat: '058901',
  denominazione: 'BORGO',
  denominazioneTraslitterata: 'BORGO',
  altraDenominazione: null,
  altraDenominazioneTraslitterata: null,
  siglaProvincia: 'RM',
  idProvincia: '58',
  idProvinciaIstat: '058',
  idRegione: '12',
  idPrefettura: null,
  codiceVariazione: null,
  fonte: null,
  dataUltimoAgg: '2020-01-01',
  dal: '1900-01-01',
  al: '1949-12-31',
};
const NUOVO: Comune = { ...ANTICO, dal: '1950-01-01', al: '1999-12-31', denominazione: 'BORGO NUOVO' };

/** The defects of some kinds among two versions. */
function tipi(...comuni: readonly Comune[]): readonly string[] {
  const cercati = ['provincia', 'lacuna-di-un-giorno', 'giorno-in-comune'];
  return findDifettiComuni(comuni)
    .map(({ tipo, dettaglio }) => `${tipo}: ${dettaglio}`)
    .filter((difetto) => cercati.some((tipo) => difetto.startsWith(tipo)));
}

describe('the search for defects of the archive', () => {
  it('takes versions that follow one another for right', () => {
    expect(tipi(ANTICO, NUOVO)).toEqual([]);
  });

  it('sees a day without a version, also across a month and a year, and no longer gap', () => {
    expect(tipi({ ...ANTICO, al: '1949-12-30' }, NUOVO)).toEqual([
      'lacuna-di-un-giorno: no version is in force on 1949-12-31',
    ]);
    expect(tipi(ANTICO, { ...NUOVO, dal: '1950-01-02' })).toEqual([
      'lacuna-di-un-giorno: no version is in force on 1950-01-01',
    ]);
    expect(tipi({ ...ANTICO, al: '1949-12-29' }, NUOVO)).toEqual([]);
  });

  it('sees the day that two namesakes share, in whatever language the name is one', () => {
    const omonimo = { ...NUOVO, codiceCatastale: 'Y002', dal: '1949-12-31', altraDenominazione: 'Borgo' };
    expect(tipi(ANTICO, omonimo)).toEqual([
      'giorno-in-comune: 1949-12-31 is also the last day of its namesake Y001 BORGO',
    ]);
    expect(tipi(ANTICO, { ...omonimo, siglaProvincia: 'RI' }, { ...NUOVO, siglaProvincia: 'RI' })).toEqual([
      'provincia: no other version has the sign RM',
    ]);
  });

  it('sees a sign that one version alone has', () => {
    expect(tipi(ANTICO, NUOVO, { ...NUOVO, codiceCatastale: 'Y003', siglaProvincia: 'VG' })).toEqual([
      'provincia: no other version has the sign VG',
    ]);
  });
});
