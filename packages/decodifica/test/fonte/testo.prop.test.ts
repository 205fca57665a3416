import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { controllaPerdite } from '../../src/fonte/perdite.js';
import { createAnnotatore } from '../../src/fonte/problema.js';
import { toTesto } from '../../src/fonte/testo.js';

const riga = fc.string({ unit: fc.constantFrom('A', 'Ì', 'ß', '€', '𝕏', ',', '"'), maxLength: 12 });
const righe = fc.array(riga, { minLength: 1, maxLength: 8 });

describe('toTesto', () => {
  it('reads back any text, with or without its mark', () => {
    fc.assert(
      fc.property(righe, fc.boolean(), (linee, conMarca) => {
        const testo = linee.join('\n');
        const byte = new TextEncoder().encode(`${conMarca ? '\uFEFF' : ''}${testo}`);
        expect(toTesto(byte)).toEqual({ ok: true, value: testo });
      }),
    );
  });

  it('stops at the first bad byte, wherever it is and whatever follows', () => {
    const guasto = fc.constantFrom([0xff], [0xc3, 0x28], [0xe2, 0x82], [0x80], [0xf5, 0xff]);
    fc.assert(
      fc.property(righe, guasto, righe, (prima, errati, dopo) => {
        const inizio = new TextEncoder().encode(prima.join('\n'));
        const byte = Uint8Array.from([...inizio, ...errati, ...new TextEncoder().encode(`\n${dopo.join('\n')}`)]);
        expect(toTesto(byte)).toEqual({
          ok: false,
          error: {
            riga: prima.length,
            prima: prima.at(-1),
            messaggio: expect.stringContaining(`il byte ${inizio.length + 1} (0x`) as string,
          },
        });
      }),
    );
  });
});

describe('controllaPerdite', () => {
  it('notes one problem exactly when a code is lost, with how many and at most three of them', () => {
    const codici = fc.uniqueArray(fc.stringMatching(/^[A-Z]\d{3}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(codici, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (tutti, restano) => {
        const persi = tutti.filter((_, i) => restano[i] === false);
        const letti = new Set(['X', ...tutti.filter((_, i) => restano[i] === true)]);
        const note = createAnnotatore('3');
        controllaPerdite({ letti, incorporati: new Map(tutti.map((c) => [c, 'NOME'])), colonna: 'C' }, note);
        const [problema, ...altri] = note.problemi;
        expect([note.problemi.length, altri]).toEqual([Math.min(persi.length, 1), []]);
        if (problema === undefined) return;
        expect(problema.messaggio).toContain(` ${persi.length} dei ${tutti.length} codici`);
        expect(problema.messaggio.match(/[A-Z]\d{3} \(NOME\)/g)).toEqual(persi.slice(0, 3).map((c) => `${c} (NOME)`));
      }),
    );
  });
});
