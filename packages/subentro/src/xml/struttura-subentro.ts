import { type Gruppo, type Struttura, createStruttura, elementoSubentro, tipiSubentro } from '@anagrafe/core/xsd';

let struttura: Struttura | undefined;

/** The official structure of the file di subentro: compiled once, as far as it is asked for. */
export function toStrutturaSubentro(): Struttura {
  return (struttura ??= createStruttura(elementoSubentro, tipiSubentro));
}

/** The group at the root of the file. */
export function toRadice(): Gruppo | undefined {
  const { contenuto } = toStrutturaSubentro().radice;
  return contenuto.specie === 'gruppo' ? contenuto : undefined;
}

/** The group that an element of a group is; `undefined` if it is a text, or unknown there. */
export function toGruppo(padre: Gruppo | undefined, nome: string): Gruppo | undefined {
  const contenuto = padre?.elementi.get(nome)?.contenuto;
  return contenuto?.specie === 'gruppo' ? contenuto : undefined;
}
