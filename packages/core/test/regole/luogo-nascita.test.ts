import { describe, expect, it } from 'vitest';

import { type Contesto, type Soggetto, evaluateNonVerificati } from '../../src/index.js';
import { contesto, nata, neiServizi } from '../scheda-di-prova.js';
import { codici, comune, rilievo } from './esempi.js';

/** BOTRUGNO (LE), B086, is a comune since 28 May 1958. */
const BOTRUGNO = comune('BOTRUGNO', 'LE');
const DI_BOTRUGNO = 'PRVDAA56C41B086J';
const IN_OMOCODIA = 'PRVDAA56C41B08SG';
const DI_ROMA = 'PRVDAA56C41H501E';

/** Born there two years before, with that codice fiscale. */
const natoPrima = (codiceFiscale?: { readonly codFiscale: string; readonly validitaCF?: string }): Soggetto => {
  const luogoNascita = { comune: BOTRUGNO };
  if (codiceFiscale !== undefined) return nata({ dataNascita: '1956-03-01', luogoNascita, codiceFiscale });
  const { generalita: { codiceFiscale: _, ...senza } = {}, ...scheda } = nata({
    dataNascita: '1956-03-01',
    luogoNascita,
  });
  return { ...scheda, generalita: senza };
};
const suNascita = (scheda: Soggetto, dove: Contesto = neiServizi): string[] =>
  codici(scheda, dove).filter((codice) => ['EC007', 'EN332'].includes(codice));
const aperti = (scheda: Soggetto): string[] => evaluateNonVerificati(scheda, neiServizi).map(({ codice }) => codice);

describe('EC007: the comune of birth is right if the codice fiscale says it, whatever the dates', () => {
  it.each([contesto, neiServizi])('says nothing of a code of that comune: $contesto', (dove) => {
    for (const codFiscale of [DI_BOTRUGNO, IN_OMOCODIA, DI_BOTRUGNO.toLowerCase()]) {
      expect(suNascita(natoPrima({ codFiscale }), dove)).not.toContain('EC007');
    }
  });

  it('is raised with the code of another comune, a provisional one, or none', () => {
    for (const scheda of [natoPrima({ codFiscale: DI_ROMA }), natoPrima({ codFiscale: '49273929007' }), natoPrima()]) {
      expect(rilievo(scheda, 'EC007').messaggio).toMatch(
        /^Comune di nascita BOTRUGNO \(LE\) non esistente il 01\/03\/1956/,
      );
    }
  });

  it('is raised where the code says the comune, and the scheda a province that it never had', () => {
    const codiceFiscale = { codFiscale: DI_BOTRUGNO };
    expect(suNascita(nata({ luogoNascita: { comune: comune('BOTRUGNO', 'BR') }, codiceFiscale }), contesto)).toEqual([
      'EC007',
    ]);
  });
});

describe('EN332: the services ask that the Agenzia delle Entrate has confirmed the code', () => {
  it('is not raised then', () => {
    const scheda = natoPrima({ codFiscale: DI_BOTRUGNO, validitaCF: '1' });
    expect([suNascita(scheda), aperti(scheda)]).toEqual([[], []]);
  });

  it('is raised where it has not', () => {
    expect(suNascita(natoPrima({ codFiscale: DI_BOTRUGNO, validitaCF: '9' }))).toEqual(['EN332']);
    expect(suNascita(natoPrima({ codFiscale: DI_ROMA }))).toEqual(['EC007', 'EN332']);
    expect(suNascita(natoPrima())).toEqual(['EC007', 'EN332']);
  });

  it('stays open where the scheda does not say, and the code is of that comune', () => {
    const scheda = natoPrima({ codFiscale: DI_BOTRUGNO });
    expect([suNascita(scheda), aperti(scheda)]).toEqual([[], ['EN332']]);
  });

  it('is no check of the subentro', () => {
    expect(suNascita(natoPrima(), contesto)).toEqual(['EC007']);
  });
});
