/**
 * Many short lists of line numbers, one per key, in two arrays: an entry is a line and the entry that follows it.
 * Reading a list allocates nothing: `for (let v = e.prima(k); v >= 0; v = e.seguente(v)) … e.riga(v)`.
 */
export interface Elenchi<K> {
  /** First entry of the key's list, or -1. */
  readonly prima: (chiave: K) => number;
  /** Entry after `voce`, or -1. */
  readonly seguente: (voce: number) => number;
  readonly riga: (voce: number) => number;
  /** The whole list. */
  readonly righe: (chiave: K) => readonly number[];
  readonly has: (chiave: K) => boolean;
  /** All keys, the last added first. */
  readonly chiavi: () => readonly K[];
}

/** Lists that can still grow: a line goes to the head, so lines added from the last to the first come out in order. */
export interface ElenchiInCostruzione<K> extends Elenchi<K> {
  readonly add: (chiave: K, riga: number) => void;
}

/** Empty lists. */
export function createElenchi<K>(): ElenchiInCostruzione<K> {
  const teste = new Map<K, number>();
  const righe: number[] = [];
  const seguenti: number[] = [];
  const prima = (chiave: K): number => teste.get(chiave) ?? -1;
  const seguente = (voce: number): number => seguenti[voce] ?? -1;
  const riga = (voce: number): number => righe[voce] ?? -1;
  return {
    add: (chiave, nuova) => {
      seguenti.push(prima(chiave));
      teste.set(chiave, righe.push(nuova) - 1);
    },
    prima,
    seguente,
    riga,
    righe: (chiave) => {
      const elenco: number[] = [];
      for (let v = prima(chiave); v >= 0; v = seguente(v)) elenco.push(riga(v));
      return elenco;
    },
    has: (chiave) => teste.has(chiave),
    chiavi: () => [...teste.keys()].reverse(),
  };
}
