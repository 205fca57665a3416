/** Room for what is written before its place is known. Bytes stand in the order in which they were added, from 0. */
export interface Appoggio {
  readonly aggiungi: (byte: Uint8Array) => Promise<void>;
  /** The bytes from one place to before another, in pieces of any size. Bytes may be added while they are read. */
  readonly leggi: (da: number, a: number) => AsyncIterable<Uint8Array>;
}

/** Room in memory: enough for a small comune, and for a page. */
export function createAppoggioInMemoria(): Appoggio {
  const pezzi: { readonly da: number; readonly byte: Uint8Array }[] = [];
  let lunghezza = 0;
  return {
    aggiungi: (byte) => {
      pezzi.push({ da: lunghezza, byte: byte.slice() });
      lunghezza += byte.length;
      return Promise.resolve();
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- memory does not make one wait
    leggi: async function* (da, a) {
      for (let i = cerca(pezzi, da); i < pezzi.length; i += 1) {
        const pezzo = pezzi[i];
        if (pezzo === undefined || pezzo.da >= a) return;
        yield pezzo.byte.subarray(Math.max(0, da - pezzo.da), a - pezzo.da);
      }
    },
  };
}

/** The last piece that begins no later than a place. */
function cerca(pezzi: readonly { readonly da: number }[], dove: number): number {
  let [primo, oltre] = [0, pezzi.length];
  while (oltre - primo > 1) {
    const meta = (primo + oltre) >> 1;
    if ((pezzi[meta]?.da ?? 0) <= dove) primo = meta;
    else oltre = meta;
  }
  return primo;
}
