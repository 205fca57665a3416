import * as fc from 'fast-check';

import { computeCodiceFiscale, toOmocodie, type DatiCodiceFiscale } from '../src/index.js';

export const ALFABETO: readonly string[] = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
export const CIFRE: readonly string[] = '0123456789'.split('');

/** Letters as Italian and foreign names have them, and the signs that stand between. */
const SEGNI_DEI_NOMI: readonly string[] = "abcdefghijklmnopqrstuvwxyzàèéìòùçäöüßñøšž -'’.".split('');

/** A synthetic surname or given name: at least one letter. */
export const nomi: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...ALFABETO), fc.string({ unit: fc.constantFrom(...SEGNI_DEI_NOMI), maxLength: 14 }))
  .map(([iniziale, resto]) => iniziale + resto);

/** A day of the years 1800–2199, `AAAA-MM-GG`. The calendar of JavaScript in UTC is the oracle. */
export const giorni: fc.Arbitrary<string> = fc
  .integer({ min: Date.UTC(1800, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((giorno) => new Date(giorno * 86_400_000).toISOString().slice(0, 10));

/** A letter and a number that a codice catastale may have. */
export const codiciCatastali: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'L', 'M', 'Z'), fc.integer({ min: 1, max: 999 }))
  .map(([lettera, numero]) => lettera + String(numero).padStart(3, '0'));

/** A synthetic person. */
export const persone: fc.Arbitrary<DatiCodiceFiscale> = fc.record({
  cognome: fc.option(nomi, { freq: 20 }),
  nome: fc.option(nomi, { freq: 20 }),
  sesso: fc.constantFrom('M' as const, 'F' as const),
  dataNascita: giorni,
  codiceCatastale: codiciCatastali,
});

/** The code of a synthetic person, or one of its 127 variants. */
export const codici: fc.Arbitrary<string> = fc
  .tuple(persone.map(computeCodiceFiscale), fc.integer({ min: 0, max: 127 }))
  .map(([base, maschera]) => (maschera === 0 ? base : (toOmocodie(base)[maschera - 1] ?? '')));

/** A well-formed provisional code, its check digit found by the rule of credit cards. */
export const numerici: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.oneof(
      fc.integer({ min: 151, max: 245 }),
      fc.integer({ min: 301, max: 766 }),
      fc.integer({ min: 900, max: 950 }),
    ),
  )
  .map(([progressivo, ufficio]) => String(progressivo).padStart(7, '0') + String(ufficio))
  .map((dieci) => dieci + String((10 - (sommaLuhn(dieci) % 10)) % 10));

function sommaLuhn(dieci: string): number {
  const figure = dieci.split('').flatMap((cifra, i) => String(Number(cifra) * (i % 2 === 0 ? 1 : 2)).split(''));
  return figure.reduce((somma, figura) => somma + Number(figura), 0);
}
