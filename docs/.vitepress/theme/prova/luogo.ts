import { findComune, formatErroreComune, parseDataLocale } from '@anagrafe/core';
import type { Comune, Comuni, Tabelle } from '@anagrafe/decodifica';

/** A place of birth as it was typed, on a day. */
export interface LuogoScritto {
  readonly testo: string;
  readonly il: string;
}

/** What the tables know of it: a code and a name, or a sentence that says why not, and the places to choose from. */
export type LuogoTrovato =
  | { readonly ok: true; readonly codiceCatastale: string; readonly nome: string }
  | { readonly ok: false; readonly perche: string; readonly scelte: readonly Comune[] };

/** A codice catastale of a state. */
const STATO = /^Z\d{3}$/i;

/** Finds the comune, or the state, that a text names: a name, a name with its province, a code. */
export function findLuogo({ comuni, stati }: Tabelle, { testo, il }: LuogoScritto): LuogoTrovato {
  if (!parseDataLocale(il).ok) return { ok: false, perche: 'quel giorno non esiste', scelte: [] };
  const scritto = testo.trim();
  if (STATO.test(scritto)) return findStato(stati, scritto.toUpperCase(), il);
  const comune = findComune(comuni, { testo: scritto, il });
  if (comune.ok) return toTrovato(comune.value);
  const stato = stati.find({ denominazione: scritto, il });
  const estero = stato.ok ? stato.value : stati.findCessato(scritto);
  if (typeof estero?.codiceCatastale === 'string')
    return { ok: true, codiceCatastale: estero.codiceCatastale, nome: estero.denominazione };
  return { ok: false, perche: formatErroreComune(comune.error), scelte: toScelte(comune.error) };
}

/** Names to complete a text with, of that day if one is given; none while it is short, or has its province already. */
export function suggerisci(comuni: Comuni, testo: string, il = ''): readonly string[] {
  const scritto = testo.trim();
  if (scritto.length < 3 || scritto.includes('(')) return [];
  const quando = parseDataLocale(il).ok ? { il } : {};
  return [...new Set(comuni.search(scritto, { ...quando, limite: 8 }).map(formatLuogo))];
}

/** A comune with its province. */
export function formatLuogo({ denominazione, siglaProvincia }: Comune): string {
  return `${denominazione} (${siglaProvincia})`;
}

function findStato(stati: Tabelle['stati'], codice: string, il: string): LuogoTrovato {
  const stato = stati.findByCatastale(codice, il);
  if (stato.ok) return { ok: true, codiceCatastale: codice, nome: stato.value.denominazione };
  const { error } = stato;
  if (error.type === 'cessato')
    return { ok: true, codiceCatastale: codice, nome: `${error.denominazione}, stato cessato` };
  return { ok: false, perche: 'in quel giorno nessuno stato della tabella 2 ha questo codice', scelte: [] };
}

function toTrovato(comune: Comune): LuogoTrovato {
  return comune.codiceCatastale === null
    ? { ok: false, perche: 'l’archivio non ne dà il codice catastale', scelte: [] }
    : { ok: true, codiceCatastale: comune.codiceCatastale, nome: formatLuogo(comune) };
}

/** The comuni that could have been meant. */
export function toScelte(errore: Parameters<typeof formatErroreComune>[0]): readonly Comune[] {
  switch (errore.type) {
    case 'ambiguo':
      return errore.candidati;
    case 'mai-esistito':
      return errore.suggerimenti;
    case 'non-in-quel-giorno':
      return errore.inQuelGiorno === null ? errore.candidati : [errore.inQuelGiorno];
    case 'codice-variazione':
      return errore.comuni;
    case 'provincia-mai-esistita':
      return errore.senza.ok ? [errore.senza.value] : toScelte(errore.senza.error);
    case 'ignoto-ad-anpr':
      return [];
  }
}
