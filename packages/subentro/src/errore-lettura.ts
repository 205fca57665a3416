import { AnagrafeError } from '@anagrafe/core';

/** Why a file could not be read on. */
export type CodiceLettura =
  | 'xml-malformato'
  | 'codifica-non-valida'
  | 'codifica-sconosciuta'
  | 'doctype-rifiutato'
  | 'radice-inattesa'
  | 'limite-superato';

/** Where in the file the reading stopped; both count from 1. */
export interface Posizione {
  readonly riga: number;
  readonly colonna: number;
}

/** Where and why, as data: for another thread. */
export interface GuastoLettura extends Posizione {
  readonly code: CodiceLettura;
  readonly motivo: string;
}

/** The reading of a file stopped here. What was read before it has been delivered; the message names no value of it. */
export class ErroreLettura extends AnagrafeError<CodiceLettura> {
  readonly riga: number;
  readonly colonna: number;
  /** The cause alone, in Italian, without the position. */
  readonly motivo: string;

  constructor(code: CodiceLettura, motivo: string, posizione: Posizione) {
    const { riga, colonna } = posizione;
    super(code, `Riga ${riga}, colonna ${colonna}: ${motivo}.`);
    this.riga = riga;
    this.colonna = colonna;
    this.motivo = motivo;
  }
}
