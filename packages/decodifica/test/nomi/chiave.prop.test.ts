import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RIGHE } from '../../src/comuni/comuni.data.js';
import { fromRiga } from '../../src/comuni/riga.js';
import { toChiave } from '../../src/nomi/chiave.js';

const nomi = [...new Set(RIGHE.split('\n').map((riga) => fromRiga(riga).denominazione))];
const unNome = fc.constantFrom(...nomi);
const qualsiasi = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), unNome);

describe('toChiave', () => {
  it('is its own key: folding twice changes nothing', () => {
    fc.assert(
      fc.property(qualsiasi, (nome) => {
        expect(toChiave(toChiave(nome))).toBe(toChiave(nome));
      }),
    );
  });

  it('does not see case, nor blanks around or doubled', () => {
    fc.assert(
      fc.property(unNome, (nome) => {
        const storto = `  ${nome.toLowerCase().replaceAll(' ', '   ')} `;
        expect(toChiave(storto)).toBe(toChiave(nome));
      }),
    );
  });

  it('takes the name of every version and its transliteration in the archive as one name', () => {
    const diverse = RIGHE.split('\n')
      .map(fromRiga)
      .filter((comune) => toChiave(comune.denominazione) !== toChiave(comune.denominazioneTraslitterata));
    expect(diverse).toEqual([]);
  });

  it('takes time in proportion to the length, also on hostile text', () => {
    const inizio = performance.now();
    for (const pezzo of ["'", "' ", '-', 'À', ' \u0301']) toChiave(`${pezzo.repeat(200_000)}A`);
    expect(performance.now() - inizio).toBeLessThan(5_000);
  });
});
