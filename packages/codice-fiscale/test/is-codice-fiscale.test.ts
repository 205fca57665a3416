import { describe, expect, it } from 'vitest';

import { isCodiceFiscale } from '../src/index.js';

describe('isCodiceFiscale', () => {
  it.each([
    ['a man born on the 1st', 'RSSMRA80A01H501U'],
    ['a woman born on the 1st', 'RSSMRA80A41H501Y'],
    ['a woman born on the 31st', 'RSSMRA80A71H501B'],
    ['29 February of a leap year', 'RSSMRA80B29H501Q'],
    ['29 February of the year 00: 2000', 'RSSMRA00B29H501Y'],
    ['one digit replaced', 'RSSMRA80A01H50MM'],
    ['all seven digits replaced', 'RSSMRAULALMHRLMD'],
    ['a digit replaced in the middle only', 'RSSMRA80A01H5L1F'],
    ['lower case', 'rssmra80a01h501u'],
    ['a provisional number', '49273929007'],
  ])('accepts %s', (_, testo) => {
    expect(isCodiceFiscale(testo)).toBe(true);
  });

  it('says no to what is not even a text', () => {
    for (const altro of [undefined, null, 0, ['RSSMRA80A01H501U'], { length: 16 }])
      expect(isCodiceFiscale(altro)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['fifteen characters', 'RSSMRA80A01H501'],
    ['a blank around it', ' RSSMRA80A01H501U'],
    ['a separator', 'RSSMRA 80A01H501U'],
    ['the wrong check character', 'RSSMRA80A01H501X'],
    ['a check character computed on the digits of an omocodia', 'RSSMRA80A01H50MU'],
    ['day 0', 'RSSMRA80A00H501V'],
    ['day 32', 'RSSMRA80A32H501C'],
    ['day 40', 'RSSMRA80A40H501Z'],
    ['day 72', 'RSSMRA80A72H501G'],
    ['day 99', 'RSSMRA80A99H501Y'],
    ['29 February of a common year', 'RSSMRA81B29H501R'],
    ['30 February', 'RSSMRA80B30H501X'],
    ['31 April', 'RSSMRA80D31H501D'],
    ['a letter that is no month', 'RSSMRA80F01H501G'],
    ['a place letter never used', 'RSSMRA80A01J501W'],
    ['place 000', 'RSSMRA80A01H000J'],
    ['the letter O for a zero', 'RSSMRA8OA01H501I'],
    ['a full-width digit', 'RSSMRA80A01H50１U'],
    ['a Cyrillic letter', 'RSSMRA80A01Н501U'],
    ['a dotless i, whose capital is I', 'RSSMRı80A01H501U'],
    ['the number of a company', '00743110157'],
    ['a provisional number with the wrong check digit', '49273929008'],
    ['eleven digits that are not ASCII', '４９２７３９２９００７'],
  ])('refuses %s', (_, testo) => {
    expect(isCodiceFiscale(testo)).toBe(false);
  });
});
