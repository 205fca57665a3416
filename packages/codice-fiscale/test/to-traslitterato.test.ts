import { describe, expect, it } from 'vitest';

import { toTraslitterato } from '../src/index.js';
import { codeDi } from './code-di.js';

describe('toTraslitterato', () => {
  it.each([
    ['Nicolò', "NICOLO'"],
    ['Nicolò De’ Rossi', "NICOLO' DE' ROSSI"],
    ['Ruffrè-Mendola', "RUFFRE'-MENDOLA"],
    ['Forza d’Agrò', "FORZA D'AGRO'"],
    ['Pèrgine', 'PERGINE'],
    ['Malé', 'MALE'],
    ['Châtillon', 'CHATILLON'],
    ['Göflan', 'GOEFLAN'],
    ['Weinstraße', 'WEINSTRASSE'],
    ['WEINSTRAẞE', 'WEINSTRASSE'],
    ['Nabrežina', 'NABREZINA'],
    ['JOVENÇAN', 'JOVENCAN'],
    ['ÆRØ', 'AEROE'],
    ["Nicolò'", "NICOLO'"],
    ['Nicolò’', "NICOLO'"],
    ['Nicolo`', "NICOLO'"],
    ['', ''],
    ['St. Andrä, 2', 'ST. ANDRAE, 2'],
  ])('%s → %s', (testo, atteso) => {
    expect(toTraslitterato(testo).testo).toBe(atteso);
  });

  it('gives composed and decomposed text the same form', () => {
    for (const testo of ['Nicolò Müller', 'Šimić', 'Çelik', 'Ñandú']) {
      expect(toTraslitterato(testo.normalize('NFD'))).toEqual(toTraslitterato(testo.normalize('NFC')));
    }
  });

  it('says which characters no official rule covers: each once, upper case, in order', () => {
    expect(toTraslitterato('Đokić ñandú Ćiro').nonUfficiali).toEqual(['Đ', 'Ć', 'Ñ']);
    expect(toTraslitterato('àáâäæçèéêëìíîïòóôöœùúûüßčšž').nonUfficiali).toEqual([]);
  });

  it('takes the marks off a letter that no table has, and says so', () => {
    expect(toTraslitterato('Nguyễn')).toEqual({ testo: 'NGUYEN', nonUfficiali: ['Ễ'] });
    expect(toTraslitterato('Ǿ')).toEqual({ testo: 'OE', nonUfficiali: ['Ǿ'] });
    expect(toTraslitterato('M\u0300')).toEqual({ testo: 'M', nonUfficiali: ['M\u0300'] });
    expect(toTraslitterato('Yıldız Weiſs')).toEqual({ testo: 'YILDIZ WEISS', nonUfficiali: ['ı', 'ſ'] });
  });

  it.each([
    ['Cyrillic', 'Иван'],
    ['Greek', 'Αlfa'],
    ['full-width letters', 'Ａ'],
    ['an ordinal', '1ª'],
    ['a mark on nothing', '\u0301a'],
    ['a currency', '5 €'],
    ['half a surrogate pair', 'a\ud800'],
    ['a typographic dash', 'Ro–Bi'],
  ])('never guesses: %s', (_, testo) => {
    expect(codeDi(() => toTraslitterato(testo))).toBe('carattere-non-traslitterabile');
  });
});
