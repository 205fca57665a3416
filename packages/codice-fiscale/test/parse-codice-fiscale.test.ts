import { describe, expect, it } from 'vitest';

import {
  computeCodiceFiscale,
  parseCodiceFiscale,
  type CodiceFiscale,
  type ErroreCodiceFiscale,
} from '../src/index.js';
import { codeDi } from './code-di.js';
import { ALFABETO, CIFRE } from './persone.js';

function letto(testo: string, oggi?: string): CodiceFiscale {
  const esito = parseCodiceFiscale(testo, { oggi });
  if (!esito.ok) throw new Error(`refused: ${esito.error.type}`);
  return esito.value;
}

function errore(testo: string): ErroreCodiceFiscale | undefined {
  const esito = parseCodiceFiscale(testo);
  return esito.ok ? undefined : esito.error;
}

function anni(testo: string, oggi: string): readonly number[] | undefined {
  const cf = letto(testo, oggi);
  return cf.tipo === 'alfanumerico' ? cf.anniCandidati : undefined;
}

describe('parseCodiceFiscale', () => {
  it('reads the parts of a base', () => {
    expect(letto('RSSMRA80A41H501Y')).toEqual({
      tipo: 'alfanumerico',
      testo: 'RSSMRA80A41H501Y',
      sesso: 'F',
      giorno: 1,
      mese: 1,
      anno: 80,
      codiceCatastale: 'H501',
      omocodia: { livello: 0, posizioni: [] },
      base: 'RSSMRA80A41H501Y',
    });
  });

  it('reads an omocodia of any level, in lower case too', () => {
    expect(letto('rssmraulalmhrlmd')).toEqual({
      tipo: 'alfanumerico',
      testo: 'RSSMRAULALMHRLMD',
      sesso: 'M',
      giorno: 1,
      mese: 1,
      anno: 80,
      codiceCatastale: 'H501',
      omocodia: { livello: 7, posizioni: [7, 8, 10, 11, 13, 14, 15] },
      base: 'RSSMRA80A01H501U',
    });
    expect(letto('RSSMRA80A01H5L1F')).toMatchObject({
      omocodia: { livello: 1, posizioni: [14] },
      codiceCatastale: 'H501',
    });
  });

  it('reads a provisional number', () => {
    expect(letto('49273929007')).toEqual({
      tipo: 'numerico',
      testo: '49273929007',
      progressivo: '4927392',
      ufficio: '900',
    });
  });

  it('knows every month by its letter', () => {
    const mesi = ALFABETO.filter((lettera) => {
      const esito = parseCodiceFiscale(`RSSMRA80${lettera}01H501U`);
      return esito.ok || esito.error.type !== 'mese';
    });
    expect(mesi.join('')).toBe('ABCDEHLMPRST');
  });

  it('takes ten letters for digits and no other character, in any of the seven places', () => {
    const ascii = Array.from({ length: 128 }, (_, codice) => String.fromCharCode(codice));
    for (const posizione of [7, 8, 10, 11, 13, 14, 15]) {
      const forma = (segno: string): string | undefined => {
        const tipo = errore(
          'RSSMRA80A01H501U'.slice(0, posizione - 1) + segno + 'RSSMRA80A01H501U'.slice(posizione),
        )?.type;
        return tipo === 'carattere' || tipo === 'lettera-non-omocodica' ? tipo : undefined;
      };
      expect(ascii.filter((segno) => forma(segno) === undefined).join('')).toBe('0123456789LMNPQRSTUVlmnpqrstuv');
      expect(ascii.filter((segno) => forma(segno) === 'lettera-non-omocodica').join('')).toBe(
        'ABCDEFGHIJKOWXYZabcdefghijkowxyz',
      );
    }
  });

  it('takes the 26 letters and no other character for a letter', () => {
    const ascii = Array.from({ length: 128 }, (_, codice) => String.fromCharCode(codice));
    const lettere = ascii.filter((segno) => errore(`${segno}SSMRA80A01H501U`)?.type !== 'carattere');
    expect(lettere.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });

  it('takes provisional numbers from the offices that give them to people, and from no other', () => {
    const accettati = Array.from({ length: 1_000 }, (_, i) => i).filter((ufficio) =>
      CIFRE.some((cifra) => parseCodiceFiscale(`1234567${String(ufficio).padStart(3, '0')}${cifra}`).ok),
    );
    const tra = (da: number, a: number): number[] => Array.from({ length: a - da + 1 }, (_, i) => da + i);
    expect(accettati).toEqual([...tra(151, 245), ...tra(301, 766), ...tra(900, 950)]);
  });

  describe('gives the first cause', () => {
    it.each<[string, string, ErroreCodiceFiscale]>([
      ['too short', 'RSSMRA80A01H501', { type: 'lunghezza', lunghezza: 15 }],
      ['blanks are not taken away', ' RSSMRA80A01H501U ', { type: 'lunghezza', lunghezza: 18 }],
      ['a digit in the surname', 'R5SMRA80A01H501U', { type: 'carattere', posizione: 2, atteso: 'lettera' }],
      ['an accented letter', 'RSSMRÀ80A01H501U', { type: 'carattere', posizione: 6, atteso: 'lettera' }],
      [
        'a full stop in the year',
        'RSSMRA8.A01H501U',
        { type: 'carattere', posizione: 8, atteso: 'cifra o lettera di omocodia' },
      ],
      [
        'a digit in the place of the check',
        'RSSMRA80A01H5011',
        { type: 'carattere', posizione: 16, atteso: 'lettera' },
      ],
      ['the letter O for a zero', 'RSSMRA8OA01H501I', { type: 'lettera-non-omocodica', posizione: 8 }],
      ['the letter A for a digit', 'RSSMRA80A0AH501V', { type: 'lettera-non-omocodica', posizione: 11 }],
      ['no such month', 'RSSMRA80F01H501G', { type: 'mese' }],
      ['no such day', 'RSSMRA80A72H501G', { type: 'giorno', giorno: 72 }],
      ['not in that month', 'RSSMRA80D31H501D', { type: 'giorno', giorno: 31 }],
      ['not in that year', 'RSSMRA81B29H501R', { type: 'giorno', giorno: 29 }],
      ['no such place letter', 'RSSMRA80A01J501W', { type: 'luogo' }],
      ['place 000', 'RSSMRA80A01H000J', { type: 'luogo' }],
      ['the expected check character', 'RSSMRA80A01H501X', { type: 'carattere-controllo', atteso: 'U' }],
      ['form before meaning', 'RSSMRA80A72H5O1A', { type: 'lettera-non-omocodica', posizione: 14 }],
      ['meaning before the check', 'RSSMRA80A72H501A', { type: 'giorno', giorno: 72 }],
      ['a letter in a number', '4927392900A', { type: 'carattere', posizione: 11, atteso: 'cifra' }],
      ['the expected check digit', '49273929008', { type: 'cifra-controllo', attesa: '7' }],
      ['an office of companies', '00743110157', { type: 'ufficio', ufficio: '015' }],
    ])('%s', (_, testo, atteso) => {
      expect(errore(testo)).toEqual(atteso);
    });
  });

  describe('with a reference day', () => {
    it.each([
      ['not yet born in this century', '1926-12-31', '2026-11-21', [1926]],
      ['a child or a person of a hundred', '2026-01-01', '2026-11-21', [2026, 1926]],
      ['born that very day', '2026-11-21', '2026-11-21', [2026, 1926]],
      ['born the day after', '2026-11-22', '2026-11-21', [1926]],
      ['a century earlier is too old', '1980-01-01', '2026-11-21', [1980]],
      ['125 years are possible', '1901-01-01', '2026-11-21', [2001, 1901]],
      ['126 years are not', '1900-01-01', '2026-11-21', [2000]],
      ['29 February of 00 is of 2000 alone', '2000-02-29', '2026-11-21', [2000]],
      ['and before 2000 there is none', '2000-02-29', '1999-12-31', []],
      ['in another age', '1880-01-01', '1900-06-30', [1880, 1780]],
    ])('%s: %s seen on %s', (_, dataNascita, oggi, attesi) => {
      const cf = computeCodiceFiscale({ sesso: 'F', dataNascita, codiceCatastale: 'H501' });
      expect(anni(cf, oggi)).toEqual(attesi);
    });

    it('says nothing of years without it', () => {
      expect(letto('RSSMRA80A01H501U')).not.toHaveProperty('anniCandidati');
    });

    it.each(['2026-02-29', '2026-1-1', '21/11/2026', '', '1799-12-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
      'refuses %j as a day, whatever the code',
      (oggi) => {
        expect(codeDi(() => parseCodiceFiscale('RSSMRA80A01H501U', { oggi }))).toBe('data-non-valida');
        expect(codeDi(() => parseCodiceFiscale('no', { oggi }))).toBe('data-non-valida');
      },
    );
  });
});
