import { readFileSync } from 'node:fs';

import { RIGHE } from '../../src/comuni/comuni.data.js';
import { fromRiga } from '../../src/comuni/riga.js';
import { toCondiviso } from '../aperte.js';

/** A version as the oracle sees it: only what a lookup by name needs. */
export interface VersioneOracolo {
  readonly codice: string;
  readonly sigla: string;
  readonly dal: string;
  readonly al: string;
  /** Its written names, as in the archive. */
  readonly nomi: readonly string[];
}

/**
 * The archive read a second time, by other code: from the official CSV where it is, else from the embedded lines. It
 * scans the versions of a name one by one, with its own idea of when two spellings are one name.
 */
export function leggiVersioni(): { readonly versioni: readonly VersioneOracolo[]; readonly fonte: string } {
  const csv = toCondiviso('dati/ANPR_archivio_comuni.csv');
  if (csv !== undefined)
    return { versioni: readFileSync(csv, 'utf8').trim().split('\n').slice(1).map(fromCsv), fonte: 'CSV' };
  const versioni = RIGHE.split('\n')
    .map(fromRiga)
    .map((c) => ({
      codice: c.codiceCatastale ?? 'ND',
      sigla: c.siglaProvincia,
      dal: c.dal,
      al: c.al ?? '9999-12-31',
      nomi: toNomi([
        c.denominazione,
        c.denominazioneTraslitterata,
        c.altraDenominazione,
        c.altraDenominazioneTraslitterata,
      ]),
    }));
  return { versioni, fonte: 'embedded lines' };
}

function fromCsv(linea: string): VersioneOracolo {
  const celle = [...linea.matchAll(/"([^"]*)"|([^,"]+)/g)].map(([, quotata, nuda]) => quotata ?? nuda ?? '');
  const [, dal = '', al = '', , codice = '', nome = '', ascii = '', altra = '', altraAscii = ''] = celle;
  return { codice, sigla: celle[14] ?? '', dal, al, nomi: toNomi([nome, ascii, altra, altraAscii]) };
}

function toNomi(nomi: readonly (string | null)[]): readonly string[] {
  return nomi.flatMap((nome) => (nome === null || nome === '' ? [] : [nome]));
}

/** One name in all its spellings: umlauts by two letters, other accents off, no apostrophe at the end of a word. */
export function toPiana(nome: string): string {
  const lettere = nome
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ä', 'AE')
    .replaceAll('Ö', 'OE')
    .replaceAll('Ü', 'UE')
    .replaceAll('ß', 'SS');
  return lettere
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .split(/([ -])/)
    .map((parola) => (parola.endsWith("'") ? parola.slice(0, -1) : parola))
    .filter((parola, i, parole) => !(parola === ' ' && parole[i - 1] === ' ') && parola !== '')
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The versions of each name. */
export function toPerNome(versioni: readonly VersioneOracolo[]): ReadonlyMap<string, readonly VersioneOracolo[]> {
  const perNome = new Map<string, VersioneOracolo[]>();
  for (const versione of versioni) {
    for (const nome of new Set(versione.nomi.map(toPiana))) {
      const sue = perNome.get(nome);
      if (sue === undefined) perNome.set(nome, [versione]);
      else sue.push(versione);
    }
  }
  return perNome;
}
