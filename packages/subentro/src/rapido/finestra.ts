/** How many zeros stand after the text: more than any comparison may look ahead. No zero is ever allowed in a record. */
const MARGINE = 4096;

/** The longest stretch of bytes that is compared at once. */
export const PASSO_MASSIMO: number = MARGINE - 8;

/** The bytes of a document that are at hand, in one piece: those that came in and are not read yet. */
export interface Finestra {
  readonly byte: Uint8Array;
  readonly vista: DataView;
  /** Where the first unread byte is. */
  inizio: number;
  /** Where the bytes end. */
  fine: number;
}

/** An empty window: it grows with what comes. */
export function createFinestra(): Finestra {
  return toFinestra(0);
}

function toFinestra(capienza: number): Finestra {
  const byte = new Uint8Array(capienza + MARGINE);
  return { byte, vista: new DataView(byte.buffer), inizio: 0, fine: 0 };
}

/** The same window with more bytes at its end: those that were read leave it. */
export function aggiungi(finestra: Finestra, byte: Uint8Array): Finestra {
  const restano = finestra.fine - finestra.inizio;
  const servono = restano + byte.length;
  const capienza = finestra.byte.length - MARGINE;
  const nuova = servono <= capienza ? finestra : toFinestra(Math.max(servono, 2 * capienza));
  if (restano > 0) nuova.byte.set(finestra.byte.subarray(finestra.inizio, finestra.fine), 0);
  nuova.byte.set(byte, restano);
  nuova.byte.fill(0, servono, servono + MARGINE);
  nuova.inizio = 0;
  nuova.fine = servono;
  return nuova;
}
