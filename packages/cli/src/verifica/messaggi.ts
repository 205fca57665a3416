import type { DataLocale } from '@anagrafe/core';
import type { NomeProfilo, ParteFile, Tratto } from '@anagrafe/subentro';

/** What a thread is told when it starts. */
export interface Lavoro {
  readonly oggi: DataLocale;
  readonly comuni: string | undefined;
  readonly profilo: NomeProfilo | undefined;
}

/** What a thread is given to read: a file, or a stretch of it. */
export interface Incarico {
  readonly percorso: string;
  readonly tratto?: Tratto | undefined;
}

/**
 * What a thread is asked: to read; to go on, since a part of this weight was taken; to go on beyond the end of its stretch;
 * to leave what it reads.
 */
export type Richiesta =
  | ({ readonly tipo: 'leggi' } & Incarico)
  | { readonly tipo: 'presa'; readonly peso: number }
  | { readonly tipo: 'prosegui' }
  | { readonly tipo: 'lascia' };

/** What a thread says of what it reads. */
export type Messaggio =
  | { readonly tipo: 'parte'; readonly parte: ParteFile; readonly peso: number }
  | { readonly tipo: 'letti'; readonly byte: number }
  | { readonly tipo: 'fatto' };
