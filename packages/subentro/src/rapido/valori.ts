import { MINORE, SPAZIO } from './byte.js';
import type { Finestra } from './finestra.js';
import { leggiGiorno } from './giorni.js';
import type { Nodo } from './nodo.js';
import { NON_RICONOSCIUTO, toDiniego } from './strada.js';
import { isFra } from './testi.js';
import type { Vincoli } from './vincoli.js';

const PRIMO_NON_ASCII = 0x80;
const GIORNO_LUNGO = 10;

/** Looks whether what stands in the place of a value may be one. */
export interface LettoreValori {
  /** Where the value that begins there ends; or what {@link Tracciato.leggi} answers. */
  readonly leggi: (finestra: Finestra, id: number, inizio: number) => number;
}

/** What a value must be, and where the row of its characters is. */
interface Forma {
  readonly vincoli: Vincoli;
  readonly classe: number;
}

/** Reads the values of these nodes; of days it notes the numbers. */
export function createLettoreValori(nodi: readonly Nodo[], giorni: Int32Array): LettoreValori {
  const classi = new Map<Vincoli, number>();
  for (const { vincoli } of nodi) if (vincoli !== undefined && !classi.has(vincoli)) classi.set(vincoli, classi.size);
  const larghi = [...classi.keys()].map(({ ammessi: suoi }) => suoi);
  // The rows of all classes in one table: that of ASCII is looked at byte by byte.
  const ammessi = new Uint8Array(larghi.length * PRIMO_NON_ASCII);
  larghi.forEach((largo, i) => {
    ammessi.set(largo.subarray(0, PRIMO_NON_ASCII), i * PRIMO_NON_ASCII);
  });

  const classeDi = Uint16Array.from(nodi, ({ vincoli }) => (vincoli && classi.get(vincoli)) ?? 0);

  /** Two bytes that are one character, and one that may stand here. */
  function isAmmessoLargo(byte: Uint8Array, classe: number, p: number): boolean {
    const primo = byte[p] ?? 0;
    const secondo = byte[p + 1] ?? 0;
    if (primo < 0xc2 || primo > 0xdf || (secondo & 0xc0) !== 0x80) return false;
    return larghi[classe]?.[((primo & 0x1f) << 6) | (secondo & 0x3f)] === 1;
  }

  function leggiTesto(finestra: Finestra, { vincoli, classe }: Forma, inizio: number): number {
    const { byte } = finestra;
    const riga = classe * PRIMO_NON_ASCII;
    let p = inizio;
    let b = byte[p] ?? 0;
    if (b === SPAZIO) return NON_RICONOSCIUTO; // a value of blanks alone counts as none
    let continui = 0;
    for (;;) {
      while (b < PRIMO_NON_ASCII && ammessi[riga + b] === 1) b = byte[++p] ?? 0;
      if (b < PRIMO_NON_ASCII) break;
      if (!isAmmessoLargo(byte, classe, p)) return toDiniego(finestra, p + 1);
      p += 2;
      continui += 1;
      b = byte[p] ?? 0;
    }
    const lunghezza = p - inizio - continui;
    if (b !== MINORE || lunghezza < vincoli.minima || lunghezza > vincoli.massima) return toDiniego(finestra, p);
    if (vincoli.valori !== undefined && !isFra(vincoli.valori, byte.subarray(inizio, p))) return NON_RICONOSCIUTO;
    return p;
  }

  return {
    leggi: (finestra, id, inizio) => {
      const vincoli = nodi[id]?.vincoli;
      if (vincoli === undefined) return NON_RICONOSCIUTO;
      if (!vincoli.data) return leggiTesto(finestra, { vincoli, classe: classeDi[id] ?? 0 }, inizio);
      const numero = leggiGiorno(finestra.byte, inizio);
      if (numero < 0) return toDiniego(finestra, inizio + GIORNO_LUNGO);
      giorni[id] = numero;
      return inizio + GIORNO_LUNGO;
    },
  };
}
