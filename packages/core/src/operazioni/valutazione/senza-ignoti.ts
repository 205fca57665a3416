/** The same, of which some may not be known. */
export type ConIgnoti<T> = { readonly [K in keyof T]: T[K] | undefined };

/** What is known of something: what is not known is not there. */
export function senzaIgnoti<T extends object>(dati: ConIgnoti<T>): T {
  return Object.fromEntries(Object.entries(dati).filter(([, valore]) => valore !== undefined)) as T;
}
