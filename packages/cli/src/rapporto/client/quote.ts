/** Rows on paper, in all: some sixty sheets. */
export const MASSIMO_STAMPA = 2000;

/**
 * Shares out a number of rows among groups: those that ask for little have all of it, the others as much as each other.
 *
 * @returns For each group how many, never more than it asks for; in all no more than `massimo`.
 */
export function toQuote(chieste: readonly number[], massimo: number): readonly number[] {
  const quote = chieste.map(() => 0);
  let restano = massimo;
  const inOrdine = [...chieste.entries()].sort(([, a], [, b]) => a - b);
  for (const [i, [posto, chiesta]] of inOrdine.entries()) {
    const quota = Math.min(chiesta, Math.floor(restano / (inOrdine.length - i)));
    quote[posto] = quota;
    restano -= quota;
  }
  return quote;
}
