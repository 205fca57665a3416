import type { Result } from '@anagrafe/core';
import { type OpzioniFornitura, formatErroreInvio, parseInvio } from '@anagrafe/subentro';

import type { Scelte } from './protocollo.js';

/** What the chosen files say of the sending, or what is wrong in one of them. */
export async function leggiInvio(
  scelte: Pick<Scelte, 'piano' | 'ricevuti'>,
): Promise<Result<Pick<OpzioniFornitura, 'piano' | 'ricevuti'>, string>> {
  const testi: { piano?: string; ricevuti?: string } = {};
  for (const tipo of ['piano', 'ricevuti'] as const) {
    const file = scelte[tipo];
    if (file === undefined) continue;
    const testo = await file.text().catch(() => undefined);
    if (testo === undefined) return { ok: false, error: `${file.name}: il file non si legge più` };
    testi[tipo] = testo;
  }
  const letto = parseInvio(testi);
  if (letto.ok) return letto;
  const { type } = letto.error;
  return { ok: false, error: `${scelte[type]?.name ?? ''}: ${formatErroreInvio(letto.error)}` };
}
