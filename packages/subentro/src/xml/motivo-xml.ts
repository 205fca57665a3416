/**
 * What the XML parser complains of, in Italian. The parser has no codes, only English sentences: they are matched here
 * to be explained to people, and nothing else depends on them. A test holds each line to the parser's own behaviour.
 */
const MOTIVI: readonly (readonly [string, string])[] = [
  ['unclosed tag', 'il file finisce prima che tutti gli elementi siano chiusi'],
  ['unexpected end', 'il file finisce a metà di un costrutto'],
  ['document must contain a root', 'il file non contiene nessun elemento'],
  ['documents may contain only one root', 'dopo la chiusura della radice c’è un altro elemento'],
  ['unexpected close tag', 'un elemento è chiuso con il nome di un altro'],
  ['unmatched closing tag', 'è chiuso un elemento che non è stato aperto'],
  ['text data outside', 'c’è del testo fuori dalla radice'],
  ['undefined entity', 'è usata un’entità che non è definita'],
  ['malformed character entity', 'un riferimento a carattere non è valido'],
  ['empty entity', 'una «&» non è scritta come &amp;'],
  ['disallowed character in entity', 'una «&» non è scritta come &amp;'],
  ['duplicate attribute', 'un attributo è ripetuto'],
  ['unquoted attribute', 'il valore di un attributo non è fra virgolette'],
  ['attribute without value', 'un attributo non ha valore'],
  ['unbound namespace prefix', 'un prefisso non è legato a nessuno spazio dei nomi'],
  ['the string "]]>"', 'il testo contiene «]]>»'],
  ['malformed comment', 'un commento contiene «--»'],
  ['disallowed character', 'c’è un carattere che XML non ammette in quel punto'],
  ['XML declaration', 'la dichiarazione XML non è corretta'],
];

/** Why a document is not well-formed, in Italian; a general sentence if the parser's is not known. */
export function toMotivoXml(messaggio: string): string {
  const senzaPosizione = messaggio.replace(/^\d+:\d+:\s*/, '');
  return MOTIVI.find(([inizio]) => senzaPosizione.includes(inizio))?.[1] ?? 'la sintassi XML non è rispettata';
}
