import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ULTIMO_GIORNO, annoDi, toData, toGiorno } from '../../src/genera/caso/calendario.js';
import { createCaso } from '../../src/genera/caso/caso.js';
import { toImpronta } from '../../src/genera/caso/impronta.js';

describe('a sequence of choices', () => {
  it('repeats itself, and differs for another nucleus, purpose or seed', () => {
    const scelte = (...[seme, flusso, numero]: Parameters<typeof createCaso>): number[] => {
      const caso = createCaso(seme, flusso, numero);
      return Array.from({ length: 20 }, () => caso.intero(0, 1_000_000));
    };
    const prime = scelte(toImpronta('a'), 'struttura', 7);
    expect(scelte(toImpronta('a'), 'struttura', 7)).toStrictEqual(prime);
    expect(scelte(toImpronta('a'), 'struttura', 8)).not.toStrictEqual(prime);
    expect(scelte(toImpronta('a'), 'identita', 7)).not.toStrictEqual(prime);
    expect(scelte(toImpronta('b'), 'struttura', 7)).not.toStrictEqual(prime);
  });

  it('makes things happen as often as they should', () => {
    const quante = (probabilita: number): number =>
      Array.from({ length: 20_000 }, (_, i) => createCaso(1, 'struttura', i).accade(probabilita)).filter(Boolean)
        .length;
    expect(quante(0)).toBe(0);
    expect(quante(1)).toBe(20_000);
    expect(Math.abs(quante(0.25) - 5000)).toBeLessThan(250);
  });

  it('weighs the alternatives', () => {
    const volte = { raro: 0, comune: 0 };
    for (let i = 0; i < 20_000; i++) {
      volte[
        createCaso(1, 'identita', i).pesa([
          { peso: 1, nome: 'raro' },
          { peso: 9, nome: 'comune' },
        ] as const).nome
      ] += 1;
    }
    expect(Math.abs(volte.raro - 2000)).toBeLessThan(200);
  });

  it('does not choose among nothing', () => {
    expect(() => createCaso(1, 'struttura', 1).scegli([])).toThrow(RangeError);
  });
});

describe('the calendar', () => {
  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: ULTIMO_GIORNO }), (giorno) => {
        const data = toData(giorno);
        expect(giorniDaAnnoZero(data)).toBe(giorniDaAnnoZero('1970-01-01') + giorno);
        expect(toGiorno(data)).toBe(giorno);
        expect(annoDi(giorno)).toBe(Number(data.slice(0, 4)));
      }),
    );
  });

  it('ends with 2025', () => {
    expect(toData(ULTIMO_GIORNO)).toBe('2025-12-31');
  });
});

/** The days before a date, counted year by year and month by month. */
function giorniDaAnnoZero(data: string): number {
  const [anno = 0, mese = 0, giorno = 0] = data.split('-').map(Number);
  const bisestile = (a: number): boolean => a % 4 === 0 && (a % 100 !== 0 || a % 400 === 0);
  const mesi = [31, bisestile(anno) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const interi = Array.from({ length: anno }, (_, a) => (bisestile(a) ? 366 : 365));
  return [...interi, ...mesi.slice(0, mese - 1), giorno].reduce((somma, n) => somma + n, 0);
}
