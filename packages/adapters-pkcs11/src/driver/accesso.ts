import { CKF, CKR, CKU } from './costanti.js';
import type { Cryptoki, Maniglia } from './cryptoki.js';
import { ErroreCkr, ErroreConCodice, toErroreInviato } from './errore-ckr.js';

/** A session, and the slot of its token. */
export interface Posto {
  readonly sessione: Maniglia;
  readonly slot: Maniglia;
}

/** Who enters, and with what. */
interface Credenziale {
  readonly chi: 'utente' | 'responsabile';
  readonly segreto: string;
}

/** One try of a PIN, or of the PUK; a wrong one says whether one try is left. */
export function entra(cryptoki: Cryptoki, { sessione, slot }: Posto, { chi, segreto }: Credenziale): void {
  try {
    cryptoki.C_Login(sessione, chi === 'utente' ? CKU.USER : CKU.SO, segreto);
  } catch (errore) {
    if (errore instanceof ErroreCkr && errore.ckr === CKR.USER_ALREADY_LOGGED_IN) return;
    const flag = chi === 'utente' ? CKF.USER_PIN_FINAL_TRY : CKF.SO_PIN_FINAL_TRY;
    const ultimoTentativo = toErroreInviato(errore).codice === 'PIN_ERRATO' && haFlag(cryptoki, slot, flag);
    throw new ErroreConCodice(
      toErroreInviato(errore, { ultimoTentativo, segreto: chi === 'utente' ? undefined : 'puk' }),
    );
  }
}

/** Has a token a flag? Of a card that was taken out meanwhile nothing is known. */
function haFlag(cryptoki: Cryptoki, slot: Maniglia, flag: number): boolean {
  try {
    return (cryptoki.C_GetTokenInfo(slot).flags & flag) !== 0;
  } catch (errore) {
    if (errore instanceof ErroreCkr) return false;
    throw errore;
  }
}
