/** A group that one operation has once and another repeats, as a list; `undefined` if it is absent. */
export function toElenco<T extends object>(scritto: T | readonly T[] | undefined): readonly T[] | undefined {
  if (scritto === undefined) return undefined;
  return isElenco(scritto) ? scritto : [scritto];
}

function isElenco<T extends object>(scritto: T | readonly T[]): scritto is readonly T[] {
  return Array.isArray(scritto);
}
