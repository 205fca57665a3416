import type { DataLocale } from '../data/data-locale.js';
import type { NomeFile } from './file-subentro.js';

/**
 * How far the subentro of a comune has come, as to sending: not open to files yet, open, at work on files sent before,
 * done. The states of ANPR are not published; these are the ones that its checks tell apart.
 */
export type StatoSubentro = 'non-aperto' | 'aperto' | 'in-elaborazione' | 'subentrato';

/** Which of the two files of a subentro is chosen for sending: the residents, or those abroad. */
export type TipoFileSubentro = 'APR' | 'AIRE';

/** Where the files are sent: a comune tries first. */
export type AmbienteAnpr = 'test' | 'produzione';

/**
 * What is agreed with ANPR on the subentro of a comune. All but the comune may be unknown: what is absent leaves the
 * checks that read it undecided.
 */
export interface PianoSubentro {
  /** ISTAT code, six digits. A plan says nothing of the files of another comune. */
  readonly comune: string;
  /** First and last day of sending, both included; nothing holds them in order but EN033. */
  readonly invio?: { readonly inizio: DataLocale; readonly fine: DataLocale };
  /** How many files the fornitura is planned to have. */
  readonly totaleFile?: number;
  readonly stato?: StatoSubentro;
  readonly tipoFile?: TipoFileSubentro;
  /** Is the address that gets the outcome (PEC) set in the administration pages of ANPR? */
  readonly pec?: boolean;
  readonly ambiente?: AmbienteAnpr;
}

/** What became of a file that ANPR has: taken, refused, or still at work on it. */
export type EsitoRicevuto = 'OK' | 'KO' | 'IN ELABORAZIONE';

/** A file that ANPR has already. `nome` is null when the name follows another grammar. */
export interface FileRicevuto {
  readonly nome: NomeFile | null;
  readonly nomeScritto: string;
  readonly esito: EsitoRicevuto;
}
