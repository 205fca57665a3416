import { z } from 'zod';

import type { Penna } from './fruitore.js';
import { toImprontaEsadecimale } from './impronta.js';
import type { IndirizziPdnd } from './indirizzi.js';
import type { TrasportoPdnd } from './trasporto.js';

/** The PDND gave no voucher. */
export interface VoucherNegato {
  readonly stato: number;
  /** The codes of the PDND, where it gave any. */
  readonly codici: readonly string[];
}

/** What a voucher is asked for. */
export interface Domanda {
  readonly purposeId: string;
  /** The `Agid-JWT-TrackingEvidence` that the voucher is tied to. */
  readonly prova: string;
  readonly clientId: string;
  readonly adesso: Date;
}

/** With what. */
export interface Mezzi {
  readonly penna: Penna;
  readonly indirizzi: IndirizziPdnd;
  readonly invia: TrasportoPdnd;
  readonly annulla: AbortSignal;
}

const concesso = z.object({ access_token: z.string().min(1) });
const negato = z.object({ errors: z.array(z.object({ code: z.string() })).optional(), error: z.string().optional() });

/**
 * Asks the PDND for a voucher. It is tied to one tracking evidence, and so good for one request: a voucher that is kept would be
 * refused with the next.
 */
export async function readVoucher(
  { purposeId, prova, clientId, adesso }: Domanda,
  { penna, indirizzi, invia, annulla }: Mezzi,
): Promise<string | VoucherNegato> {
  const digest = { alg: 'SHA256', value: await toImprontaEsadecimale(prova) };
  const asserzione = await penna.sign({ purposeId, digest }, { aud: indirizzi.asserzione, adesso, conInizio: false });
  const modulo = new URLSearchParams({
    client_id: clientId,
    client_assertion: asserzione,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    grant_type: 'client_credentials',
  });
  const { stato, corpo } = await invia(
    {
      indirizzo: indirizzi.voucher,
      intestazioni: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      corpo: new TextEncoder().encode(modulo.toString()),
    },
    annulla,
  );
  const json = parseJson(corpo);
  const voucher = stato === 200 ? concesso.safeParse(json).data : undefined;
  if (voucher !== undefined) return voucher.access_token;
  const { errors = [], error } = negato.safeParse(json).data ?? {};
  return { stato, codici: [...errors.map(({ code }) => code), ...(error === undefined ? [] : [error])] };
}

/** Reads JSON; `undefined` if it is none. */
export function parseJson(testo: string): unknown {
  try {
    return JSON.parse(testo) as unknown;
  } catch {
    return undefined;
  }
}
