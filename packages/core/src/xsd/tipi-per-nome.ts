import { toChiave } from './contenuto.js';
import type { TipiPerNome } from './struttura.js';
import type { Elemento, TipoComplesso, TipoSemplice } from './tipi.js';

/** What the module of a schema defines: types, and root elements. */
type Modulo = Readonly<Record<string, TipoSemplice | TipoComplesso | Elemento>>;

/** The types that some schemas define, by qualified name, from the modules of the schemas by their namespace. */
export function toTipiPerNome(moduli: readonly (readonly [spazio: string, modulo: Modulo])[]): TipiPerNome {
  const tipi = moduli.flatMap(([spazio, modulo]) =>
    Object.values(modulo).flatMap((uno) => ('nome' in uno ? [[toChiave(uno.nome, spazio), uno] as const] : [])),
  );
  return Object.fromEntries(tipi);
}
