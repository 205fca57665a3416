/** A document as it was read, with what its canonical form takes: prefixes, declarations, text in its place. */
export interface Nodo {
  readonly prefisso: string;
  /** The name without prefix. */
  readonly nome: string;
  /** Its namespace; empty where it has none. */
  readonly spazio: string;
  /** Without declarations of namespaces. */
  readonly attributi: readonly Attributo[];
  /** The namespaces in scope, by prefix; empty for the default one. */
  readonly spazi: Readonly<Record<string, string>>;
  readonly figli: readonly (Nodo | string)[];
  /** The line where it begins, from 1. */
  readonly riga: number;
}

/** An attribute of a {@link Nodo}. */
export interface Attributo {
  readonly prefisso: string;
  readonly nome: string;
  readonly spazio: string;
  readonly valore: string;
}

/** A child of a node, by its name and namespace: the first; `undefined` if there is none. */
export function findFiglio(nodo: Nodo | undefined, nome: string, spazio: string): Nodo | undefined {
  return nodo?.figli.find(
    (figlio): figlio is Nodo => typeof figlio !== 'string' && figlio.nome === nome && figlio.spazio === spazio,
  );
}

/** The value of an attribute; `undefined` if there is none. */
export function findAttributo({ attributi }: Nodo, nome: string, spazio = ''): string | undefined {
  return attributi.find((uno) => uno.nome === nome && uno.spazio === spazio)?.valore;
}

/** The text directly in a node. */
export function toTesto(nodo: Nodo): string {
  return nodo.figli.filter((figlio) => typeof figlio === 'string').join('');
}

/** A node and all that are in it, from the outside in. */
export function* toDiscendenti(nodo: Nodo): Generator<Nodo> {
  yield nodo;
  for (const figlio of nodo.figli) if (typeof figlio !== 'string') yield* toDiscendenti(figlio);
}
