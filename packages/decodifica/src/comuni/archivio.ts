import type { Giorno } from '../giorno.js';
import { toChiave } from '../nomi/chiave.js';
import type { Comune } from './comune.js';
import { openIndice, type Indice } from './indice.js';
import { fromRiga } from './riga.js';

/** The index with its answers: versions become objects when first asked for, and stay. */
export interface Archivio extends Indice {
  readonly comune: (i: number) => Comune;
  readonly comuni: (righe: readonly number[]) => readonly Comune[];
  readonly isInVigore: (i: number, il: Giorno) => boolean;
  /** The first entry of the versions that bear a name, however it is written; -1 if there is none. */
  readonly primaDelNome: (denominazione: string) => number;
  /** Lines in the order of their first day. */
  readonly perDal: (righe: readonly number[]) => readonly number[];
  /** The lines of a codice catastale (a number), by first day. */
  readonly versioniDi: (catastale: number) => readonly number[];
}

/** Names whose key is remembered: a register has some thousands, over and over. */
const NOMI_RICORDATI = 20_000;

/** Opens the stored lines. */
export function openArchivio(testo: string): Archivio {
  const indice = openIndice(testo);
  const { riga, dal, al, catastale, primaDi, perNome } = indice;
  const pronte = new Array<Comune | undefined>(indice.righe);

  const prime = new Map<string, number>();
  const primaDelNome = (denominazione: string): number => {
    const nota = prime.get(denominazione);
    if (nota !== undefined) return nota;
    const prima = perNome.prima(toChiave(denominazione));
    if (prime.size >= NOMI_RICORDATI) prime.clear();
    // A copy, by way of its characters: a name may be a window on a much longer text.
    prime.set(JSON.parse(JSON.stringify(denominazione)) as string, prima);
    return prima;
  };

  const comune = (i: number): Comune => (pronte[i] ??= Object.freeze(fromRiga(riga(i))));
  return {
    ...indice,
    comune,
    comuni: (righe) => righe.map(comune),
    primaDelNome,
    isInVigore: (i, il) => (dal[i] ?? 0) <= il && il <= (al[i] ?? 0),
    perDal: (righe) => [...righe].sort((a, b) => (dal[a] ?? 0) - (dal[b] ?? 0) || a - b),
    versioniDi: (codice) => {
      const righe: number[] = [];
      for (let i = primaDi[codice] ?? -1; i >= 0 && catastale[i] === codice; i++) righe.push(i);
      return righe;
    },
  };
}
