/** The same value at every call, made at the first. */
export function createUnaVolta<T>(crea: () => T): () => T {
  let valore: T | undefined;
  return () => (valore ??= crea());
}
