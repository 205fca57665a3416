import { AnagrafeError, isAnagrafeError } from '@anagrafe/core';
import {
  type AgenziaEntrate,
  type CausaIncerta,
  type CodiceAe,
  type EsitoAe,
  type Eseguita,
  findCodiceAe,
} from '@anagrafe/core/agenzia-entrate';

import type { PersonaIscritta } from '../simulata/persona-iscritta.js';

/** What the Agenzia is to be like for a case of the contract. */
export interface Scena {
  /** Who is there. All of them are invented. */
  readonly persone: readonly PersonaIscritta[];
  /** The hour of Italy to begin with, `AAAA-MM-GGThh:mm:ss`; the case does not go beyond that day. */
  readonly adesso: string;
  /** What the first request is answered with: a code that says nothing else, or nothing that can be read. */
  readonly primaRisposta?: { readonly codice: string } | { readonly causa: CausaIncerta };
}

/** Makes an adapter that meets such an Agenzia; `undefined` if this one cannot be brought there. */
export type PreparaAdapter = (scena: Scena) => AgenziaEntrate | undefined | Promise<AgenziaEntrate | undefined>;

/** How a case ended, if the contract holds. */
export type EsitoCaso = 'rispettato' | 'non-applicabile';

/** One thing that the contract asks. */
export interface CasoContratto {
  /** Italian, for the name of a test. */
  readonly nome: string;
  /** Rejects with an AnagrafeError `contratto-violato` that says what was expected. */
  readonly esegui: () => Promise<EsitoCaso>;
}

/** A case before it is bound to an adapter. */
export interface Clausola {
  readonly nome: string;
  readonly scena: Omit<Scena, 'adesso'>;
  readonly verifica: (agenzia: AgenziaEntrate) => Promise<void>;
}

/** Fails the case. */
export function viola(atteso: string): never {
  throw new AnagrafeError('contratto-violato', `Contratto di AgenziaEntrate: ${atteso}.`);
}

/** Fails the case unless what is expected holds. */
export function esigi(vero: boolean, atteso: string): void {
  if (!vero) viola(atteso);
}

/** Ends the case where the adapter says that it does not have the operation. */
const NON_OFFERTA = 'operazione-non-offerta';

/** Did a case end because the adapter does not have an operation of it? */
export function isNonOfferta(causa: unknown): boolean {
  return isAnagrafeError(causa) && causa.code === NON_OFFERTA;
}

/** Awaits an outcome: whatever happens must be one, well formed, and no rejection. */
export async function toEsito<P>(richiesta: () => Promise<EsitoAe<P>>): Promise<EsitoAe<P>> {
  let esito: EsitoAe<P>;
  try {
    esito = await richiesta();
  } catch {
    return viola('atteso un esito, non un’eccezione');
  }
  if (esito.type === 'non-ammessa' && esito.motivo === 'non-offerta') {
    esigi(esito.rimedio !== undefined && esito.rimedio.trim() !== '', 'non-offerta: atteso che cosa fare invece');
    throw new AnagrafeError(NON_OFFERTA, 'The adapter does not have an operation of this case.');
  }
  if (esito.type === 'eseguita' || esito.type === 'rifiutata' || esito.type === 'indisponibile') {
    const { codice } = esito.codice;
    const voce = findCodiceAe(codice);
    esigi(
      voce?.type === 'noto' && voce.significato === esito.codice.significato,
      `${codice}: attesa la voce della tabella`,
    );
  }
  return esito;
}

/** The outcome was done with that code; its position. */
export function esigiEseguita<P>(esito: EsitoAe<P>, ...codici: readonly CodiceAe[]): Eseguita<P> {
  if (esito.type !== 'eseguita') return viola(`atteso «eseguita», non «${esito.type}»`);
  esigi(codici.includes(esito.codice.codice), `atteso ${codici.join(' o ')}, non ${esito.codice.codice}`);
  return esito;
}

/** The outcome is a refusal with one of those codes. */
export function esigiRifiutata(esito: EsitoAe<unknown>, ...codici: readonly CodiceAe[]): void {
  if (esito.type !== 'rifiutata') viola(`atteso «rifiutata», non «${esito.type}»`);
  esigi(codici.includes(esito.codice.codice), `atteso ${codici.join(' o ')}, non ${esito.codice.codice}`);
}
