import { toNumero } from '../subentro/numero.js';
import type { FamigliaConvivenza } from './famiglia-convivenza.js';
import type { Soggetto } from './soggetto.js';

/** Of table 25: the last residence in Italy of who has left, which is none. */
const ULTIMA_RESIDENZA_ITALIANA = 7;
/** Of `tipoScheda`: 3 is a family, 4 a convivenza. */
const TIPO_FAMIGLIA_AIRE = 5;

/**
 * Is the person in the register of Italians abroad (AIRE)?
 *
 * @param soggetto - The scheda; only `soggettoAIRE` equal to `S`, either case, says so.
 * @example
 * isIscrittoAire({ generalita: { soggettoAIRE: 'S' } }) // → true
 */
export function isIscrittoAire(soggetto: Soggetto): boolean {
  return isSi(soggetto.generalita?.soggettoAIRE);
}

/**
 * Is the scheda that of a family of the AIRE?
 *
 * @param scheda - The scheda famiglia or convivenza; only `famigliaAire` equal to `S`, either case, says so.
 * @example
 * isFamigliaAire({ famigliaAire: 'N' }) // → false
 */
export function isFamigliaAire(scheda: FamigliaConvivenza): boolean {
  return isSi(scheda.famigliaAire);
}

/** Is the scheda of the type of the families of the AIRE? */
export function isTipoAire({ tipoScheda }: FamigliaConvivenza): boolean {
  return toNumero(tipoScheda) === TIPO_FAMIGLIA_AIRE;
}

/**
 * Does the person live at an address in Italy? The last one before leaving (type 7 of table 25) is none.
 *
 * @param soggetto - The scheda; without a residence the answer is no.
 * @example
 * isResidenteInItalia({ residenza: { tipoIndirizzo: '7', indirizzo: {} } }) // → false
 */
export function isResidenteInItalia(soggetto: Soggetto): boolean {
  const { residenza } = soggetto;
  return residenza?.indirizzo !== undefined && toNumero(residenza.tipoIndirizzo) !== ULTIMA_RESIDENZA_ITALIANA;
}

/** Is it the official `S`, in any case? */
function isSi(valore: string | undefined): boolean {
  return valore === 'S' || valore === 's';
}
