/** Writes the pages of the site that are made from the rules, the schemas and the tables: before `vitepress build`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { toPagineGenerate } from './pagine.js';

const RADICE = resolve(import.meta.dirname, '../..');

// A type that no rule reads any more has no page.
await rm(resolve(RADICE, 'docs/tipi'), { recursive: true, force: true });
const pagine = await toPagineGenerate(RADICE);
for (const { percorso, contenuto } of pagine) {
  const assoluto = resolve(RADICE, percorso);
  await mkdir(dirname(assoluto), { recursive: true });
  await writeFile(assoluto, contenuto);
}
process.stdout.write(`${pagine.length} pages written\n`);
