import { type OpzioniAgenzia, apriAgenzia } from './apri-agenzia.js';
import type { SfondoAgenzia } from './con-agenzia.js';
import { apriRipresa } from './ripresa.js';

/** An Agenzia to put a fornitura to, and what was asked of it before. */
export async function apriSfondoAgenzia(
  opzioni: OpzioniAgenzia & { readonly ripresa?: string },
  resto: Omit<SfondoAgenzia, 'aperta' | 'ripresa'>,
): Promise<SfondoAgenzia> {
  const aperta = await apriAgenzia(opzioni);
  try {
    return { ...resto, aperta, ripresa: await apriRipresa(opzioni.ripresa, resto.file) };
  } catch (errore) {
    await aperta.chiudi();
    throw errore;
  }
}
