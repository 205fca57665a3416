/** How many bytes are handed over at once. */
const PEZZO = 256 * 1024;

/**
 * The bytes of a text that comes in pieces, UTF-8, in longer pieces of equal length. Each piece of text is encoded by
 * itself, straight to its place: to join them first would cost as much as a third of making them.
 */
export function* toByte(testi: Iterable<string>): Generator<Uint8Array, void, undefined> {
  const codifica = new TextEncoder();
  let pezzo = new Uint8Array(PEZZO);
  let pieno = 0;
  for (const testo of testi) {
    let resto = testo;
    while (resto.length > 0) {
      const { read, written } = codifica.encodeInto(resto, pezzo.subarray(pieno));
      resto = resto.slice(read);
      pieno += written;
      if (resto.length === 0) break;
      yield pezzo.subarray(0, pieno);
      pezzo = new Uint8Array(PEZZO);
      pieno = 0;
    }
  }
  yield pezzo.subarray(0, pieno);
}
