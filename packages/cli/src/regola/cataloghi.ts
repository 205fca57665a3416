import type { CatalogoAggiunto } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';

/** The rules that live in entries of their own, beside the catalogue of `@anagrafe/core`. */
export const CATALOGHI: readonly CatalogoAggiunto[] = [
  catalogoCertificati,
  catalogoOperazioni,
]; // prettier-ignore
