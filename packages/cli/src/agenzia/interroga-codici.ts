import type { EsitoAe } from '@anagrafe/core/agenzia-entrate';

import { type OpzioniAgenzia, apriAgenzia } from './apri-agenzia.js';

/** What the Agenzia has of a code; no data of the person. */
export interface RispostaCodice {
  /** Is it the code that the person uses? */
  readonly inUso: boolean;
  /** Of the Agenzia; absent where it did not answer. */
  readonly codice?: string;
  readonly significato: string;
  readonly rimedio?: string;
  readonly stato?: string;
  /** Of a linked code: the one in use. */
  readonly ultimo?: string;
  readonly collegati?: readonly string[];
}

/** Asks the Agenzia of each code. */
export async function interrogaCodici(
  codici: readonly string[],
  opzioni: OpzioniAgenzia,
): Promise<ReadonlyMap<string, RispostaCodice>> {
  const { agenzia, richiedente, chiudi } = await apriAgenzia(opzioni);
  const risposte = new Map<string, RispostaCodice>();
  try {
    for (const codiceFiscale of codici) {
      risposte.set(codiceFiscale, toRisposta(await agenzia.interroga({ codiceFiscale, richiedente }), codiceFiscale));
    }
  } finally {
    await chiudi();
  }
  return risposte;
}

const MARCATURE = { true: 'marcato ANPR', false: 'non marcato ANPR', ignoto: 'non si sa se marcato ANPR' } as const;

function toRisposta(esito: EsitoAe, chiesto: string): RispostaCodice {
  if (!('codice' in esito)) return { inUso: false, significato: 'non ha risposto' };
  const { codice, significato, rimedio } = esito.codice;
  if (esito.type !== 'eseguita') return { inUso: false, codice, significato, rimedio };
  const { codiceFiscale, validato, marcato, collegati } = esito.posizione;
  const inUso = codiceFiscale === chiesto;
  return {
    inUso,
    codice,
    significato,
    stato: `${validato ? 'validato' : 'non validato'}, ${MARCATURE[String(marcato) as keyof typeof MARCATURE]}`,
    ...(inUso ? {} : { ultimo: codiceFiscale, rimedio }),
    ...(collegati.length === 0 ? {} : { collegati: collegati.map((uno) => uno.codiceFiscale) }),
  };
}
