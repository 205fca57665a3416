import { readFile } from 'node:fs/promises';

import type { Risorse } from './dati-rapporto.js';

/** Style and script of the report, built beside the command. */
export async function leggiRisorse(): Promise<Risorse> {
  const leggi = (nome: string): Promise<string> => readFile(new URL(nome, import.meta.url), 'utf8');
  const [stile, script] = await Promise.all([leggi('./rapporto.css'), leggi('./rapporto.client.js')]);
  return { stile, script };
}
