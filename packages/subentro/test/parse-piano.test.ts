import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatErrorePiano, parsePiano } from '../src/index.js';

const INTERO = {
  comune: '028060',
  invio: { inizio: '2026-11-02', fine: '2026-11-30' },
  totaleFile: 9,
  stato: 'aperto',
  tipoFile: 'APR',
  pec: true,
  ambiente: 'produzione',
};
const errori = (piano: unknown): readonly string[] => {
  const letto = parsePiano(typeof piano === 'string' ? piano : JSON.stringify(piano));
  return letto.ok ? [] : letto.error.map(formatErrorePiano);
};

describe('a plan', () => {
  it('has a comune, and as much of the rest as is known', () => {
    expect(parsePiano(JSON.stringify(INTERO))).toEqual({ ok: true, value: INTERO });
    expect(parsePiano('\uFEFF{ "comune": "028060" }')).toEqual({ ok: true, value: { comune: '028060' } });
  });

  it('may have its days in any order: EN033 judges them', () => {
    expect(errori({ ...INTERO, invio: { inizio: '2026-11-30', fine: '2026-11-02' } })).toEqual([]);
  });

  it.each([
    ['', 'non è un oggetto JSON'],
    ['[]', 'non è un oggetto JSON'],
    ['null', 'non è un oggetto JSON'],
    ['{', 'non è un oggetto JSON'],
  ])('%j is none', (testo, errore) => {
    expect(errori(testo)).toEqual([errore]);
  });

  it.each([
    [{ comune: '28060' }, '«comune»: serve il codice ISTAT del comune, sei cifre fra virgolette'],
    [{ comune: 28060 }, '«comune»: serve il codice ISTAT del comune, sei cifre fra virgolette'],
    [{ comune: undefined }, 'manca «comune»: serve il codice ISTAT del comune, sei cifre fra virgolette'],
    [{ invio: '2026-11-02' }, '«invio»: serve un oggetto con inizio e fine'],
    [{ invio: { inizio: '2026-11-02' } }, 'manca «invio.fine»: serve un giorno del calendario, AAAA-MM-GG'],
    [
      { invio: { inizio: '2026-02-30', fine: '2026-11-30' } },
      '«invio.inizio»: serve un giorno del calendario, AAAA-MM-GG',
    ],
    [{ invio: { ...INTERO.invio, ora: '12' } }, '«invio.ora» non è un campo del piano'],
    [{ totaleFile: 0 }, '«totaleFile»: serve un numero intero da 1 a 999'],
    [{ totaleFile: '9' }, '«totaleFile»: serve un numero intero da 1 a 999'],
    [{ totaleFile: 1.5 }, '«totaleFile»: serve un numero intero da 1 a 999'],
    [{ totaleFile: 1000 }, '«totaleFile»: serve un numero intero da 1 a 999'],
    [{ stato: 'pronto' }, '«stato»: serve uno fra "non-aperto", "aperto", "in-elaborazione", "subentrato"'],
    [{ tipoFile: 'apr' }, '«tipoFile»: serve uno fra "APR", "AIRE"'],
    [{ pec: 'sì' }, '«pec»: serve true o false'],
    [{ ambiente: 'collaudo' }, '«ambiente»: serve uno fra "test", "produzione"'],
    [{ pecc: true }, '«pecc» non è un campo del piano'],
  ])('with %o is refused, and says why', (cambi, errore) => {
    expect(errori({ ...INTERO, ...cambi })).toEqual([errore]);
  });

  it('says all that is wrong in it at once', () => {
    expect(errori({ comune: 'x', pec: 1, altro: {} })).toHaveLength(3);
    expect(errori('{ "comune": "028060", "__proto__": {} }')).toEqual(['«__proto__» non è un campo del piano']);
  });

  it('is read or refused, whatever the text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (testo) => {
        const letto = parsePiano(testo);
        if (!letto.ok) expect(letto.error.length).toBeGreaterThan(0);
        else expect(letto.value.comune).toMatch(/^\d{6}$/);
      }),
    );
  });
});
