import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toByte } from '../../src/genera/fornitura/byte.js';

describe('toByte', () => {
  it('gives the bytes of the text, in whatever pieces it comes', () => {
    const pezzo = fc.string({ unit: 'grapheme', maxLength: 40 }).map((testo) => testo.repeat(997));
    fc.assert(
      fc.property(fc.array(pezzo, { maxLength: 20 }), (testi) => {
        const byte = Buffer.concat([...toByte(testi)]);
        expect(byte.equals(Buffer.from(testi.join('')))).toBe(true);
      }),
    );
  });

  it('never splits a character of several bytes', () => {
    const testo = `a${'è'.repeat(300_000)}`;
    for (const pezzo of toByte([testo])) {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(pezzo)).not.toThrow();
    }
    expect(Buffer.concat([...toByte([testo])]).toString('utf8')).toBe(testo);
  });
});
