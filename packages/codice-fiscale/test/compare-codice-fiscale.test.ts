import { describe, expect, it } from 'vitest';

import { compareCodiceFiscale, type DatiConfronto } from '../src/index.js';
import { codeDi } from './code-di.js';

const CF = 'RSSMRA80A01H501U';
const mario = {
  cognome: 'Rossi',
  nome: 'Mario',
  sesso: 'M',
  dataNascita: '1980-01-01',
  codiceCatastale: 'H501',
} as const;

describe('compareCodiceFiscale', () => {
  it('finds nothing when all agrees, and makes no array for it', () => {
    expect(compareCodiceFiscale(CF, mario)).toEqual([]);
    expect(compareCodiceFiscale(CF, mario)).toBe(compareCodiceFiscale(CF, {}));
  });

  it('names the fields that differ, in the order of the code', () => {
    const altra: DatiConfronto = {
      codiceCatastale: 'F205',
      dataNascita: '1981-01-01',
      sesso: 'F',
      nome: 'Maria Teresa',
      cognome: 'Verdi',
    };
    expect(compareCodiceFiscale(CF, altra)).toEqual(['cognome', 'nome', 'sesso', 'dataNascita', 'codiceCatastale']);
    expect(compareCodiceFiscale(CF, { ...mario, dataNascita: '1980-02-01' })).toEqual(['dataNascita']);
  });

  it.each([
    ['an omocodia', 'RSSMRAULALMHRLMD'],
    ['lower case', 'rssmra80a01h501u'],
    ['a wrong check character', 'RSSMRA80A01H501A'],
  ])('reads %s place by place', (_, cf) => {
    expect(compareCodiceFiscale(cf, mario)).toEqual([]);
    expect(compareCodiceFiscale(cf, { ...mario, codiceCatastale: 'H502' })).toEqual(['codiceCatastale']);
  });

  it('takes the record in either case', () => {
    expect(compareCodiceFiscale(CF, { sesso: 'm', codiceCatastale: 'h501', cognome: 'ROSSI' })).toEqual([]);
  });

  it('tells "has no name" from "not to be compared"', () => {
    expect(compareCodiceFiscale('XXXMRA80A01H501E', { cognome: null })).toEqual([]);
    expect(compareCodiceFiscale(CF, { cognome: '' })).toEqual(['cognome']);
    expect(compareCodiceFiscale(CF, { cognome: undefined })).toEqual([]);
  });

  describe('date of birth', () => {
    const diversa = (cf: string, dati: DatiConfronto): boolean => compareCodiceFiscale(cf, dati).length > 0;

    it('of a woman is 40 days less than written', () => {
      expect(diversa('RSSMRA80A41H501Y', { dataNascita: '1980-01-01' })).toBe(false);
    });

    it('has no century', () => {
      expect(diversa(CF, { dataNascita: '1880-01-01' })).toBe(false);
    });

    it('without day is compared by month and year', () => {
      expect(diversa(CF, { dataNascita: '1980-01-15', senzaGiorno: true })).toBe(false);
      expect(diversa(CF, { dataNascita: '1980-02-01', senzaGiorno: true })).toBe(true);
      expect(diversa(CF, { dataNascita: '1981-01-01', senzaGiorno: true })).toBe(true);
    });

    it('without day and month is compared by year', () => {
      expect(diversa(CF, { dataNascita: '1980-12-31', senzaGiornoMese: true })).toBe(false);
      expect(diversa(CF, { dataNascita: '1980-12-31', senzaGiornoMese: true, senzaGiorno: true })).toBe(false);
      expect(diversa(CF, { dataNascita: '1981-01-01', senzaGiornoMese: true })).toBe(true);
    });

    it('may hold anything in the parts that are not known', () => {
      expect(diversa(CF, { dataNascita: '1980-01-00', senzaGiorno: true })).toBe(false);
      expect(diversa(CF, { dataNascita: '1980-00-00', senzaGiornoMese: true })).toBe(false);
      expect(diversa('RSSMRA80A99H501Y', { dataNascita: '1980-01-01', senzaGiorno: true })).toBe(false);
      expect(diversa('RSSMRA80F99H501Y', { dataNascita: '1980-01-01', senzaGiornoMese: true })).toBe(false);
    });

    it.each([
      ['a day that is none', 'RSSMRA80A32H501C', '1980-01-32'],
      ['a day that is none for a woman', 'RSSMRA80A99H501Y', '1980-01-59'],
      ['30 February', 'RSSMRA80B30H501X', '1980-02-30'],
      ['a letter that is no month', 'RSSMRA80F01H501G', '1980-00-01'],
      ['a letter that is no digit', 'RSSMRA8OA01H501I', '1980-01-01'],
    ])('differs when the code holds %s', (_, cf, dataNascita) => {
      expect(compareCodiceFiscale(cf, { dataNascita })).toEqual(['dataNascita']);
    });

    it.each([
      ['no month', 'RSSMRA80F01H501G', { dataNascita: '1980-00-01', senzaGiorno: true }],
      ['no year', 'RSSMRA8OA01H501I', { dataNascita: '1980-01-01', senzaGiorno: true }],
      ['no year', 'RSSMRA8OA01H501I', { dataNascita: '1980-01-01', senzaGiornoMese: true }],
    ])('differs when the code holds %s, also if partial', (_, cf, dati) => {
      expect(diversa(cf, dati)).toBe(true);
    });

    it('is a day of its own century: the 29 February 00 is of 2000', () => {
      expect(compareCodiceFiscale('RSSMRA00B29H501Y', { dataNascita: '2000-02-29' })).toEqual([]);
      expect(compareCodiceFiscale('RSSMRA00B29H501Y', { dataNascita: '1900-02-29' })).toEqual(['dataNascita']);
    });

    it('differs when the record holds none', () => {
      expect(diversa(CF, { dataNascita: '' })).toBe(true);
      expect(diversa(CF, { dataNascita: '01/01/1980' })).toBe(true);
      expect(diversa('RSSMRA00A01H501R', { dataNascita: '', senzaGiornoMese: true })).toBe(true);
    });
  });

  it('compares sex only when the code says one, and the record too', () => {
    expect(compareCodiceFiscale(CF, { sesso: 'F' })).toEqual(['sesso']);
    expect(compareCodiceFiscale('RSSMRA80A41H501Y', { sesso: 'M' })).toEqual(['sesso']);
    expect(compareCodiceFiscale('RSSMRA80A71H501B', { sesso: 'M' })).toEqual(['sesso']);
    expect(compareCodiceFiscale(CF, { sesso: 'N' })).toEqual([]);
    expect(compareCodiceFiscale(CF, { sesso: 'n' })).toEqual([]);
    for (const giorno of ['00', '32', '40', '72', '99', '0A']) {
      const cf = `RSSMRA80A${giorno}H501A`;
      expect([...compareCodiceFiscale(cf, { sesso: 'F' }), ...compareCodiceFiscale(cf, { sesso: 'M' })]).toEqual([]);
    }
  });

  it.each([
    ['without code', CF, 'ND'],
    ['empty', CF, ''],
    ['with a blank', CF, 'H 501'],
    ['of five characters', CF, 'H5010'],
    ['when the code itself cannot be read', 'RSSMRA80A01H5O1U', 'H501'],
  ])('a place differs %s', (_, cf, codiceCatastale) => {
    expect(compareCodiceFiscale(cf, { codiceCatastale })).toEqual(['codiceCatastale']);
  });

  it('has nothing to say about a numeric code', () => {
    expect(compareCodiceFiscale('49273929007', { ...mario, cognome: 'Verdi' })).toEqual([]);
  });

  it('refuses another length and a name that cannot be written', () => {
    expect(codeDi(() => compareCodiceFiscale('RSSMRA80A01H501', mario))).toBe('lunghezza');
    expect(codeDi(() => compareCodiceFiscale('', {}))).toBe('lunghezza');
    expect(codeDi(() => compareCodiceFiscale(CF, { nome: 'Мария' }))).toBe('carattere-non-traslitterabile');
  });
});
