import { type Stato, createContenuto, toChiave } from './contenuto.js';
import type { Elemento, Particella, TipoBase, TipoComplesso, TipoSemplice } from './tipi.js';
import { type ControlloValore, createControlloValore } from './valore.js';

/** An element of the official structure, ready to be compared with what is in a document. */
export interface ElementoPrevisto {
  readonly nome: string;
  /** Its namespace; empty where it has none. */
  readonly spazio: string;
  /** May it come more than once in its group? */
  readonly ripetuto: boolean;
  readonly tipo: Elemento['tipo'];
  /** What it holds: compiled when it is first asked for. */
  readonly contenuto: Gruppo | Testo;
}

/** A group of elements. */
export interface Gruppo {
  readonly specie: 'gruppo';
  readonly tipo: TipoComplesso;
  /** Every element that it may hold, by key, in the official order. */
  readonly elementi: ReadonlyMap<string, ElementoPrevisto>;
  /** Where its content begins. */
  readonly inizio: Stato<ElementoPrevisto>;
}

/** A text. */
export interface Testo {
  readonly specie: 'testo';
  readonly tipo: TipoSemplice | TipoBase;
  readonly controlla: ControlloValore;
}

/** Types by their qualified name ({@link toChiave}). */
export type TipiPerNome = Readonly<Record<string, TipoSemplice | TipoComplesso>>;

/** The compiled structure of a document. */
export interface Struttura {
  readonly radice: ElementoPrevisto;
  /** The content of a type that an element may be of instead of its own, since it derives from it: for `xsi:type`. */
  readonly findDerivato: (previsto: ElementoPrevisto, tipo: NomeTipo) => Gruppo | Testo | undefined;
}

/** The qualified name of a type. */
export interface NomeTipo {
  readonly nome: string;
  readonly spazio: string;
}

const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';

/**
 * Compiles the official structure of a document, from its root element.
 *
 * @param radice - A root element of this entry, such as `elementoSubentro`.
 * @param tipi - The types that `xsi:type` may name, such as `tipiSubentro`.
 * @returns The structure. Types are compiled as they are met, each once.
 * @example
 * const { contenuto } = createStruttura(elementoSubentro, tipiSubentro).radice;
 * contenuto.specie === 'gruppo' && [...contenuto.elementi.keys()] // → ['datiFornitura', 'datiInvio', 'generalitaSoggetti', 'famiglie', 'convivenze']
 */
export function createStruttura(radice: Elemento, tipi: TipiPerNome): Struttura {
  const compila = createCompila();
  return {
    radice: new Previsto({ elemento: radice, ripetuto: false }, compila),
    findDerivato: createFindDerivato(tipi, compila),
  };
}

/** Looks up, of a structure that is compiled already, the content that a type which `xsi:type` names gives an element. */
export function createFindDerivato(tipi: TipiPerNome, compila: Compila = createCompila()): Struttura['findDerivato'] {
  return (previsto, { nome, spazio }) => {
    const chiave = toChiave(nome, spazio);
    const indicato = Object.hasOwn(tipi, chiave) ? tipi[chiave] : undefined;
    if (indicato === undefined) return spazio === XML_SCHEMA && nome === previsto.tipo ? previsto.contenuto : undefined;
    return isDerivato(indicato, previsto.tipo) ? compila(indicato) : undefined;
  };
}

/** Compiles types as they are met, each once. */
function createCompila(): Compila {
  const compilati = new Map<Elemento['tipo'], Gruppo | Testo>();
  const compila: Compila = (tipo) => {
    const gia = compilati.get(tipo);
    if (gia !== undefined) return gia;
    const nuovo = isComplesso(tipo) ? toGruppo(tipo, compila) : toTesto(tipo);
    compilati.set(tipo, nuovo);
    return nuovo;
  };
  return compila;
}

type Compila = (tipo: Elemento['tipo']) => Gruppo | Testo;

/** A class, since objects with getters of their own are each of a kind of its own to an engine: slow to read by millions. */
class Previsto implements ElementoPrevisto {
  readonly nome: string;
  readonly spazio: string;
  readonly ripetuto: boolean;
  readonly tipo: Elemento['tipo'];
  readonly #compila: Compila;
  #contenuto: Gruppo | Testo | undefined;

  constructor({ elemento: { elemento, spazio = '', tipo }, ripetuto }: Comparsa, compila: Compila) {
    this.nome = elemento;
    this.spazio = spazio;
    this.ripetuto = ripetuto;
    this.tipo = tipo;
    this.#compila = compila;
  }

  get contenuto(): Gruppo | Testo {
    return (this.#contenuto ??= this.#compila(this.tipo));
  }
}

function toGruppo(tipo: TipoComplesso, compila: Compila): Gruppo {
  const particella = toParticella(tipo);
  const elementi = new Map<string, ElementoPrevisto>();
  for (const { elemento, ripetuto } of toComparse(particella, false)) {
    const chiave = toChiave(elemento.elemento, elemento.spazio);
    elementi.set(chiave, new Previsto({ elemento, ripetuto: ripetuto || elementi.has(chiave) }, compila));
  }
  const inizio = createContenuto(particella, (elemento) => {
    const previsto = elementi.get(toChiave(elemento.elemento, elemento.spazio));
    if (previsto === undefined) throw new TypeError('an element of the content is not among its elements');
    return previsto;
  });
  return { specie: 'gruppo', tipo, elementi, inizio };
}

function isDerivato(tipo: Elemento['tipo'], da: Elemento['tipo']): boolean {
  for (let t: Elemento['tipo'] | undefined = tipo; t !== undefined; t = typeof t === 'string' ? undefined : t.base) {
    if (t === da) return true;
  }
  return false;
}

function toTesto(tipo: TipoSemplice | TipoBase): Testo {
  return { specie: 'testo', tipo, controlla: createControlloValore(tipo) };
}

/** The type of XML Schema that a type derives from in the end. */
export function toBase(tipo: TipoSemplice | TipoBase): TipoBase {
  return typeof tipo === 'string' ? tipo : toBase(tipo.base);
}

/** Is a type a group of elements, rather than a text? */
export function isComplesso(tipo: Elemento['tipo']): tipo is TipoComplesso {
  return typeof tipo !== 'string' && 'contenuto' in tipo;
}

/** The whole content of a type: that of the type it extends comes first. */
export function toParticella({ base, contenuto }: TipoComplesso): Particella {
  return base === undefined ? contenuto : { sequenza: [toParticella(base), contenuto] };
}

function isRipetuto({ max = 1 }: Particella): boolean {
  return max === 'illimitato' || max > 1;
}

/** An element of a content, and whether it may come more than once there. */
interface Comparsa {
  readonly elemento: Elemento;
  readonly ripetuto: boolean;
}

/** The elements of a content in the official order; those of a group that repeats may repeat. */
function* toComparse(particella: Particella, nelRipetuto: boolean): Generator<Comparsa> {
  const ripetuto = nelRipetuto || isRipetuto(particella);
  if ('elemento' in particella) yield { elemento: particella, ripetuto };
  else {
    const dentro = 'sequenza' in particella ? particella.sequenza : particella.scelta;
    for (const parte of dentro) yield* toComparse(parte, ripetuto);
  }
}

/** The keys of the elements that an object has, in the official order: of one that repeats, as many times as it is there. */
export function* toChiaviPresenti(
  elementi: Gruppo['elementi'],
  oggetto: Readonly<Record<string, unknown>>,
): Generator<string> {
  for (const [chiave, { nome }] of elementi) {
    const valore = oggetto[nome];
    const volte = Array.isArray(valore) ? valore.length : Number(valore !== undefined);
    for (let i = 0; i < volte; i += 1) yield chiave;
  }
}
