import { randomUUID } from 'node:crypto';

import { CKF, CKS } from './costanti.js';
import type { Cryptoki, Maniglia } from './cryptoki.js';
import { ErroreCkr, ErroreConCodice } from './errore-ckr.js';
import type { Comandi } from './protocollo.js';

/** A session of PKCS#11 that is open. */
export interface Aperta {
  readonly nome: string;
  readonly sessione: Maniglia;
  readonly slot: Maniglia;
  /** Where it was opened. */
  readonly dove: Comandi['stato']['chiede'];
  readonly meccanismi: readonly number[];
  /** Keys that were found, by `CKA_ID`: good as long as the login is. */
  readonly chiavi: Map<string, Maniglia>;
}

/** The sessions of a driver. */
export interface Sessioni {
  readonly apri: (dove: Aperta['dove'], slot: Maniglia) => Aperta;
  /** Throws `CARTA_RIMOSSA` for one that is no more. */
  readonly leggi: (nome: string) => Aperta;
  readonly chiudi: (nome: string) => void;
  readonly isInUso: (slot: string) => boolean;
  /** The card of a slot is no more there, or another one is: closes its sessions. */
  readonly dimentica: (slot: string) => void;
  /** The card of a slot may have been out: closes the sessions that the driver no longer knows. */
  readonly verifica: (slot: string) => void;
  readonly chiudiTutte: () => void;
}

/** Keeps the sessions of a driver. */
export function createSessioni(cryptoki: Cryptoki): Sessioni {
  const aperte = new Map<string, Aperta>();

  const isInUso = (slot: string): boolean => [...aperte.values()].some(({ dove }) => dove.slot === slot);
  const chiudi = (nome: string): void => {
    const aperta = aperte.get(nome);
    if (aperta === undefined || !aperte.delete(nome)) return;
    // Closing the last session ends the login too; not every driver remembers.
    chiudiSessione(cryptoki, aperta.sessione, !isInUso(aperta.dove.slot));
  };

  return {
    apri: (dove, slot) => {
      const meccanismi = cryptoki.C_GetMechanismList(slot);
      const sessione = cryptoki.C_OpenSession(slot, CKF.SERIAL_SESSION);
      const aperta = { nome: randomUUID(), sessione, slot, dove, meccanismi, chiavi: new Map<string, Maniglia>() };
      aperte.set(aperta.nome, aperta);
      return aperta;
    },
    leggi: (nome) => {
      const aperta = aperte.get(nome);
      if (aperta === undefined) throw new ErroreConCodice({ codice: 'CARTA_RIMOSSA' });
      return aperta;
    },
    chiudi,
    isInUso,
    dimentica: (slot) => {
      for (const { nome, dove } of [...aperte.values()]) if (dove.slot === slot) chiudi(nome);
    },
    verifica: (slot) => {
      for (const { nome, dove, sessione } of [...aperte.values()])
        if (dove.slot === slot && !isViva(cryptoki, sessione)) chiudi(nome);
    },
    chiudiTutte: () => {
      for (const nome of [...aperte.keys()]) chiudi(nome);
    },
  };
}

/** Has the token of a session had its PIN? The driver knows: a card may have been out since. */
export function isCollegata(cryptoki: Cryptoki, sessione: Maniglia): boolean {
  const { state } = cryptoki.C_GetSessionInfo(sessione);
  return state === CKS.RO_USER_FUNCTIONS || state === CKS.RW_USER_FUNCTIONS;
}

/** Does the driver know a session still? */
function isViva(cryptoki: Cryptoki, sessione: Maniglia): boolean {
  try {
    cryptoki.C_GetSessionInfo(sessione);
    return true;
  } catch (errore) {
    if (errore instanceof ErroreCkr) return false;
    throw errore;
  }
}

/** Closes a session, its login first if it is to end. Of a card that is gone there is nothing left to close. */
export function chiudiSessione(cryptoki: Cryptoki, sessione: Maniglia, conAccesso: boolean): void {
  const passi = [
    ...(conAccesso ? [(): void => { cryptoki.C_Logout(sessione); }] : []), // prettier-ignore
    (): void => { cryptoki.C_CloseSession(sessione); }, // prettier-ignore
  ];
  for (const passo of passi) {
    try {
      passo();
    } catch (errore) {
      if (!(errore instanceof ErroreCkr)) throw errore;
    }
  }
}
