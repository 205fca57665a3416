import type { MossaVerifica } from '@anagrafe/core/agenzia-entrate';
import {
  type RilievoFornitura,
  type RilievoPubblico as RilievoDelFile,
  toRilievoPubblico as toRilievoDelFile,
} from '@anagrafe/subentro';

/** A rilievo as the command prints it in JSON, NDJSON and CSV. */
export interface RilievoPubblico extends RilievoDelFile {
  /** What to do about this very scheda; only of what the Agenzia decides. Two where only the documents can tell. */
  readonly mosse?: readonly MossaVerifica[];
}

/** The public form: ANPR's letters for the severity, null for what is not known. */
export function toRilievoPubblico(
  rilievo: RilievoFornitura & { readonly mosse?: readonly MossaVerifica[] },
): RilievoPubblico {
  const pubblico = toRilievoDelFile(rilievo);
  return rilievo.mosse === undefined ? pubblico : { ...pubblico, mosse: rilievo.mosse };
}
