const POLINOMIO = 0xedb88320;
const UNO = 0x80000000; // x⁰: the bits of a CRC-32 are reflected

/** What a byte does to a check. */
const TABELLA = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, byte) => {
  let resto = byte;
  for (let bit = 0; bit < 8; bit += 1) resto = resto & 1 ? (resto >>> 1) ^ POLINOMIO : resto >>> 1;
  return resto;
});

/** The CRC-32 of gzip over more bytes; 0 is that of none. */
export function computeCrc32(byte: Uint8Array, prima = 0): number {
  let resto = ~prima;
  for (const uno of byte) resto = (TABELLA[(resto ^ uno) & 0xff] ?? 0) ^ (resto >>> 8);
  return ~resto >>> 0;
}

/** The CRC-32 of two texts in a row, from that of each: the second is `lunghezza` bytes long, and need not be there. */
export function combineCrc32(primo: number, secondo: number, lunghezza: number): number {
  return (moltiplica(potenzaDiX(lunghezza * 8), primo) ^ secondo) >>> 0;
}

/** The product of two polynomials modulo the generator. */
function moltiplica(a: number, b: number): number {
  let prodotto = 0;
  let fattore = b;
  for (let bit = UNO; bit !== 0; bit >>>= 1) {
    if (a & bit) prodotto ^= fattore;
    fattore = fattore & 1 ? (fattore >>> 1) ^ POLINOMIO : fattore >>> 1;
  }
  return prodotto >>> 0;
}

/** xⁿ modulo the generator, by squaring. */
function potenzaDiX(n: number): number {
  let potenza = UNO;
  let quadrato = UNO >>> 1; // x
  for (let resto = n; resto > 0; resto = Math.floor(resto / 2)) {
    if (resto % 2 === 1) potenza = moltiplica(potenza, quadrato);
    quadrato = moltiplica(quadrato, quadrato);
  }
  return potenza;
}
