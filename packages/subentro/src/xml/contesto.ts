import type { SaxesTagNS } from 'saxes';

import type { Aperto } from './aperto.js';

/** What the elements that are open, from the root inwards, leave to be known by what comes next in them. */
export type Contesto = readonly (Pick<Aperto, 'nome' | 'contenuto' | 'stato' | 'spazio' | 'predefinito' | 'tag'> & {
  /** What has been said of it, and the elements that were in it. */
  readonly detti: readonly string[];
  readonly visti: readonly string[];
})[];

/** The context between two records, which remembers nothing of them. */
export function toContesto(aperti: readonly Aperto[]): Contesto {
  return aperti.map(({ nome, contenuto, stato, spazio, predefinito, tag, detti, nodo }) => ({
    ...{ nome, contenuto, stato, spazio, predefinito, tag },
    detti: [...(detti ?? [])],
    visti: Object.keys(nodo),
  }));
}

/** Do two readers, that are in these contexts, read the same from the same characters? */
export function isPari(uno: Contesto, altro: Contesto): boolean {
  return uno.length === altro.length && uno.every((suo, i) => isLivelloPari(suo, altro[i]));
}

function isLivelloPari(uno: Contesto[number], altro: Contesto[number] | undefined): boolean {
  return (
    altro !== undefined &&
    UGUALI.every((campo) => uno[campo] === altro[campo]) &&
    ELENCHI.every((campo) => isUguale(uno[campo], altro[campo]))
  );
}

const UGUALI = ['nome', 'contenuto', 'stato', 'spazio', 'predefinito', 'tag'] as const;
const ELENCHI = ['detti', 'visti'] as const;

function isUguale(uno: readonly string[], altro: readonly string[]): boolean {
  return uno.length === altro.length && uno.every((voce, i) => voce === altro[i]);
}

/** The name and the attributes of a tag, as one text; empty if it has neither a prefix nor attributes. */
export function toTag({ name, prefix, attributes }: SaxesTagNS): string {
  const attributi = Object.values(attributes).map((attributo) => [attributo.name, attributo.value]);
  return prefix === '' && attributi.length === 0 ? '' : JSON.stringify([name, attributi]);
}
