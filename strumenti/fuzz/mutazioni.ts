import type { Caso } from './caso.js';

/** Pieces that parsers trip over. */
const PEZZI = [
  '<', '>', '&', '&amp;', '&#0;', '&#x10FFFF;', '&#xD800;', '&nome;', ']]>', '<![CDATA[', '<!--', '-->', '<?x ', '?>', '</soggetto>', '<soggetto>',
  '<soggetto/>', '</generalitaSoggetti>', '</s:subentro>', '<!DOCTYPE a [', '<!ENTITY a "b">', '<__proto__>x</__proto__>', '<constructor/>',
  ' xmlns="http://sogei.it/ANPR/subentro"', ' xmlns:sub=""', ' xsi:nil="true"', '\0', '\u000B', '\uFFFE', '\u2028', '\r', '\r\n', '😀', '2021-02-30',
  '9999999999999999999999', '-1', '', ' ', '\t',
].map((testo) => Buffer.from(testo)); // prettier-ignore

/** Bytes that are no UTF-8, in each way that bytes may be none. */
const BYTE_ROTTI = [
  [0xff],
  [0xc0, 0xaf],
  [0xe2, 0x82],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0x80],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
].map((byte) => Buffer.of(...byte));

type Mutazione = (byte: Buffer, caso: Caso) => Buffer;

const inserisci = (byte: Buffer, dove: number, cosa: Uint8Array): Buffer =>
  Buffer.concat([byte.subarray(0, dove), cosa, byte.subarray(dove)]);

/** Where an element begins, near a place drawn by chance. */
const suUnElemento = (byte: Buffer, caso: Caso): number => Math.max(0, byte.indexOf('<', caso.fino(byte.length)));

/** Those that leave XML well-formed: it is then what the records say that is odd. */
const GENTILI: readonly Mutazione[] = [
  (byte, caso) => conValore(byte, caso, () => caso.scegli(VALORI)),
  (byte, caso) => conValore(byte, caso, (valore) => valore.slice(0, caso.fino(valore.length + 1))),
  (byte, caso) => conValore(byte, caso, (valore) => valore.repeat(1 + caso.fino(300))),
  (byte, caso) => inserisci(byte, dopoUnaChiusura(byte, caso), Buffer.from('<x/>'.repeat(caso.fino(50)))),
  (byte, caso) => inserisci(byte, dopoUnaChiusura(byte, caso), Buffer.from(`<!-- ${'a'.repeat(caso.fino(1000))} -->`)),
];

const VALORI = ['', ' ', '0', '-1', '99999999999999999999', '2021-02-30', '0000-00-00', '2021-01-01+14:00', 'Ñ', '😀', '&#10;', '<![CDATA[<]]>', '__proto__', 'ADA']; // prettier-ignore

/** The same with another value in one of its elements. */
function conValore(byte: Buffer, caso: Caso, cambia: (valore: string) => string): Buffer {
  const da = byte.indexOf('>', caso.fino(byte.length)) + 1;
  const a = byte.indexOf('</', da);
  const valore = byte.subarray(da, Math.max(da, a)).toString();
  if (a === -1 || valore.includes('<')) return byte;
  return Buffer.concat([byte.subarray(0, da), Buffer.from(cambia(valore)), byte.subarray(a)]);
}

/** Just behind the end of an element inside the root. */
function dopoUnaChiusura(byte: Buffer, caso: Caso): number {
  const chiusura = byte.indexOf('</', caso.fino(byte.length));
  const dopo = byte.indexOf('>', chiusura) + 1;
  return chiusura === -1 || dopo >= byte.lastIndexOf('<') ? byte.lastIndexOf('<') : dopo;
}

const MUTAZIONI: readonly Mutazione[] = [
  (byte, caso) => {
    const copia = Buffer.from(byte);
    copia[caso.fino(copia.length)] = caso.fino(256);
    return copia;
  },
  (byte, caso) => {
    const copia = Buffer.from(byte);
    const dove = caso.fino(copia.length);
    copia[dove] = (copia[dove] ?? 0) ^ (1 << caso.fino(8));
    return copia;
  },
  (byte, caso) => byte.subarray(0, caso.fino(byte.length + 1)),
  (byte, caso) => {
    const da = caso.fino(byte.length);
    return Buffer.concat([byte.subarray(0, da), byte.subarray(da + caso.fino(200))]);
  },
  (byte, caso) => {
    const da = suUnElemento(byte, caso);
    const a = Math.min(byte.length, da + caso.fino(2000));
    const quante = 1 + caso.fino(50);
    return Buffer.concat([
      byte.subarray(0, a),
      ...Array.from({ length: quante }, () => byte.subarray(da, a)),
      byte.subarray(a),
    ]);
  },
  (byte, caso) => {
    const pezzo = byte.subarray(suUnElemento(byte, caso)).subarray(0, caso.fino(3000));
    return inserisci(byte, suUnElemento(byte, caso), pezzo);
  },
  (byte, caso) => inserisci(byte, caso.fino(byte.length + 1), caso.scegli(PEZZI)),
  (byte, caso) => inserisci(byte, suUnElemento(byte, caso), caso.scegli(PEZZI)),
  (byte, caso) => inserisci(byte, caso.fino(byte.length + 1), caso.scegli(BYTE_ROTTI)),
  (byte, caso) => inserisci(byte, suUnElemento(byte, caso), Buffer.from('<soggetto>'.repeat(caso.fino(5000)))),
  (byte, caso) => inserisci(byte, suUnElemento(byte, caso), Buffer.from('<x/>'.repeat(caso.fino(20_000)))),
  (byte, caso) =>
    inserisci(
      byte,
      caso.fino(byte.length + 1),
      Buffer.alloc(caso.fino(500_000), caso.scegli(['A', ' ', '<', '&', '\n', ']', '-'])),
    ),
  (byte, caso) =>
    Buffer.from(
      byte
        .toString('latin1')
        .replace(/encoding="[^"]*"/, `encoding="${caso.scegli(['UTF-16', 'ISO-8859-1', 'utf-8', 'x', ''])}"`),
      'latin1',
    ),
  (byte) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(byte.toString('utf8'), 'utf16le')]),
];

/** One to three mutations of some bytes, drawn by chance; every other time the bytes stay well-formed. */
export function muta(byte: Buffer, caso: Caso): Buffer {
  let mutato = byte;
  const mutazioni = caso.fino(2) === 0 ? GENTILI : MUTAZIONI;
  for (let quante = 1 + caso.fino(3); quante > 0; quante -= 1) {
    mutato = caso.scegli(mutazioni)(mutato.length === 0 ? Buffer.from('<') : mutato, caso);
  }
  return mutato;
}
