/**
 * What the XML parser complains of, in Italian. The parser has no codes, only English sentences: they are matched here,
 * by how they begin, to be explained to people, and nothing else depends on them. A test holds this list to the sentences
 * that the parser has. Of two beginnings of one sentence the first counts: the longer stands before the shorter.
 */
const MOTIVI: readonly (readonly [string, string])[] = [
  ['unclosed tag', 'il file finisce prima che tutti gli elementi siano chiusi'],
  ['unexpected end', 'il file finisce a metà di un costrutto'],
  ['document must contain a root', 'il file non contiene nessun elemento'],
  ['documents may contain only one root', 'dopo la chiusura della radice c’è un altro elemento'],
  ['unexpected close tag', 'un elemento è chiuso con il nome di un altro'],
  ['unmatched closing tag', 'è chiuso un elemento che non è stato aperto'],
  ['weird empty close tag', 'c’è una chiusura senza nome, «</>»'],
  ['text data outside', 'c’è del testo fuori dalla radice'],
  ['undefined entity', 'è usata un’entità che non è definita'],
  ['malformed character entity', 'un riferimento a carattere non è valido'],
  ['empty entity', 'una «&» non è scritta come &amp;'],
  ['disallowed character in entity', 'una «&» non è scritta come &amp;'],
  ['disallowed character in tag name', 'dopo un «<» non c’è un nome valido: se è testo, si scrive &lt;'],
  ['disallowed character in closing tag', 'nella chiusura di un elemento c’è più del suo nome'],
  ['disallowed character in attribute name', 'il nome di un attributo non è valido'],
  ['disallowed character in processing instruction', 'il nome di un’istruzione «<?…?>» non è valido'],
  ['disallowed character', 'c’è un carattere che XML non ammette in quel punto'],
  ['forward-slash in opening tag', 'una «/» dentro un elemento non è seguita da «>»'],
  ['duplicate attribute', 'un attributo è ripetuto'],
  ['unquoted attribute', 'il valore di un attributo non è fra virgolette'],
  ['attribute without value', 'un attributo non ha valore'],
  ['no whitespace between attributes', 'fra due attributi manca uno spazio'],
  ['malformed name', 'in un nome i due punti sono fuori posto'],
  ['unbound namespace prefix', 'un prefisso non è legato a nessuno spazio dei nomi'],
  ['invalid attempt to undefine prefix', 'un prefisso è legato a uno spazio dei nomi vuoto'],
  ['tags may not have "xmlns" as prefix', 'un elemento ha il prefisso «xmlns», che è riservato'],
  ['xml prefix must be bound', 'il prefisso «xml», che è riservato, è legato a un altro spazio dei nomi'],
  ['xmlns prefix must be bound', 'il prefisso «xmlns», che è riservato, è legato a uno spazio dei nomi'],
  ['may not assign', 'uno spazio dei nomi riservato è legato a un prefisso'],
  ['the default namespace may not', 'uno spazio dei nomi riservato è dichiarato per gli elementi senza prefisso'],
  ['the string "]]>"', 'il testo contiene «]]>»'],
  ['malformed comment', 'un commento contiene «--»'],
  ['incorrect syntax', 'dopo «<!» non c’è un commento né una sezione CDATA'],
  ['inappropriately located doctype', 'c’è un DOCTYPE fuori posto'],
  ['processing instruction without', 'un’istruzione «<?…?>» non ha nome'],
  ['processing instructions are not allowed', 'c’è un’istruzione «<?…?>» fuori posto'],
  ['an XML declaration must be at the start', 'la dichiarazione XML non è all’inizio del file'],
  ['the XML declaration must appear at the start', 'la dichiarazione XML non è all’inizio del file'],
  ['XML declaration must contain a version', 'la dichiarazione XML non dice la versione'],
  ['XML declaration is incomplete', 'la dichiarazione XML è incompleta'],
  ['did not expect any more', 'la dichiarazione XML ha una voce di troppo'],
  ['expected', 'le voci della dichiarazione XML non sono version, encoding, standalone in quest’ordine'],
  ['value required', 'nella dichiarazione XML una voce non ha valore'],
  ['value must be quoted', 'nella dichiarazione XML un valore non è fra virgolette'],
  ['version number must match', 'la versione di XML dichiarata non è fra quelle esistenti'],
  ['encoding value must match', 'la codifica dichiarata non è il nome di una codifica'],
  ['standalone value must match', 'nella dichiarazione XML «standalone» non vale né yes né no'],
  ['whitespace required', 'nella dichiarazione XML manca uno spazio fra due voci'],
  ['The character ? is disallowed', 'nella dichiarazione XML c’è un «?» fuori posto'],
];

/** Why a document is not well-formed, in Italian; a general sentence if the parser's is not known. */
export function toMotivoXml(messaggio: string): string {
  const senzaPosizione = messaggio.replace(/^\d+:\d+:\s*/, '');
  return MOTIVI.find(([inizio]) => senzaPosizione.startsWith(inizio))?.[1] ?? 'la sintassi XML non è rispettata';
}

/** Does the parser complain of text before the root or after it? */
export function isTestoFuoriDallaRadice(messaggio: string): boolean {
  return messaggio.includes('text data outside');
}
