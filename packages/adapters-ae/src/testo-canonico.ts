/**
 * A value as JSON, the same for the same value in whatever order the fields of its objects stand.
 *
 * @param valore - The value.
 * @param scrivi - What is written of a text in it; the text as it is, if left out.
 */
export function toTestoCanonico(valore: unknown, scrivi: (testo: string) => string = (testo) => testo): string {
  return JSON.stringify(valore, (_, dentro: unknown) => {
    if (typeof dentro === 'string') return scrivi(dentro);
    if (typeof dentro !== 'object' || dentro === null || Array.isArray(dentro)) return dentro;
    return Object.fromEntries(Object.entries(dentro).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
