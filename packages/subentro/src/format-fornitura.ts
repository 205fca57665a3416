import { type DatiFornitura, type DatiInvio, type FamigliaConvivenza, type Soggetto } from '@anagrafe/core';

import type { Specie } from './scrittura/nuclei.js';
import { type Modo, pretendiCaratteri, toElemento } from './xml/scrittore.js';
import { toElementoSubentro } from './xml/struttura-subentro.js';

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

/** The list that holds each kind of record. */
const LISTE = { soggetto: 'generalitaSoggetti', famiglia: 'famiglie', convivenza: 'convivenze' } as const;

/** What is written after all the records. */
export const FINE = '</sub:subentro>\n';

/**
 * Writes a file di subentro as XML, UTF-8, a record at a time: elements in the official order, one a line, the root
 * alone in the namespace of ANPR.
 *
 * @param documento - The totals and the records, under the official names. Absent fields are not written.
 * @returns The text in pieces, a record each. Values are written as they are: of what the official schema accepts,
 * `writeFornitura` makes sure.
 * @throws ErroreScrittura `elemento-sconosciuto` for a field that the official structure does not have, so that nothing
 * is left out in silence, and `carattere-non-ammesso` for a character that XML cannot carry.
 * @example
 * [...formatFornitura({ datiFornitura: {}, soggetti: [{ generalita: { nome: 'ADA' } }] })].join('').includes('<nome>ADA</nome>') // → true
 */
export function* formatFornitura(documento: DocumentoSubentro): Generator<string, void, undefined> {
  const toRecord = createFormatRecord();
  yield formatTesta(documento);
  yield* toLista('soggetto', documento.soggetti);
  if (documento.famiglie !== undefined) yield* toLista('famiglia', documento.famiglie);
  if (documento.convivenze !== undefined) yield* toLista('convivenza', documento.convivenze);
  yield FINE;

  function* toLista(specie: Specie, nodi: Iterable<object>): Generator<string> {
    const { apre, chiude } = tagLista(specie);
    yield apre;
    for (const nodo of nodi) yield toRecord(specie, nodo);
    yield chiude;
  }
}

/** What is written before all the records. */
export function formatTesta({
  commento,
  datiFornitura,
  datiInvio,
}: Pick<DocumentoSubentro, 'commento' | 'datiFornitura' | 'datiInvio'>): string {
  const uno = (nome: string, nodo: object): string => toElemento(toElementoSubentro(nome), nodo, { rientro: '  ' });
  const invio = datiInvio === undefined ? '' : uno('datiInvio', datiInvio);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toCommento(commento)}<sub:subentro xmlns:sub="${SPAZIO}">\n${uno('datiFornitura', datiFornitura)}${invio}`;
}

/**
 * Writes records one by one, and numbers those of each kind, so that an error can say which one it is about.
 *
 * @param modo - `valido`: only records that the official schema accepts; another is an error.
 */
export function createFormatRecord(modo: Pick<Modo, 'valido'> = {}): (specie: Specie, nodo: object) => string {
  const scritti = { soggetto: 0, famiglia: 0, convivenza: 0 };
  return (specie, nodo) => {
    scritti[specie] += 1;
    const lista = LISTE[specie];
    return toElemento(toElementoSubentro(lista, specie), specie === 'soggetto' ? toSoggettoXml(nodo) : nodo, {
      ...modo,
      rientro: '    ',
      percorso: `${lista}/${specie}[${scritti[specie]}]`,
    });
  };
}

/** What is written around the records of a kind. */
export function tagLista(specie: Specie): { readonly apre: string; readonly chiude: string } {
  const lista = LISTE[specie];
  return { apre: `  <${lista}>\n`, chiude: `  </${lista}>\n` };
}

/** A comment on its own line; two hyphens in a row, which would end it, are set apart. */
function toCommento(commento: string | undefined): string {
  if (commento === undefined) return '';
  pretendiCaratteri(commento, 'commento');
  return `<!-- ${commento.replace(/-(?=-)/g, '- ')} -->\n`;
}

/** The domain calls `generalita` what this file calls `generalitaSubIscr`. */
function toSoggettoXml({ generalita, ...altri }: Soggetto): object {
  return { generalitaSubIscr: generalita, ...altri };
}
