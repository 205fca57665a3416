import type { AnomaliaE002, RifiutoE002 } from './risposta-e002.js';
import type { GuastoGovway } from './guasto-govway.js';
import type { Rinvio } from './limiti.js';
import type { CausaSilenzio } from './trasporto.js';
import type { VoucherNegato } from './voucher.js';

/** The service has answered. */
export interface Risposta<T> {
  readonly type: 'ok';
  readonly value: T;
  /** Long numbers stay texts. */
  readonly idOperazioneANPR: string;
  readonly anomalie: readonly AnomaliaE002[];
  /** Was the person asked for by codice fiscale (EN148)? The idANPR is to be asked for, once, and used from then on. */
  readonly daPassareAIdAnpr: boolean;
}

/** How a call ended. Nothing here changes anything at ANPR: a call may always be made again, within the limits. */
export type EsitoPdnd<T> =
  | Risposta<T>
  /** ANPR has nobody like that: 404 with its own errors. That it means so is inferred, not published. */
  | ({ readonly type: 'non-trovato' } & RifiutoE002)
  /** More than one person answers to the data. */
  | { readonly type: 'piu-di-uno'; readonly quanti: number; readonly idOperazioneANPR: string }
  /** ANPR has refused the request. */
  | ({ readonly type: 'rifiutata' } & RifiutoE002)
  /** The gateway has refused it, or cannot reach ANPR. */
  | { readonly type: 'guasto'; readonly guasto: GuastoGovway }
  /** The PDND gave no voucher. */
  | ({ readonly type: 'voucher-negato' } & VoucherNegato)
  /** No answer, from the PDND or from ANPR. */
  | { readonly type: 'senza-risposta'; readonly da: 'pdnd' | 'anpr'; readonly causa: CausaSilenzio }
  /** Not sent: the limits. */
  | ({ readonly type: 'non-inviata' } & Rinvio);

/** Every end but an answer. */
export type Mancata = Exclude<EsitoPdnd<never>, { readonly type: 'ok' }>;
