import type { EsitoRicevuto, FileRicevuto, Result } from '@anagrafe/core';

import { parseNomeFile } from './nome-file.js';

/** A line of the list that is not a name and an outcome: `forma` if it has no two parts, `esito` if the second is none. */
export interface ErroreRicevuti {
  readonly type: 'forma' | 'esito';
  /** The line, from 1. */
  readonly riga: number;
}

const ESITI: readonly EsitoRicevuto[] = ['OK', 'KO', 'IN ELABORAZIONE'];
const SEPARATORE = /[;,\t ]/;
const INTESTAZIONE = /^"?nome/i;
const COMMENTO = '#';

/**
 * Reads the list of the files that ANPR has already: one a line, its name and what became of it.
 *
 * @param testo - `028060_SUBAPR_1_1_1.gz;OK`: the parts are set apart by a semicolon, a comma, a tab or a blank, with or
 * without quotation marks. The outcome is `OK`, `KO` or `IN ELABORAZIONE`, any case. A first line that begins with
 * `nome` is a heading; empty lines and lines that begin with `#` do not count.
 * @returns The files in the order of the list, or every line that cannot be read. A name of another grammar is taken as
 * it is, with `nome: null`.
 * @example
 * parseRicevuti('028060_SUBAPR_1_1_2.gz;OK') // → { ok: true, value: [{ nomeScritto: '028060_SUBAPR_1_1_2.gz', nome: { codiceIstat: '028060', versione: 1, progressivo: 1, totale: 2, compresso: true }, esito: 'OK' }] }
 * parseRicevuti('028060_SUBAPR_1_1_2.gz;forse') // → { ok: false, error: [{ type: 'esito', riga: 1 }] }
 */
export function parseRicevuti(testo: string): Result<readonly FileRicevuto[], readonly ErroreRicevuti[]> {
  const ricevuti: FileRicevuto[] = [];
  const errori: ErroreRicevuti[] = [];
  let prima = true;
  for (const [i, scritta] of testo
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const riga = scritta.trim();
    if (riga === '' || riga.startsWith(COMMENTO)) continue;
    const intestazione = prima && INTESTAZIONE.test(riga);
    prima = false;
    if (intestazione) continue;
    const letto = toRicevuto(riga);
    if (typeof letto === 'string') errori.push({ type: letto, riga: i + 1 });
    else ricevuti.push(letto);
  }
  return errori.length > 0 ? { ok: false, error: errori } : { ok: true, value: ricevuti };
}

/**
 * What is wrong in a list of files, as half an Italian sentence without its full stop.
 *
 * @example
 * formatErroreRicevuti({ type: 'forma', riga: 3 }) // → 'riga 3: serve il nome del file e l’esito, per esempio 028060_SUBAPR_1_1_1.gz;OK'
 */
export function formatErroreRicevuti(errore: ErroreRicevuti): string {
  const { type, riga } = errore;
  return type === 'forma'
    ? `riga ${riga}: serve il nome del file e l’esito, per esempio 028060_SUBAPR_1_1_1.gz;OK`
    : `riga ${riga}: l’esito è uno fra ${ESITI.join(', ')}`;
}

function toRicevuto(riga: string): FileRicevuto | ErroreRicevuti['type'] {
  const taglio = riga.search(SEPARATORE);
  if (taglio < 0) return 'forma';
  const nomeScritto = senzaVirgolette(riga.slice(0, taglio));
  const scritto = senzaVirgolette(riga.slice(taglio + 1)).toUpperCase();
  if (nomeScritto === '' || scritto === '') return 'forma';
  const esito = ESITI.find((uno) => uno === scritto);
  if (esito === undefined) return 'esito';
  const nome = parseNomeFile(nomeScritto);
  return { nomeScritto, nome: nome.ok ? nome.value : null, esito };
}

function senzaVirgolette(testo: string): string {
  return testo.replaceAll('"', '').trim();
}
