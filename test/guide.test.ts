import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { regole, regoleFile, regoleFileAire, regoleFornitura } from '@anagrafe/core';
import { afterAll, describe, expect, it } from 'vitest';

import { esegui, risultati, toBlocchi } from './blocchi-eseguibili.js';

const RADICE = resolve(import.meta.dirname, '..');
const BIN = resolve(RADICE, 'packages/cli/dist/bin.js');
const GUIDE = readdirSync(resolve(RADICE, 'docs/guide')).map((nome) => `docs/guide/${nome}`);
/** The other pages that are written by hand. */
const PAGINE = ['docs/en/index.md', 'docs/tabelle/comuni.md'];
const ESCE = /^(?<comando>.*?)(?: # esce con (?<stato>\d+))?$/;

const leggi = (percorso: string): string => readFileSync(resolve(RADICE, percorso), 'utf8');
const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-guide-'));
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

describe.each([...GUIDE, ...PAGINE])('%s', (percorso) => {
  const testo = leggi(percorso);
  const blocchi = toBlocchi(testo, 'ts');

  it('has no block that is not run', () => {
    const aperti = [...testo.matchAll(/^```(?<lingua>.+)$/gm)].map(({ groups }) => groups?.['lingua']);
    expect(aperti.filter((lingua) => lingua !== 'ts' && lingua !== 'sh')).toEqual([]);
    for (const codice of blocchi) expect(risultati(codice)).toBeGreaterThan(0);
  });

  it.each(blocchi.map((codice, i) => [i + 1, codice] as const))('block %i runs', async (i, codice) => {
    await esegui({ dove: `${percorso} ${i}`, codice });
  });

  const comandi = toBlocchi(testo, 'sh').flatMap((blocco) => blocco.trim().split('\n'));
  if (comandi.length === 0) return;
  it('its commands end as it says', () => {
    const dove = mkdtempSync(join(cartella, 'una-'));
    for (const riga of comandi) {
      const { comando = '', stato = '0' } = ESCE.exec(riga)?.groups ?? {};
      expect(comando).toMatch(/^anagrafe /);
      expect([comando, lancia(comando.split(' ').slice(1), dove)]).toEqual([comando, Number(stato)]);
    }
  });
});

/** The exit status of the command. */
function lancia(argomenti: readonly string[], dove: string): number | null {
  try {
    execFileSync(process.execPath, [BIN, ...argomenti], { cwd: dove, stdio: 'pipe' });
    return 0;
  } catch (errore) {
    return (errore as { status: number | null }).status;
  }
}

it('the guide to the pre-subentro names the checks on people that block, all of them', () => {
  const testo = leggi('docs/guide/pre-subentro.md');
  const bloccanti = testo.slice(testo.indexOf('1. **Bloccanti**'), testo.indexOf('2. **Da rimuovere'));
  const suiFile: readonly { readonly codice: string }[] = [...regoleFile, ...regoleFileAire, ...regoleFornitura];
  const sulleSchede = regole.filter(({ codice }) => suiFile.every((una) => una.codice !== codice));
  const attesi = sulleSchede.filter(({ severita }) => severita.subentro === 'errore').map(({ codice }) => codice);
  expect([...bloccanti.matchAll(/\[(E[A-Z]\d{3})\]/g)].map(([, codice]) => codice).sort()).toEqual(attesi.sort());
});
