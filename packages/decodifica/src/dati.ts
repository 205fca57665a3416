import { COMUNI_IGNOTI } from './comuni/ignoti.data.js';
import { STATI_CESSATI } from './stati/cessati.data.js';
import { STATI_IGNOTI } from './stati/ignoti.data.js';
import { TABELLE } from './tabelle/dati/tabelle.data.js';
import type { DatiTabella } from './tabelle/dati-tabella.js';
import { VERSIONI } from './versione.data.js';
import type { VersioneTabelle } from './versione.js';

/** What the lookups are opened on. */
export interface Dati {
  /** The archive of comuni, as `comuni/riga.ts` reads it. */
  readonly comuni: string;
  readonly comuniIgnoti: string;
  readonly statiCessati: string;
  readonly statiIgnoti: string;
  /** The decode tables, by number. */
  readonly tabelle: Readonly<Record<string, DatiTabella>>;
  readonly versione: VersioneTabelle;
}

/** The embedded data but for the archive of comuni, which is a chunk of its own. */
export const DATI_SENZA_COMUNI: Omit<Dati, 'comuni'> = {
  comuniIgnoti: COMUNI_IGNOTI,
  statiCessati: STATI_CESSATI,
  statiIgnoti: STATI_IGNOTI,
  tabelle: TABELLE,
  versione: VERSIONI,
};
