import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Stato, createContenuto, findMancanza } from '../../src/xsd/contenuto.js';
import type { Elemento, Particella } from '../../src/xsd/tipi.js';

const e = (elemento: string, altro: { min?: number; max?: number | 'illimitato' } = {}): Elemento => ({
  elemento,
  tipo: 'string',
  ...altro,
});
const avvia = (particella: Particella) => createContenuto(particella, ({ elemento }) => elemento);

function segui(inizio: Stato<string>, nomi: string): Stato<string> | undefined {
  let stato: Stato<string> | undefined = inizio;
  for (const nome of nomi) stato = stato?.passi.get(nome)?.verso;
  return stato;
}

const accetta = (particella: Particella, nomi: string) => segui(avvia(particella), nomi)?.finale ?? false;

/** The same content as a regular expression of JavaScript. */
function toRegExp(particella: Particella): string {
  const dentro =
    'elemento' in particella
      ? particella.elemento
      : 'sequenza' in particella
        ? particella.sequenza.map(toRegExp).join('')
        : particella.scelta.map(toRegExp).join('|');
  const { min = 1, max = 1 } = particella;
  return `(?:${dentro}){${min},${max === 'illimitato' ? '' : max}}`;
}

/** A content that is never ambiguous: no name comes twice in it. */
const contenuti = fc.tuple(fc.infiniteStream(fc.nat(9)), fc.integer({ min: 1, max: 6 })).map(([flusso, quanti]) => {
  const nomi = Array.from('abcdef').slice(0, quanti);
  const scegli = (): number => flusso.next().value as number;
  const occorrenza = () => ({ min: scegli() % 2, max: scegli() < 8 ? 1 : ('illimitato' as const) });
  const costruisci = (parte: readonly string[]): Particella => {
    const [solo] = parte;
    if (parte.length === 1 && solo !== undefined) return e(solo, occorrenza());
    const taglio = 1 + (scegli() % (parte.length - 1));
    const figli = [costruisci(parte.slice(0, taglio)), costruisci(parte.slice(taglio))];
    return scegli() < 6 ? { sequenza: figli, min: scegli() < 7 ? 1 : 0 } : { scelta: figli };
  };
  return costruisci(nomi);
});

describe('a content', () => {
  it('sequence, choice, optional and repeated elements', () => {
    const contenuto: Particella = {
      sequenza: [
        { scelta: [e('a'), e('b')] },
        e('c', { min: 0 }),
        e('d', { min: 0, max: 'illimitato' }),
        e('f', { min: 2, max: 3 }),
      ],
    };
    for (const si of ['aff', 'bcddff', 'afff']) expect([si, accetta(contenuto, si)]).toEqual([si, true]);
    for (const no of ['', 'ab', 'af', 'affff', 'adcff', 'cff', 'abff'])
      expect([no, accetta(contenuto, no)]).toEqual([no, false]);
  });

  it('a choice of optional elements may be empty', () => {
    const contenuto: Particella = { scelta: [e('a', { min: 0 }), e('b', { min: 0 })] };
    expect(['', 'a', 'b', 'ab', 'aa'].filter((nomi) => accetta(contenuto, nomi))).toEqual(['', 'a', 'b']);
  });

  it('accepts what the same regular expression accepts', () => {
    fc.assert(
      fc.property(
        contenuti,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), maxLength: 8 }),
        (contenuto, nomi) => {
          expect(accetta(contenuto, nomi)).toBe(new RegExp(`^${toRegExp(contenuto)}$`).test(nomi));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('that allows an element in two ways, or repeats it beyond reason, is refused', () => {
    expect(() => avvia({ sequenza: [e('a', { min: 0 }), e('a')] })).toThrow('in due modi');
    expect(() => avvia(e('a', { max: 1_000_000 }))).toThrow('troppe volte');
  });
});

describe('what is missing', () => {
  const contenuto: Particella = {
    sequenza: [{ scelta: [e('a'), e('b')] }, { scelta: [e('c'), e('d')] }, e('e', { min: 0 }), e('f')],
  };

  it('before an element, with its alternatives, leaving out what is optional', () => {
    const mancanza = findMancanza(avvia(contenuto), ({ passi }) => passi.has('f'));
    expect(mancanza?.elementi).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([...(mancanza?.stato.passi.keys() ?? [])]).toEqual(['e', 'f']);
  });

  it('before the end', () => {
    expect(findMancanza(segui(avvia(contenuto), 'ac')!, ({ finale }) => finale)?.elementi).toEqual([['f']]);
  });

  it('has no answer for an element that is behind', () => {
    expect(findMancanza(segui(avvia(contenuto), 'ac')!, ({ passi }) => passi.has('a'))).toBeUndefined();
  });

  it('put in its place makes the content whole', () => {
    fc.assert(
      fc.property(contenuti, (contenuto) => {
        const inizio = avvia(contenuto);
        const mancanza = findMancanza(inizio, ({ finale }) => finale);
        const completo = mancanza?.elementi.map(([primo]) => primo).join('') ?? '?';
        expect(segui(inizio, completo)?.finale).toBe(true);
      }),
    );
  });
});
