import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { html, toJsonIncluso } from '../../src/rapporto/html.js';

const ENTITA: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const leggi = (testo: string): string =>
  testo.replace(/&(?:amp|lt|gt|quot|#39);/g, (entita) => ENTITA[entita] ?? entita);
/** Text that is likely to break out of wherever it is put. */
const ostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '</script>', '<!--', '&lt;', '\u2028', '\u2029', 'a'))
    .map((p) => p.join('')),
);

describe('html', () => {
  it('leaves no character that could end a text or an attribute, and loses none', () => {
    fc.assert(
      fc.property(ostile, (testo) => {
        const scritto = html`${testo}`.html;
        expect(scritto).not.toMatch(/["'<>]/);
        expect(leggi(scritto)).toBe(testo);
      }),
    );
  });

  it('does not escape again what is already HTML', () => {
    fc.assert(
      fc.property(ostile, (testo) => {
        expect(html`<b>${html`${testo}`}</b>`.html).toBe(`<b>${html`${testo}`.html}</b>`);
      }),
    );
  });

  it('joins lists and leaves nothing of false and null', () => {
    expect(html`<p>${['a', 1, html`<b>2</b>`]}${false}${null}</p>`.html).toBe('<p>a1<b>2</b></p>');
  });
});

describe('toJsonIncluso', () => {
  it('is JSON of the same value, with nothing that ends a script', () => {
    fc.assert(
      fc.property(fc.dictionary(ostile, fc.oneof(ostile, fc.integer(), fc.constant(null))), (valore) => {
        const { html: scritto } = toJsonIncluso(valore);
        expect(scritto).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(scritto)).toEqual(JSON.parse(JSON.stringify(valore)));
      }),
    );
  });
});
