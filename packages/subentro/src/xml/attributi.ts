import type { SaxesAttributeNS } from 'saxes';

import type { ElementoPrevisto, Gruppo, Struttura, Testo } from '@anagrafe/core/xsd';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** What an element holds, its attributes considered, and what of them is not allowed, in Italian. */
export interface EsitoAttributi {
  readonly contenuto: Gruppo | Testo;
  readonly motivo?: string;
}

/** The attributes of an element, and where its prefixes lead. */
export interface Attributi {
  readonly attributi: Readonly<Record<string, SaxesAttributeNS>>;
  readonly toSpazio: (prefisso: string) => string | undefined;
}

/**
 * Official elements have no attributes. Declarations of namespaces are none, `xsi:schemaLocation` is always allowed, and
 * `xsi:type` may name a type that derives from that of the element, whose content it then decides. No element may be
 * `xsi:nil`.
 */
export function toContenutoIndicato(
  previsto: ElementoPrevisto,
  { attributi, toSpazio }: Attributi,
  struttura: Struttura,
): EsitoAttributi {
  let { contenuto } = previsto;
  let motivo: string | undefined;
  for (const nome in attributi) {
    const { uri = '', local = '', value = '' } = attributi[nome] ?? {};
    if (uri === XMLNS) continue;
    if (uri === XSI && (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation')) continue;
    if (uri !== XSI || local !== 'type') {
      motivo ??= `trovato l’attributo «${nome.slice(0, 60)}»; non è ammesso nessun attributo`;
      continue;
    }
    const indicato = toIndicato(value, toSpazio);
    const suo = indicato && struttura.findDerivato(previsto, indicato);
    if (suo === undefined) motivo ??= 'trovato xsi:type; è ammesso solo con un tipo che deriva da quello ufficiale';
    else contenuto = suo;
  }
  return motivo === undefined ? { contenuto } : { contenuto, motivo };
}

/** The qualified name that `xsi:type` holds; `undefined` if it is none, or its prefix stands for nothing. */
function toIndicato(
  valore: string,
  toSpazio: Attributi['toSpazio'],
): { readonly spazio: string; readonly nome: string } | undefined {
  const [, prefisso = '', nome = ''] = /^[\t\n\r ]*(?:([^:\s]+):)?([^:\s]+)[\t\n\r ]*$/.exec(valore) ?? [];
  const spazio = prefisso === '' ? (toSpazio('') ?? '') : toSpazio(prefisso);
  return nome === '' || spazio === undefined ? undefined : { spazio, nome };
}
