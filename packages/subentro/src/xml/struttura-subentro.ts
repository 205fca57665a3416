import {
  type ElementoPrevisto,
  type Struttura,
  createStruttura,
  elementoSubentro,
  tipiSubentro,
} from '@anagrafe/core/xsd';

let struttura: Struttura | undefined;

/** The official structure of the file di subentro: compiled once, as far as it is asked for. */
export function toStrutturaSubentro(): Struttura {
  return (struttura ??= createStruttura(elementoSubentro, tipiSubentro));
}

/**
 * An element by the names that lead to it from below the root.
 *
 * @throws TypeError if the official structure has none: the names are those of this package.
 */
export function toElementoSubentro(...nomi: readonly string[]): ElementoPrevisto {
  let previsto = toStrutturaSubentro().radice;
  for (const nome of nomi) {
    const { contenuto } = previsto;
    const figlio = contenuto.specie === 'gruppo' ? contenuto.elementi.get(nome) : undefined;
    if (figlio === undefined) throw new TypeError('the official structure has no such element');
    previsto = figlio;
  }
  return previsto;
}
