import { type Result, parseDataLocale } from '@anagrafe/core';

import type { ErroreCampo } from './errore-tracciato.js';
import {
  type Campo,
  type CampoCostante,
  type CampoData,
  type CampoNumero,
  type CampoTesto,
  toLunghezza,
} from './tracciato.js';

type ConNome = Exclude<Campo, CampoCostante>;
type Esito<T> = Result<T, ErroreCampo>;

const SPAZIO = ' ';

/** A value as it stands in its field, all of its length. */
export function writeCampo(campo: ConNome, valore: unknown): Esito<string> {
  if (valore === undefined) {
    return campo.facoltativo === true ? toOk(SPAZIO.repeat(toLunghezza(campo))) : toErr({ type: 'mancante' });
  }
  switch (campo.tipo) {
    case 'testo':
      return writeTesto(campo, valore);
    case 'numero':
      return writeNumero(campo, valore);
    case 'data':
      return writeData(campo, valore);
  }
}

/** The value that stands in a field; `undefined` if it is blank. */
export function readCampo(campo: ConNome, scritto: string): Esito<string | number | undefined> {
  if (isInBianco(scritto)) {
    return campo.facoltativo === true ? toOk(undefined) : toErr({ type: 'mancante' });
  }
  switch (campo.tipo) {
    case 'testo':
      return readTesto(campo, scritto);
    case 'numero':
      return /^\d+$/.test(scritto) ? toOk(Number(scritto)) : toErr({ type: 'tipo', atteso: 'numero' });
    case 'data':
      return readData(campo, scritto);
  }
}

/** Nothing but blanks, or nothing at all. */
function isInBianco(testo: string): boolean {
  return /^ *$/.test(testo);
}

function writeTesto({ lunghezza: massimo, ammessi }: CampoTesto, valore: unknown): Esito<string> {
  if (typeof valore !== 'string') return toErr({ type: 'tipo', atteso: 'testo' });
  if (isInBianco(valore)) return toErr({ type: 'vuoto' });
  if (valore.endsWith(SPAZIO)) return toErr({ type: 'spazi-in-coda' });
  const estraneo = findEstraneo(valore);
  if (estraneo !== undefined) return toErr({ type: 'carattere', posizione: estraneo });
  if (valore.length > massimo) return toErr({ type: 'troppo-lungo', lunghezza: valore.length, massimo });
  if (ammessi !== undefined && !ammessi.includes(valore)) return toErr({ type: 'non-ammesso' });
  return toOk(valore.padEnd(massimo));
}

/** Without the blanks that fill a field up; others stay. */
function senzaRiempitivo(scritto: string): string {
  let fine = scritto.length;
  while (scritto[fine - 1] === ' ') fine -= 1;
  return scritto.slice(0, fine);
}

function readTesto({ ammessi }: CampoTesto, scritto: string): Esito<string> {
  const estraneo = findEstraneo(scritto);
  if (estraneo !== undefined) return toErr({ type: 'carattere', posizione: estraneo });
  const valore = senzaRiempitivo(scritto);
  return ammessi === undefined || ammessi.includes(valore) ? toOk(valore) : toErr({ type: 'non-ammesso' });
}

function writeNumero({ lunghezza: massimo }: CampoNumero, valore: unknown): Esito<string> {
  if (typeof valore !== 'number' || !Number.isSafeInteger(valore) || valore < 0 || Object.is(valore, -0)) {
    return toErr({ type: 'tipo', atteso: 'numero' });
  }
  const cifre = String(valore);
  if (cifre.length > massimo) return toErr({ type: 'troppo-lungo', lunghezza: cifre.length, massimo });
  return toOk(cifre.padStart(massimo, '0'));
}

function writeData({ formato }: CampoData, valore: unknown): Esito<string> {
  if (typeof valore !== 'string' || !parseDataLocale(valore).ok) return toErr({ type: 'tipo', atteso: 'data' });
  const [anno = '', mese = '', giorno = ''] = valore.split('-');
  return toOk(formato === 'AAAAMMGG' ? anno + mese + giorno : giorno + mese + anno);
}

function readData({ formato }: CampoData, scritto: string): Esito<string> {
  const [anno, mese, giorno] =
    formato === 'AAAAMMGG'
      ? [scritto.slice(0, 4), scritto.slice(4, 6), scritto.slice(6)]
      : [scritto.slice(4), scritto.slice(2, 4), scritto.slice(0, 2)];
  const giornata = `${anno}-${mese}-${giorno}`;
  return parseDataLocale(giornata).ok ? toOk(giornata) : toErr({ type: 'tipo', atteso: 'data' });
}

/** Where the first character stands that is not in ISO-8859-1 or is no sign, from 1. */
export function findEstraneo(testo: string): number | undefined {
  for (let i = 0; i < testo.length; i++) {
    const codice = testo.charCodeAt(i);
    if (codice < 0x20 || (codice > 0x7e && codice < 0xa0) || codice > 0xff) return i + 1;
  }
  return undefined;
}

function toOk<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

function toErr(error: ErroreCampo): { readonly ok: false; readonly error: ErroreCampo } {
  return { ok: false, error };
}
