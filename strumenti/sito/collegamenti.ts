import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { apriMete } from './mete.js';

/** What was found by following every link of a built site. */
export interface Esito {
  /** The pages, by their path. */
  readonly pagine: ReadonlySet<string>;
  readonly collegamenti: number;
  /** Links that lead nowhere, with the page that has them. */
  readonly rotti: readonly string[];
}

const HREF = /\s(?:href|src)="(?<dove>[^"]*)"/g;

/** Follows every internal link of the pages in a folder, anchors included: those that a page has as it was built. */
export async function toCollegamentiRotti(cartella: string): Promise<Esito> {
  const mete = apriMete(cartella);
  const pagine = new Set([...mete.file].filter((nome) => nome.endsWith('.html')));
  const rotti: string[] = [];
  let collegamenti = 0;
  for (const nome of pagine) {
    const testo = await readFile(resolve(cartella, nome), 'utf8');
    for (const { groups } of testo.matchAll(HREF)) {
      const dove = (groups?.['dove'] ?? '').replaceAll('&amp;', '&');
      if (/^(?:[a-z]+:|\/\/)/i.test(dove)) continue;
      collegamenti += 1;
      const perche = mete.manca(dove, nome);
      if (perche !== undefined) rotti.push(`${nome}: ${dove} ${perche}`);
    }
  }
  return { pagine, collegamenti, rotti };
}
