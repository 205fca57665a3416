/** Some codes, the operations for which the list has them and where they are not checked, and why. A text may hold several, a blank between. */
export interface Motivo {
  readonly codici: readonly string[];
  readonly operazioni: string;
  readonly motivo: string;
  readonly serve?: string;
}

export const SENZA_PERSONE = '2009 2012 5011';
export const NESSUNO = 'la richiesta non nomina persone';
export const ANNULLAMENTI = '1013 2011 5012';
/** Whoever is born. */
export const NUOVI = '1001 A001';
export const NON_ANCORA = 'chi nasce non è ancora in ANPR: non c’è una scheda sua';
/** Whoever enters otherwise, perhaps again. */
export const RIPRESI = '1002 A002';
