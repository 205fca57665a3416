import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const CARTELLA = resolve(import.meta.dirname, '../../.github/workflows');
const WORKFLOW = readdirSync(CARTELLA).map((nome) => [nome, readFileSync(join(CARTELLA, nome), 'utf8')] as const);

describe.each(WORKFLOW)('the workflow %s', (_, testo) => {
  it('runs only actions that are named by their commit, and keeps no credentials of what it checks out', () => {
    const azioni = [...testo.matchAll(/\buses: (.*)/g)].map(([, azione]) => azione);
    expect(azioni).not.toEqual([]);
    expect(azioni.filter((azione) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(azione ?? ''))).toEqual(
      [],
    );
    expect(testo.match(/persist-credentials: false/g)).toHaveLength(testo.match(/actions\/checkout@/g)?.length ?? 0);
  });

  it('may nothing by itself, knows no secret and puts no text of others into a shell', () => {
    expect(testo).toMatch(/^permissions: \{\}$/m);
    expect(testo).not.toMatch(/secrets\.|pull_request_target|workflow_run/);
    expect(passi(testo).filter((passo) => passo.includes('run:') && passo.includes('${{'))).toEqual([]);
  });
});

it('what may speak to npm for us waits for somebody, on main alone, and runs no source, tool or dependency', () => {
  const testo = readFileSync(join(CARTELLA, 'pubblica.yml'), 'utf8');
  const [prove = '', npm = ''] = testo.split(/^ {2}npm:$/m);
  expect(prove).toContain("if: github.ref == 'refs/heads/main'");
  expect(prove).not.toContain('id-token');
  expect(npm).toContain('needs: prove');
  expect(npm).toMatch(/^ {4}environment: npm\b/m);
  expect(npm).toMatch(/^ {4}permissions:\n {6}id-token: write\b.*\n {4}steps:/m);
  expect(npm).not.toMatch(/checkout|\bnpx\b|npm (?:ci|install|run|exec)|pnpm/);
  expect(testo).not.toMatch(/^\s+cache: |actions\/cache/m);
  expect(testo.match(/package-manager-cache: false/g)).toHaveLength(testo.match(/actions\/setup-node@/g)?.length ?? 0);
});

/** The steps of the jobs, as texts. */
function passi(testo: string): string[] {
  return testo.split(/^ {6}- /m).slice(1);
}
