import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { comprimi, genera, inCache, moltiplica, scrivi } from './fornitura-grande.js';
import { mediana } from './misura.js';
import { toTabella } from './tabella.js';

const BIN = resolve(import.meta.dirname, '../packages/cli/dist/bin.js');
const XSD = resolve(import.meta.dirname, '../../shared/xsd/subentro.xsd');
const GIRI = Number(process.env['ANAGRAFE_GIRI'] ?? 3);
const BASE = 20_000;
const NAZIONE = 63.6e6;
const NOME = '099008_SUBAPR_1_1_1';

interface Prova {
  readonly nome: string;
  readonly comando: string;
  readonly soggetti: number;
  /** What it is held against, by name. */
  readonly contro?: string;
  readonly meta?: string;
}

/** The file di subentro in bulk, against the C validator on the same file, whole cold processes. */
export async function benchSubentro(): Promise<string> {
  const uscite = mkdtempSync(join(tmpdir(), 'anagrafe-bench-'));
  try {
    const prove = await toProve(join(uscite, 'o.ndjson'));
    const tempi = new Map(prove.map(({ nome }) => [nome, { s: [] as number[], mb: [] as number[] }]));
    for (let giro = 0; giro < GIRI; giro += 1) {
      for (const { nome, comando } of prove) {
        const { s, mb } = misura(comando);
        tempi.get(nome)?.s.push(s);
        tempi.get(nome)?.mb.push(mb);
      }
    }
    const s = (nome: string): number => mediana(tempi.get(nome)?.s ?? []);
    const righe = prove.map(({ nome, soggetti, contro, meta = '' }) => [
      nome,
      s(nome).toFixed(1),
      ((s(nome) / soggetti) * 1e6).toFixed(1),
      mediana(tempi.get(nome)?.mb ?? []).toFixed(0),
      contro === undefined ? '' : `${(s(contro) / s(nome)).toFixed(1)} ×`,
      meta,
    ]);
    const uno = s('`verifica`, 200,000 soggetti') / 200_000;
    return `## The file di subentro in bulk

\`anagrafe verifica --formato ndjson --uscita FILE\`: structure, all rules, index and report, in whole cold processes of one
thread; \`xmllint --noout --stream --schema\` on the same file does structure alone. ${GIRI} interleaved rounds, medians.
“Against” says how many times faster than the row it is compared with: xmllint on the same file, or the run without.

${toTabella(['what', 'seconds', 'µs a soggetto', 'peak MB', 'against', 'goal'], righe)}

In one warmed process a soggetto costs ${toLinearita()} (goals: 20,000 → 200,000 within 15 %, 1,000 within 2 ×).

The whole country, ${(NAZIONE / 1e6).toFixed(1)} million soggetti on one core, extrapolated: ${((uno * NAZIONE) / 60).toFixed(0)} minutes (goal: 35).`;
  } finally {
    rmSync(uscite, { recursive: true });
  }
}

async function toProve(uscita: string): Promise<Prova[]> {
  const xml = genera(BASE);
  const piccolo = await inCache(`20k-${NOME}.xml`, (a) => scrivi(a, [Buffer.from(xml)]));
  const grande = await inCache(`200k/${NOME}.xml`, (a) => scrivi(a, moltiplica(xml, 10)));
  const compresso = await inCache(`200k-${NOME}.gz`, comprimi(grande));
  const conCommenti = xml.replaceAll('<soggetto>', '<soggetto><!-- -->');
  const severo = await inCache(`severo-200k/${NOME}.xml`, (a) => scrivi(a, moltiplica(conCommenti, 10)));
  const difettoso = await inCache(`difetti-${NOME}.xml`, (a) => scrivi(a, [Buffer.from(genera(BASE, '-d', '0.05'))]));
  const quattro: string[] = [];
  for (const i of [1, 2, 3, 4]) {
    const nome = `099008_SUBAPR_1_${i}_4.xml`;
    quattro.push(await inCache(`quattro-40k/${nome}`, (a) => scrivi(a, moltiplica(xml, 2, i * 2))));
  }
  const verifica = (file: string, altro = ''): string =>
    `${process.execPath} ${BIN} verifica ${file} --limite-compresso 9000000000 -f ndjson -u ${uscita} ${altro}`;
  const xmllint = (file: string): string => `xmllint --noout --stream --schema ${XSD} ${file}`;
  const flusso = resolve(import.meta.dirname, 'subentro-flusso.ts');
  return [
    { nome: 'xmllint, 200,000 soggetti', comando: xmllint(grande), soggetti: 200_000 },
    { nome: '`verifica`, 200,000 soggetti', comando: verifica(grande), soggetti: 200_000, contro: 'xmllint, 200,000 soggetti', meta: '≥ 5 ×, ≤ 200 MB' },
    { nome: 'gzip -dc, xmllint', comando: `gzip -dc ${compresso} | ${xmllint('-')}`, soggetti: 200_000 },
    { nome: '`verifica`, the same .gz', comando: verifica(compresso), soggetti: 200_000, contro: 'gzip -dc, xmllint', meta: '≥ 4 ×' },
    { nome: 'xmllint, 200,000 soggetti, a comment in each', comando: xmllint(severo), soggetti: 200_000 },
    { nome: '`verifica`, a comment in each: the strict reader alone', comando: verifica(severo), soggetti: 200_000, contro: 'xmllint, 200,000 soggetti, a comment in each', meta: '≥ 0.8 ×' },
    { nome: '`verifica`, 20,000 soggetti', comando: verifica(piccolo), soggetti: BASE },
    { nome: '`verifica`, 20,000 soggetti, 5 % of the families with a defect', comando: verifica(difettoso), soggetti: BASE, contro: '`verifica`, 20,000 soggetti', meta: '≥ 1 / 1.3' },
    { nome: '`verifica`, 4 files of 40,000', comando: verifica(quattro.join(' ')), soggetti: 160_000 },
    { nome: '`verifica --processi 2`, the same', comando: verifica(quattro.join(' '), '--processi 2'), soggetti: 160_000, contro: '`verifica`, 4 files of 40,000', meta: 'reported' },
    { nome: '`verifica --processi 2`, 200,000 soggetti', comando: verifica(grande, '--processi 2'), soggetti: 200_000, contro: '`verifica`, 200,000 soggetti', meta: 'reported' },
    { nome: 'evaluateFornitura, 3,000,000 soggetti as a stream', comando: `${process.execPath} --import tsx ${flusso} 3000000`, soggetti: 3_000_000, meta: '≤ 350 MB' },
  ]; // prettier-ignore
}

/** What a soggetto costs in files of several sizes. */
function toLinearita(): string {
  const script = resolve(import.meta.dirname, 'subentro-linearita.ts');
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const micro = Object.entries(JSON.parse(stdout) as Readonly<Record<string, number>>);
  return micro
    .map(([soggetti, uno]) => `${uno.toFixed(1)} µs in a file of ${Number(soggetti).toLocaleString('en')}`)
    .join(', ');
}

/** One run of a command: seconds, and the peak of memory of its heaviest process. */
function misura(comando: string): { readonly s: number; readonly mb: number } {
  const inizio = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'kB %M', 'sh', '-c', comando], { encoding: 'utf8' });
  const s = (performance.now() - inizio) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${comando}\n${stderr}`);
  return { s, mb: Number(/kB (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 };
}
