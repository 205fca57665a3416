import type { Result } from '@anagrafe/core';
import {
  type OpzioniFornitura,
  formatErrorePiano,
  formatErroreRicevuti,
  parsePiano,
  parseRicevuti,
} from '@anagrafe/subentro';

import type { Scelte } from './protocollo.js';

/** How many of the mistakes in a file are shown. */
const MOSTRATI = 5;

/** What the chosen files say of the sending, or what is wrong in one of them. */
export async function leggiInvio(
  scelte: Pick<Scelte, 'piano' | 'ricevuti'>,
): Promise<Result<Pick<OpzioniFornitura, 'piano' | 'ricevuti'>, string>> {
  const piano = await leggi(scelte.piano, { parse: parsePiano, format: formatErrorePiano });
  if (!piano.ok) return piano;
  const ricevuti = await leggi(scelte.ricevuti, { parse: parseRicevuti, format: formatErroreRicevuti });
  if (!ricevuti.ok) return ricevuti;
  return {
    ok: true,
    value: {
      ...(piano.value === undefined ? {} : { piano: piano.value }),
      ...(ricevuti.value === undefined ? {} : { ricevuti: ricevuti.value }),
    },
  };
}

/** How a text is read, and its mistakes said. */
interface Lettura<T, E> {
  readonly parse: (testo: string) => Result<T, readonly E[]>;
  readonly format: (errore: E) => string;
}

async function leggi<T, E>(
  file: File | undefined,
  { parse, format }: Lettura<T, E>,
): Promise<Result<T | undefined, string>> {
  if (file === undefined) return { ok: true, value: undefined };
  const testo = await file.text().catch(() => undefined);
  if (testo === undefined) return { ok: false, error: `${file.name}: il file non si legge più` };
  const letto = parse(testo);
  if (letto.ok) return letto;
  const altri = letto.error.length - MOSTRATI;
  const mostrati = letto.error.slice(0, MOSTRATI).map(format).join('; ');
  return { ok: false, error: `${file.name}: ${mostrati}${altri > 0 ? `; e altri ${altri}` : ''}` };
}
