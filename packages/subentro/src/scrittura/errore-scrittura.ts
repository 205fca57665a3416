import { AnagrafeError } from '@anagrafe/core';

/** Why a file di subentro could not be written. */
export type CodiceScrittura =
  | 'carattere-non-ammesso'
  | 'elemento-sconosciuto'
  | 'fornitura-vuota'
  | 'nucleo-troppo-grande'
  | 'opzione-non-valida'
  | 'struttura-non-valida'
  | 'troppi-file';

/** The writing stopped here. The message says which field of which record, and never what it holds. */
export class ErroreScrittura extends AnagrafeError<CodiceScrittura> {
  /** Where it is: `generalitaSoggetti/soggetto[3]/generalitaSubIscr/nome` is a field of the third soggetto. */
  readonly campo?: string;

  constructor(code: CodiceScrittura, messaggio: string, campo?: string) {
    super(code, messaggio);
    if (campo !== undefined) this.campo = campo;
  }
}
