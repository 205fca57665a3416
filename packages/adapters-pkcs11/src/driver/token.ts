import { CKF, CKR } from './costanti.js';
import type { Cryptoki, InformazioniToken, Maniglia } from './cryptoki.js';
import { ErroreCkr } from './errore-ckr.js';
import type { PinVisto, SlotVisto, TokenVisto } from './protocollo.js';

/** The slots of a driver as they are now, and what is in them. `provati`: tokens on which a PIN was tried, by serial number. */
export function leggiSlot(cryptoki: Cryptoki, provati: ReadonlySet<string>): SlotVisto[] {
  return cryptoki.C_GetSlotList(false).map((maniglia): SlotVisto => {
    const { slotDescription, flags } = cryptoki.C_GetSlotInfo(maniglia);
    const informazioni = (flags & CKF.TOKEN_PRESENT) === 0 ? 'assente' : leggiComunque(cryptoki, maniglia);
    const slot = { slot: toSlot(maniglia), lettore: toPulito(slotDescription) };
    if (informazioni === 'assente') return { ...slot, cartaPresente: false };
    if (informazioni === 'ignota' || isVergine(informazioni)) return { ...slot, cartaPresente: true };
    return { ...slot, cartaPresente: true, token: toToken(informazioni, provati) };
  });
}

/** What a token says of itself, if the slot has one that the driver knows. */
export function leggiInformazioni(cryptoki: Cryptoki, slot: Maniglia): InformazioniToken | 'assente' | 'ignota' {
  try {
    return cryptoki.C_GetTokenInfo(slot);
  } catch (errore) {
    if (!(errore instanceof ErroreCkr)) throw errore;
    if (errore.ckr === CKR.TOKEN_NOT_PRESENT) return 'assente';
    if (errore.ckr === CKR.TOKEN_NOT_RECOGNIZED) return 'ignota';
    throw errore;
  }
}

/** The same of one reader among others: if it fails twice, its card is one that is not known, and the others are seen. */
function leggiComunque(cryptoki: Cryptoki, slot: Maniglia): ReturnType<typeof leggiInformazioni> {
  try {
    return leggiInformazioni(cryptoki, slot);
  } catch {
    try {
      return leggiInformazioni(cryptoki, slot);
    } catch (errore) {
      if (errore instanceof ErroreCkr) return 'ignota';
      throw errore;
    }
  }
}

/** The flags of a token, in words. */
export function toPin({ flags, minPinLen: minima, maxPinLen: massima }: InformazioniToken, provato: boolean): PinVisto {
  const ha = (flag: number): boolean => (flags & flag) !== 0;
  return {
    tentativiRidotti: ha(CKF.USER_PIN_COUNT_LOW) || ha(CKF.USER_PIN_FINAL_TRY),
    ultimoTentativo: ha(CKF.USER_PIN_FINAL_TRY),
    bloccato: ha(CKF.USER_PIN_LOCKED),
    daCambiare: ha(CKF.USER_PIN_TO_BE_CHANGED),
    provato,
    // A driver that does not know says zero, or the other way round.
    ...(massima > 0 && massima >= minima ? { lunghezza: { minima, massima } } : {}),
  };
}

/** The number of a slot as a text. */
export function toSlot(maniglia: Maniglia): string {
  return maniglia.toString('hex');
}

/** A text of a driver without its padding: blanks, and zeros where SoftHSM has them. */
export function toPulito(testo: string): string {
  let fine = testo.length;
  while (fine > 0 && (testo[fine - 1] === ' ' || testo[fine - 1] === '\0')) fine -= 1;
  return testo.slice(0, fine);
}

function toToken(informazioni: InformazioniToken, provati: ReadonlySet<string>): TokenVisto {
  const { label, manufacturerID, model, serialNumber } = informazioni;
  const seriale = toPulito(serialNumber);
  const prefisso = (['CIE', 'CNS'] as const).find((uno) => label.startsWith(uno));
  return {
    seriale,
    produttore: toPulito(manufacturerID),
    modello: toPulito(model),
    ...(prefisso === undefined ? {} : { prefisso }),
    pin: toPin(informazioni, provati.has(seriale)),
  };
}

/** A token that was never prepared: SoftHSM always shows one. */
function isVergine({ flags, serialNumber }: InformazioniToken): boolean {
  return (flags & CKF.TOKEN_INITIALIZED) === 0 && toPulito(serialNumber) === '';
}
