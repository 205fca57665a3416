/**
 * What a certificate is for, by its name: an operator of ANPR, a workstation (`NNNNNN-PC-XXXX`), a comune (`NNNNNN-CO-9999`),
 * a citizen's CNS or CIE, anything else.
 */
export type UsoCertificato = 'operatore' | 'postazione' | 'server' | 'cittadino' | 'altro';

/** A certificate on a card, read without a PIN. Its values are of a person: they are not for logs. */
export interface CertificatoCarta {
  readonly der: Uint8Array;
  /** What joins it to its key on the card (`CKA_ID`). */
  readonly id: Uint8Array;
  readonly uso: UsoCertificato;
  /** Made for operators of ANPR: by its DN, and good for client authentication. */
  readonly operatoreAnpr: boolean;
  /** The codice fiscale in the CN, if it is one; `null` otherwise. */
  readonly cf: string | null;
  /** The common name. */
  readonly cn: string;
  /** The common name of who issued it. */
  readonly emittente: string;
  /** Good for the authentication of a TLS client. */
  readonly autenticazioneClient: boolean;
  /** First and last day, `AAAA-MM-GG`, UTC. */
  readonly dal: string;
  readonly scade: string;
}
