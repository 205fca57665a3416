import { spawnSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { raggiungi, trovaBarriere } from './accessibilita.js';
import { type SitoAperto, apriSito, senzaSito } from './sito-in-chromium.js';

const RADICE = resolve(import.meta.dirname, '..');
const FORNITURA = join(RADICE, 'esempi/fornitura');
const PRIMO = join(FORNITURA, '099008_SUBAPR_1_1_2.gz');
const SECONDO = join(FORNITURA, '099008_SUBAPR_1_2_2.gz');
const STRUMENTI = ['codice-fiscale', 'comuni', 'file', 'richiesta'] as const;

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

/** Waits until a tool has loaded what it needs, and takes the network away: from then on it does all by itself. */
async function senzaRete(pagina: Page): Promise<void> {
  await pagina.waitForSelector('.prova[aria-busy="false"]');
  await pagina.waitForLoadState('networkidle');
  await pagina.context().setOffline(true);
}

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

/** A file of more than 100 MB: the persons of the sample, again and again. */
async function scriviGrande(): Promise<string> {
  const percorso = join(cartella, '099008_SUBAPR_1_1_1.xml');
  const xml = gunzipSync(await readFile(PRIMO)).toString();
  const inizio = xml.indexOf('<generalitaSoggetti>') + '<generalitaSoggetti>'.length;
  const fine = xml.indexOf('</generalitaSoggetti>');
  const persone = xml.slice(inizio, fine);
  const file = await open(percorso, 'w');
  await file.write(xml.slice(0, inizio));
  for (let scritti = 0; scritti < 100_000_000; scritti += Buffer.byteLength(persone)) await file.write(persone);
  await file.write(xml.slice(fine));
  await file.close();
  return percorso;
}

describe('the playground', () => {
  beforeEach((ctx) => {
    if (senzaSito !== undefined) ctx.skip(senzaSito);
  });

  it('computes a code, explains it, and compares another with the person: by keyboard, without network', async () => {
    const errori = await sito.inPagina('/prova/codice-fiscale.html', async (pagina) => {
      await senzaRete(pagina);
      expect(await pagina.locator('#cf-calcolo output').textContent()).toBe('PRVDAA46R50F641J');
      expect(await pagina.locator('#cf-calcolo tbody tr').count()).toBe(11);
      await pagina.locator('#cf-cognome').focus();
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('Öz');
      expect(await pagina.locator('#cf-calcolo output').textContent()).toBe('ZOEDAA46R50F641Z');
      expect(await pagina.locator('#cf-calcolo tbody').innerText()).toContain('prima vocale del cognome');
      await raggiungi(pagina, '#cf-luogo');
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('Montescudo (FC)');
      expect(await pagina.locator('#cf-calcolo').innerText()).toContain('in quel giorno era MONTESCUDO (FO)');
      await raggiungi(pagina, '.scelte button');
      await pagina.keyboard.press('Enter');
      expect(await pagina.locator('#cf-calcolo output').textContent()).toBe('ZOEDAA46R50F641Z');
      await raggiungi(pagina, '#cf-scritto');
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('prvdaa46r51f641k');
      expect(await pagina.locator('#cf-lettura').innerText()).toContain('dovrebbe essere');
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('PRVDAA46R50F641J');
      expect(await pagina.locator('#cf-lettura').innerText()).toContain('non concorda con la persona per: cognome.');
      expect(await pagina.locator('.varianti li').count()).toBe(127);
    });
    expect(errori).toEqual([]);
  });

  it('says of each wrong character where it is, goes on, and computes again when it is corrected', async () => {
    const errori = await sito.inPagina('/prova/codice-fiscale.html', async (pagina) => {
      await senzaRete(pagina);
      for (const campo of ['cognome', 'nome'] as const) {
        const buono = await pagina.locator(`#cf-${campo}`).inputValue();
        for (const [scritto, detto] of [
          ['/', 'n. 1, «/»'],
          ['Rossi2', 'n. 6, «2»'],
          ['A_B', 'n. 2, «_»'],
          ['李', 'n. 1, «李»'],
          ['A🙂', 'n. 2, «🙂»'],
          ['’', 'nessuna lettera'],
        ] as const) {
          await pagina.locator(`#cf-${campo}`).fill(scritto);
          expect(await pagina.locator(`#cf-${campo}-errore`).innerText()).toContain(detto);
          expect(await pagina.locator('#cf-calcolo').innerText()).toBe(`Da correggere: ${campo}.`);
          expect(await pagina.locator('#cf-lettura').innerText()).toContain(`finché non è corretto: ${campo}.`);
        }
        expect(await trovaBarriere(pagina)).toEqual([]);
        await pagina.locator(`#cf-${campo}`).fill('');
        expect(await pagina.locator(`#cf-${campo}-errore`).innerText()).toBe('');
        expect(await pagina.locator('#cf-calcolo output').innerText()).toContain('XXX');
        await pagina.locator(`#cf-${campo}`).fill(buono);
        expect(await pagina.locator('#cf-calcolo output').innerText()).toBe('PRVDAA46R50F641J');
      }
      for (const scritto of ['/', '李', '🙂', '’']) {
        await pagina.locator('#cf-luogo').fill(scritto);
        expect(await pagina.locator('#cf-calcolo').innerText()).toContain('Luogo di nascita: ');
        await pagina.locator('#cf-scritto').fill(scritto);
        expect(await pagina.locator('#cf-lettura').innerText()).toContain('Non è un codice valido: ');
      }
      await pagina.locator('#cf-luogo').fill('');
      await pagina.locator('#cf-scritto').fill('');
      expect(await pagina.locator('#cf-calcolo').innerText()).toContain('Servono ');
      await pagina.locator('#cf-luogo').fill('Montescudo (FO)');
      await pagina.locator('#cf-scritto').fill('PRVDAA46R50F641J');
      expect(await pagina.locator('#cf-calcolo output').innerText()).toBe('PRVDAA46R50F641J');
      expect(await pagina.locator('#cf-lettura').innerText()).toContain('concorda con la persona.');
    });
    expect(errori).toEqual([]);
  });

  it('says what a comune was called on a day: by keyboard, without network', async () => {
    const errori = await sito.inPagina('/prova/comuni.html', async (pagina) => {
      await senzaRete(pagina);
      expect(await pagina.locator('#mc-risposta').innerText()).toContain('In quel giorno era MONTESCUDO (FO).');
      await pagina.locator('#mc-nome').focus();
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('Biella');
      expect(await pagina.locator('#mc-risposta').innerText()).toContain('Era BIELLA (VC), codice catastale A859');
      expect(await pagina.locator('.versioni-comune tr[aria-current] td').allInnerTexts()).toContain('VC');
      expect(await pagina.locator('.versioni-comune tbody td:nth-child(3)').allTextContents()).toEqual([
        'NO',
        'VC',
        'VC',
        'BI',
      ]);
    });
    expect(errori).toEqual([]);
  });

  it('tells what ANPR would find in a request, and what stays open: by keyboard, without network', async () => {
    const errori = await sito.inPagina('/prova/richiesta.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.locator('#vr-xml').focus();
      await raggiungi(pagina, '#vr-verifica');
      await pagina.keyboard.press('Enter');
      await pagina.waitForSelector('#vr-aperti');
      const trovati = await pagina.locator('#vr-esito .rilievi strong').allInnerTexts();
      expect(trovati).toContain('ES111');
      expect(await pagina.locator('#vr-esito').innerText()).toContain('serve lo stato del registro di ANPR');
      const caduti = await pagina.evaluateHandle(`(() => {
        const portati = new DataTransfer();
        portati.items.add(new File(['<a'], 'richiesta.xml'));
        return portati;
      })()`);
      await pagina.dispatchEvent('.deposito', 'drop', { dataTransfer: caduti });
      await pagina.waitForSelector('#vr-esito .grave');
      expect(await pagina.locator('#vr-esito').innerText()).toContain('Non si legge come richiesta: ');
    });
    expect(errori).toEqual([]);
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

  it('reads a file of 100 MB while the page goes on answering, and stops where it is told to', async () => {
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
    await sito.inPagina('/prova/file.html', async (pagina) => {
      await senzaRete(pagina);
      await pagina.setInputFiles('#fs-file', rotto);
      await pagina.waitForSelector('#fs-verdetto .grave');
      expect(await pagina.locator('#fs-verdetto').innerText()).toContain('non letto fino in fondo');
      expect(await perCodice(pagina)).toHaveProperty('EN009', 1);
    });
  });

  it.each(['index', ...STRUMENTI])(
    'keeps WCAG AA, light and dark, and goes into a telephone: %s',
    async (strumento) => {
      await sito.inPagina(`/prova/${strumento}.html`, async (pagina) => {
        if (strumento !== 'index') await pagina.waitForSelector('.prova[aria-busy="false"]');
        if (strumento === 'file') await pagina.locator('#fs-campione').click();
        if (strumento === 'file') await pagina.waitForSelector('#fs-verdetto .buono');
        if (strumento === 'richiesta') await pagina.locator('#vr-verifica').click();
        if (strumento === 'richiesta') await pagina.waitForSelector('#vr-aperti');
        expect(await trovaBarriere(pagina)).toEqual([]);
      });
    },
  );
});
