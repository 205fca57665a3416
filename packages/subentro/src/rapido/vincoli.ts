import type { TipoBase, TipoSemplice } from '@anagrafe/core/xsd';

/** Code points that the fast reader takes as they come: those of one or two bytes in UTF-8. */
const CARATTERI = 0x800;

/**
 * What the fast reader lets pass as a value of one simple type: never more than the type allows, often less. `ammessi`
 * holds 1 for each code point that may stand in it; lengths count characters.
 */
export interface Vincoli {
  readonly data: boolean;
  readonly ammessi: Uint8Array;
  readonly minima: number;
  readonly massima: number;
  /** The only texts allowed, where they are listed. */
  readonly valori: readonly string[] | undefined;
}

/** One step of a derivation that is no list of texts: which characters, and whether none at all is enough. */
interface Classe {
  readonly ammessi: Uint8Array;
  readonly minima: number;
}

/**
 * The part of a simple type that can be checked while walking over its bytes; undefined if the type has a constraint that
 * cannot, and all its values must go to the strict reader.
 */
export function toVincoli(tipo: TipoSemplice | TipoBase): Vincoli | undefined {
  if (tipo === 'string') {
    return { data: false, ammessi: toSemplici(), minima: 1, massima: Infinity, valori: undefined };
  }
  if (tipo === 'date') return { data: true, ammessi: toSemplici(), minima: 10, massima: 10, valori: undefined };
  if (typeof tipo === 'string') return undefined;
  const base = toVincoli(tipo.base);
  if (base === undefined) return undefined;
  if (base.data && (tipo.modelli ?? tipo.valori) !== undefined) return undefined;
  const lunga: Vincoli = {
    ...base,
    minima: Math.max(base.minima, tipo.lunghezza ?? tipo.lunghezzaMinima ?? 0),
    massima: Math.min(base.massima, tipo.lunghezza ?? tipo.lunghezzaMassima ?? Infinity),
  };
  return conValori(conModelli(senzaSpazi(lunga, tipo), tipo.modelli), tipo.valori);
}

/** Blanks that the schema would fold before it looks are for the strict reader. */
function senzaSpazi(base: Vincoli, { spazi = 'preserve' }: TipoSemplice): Vincoli {
  if (spazi === 'preserve') return base;
  const ammessi = base.ammessi.slice();
  ammessi[0x20] = 0;
  return { ...base, ammessi };
}

function conModelli(base: Vincoli, modelli: readonly string[] | undefined): Vincoli | undefined {
  const [modello, ...altri] = modelli ?? [];
  if (modello === undefined) return base;
  if (altri.length > 0) return undefined;
  if (/^\w+(?:\|\w+)*$/.test(modello)) return conValori(base, modello.split('|'));
  const classe = toClasse(modello);
  if (classe === undefined) return undefined;
  return {
    ...base,
    ammessi: toComuni(base.ammessi, classe.ammessi),
    minima: Math.max(base.minima, classe.minima),
  };
}

function conValori(base: Vincoli | undefined, valori: readonly string[] | undefined): Vincoli | undefined {
  if (base === undefined || valori === undefined) return base;
  const restano = (base.valori ?? valori).filter((valore) => valori.includes(valore));
  if (!restano.every((valore) => /^\w+$/.test(valore))) return undefined;
  if (!restano.every((valore) => valore.length === 1)) return { ...base, valori: restano };
  return {
    ...base,
    ammessi: toComuni(base.ammessi, toAmmessi(restano.map((valore) => [toPunto(valore), toPunto(valore)]))),
    massima: 1,
  };
}

/** A pattern that is one class of characters, repeated; undefined for any other, and for classes with more to them. */
function toClasse(modello: string): Classe | undefined {
  const parti = /^\(?(?<atomo>\[(?<membri>(?:[^\\[\]^]|\\.)+)\]|\\d)\)?(?<volte>[*+])$/u.exec(modello)?.groups;
  if (parti === undefined) return undefined;
  const intervalli = toIntervalli(parti['membri'] ?? '\\d');
  if (intervalli === undefined) return undefined;
  return { ammessi: toComuni(toSemplici(), toAmmessi(intervalli)), minima: parti['volte'] === '+' ? 1 : 0 };
}

let semplici: Uint8Array | undefined;

/** What may stand in a value without a second thought: neither markup nor control characters. */
function toSemplici(): Uint8Array {
  if (semplici !== undefined) return semplici;
  semplici = toAmmessi(SEMPLICI);
  for (const c of [0x26, 0x3c, 0x3e]) semplici[c] = 0; // & < >
  return semplici;
}

function toAmmessi(intervalli: readonly Intervallo[]): Uint8Array {
  const ammessi = new Uint8Array(CARATTERI);
  for (const [da, a] of intervalli) ammessi.fill(1, da, a + 1);
  return ammessi;
}

function toComuni(uni: Uint8Array, altri: Uint8Array): Uint8Array {
  const comuni = uni.slice();
  for (let c = 0; c < CARATTERI; c += 1) if (altri[c] === 0) comuni[c] = 0;
  return comuni;
}

/** Code points from the first to the last. */
type Intervallo = readonly [number, number];

const SEMPLICI: readonly Intervallo[] = [
  [0x20, 0x7e],
  [0xa0, CARATTERI - 1],
];
const CIFRE = [0x30, 0x39] as const;

/** The members of a class of XML Schema as intervals of code points. `\d` has more digits there: here only the plain ones. */
function toIntervalli(membri: string): readonly Intervallo[] | undefined {
  const intervalli: Intervallo[] = [];
  const segni = [...membri.matchAll(/\\?./gsu)].map(([segno]) => segno);
  for (let i = 0; i < segni.length; i += 1) {
    const segno = segni[i] ?? '';
    if (segno === '\\d') intervalli.push(CIFRE);
    else if (segno === '-' || /^\\[^\-.\\/]$/.test(segno))
      return undefined; // a range without its ends, an escape of another kind
    else if (segni[i + 1] === '-' && segni[i + 2] !== undefined) {
      intervalli.push([toPunto(segno), toPunto(segni[i + 2] ?? '')]);
      i += 2;
    } else intervalli.push([toPunto(segno), toPunto(segno)]);
  }
  return intervalli;
}

function toPunto(segno: string): number {
  return segno.codePointAt(segno.length > 1 && segno.startsWith('\\') ? 1 : 0) ?? 0;
}
