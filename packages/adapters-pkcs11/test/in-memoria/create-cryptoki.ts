import { constants, privateEncrypt, sign } from 'node:crypto';

import { CKA, CKF, CKM, CKO, CKU } from '../../src/driver/costanti.js';
import type { AttributoChiesto, Cryptoki, InformazioniToken, Maniglia } from '../../src/driver/cryptoki.js';
import { type CartaInMemoria, type Lettori, TENTATIVI } from './carta-in-memoria.js';

/** What the tests do to a driver, and see of it. */
export interface CryptokiInMemoria {
  readonly cryptoki: Cryptoki;
  readonly sessioniAperte: () => number;
  /** The next call of a function fails with a number. */
  readonly guasta: (funzione: keyof Cryptoki, ckr: number) => void;
  /** The handles of keys are no longer those that they were. */
  readonly scordaChiavi: () => void;
}

interface Sessione {
  readonly lettore: string;
  readonly carta: CartaInMemoria;
  readonly inScrittura: boolean;
  trovati: Maniglia[] | undefined;
  firma: { readonly mechanism: number; readonly chiave: string } | undefined;
  readonly inserimenti: number;
  rimossa: boolean;
}

const maniglia = (numero: number): Maniglia => {
  const byte = Buffer.alloc(8);
  byte.writeUInt32LE(numero);
  return byte;
};
const numero = (una: Maniglia): number => una.readUInt32LE();

/** What drivers throw: a number, and a text that may have anything in it. */
class Pkcs11Error extends Error {
  readonly code: number;

  constructor(code: number, testo = '') {
    super(`CKR_${String(code)} ${testo}`);
    this.code = code;
  }
}
const ckr = (codice: number, testo?: string): never => {
  throw new Pkcs11Error(codice, testo);
};

/** PKCS#11 in memory, as one program sees some readers: what SoftHSM and OpenSC were seen to do. */
export function createCryptokiInMemoria(lettori: Lettori): CryptokiInMemoria {
  const sessioni = new Map<number, Sessione>();
  const accessi = new Map<CartaInMemoria, { readonly utente: number; readonly inserimenti: number }>();
  const guasti = new Map<string, number[]>();
  const nomi = Object.keys(lettori);
  let contatore = 100;
  let generazione = 0;

  const leggi = (slot: Maniglia): CartaInMemoria => {
    const nome = nomi[numero(slot) - 1];
    return (nome === undefined ? ckr(0x03) : lettori[nome]) ?? ckr(0xe0);
  };
  const inSessione = (una: Maniglia): Sessione => {
    const sessione = sessioni.get(numero(una)) ?? ckr(0xb3);
    if (sessione.rimossa) ckr(0xb3);
    const { lettore, carta, inserimenti } = sessione;
    if (lettori[lettore] !== carta || carta.inserimenti !== inserimenti) {
      sessione.rimossa = true;
      ckr(0x32);
    }
    return sessione;
  };
  /** Who has entered, since the card was last put in. */
  const entrato = (carta: CartaInMemoria): number | undefined => {
    const accesso = accessi.get(carta);
    return accesso?.inserimenti === carta.inserimenti ? accesso.utente : undefined;
  };
  const prova = (carta: CartaInMemoria, dato: string): void => {
    if (dato.length < carta.lunghezza.minima || dato.length > carta.lunghezza.massima) ckr(0xa2);
    if (carta.tentativi === 0) ckr(0xa4);
    const giusto = dato === carta.pin;
    carta.prove.push({ segreto: 'pin', dato, giusto });
    carta.tentativi = giusto ? TENTATIVI : carta.tentativi - 1;
    if (!giusto) ckr(carta.tentativi === 0 ? 0xa4 : 0xa0, `PIN ${dato} di ${carta.etichetta}`);
  };
  const provaPuk = (carta: CartaInMemoria, dato: string): void => {
    const giusto = dato === carta.puk;
    carta.prove.push({ segreto: 'puk', dato, giusto });
    if (!giusto) ckr(0xa0, `PUK ${dato}`);
  };

  const cryptoki: Cryptoki = {
    C_Initialize: () => undefined,
    C_Finalize: () => {
      sessioni.clear();
    },
    C_GetInfo: () => ({ manufacturerID: 'Prova\0\0', libraryDescription: 'Driver in memoria   ' }),
    C_GetSlotList: (conCarta) =>
      nomi.flatMap((nome, i) => (conCarta && lettori[nome] === undefined ? [] : [maniglia(i + 1)])),
    C_GetSlotInfo: (slot) => {
      const nome = nomi[numero(slot) - 1] ?? ckr(0x03);
      return { slotDescription: nome.padEnd(64), flags: lettori[nome] === undefined ? 0 : CKF.TOKEN_PRESENT };
    },
    C_GetTokenInfo: (slot): InformazioniToken => {
      const { etichetta, produttore, seriale, tentativi, lunghezza, bugiarda, prove } = leggi(slot);
      return {
        label: etichetta.padEnd(32),
        manufacturerID: produttore.padEnd(32),
        model: 'In memoria'.padEnd(16),
        serialNumber: seriale.padEnd(16, '\0'),
        flags:
          CKF.TOKEN_INITIALIZED |
          (tentativi < TENTATIVI ? CKF.USER_PIN_COUNT_LOW : 0) |
          (tentativi === 1 ? CKF.USER_PIN_FINAL_TRY : 0) |
          (tentativi === 0 || (bugiarda && prove.length === 0) ? CKF.USER_PIN_LOCKED : 0),
        minPinLen: lunghezza.minima,
        maxPinLen: lunghezza.massima,
      };
    },
    C_GetMechanismList: (slot) => [...leggi(slot).meccanismi],
    C_OpenSession: (slot, flags) => {
      const carta = leggi(slot);
      contatore += 1;
      sessioni.set(contatore, {
        lettore: nomi[numero(slot) - 1]!,
        carta,
        inScrittura: (flags & CKF.RW_SESSION) !== 0,
        trovati: undefined,
        firma: undefined,
        inserimenti: carta.inserimenti,
        rimossa: false,
      });
      return maniglia(contatore);
    },
    C_GetSessionInfo: (una) => {
      const { carta, inScrittura } = inSessione(una);
      const utente = entrato(carta);
      if (utente === CKU.SO) return { state: 4 };
      return { state: (inScrittura ? 2 : 0) + (utente === undefined ? 0 : 1) };
    },
    C_CloseSession: (una) => {
      const sessione = sessioni.get(numero(una)) ?? ckr(0xb3);
      sessioni.delete(numero(una));
      if (![...sessioni.values()].some(({ carta, rimossa }) => !rimossa && carta === sessione.carta))
        accessi.delete(sessione.carta);
    },
    C_Login: (una, utente, dato) => {
      const { carta } = inSessione(una);
      const gia = entrato(carta);
      if (gia !== undefined) ckr(gia === utente ? 0x100 : 0x104);
      if (utente === CKU.USER) prova(carta, dato);
      else if ([...sessioni.values()].some((altra) => altra.carta === carta && !altra.inScrittura)) ckr(0xb7);
      else provaPuk(carta, dato);
      accessi.set(carta, { utente, inserimenti: carta.inserimenti });
    },
    C_Logout: (una) => {
      const { carta } = inSessione(una);
      if (entrato(carta) === undefined) ckr(0x101);
      accessi.delete(carta);
    },
    C_InitPIN: (una, nuovo) => {
      const { carta } = inSessione(una);
      if (entrato(carta) !== CKU.SO) ckr(0x101);
      if (!carta.sbloccabile) ckr(0x54);
      carta.pin = nuovo;
      carta.tentativi = TENTATIVI;
    },
    C_SetPIN: (una, attuale, nuovo) => {
      const { carta, inScrittura } = inSessione(una);
      if (!inScrittura) ckr(0xb5);
      prova(carta, attuale);
      carta.pin = nuovo;
    },
    C_FindObjectsInit: (una, cercato) => {
      const sessione = inSessione(una);
      const classe = valore(cercato, CKA.CLASS);
      const id = cercato.find(({ type }) => type === CKA.ID)?.value;
      const visibili = classe === CKO.PRIVATE_KEY && entrato(sessione.carta) !== CKU.USER ? [] : sessione.carta.chiavi;
      sessione.trovati = visibili.flatMap((chiave, i) =>
        id === undefined || (Buffer.isBuffer(id) && id.toString('hex') === chiave.id)
          ? [maniglia(generazione * 1000 + Number(classe) * 100 + i)]
          : [],
      );
    },
    C_FindObjects: (una, quanti) => inSessione(una).trovati?.splice(0, quanti) ?? ckr(0x91),
    C_FindObjectsFinal: (una) => {
      inSessione(una).trovati = undefined;
    },
    C_GetAttributeValue: (una, oggetto, voluti) => {
      const { id, der } = inSessione(una).carta.chiavi[numero(oggetto) % 100]!;
      return voluti.map(({ type }) => ({ type, value: type === CKA.ID ? Buffer.from(id, 'hex') : Buffer.from(der) }));
    },
    C_SignInit: (una, { mechanism }, chiave) => {
      const sessione = inSessione(una);
      if (sessione.firma !== undefined) ckr(0x90);
      if (!sessione.carta.meccanismi.includes(mechanism)) ckr(0x70);
      if (entrato(sessione.carta) !== CKU.USER || Math.floor(numero(chiave) / 1000) !== generazione) ckr(0x82);
      sessione.firma = { mechanism, chiave: sessione.carta.chiavi[numero(chiave) % 100]!.id };
    },
    C_Sign: (una, dati) => {
      const sessione = inSessione(una);
      const { mechanism, chiave: id } = sessione.firma ?? ckr(0x91);
      sessione.firma = undefined;
      const key = sessione.carta.chiavi.find((chiave) => chiave.id === id)!.privata;
      if (mechanism === CKM.SHA256_RSA_PKCS) return sign('sha256', dati, key);
      if (mechanism === CKM.SHA1_RSA_PKCS) return sign('sha1', dati, key);
      if (mechanism === CKM.SHA256_RSA_PKCS_PSS)
        return sign('sha256', dati, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
      return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, dati);
    },
  };
  const conGuasti = new Proxy(cryptoki, {
    get: (vero, nome: keyof Cryptoki) => {
      const guasto = guasti.get(nome)?.shift();
      return guasto === undefined ? vero[nome] : () => ckr(guasto);
    },
  });

  return {
    cryptoki: conGuasti,
    sessioniAperte: () => [...sessioni.values()].filter(({ rimossa }) => !rimossa).length,
    guasta: (funzione, codice) => {
      guasti.set(funzione, [...(guasti.get(funzione) ?? []), codice]);
    },
    scordaChiavi: () => {
      generazione += 1;
    },
  };
}

function valore(cercato: readonly AttributoChiesto[], tipo: number): unknown {
  return cercato.find(({ type }) => type === tipo)?.value;
}
