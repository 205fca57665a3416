import { spawnSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { raggiungi } from './accessibilita.js';
import { type SitoAperto, apriSito, senzaRete, senzaSito } from './sito-in-chromium.js';

const RADICE = resolve(import.meta.dirname, '..');
const FORNITURA = join(RADICE, 'esempi/fornitura');
const PRIMO = join(FORNITURA, '099008_SUBAPR_1_1_2.gz');
const SECONDO = join(FORNITURA, '099008_SUBAPR_1_2_2.gz');

let sito: SitoAperto;
let cartella = '';
beforeAll(async () => {
  if (senzaSito !== undefined) return;
  sito = await apriSito();
  cartella = await mkdtemp(join(tmpdir(), 'prova-'));
});
afterAll(async () => {
  if (senzaSito !== undefined) return;
  await sito.chiudi();
  await rm(cartella, { recursive: true });
});

/** How often each code is in the table of the page. */
async function perCodice(pagina: Page): Promise<Record<string, number>> {
  const codici = await pagina.locator('.prova tbody td:nth-child(1)').allInnerTexts();
  const quanti = await pagina.locator('.prova tbody td:nth-child(4)').allInnerTexts();
  return Object.fromEntries(codici.map((codice, i) => [codice, Number(quanti[i]?.replace('.', ''))]));
}

/** What the command says of the sample. */
function daTerminale(...opzioni: readonly string[]): string {
  const argomenti = [join(RADICE, 'packages/cli/dist/bin.js'), 'verifica', FORNITURA, ...opzioni];
  return spawnSync(process.execPath, argomenti, { encoding: 'utf8', maxBuffer: 1e9 }).stdout;
}

/** How often the command finds each code. */
function perCodiceDaTerminale(): Record<string, number> {
  const { riepilogo } = JSON.parse(daTerminale('--formato', 'json')) as {
    readonly riepilogo: { readonly perCodice: Record<string, number> };
  };
  return riepilogo.perCodice;
}

/** What is downloaded from the page: the name it is given, and the text. */
async function scarica(pagina: Page): Promise<{ readonly nome: string; readonly testo: string }> {
  const attesa = pagina.waitForEvent('download');
  await pagina.locator('#fs-csv').focus();
  await pagina.keyboard.press('Enter');
  const scaricato = await attesa;
  return { nome: scaricato.suggestedFilename(), testo: await readFile(await scaricato.path(), 'utf8') };
}

/** A file of 300 MB, so that there is time to stop it: the persons of the sample, again and again. */
async function scriviGrande(): Promise<string> {
  const percorso = join(cartella, '099008_SUBAPR_1_1_1.xml');
  const xml = gunzipSync(await readFile(PRIMO)).toString();
  const inizio = xml.indexOf('<generalitaSoggetti>') + '<generalitaSoggetti>'.length;
  const fine = xml.indexOf('</generalitaSoggetti>');
  const persone = xml.slice(inizio, fine);
  const file = await open(percorso, 'w');
  await file.write(xml.slice(0, inizio));
  for (let scritti = 0; scritti < 300_000_000; scritti += Buffer.byteLength(persone)) await file.write(persone);
  await file.write(xml.slice(fine));
  await file.close();
  return percorso;
}

describe('the playground, on files', () => {
  beforeEach((ctx) => {
    if (senzaSito !== undefined) ctx.skip(senzaSito);
  });

  it('checks a fornitura and finds what the command finds: by keyboard, without network', async () => {
    const errori = await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.setInputFiles('#fs-file', [PRIMO, SECONDO]);
      await pagina.waitForSelector('#fs-verdetto .buono');
      expect(await pagina.locator('#fs-verdetto .buono').count()).toBe(2);
      expect(await perCodice(pagina)).toEqual(perCodiceDaTerminale());
      await pagina.locator('#fs-campione').focus();
      await raggiungi(pagina, '.prova tbody button');
      await pagina.keyboard.press('Enter');
      await pagina.waitForSelector('#fs-rilievi:focus');
      expect(await pagina.locator('.rilievi li').first().innerText()).toContain('Rimedio:');
    });
    expect(errori).toEqual([]);
  });

  it('gives all that it found to download, as the command writes it: by keyboard, without network', async () => {
    const errori = await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.setInputFiles('#fs-file', [SECONDO, PRIMO]);
      await pagina.waitForSelector('#fs-csv');
      expect(await scarica(pagina)).toEqual({
        nome: '099008_SUBAPR_1_1_2-rilievi.csv',
        testo: daTerminale('--formato', 'csv', '--excel'),
      });
    });
    expect(errori).toEqual([]);
  });

  it('takes the options of the command: the day, who sends, the plan, what ANPR has, the profile of the services', async () => {
    const piano = join(cartella, 'piano.json');
    const ricevuti = join(cartella, 'ricevuti.csv');
    await writeFile(piano, '{ "comune": "099008", "totaleFile": 3, "stato": "aperto" }');
    await writeFile(ricevuti, '099008_SUBAPR_1_1_2.gz;OK\n');
    const errori = await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.locator('.prova summary').first().focus();
      await pagina.keyboard.press('Enter');
      await pagina.locator('#ov-oggi').fill('2024-02-29');
      await raggiungi(pagina, '#ov-mittente');
      await pagina.keyboard.type('02806');
      expect(await pagina.locator('#fs-file').isDisabled()).toBe(true);
      expect(await pagina.locator('#ov-errore').innerText()).toBe('Il codice ISTAT del comune ha sei cifre.');
      await pagina.keyboard.type('0');
      await raggiungi(pagina, '#ov-servizi');
      await pagina.keyboard.press('Space');
      await pagina.setInputFiles('#ov-ricevuti', ricevuti);
      // A list is no plan.
      await pagina.setInputFiles('#ov-piano', ricevuti);
      await pagina.setInputFiles('#fs-file', [PRIMO, SECONDO]);
      await pagina.waitForSelector('#fs-verdetto .grave');
      expect(await pagina.locator('#fs-verdetto').innerText()).toBe('ricevuti.csv: non è un oggetto JSON.');
      await pagina.setInputFiles('#ov-piano', piano);
      await pagina.setInputFiles('#fs-file', [PRIMO, SECONDO]);
      await pagina.waitForSelector('#fs-csv');
      const opzioni = ['--oggi', '2024-02-29', '--mittente', '028060', '--piano', piano, '--ricevuti', ricevuti];
      const atteso = daTerminale('--formato', 'csv', '--excel', '--profilo', 'servizi', ...opzioni);
      expect((await scarica(pagina)).testo).toBe(atteso);
      expect(atteso).not.toBe(daTerminale('--formato', 'csv', '--excel', '--profilo', 'servizi'));
      expect(await pagina.locator('#fs-verdetto').innerText()).toContain('Dopo il subentro, e a parte: ');
      expect(await pagina.locator('.prova tbody td:nth-child(3)').allInnerTexts()).toContain('bloccherà operazioni');
    });
    expect(errori).toEqual([]);
  });

  it('reads a file of 300 MB while the page goes on answering, and stops where it is told to', async () => {
    const grande = await scriviGrande();
    const errori = await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.setInputFiles('#fs-file', grande);
      // What is asked of the page meanwhile is done meanwhile.
      await pagina.waitForSelector('#fs-interrompi');
      await pagina.locator('.VPSwitchAppearance').first().click();
      await pagina.waitForSelector('html.dark #fs-interrompi');
      await pagina.locator('#fs-interrompi').focus(); // its way by Tab could take longer than the file
      await pagina.waitForFunction(`document.querySelector('progress').value > 20_000_000`);
      await pagina.keyboard.press('Enter');
      await pagina.waitForSelector('#fs-verdetto .attenzione');
      expect(await pagina.locator('#fs-verdetto').innerText()).toContain('Verifica interrotta');
      const trovati = Number((await pagina.locator('p:has(> #fs-csv)').innerText()).replaceAll(/\D/g, ''));
      const { testo } = await scarica(pagina);
      expect(testo.trimEnd().split('\r\n')).toHaveLength(trovati + 1);
      // And it can be asked again, of another file.
      await pagina.setInputFiles('#fs-file', SECONDO);
      await pagina.waitForSelector('#fs-verdetto .buono');
      expect(await pagina.locator('#fs-verdetto').innerText()).toContain('300 soggetti');
    });
    expect(errori).toEqual([]);
  });

  it('says of a broken archive that it is one', async () => {
    const rotto = join(cartella, '099008_SUBAPR_1_2_2.gz');
    await writeFile(rotto, (await readFile(SECONDO)).subarray(0, 50_000));
    const errori = await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.setInputFiles('#fs-file', rotto);
      await pagina.waitForSelector('#fs-verdetto .grave');
      expect(await pagina.locator('#fs-verdetto').innerText()).toContain('non letto fino in fondo');
      expect(await perCodice(pagina)).toHaveProperty('EN009', 1);
    });
    expect(errori).toEqual([]);
  });
});
