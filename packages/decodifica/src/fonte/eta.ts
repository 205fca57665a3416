import { toCella, toCelle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import type { Annotatore } from './problema.js';

/** Columns in which a table says when it was last touched. */
const AGGIORNAMENTI = ['DATAULTIMOAGG', 'DATASUBENTRO'];

/** There is no clock here to say what is future, but no file of ours was updated after this day. */
const ULTIMO = '2100-12-31';

/** Whether a column holds days on which rows were touched. */
export function isAggiornamento(colonna: string): boolean {
  return AGGIORNAMENTI.includes(colonna);
}

/** Whether a row cannot have been touched that day: `9999-12-31` would make every later file look old. */
export function isOltreOgniAggiornamento(giorno: string): boolean {
  return giorno > ULTIMO;
}

/** The newest day on which a table says that one of its rows was touched, or `null` if it never says. */
export function toEstratta(tabella: DatiTabella): string | null {
  const giorni = toCelle(tabella).flatMap((celle) => AGGIORNAMENTI.map((colonna) => toCella(celle, colonna)));
  return giorni.reduce<string | null>((ultimo, giorno) => (giorno > (ultimo ?? '') ? giorno : ultimo), null);
}

/** The newest update of a file and of the embedded data in its place. */
interface Eta {
  readonly letta: string | null;
  readonly incorporata: string | null;
  readonly colonne: readonly string[];
}

/** Notes a file that is older than the embedded data. */
export function controllaEta({ letta, incorporata, colonne }: Eta, note: Annotatore): void {
  if (incorporata === null || (letta ?? '') >= incorporata) return;
  const quando = letta === null ? 'non dice quando è stato aggiornato' : `è aggiornato al ${letta}`;
  const messaggio = `Il file ${quando}, i dati incorporati al ${incorporata}: sono questi i più recenti.`;
  note.add('superato', messaggio, { colonna: colonne.find(isAggiornamento) ?? null });
}
