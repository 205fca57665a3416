import { describe, expect, it } from 'vitest';

import type { Motore } from '../../packages/subentro/src/rapido/gemello.js';
import { assembla } from '../wasm/assembla.js';

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Motore };

type Funzione = (...argomenti: readonly number[]) => number;

function esegui(testo: string, numeri: Readonly<Record<string, number>> = {}): Funzione {
  const m = new WebAssembly.Memory({ initial: 1 });
  const modulo = new WebAssembly.Module(assembla(testo, numeri));
  return new WebAssembly.Instance(modulo, { m: { m } }).exports.f as Funzione;
}

describe('an assembled function', () => {
  it('computes, with names for numbers', () => {
    const f = esegui('(func (param $a i32) (result i32) (i32.mul (local.get $a) (i32.const $VOLTE)))', { VOLTE: -300 });
    expect(f(7)).toBe(-2100);
  });

  it('goes round and out of its blocks', () => {
    const somma = esegui(`(func (param $n i32) (result i32) (local $s i32)
      (block $fine
        (loop $ancora
          (br_if $fine (i32.eqz (local.get $n))) ;; nothing is left
          (local.set $s (i32.add (local.get $s) (local.get $n)))
          (local.set $n (i32.sub (local.get $n) (i32.const 1)))
          (br $ancora)))
      (local.get $s))`);
    expect(somma(100)).toBe(5050);
  });

  it('chooses, and remembers in the memory', () => {
    const f = esegui(`(func (param $a i32) (result i32)
      (if (i32.gt_s (local.get $a) (i32.const 10))
        (then (i32.store offset=$QUI (i32.const 4) (i32.const 1)))
        (else (i32.store offset=$QUI (i32.const 4) (i32.const 2))))
      (i32.load (i32.const 204)))`, { QUI: 200 }); // prettier-ignore
    expect([f(11), f(10)]).toEqual([1, 2]);
  });

  it('compares sixteen bytes at once', () => {
    const f = esegui(`(func (param $a i32) (result i32)
      (i32.store (i32.const 0) (local.get $a))
      (i8x16.bitmask (i8x16.eq (v128.load (i32.const 0)) (i8x16.splat (i32.const 60)))))`);
    expect(f(0x3c003c)).toBe(0b101);
  });
});

describe('a text that is no function', () => {
  it.each([
    ['(func (result i32) (i32.somma (i32.const 1)))', 'no instruction i32.somma'],
    ['(func (result i32) (local.get $b))', 'no variable $b'],
    ['(func (br $fuori))', 'no block $fuori'],
    ['(func (result i32) (i32.const $N))', 'no number $N'],
    ['(func (result i64) (i32.const 1))', 'no type i64'],
    ['(func', 'a parenthesis is missing'],
    ['(func))', 'a parenthesis too many'],
    ['(module)', 'one function is expected'],
  ])('is refused: %s', (testo, motivo) => {
    expect(() => assembla(testo, {})).toThrow(motivo);
  });
});
