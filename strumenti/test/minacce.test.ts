import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

const RADICE = resolve(import.meta.dirname, '../..');
const leggi = (percorso: string): string => readFileSync(join(RADICE, percorso), 'utf8');

/** What a text sets as code, with the choices between braces written out. */
function toDetti(testo: string): string[] {
  return [...testo.matchAll(/`([^`]+)`/g)].flatMap(([, detto = '']) => {
    const [, prima = '', scelte = '', dopo = ''] = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(detto) ?? [];
    return scelte === '' ? [detto] : scelte.split(',').map((scelta) => prima + scelta + dopo);
  });
}

it('the model of the threats names places and commands that there are', () => {
  const detti = toDetti(leggi('docs/minacce.md'));
  const percorsi = detti.filter((detto) => /^(?:packages|strumenti|ecosystem-tests|\.github)\/?/.test(detto));
  expect(percorsi.length).toBeGreaterThan(20);
  expect(percorsi.filter((percorso) => !existsSync(join(RADICE, percorso)))).toEqual([]);
  const comandi = detti.filter((detto) => detto.startsWith('pnpm ')).map((detto) => detto.slice('pnpm '.length));
  const { scripts } = JSON.parse(leggi('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  expect(comandi).not.toEqual([]);
  expect(comandi.filter((comando) => !(comando in scripts))).toEqual([]);
});
