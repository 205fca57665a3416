import { AnagrafeError } from '../anagrafe-error.js';

/** What the multi-character escapes of XML Schema stand for, outside and inside brackets. */
const PLURALI: Readonly<Record<string, string>> = {
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  s: String.raw` \t\n\r`,
};
const SOLO_FUORI: Readonly<Record<string, string>> = {
  S: String.raw`[^ \t\n\r]`,
  w: String.raw`[^\p{P}\p{Z}\p{C}]`,
  W: String.raw`[\p{P}\p{Z}\p{C}]`,
};
/** The escapes of one character that XML Schema has: the last two mean something to JavaScript only inside brackets. */
const SINGOLI = String.raw`nrt\|.?*+(){}[]^-`;

/**
 * A pattern of XML Schema as a regular expression of JavaScript. They are nearly the same language, and differ where it
 * hurts: here the whole text must match, `^` and `$` are plain characters, `.` is neither line feed nor carriage return,
 * `\d` is any decimal digit of Unicode.
 *
 * @throws AnagrafeError `modello-non-compreso` for what no official pattern has had so far: `\i`, `\c`, blocks of Unicode,
 * subtraction of classes, and what XML Schema does not know (`(?`).
 */
export function toEspressione(modello: string): RegExp {
  const caratteri = Array.from(modello);
  let espressione = '';
  for (let i = 0; i < caratteri.length;) {
    const parte = caratteri[i] === '[' ? leggiClasse(caratteri, i) : leggiFuori(caratteri, i);
    espressione += parte.espressione;
    i = parte.fine;
  }
  return new RegExp(`^(?:${espressione})$`, 'u');
}

interface Parte {
  readonly espressione: string;
  readonly fine: number;
}

function leggiFuori(caratteri: readonly string[], i: number): Parte {
  const carattere = caratteri[i] ?? '';
  switch (carattere) {
    case '^':
    case '$':
      return { espressione: `\\${carattere}`, fine: i + 1 };
    case '.':
      return { espressione: String.raw`[^\n\r]`, fine: i + 1 };
    case '\\': {
      const { espressione, fine, plurale } = leggiEscape(caratteri, i);
      if (espressione === String.raw`\-`) return { espressione: '-', fine };
      return { espressione: plurale ? toClasse(espressione) : espressione, fine };
    }
    case '(':
      if (caratteri[i + 1] === '?') throw nonCompreso();
      return { espressione: '(?:', fine: i + 1 };
    default:
      return { espressione: carattere, fine: i + 1 };
  }
}

function leggiClasse(caratteri: readonly string[], inizio: number): Parte {
  let espressione = '[';
  for (let i = inizio + 1; i < caratteri.length;) {
    const carattere = caratteri[i] ?? '';
    if (carattere === ']') return { espressione: `${espressione}]`, fine: i + 1 };
    if (carattere === '[') throw nonCompreso(); // the subtraction of a class
    if (carattere !== '\\') {
      espressione += carattere;
      i += 1;
      continue;
    }
    const escape = leggiEscape(caratteri, i);
    if (escape.espressione.startsWith('[')) throw nonCompreso();
    espressione += escape.espressione;
    i = escape.fine;
  }
  throw nonCompreso();
}

function leggiEscape(caratteri: readonly string[], i: number): Parte & { readonly plurale: boolean } {
  const lettera = caratteri[i + 1] ?? '';
  const plurale = PLURALI[lettera] ?? SOLO_FUORI[lettera];
  if (plurale !== undefined) return { espressione: plurale, fine: i + 2, plurale: true };
  if (lettera !== '' && SINGOLI.includes(lettera)) return { espressione: `\\${lettera}`, fine: i + 2, plurale: false };
  const [proprieta] = /^\\[pP]\{(?!Is)[A-Z][a-z]?\}/.exec(caratteri.slice(i, i + 6).join('')) ?? [];
  if (proprieta === undefined) throw nonCompreso();
  return { espressione: proprieta, fine: i + proprieta.length, plurale: true };
}

function toClasse(espressione: string): string {
  return espressione.startsWith('[') ? espressione : `[${espressione}]`;
}

function nonCompreso(): AnagrafeError {
  return new AnagrafeError(
    'modello-non-compreso',
    'Lo schema ha un modello che non si sa tradurre: correggere lo schema, o insegnarlo a core/src/xsd/modello.ts.',
  );
}
