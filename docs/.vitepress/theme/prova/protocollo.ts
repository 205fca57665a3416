import type { DataLocale, Rilievo } from '@anagrafe/core';
import type { ControlloNonVerificato, EsitoFile, Riepilogo, toPeso } from '@anagrafe/subentro';

/** What the page asks of the worker. Files are handed over, not copied. */
export type Ordine =
  | { readonly tipo: 'verifica'; readonly files: readonly File[]; readonly oggi: DataLocale }
  | { readonly tipo: 'interrompi' }
  | { readonly tipo: 'rilievi'; readonly codice: string; readonly da: number };

/** The rilievi of one code, counted. */
export interface Gruppo {
  readonly codice: string;
  readonly titolo: string;
  readonly peso: ReturnType<typeof toPeso>;
  readonly quanti: number;
}

/** How a check ended. */
export interface Fine {
  readonly file: readonly EsitoFile[];
  readonly riepilogo: Riepilogo;
  readonly nonVerificati: readonly ControlloNonVerificato[];
}

/** A page of the rilievi of a code. */
export interface PaginaRilievi {
  readonly codice: string;
  readonly da: number;
  readonly rilievi: readonly Rilievo[];
  /** How many can be shown; of a code that is found more often only the first are kept. */
  readonly tenuti: number;
}

/** What the worker tells. Of rilievi only counts come unasked: a page could not hold them. */
export type Notizia =
  | { readonly tipo: 'pronto' }
  | {
      readonly tipo: 'avanzamento';
      readonly letti: number;
      readonly totale: number;
      readonly gruppi: readonly Gruppo[];
    }
  | ({ readonly tipo: 'fine'; readonly gruppi: readonly Gruppo[] } & Fine)
  | { readonly tipo: 'interrotta'; readonly gruppi: readonly Gruppo[] }
  | { readonly tipo: 'guasto' }
  | ({ readonly tipo: 'rilievi' } & PaginaRilievi);

/** How many rilievi a page has. */
export const PER_PAGINA = 50;
