import type { Lacunoso } from '../scheda/lacunoso.js';
import type { TipoListaControlli } from '../xsd/tipo-dato.data.js';
import { toElenco } from './to-elenco.js';

/** A forcing flag of a request: its code (FI, FC, FO, RA, RP…) and its value. */
interface Controllo {
  readonly codice?: string;
  readonly valore?: string;
}

type Lista = Lacunoso<TipoListaControlli>;

/** What of `datiControllo` holds the flags: one list, or several where the official schema repeats it. */
interface ConControlli {
  readonly listaControlli?: Lista | readonly Lista[] | undefined;
}

const NESSUNO: readonly Controllo[] = [];

/** The flags of `listaControlli`. */
export function toControlli(datiControllo: ConControlli | undefined): readonly Controllo[] {
  const liste = toElenco(datiControllo?.listaControlli);
  return liste === undefined ? NESSUNO : liste.flatMap(({ controllo }) => controllo ?? NESSUNO);
}
