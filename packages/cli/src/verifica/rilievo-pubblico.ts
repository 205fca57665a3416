import type { MossaVerifica } from '@anagrafe/core/agenzia-entrate';
import type { NomeProfilo, RilievoFornitura } from '@anagrafe/subentro';

/** A rilievo as the command prints it in JSON, NDJSON and CSV. */
export interface RilievoPubblico {
  readonly codice: string;
  readonly severita: 'E' | 'W';
  readonly daRimuovere: boolean;
  readonly file: string;
  readonly riga: number | null;
  readonly soggetto: string | null;
  readonly famiglia: string | null;
  readonly campo: string;
  readonly valore: string | null;
  readonly messaggio: string;
  readonly rimedio: string;
  /** The profile that found it; absent in ANPR's own verdict on the file. */
  readonly profilo?: NomeProfilo;
  /** What to do about this very scheda; only of what the Agenzia decides. Two where only the documents can tell. */
  readonly mosse?: readonly MossaVerifica[];
}

/** The public form: ANPR's letters for the severity, null for what is not known. */
export function toRilievoPubblico(
  r: RilievoFornitura & { readonly mosse?: readonly MossaVerifica[] },
): RilievoPubblico {
  return {
    codice: r.codice,
    severita: r.severita === 'errore' ? 'E' : 'W',
    daRimuovere: r.daRimuovere,
    file: r.file,
    riga: r.riga ?? null,
    soggetto: r.soggetto ?? null,
    famiglia: r.famiglia ?? null,
    campo: r.campo,
    valore: r.valore,
    messaggio: r.messaggio,
    rimedio: r.rimedio,
    ...(r.profilo === undefined ? {} : { profilo: r.profilo }),
    ...(r.mosse === undefined ? {} : { mosse: r.mosse }),
  };
}
