/** Writes the bill of materials of the packages as they would be published: `pnpm sbom FILE`. */
import { resolve } from 'node:path';

import { impacchetta, installa } from './pacchetti.js';
import { scriviSbom } from './sbom.js';

const [file = '.cache/sbom.cdx.json'] = process.argv.slice(2);
const { components } = scriviSbom(installa('node', impacchetta()).cartella, resolve(file));
console.log(`${file}: ${components.length} componenti`);
