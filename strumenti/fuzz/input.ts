import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { createCaso } from './caso.js';
import { muta } from './mutazioni.js';

const ESEMPIO = resolve(import.meta.dirname, '../../esempi/fornitura');

/** Forniture that the mutations begin from: the sample, cut to a few records so that many inputs fit into a second. */
const BASI: readonly Buffer[] = readdirSync(ESEMPIO)
  .filter((nome) => nome.endsWith('.gz'))
  .map((nome) => {
    const xml = gunzipSync(readFileSync(resolve(ESEMPIO, nome))).toString();
    return Buffer.from(accorcia(accorcia(xml, 'soggetto', 12), 'famiglia', 12));
  });

/** A text with the first records of a kind only. */
function accorcia(xml: string, elemento: string, quanti: number): string {
  const chiude = `\n    </${elemento}>\n`; // with its indentation: a soggetto has a famiglia of its own inside
  let fine = 0;
  for (let i = 0; i < quanti; i += 1) fine = xml.indexOf(chiude, fine) + chiude.length;
  return xml.slice(0, fine) + xml.slice(xml.lastIndexOf(chiude) + chiude.length);
}

const AIRE = Buffer.from('PROVA  ADA  1980\r\nPROVA  UGO  1981\r\n');

/** The input of a seed: a name, and mutated bytes; a third of them compressed, and of these half mutated again. */
export function createInput(seme: number): { readonly nome: string; readonly byte: Buffer } {
  const caso = createCaso(seme);
  if (caso.fino(40) === 0) return { nome: '058091_SUBAIRE_11.txt', byte: muta(AIRE, caso) };
  const byte = muta(caso.scegli(BASI), caso);
  if (caso.fino(3) > 0) return { nome: '099008_SUBAPR_1_1_2.xml', byte };
  const compressi = gzipSync(byte);
  return { nome: '099008_SUBAPR_1_1_2.gz', byte: caso.fino(2) === 0 ? compressi : muta(compressi, caso) };
}
