import type { Comune, ComuneIgnoto, ErroreComune } from '@anagrafe/decodifica';

import type { ProvinciaMaiEsistita } from '../comuni/find-comune.js';
import type { ComuneIndicato } from '../scheda/luogo.js';
import { formatPeriodi, formatVersione } from './periodi-comune.js';

/**
 * A comune as a record names it, the way people write it: `MONTESCUDO (FC)`.
 *
 * @example
 * formatComune({ nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FC' }) // → 'MONTESCUDO (FC)'
 */
export function formatComune(comune: ComuneIndicato): string {
  const { nomeComune, siglaProvinciaIstat } = comune;
  return `${nomeComune ?? ''} (${siglaProvinciaIstat ?? ''})`;
}

/**
 * Why the tables have no answer for a comune, as half an Italian sentence without its full stop: what it was called and
 * where that day, when that name was in use, or which names come near.
 *
 * @param errore - What `findComune`, or `tabelle.comuni.find` and its siblings, answered.
 * @example
 * formatErroreComune({ type: 'mai-esistito', suggerimenti: [] }) // → 'l’archivio dei comuni non ha nulla di simile'
 */
export function formatErroreComune(errore: ErroreComune | ProvinciaMaiEsistita): string {
  switch (errore.type) {
    case 'mai-esistito':
      return errore.suggerimenti.length === 0
        ? 'l’archivio dei comuni non ha nulla di simile'
        : `l’archivio dei comuni non lo ha in nessun giorno; forse ${toScelta(errore.suggerimenti.map(formatVersione))}`;
    case 'non-in-quel-giorno':
      return toStoria(errore);
    case 'ambiguo':
      return `più comuni corrispondono: ${errore.candidati.map((c) => `${formatVersione(c)}, codice catastale ${c.codiceCatastale ?? 'assente'}`).join('; ')}`;
    case 'codice-variazione':
      return `è un codice di variazione, non un codice ISTAT: riguarda ${toScelta(errore.comuni.map(formatVersione))}`;
    case 'ignoto-ad-anpr':
      return `l’Agenzia delle Entrate lo conosce come ${toScelta(errore.candidati.map(toLuogo))}, l’archivio di ANPR no`;
    case 'provincia-mai-esistita':
      return `nessuna provincia ha mai avuto la sigla «${errore.siglaProvincia}»; ${errore.senza.ok ? `in quel giorno c’era ${formatVersione(errore.senza.value)}` : formatErroreComune(errore.senza.error)}`;
  }
}

/** How many names a sentence can bear. */
const QUANTI = 3;

function toStoria({
  versioni,
  inQuelGiorno,
  candidati,
  predecessore,
  successore,
}: Extract<ErroreComune, { type: 'non-in-quel-giorno' }>): string {
  if (inQuelGiorno !== null) return `in quel giorno era ${formatVersione(inQuelGiorno)}`;
  const [candidato, ...altri] = candidati;
  if (candidato !== undefined) {
    const presenti = `in quel giorno ${altri.length === 0 ? 'c’era' : 'c’erano'} ${toElenco(candidati)}`;
    const codici = new Set(candidati.map(({ codiceCatastale }) => codiceCatastale));
    // Comuni of that name that were not there that day under any other.
    const assenti = versioni.filter(({ codiceCatastale }) => !codici.has(codiceCatastale));
    return assenti.length === 0 ? presenti : `${presenti}; ${formatPeriodi(assenti, null)}`;
  }
  const periodi = formatPeriodi(versioni, successore);
  const vicino = [successore, predecessore].find((comune) => comune !== null && !versioni.includes(comune));
  if (vicino === undefined || vicino === null) return periodi;
  return `${periodi}; ${vicino === successore ? 'dopo' : 'prima'} era ${formatVersione(vicino)}`;
}

/** The names in a row, as many as a sentence can bear, and how many more there are. */
function toElenco(comuni: readonly Comune[]): string {
  const nomi = comuni.map(formatVersione);
  const altri = nomi.length - QUANTI;
  if (altri > 1) return `${nomi.slice(0, QUANTI).join(', ')} e altri ${altri}`;
  return [nomi.slice(0, -1).join(', '), ...nomi.slice(-1)].filter((parte) => parte !== '').join(' e ');
}

/** `F345 MONCUCCO (MI)`: two places of one name differ in their code. */
function toLuogo(luogo: ComuneIgnoto): string {
  return `${luogo.codiceCatastale} ${formatVersione(luogo)}`;
}

function toScelta(nomi: readonly string[]): string {
  return [...new Set(nomi)].slice(0, QUANTI).join(' o ');
}
