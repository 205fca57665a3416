/** A notification that ANPR has sent: verified, opened. */
export interface Notifica {
  /**
   * What it is known by, whatever was sent again: kind and number. Whoever keeps notifications keeps one of each.
   */
  readonly chiave: string;
  /** `N010` and others; `NRIS` for the answer to an operation that the comune did in the web application. */
  readonly tipoNotifica: string;
  readonly idOperazioneANPR: string;
  readonly codMittente?: string;
  /** ISTAT code of the comune that it is for, six digits. */
  readonly codDestinatario: string;
  readonly dataOraRichiesta?: string;
  /** No longer encrypted nor compressed. */
  readonly contenuto: Uint8Array;
  /** `xml`: well-formed, without DOCTYPE. What a notification of test holds is not said. */
  readonly formato: 'xml' | 'altro';
  /** Who signed it: the common name of the certificate. */
  readonly firmatario: string;
}
