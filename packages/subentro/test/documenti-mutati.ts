import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';

const ESEMPIO = gunzipSync(
  readFileSync(new URL('../../../esempi/fornitura/099008_SUBAPR_1_1_2.gz', import.meta.url)),
).toString();
/** A few records of every kind out of the sample fornitura. */
export const CAMPIONE = toCampione(ESEMPIO, [12, 4, 2]);
export const CAMPIONE_BREVE = toCampione(ESEMPIO, [2, 1, 1]);

function toCampione(xml: string, [soggetti, famiglie, convivenze]: readonly [number, number, number]): string {
  const alcuni = (nome: string, quanti: number): string =>
    [...xml.matchAll(new RegExp(` *<${nome}>\n(?: {6}.*\n)+ *</${nome}>\n`, 'g'))]
      .slice(0, quanti)
      .map(([record]) => record)
      .join('');
  const testa = xml.slice(0, xml.indexOf('<soggetto>')).trimEnd();
  return `${testa}\n${alcuni('soggetto', soggetti)}  </generalitaSoggetti>\n  <famiglie>\n${alcuni('famiglia', famiglie)}  </famiglie>\n  <convivenze>\n${alcuni('convivenza', convivenze)}  </convivenze>\n</sub:subentro>\n`;
}

/** Things to put where a value stands, between two elements, or in place of a tag. */
const INNESTI = [
  '&amp;', '&#65;', '&nulla;', '<![CDATA[X]]>', '<!-- </soggetto> -->', '<?pi x?>', '<', '>', '&', ']]>', ' ', '  ', '\t', '\r', '\r\n', '\n',
  '\u0000', '\u0001', 'à', 'ž', 'ſ', '×', 'Ɖ', '€', '😀', '\u0085', '\u2028', '\uFEFF', '٣', '0000-00-00', '2021-02-30', '2024-02-29', '2000-01-01Z',
  '2000-01-01+02:00', '24:00', '12345678901234567890123456789', 'x', '1', '-', '', '<nome></nome>', '<nome/>', '<note>N</note>', '</soggetto>',
  '<soggetto>', '<altraCittadinanza><codiceStato>100</codiceStato></altraCittadinanza>', '<x:y xmlns:x="urn:x"/>', ' xmlns="urn:z"',
  '<!-- </soggetto><soggetto>', '</soggetto>\n<soggetto> -->', '<!-- </soggetto>\n<soggetto></soggetto><soggetto> -->', '<?x </famiglia> <famiglia> ?>',
  '<![CDATA[</convivenza><convivenza>]]>', '</famiglie><famiglie>', '</generalitaSoggetti>', '<famiglie/>',
  ' xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', '<!DOCTYPE a>',
]; // prettier-ignore

/** One change to a text, at a place of some kind. */
const mutazione = fc.record({
  dove: fc.constantFrom('valore', 'dopo un tag', 'dentro un tag', 'elemento tolto', 'elemento doppio', 'elemento spostato', 'ovunque'),
  punto: fc.nat(),
  altro: fc.nat(),
  innesto: fc.constantFrom(...INNESTI),
}); // prettier-ignore

type Mutazione = typeof mutazione extends fc.Arbitrary<infer M> ? M : never;

function muta(xml: string, { dove, punto, altro, innesto }: Mutazione): string {
  const elementi = [...xml.matchAll(/ *<(\w+)>([^<>]*)<\/\1>\n/g)];
  const elemento = elementi[punto % Math.max(1, elementi.length)];
  const tag = [...xml.matchAll(/<[^<>]*>/g)];
  const uno = tag[punto % Math.max(1, tag.length)];
  const [da, testo] = [elemento?.index ?? 0, elemento?.[0] ?? ''];
  const con = (i: number, quanti: number, nuovo: string) => xml.slice(0, i) + nuovo + xml.slice(i + quanti);
  switch (dove) {
    case 'valore': {
      const valore = elemento?.[2] ?? '';
      const i = da + testo.indexOf('>') + 1;
      return altro % 3 === 0 ? con(i, valore.length, innesto) : con(i + (altro % (valore.length + 1)), 0, innesto);
    }
    case 'dopo un tag':
      return con((uno?.index ?? 0) + (uno?.[0].length ?? 0), 0, innesto);
    case 'dentro un tag':
      return con((uno?.index ?? 0) + 1 + (altro % (uno?.[0].length ?? 1)), 0, innesto);
    case 'elemento tolto':
      return con(da, testo.length, '');
    case 'elemento doppio':
      return con(da, 0, testo);
    case 'elemento spostato':
      return con(elementi[altro % Math.max(1, elementi.length)]?.index ?? 0, 0, testo);
    case 'ovunque':
      return con(altro % xml.length, 1, innesto);
  }
}

/** What the document is before anything else is done to it. */
export const FORME: readonly ((xml: string) => string)[] = [
  (xml) => xml,
  (xml) => xml.replace(/>\s+</g, '><'),
  (xml) => xml.replace(/\n/g, '\r\n'),
  (xml) => xml.replace(/\n */g, '\n\t'),
  (xml) => xml.replace('<sub:subentro ', '<sub:subentro xmlns="http://sogei.it/ANPR/subentro" '),
  (xml) => xml.replace('version="1.0"', 'version="1.1"'),
  (xml) => xml.replace(/<(\/?)sub:/g, '<$1').replace('xmlns:sub', 'xmlns'),
];

export const CASO = fc.record({
  forma: fc.integer({ min: 0, max: FORME.length - 1 }),
  mutazioni: fc.array(mutazione, { maxLength: 3 }),
  rotto: fc.option(fc.record({ dove: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), { freq: 4 }),
});

export type Caso = typeof CASO extends fc.Arbitrary<infer C> ? C : never;

/** A document in some form, with changes to its text and perhaps a byte that is another. */
export function toDocumento(xml: string, { forma, mutazioni, rotto }: Caso): Uint8Array {
  const byte = new TextEncoder().encode(mutazioni.reduce(muta, FORME[forma]!(xml)));
  if (rotto !== null) byte[rotto.dove % byte.length] = rotto.byte;
  return byte;
}
