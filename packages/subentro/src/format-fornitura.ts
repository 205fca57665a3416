import { type DatiFornitura, type DatiInvio, type FamigliaConvivenza, type Soggetto } from '@anagrafe/core';

import { toElemento } from './xml/scrittore.js';
import { toStruttura } from './xml/struttura.js';

/** A file di subentro to write. The iterables are read once, in this order. */
export interface DocumentoSubentro {
  /** For people who open the file; written before the root. */
  readonly commento?: string;
  readonly datiFornitura: DatiFornitura;
  readonly datiInvio?: DatiInvio;
  readonly soggetti: Iterable<Soggetto>;
  readonly famiglie?: Iterable<FamigliaConvivenza>;
  readonly convivenze?: Iterable<FamigliaConvivenza>;
}

const SPAZIO = 'http://sogei.it/ANPR/subentro';

/**
 * Writes a file di subentro as XML, UTF-8, a record at a time: elements in the official order, one a line, the root
 * alone in the namespace of ANPR.
 *
 * @param documento - The totals and the records, under the official names. Absent fields are not written.
 * @returns The text in pieces, a record each. It is not checked against lengths and patterns: that is for the XSD.
 * @throws AnagrafeError `elemento-sconosciuto` for a field that the official structure does not have, so that nothing
 * is left out in silence, and `carattere-non-ammesso` for a character that XML cannot carry.
 * @example
 * [...formatFornitura({ datiFornitura: {}, soggetti: [{ generalita: { nome: 'ADA' } }] })].join('').includes('<nome>ADA</nome>') // → true
 */
export function* formatFornitura(documento: DocumentoSubentro): Generator<string, void, undefined> {
  const struttura = toStruttura();
  const uno = (nome: string, nodo: object): string => toElemento(nome, nodo, { padre: struttura, rientro: '  ' });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${toCommento(documento.commento)}<sub:subentro xmlns:sub="${SPAZIO}">\n`;
  yield uno('datiFornitura', documento.datiFornitura);
  if (documento.datiInvio !== undefined) yield uno('datiInvio', documento.datiInvio);
  yield* toLista('generalitaSoggetti', 'soggetto', documento.soggetti);
  if (documento.famiglie !== undefined) yield* toLista('famiglie', 'famiglia', documento.famiglie);
  if (documento.convivenze !== undefined) yield* toLista('convivenze', 'convivenza', documento.convivenze);
  yield '</sub:subentro>\n';

  function* toLista(lista: string, nome: string, nodi: Iterable<object>): Generator<string> {
    const dove = { padre: struttura.elementi.get(lista)?.gruppo, rientro: '    ' };
    yield `  <${lista}>\n`;
    for (const nodo of nodi) yield toElemento(nome, nome === 'soggetto' ? toSoggettoXml(nodo) : nodo, dove);
    yield `  </${lista}>\n`;
  }
}

/** A comment on its own line; two hyphens in a row, which would end it, are set apart. */
function toCommento(commento: string | undefined): string {
  return commento === undefined ? '' : `<!-- ${commento.replace(/-(?=-)/g, '- ')} -->\n`;
}

/** The domain calls `generalita` what this file calls `generalitaSubIscr`. */
function toSoggettoXml({ generalita, ...altri }: Soggetto): object {
  return { generalitaSubIscr: generalita, ...altri };
}
