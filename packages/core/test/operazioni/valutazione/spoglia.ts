import fc from 'fast-check';

/** A stream of choices for {@link spoglia}. */
export const scelte = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 60 });

/** Walks a body, or a scheda, with a stream of choices: keep, drop, or put another text in the place of a text. */
export function spoglia(valore: unknown, scelte: readonly number[], posto = { i: 0 }): unknown {
  const scelta = scelte[posto.i++ % scelte.length] ?? 0;
  if (typeof valore === 'string') return scelta % 7 === 0 ? TESTI[scelta % TESTI.length] : valore;
  if (Array.isArray(valore)) return valore.map((uno: unknown) => spoglia(uno, scelte, posto));
  if (typeof valore !== 'object' || valore === null) return valore;
  return Object.fromEntries(
    Object.entries(valore).flatMap(([nome, uno]: [string, unknown]) => {
      const tolto = (scelte[posto.i++ % scelte.length] ?? 0) % 5 === 0;
      return tolto ? [] : [[nome, spoglia(uno, scelte, posto)]];
    }),
  );
}

const TESTI = ['', ' ', 'x', '0', '99', '2026-13-40', '2026-11-22', '1800-01-01', 'S', 'N', '09', 'C09'];
