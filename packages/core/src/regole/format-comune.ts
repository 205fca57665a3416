import type { Comune, ErroreComune } from '@anagrafe/decodifica';

import type { ComuneIndicato } from '../scheda/luogo.js';
import { formatGiorno } from './format-messaggio.js';

/**
 * A comune as a record names it, the way people write it: `MONTESCUDO (FC)`.
 *
 * @example
 * formatComune({ nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FC' }) // → 'MONTESCUDO (FC)'
 */
export function formatComune({ nomeComune, siglaProvinciaIstat }: ComuneIndicato): string {
  return `${nomeComune ?? ''} (${siglaProvinciaIstat ?? ''})`;
}

/**
 * Why the tables have no answer for a comune, as half an Italian sentence without its full stop: what it was called and
 * where that day, when that name was in use, or which names come near.
 *
 * @param errore - What `tabelle.comuni.find` and its siblings answered.
 * @example
 * formatErroreComune({ type: 'mai-esistito', suggerimenti: [] }) // → 'l’archivio dei comuni non ha nulla di simile'
 */
export function formatErroreComune(errore: ErroreComune): string {
  switch (errore.type) {
    case 'mai-esistito':
      return errore.suggerimenti.length === 0
        ? 'l’archivio dei comuni non ha nulla di simile'
        : `l’archivio dei comuni non lo ha in nessun giorno; forse ${toScelta(errore.suggerimenti.map(toNome))}`;
    case 'non-in-quel-giorno':
      return toStoria(errore);
    case 'ambiguo':
      return `più comuni corrispondono: ${errore.candidati.map((c) => `${toNome(c)}, codice catastale ${c.codiceCatastale ?? 'assente'}`).join('; ')}`;
    case 'codice-variazione':
      return `è un codice di variazione, non un codice ISTAT: riguarda ${toScelta(errore.comuni.map(toNome))}`;
    case 'ignoto-ad-anpr':
      return `l’Agenzia delle Entrate lo conosce come ${errore.denominazione} (${errore.siglaProvincia}), l’archivio di ANPR no`;
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
  if (inQuelGiorno !== null) return `in quel giorno era ${toNome(inQuelGiorno)}`;
  if (candidati.length > 0) return `in quel giorno c’erano ${candidati.map(toNome).join(' e ')}`;
  const periodi = versioni.map(toPeriodo).slice(0, QUANTI).join('; ');
  const vicino = successore ?? predecessore;
  return vicino === null
    ? `in vigore ${periodi}`
    : `in vigore ${periodi}; ${successore === null ? 'prima' : 'dopo'} era ${toNome(vicino)}`;
}

function toPeriodo({ dal, al }: Comune): string {
  return al === null ? `dal ${formatGiorno(dal)}` : `dal ${formatGiorno(dal)} al ${formatGiorno(al)}`;
}

function toNome({ denominazione, siglaProvincia }: Comune): string {
  return `${denominazione} (${siglaProvincia})`;
}

function toScelta(nomi: readonly string[]): string {
  return [...new Set(nomi)].slice(0, QUANTI).join(' o ');
}
