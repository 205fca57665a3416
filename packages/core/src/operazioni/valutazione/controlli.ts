import type { Corpo } from './richiesta-in-esame.js';
import { toElenco } from './to-elenco.js';

/** A forcing flag of a request: its code (FI, FC, FO, RA, RP…) and its value. */
interface Controllo {
  readonly codice?: string;
  readonly valore?: string;
}

const NESSUNO: readonly Controllo[] = [];

/** The flags of `listaControlli`. */
export function toControlli({ datiControllo }: Corpo): readonly Controllo[] {
  const liste = toElenco(datiControllo?.listaControlli);
  return liste === undefined ? NESSUNO : liste.flatMap(({ controllo }) => controllo ?? NESSUNO);
}
