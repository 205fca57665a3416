import { MARGINE, type Memoria } from './memoria.js';

/** The longest stretch of bytes that is compared at once. */
export const PASSO_MASSIMO: number = MARGINE - 64;

/** The bytes of a document that are at hand, in one piece: those that came in and are not read yet. */
export interface Finestra extends Pick<Memoria, 'byte' | 'vista'> {
  /** Where there is room for them. */
  readonly testo: number;
  /** Where the first unread byte is. */
  inizio: number;
  /** Where the bytes end. */
  fine: number;
}

/** An empty window on the text of a memory. */
export function createFinestra({ byte, vista, testo }: Memoria): Finestra {
  return { byte, vista, testo, inizio: testo, fine: testo };
}

/** More bytes at the end: those that were read make room for them. */
export function aggiungi(finestra: Finestra, nuovi: Uint8Array): void {
  const { byte, testo, inizio, fine } = finestra;
  byte.copyWithin(testo, inizio, fine);
  finestra.inizio = testo;
  finestra.fine = testo + fine - inizio;
  byte.set(nuovi, finestra.fine);
  finestra.fine += nuovi.length;
  byte.fill(0, finestra.fine, finestra.fine + MARGINE);
}
