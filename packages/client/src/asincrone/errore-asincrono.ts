import { AnagrafeError } from '@anagrafe/core';

/** Why work that ANPR does in its own time cannot be fetched. */
export type CodiceAsincrono =
  | 'attesa-esaurita'
  | 'biglietto-sconosciuto'
  | 'contenuto-illeggibile'
  | 'contenuto-troppo-grande'
  | 'operazione-esclusa'
  | 'periodo-non-valido'
  | 'periodo-troppo-vecchio'
  | 'richiesta-respinta'
  | 'risposta-incoerente'
  | 'segno-non-valido'
  | 'stati-mescolati';

/** Work that ANPR does in its own time cannot be fetched. The message has codes of ANPR, never its words nor a person. */
export class ErroreAsincrono extends AnagrafeError<CodiceAsincrono> {
  override readonly name = 'ErroreAsincrono';
  /** The codes with which ANPR, or the checks before sending, said no. */
  readonly codici: readonly string[];

  constructor(code: CodiceAsincrono, motivo: string, codici: readonly string[] = []) {
    const detti = codici.length === 0 ? '' : ` (${codici.join(', ')})`;
    super(code, `${motivo}${detti}.`, { retryable: code === 'attesa-esaurita' });
    this.codici = codici;
  }
}
