/** A list of numbers of one width that grows as it must: a million of them weigh what a million numbers weigh. */
export interface Colonna {
  readonly quanti: () => number;
  readonly aggiungi: (valore: number) => void;
  readonly leggi: (i: number) => number;
  readonly cambia: (i: number, valore: number) => void;
}

const PRIMA = 1024;

/** An empty list of numbers of the width of these arrays. */
export function createColonna(Vettore: typeof Uint8Array | typeof Uint32Array | typeof Float64Array): Colonna {
  let celle = new Vettore(PRIMA);
  let quanti = 0;
  return {
    quanti: () => quanti,
    aggiungi: (valore) => {
      if (quanti === celle.length) {
        const piu = new Vettore(quanti * 2);
        piu.set(celle);
        celle = piu;
      }
      celle[quanti] = valore;
      quanti += 1;
    },
    leggi: (i) => celle[i] ?? 0,
    cambia: (i, valore) => {
      celle[i] = valore;
    },
  };
}
