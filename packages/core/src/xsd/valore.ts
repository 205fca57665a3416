import { IN_BASE } from './basi.js';
import { createCercaEstraneo, toClasseCaratteri } from './classe-caratteri.js';
import { toEspressione } from './modello.js';
import type { Spazi, TipoBase, TipoSemplice } from './tipi.js';

/** Which constraint of its type a text breaks, the first that is found. Lengths count characters. */
export type ViolazioneValore =
  | { readonly vincolo: 'base'; readonly base: TipoBase }
  | { readonly vincolo: 'lunghezza'; readonly caratteri: number; readonly minima: number; readonly massima: number }
  | { readonly vincolo: 'modello'; readonly modelli: readonly string[]; readonly carattere?: string }
  | { readonly vincolo: 'valori'; readonly valori: readonly string[] };

/** Answers what a text breaks of the type it was made for; `undefined` if nothing. */
export type ControlloValore = (testo: string) => ViolazioneValore | undefined;

/**
 * The check of the texts of one type, exactly as XML Schema 1.0 defines it: white space, lexical space of the base,
 * lengths, patterns, enumerations, of the type and of all that it derives from.
 *
 * @param tipo - A descriptor of this entry. It is compiled here, once: keep the check.
 * @returns The check: pure and total. Blanks are treated as the type says, so a text is given as the XML holds it.
 * @throws AnagrafeError `modello-non-compreso` if the type has a pattern that cannot be translated: no official one has.
 * @example
 * const sesso = createControlloValore({ nome: 'tipoSesso', base: 'string', modelli: ['M|F|N'] });
 * sesso('F') // → undefined
 * sesso('X') // → { vincolo: 'modello', modelli: ['M|F|N'] }
 */
export function createControlloValore(tipo: TipoSemplice | TipoBase): ControlloValore {
  const passi = toPassi(tipo);
  const base = passi[0]?.base ?? tipo;
  if (typeof base !== 'string') throw new TypeError('a chain of types begins with a type of XML Schema');
  const spazi = passi.reduce<Spazi>(
    (prima, passo) => passo.spazi ?? prima,
    base === 'string' ? 'preserve' : 'collapse',
  );
  const controlli: ControlloValore[] = [
    ...(base === 'string' ? [] : [createControlloBase(base)]),
    ...toControlliLunghezza(passi),
    ...passi.flatMap(({ modelli }) => (modelli === undefined ? [] : [createControlloModelli(modelli)])),
    ...passi.flatMap(({ valori }) => (valori === undefined ? [] : [createControlloValori(valori)])),
  ];
  const normalizza = NORMALIZZA[spazi];
  return (testo) => {
    const normalizzato = normalizza(testo);
    for (const controllo of controlli) {
      const violazione = controllo(normalizzato);
      if (violazione !== undefined) return violazione;
    }
    return undefined;
  };
}

/** The steps of a derivation, from the one next to the type of XML Schema. */
function toPassi(tipo: TipoSemplice | TipoBase): readonly TipoSemplice[] {
  return typeof tipo === 'string' ? [] : [...toPassi(tipo.base), tipo];
}

const DA_RIDURRE = /^ | $|[\t\n\r]| {2}/;

const NORMALIZZA: Readonly<Record<Spazi, (testo: string) => string>> = {
  preserve: (testo) => testo,
  replace: (testo) => testo.replace(/[\t\n\r]/g, ' '),
  collapse: (testo) => (DA_RIDURRE.test(testo) ? testo.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '') : testo),
};

function createControlloBase(base: TipoBase): ControlloValore {
  const violazione: ViolazioneValore = { vincolo: 'base', base };
  const isInBase = IN_BASE[base];
  return (testo) => (isInBase(testo) ? undefined : violazione);
}

function toControlliLunghezza(passi: readonly TipoSemplice[]): readonly ControlloValore[] {
  const minima = Math.max(0, ...passi.map((p) => Math.max(p.lunghezza ?? 0, p.lunghezzaMinima ?? 0)));
  const massima = Math.min(...passi.map((p) => Math.min(p.lunghezza ?? Infinity, p.lunghezzaMassima ?? Infinity)));
  if (minima === 0 && massima === Infinity) return [];
  return [
    (testo) => {
      const caratteri = contaCaratteri(testo);
      if (caratteri >= minima && caratteri <= massima) return undefined;
      return { vincolo: 'lunghezza', caratteri, minima, massima };
    },
  ];
}

/** Characters, not the units of UTF-16 in which JavaScript counts. */
function contaCaratteri(testo: string): number {
  let caratteri = testo.length;
  for (let i = 0; i < testo.length; i += 1) if ((testo.charCodeAt(i) & 0xfc_00) === 0xd8_00) caratteri -= 1;
  return caratteri;
}

function createControlloModelli(modelli: readonly string[]): ControlloValore {
  const [modello = ''] = modelli;
  const classe = modelli.length === 1 ? toClasseCaratteri(modello) : undefined;
  if (classe === undefined) {
    const espressioni = modelli.map(toEspressione);
    const violazione: ViolazioneValore = { vincolo: 'modello', modelli };
    return (testo) => (espressioni.some((espressione) => espressione.test(testo)) ? undefined : violazione);
  }
  const cercaEstraneo = createCercaEstraneo(classe);
  return (testo) => {
    if (testo === '') return classe.almenoUno ? { vincolo: 'modello', modelli } : undefined;
    const dove = cercaEstraneo(testo);
    if (dove === -1) return undefined;
    return { vincolo: 'modello', modelli, carattere: String.fromCodePoint(testo.codePointAt(dove) ?? 0) };
  };
}

function createControlloValori(valori: readonly string[]): ControlloValore {
  const ammessi = new Set(valori);
  const violazione: ViolazioneValore = { vincolo: 'valori', valori };
  return (testo) => (ammessi.has(testo) ? undefined : violazione);
}
