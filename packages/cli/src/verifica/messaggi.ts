import type { DataLocale } from '@anagrafe/core';
import type { NomeProfilo, ParteFile } from '@anagrafe/subentro';

/** What a thread is told when it starts. */
export interface Lavoro {
  readonly oggi: DataLocale;
  readonly comuni: string | undefined;
  readonly profilo: NomeProfilo | undefined;
}

/** What a thread is asked: to read a file; to go on, since a part of this weight was taken. */
export type Richiesta =
  { readonly tipo: 'leggi'; readonly percorso: string } | { readonly tipo: 'presa'; readonly peso: number };

/** What a thread says of the file that it reads. */
export type Messaggio =
  | { readonly tipo: 'parte'; readonly parte: ParteFile; readonly peso: number }
  | { readonly tipo: 'letti'; readonly byte: number }
  | { readonly tipo: 'fatto' };
