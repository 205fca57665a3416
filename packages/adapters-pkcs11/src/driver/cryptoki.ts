/** A number of the driver for a slot, a session or an object, as the driver wrote it in memory. */
export type Maniglia = Buffer;

/** A property of an object. */
interface Attributo {
  readonly type: number;
  readonly value: Buffer;
}

/** What to look for, or what is wanted. */
export interface AttributoChiesto {
  readonly type: number;
  readonly value?: Buffer | number | boolean;
}

/**
 * The functions of PKCS#11 that are used here, in the shape in which `pkcs11js` has them: that library is one, the double of the
 * tests another. All of them block. What goes wrong is thrown with the number of the driver in `code`.
 */
export interface Cryptoki {
  readonly C_Initialize: () => void;
  readonly C_Finalize: () => void;
  readonly C_GetInfo: () => { readonly manufacturerID: string; readonly libraryDescription: string };
  readonly C_GetSlotList: (conCarta: boolean) => Maniglia[];
  readonly C_GetSlotInfo: (slot: Maniglia) => { readonly slotDescription: string; readonly flags: number };
  readonly C_GetTokenInfo: (slot: Maniglia) => InformazioniToken;
  readonly C_GetMechanismList: (slot: Maniglia) => number[];
  readonly C_OpenSession: (slot: Maniglia, flags: number) => Maniglia;
  readonly C_GetSessionInfo: (sessione: Maniglia) => { readonly state: number };
  readonly C_CloseSession: (sessione: Maniglia) => void;
  readonly C_Login: (sessione: Maniglia, utente: number, pin: string) => void;
  readonly C_Logout: (sessione: Maniglia) => void;
  readonly C_InitPIN: (sessione: Maniglia, pin: string) => void;
  readonly C_SetPIN: (sessione: Maniglia, attuale: string, nuovo: string) => void;
  readonly C_FindObjectsInit: (sessione: Maniglia, cercato: AttributoChiesto[]) => void;
  readonly C_FindObjects: (sessione: Maniglia, quanti: number) => Maniglia[];
  readonly C_FindObjectsFinal: (sessione: Maniglia) => void;
  readonly C_GetAttributeValue: (sessione: Maniglia, oggetto: Maniglia, voluti: AttributoChiesto[]) => Attributo[];
  readonly C_SignInit: (
    sessione: Maniglia,
    meccanismo: { mechanism: number; parameter?: ParametriPss },
    chiave: Maniglia,
  ) => void;
  readonly C_Sign: (sessione: Maniglia, dati: Buffer, firma: Buffer) => Buffer;
}

/** The parameters of a signature with PSS; `type` is what `pkcs11js` calls them. */
export interface ParametriPss {
  type: number;
  hashAlg: number;
  mgf: number;
  saltLen: number;
}

/** What a token says of itself; texts are padded. */
export interface InformazioniToken {
  readonly label: string;
  readonly manufacturerID: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly flags: number;
  readonly minPinLen: number;
  readonly maxPinLen: number;
}
