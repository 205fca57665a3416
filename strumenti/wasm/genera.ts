import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import wabt from 'wabt';

import * as disposizione from '../../packages/subentro/src/rapido/disposizione.js';
import { type FileGenerato, intestazione } from '../file-generato.js';

const SORGENTE = fileURLToPath(new URL('gemello.wat', import.meta.url));

/** The walk of the fast reader in WebAssembly, assembled with the numbers of its memory. */
export async function generaGemello(): Promise<readonly FileGenerato[]> {
  const strumenti = await wabt();
  const testo = conNumeri(await readFile(SORGENTE, 'utf8'), toNumeri());
  const modulo = strumenti.parseWat(basename(SORGENTE), testo, { simd: true });
  modulo.validate();
  const { buffer } = modulo.toBinary({});
  return [
    {
      percorso: 'packages/subentro/src/rapido/gemello.data.ts',
      contenuto: `${intestazione('strumenti/wasm/genera.ts')}
/** {@link Scorri} in WebAssembly, ${buffer.length} bytes in base 64. */
export const GEMELLO =
  '${Buffer.from(buffer).toString('base64')}';
`,
    },
  ];
}

/** The numbers that the text calls by name. */
function toNumeri(): Readonly<Record<string, number>> {
  const { PASSO, ESITO, STATO, ...altre } = disposizione;
  const numeri: Record<string, number> = { ...altre, ...ESITO };
  for (const [nome, numero] of Object.entries(PASSO)) numeri[`PASSO_${nome}`] = numero;
  for (const [nome, numero] of Object.entries(STATO)) numeri[`STATO_${nome}`] = 4 * numero;
  return numeri;
}

/** A name in capitals is a number; the others are of variables and blocks. */
function conNumeri(testo: string, numeri: Readonly<Record<string, number>>): string {
  return testo.replace(/\$([A-Z][A-Z\d_]*)\b/g, (_, nome: string) => {
    const numero = numeri[nome];
    if (numero === undefined) throw new Error(`no number ${nome}`);
    return String(numero);
  });
}
