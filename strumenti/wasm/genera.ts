import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import * as disposizione from '../../packages/subentro/src/rapido/disposizione.js';
import { type FileGenerato, intestazione } from '../file-generato.js';
import { assembla } from './assembla.js';

const SORGENTE = fileURLToPath(new URL('gemello.wat', import.meta.url));

/** The walk of the fast reader in WebAssembly, assembled with the numbers of its memory. */
export async function generaGemello(): Promise<readonly FileGenerato[]> {
  const { PASSO, ESITO, STATO, ...altre } = disposizione;
  const numeri: Record<string, number> = { ...altre, ...ESITO };
  for (const [nome, numero] of Object.entries(PASSO)) numeri[`PASSO_${nome}`] = numero;
  for (const [nome, numero] of Object.entries(STATO)) numeri[`STATO_${nome}`] = 4 * numero;
  const byte = assembla(await readFile(SORGENTE, 'utf8'), numeri);
  return [
    {
      percorso: 'packages/subentro/src/rapido/gemello.data.ts',
      contenuto: `${intestazione('strumenti/wasm/genera.ts')}
/** {@link Scorri} in WebAssembly, ${byte.length} bytes in base 64. */
export const GEMELLO =
  '${Buffer.from(byte).toString('base64')}';
`,
    },
  ];
}
