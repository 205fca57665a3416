import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../strumenti/prove/comando-esterno.js';

const SITO = resolve(import.meta.dirname, '../docs/.vitepress/dist');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TIPI: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const senza = motivoSenza(CHROMIUM) ?? (existsSync(SITO) ? undefined : 'il sito non è costruito: npm run sito');

let server: Server;
let browser: Browser;
let base = '';
beforeAll(async () => {
  if (senza !== undefined) return;
  server = createServer((richiesta, risposta) => {
    const percorso = decodeURI(new URL(richiesta.url ?? '/', 'http://sito').pathname);
    const file = join(SITO, percorso.endsWith('/') ? `${percorso}index.html` : percorso);
    risposta.setHeader('content-type', TIPI[extname(file)] ?? 'application/octet-stream');
    readFile(file).then(
      (byte) => risposta.end(byte),
      () => risposta.writeHead(404).end(),
    );
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(async () => {
  if (senza !== undefined) return;
  await browser.close();
  server.close();
});

/** Opens a page, does something there, and answers what went wrong in it meanwhile. */
async function inPagina(percorso: string, azione: (pagina: Page) => Promise<void>): Promise<readonly string[]> {
  const pagina = await browser.newPage();
  const errori: string[] = [];
  pagina.on('pageerror', ({ message }) => errori.push(message));
  pagina.on('console', (detto) => {
    if (detto.type() === 'error') errori.push(detto.text());
  });
  pagina.on('request', (richiesta) => {
    if (!richiesta.url().startsWith(base) && !richiesta.url().startsWith('data:')) errori.push('asks elsewhere');
  });
  await pagina.goto(base + percorso, { waitUntil: 'load' });
  await azione(pagina);
  await pagina.close();
  return errori;
}

describe('the site in Chromium', () => {
  beforeEach((ctx) => {
    if (senza !== undefined) ctx.skip(senza);
  });

  it('shows the history of a comune, by keyboard alone', async () => {
    const errori = await inPagina('/tabelle/comuni.html', async (pagina) => {
      await pagina.waitForSelector('#cerca-comune:not([disabled])');
      await pagina.focus('#cerca-comune');
      await pagina.keyboard.type('biella');
      await pagina.waitForSelector('.trovati button');
      await pagina.keyboard.press('Tab');
      await pagina.keyboard.press('Enter');
      await pagina.waitForSelector('.linea');
      expect(await pagina.locator('.storia-comune tbody td:nth-child(3)').allTextContents()).toEqual([
        'NO',
        'VC',
        'VC',
        'BI',
      ]);
      expect(new URL(pagina.url()).search).toBe('?codice=A859');
    });
    expect(errori).toEqual([]);
  });

  it('opens a table and searches it', async () => {
    const errori = await inPagina('/tabelle/index.html', async (pagina) => {
      const tabella = pagina.locator('.vista-tabella', {
        has: pagina.locator('summary', { hasText: 'Le sue 30 righe' }),
      });
      await tabella.first().locator('summary').click();
      const ricerca = tabella.first().locator('input');
      await ricerca.fill('bisnonno');
      expect(await tabella.first().locator('tbody tr').allTextContents()).toHaveLength(1);
    });
    expect(errori).toEqual([]);
  });

  it('finds a code, and leads to its page', async () => {
    const errori = await inPagina('/index.html', async (pagina) => {
      await pagina.keyboard.press('Control+k');
      await pagina.locator('.VPLocalSearchBox input').fill('ES010');
      await pagina.locator('.VPLocalSearchBox .result').first().click();
      await pagina.waitForURL('**/regole/ES010.html*');
      await pagina.waitForSelector('text=Che viola la regola');
    });
    expect(errori).toEqual([]);
  });
});
