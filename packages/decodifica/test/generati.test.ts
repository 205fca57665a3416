import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { findDifetti, leggiDifettiNoti } from '../../../strumenti/tabelle/difetti.js';
import { generaTabelle } from '../../../strumenti/tabelle/genera.js';
import { openTabelle } from '../src/index.js';
import { VERSIONI } from '../src/versione.data.js';
import { SENZA_CONDIVISO, toCondiviso } from './aperte.js';

const radice = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

describe('the generated modules', () => {
  it('are what the generator makes of the official files: running it again changes nothing', async (ctx) => {
    const dati = toCondiviso('dati');
    if (dati === undefined) return ctx.skip(SENZA_CONDIVISO);
    const file = await generaTabelle(dati);
    expect(file.length).toBeGreaterThan(45);
    for (const { percorso, contenuto } of file) {
      expect(readFileSync(resolve(radice, percorso), 'utf8') === contenuto, percorso).toBe(true);
    }
  });

  it('carry the digests of those files', (ctx) => {
    const { comuni, statiCessati, codiciStato, codiciCatastali, tabelle } = VERSIONI;
    const fonti = [
      [comuni, 'dati'],
      [codiciStato, 'dati/cf'],
      [codiciCatastali, 'dati/cf'],
      ...[statiCessati, ...Object.values(tabelle)].map((fonte) => [fonte, 'dati/tabelle'] as const),
    ] as const;
    expect(fonti).toHaveLength(47);
    for (const [{ file, sha256 }, cartella] of fonti) {
      const percorso = toCondiviso(`${cartella}/${file}`);
      if (percorso === undefined) return ctx.skip(SENZA_CONDIVISO);
      expect(createHash('sha256').update(readFileSync(percorso)).digest('hex'), file).toBe(sha256);
    }
  });
});

describe('openTabelle with the official archive as it was published', () => {
  it('finds nothing wrong, and answers as the embedded one does', async (ctx) => {
    const csv = toCondiviso('dati/ANPR_archivio_comuni.csv');
    if (csv === undefined) return ctx.skip(SENZA_CONDIVISO);
    const tabelle = await openTabelle({ comuni: readFileSync(csv) });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.versione.comuni).toMatchObject({ righe: 19_352, estratta: '2023-05-16', origine: 'fornita' });
    const incorporate = await openTabelle();
    for (const codice of ['H501', 'D588', 'L093', 'G371']) {
      expect(tabelle.comuni.findVersioni(codice)).toEqual(incorporate.comuni.findVersioni(codice));
    }
  });
});

describe('difetti-noti.tsv', () => {
  it('lists exactly the defects of the sources: a new one is not taken in silence, a mended one leaves the list', async () => {
    expect(findDifetti()).toEqual(await leggiDifettiNoti());
  });
});
