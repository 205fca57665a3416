import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { isAnagrafeError } from '../../src/anagrafe-error.js';
import { createCercaEstraneo, toClasseCaratteri } from '../../src/xsd/classe-caratteri.js';
import { toEspressione } from '../../src/xsd/modello.js';

const CARTELLA = resolve(import.meta.dirname, '../../src/xsd');

async function modelliUfficiali(): Promise<string[]> {
  const file = (await readdir(CARTELLA, { recursive: true })).filter((nome) => nome.endsWith('.data.ts'));
  const moduli = await Promise.all(
    file.map((nome) => import(resolve(CARTELLA, nome)) as Promise<Record<string, unknown>>),
  );
  const trovati = moduli.flatMap((modulo) =>
    Object.values(modulo).flatMap((tipo) => (tipo as { readonly modelli?: readonly string[] }).modelli ?? []),
  );
  return [...new Set(trovati)];
}

describe('a pattern of XML Schema', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a.c', ['abc', 'a\u2028c'], ['a\nc', 'a\rc', 'abcd', 'xabc']],
    ['^a$', ['^a$'], ['a']],
    ['[0-9a-z\\-.]+\\-', ['a-.-'], ['A-', 'a']],
    ['\\d{2,4}', ['12', '٣٣٣٣'], ['1', '12345', '1a']],
    ['[\\d\\s]*', ['1 \t', ''], ['a', '\u00A0']],
    ['\\w+\\S\\D', ['ab!x'], ['a b', 'ab 1']],
    ['\\p{Lu}[\\p{L}]*', ['Àb'], ['àb', 'A1']],
    ['(M|F)|N', ['M', 'N'], ['MN', '']],
    ['([1-9\\+]{1})([0-9])*$', ['1$', '+23$'], ['1', '0$']],
  ])('%s', (modello, si, no) => {
    const espressione = toEspressione(modello);
    expect(si.filter((testo) => !espressione.test(testo))).toEqual([]);
    expect(no.filter((testo) => espressione.test(testo))).toEqual([]);
  });

  it.each(['(?=a)', '(?!0*$)\\d+', '[a-z-[aeiou]]', '\\i\\c*', '\\p{IsBasicLatin}', '[\\w]', '[a', '\\'])(
    '%s is refused rather than misread',
    (modello) => {
      let errore: unknown;
      try {
        toEspressione(modello);
      } catch (preso) {
        errore = preso;
      }
      expect(isAnagrafeError(errore) && errore.code).toBe('modello-non-compreso');
    },
  );
});

describe('the official patterns', () => {
  it('are all understood', async () => {
    const modelli = await modelliUfficiali();
    expect(modelli.length).toBeGreaterThan(40);
    for (const modello of modelli) expect(toEspressione(modello)).toBeInstanceOf(RegExp);
  });

  it('mean the same as a class of characters and as a regular expression', async () => {
    const prove = [
      ...Array.from({ length: 0x2_10 }, (_, codice) => String.fromCharCode(codice)),
      ...['٣', '𝟙', '²', 'Ⅷ', '’', '€', '😀', '\uFEFF', '\u2028', '１'],
    ];
    let classi = 0;
    for (const modello of await modelliUfficiali()) {
      const classe = toClasseCaratteri(modello);
      if (classe === undefined) continue;
      classi += 1;
      const [cerca, espressione] = [createCercaEstraneo(classe), toEspressione(modello)];
      expect(espressione.test('')).toBe(!classe.almenoUno);
      for (const prova of prove) {
        expect([modello, prova, cerca(prova) === -1]).toEqual([modello, prova, espressione.test(prova)]);
        expect([modello, prova, cerca(`${prova}x`) === -1]).toEqual([modello, prova, espressione.test(`${prova}x`)]);
      }
    }
    expect(classi).toBeGreaterThan(30);
  });
});
