import type { EsitoFile, Riepilogo } from '@anagrafe/subentro';

import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';

/** An outcome of `anagrafe verifica`, as read back from its JSON or NDJSON. */
export interface EsitoLetto {
  /** The name that it was given with. */
  readonly documento: string;
  readonly versione: string;
  readonly oggi: string;
  /** The digest of the archive of comuni, if it says. */
  readonly comuni: string | null;
  readonly file: readonly Pick<EsitoFile, 'nome' | 'soggetti' | 'famiglie' | 'convivenze' | 'letto'>[];
  readonly riepilogo: Pick<Riepilogo, 'bloccanti' | 'daRimuovere' | 'avvisi'>;
  readonly rilievi: readonly RilievoPubblico[];
}
