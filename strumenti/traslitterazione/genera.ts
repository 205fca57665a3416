/** Makes the transliteration tables of both packages from `caratteri.tsv`. */
import { readFile } from 'node:fs/promises';

import { intestazione, type FileGenerato } from '../file-generato.js';

/** One row of `caratteri.tsv`. */
export interface Carattere {
  readonly carattere: string;
  readonly esito: string;
  readonly finale: string;
  readonly provenienza: 'archivio' | 'tabella-2008' | 'icao-ipotesi';
}

const INTESTAZIONE = 'carattere\tesito\tfinale\tprovenienza';
const PROVENIENZE: readonly string[] = ['archivio', 'tabella-2008', 'icao-ipotesi'];

/** The generated modules: compact for codice-fiscale, which decomposes letters itself; plain for decodifica. */
export async function generaTraslitterazione(): Promise<FileGenerato[]> {
  const caratteri = await readCaratteri();
  const testa = intestazione('strumenti/traslitterazione/genera.ts');
  return [
    { percorso: 'packages/codice-fiscale/src/traslitterazione.data.ts', contenuto: testa + toCompatta(caratteri) },
    { percorso: 'packages/decodifica/src/nomi/accenti.data.ts', contenuto: testa + toAccenti(caratteri) },
  ];
}

/** The rows of `caratteri.tsv` in code point order; an ill-formed or repeated row is refused with its line. */
export async function readCaratteri(): Promise<Carattere[]> {
  const testo = await readFile(new URL('caratteri.tsv', import.meta.url), 'utf8');
  const visti = new Set<string>();
  return testo
    .split('\n')
    .map((riga, i) => ({ riga, numero: i + 1 }))
    .filter(({ riga }) => riga !== '' && !riga.startsWith('#') && riga !== INTESTAZIONE)
    .map(({ riga, numero }) => {
      const [carattere = '', esito = '', finale = '', provenienza = ''] = riga.split('\t');
      const buona = /^.$/u.test(carattere) && /^[A-Z]+$/.test(esito) && ['', `${esito}'`].includes(finale);
      if (!buona || !isProvenienza(provenienza)) throw new Error(`caratteri.tsv:${numero}: ill-formed row`);
      if (visti.has(carattere)) throw new Error(`caratteri.tsv:${numero}: ${carattere} is already listed`);
      visti.add(carattere);
      return { carattere, esito, finale, provenienza };
    })
    .sort((a, b) => (a.carattere < b.carattere ? -1 : 1));
}

function isProvenienza(testo: string): testo is Carattere['provenienza'] {
  return PROVENIENZE.includes(testo);
}

function toAccenti(caratteri: readonly Carattere[]): string {
  return `
/** Accented or special capital letter (and ß) → the ASCII capitals it is folded to. */
export const ACCENTI: Readonly<Record<string, string>> = {
${caratteri.map(({ carattere, esito }) => `  ${carattere}: '${esito}',`).join('\n')}
};
`;
}

/** Only what canonical decomposition cannot tell: letters that do not become their bare letter, and which are official. */
function toCompatta(caratteri: readonly Carattere[]): string {
  const maiuscoli = caratteri.filter(({ carattere }) => carattere === carattere.toUpperCase());
  const speciali = maiuscoli.filter(({ carattere, esito }) => !carattere.normalize('NFD').startsWith(esito));
  const ufficiali = maiuscoli.filter(({ provenienza }) => provenienza !== 'icao-ipotesi');
  const senzaMaiuscola = caratteri.filter(({ carattere, esito }) => carattere.toUpperCase() === esito);
  const conApostrofo = toClasse(ufficiali.filter(({ finale }) => finale !== ''));
  const altri = [
    toClasse(ufficiali.filter(({ finale }) => finale === '')),
    ...senzaMaiuscola.map(({ esito }) => esito),
  ].join('|');
  return `
/** Letters that do not simply lose their diacritic → their ASCII form. */
export const SPECIALI: Readonly<Record<string, string>> = {
${speciali.map(({ carattere, esito }) => `  ${carattere}: '${esito}',`).join('\n')}
};

/**
 * What the official table has, in capitals (of ß: SS); the letters that take an apostrophe at the end of a word are
 * captured.
 */
export const UFFICIALE: RegExp = /^(?:(${conApostrofo})|${altri})$/;
`;
}

function toClasse(caratteri: readonly Carattere[]): string {
  return `[${caratteri.map(({ carattere }) => carattere).join('')}]`;
}
