import { AnagrafeError } from '../../anagrafe-error.js';
import { type ElementoPrevisto, createStruttura } from '../../xsd/struttura.js';
import type { Elemento, TipoComplesso } from '../../xsd/tipi.js';
import type { CorpiRichiesta, Operazione } from '../richiesta.js';

/** The official structure of the request of an operation. */
export interface Tracciato<O extends Operazione = Operazione> {
  readonly operazione: O;
  /** The type of the body: `createSchema` of `@anagrafe/core/schemi` makes a zod schema of it. */
  readonly tipo: TipoComplesso<CorpiRichiesta[O]>;
  /** The element that is sent, `Richiesta5008` in its namespace, with all that it may hold. */
  readonly radice: ElementoPrevisto;
}

/** What the module of an official schema has of an operation. */
type Modulo<O extends Operazione> = Readonly<Record<`elementoRichiesta${O}` | `elementoRisposta${O}`, Elemento>> &
  Readonly<Record<`tipoElementoRichiesta${O}`, TipoComplesso<CorpiRichiesta[O]>>>;

type Moduli = { readonly [O in Operazione]: () => Promise<Modulo<O>> };

const iscrizione = () => import('../../xsd/1000-iscrizione.data.js');
const cancellazione = () => import('../../xsd/2000-cancellazione.data.js');
const consultazione = () => import('../../xsd/3000-consultazione.data.js');
const estrazione = () => import('../../xsd/4000-estrazione.data.js');
const mutazione = () => import('../../xsd/5000-mutazione.data.js');
const certificazione = () => import('../../xsd/6001-certificazione.data.js');
const scaricoTabelle = () => import('../../xsd/7001-scarico-tabelle.data.js');
const aire = () => import('../../xsd/a000-aire.data.js');
const cittadino = () => import('../../xsd/p000-sc.data.js');

/** The official schema of each operation: a chunk of its own, loaded when it is first asked for. */
const MODULI: Moduli = {
  '1001': iscrizione,
  '1002': iscrizione,
  '1010': iscrizione,
  '1013': iscrizione,
  '1014': iscrizione,
  '2001': cancellazione,
  '2003': cancellazione,
  '2009': cancellazione,
  '2011': cancellazione,
  '2012': cancellazione,
  '3002': consultazione,
  '3003': consultazione,
  '3004': consultazione,
  '3007': consultazione,
  '3008': consultazione,
  '4001': estrazione,
  '4002': estrazione,
  '4003': estrazione,
  '4004': estrazione,
  '4005': estrazione,
  '5001': mutazione,
  '5005': mutazione,
  '5008': mutazione,
  '5010': mutazione,
  '5011': mutazione,
  '5012': mutazione,
  '5013': mutazione,
  '5014': mutazione,
  '5021': mutazione,
  '6001': certificazione,
  '7001': scaricoTabelle,
  '7002': scaricoTabelle,
  '7003': scaricoTabelle,
  A001: aire,
  A002: aire,
  A006: aire,
  P001: cittadino,
  P002: cittadino,
  P003: cittadino,
};

/** The operations that a comune may ask for, in order. */
export const codiciOperazioni: readonly Operazione[] = /* @__PURE__ */ (() =>
  (Object.keys(MODULI) as Operazione[]).sort())();

/** Is a code that of an operation of the comune? */
export function isOperazione(codice: string): codice is Operazione {
  return Object.hasOwn(MODULI, codice);
}

/**
 * The official structure of the request of an operation. Only the schema of its family is loaded.
 *
 * @param operazione - Its code.
 * @returns Its structure, of the official schemas 9.2.7, compiled once, as far as it is asked for.
 * @throws AnagrafeError `operazione-sconosciuta` if the code is none of an operation of the comune.
 * @example
 * const { radice } = await openTracciato('5008');
 * radice.nome // → 'Richiesta5008'
 * radice.spazio // → 'http://sogei.it/ANPR/5000mutazione'
 */
export async function openTracciato<O extends Operazione>(operazione: O): Promise<Tracciato<O>> {
  const modulo = await openModulo(operazione);
  const tipo: TipoComplesso<CorpiRichiesta[O]> = modulo[`tipoElementoRichiesta${operazione}`];
  return { operazione, tipo, radice: toRadice(modulo[`elementoRichiesta${operazione}`]) };
}

/**
 * The official structure of the answer to an operation: the element that is received, with all that it may hold.
 *
 * @param operazione - Its code.
 * @throws AnagrafeError `operazione-sconosciuta`.
 * @example
 * const { nome, spazio } = await openTracciatoRisposta('5008');
 * [nome, spazio] // → ['Risposta5008', 'http://sogei.it/ANPR/5000mutazione']
 */
export async function openTracciatoRisposta(operazione: Operazione): Promise<ElementoPrevisto> {
  const modulo = await openModulo(operazione);
  return toRadice(modulo[`elementoRisposta${operazione}`]);
}

async function openModulo<O extends Operazione>(operazione: O): Promise<Modulo<O>> {
  if (!isOperazione(operazione)) {
    throw new AnagrafeError('operazione-sconosciuta', 'Il codice non è di un’operazione dei comuni: correggerlo.');
  }
  return MODULI[operazione]();
}

const radici = new Map<Elemento, ElementoPrevisto>();

/** What an element may hold: compiled once. */
function toRadice(elemento: Elemento): ElementoPrevisto {
  const gia = radici.get(elemento);
  if (gia !== undefined) return gia;
  const { radice } = createStruttura(elemento, {});
  radici.set(elemento, radice);
  return radice;
}
