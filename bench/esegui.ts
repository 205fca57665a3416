/** `pnpm bench [nome…]`: measures everything, or the named parts, prints the tables and writes RISULTATI.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

import { benchAdaptersAe } from './adapters-ae.bench.js';
import { benchAdaptersPkcs11 } from './adapters-pkcs11.bench.js';
import { benchCli } from './cli.bench.js';
import { benchClient } from './client.bench.js';
import { benchCodiceFiscale } from './codice-fiscale.bench.js';
import { benchDecodifica } from './decodifica.bench.js';
import { benchOperazioni } from './operazioni.bench.js';
import { benchStraniero } from './straniero.bench.js';
import { benchSubentro } from './subentro.bench.js';

const PARTI: Readonly<Record<string, () => Promise<string>>> = {
  'codice-fiscale': benchCodiceFiscale,
  decodifica: benchDecodifica,
  operazioni: benchOperazioni,
  subentro: benchSubentro,
  client: benchClient,
  'adapters-ae': benchAdaptersAe,
  'adapters-pkcs11': benchAdaptersPkcs11,
  cli: benchCli,
  straniero: benchStraniero,
};

const FILE = resolve(import.meta.dirname, 'RISULTATI.md');
const chieste = process.argv.slice(2);
const ignote = chieste.filter((nome) => PARTI[nome] === undefined);
if (ignote.length > 0)
  throw new Error(`parti sconosciute: ${ignote.join(', ')}; ci sono ${Object.keys(PARTI).join(', ')}`);

const vecchie = await leggiSezioni();
const nomi = Object.keys(PARTI);
const sezioni = new Map<string, string>();
for (const nome of nomi) {
  const misurare = chieste.length === 0 || chieste.includes(nome);
  const sezione = misurare ? await PARTI[nome]?.() : vecchie.get(nome);
  if (sezione === undefined) continue;
  if (misurare) process.stdout.write(`${sezione}\n\n`);
  sezioni.set(nome, misurare ? `${sezione}\n\nMeasured ${quando()}.` : sezione);
}

await writeFile(
  FILE,
  `# Results

Written by \`npm run bench\`, which measures the built packages. Contenders run in turn in one process or in interleaved
processes; figures are medians of the rounds. The machine is shared and noisy: ratios of one run are worth more than
absolute figures.

${[...sezioni].map(([nome, testo]) => `<!-- ${nome} -->\n${testo.trim()}\n`).join('\n')}`,
);

function quando(): string {
  const [primo] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${primo?.model.trim() ?? 'unknown CPU'}`;
}

/** The sections of an earlier run, kept for the parts that are not measured now. */
async function leggiSezioni(): Promise<Map<string, string>> {
  const testo = await readFile(FILE, 'utf8').catch(() => '');
  return new Map(
    [...testo.matchAll(/<!-- ([\w-]+) -->\n([\s\S]*?)(?=\n<!-- |$)/g)].map(([, nome = '', corpo = '']) => [
      nome,
      corpo,
    ]),
  );
}
