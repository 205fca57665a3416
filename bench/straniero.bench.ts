import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { toComandi, toSezione } from '../test/blocchi-eseguibili.js';
import { mediana } from './misura.js';
import { toTabella } from './tabella.js';

const RADICE = resolve(import.meta.dirname, '..');
const GIRI = 3;

/** How long somebody who has nothing yet waits for the first rilievo: the commands of the README, in a clone, with empty caches. */
export function benchStraniero(): Promise<string> {
  const righe = toComandi(toSezione(readFileSync(join(RADICE, 'README.md'), 'utf8'), 'In your program'));
  const giri = Array.from({ length: GIRI }, () => percorri(righe));
  const secondi = (i: number): string => mediana(giri.map((tempi) => tempi[i] ?? Number.NaN)).toFixed(1);
  const totali = giri.map((tempi) => tempi.reduce((somma, uno) => somma + uno, 0));
  return Promise.resolve(`## From the README to the first rilievo

The commands of README.md, «In your program», one after the other in a new clone, with the caches of npm and pnpm empty: what is not
ours comes over the network. ${GIRI} rounds, medians; seconds.

${toTabella(
  ['command', 'seconds'],
  [
    ['`git clone`', secondi(0)],
    ...righe.map((riga, i) => [`\`${riga}\``, secondi(i + 1)]),
    [
      'all (goal ≤ 180)',
      `**${mediana(totali).toFixed(1)}** (${Math.min(...totali).toFixed(1)}–${Math.max(...totali).toFixed(1)})`,
    ],
  ],
)}`);
}

/** The seconds of each step, the clone first. */
function percorri(righe: readonly string[]): readonly number[] {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-straniero-'));
  try {
    const tempi = join(cartella, 'tempi');
    const segna = `date +%s.%N >>"${tempi}"`;
    // 1 says that blocking anomalies were found, which is what the sample is for.
    const passi = righe.map(
      (riga) => `${riga.startsWith('npx anagrafe verifica') ? `${riga} >rilievi || [ $? -eq 1 ]` : riga}\n${segna}`,
    );
    const copione = join(cartella, 'copione.sh');
    writeFileSync(copione, [segna, `git clone --quiet "${RADICE}" anagrafe-sdk`, segna, ...passi].join('\n'));
    const deposito = join(cartella, 'deposito');
    mkdirSync(deposito);
    const { status, stderr } = spawnSync('sh', ['-e', copione], {
      cwd: cartella,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: {
        ...process.env,
        npm_config_cache: join(deposito, 'npm'),
        npm_config_store_dir: join(deposito, 'pnpm'),
        XDG_CACHE_HOME: join(deposito, 'cache'),
      },
    });
    if (status !== 0) throw new Error(stderr);
    if (!/\bE[A-Z]\d{3}\b/.test(readFileSync(join(cartella, 'programma/rilievi'), 'utf8')))
      throw new Error('no rilievo at the end of the way');
    const momenti = readFileSync(tempi, 'utf8').trim().split('\n').map(Number);
    return momenti.slice(1).map((momento, i) => momento - (momenti[i] ?? Number.NaN));
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}
