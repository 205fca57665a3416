import fc from 'fast-check';
import { expect, it } from 'vitest';

import { LARGO, createCodificatore } from '../src/xml/codici.js';

/** Of a character beyond ASCII: may it stand in a value as it is? Not a control, half a pair, or an end of line of XML 1.1. */
const isSemplice = (carattere: number): boolean =>
  carattere >= 0xa0 && (carattere < 0xd8_00 || carattere >= 0xe0_00) && carattere !== 0x20_28;

/** Of units of sixteen bits, whole characters or not. */
const TESTO = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xff), fc.nat(0xff_ff), fc.constant(0x20_28)))
  .map((unita) => String.fromCharCode(...unita));

it('gives the characters of ASCII as they are, and of the others at most that they are plain', () => {
  const toPezzo = createCodificatore(); // one for all: what was in its memory must not be seen again
  fc.assert(
    fc.property(TESTO, (testo) => {
      const { codici } = toPezzo(testo);
      const sbagliati = Array.from({ length: testo.length }, (_, i) => i).filter((i) => {
        const [carattere, suo] = [testo.charCodeAt(i), codici[i]];
        if (carattere < LARGO) return suo !== carattere;
        return suo !== 1 && !(suo === LARGO && isSemplice(carattere));
      });
      expect(sbagliati).toEqual([]);
      expect(codici[testo.length]).toBe(0);
    }),
  );
});
