/** A request as a text, the same for the same request in whatever order its fields stand; who asks is no part of it. */
export function toTestoRichiesta(richiesta: object): string {
  return JSON.stringify(richiesta, (chiave, valore: unknown) => {
    if (chiave === 'richiedente') return undefined;
    if (typeof valore !== 'object' || valore === null) return valore;
    return Object.fromEntries(Object.entries(valore).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
