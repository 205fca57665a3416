import type { FonteTabelle } from './fonte/fonte-tabelle.js';
import type { Tabelle } from './tabelle.js';

/**
 * Opens all decode tables: the embedded ones, or newer official files where they are given.
 *
 * @param fonte - Newer files, as text or bytes. Each is checked as a whole; a file with any problem is left aside, the
 *   embedded table stays, and `problemi` says line and column; so is a file that is older than the embedded data or
 *   lacks some of their codes. Left out: the embedded tables.
 * @returns The tables; every lookup on them is synchronous. The data come in chunks of their own, loaded here.
 * @remarks The embedded archive of comuni has no change after May 2023 (`versione.comuni`). Nothing is thrown for a bad
 *   file. Sources: archive and tables published by the Ministry of the Interior, see `tabelle.versione`.
 * @example
 * const tabelle = await openTabelle();
 * const roma = tabelle.comuni.find({ denominazione: 'Roma', siglaProvincia: 'RM', il: '1980-01-01' });
 * roma.ok && roma.value.codiceCatastale // → 'H501'
 * const conFile = await openTabelle({ tabelle: { 6: 'non è una tabella' } });
 * conFile.problemi.length // → 1
 * conFile.versione.tabelle['6']?.origine // → 'incorporata'
 */
export async function openTabelle(fonte: FonteTabelle = {}): Promise<Tabelle> {
  const [{ apri }, { RIGHE }, { DATI_SENZA_COMUNI }] = await Promise.all([
    import('./apri.js'),
    import('./comuni/comuni.data.js'),
    import('./dati.js'),
  ]);
  const dati = { ...DATI_SENZA_COMUNI, comuni: RIGHE };
  if (fonte.comuni === undefined && fonte.tabelle === undefined) return apri(dati, { fornite: [], problemi: [] });
  const { aggiorna } = await import('./fonte/aggiorna.js');
  const aggiornati = await aggiorna(dati, fonte);
  return apri(aggiornati.dati, aggiornati.esito);
}
