import type { Result } from '@anagrafe/core';

import type { OpzioniFornitura } from './evaluate-fornitura.js';
import { type ErrorePiano, formatErrorePiano, parsePiano } from './parse-piano.js';
import { type ErroreRicevuti, formatErroreRicevuti, parseRicevuti } from './parse-ricevuti.js';

/** The texts that say something of the sending, those that there are. */
export interface TestiInvio {
  /** As {@link parsePiano} reads it. */
  readonly piano?: string | undefined;
  /** As {@link parseRicevuti} reads it. */
  readonly ricevuti?: string | undefined;
}

/** The first of the two texts that is not what it should be, and all that is wrong in it. */
export type ErroreInvio =
  | { readonly type: 'piano'; readonly errori: readonly ErrorePiano[] }
  | { readonly type: 'ricevuti'; readonly errori: readonly ErroreRicevuti[] };

/** How many mistakes a sentence can bear. */
const MOSTRATI = 5;

/**
 * Reads what the comune says of the sending, its plan and the list of the files that ANPR has already, as
 * `evaluateFornitura` takes them.
 *
 * @returns What is said, without what is not; or what is wrong in the first text that cannot be read.
 * @example
 * parseInvio({ piano: '{ "comune": "028060", "pec": true }' }) // → { ok: true, value: { piano: { comune: '028060', pec: true } } }
 * parseInvio({}) // → { ok: true, value: {} }
 */
export function parseInvio(testi: TestiInvio): Result<Pick<OpzioniFornitura, 'piano' | 'ricevuti'>, ErroreInvio> {
  const piano = testi.piano === undefined ? undefined : parsePiano(testi.piano);
  if (piano?.ok === false) return { ok: false, error: { type: 'piano', errori: piano.error } };
  const ricevuti = testi.ricevuti === undefined ? undefined : parseRicevuti(testi.ricevuti);
  if (ricevuti?.ok === false) return { ok: false, error: { type: 'ricevuti', errori: ricevuti.error } };
  return { ok: true, value: { ...(piano && { piano: piano.value }), ...(ricevuti && { ricevuti: ricevuti.value }) } };
}

/**
 * What is wrong in one of the texts, as half an Italian sentence without its full stop: the first mistakes, and how many
 * others there are.
 *
 * @example
 * formatErroreInvio({ type: 'piano', errori: [{ type: 'forma' }] }) // → 'non è un oggetto JSON'
 */
export function formatErroreInvio(errore: ErroreInvio): string {
  const frasi =
    errore.type === 'piano' ? errore.errori.map(formatErrorePiano) : errore.errori.map(formatErroreRicevuti);
  const altri = frasi.length - MOSTRATI;
  return `${frasi.slice(0, MOSTRATI).join('; ')}${altri > 0 ? `; e altri ${altri}` : ''}`;
}
