import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { toMotivoXml } from '../src/xml/motivo-xml.js';
import { byte, documento, leggi } from './file-di-prova.js';

const GENERICO = 'la sintassi XML non è rispettata';

/** Every sentence that the parser can say: the texts of its calls of `fail`, both of a choice between two. */
function frasi(): string[] {
  const sorgente = readFileSync(createRequire(import.meta.url).resolve('saxes'), 'utf8');
  const chiamate = [...sorgente.matchAll(/\.fail\(([\s\S]*?)\);/g)].map(([, argomento = '']) => argomento);
  return chiamate.flatMap((argomento) =>
    [...argomento.matchAll(/(["`])((?:\\.|(?!\1)[^\\])*)\1/gs)]
      .map(([, , testo = '']) => testo.replace(/\\\n/g, '').replaceAll('\\"', '"'))
      .filter((testo) => testo.length > 3),
  );
}

describe('why a document is not well-formed', () => {
  it('is said for every sentence of the parser', () => {
    const tutte = frasi();
    expect(tutte.length).toBeGreaterThan(70);
    const mute = tutte.filter((frase) => toMotivoXml(`12:34: ${frase}`) === GENERICO);
    // A wrong use of the parser, not a wrong document.
    expect(mute).toEqual(['cannot write after close; assign an onready handler.']);
  });

  it('repeats nothing of the document', () => {
    expect(toMotivoXml('1:2: unclosed tag: ROSSI')).toBe('il file finisce prima che tutti gli elementi siano chiusi');
    expect(toMotivoXml('1:2: duplicate attribute: unclosed tag.')).toBe('un attributo è ripetuto');
    expect(toMotivoXml('1:2: something new')).toBe(GENERICO);
  });

  it.each([
    ['<?xml version="1.0" ?', 'il file non contiene nessun elemento'],
    [
      '<?xml encoding="UTF-8"?><a/>',
      'le voci della dichiarazione XML non sono version, encoding, standalone in quest’ordine',
    ],
    ['<?xml version=1.0?><a/>', 'nella dichiarazione XML un valore non è fra virgolette'],
    ['<?xml version="1.0"encoding="UTF-8"?><a/>', 'nella dichiarazione XML manca uno spazio fra due voci'],
    ['<?xml version="1.0" standalone="si"?><a/>', 'nella dichiarazione XML «standalone» non vale né yes né no'],
    ['<?xml ?><a/>', 'la dichiarazione XML non dice la versione'],
    ['<?xml version?><a/>', 'la dichiarazione XML è incompleta'],
    [' <?xml version="1.0"?><a/>', 'la dichiarazione XML non è all’inizio del file'],
    ['<?XML version="1.0"?><a/>', 'la dichiarazione XML non è all’inizio del file'],
    ['<? a?><a/>', 'un’istruzione «<?…?>» non ha nome'],
    ['<?1a?><a/>', 'il nome di un’istruzione «<?…?>» non è valido'],
    [documento('<a>1 < 2</a>'), 'dopo un «<» non c’è un nome valido: se è testo, si scrive &lt;'],
    [documento('<a$/>'), 'dopo un «<» non c’è un nome valido: se è testo, si scrive &lt;'],
    [documento('<a/ >'), 'una «/» dentro un elemento non è seguita da «>»'],
    [documento('<a></a b>'), 'nella chiusura di un elemento c’è più del suo nome'],
    [documento('<a></>'), 'c’è una chiusura senza nome, «</>»'],
    [documento('<a b="1"c="2"/>'), 'fra due attributi manca uno spazio'],
    [documento('<a 1="1"/>'), 'il nome di un attributo non è valido'],
    [documento('<a:b:c/>'), 'in un nome i due punti sono fuori posto'],
    [documento('<a xmlns:b=""/>'), 'un prefisso è legato a uno spazio dei nomi vuoto'],
    [documento('<a xmlns:xml="u"/>'), 'il prefisso «xml», che è riservato, è legato a un altro spazio dei nomi'],
    [documento('<!ELEMENT a>'), 'dopo «<!» non c’è un commento né una sezione CDATA'],
    [documento('<!DOCTYPE a>'), 'c’è un DOCTYPE fuori posto'],
  ])('%s', async (testo, motivo) => {
    expect((await leggi(byte(testo))).errore).toMatchObject({ code: 'xml-malformato', motivo });
  });
});
