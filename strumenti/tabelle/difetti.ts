/** Looks for everything that the official tables contradict themselves in. What it finds is in `difetti-noti.tsv`. */
import { readFile } from 'node:fs/promises';

import { RIGHE } from '../../packages/decodifica/src/comuni/comuni.data.js';
import { fromRiga } from '../../packages/decodifica/src/comuni/riga.js';
import { STATI_CESSATI } from '../../packages/decodifica/src/stati/cessati.data.js';
import { toCelle } from '../../packages/decodifica/src/tabelle/celle.js';
import { COMUNI_SUBENTRATI } from '../../packages/decodifica/src/tabelle/dati/comuni-subentrati.data.js';
import { TABELLE } from '../../packages/decodifica/src/tabelle/dati/tabelle.data.js';
import { findDifettiComuni } from './difetti-comuni.js';
import { findDifettiSubentrati } from './difetti-subentrati.js';
import { findDifettiTabelle } from './difetti-tabelle.js';

/** A defect of a source: which table, what kind, where, and what is wrong. */
export interface Difetto {
  readonly tabella: string;
  readonly tipo: string;
  readonly dove: string;
  readonly dettaglio: string;
}

const INTESTAZIONE = 'tabella\ttipo\tdove\tdettaglio';

/** The defects of the embedded tables, which are the official ones without loss, as lines of `difetti-noti.tsv`. */
export function findDifetti(): readonly string[] {
  const comuni = RIGHE.split('\n').map(fromRiga);
  const cessati = STATI_CESSATI.split('\n').map((riga) => riga.split('\t'));
  const difetti = [
    ...findDifettiComuni(comuni),
    ...findDifettiTabelle(TABELLE, cessati),
    ...findDifettiSubentrati(toCelle(COMUNI_SUBENTRATI), comuni),
  ];
  return difetti.map(({ tabella, tipo, dove, dettaglio }) => [tabella, tipo, dove, dettaglio].join('\t')).sort();
}

/** The list as it is committed. */
export async function leggiDifettiNoti(): Promise<readonly string[]> {
  const testo = await readFile(new URL('difetti-noti.tsv', import.meta.url), 'utf8');
  const [intestazione, ...righe] = testo.trimEnd().split('\n');
  if (intestazione !== INTESTAZIONE) throw new Error('difetti-noti.tsv: unexpected heading');
  return righe;
}
