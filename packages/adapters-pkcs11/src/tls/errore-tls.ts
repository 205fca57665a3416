import { AnagrafeError } from '@anagrafe/core';

/**
 * Why a connection cannot be made with the key of a card. What the card itself refuses (the PIN, its key) is an `ErroreCarta`.
 *
 * - `SISTEMA_NON_SUPPORTATO`: only Linux has the parts that were tried.
 * - `MOTORE_NON_SUPPORTATO`: this Node, or what it runs in, has no OpenSSL engines.
 * - `MOTORE_ASSENTE`: the engine `pkcs11` is not installed; `STUNNEL_ASSENTE`: stunnel is not.
 * - `MOTORE_OCCUPATO`: the engine of this process already works with another driver, and keeps it to its end.
 * - `CHIAVE_DIVERSA`: the key that the card signed with is not that of the certificate.
 * - `CHIAVE_NON_APERTA`: engine or stunnel did not get the key that the card had just signed with.
 * - `STUNNEL_CADUTO`: stunnel ended, or did not begin to listen.
 * - `ALTRO_INDIRIZZO`: the tunnel leads to one server, another was asked for.
 */
export type CodiceErroreTls =
  | 'ALTRO_INDIRIZZO'
  | 'CHIAVE_DIVERSA'
  | 'CHIAVE_NON_APERTA'
  | 'MOTORE_ASSENTE'
  | 'MOTORE_NON_SUPPORTATO'
  | 'MOTORE_OCCUPATO'
  | 'SISTEMA_NON_SUPPORTATO'
  | 'STUNNEL_ASSENTE'
  | 'STUNNEL_CADUTO';

/** A connection that cannot be made with the key of a card. Its Italian message says what to install; it has no `cause`: OpenSSL quotes what it was given. */
export class ErroreTls extends AnagrafeError<CodiceErroreTls> {
  override readonly name = 'ErroreTls';
}
