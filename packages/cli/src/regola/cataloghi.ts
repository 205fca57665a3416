import type { CatalogoAggiunto } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';

/** The rules that live in entries of their own, beside the catalogue of `@anagrafe/core`. */
export const CATALOGHI: readonly CatalogoAggiunto[] = [
  catalogoCertificati,
]; // prettier-ignore
