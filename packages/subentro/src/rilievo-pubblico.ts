import type { RilievoFornitura } from './evento-fornitura.js';
import type { NomeProfilo } from './profilo.js';

/** A rilievo as it leaves the program, in JSON or CSV: ANPR's letters for the severity, null for what is not known. */
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
}

/**
 * The public form of a rilievo: what `anagrafe verifica --formato json` prints of it.
 *
 * @param rilievo - From `evaluateFornitura`.
 * @returns A new object, with every member even where nothing is known; `profilo` alone is there only if one found it. A
 * severity that no source tells is a `W`.
 * @example
 * const rilievo = { codice: 'ES010', severita: 'avviso', daRimuovere: true, file: '028060_SUBAPR_1_1_1.gz', campo: 'c', valore: null, parametri: {}, messaggio: 'm', rimedio: 'r' } as const;
 * toRilievoPubblico(rilievo).severita // → 'W'
 * toRilievoPubblico(rilievo).riga // → null
 */
export function toRilievoPubblico(rilievo: RilievoFornitura): RilievoPubblico {
  return {
    codice: rilievo.codice,
    severita: rilievo.severita === 'errore' ? 'E' : 'W',
    daRimuovere: rilievo.daRimuovere,
    file: rilievo.file,
    riga: rilievo.riga ?? null,
    soggetto: rilievo.soggetto ?? null,
    famiglia: rilievo.famiglia ?? null,
    campo: rilievo.campo,
    valore: rilievo.valore,
    messaggio: rilievo.messaggio,
    rimedio: rilievo.rimedio,
    ...(rilievo.profilo === undefined ? {} : { profilo: rilievo.profilo }),
  };
}
