import type { CircostanzeErrore, CodiceErroreCarta } from '../errori/errore-carta.js';

/** How a key signs. */
export type Meccanismo = 'RSA-SHA1' | 'RSA-SHA256' | 'RSA-PSS-SHA256';

/** The token of a slot, as the driver says it, without padding. The label stays in the child process. */
export interface TokenVisto {
  readonly seriale: string;
  readonly produttore: string;
  readonly modello: string;
  /** What the label begins with, where that tells the card and nobody's name. */
  readonly prefisso?: 'CIE' | 'CNS';
  readonly pin: PinVisto;
}

/** What a token says of its PIN: its flags. */
export interface PinVisto {
  readonly tentativiRidotti: boolean;
  readonly ultimoTentativo: boolean;
  readonly bloccato: boolean;
  readonly daCambiare: boolean;
  /** A PIN was tried on this token since the driver was loaded. */
  readonly provato: boolean;
  readonly lunghezza?: { readonly minima: number; readonly massima: number };
}

/** A reader, as the driver says it. */
export interface SlotVisto {
  /** The number of the slot, as the driver has it in memory, in hexadecimal. */
  readonly slot: string;
  readonly lettore: string;
  readonly cartaPresente: boolean;
  /** Absent: no card, one that the driver does not know, or a token that nobody has prepared. */
  readonly token?: TokenVisto;
}

/** A certificate, as it is on the token. */
export interface CertificatoVisto {
  readonly id: Uint8Array;
  readonly der: Uint8Array;
}

/** Where a card was seen: the slot is good as long as the same card is in it. */
interface Dove {
  readonly slot: string;
  readonly seriale: string;
}

interface InSessione {
  /** Of no other session, of this process or of the next. */
  readonly sessione: string;
}

/** All that a driver is asked once it is loaded, and what it answers. */
export interface Comandi {
  readonly elenco: { readonly chiede: object; readonly risponde: readonly SlotVisto[] };
  readonly stato: { readonly chiede: Dove; readonly risponde: PinVisto };
  readonly certificati: { readonly chiede: Dove; readonly risponde: readonly CertificatoVisto[] };
  /** Opens a session to sign in; `collegata`: the card has had the PIN already, from another session. */
  readonly apri: {
    readonly chiede: Dove;
    readonly risponde: InSessione & { readonly collegata: boolean; readonly pin: PinVisto };
  };
  readonly entra: { readonly chiede: InSessione & { readonly pin: string }; readonly risponde: null };
  readonly firma: {
    readonly chiede: InSessione & {
      readonly id: Uint8Array;
      readonly dati: Uint8Array;
      readonly meccanismo: Meccanismo;
    };
    readonly risponde: Uint8Array;
  };
  readonly chiudi: { readonly chiede: InSessione; readonly risponde: null };
  /** In a session of its own. */
  readonly 'cambia-pin': {
    readonly chiede: Dove & { readonly attuale: string; readonly nuovo: string };
    readonly risponde: null;
  };
  /** In a session of its own, as the security officer, who enters with the PUK. */
  readonly sblocca: {
    readonly chiede: Dove & { readonly puk: string; readonly nuovo: string };
    readonly risponde: null;
  };
}

/** The name of something that a driver is asked. */
export type Comando = keyof Comandi;

/** A driver that was loaded. */
export interface Avvio {
  /** Its maker and what it calls itself. */
  readonly descrizione: string;
}

/** What is sent to the child process: one thing, and the next when it has answered. */
export type Domanda =
  | { readonly tipo: 'avvia'; readonly percorso: string }
  | { readonly tipo: 'comando'; readonly comando: Comando; readonly dati: Comandi[Comando]['chiede'] }
  | { readonly tipo: 'termina' };

/** An error as it is sent: a code, no text of the driver. */
export interface ErroreInviato extends CircostanzeErrore {
  readonly codice: CodiceErroreCarta;
}

/** What the child process answers. */
export type Responso = { readonly esito: unknown } | { readonly errore: ErroreInviato };
