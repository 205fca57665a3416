import type { DataLocale, Rilievo } from '@anagrafe/core';
import type {
  ControlloNonVerificato,
  EsitoFile,
  EsitoProfilo,
  NomeProfilo,
  Riepilogo,
  toPeso,
} from '@anagrafe/subentro';

/** What can be asked of a check: the options of `anagrafe verifica` that mean something in a page. */
export interface Scelte {
  readonly oggi: DataLocale;
  readonly mittente?: string;
  readonly profilo?: NomeProfilo;
  /** The files whose texts `parseInvio` reads. */
  readonly piano?: File;
  readonly ricevuti?: File;
}

/** Which rilievi: those of a code, found by ANPR's own checks or by a profile. */
export interface Quali {
  readonly codice: string;
  readonly profilo?: NomeProfilo;
}

/** What the page asks of the worker. Files are handed over, not copied. */
export type Ordine =
  | { readonly tipo: 'verifica'; readonly files: readonly File[]; readonly scelte: Scelte }
  | { readonly tipo: 'interrompi' }
  | { readonly tipo: 'rilievi'; readonly quali: Quali; readonly da: number };

/** The rilievi of one code, counted. What a profile found weighs on the operations that come after the subentro. */
export interface Gruppo extends Quali {
  readonly titolo: string;
  readonly peso: ReturnType<typeof toPeso> | 'operazioni' | 'avvisiServizi';
  readonly quanti: number;
}

/** How a check ended. */
export interface Fine {
  readonly file: readonly EsitoFile[];
  readonly riepilogo: Riepilogo;
  readonly nonVerificati: readonly ControlloNonVerificato[];
  /** Only if it was asked for. */
  readonly profilo?: EsitoProfilo;
}

/** A page of the rilievi of a code. */
export interface PaginaRilievi {
  readonly quali: Quali;
  readonly da: number;
  readonly rilievi: readonly Rilievo[];
  /** How many can be shown; of a code that is found more often only the first are kept. */
  readonly tenuti: number;
}

/** What was found, counted, and all of it as a file. */
interface Trovati {
  readonly gruppi: readonly Gruppo[];
  readonly csv: Blob;
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
  | ({ readonly tipo: 'fine' } & Trovati & Fine)
  | ({ readonly tipo: 'interrotta' } & Trovati)
  | { readonly tipo: 'rifiutata'; readonly perche: string }
  | { readonly tipo: 'guasto' }
  | ({ readonly tipo: 'rilievi' } & PaginaRilievi);

/** How many rilievi a page has. */
export const PER_PAGINA = 50;

/** Are they the same rilievi? */
export function isStesse(uni: Quali, altri: Quali): boolean {
  return uni.codice === altri.codice && uni.profilo === altri.profilo;
}
