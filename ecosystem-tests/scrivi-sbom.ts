/** Writes the bills of materials of the packages as they would be published, one each: `pnpm sbom FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { impacchetta } from './pacchetti.js';
import { toDistinte } from './sbom.js';

const [cartella = '.cache/sbom'] = process.argv.slice(2);
mkdirSync(cartella, { recursive: true });
for (const [nome, testo] of await toDistinte(impacchetta())) {
  const file = join(cartella, `${nome.replace('@', '').replace('/', '-')}.cdx.json`);
  writeFileSync(file, testo);
  console.log(file);
}
