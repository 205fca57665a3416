import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

import { motivoSenza } from '../strumenti/prove/comando-esterno.js';
import { apriMete } from '../strumenti/sito/mete.js';
import { guardaCollegamenti, trovaRotti } from './collegamenti-visti.js';

const SITO = resolve(import.meta.dirname, '../docs/.vitepress/dist');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TIPI: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Why the site cannot be opened here, if it cannot. */
export const senzaSito =
  motivoSenza(CHROMIUM) ?? (existsSync(SITO) ? undefined : 'il sito non è costruito: npm run sito');

/** The built site on loopback, and a browser. */
export interface SitoAperto {
  /**
   * Opens a page, does something there, and answers what went wrong in it meanwhile: errors, requests to anybody else or with a body,
   * links of the site that lead nowhere.
   */
  readonly inPagina: (
    percorso: string,
    azione: (pagina: Page) => Promise<void>,
    opzioni?: BrowserContextOptions,
  ) => Promise<readonly string[]>;
  readonly chiudi: () => Promise<void>;
}

/** Serves the site and starts Chromium. */
export async function apriSito(): Promise<SitoAperto> {
  const server = servi();
  const mete = apriMete(SITO);
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    inPagina: async (percorso, azione, opzioni = {}) => {
      const contesto = await browser.newContext(opzioni);
      const pagina = await contesto.newPage();
      const errori = ascolta(pagina, base);
      await guardaCollegamenti(pagina);
      await pagina.goto(base + percorso, { waitUntil: 'load' });
      await pagina.waitForFunction(`document.querySelector('#app').__vue_app__ !== undefined`); // it answers to keys
      await azione(pagina);
      const rotti = await trovaRotti(pagina, mete);
      await contesto.close();
      return [...errori, ...rotti];
    },
    chiudi: () => chiudi(browser, server),
  };
}

function servi(): Server {
  return createServer((richiesta, risposta) => {
    const percorso = decodeURI(new URL(richiesta.url ?? '/', 'http://sito').pathname);
    const file = join(SITO, percorso.endsWith('/') ? `${percorso}index.html` : percorso);
    risposta.setHeader('content-type', TIPI[extname(file)] ?? 'application/octet-stream');
    readFile(file).then(
      (byte) => risposta.end(byte),
      () => risposta.writeHead(404).end(),
    );
  });
}

/** Waits until a tool has loaded what it needs, and takes the network away: from then on it does all by itself. */
export async function senzaRete(pagina: Page): Promise<void> {
  await pagina.waitForSelector('.prova[aria-busy="false"]');
  await pagina.waitForLoadState('networkidle');
  await pagina.context().setOffline(true);
}

function ascolta(pagina: Page, base: string): readonly string[] {
  const errori: string[] = [];
  pagina.on('pageerror', ({ message }) => errori.push(message));
  pagina.on('console', (detto) => {
    if (detto.type() === 'error') errori.push(detto.text());
  });
  pagina.on('request', (richiesta) => {
    const url = new URL(richiesta.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin !== base) errori.push(`asks elsewhere: ${url.origin}`);
    if (richiesta.method() !== 'GET' || url.search !== '') errori.push(`says something: ${url.pathname}`);
  });
  return errori;
}

async function chiudi(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.close();
}
