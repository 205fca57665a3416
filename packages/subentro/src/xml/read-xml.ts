import { SaxesParser } from 'saxes';

import type { AttributoXml, ElementoXml } from '@anagrafe/core/xsd';

import { ErroreLettura } from '../errore-lettura.js';
import { BYTE_DICHIARAZIONE, toDecodificatore } from './codifica.js';
import { LIMITI } from './limiti.js';
import { toMotivoXml } from './motivo-xml.js';

interface ElementoAperto extends ElementoXml {
  readonly figli: ElementoAperto[];
  testo: string;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Reads a whole small document, such as a request to a service, strictly: well-formed XML, no DOCTYPE. A file di subentro,
 * which is not small, is for `readFornitura`.
 *
 * @param byte - The document, at most 64 million bytes, in any of the encodings that `readFornitura` reads.
 * @returns Its root element, nothing of it judged: `readRichiesta` of `@anagrafe/core/operazioni` makes a request of it.
 * @throws ErroreLettura `xml-malformato` | `codifica-non-valida` | `codifica-sconosciuta` | `doctype-rifiutato` |
 * `limite-superato`.
 * @example
 * const { nome, figli } = readXml(new TextEncoder().encode('<a xmlns="urn:x">\n<b>1 &lt; 2</b></a>'));
 * nome // → 'a'
 * figli // → [{ nome: 'b', spazio: 'urn:x', riga: 2, attributi: [], figli: [], testo: '1 < 2' }]
 */
export function readXml(byte: Uint8Array): ElementoXml {
  const parser = new SaxesParser({ xmlns: true });
  const fallisci = (code: ErroreLettura['code'], motivo: string): never => {
    throw new ErroreLettura(code, motivo, { riga: parser.line, colonna: parser.column + 1 });
  };
  const aperti: ElementoAperto[] = [];
  let radice: ElementoAperto | undefined;
  let [rigaTag, attributi] = [1, 0];
  parser.on('error', ({ message }) => fallisci('xml-malformato', toMotivoXml(message)));
  parser.on('doctype', () =>
    fallisci('doctype-rifiutato', 'il documento ha un DOCTYPE, che può nascondere entità esterne'),
  );
  parser.on('opentagstart', () => {
    // The parser has read one character beyond the name: it may be the end of the line.
    rigaTag = parser.column === 0 ? parser.line - 1 : parser.line;
    attributi = 0;
  });
  parser.on('attribute', () => {
    attributi += 1;
    if (attributi > LIMITI.attributi)
      fallisci('limite-superato', `un elemento ha più di ${LIMITI.attributi} attributi`);
  });
  parser.on('opentag', (tag) => {
    if (aperti.length >= LIMITI.profondita) {
      fallisci('limite-superato', `gli elementi sono annidati oltre ${LIMITI.profondita} livelli`);
    }
    const suoi = Object.values(tag.attributes)
      .filter(({ uri }) => uri !== XMLNS)
      .map(({ local, uri, value }): AttributoXml => {
        const attributo = { nome: local, spazio: uri, valore: value };
        if (uri !== XSI || local !== 'type') return attributo;
        const prefisso = /^[\t\n\r ]*([^:\s]+):/.exec(value)?.[1] ?? '';
        return { ...attributo, spazioValore: parser.resolve(prefisso) ?? (prefisso === '' ? '' : null) };
      });
    const nuovo = { nome: tag.local, spazio: tag.uri, riga: rigaTag, attributi: suoi, figli: [], testo: '' };
    aperti.at(-1)?.figli.push(nuovo);
    radice ??= nuovo;
    aperti.push(nuovo);
  });
  parser.on('closetag', () => {
    aperti.pop();
  });
  const aggiungi = (testo: string): void => {
    const aperto = aperti.at(-1);
    if (aperto !== undefined) aperto.testo += testo;
  };
  parser.on('text', aggiungi);
  parser.on('cdata', aggiungi);

  if (byte.length > LIMITI.documento) fallisci('limite-superato', `il documento supera ${LIMITI.documento} byte`);
  const decodificatore =
    toDecodificatore(byte.subarray(0, BYTE_DICHIARAZIONE)) ??
    fallisci('codifica-sconosciuta', 'la codifica dichiarata non è fra quelle lette');
  const { testo, guasto } = decodificatore.decodifica(byte, true);
  parser.write(testo);
  if (guasto) fallisci('codifica-non-valida', 'ci sono byte che non sono testo nella codifica del documento');
  parser.close();
  return radice ?? fallisci('xml-malformato', 'il documento è vuoto');
}
