import type { Gruppo } from '@anagrafe/core/xsd';

import { ErroreScrittura } from '../scrittura/errore-scrittura.js';
import { toGruppo } from './struttura-subentro.js';

/** The group that an element stands in, how far it is indented, and its path, if it is not its name alone. */
export interface Dove {
  readonly padre: Gruppo | undefined;
  readonly rientro: string;
  readonly percorso?: string;
}

const RISERVATI: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Nearly no value has such a character: only those that do are looked at more closely. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const DA_GUARDARE = /[&<>\u0000-\u001F\uD800-\uFFFF]/;
/** What no XML 1.0 document may hold, however written: control characters, half surrogates, two non-characters. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const VIETATO = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

/**
 * An element and all that it holds, in the official order, one element a line.
 *
 * @throws ErroreScrittura `elemento-sconosciuto` | `carattere-non-ammesso`
 */
export function toElemento(nome: string, valore: unknown, { padre, rientro, percorso = nome }: Dove): string {
  if (typeof valore !== 'object' || valore === null)
    return `${rientro}<${nome}>${toTesto(String(valore), percorso)}</${nome}>\n`;
  const nodo = valore as Readonly<Record<string, unknown>>;
  const dentro = { padre: toGruppo(padre, nome), rientro: `${rientro}  ` };
  let figli = '';
  let scritti = 0;
  for (const campo of dentro.padre?.elementi.keys() ?? []) {
    const figlio = nodo[campo];
    if (figlio === undefined) continue;
    scritti += 1;
    const suo = { ...dentro, percorso: `${percorso}/${campo}` };
    if (!Array.isArray(figlio)) figli += toElemento(campo, figlio, suo);
    else for (const uno of figlio) figli += toElemento(campo, uno, suo);
  }
  pretendiScritti(percorso, nodo, { scritti, gruppo: dentro.padre });
  return `${rientro}<${nome}>\n${figli}${rientro}</${nome}>\n`;
}

/** Every field of a group was written: none is left out in silence. */
function pretendiScritti(
  percorso: string,
  nodo: Readonly<Record<string, unknown>>,
  { scritti, gruppo }: { readonly scritti: number; readonly gruppo: Gruppo | undefined },
): void {
  const presenti = Object.keys(nodo).filter((campo) => nodo[campo] !== undefined);
  if (presenti.length === scritti) return;
  const sconosciuto = presenti.find((campo) => gruppo?.elementi.has(campo) !== true) ?? '';
  throw new ErroreScrittura(
    'elemento-sconosciuto',
    `Lo schema ufficiale non ha l’elemento ${sconosciuto} in ${percorso}: toglierlo o correggerne il nome.`,
    `${percorso}/${sconosciuto}`,
  );
}

function toTesto(testo: string, percorso: string): string {
  if (!DA_GUARDARE.test(testo)) return testo;
  const vietato = VIETATO.exec(testo);
  if (vietato !== null) {
    const codice = testo.charCodeAt(vietato.index).toString(16).toUpperCase().padStart(4, '0');
    throw new ErroreScrittura(
      'carattere-non-ammesso',
      `${percorso}, carattere ${vietato.index + 1}: XML non ammette U+${codice}, toglierlo prima di scrivere.`,
      percorso,
    );
  }
  return testo.replace(/[&<>\r]/g, (carattere) => RISERVATI[carattere] ?? carattere);
}
