import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

const RADICE = resolve(import.meta.dirname, '../../../..');
const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-fuzz-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

function fuzz(...argomenti: readonly string[]): { stato: number | null; uscita: string; errori: string } {
  const comando = ['--import', 'tsx', 'strumenti/fuzz/esegui.ts', '--cartella', CARTELLA, ...argomenti];
  const { status, stdout, stderr } = spawnSync(process.execPath, comando, { cwd: RADICE, encoding: 'utf8' });
  return { stato: status, uscita: stdout, errori: stderr };
}

describe('mutated forniture', () => {
  it('cause nothing but rilievi for a minute', () => {
    const { stato, uscita, errori } = fuzz('--secondi', '60', '--seme', '1');
    expect({ stato, errori, salvati: readdirSync(CARTELLA) }, uscita).toEqual({ stato: 0, errori: '', salvati: [] });
    const [, input = '0', letti = '0', rilievi = '0'] =
      /(\d+) input, (\d+) letti fino in fondo, (\d+) rilievi/.exec(uscita) ?? [];
    for (const quanti of [input, letti, rilievi]) expect(Number(quanti)).toBeGreaterThan(10);
  });

  it.each([
    ['an exception', "process.send({ seme, rilievi: 0, letto: false, guasto: 'a bug', memoria: 1 })", 'a bug'],
    ['memory that grows', 'process.send({ seme, rilievi: 0, letto: true, memoria: 1e10 })', 'memoria oltre il limite'],
    ['the end of the process', 'process.exit(7)', 'il processo è finito: 7'],
  ])('that cause %s are told by their seed, and saved', (_, risposta, causa) => {
    const lavorante = join(CARTELLA, 'lavorante.mjs');
    const bene = 'process.send({ seme, rilievi: 1, letto: true, memoria: 1 })';
    writeFileSync(
      lavorante,
      `process.on('message', (seme) => { if (seme < 12) ${bene}; else ${risposta}; });\nprocess.send('pronto');\n`,
    );
    const { stato, uscita, errori } = fuzz('--secondi', '60', '--seme', '10', '--lavorante', lavorante);
    rmSync(lavorante);
    expect(stato).toBe(1);
    expect(uscita).toContain('Seme 10\n');
    expect(errori).toContain('Seme 12, input in ');
    expect(errori).toContain(causa);
    const [salvato = ''] = readdirSync(CARTELLA);
    expect(salvato.startsWith('12-')).toBe(true);
    rmSync(join(CARTELLA, salvato));
  });
});
