import { createFormatRecord } from '../format-fornitura.js';
import type { Appoggio } from './appoggio.js';
import type { Specie } from './nuclei.js';

/** Writes records that the official schema accepts as XML, UTF-8, one after the other, in pieces of some size. */
export interface Penna {
  /** Answers how many bytes the record takes. */
  readonly scrivi: (specie: Specie, nodo: object) => Promise<number>;
  /** Hands over what is still in hand. */
  readonly svuota: () => Promise<void>;
  /** How many bytes were written in all. */
  readonly scritti: () => number;
}

const PEZZO = 1024 * 1024;

/** A pen that has written nothing yet. */
export function createPenna(appoggio: Appoggio): Penna {
  const formatta = createFormatRecord({ valido: true });
  const codifica = new TextEncoder();
  const pezzo = new Uint8Array(PEZZO);
  let pieno = 0;
  let scritti = 0;
  const svuota = async (): Promise<void> => {
    if (pieno > 0) await appoggio.aggiungi(pezzo.subarray(0, pieno));
    pieno = 0;
  };
  return {
    scrivi: async (specie, nodo) => {
      const testo = formatta(specie, nodo);
      let [resto, lunghezza] = [testo, 0];
      while (resto !== '') {
        const { read, written } = codifica.encodeInto(resto, pezzo.subarray(pieno));
        resto = resto.slice(read);
        pieno += written;
        lunghezza += written;
        if (resto !== '') await svuota();
      }
      scritti += lunghezza;
      return lunghezza;
    },
    svuota,
    scritti: () => scritti,
  };
}
