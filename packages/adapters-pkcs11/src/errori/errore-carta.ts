import { AnagrafeError } from '@anagrafe/core';

/**
 * What a card, its reader or its driver did not let happen.
 *
 * - `PIN_ERRATO`: the card counted a try; `ultimoTentativo` when one is left.
 * - `PIN_BLOCCATO`: no try is left; only the PUK helps.
 * - `PIN_FORMATO`: refused for its length or its characters; no try was consumed.
 * - `PIN_DA_CAMBIARE`: the card wants another PIN first.
 * - `PIN_NON_DATO`: whoever was asked for the PIN gave none.
 * - `SESSIONE_CONTESA`: another login is open on the card.
 * - `CARTA_ASSENTE`, `CARTA_RIMOSSA`: not in the reader; taken out meanwhile (a PIN will be asked for again).
 * - `LETTORE`: reader or driver failed.
 * - `MODULO_ASSENTE`, `NON_PKCS11`, `ARCHITETTURA`: no such file; no PKCS#11 library, or one that does not load; of another
 *   processor, or 32 against 64 bits.
 * - `MODULO_NON_ADATTO`: the driver does not know the card.
 * - `PKCS11JS_ASSENTE`: the npm package that talks to drivers is not installed.
 * - `CHIAVE_ASSENTE`: the key of the certificate is not on the card.
 * - `MECCANISMO`: the card signs in no way that was asked for.
 * - `OCCUPATA`: an operation was open in the session.
 * - `NON_SUPPORTATA`: the driver cannot; its maker's tool can.
 * - `DRIVER_FERMO`, `DRIVER_CADUTO`: the driver did not answer in time and was ended; its process died.
 * - `CHIUSA`: what was asked for was closed before.
 * - `IMPREVISTO`: any other answer of the driver: `ckr` has its number.
 */
export type CodiceErroreCarta =
  | 'ARCHITETTURA'
  | 'CARTA_ASSENTE'
  | 'CARTA_RIMOSSA'
  | 'CHIAVE_ASSENTE'
  | 'CHIUSA'
  | 'DRIVER_CADUTO'
  | 'DRIVER_FERMO'
  | 'IMPREVISTO'
  | 'LETTORE'
  | 'MECCANISMO'
  | 'MODULO_ASSENTE'
  | 'MODULO_NON_ADATTO'
  | 'NON_PKCS11'
  | 'NON_SUPPORTATA'
  | 'OCCUPATA'
  | 'PIN_BLOCCATO'
  | 'PIN_DA_CAMBIARE'
  | 'PIN_ERRATO'
  | 'PIN_FORMATO'
  | 'PIN_NON_DATO'
  | 'PKCS11JS_ASSENTE'
  | 'SESSIONE_CONTESA';

/** What is known of an error besides its code. */
export interface CircostanzeErrore {
  /** The number that the driver answered, `CKR_…`; absent where no driver was asked. */
  readonly ckr?: number | undefined;
  /** The function of PKCS#11 that answered it: `C_Login`. */
  readonly funzione?: string | undefined;
  /** The card says that one try is left. Only of `PIN_ERRATO`. */
  readonly ultimoTentativo?: boolean | undefined;
  /** What was asked for and did not go well; absent, the PIN. */
  readonly segreto?: 'puk' | undefined;
}

/** What may help without anything changing: to do it again, or when the card is back. Never a PIN. */
const RITENTABILI: readonly CodiceErroreCarta[] = [
  'CARTA_ASSENTE',
  'CARTA_RIMOSSA',
  'DRIVER_CADUTO',
  'DRIVER_FERMO',
  'LETTORE',
  'SESSIONE_CONTESA',
];

/**
 * A card could not do what was asked. The message is Italian, for the operator; neither it nor anything else of the error has a
 * PIN, the label of the card, a codice fiscale, the serial number. No `cause`: what drivers say may quote what they were given.
 */
export class ErroreCarta extends AnagrafeError<CodiceErroreCarta> {
  override readonly name = 'ErroreCarta';
  readonly ckr: number | undefined;
  readonly funzione: string | undefined;
  readonly ultimoTentativo: boolean;
  readonly segreto: 'pin' | 'puk';

  constructor(codice: CodiceErroreCarta, messaggio: string, circostanze: CircostanzeErrore = {}) {
    super(codice, messaggio, { retryable: RITENTABILI.includes(codice) });
    this.ckr = circostanze.ckr;
    this.funzione = circostanze.funzione;
    this.ultimoTentativo = circostanze.ultimoTentativo === true;
    this.segreto = circostanze.segreto ?? 'pin';
  }
}

/**
 * Is this value an error of a card, from whichever build of this package?
 *
 * @param valore - Anything that was caught.
 * @example
 * isErroreCarta(new ErroreCarta('CARTA_ASSENTE', 'Inserire la carta.')) // → true
 * isErroreCarta(new Error('CARTA_ASSENTE')) // → false
 */
export function isErroreCarta(valore: unknown): valore is ErroreCarta {
  return valore instanceof Error && valore.name === 'ErroreCarta' && '~kind' in valore;
}
