import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { impacchetta } from './pacchetti.js';

const radice = mkdtempSync(join(tmpdir(), 'anagrafe-tarball-'));
const scrivi = (percorso: string, testo: string): void => {
  const file = join(radice, percorso);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, testo);
};

beforeAll(() => {
  scrivi('pnpm-workspace.yaml', 'packages:\n  - packages/*\n');
  scrivi('package.json', '{ "name": "casa", "private": true, "version": "0.0.0" }');
  scrivi('packages/uno/package.json', '{ "name": "uno", "version": "1.0.0", "files": ["dist"] }');
  scrivi('packages/uno/dist/index.js', 'export const uno = 1;\n');
});
afterAll(() => {
  rmSync(radice, { recursive: true });
});

it('packages are packed once, whoever asks, and again as soon as something in them is different', async () => {
  const chiedi = `console.log(require(process.argv[1]).impacchetta(process.argv[2])[0])`;
  const argomenti = ['-e', chiedi, resolve(import.meta.dirname, '../strumenti/avvio/tarball.cjs'), radice];
  const insieme = [1, 2].map(async () => (await promisify(execFile)(process.execPath, argomenti)).stdout.trim());
  const [primo = '', altro] = await Promise.all(insieme);
  expect(altro).toBe(primo);
  const { mtimeMs } = statSync(primo);
  expect(impacchetta(radice)).toEqual([primo]);
  expect(statSync(primo).mtimeMs).toBe(mtimeMs);

  scrivi('packages/uno/dist/index.js', 'export const uno = 2;\n');
  const [secondo = ''] = impacchetta(radice);
  expect(execFileSync('tar', ['-xzOf', secondo, 'package/dist/index.js'], { encoding: 'utf8' })).toContain('uno = 2');
  expect(readdirSync(join(radice, '.cache/tarball'))).toHaveLength(1);
});
