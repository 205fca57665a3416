import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

import type { Risorse } from '../../src/rapporto/dati-rapporto.js';
import { type DatiDiProva, toPaginaIntera } from '../rapporto/dati-sintetici.js';

const CHROMIUM = '/usr/bin/chromium';
const MANCA = existsSync(CHROMIUM) ? undefined : `${CHROMIUM} non c’è: installare il pacchetto chromium`;

/** The built style and script, as the command reads them. */
const costruito = (nome: string): string => readFileSync(new URL(`../../dist/${nome}`, import.meta.url), 'utf8');
const risorse = (): Risorse => ({
  stile: costruito('rapporto.css'),
  script: costruito('rapporto.client.js'),
});

const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-rapporto-'));
let browser: Browser | undefined;
/** The page that the test has opened. */
export let pagina: Page;
/** What went wrong in the page, and every address that it asked for besides its own. */
let guasti: string[] = [];

beforeAll(async () => {
  if (MANCA === undefined) browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  rmSync(cartella, { recursive: true, force: true });
});

beforeEach((prova) => {
  if (MANCA !== undefined) prova.skip(MANCA);
  guasti = [];
});

afterEach(async () => {
  if (browser === undefined) return;
  await pagina.context().close();
  expect(guasti).toEqual([]);
});

/** Opens the report of these data from disk, in a browser of its own. */
export async function apri(dati: DatiDiProva, opzioni: BrowserContextOptions = {}): Promise<void> {
  await apriHtml(toPaginaIntera(dati, risorse()), opzioni);
}

/** Opens a page from disk, in a browser of its own. */
export async function apriHtml(html: string, opzioni: BrowserContextOptions = {}): Promise<void> {
  const percorso = join(cartella, 'rapporto.html');
  writeFileSync(percorso, html);
  const indirizzo = pathToFileURL(percorso).href;
  if (browser === undefined) throw new Error('No browser');
  pagina = await browser.newPage(opzioni);
  pagina.on('pageerror', (errore) => guasti.push(errore.message));
  pagina.on('console', (messaggio) => guasti.push(messaggio.text()));
  pagina.on('request', (richiesta) => {
    if (richiesta.url() !== indirizzo) guasti.push(richiesta.url());
  });
  await pagina.goto(indirizzo);
}

export const esito = (): Locator => pagina.locator('#esito-filtro');
export const righe = (): Locator => pagina.locator('.schede tbody tr');

/** Every rule of WCAG 2.2 A and AA and of good practice that the page breaks, with all that can be open open. */
export async function violazioni(): Promise<readonly string[]> {
  await pagina.evaluate('for (const parte of document.querySelectorAll("details")) parte.open = true');
  // The policy of the page forbids a script of ours in it, not the debugger's.
  await pagina.evaluate(axe.source);
  return pagina.evaluate<readonly string[]>(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html} ${n.failureSummary}`)))',
  );
}
