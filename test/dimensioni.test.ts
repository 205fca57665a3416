import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

const RADICE = resolve(import.meta.dirname, '..');
const misure = new Map<string, number>();

beforeAll(() => {
  const sizeLimit = resolve(RADICE, 'node_modules/size-limit/bin.js');
  const esito = execFileSync(process.execPath, [sizeLimit, '--json'], { cwd: RADICE, encoding: 'utf8', stdio: 'pipe' });
  for (const { name, size } of JSON.parse(esito) as { name: string; size: number }[]) misure.set(name, size);
}, 120_000);

/** Where the documentation says a size: the file, what stands in that line, the measures it says, in order. */
const DETTE: readonly (readonly [file: string, riga: string, misure: readonly string[]])[] = [
  ['README.md', '`@anagrafe/codice-fiscale`', ['codice-fiscale']],
  ['README.md', '`@anagrafe/decodifica`', ['decodifica, at once', 'decodifica, all that opening loads']],
  ['README.md', '`@anagrafe/client`', ['client, with all it loads at once']],
  ['README.md', '`@anagrafe/core`', ['core, with codice-fiscale and date-fns']],
  ['README.md', '`@anagrafe/adapters-ae`', ['adapters-ae, with what it uses of core']],
  ['README.md', '`@anagrafe/adapters-pkcs11`', ['adapters-pkcs11, with what it uses of core']],
  ['README.md', '`@anagrafe/subentro`', ['subentro, with core and saxes']],
  ['packages/codice-fiscale/README.md', '`isCodiceFiscale(testo)`', ['isCodiceFiscale']],
  ['packages/codice-fiscale/README.md', '`computeCodiceFiscale(dati)`', ['computeCodiceFiscale']],
  ['packages/codice-fiscale/README.md', '`parseCodiceFiscale(testo,', ['parseCodiceFiscale']],
  ['packages/codice-fiscale/README.md', '`compareCodiceFiscale(cf,', ['compareCodiceFiscale']],
  ['packages/codice-fiscale/README.md', '`toOmocodie(cf)`', ['omocodie']],
  ['packages/codice-fiscale/README.md', '`toTraslitterato(testo)`', ['toTraslitterato']],
  ['packages/codice-fiscale/README.md', 'Everything: ', ['codice-fiscale']],
  [
    'packages/decodifica/README.md',
    'Sizes',
    ['decodifica, at once', 'decodifica, all that opening loads', 'decodifica, chunk of the comuni'],
  ],
  ['packages/core/README.md', 'everything ', ['core, with codice-fiscale and date-fns', 'core, one rule']],
  ['packages/core/README.md', 'the implementations. Bundled', ['core/agenzia-entrate']],
  ['packages/core/README.md', '`@anagrafe/core/certificati` alone', ['core/certificati']],
  ['packages/core/README.md', 'the checks and not the code; ', ['core/condizioni']],
  ['packages/core/README.md', 'Bundled with the engine', ['core/operazioni']],
  ['packages/adapters-ae/README.md', 'Bundled with', ['adapters-ae, with what it uses of core']],
  ['packages/adapters-pkcs11/README.md', 'Bundled, minified', ['adapters-pkcs11, with what it uses of core']],
  ['packages/client/README.md', 'With all that it loads', ['client, with all it loads at once']],
  ['packages/subentro/README.md', 'with saxes and core', ['subentro, with core and saxes']],
];

describe('the sizes in the documentation are those measured', () => {
  it.each(DETTE)('%s, %s', (file, riga, nomi) => {
    const righe = readFileSync(resolve(RADICE, file), 'utf8').split('\n');
    const dette = righe.find((r) => r.includes(riga) && r.includes(' kB'))?.matchAll(/(?<kB>[\d.]+) kB/g) ?? [];
    const cifre = [...dette].map(({ groups }) => Number(groups?.['kB']));
    const attese = nomi.map((nome) => (misure.get(nome) ?? NaN) / 1000);
    expect(cifre).toHaveLength(attese.length);
    // One decimal below 10 kB, none above; another zlib may compress a little differently.
    attese.forEach((attesa, i) => {
      expect(Math.abs((cifre[i] ?? NaN) - attesa)).toBeLessThan(attesa < 10 ? 0.1 : 1);
    });
  });
});
