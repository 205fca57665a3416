/** A value as JSON, the same for the same value in whatever order the fields of its objects stand. */
export function toTestoCanonico(valore: unknown): string {
  return JSON.stringify(valore, (_, dentro: unknown) => {
    if (typeof dentro !== 'object' || dentro === null || Array.isArray(dentro)) return dentro;
    return Object.fromEntries(Object.entries(dentro).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
