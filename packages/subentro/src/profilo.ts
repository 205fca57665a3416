import type { ControlloNonVerificato } from './non-verificati.js';
import { type Contatore, createContatorePerClasse } from './riepilogo.js';

/** What else can be asked of the same records, beside ANPR's verdict: the checks of its services. */
export type NomeProfilo = 'servizi';

/** How many rilievi a profile raised: `errori` would stop an operation; a severity that no source tells counts as avviso. */
export interface RiepilogoProfilo {
  readonly errori: number;
  readonly avvisi: number;
  readonly perCodice: Readonly<Record<string, number>>;
}

/** What a profile found in a fornitura. ANPR's own verdict on the file is elsewhere, and never depends on this. */
export interface EsitoProfilo {
  readonly nome: NomeProfilo;
  readonly riepilogo: RiepilogoProfilo;
  /** The checks of the profile that some record left open. */
  readonly nonVerificati: readonly ControlloNonVerificato[];
}

/** A counter at zero. */
export function createContatoreProfilo(): Contatore<RiepilogoProfilo> {
  return createContatorePerClasse({ errori: 0, avvisi: 0 }, ({ severita }) =>
    severita === 'errore' ? 'errori' : 'avvisi',
  );
}
