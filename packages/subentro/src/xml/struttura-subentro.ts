import { type Gruppo, type Struttura, createStruttura, elementoSubentro, tipiSubentro } from '@anagrafe/core/xsd';

/** The official structure of the file di subentro. */
export function createStrutturaSubentro(): Struttura {
  return createStruttura(elementoSubentro, tipiSubentro);
}

/** The group at the root of the file. */
export function createRadice(): Gruppo | undefined {
  const { contenuto } = createStrutturaSubentro().radice;
  return contenuto.specie === 'gruppo' ? contenuto : undefined;
}

/** The group that an element of a group is; `undefined` if it is a text, or unknown there. */
export function toGruppo(padre: Gruppo | undefined, nome: string): Gruppo | undefined {
  const contenuto = padre?.elementi.get(nome)?.contenuto;
  return contenuto?.specie === 'gruppo' ? contenuto : undefined;
}
