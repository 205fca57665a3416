import { isCodiceFiscale } from '@anagrafe/codice-fiscale';

import type { AgenziaEntrate } from '../../porte/agenzia-entrate.js';
import { compareDatiAnagrafici } from '../compare-dati-anagrafici.js';
import type { ParteAnpr } from '../disallineamenti/parti.js';
import type { EsitoAe } from '../esito.js';
import type { Posizione } from '../posizione.js';
import type { Interrogazione } from '../richieste.js';
import type { TrovataAe } from './esame-ae.js';

/** An outcome that tells nothing of the person. */
export type SenzaRisposta = Exclude<EsitoAe, { readonly type: 'eseguita' }>;

/** What the Agenzia has, or the outcome that leaves it open. */
export type Ricerca =
  | { readonly type: 'trovata'; readonly trovata: TrovataAe }
  | { readonly type: 'aperta'; readonly esito: SenzaRisposta };

/** Asks the Agenzia one thing. */
export type Chiedi = (richiesta: Interrogazione) => ReturnType<AgenziaEntrate['interroga']>;

/** The codes of an interrogation without a position, and what each says. */
const LETTURE = {
  EAI59: 'base',
  EAI80: 'non-utilizzabile',
  EAI90: 'assente',
  '90': 'assente',
} as const;

/** What one answer says. */
type Lettura =
  | { readonly type: 'per-codice' | 'collegato'; readonly posizione: Posizione }
  | { readonly type: 'base' }
  | { readonly type: 'non-utilizzabile' }
  | { readonly type: 'assente' };

/**
 * What the Agenzia has for a person: by the code, and by the data where the code alone does not tell. Two questions at most, and
 * nothing is changed by them.
 */
export async function findTrovata(parte: ParteAnpr, richiedente: string, chiedi: Chiedi): Promise<Ricerca> {
  const codice = parte.codiceFiscale?.valore;
  const perCodice =
    codice === undefined || !isCodiceFiscale(codice)
      ? ({ type: 'assente' } as const)
      : leggi(await chiedi({ codiceFiscale: codice, richiedente }));
  if ('esito' in perCodice) return { type: 'aperta', esito: perCodice.esito };
  if (perCodice.type === 'collegato' || perCodice.type === 'non-utilizzabile') {
    return { type: 'trovata', trovata: perCodice };
  }
  if (perCodice.type === 'per-codice' && isConcorde(parte, perCodice.posizione)) {
    return { type: 'trovata', trovata: perCodice };
  }
  const perDati = leggi(await chiedi({ dati: parte.dati, richiedente }));
  if ('esito' in perDati) return { type: 'aperta', esito: perDati.esito };
  return { type: 'trovata', trovata: unisci(perCodice, perDati) };
}

function isConcorde({ dati }: ParteAnpr, posizione: Posizione): boolean {
  return compareDatiAnagrafici(dati, posizione.dati).length === 0;
}

/** What the code alone does not tell, the data do. */
function unisci(perCodice: Lettura, perDati: Lettura): TrovataAe {
  if (perDati.type === 'per-codice' || perDati.type === 'collegato') {
    return { type: 'per-dati', posizione: perDati.posizione };
  }
  if (perCodice.type === 'per-codice' || perCodice.type === 'collegato') return perCodice;
  if (perCodice.type === 'base' || perDati.type === 'base') return { type: 'base', omonimi: perDati.type === 'base' };
  return perDati;
}

/** What an answer says, or that it says nothing. */
function leggi(esito: EsitoAe): Lettura | { readonly esito: SenzaRisposta } {
  if (esito.type === 'eseguita') {
    return { type: esito.codice.codice === 'EAI40' ? 'collegato' : 'per-codice', posizione: esito.posizione };
  }
  if (esito.type !== 'rifiutata') return { esito };
  const { codice } = esito.codice;
  const type = codice in LETTURE ? LETTURE[codice as keyof typeof LETTURE] : undefined;
  return type === undefined ? { esito } : { type };
}
