import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { misuraProcessi } from './processo.js';
import { toTabella } from './tabella.js';

const BIN = resolve(import.meta.dirname, '../packages/cli/dist/bin.js');
const GIRI = 11;
const SOGGETTI = 20_000;

/** How long people wait: for help, for the sample, for a middling town. */
export function benchCli(): Promise<string> {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-bench-'));
  try {
    esegui('genera', '-n', String(SOGGETTI), '-s', '1', '--difetti', '0.05', '-u', cartella);
    const file = join(cartella, readdirSync(cartella).find((nome) => nome.endsWith('.gz')) ?? '');
    const [vuoto, aiuto, versione] = misuraProcessi(
      [
        { nome: '`node -e 0`', argomenti: ['-e', '0'] },
        { nome: '`anagrafe --help`', argomenti: [BIN, '--help'] },
        { nome: '`anagrafe verifica --help`', argomenti: [BIN, 'verifica', '--help'] },
      ],
      GIRI,
    );
    const [campione, citta] = misuraProcessi(
      [
        {
          nome: 'the sample',
          argomenti: [BIN, 'verifica', resolve(import.meta.dirname, '../esempi/fornitura'), '-f', 'ndjson'],
          stati: [0, 1],
        },
        { nome: `${SOGGETTI} soggetti`, argomenti: [BIN, 'verifica', file, '-f', 'ndjson'], stati: [0, 1] },
      ],
      3,
    );
    const ms = (misura?: { readonly ms: number }): string => (misura?.ms ?? Number.NaN).toFixed(0);
    const piu = (misura?: { readonly ms: number }): string =>
      ((misura?.ms ?? Number.NaN) - (vuoto?.ms ?? 0)).toFixed(0);
    return Promise.resolve(`## anagrafe, the command

Whole processes, ${GIRI} interleaved rounds (3 for \`verifica\`), medians.

${toTabella(
  ['command', 'ms', 'above `node -e 0`', 'goal'],
  [
    [vuoto?.nome ?? '', ms(vuoto), '', ''],
    [aiuto?.nome ?? '', ms(aiuto), piu(aiuto), '≤ 80'],
    [versione?.nome ?? '', ms(versione), piu(versione), ''],
    ['`anagrafe verifica` on the sample', ms(campione), piu(campione), ''],
    [
      `\`anagrafe verifica\` on ${SOGGETTI.toLocaleString('en')} soggetti (${(statSync(file).size / 1e6).toFixed(1)} MB .gz)`,
      ms(citta),
      piu(citta),
      '',
    ],
  ],
)}`);
  } finally {
    rmSync(cartella, { recursive: true });
  }
}

function esegui(...argomenti: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...argomenti], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
