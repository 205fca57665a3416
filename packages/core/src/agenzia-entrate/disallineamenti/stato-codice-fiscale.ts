import type { CodiceFiscaleIndicato } from '../../scheda/generalita.js';
import { toNumero } from '../../subentro/numero.js';

/** Is the position marked ANPR in the Anagrafe Tributaria: all data aligned, and ANPR's to change? `ignoto` until the Agenzia says it. */
export type Marcatura = boolean | 'ignoto';

/**
 * What is known of a person's codice fiscale. It is true only once the Agenzia delle Entrate has attributed it: one that a program
 * has computed from the data is `calcolato` until then. Marked implies validated, validated implies attributed.
 */
export interface StatoCodiceFiscale {
  readonly valore: string;
  readonly origine: 'calcolato' | 'attribuito';
  /** Has the Agenzia attributed it for these very data (table 22: 1 validated, 9 not)? */
  readonly validato: boolean;
  readonly marcato: Marcatura;
  /** The other codes of the same person in the Anagrafe Tributaria, oldest first. */
  readonly collegati: readonly string[];
}

const VALIDATO = 1;
const NON_VALIDATO = 9;

/**
 * The state of a codice fiscale as a scheda has it. A scheda says whether it is validated and no more: whether it is marked, and
 * what it is linked to, only the Agenzia delle Entrate tells.
 *
 * @param indicato - `generalita.codiceFiscale` of the scheda.
 * @returns `undefined` if the scheda has no code. Without `validitaCF` nobody says that it is validated.
 * @example
 * toStatoCodiceFiscale({ codFiscale: 'PRVDAA80A41H501A', validitaCF: '9' }) // → { valore: 'PRVDAA80A41H501A', origine: 'calcolato', validato: false, marcato: false, collegati: [] }
 * toStatoCodiceFiscale({ codFiscale: 'PRVDAA80A41H501A', validitaCF: '1' })?.marcato // → 'ignoto'
 */
export function toStatoCodiceFiscale(indicato: CodiceFiscaleIndicato | undefined): StatoCodiceFiscale | undefined {
  const valore = indicato?.codFiscale?.trim().toUpperCase();
  if (valore === undefined || valore === '') return undefined;
  const validita = toNumero(indicato?.validitaCF);
  const validato = validita === VALIDATO;
  return {
    valore,
    origine: validato ? 'attribuito' : 'calcolato',
    validato,
    marcato: validita === NON_VALIDATO ? false : 'ignoto',
    collegati: [],
  };
}
