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

/**
 * Compiles the official structure of a document, from its root element.
 *
 * @param radice - A root element of this entry, such as `elementoSubentro`.
 * @returns The element with all that it may hold. Types are compiled as they are met, each once.
 * @example
 * const { contenuto } = createStruttura(elementoSubentro);
 * contenuto.specie === 'gruppo' && [...contenuto.elementi.keys()] // → ['datiFornitura', 'datiInvio', 'generalitaSoggetti', 'famiglie', 'convivenze']
 */
export function createStruttura(radice: Elemento): ElementoPrevisto {
  return createCompilatore().toPrevisto(radice);
}

/** Compiles elements and types, each type once. */
export interface Compilatore {
  readonly toPrevisto: (elemento: Elemento) => ElementoPrevisto;
  readonly toContenuto: (tipo: Elemento['tipo']) => Gruppo | Testo;
}

/** A compiler of elements and types that remembers what it has compiled. */
export function createCompilatore(): Compilatore {
  const compilati = new Map<Elemento['tipo'], Gruppo | Testo>();
  const toContenuto = (tipo: Elemento['tipo']): Gruppo | Testo => {
    const gia = compilati.get(tipo);
    if (gia !== undefined) return gia;
    const nuovo = isComplesso(tipo) ? toGruppo(tipo) : toTesto(tipo);
    compilati.set(tipo, nuovo);
    return nuovo;
  };
  const toPrevisto = (elemento: Elemento, ripetuto = isRipetuto(elemento)): ElementoPrevisto => ({
    nome: elemento.elemento,
    spazio: elemento.spazio ?? '',
    ripetuto,
    get contenuto() {
      return toContenuto(elemento.tipo);
    },
  });
  const toGruppo = (tipo: TipoComplesso): Gruppo => {
    const particella = toParticella(tipo);
    const elementi = new Map<string, ElementoPrevisto>();
    for (const { elemento, ripetuto } of toElementi(particella, false)) {
      const chiave = toChiave(elemento.elemento, elemento.spazio);
      elementi.set(chiave, toPrevisto(elemento, ripetuto || elementi.has(chiave)));
    }
    const inizio = createContenuto(
      particella,
      (elemento) => elementi.get(toChiave(elemento.elemento, elemento.spazio)) ?? toPrevisto(elemento),
    );
    return { specie: 'gruppo', tipo, elementi, inizio };
  };
  return { toPrevisto, toContenuto };
}

function toTesto(tipo: TipoSemplice | TipoBase): Testo {
  return { specie: 'testo', tipo, controlla: createControlloValore(tipo) };
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

/** The elements of a content in the official order; those of a group that repeats may repeat. */
function* toElementi(
  particella: Particella,
  nelRipetuto: boolean,
): Generator<{ readonly elemento: Elemento; readonly ripetuto: boolean }> {
  const ripetuto = nelRipetuto || isRipetuto(particella);
  if ('elemento' in particella) yield { elemento: particella, ripetuto };
  else {
    const dentro = 'sequenza' in particella ? particella.sequenza : particella.scelta;
    for (const parte of dentro) yield* toElementi(parte, ripetuto);
  }
}
