import type { Lacunoso } from '../scheda/lacunoso.js';
import type { TipoDatiFornitura, TipoDatiInvio } from '../xsd/vocabolario-subentro.data.js';
import type { Conteggi } from './conteggi.js';
import type { TestoAire } from './testo-aire.js';
import type { FileRicevuto, PianoSubentro } from './piano.js';

/**
 * What the name of a file says: `NNNNNN_SUBAPR_versione_progressivo_totale`, with `.gz` or, unpacked, `.xml`; of an AIRE
 * file, which says no version, `NNNNNN_SUBAIRE_` and the two numbers without anything between, with `.gz` or `.txt`.
 */
export interface NomeFile {
  readonly codiceIstat: string;
  readonly versione?: number;
  readonly progressivo: number;
  readonly totale: number;
  readonly compresso: boolean;
}

/** The totals that the whole fornitura declares. Source: `tipoDatiFornitura`. Digits, as they were sent. */
export type DatiFornitura = Lacunoso<TipoDatiFornitura>;

/** The totals that one file declares. Source: `tipoDatiInvio`. Digits, as they were sent. */
export type DatiInvio = Lacunoso<TipoDatiInvio>;

/** How the reading of a file ended: at its end, or before it, why, and in which line of the XML, if it got that far. */
export type Lettura =
  | { readonly ok: true }
  | { readonly ok: false; readonly malformato: boolean; readonly motivo: string; readonly riga?: number };

/**
 * One file of a fornitura, as the rules on files see it once it was read.
 *
 * `nome` is null when the name follows another grammar. `dimensioneCompressa` is in bytes, absent for plain XML.
 * `conteggi` are absent when the file was not read to its end, `conteggiFornitura` when not every file of the fornitura
 * was. `mittente`, `piano` and `ricevuti` are what the comune said of itself, of its plan and of what ANPR has already:
 * absent when it did not.
 */
export interface FileSubentro {
  readonly nome: NomeFile | null;
  readonly nomeScritto: string;
  readonly compresso: boolean;
  readonly dimensioneCompressa?: number;
  readonly limiteCompresso: number;
  readonly mittente?: string;
  readonly piano?: PianoSubentro;
  readonly ricevuti?: readonly FileRicevuto[];
  readonly lettura: Lettura;
  /** Of an AIRE file. */
  readonly testoAire?: TestoAire;
  readonly datiFornitura?: DatiFornitura;
  readonly datiInvio?: DatiInvio;
  readonly conteggi?: Conteggi;
  readonly conteggiFornitura?: Conteggi;
}
