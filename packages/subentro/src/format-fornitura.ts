import {
  AnagrafeError,
  type DatiFornitura,
  type DatiInvio,
  type FamigliaConvivenza,
  type Soggetto,
} from '@anagrafe/core';

import { type Gruppo, toStruttura } from './xml/struttura.js';

/** A file di subentro to write. The iterables are read once, in this order. */
export interface DocumentoSubentro {
  readonly datiFornitura: DatiFornitura;
  readonly datiInvio?: DatiInvio;
  readonly soggetti: Iterable<Soggetto>;
  readonly famiglie?: Iterable<FamigliaConvivenza>;
  readonly convivenze?: Iterable<FamigliaConvivenza>;
}

const SPAZIO = 'http://sogei.it/ANPR/subentro';
const RISERVATI: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What no XML 1.0 document may hold, however written: control characters, half surrogates, two non-characters. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const VIETATI = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

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
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<sub:subentro xmlns:sub="${SPAZIO}">\n`;
  yield toElemento('datiFornitura', documento.datiFornitura, { padre: struttura, livello: 1 });
  if (documento.datiInvio !== undefined)
    yield toElemento('datiInvio', documento.datiInvio, { padre: struttura, livello: 1 });
  yield* toLista('generalitaSoggetti', documento.soggetti, toSoggettoXml);
  if (documento.famiglie !== undefined)
    yield* toLista('famiglie', documento.famiglie, (scheda) => ['famiglia', scheda]);
  if (documento.convivenze !== undefined)
    yield* toLista('convivenze', documento.convivenze, (scheda) => ['convivenza', scheda]);
  yield '</sub:subentro>\n';

  function* toLista<T>(
    nome: string,
    oggetti: Iterable<T>,
    nomina: (oggetto: T) => readonly [string, object],
  ): Generator<string> {
    const padre = struttura.elementi.get(nome)?.gruppo;
    yield `  <${nome}>\n`;
    for (const oggetto of oggetti) yield toElemento(...nomina(oggetto), { padre, livello: 2 });
    yield `  </${nome}>\n`;
  }
}

function toSoggettoXml({ generalita, ...altri }: Soggetto): readonly [string, object] {
  return ['soggetto', { generalitaSubIscr: generalita, ...altri }];
}

interface Dove {
  readonly padre: Gruppo | undefined;
  readonly livello: number;
}

function toElemento(nome: string, valore: unknown, { padre, livello }: Dove): string {
  const rientro = '  '.repeat(livello);
  if (typeof valore !== 'object' || valore === null) return `${rientro}<${nome}>${toTesto(String(valore))}</${nome}>\n`;
  const gruppo = padre?.elementi.get(nome)?.gruppo;
  const campi = valore as Readonly<Record<string, unknown>>;
  for (const campo of Object.keys(campi)) {
    if (gruppo?.elementi.has(campo) !== true) {
      throw new AnagrafeError(
        'elemento-sconosciuto',
        `Lo schema ufficiale non ha l’elemento ${campo} in ${nome}: toglierlo o correggerne il nome.`,
      );
    }
  }
  let figli = '';
  for (const campo of gruppo?.elementi.keys() ?? []) {
    const figlio = campi[campo];
    if (figlio === undefined) continue;
    for (const uno of Array.isArray(figlio) ? (figlio as readonly unknown[]) : [figlio]) {
      figli += toElemento(campo, uno, { padre: gruppo, livello: livello + 1 });
    }
  }
  return `${rientro}<${nome}>\n${figli}${rientro}</${nome}>\n`;
}

function toTesto(testo: string): string {
  if (VIETATI.test(testo)) {
    throw new AnagrafeError(
      'carattere-non-ammesso',
      'Un valore contiene un carattere che XML non ammette: toglierlo prima di scrivere.',
    );
  }
  return testo.replace(/[&<>\r]/g, (carattere) => RISERVATI[carattere] ?? carattere);
}
