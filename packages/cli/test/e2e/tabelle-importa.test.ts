import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { toBlocchi, toComandi } from '../../../../test/blocchi-eseguibili.js';
import { anagrafe } from './anagrafe.js';

const ARCHIVIO = resolve(import.meta.dirname, '../../../../../shared/dati/ANPR_archivio_comuni.csv');

let cartella: string;
let importate: string;
let prima: string | undefined;

beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-importa-'));
  importate = join(cartella, 'importate');
  prima = process.env['ANAGRAFE_TABELLE'];
  process.env['ANAGRAFE_TABELLE'] = importate;
});

afterEach(() => {
  if (prima === undefined) delete process.env['ANAGRAFE_TABELLE'];
  else process.env['ANAGRAFE_TABELLE'] = prima;
  rmSync(cartella, { recursive: true });
});

/** Table 6 as it is published, with these rows at the end. */
function tabella6(...righe: readonly string[]): string {
  const file = join(cartella, 'tab_6.tsv');
  const testo = [
    'ID\tDESCRIZIONE\tORDINAMENTO\tDATAINIZIOVALIDITA\tDATAFINEVALIDITA',
    '1\tResponsabile convivenza\t\t\t',
    '2\tMembro della convivenza\t\t\t',
    '3\tAltro\t\t\t',
    '9\tIgnoto\t\t\t',
    ...righe,
  ];
  writeFileSync(file, `${testo.join('\n')}\n`);
  return file;
}

describe('anagrafe tabelle importa', () => {
  it('keeps a newer table, that all commands use until it is taken away', () => {
    const file = tabella6('8\tProva\t\t\t');
    const importata = anagrafe('tabelle', 'importa', file, '--tabella', '6');
    expect(importata).toMatchObject({ stato: 0, errori: '' });
    expect(importata.uscita).toContain('Importata: 5 righe (quella incorporata: 4 righe).');
    expect(importata.uscita).toContain(join(importate, 'tabella-6.csv'));

    rmSync(file);
    expect(anagrafe('tabelle', '6', '8')).toMatchObject({
      stato: 0,
      uscita: expect.stringContaining('Prova') as string,
    });
    expect(anagrafe('tabelle').uscita).toMatch(/^6 .* fornita /m);

    expect(anagrafe('tabelle', 'importa', '--togli', '--tabella', '6').uscita).toContain('incorporata');
    expect(anagrafe('tabelle', '6', '8').stato).toBe(1);
    expect(anagrafe('tabelle', 'importa', '--togli', '--tabella', '6').uscita).toContain('Niente era importato');
  });

  it('keeps nothing of a file with anything wrong in it: what was there stays', () => {
    anagrafe('tabelle', 'importa', tabella6('8\tProva\t\t\t'), '--tabella', '6');
    const { stato, uscita, errori } = anagrafe('tabelle', 'importa', tabella6('8\t\t\t\t'), '--tabella', '6');
    expect({ stato, uscita }).toEqual({ stato: 1, uscita: '' });
    expect(errori).toContain('tab_6.tsv, riga 6, DESCRIZIONE: Manca la descrizione della riga.');
    expect(errori).toContain('tab_6.tsv: 1 problema, non è importato: resta ciò che c’era.');
    expect(readdirSync(importate)).toEqual(['tabella-6.csv']);
    expect(readFileSync(join(importate, 'tabella-6.csv'), 'utf8')).toContain('Prova');
  });

  it('keeps the archive of comuni, from which a comune is known at once', (ctx) => {
    if (!existsSync(ARCHIVIO)) ctx.skip('the official source files (../shared/dati) are not here');
    const file = join(cartella, 'archivio.csv');
    const nuovo =
      '99999,"2026-01-01","9999-12-31","099999","M999","COMUNEDIPROVA","COMUNEDIPROVA","","",99,"099","08","","A","RN","","2026-01-02","099500"';
    writeFileSync(file, `${readFileSync(ARCHIVIO, 'utf8').trimEnd()}\n${nuovo}\n`);
    const importata = anagrafe('tabelle', 'importa', file, '--formato', 'json');
    expect(importata.errori).toBe('');
    expect(JSON.parse(importata.uscita)).toMatchObject({ righe: 19_353, estratta: '2026-01-02', origine: 'fornita' });
    expect(anagrafe('comune', 'Comunediprova', '--il', '2026-06-01').uscita).toContain('M999');
    // One that is given has the last word.
    expect(anagrafe('comune', 'Comunediprova', '--il', '2026-06-01', '--comuni', ARCHIVIO).stato).toBe(1);
  });

  it('refuses what it cannot do: no file, a file and --togli, no such table, no number, no such file', () => {
    for (const argomenti of [
      [],
      [tabella6(), '--togli'],
      [tabella6(), '--tabella', '../6'],
      ['--togli', '--tabella', '../../archivio'],
      [join(cartella, 'manca.csv')],
    ]) {
      const { stato, errori } = anagrafe('tabelle', 'importa', ...argomenti);
      expect({ argomenti, stato }).toEqual({ argomenti, stato: 2 });
      expect(errori).toMatch(/^anagrafe: /);
    }
    expect(anagrafe('tabelle', 'importa', tabella6(), '--tabella', '77').stato).toBe(1);
    expect(existsSync(importate)).toBe(false);
  });
});

describe('docs/aggiornamenti.md', () => {
  const RADICE = resolve(import.meta.dirname, '../../../..');
  const testo = readFileSync(join(RADICE, 'docs/aggiornamenti.md'), 'utf8');
  beforeEach((ctx) => {
    if (!existsSync(ARCHIVIO)) ctx.skip('gli archivi ufficiali non sono accanto al progetto (../shared)');
  });

  it('its commands end well', () => {
    copyFileSync(ARCHIVIO, join(cartella, 'ANPR_archivio_comuni.csv'));
    renameSync(tabella6('8\tProva\t\t\t'), join(cartella, 'tabella_6.tsv'));
    const comandi = toComandi(testo);
    expect(comandi).toHaveLength(3);
    for (const comando of comandi) {
      const argomenti = comando
        .split(' ')
        .slice(1)
        .map((uno) => (/\.\w+$/.test(uno) ? join(cartella, uno) : uno));
      expect([comando, anagrafe(...argomenti)]).toMatchObject([comando, { stato: 0, errori: '' }]);
    }
  });

  it('its program finds nothing wrong in the archive', () => {
    const dove = mkdtempSync(join(RADICE, 'packages/cli/aggiornamenti-')); // where the packages are found
    try {
      copyFileSync(ARCHIVIO, join(dove, 'ANPR_archivio_comuni.csv'));
      writeFileSync(join(dove, 'prova.mjs'), toBlocchi(testo, 'js').join('\n'));
      const { status, stderr } = spawnSync(process.execPath, ['prova.mjs'], { cwd: dove, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    } finally {
      rmSync(dove, { recursive: true });
    }
  });
});
