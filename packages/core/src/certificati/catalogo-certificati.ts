import type { CatalogoAggiunto } from '../regole/copertura.js';
import { regoleCertificati } from './elenco.js';
import { findNonVerificabile6001 } from './non-verificabili-6001.js';

/**
 * What certificates add to the coverage: their rules, and why the other codes of service 6001 have none.
 *
 * @example
 * catalogoCertificati.findNonVerificabile('EN048') // → { motivo: 'è un doppione di EN046', serve: 'nulla: vale EN046' }
 */
export const catalogoCertificati: CatalogoAggiunto = {
  regole: regoleCertificati,
  findNonVerificabile: findNonVerificabile6001,
};
