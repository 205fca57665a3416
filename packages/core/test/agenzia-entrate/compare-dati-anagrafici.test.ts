import { type DatiAnagrafici, compareDatiAnagrafici } from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ADA: DatiAnagrafici = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1946-10-10',
  codiceCatastale: 'F641',
};

const dati: fc.Arbitrary<DatiAnagrafici> = fc.record(
  {
    cognome: fc.constantFrom('PROVA', 'ROSSI', 'D’ALÌ'),
    nome: fc.constantFrom('ADA', 'UGO'),
    sesso: fc.constantFrom('M', 'F'),
    dataNascita: fc.constantFrom('1946-10-10', '1946-10-11', '1946-11-10', '1947-10-10'),
    senzaGiorno: fc.boolean(),
    senzaGiornoMese: fc.boolean(),
    codiceCatastale: fc.constantFrom('F641', 'H501', 'Z112'),
  },
  { requiredKeys: ['sesso', 'dataNascita', 'codiceCatastale'] },
);

describe('compareDatiAnagrafici', () => {
  it('a different day of birth is one datum, a wholly different birth three', () => {
    expect(compareDatiAnagrafici(ADA, { ...ADA, dataNascita: '1946-10-12' })).toEqual(['giornoNascita']);
    expect(compareDatiAnagrafici(ADA, { ...ADA, dataNascita: '1951-03-02' })).toEqual([
      'giornoNascita',
      'meseNascita',
      'annoNascita',
    ]);
  });

  it('names are compared by character, whatever the case and the blanks around', () => {
    expect(compareDatiAnagrafici(ADA, { ...ADA, cognome: ' prova ' })).toEqual([]);
    expect(compareDatiAnagrafici({ ...ADA, cognome: 'DALI' }, { ...ADA, cognome: 'DALI’' })).toEqual(['cognome']);
  });

  it('who has no surname differs from who has one', () => {
    const { cognome: _, ...senza } = ADA;
    expect(compareDatiAnagrafici(ADA, senza)).toEqual(['cognome']);
    expect(compareDatiAnagrafici(senza, senza)).toEqual([]);
  });

  it('a day that is not known is not the first of the month', () => {
    const incerta = { ...ADA, dataNascita: '1946-10-01', senzaGiorno: true };
    expect(compareDatiAnagrafici(incerta, { ...ADA, dataNascita: '1946-10-01' })).toEqual(['giornoNascita']);
    expect(compareDatiAnagrafici(incerta, { ...ADA, senzaGiornoMese: true })).toEqual(['meseNascita']);
  });

  it('finds nothing between a person and the same, and the same either way round', () => {
    fc.assert(
      fc.property(dati, dati, (uno, altro) => {
        expect(compareDatiAnagrafici(uno, uno)).toEqual([]);
        expect(compareDatiAnagrafici(uno, altro)).toEqual(compareDatiAnagrafici(altro, uno));
      }),
    );
  });
});
