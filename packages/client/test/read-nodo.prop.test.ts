import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toRispostaDiMolti } from './anpr-di-prova/risposta-di-molti.js';
import { readNodoSemplice } from '../src/xml/read-nodo-semplice.js';
import { readNodo, readNodoSevero } from '../src/xml/read-nodo.js';

const nomi = fc.constantFrom('a', 'B_1', 'c-d.e', 'p:a', 'q:cognome', 'p:B');
const spazi = fc.constantFrom('', ' xmlns="urn:x"', ' xmlns:p="urn:y"', ' xmlns:q="urn:y"', ' xmlns=""', ' xmlns:p="urn:x" xmlns:q="urn:z"'); // prettier-ignore
const attributi = fc.constantFrom('', '', ' x="1"', ' p:x="a>b" x=""', ' p:x="1" q:x="2"', ' x="1" x="2"', ' constructor="1"', " x='1'"); // prettier-ignore
const testi = fc.constantFrom('', '', 'È «ﬀ» 𝒳', 'a\nb\n', ' ', '&amp;&lt;&gt;&quot;&apos;', '&#65;', ']]&gt;', '<![CDATA[<]]>', '<!-- n -->'); // prettier-ignore

/** Documents of every shape that the readers are asked for, well-formed in the main. */
const { elemento } = fc.letrec<{ elemento: string; contenuto: string }>((tie) => ({
  elemento: fc
    .tuple(nomi, spazi, attributi, tie('contenuto'))
    .map(([nome, spazio, altri, dentro]) =>
      dentro === '' ? `<${nome}${spazio}${altri}/>` : `<${nome}${spazio}${altri}>${dentro}</${nome}>`,
    ),
  contenuto: fc.oneof(
    { maxDepth: 4 },
    testi,
    fc.tuple(testi, tie('elemento'), testi, tie('contenuto')).map((parti) => parti.join('')),
  ),
}));
const documento = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?>\n'),
    elemento,
    fc.constantFrom('', '\n', ' '),
  ) // prettier-ignore
  .map(([testa, radice, coda]) => `${testa}<p:r xmlns:p="urn:p" xmlns:q="urn:q">${radice}</p:r>${coda}`);
const PEZZI = ['<', '>', '/', '"', "'", '=', '&', ';', ':', ' ', '\n', '\r', '\t', '\u0000', '\uFFFE', ']]>', '<a>', '</a>', '<?a?>', '<!DOCTYPE a>', 'xmlns', 'xml', '__proto__', '1', 'è']; // prettier-ignore

/** A document with some of its characters taken away, or others set between them. */
const guasto = fc
  .tuple(documento, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...PEZZI)), { maxLength: 3 }))
  .map(([testo, tagli]) =>
    tagli.reduce((t, [dove, quanti, pezzo]) => {
      const posto = dove % (t.length + 1);
      return t.slice(0, posto) + pezzo + t.slice(posto + quanti);
    }, testo),
  )
  // A cut may leave half of a character, which no text that was read from bytes has.
  .map((testo) => Buffer.from(testo).toString());

/** What the strict reader answers; its refusal, if it refuses. */
const severo = (testo: string): unknown => {
  try {
    return readNodoSevero(testo);
  } catch (errore) {
    return errore;
  }
};

describe('the reader of the plain form', () => {
  it('reads what the strict reader reads, or gives up', () => {
    let letti = 0;
    fc.assert(
      fc.property(fc.oneof(documento, guasto), (testo) => {
        const suo = readNodoSemplice(testo);
        if (suo === undefined) return;
        letti += 1;
        expect(suo).toEqual(severo(testo));
      }),
      { numRuns: 4000 },
    );
    expect(letti).toBeGreaterThan(400);
  });

  it.each([
    ['an end that is of another element', '<a><b></a></b>'],
    ['an element that does not end', '<a><b></b>'],
    ['an end too many', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>x'],
    ['a prefix that nobody declared', '<p:a/>'],
    ['an attribute that comes twice', '<a x="1" x="2"/>'],
    ['an attribute that comes twice by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>'],
    ['a prefix bound to nothing', '<a xmlns:p=""><p:b/></a>'],
    ['a character that XML does not allow', '<a>\u0001</a>'],
    ['a reference to what nobody defined', '<a>&euro;</a>'],
    ['a bare ampersand', '<a>a & b</a>'],
    ['a less-than in an attribute', '<a x="<"/>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['nothing at all', ''],
    ['elements too deep', '<a>'.repeat(65) + '</a>'.repeat(65)],
    ['too many attributes', `<a${Array.from({ length: 65 }, (_, i) => ` x${String(i)}="1"`).join('')}/>`],
  ])('leaves %s to the strict one, which refuses it', (_, testo) => {
    expect(readNodoSemplice(testo)).toBeUndefined();
    expect(() => readNodo(Buffer.from(testo))).toThrow(/^Riga 1: /);
  });

  it('is enough for a long answer of ANPR', () => {
    const testo = Buffer.from(toRispostaDiMolti(20, { id: 'A1', quando: '2026-11-21T09:30:00' })).toString();
    expect(readNodoSemplice(testo)).toEqual(readNodoSevero(testo));
    expect(readNodoSemplice(testo)).toBeDefined();
  });
});
