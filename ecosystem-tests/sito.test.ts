import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type SitoAperto, apriSito, senzaSito } from './sito-in-chromium.js';

let sito: SitoAperto;
beforeAll(async () => {
  if (senzaSito === undefined) sito = await apriSito();
});
afterAll(async () => {
  if (senzaSito === undefined) await sito.chiudi();
});

describe('the site in Chromium', () => {
  beforeEach((ctx) => {
    if (senzaSito !== undefined) ctx.skip(senzaSito);
  });

  it('shows the history of a comune, by keyboard alone', async () => {
    const errori = await sito.inPagina('/tabelle/comuni.html', async (pagina) => {
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
    const errori = await sito.inPagina('/tabelle/index.html', async (pagina) => {
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

  it('is told of every link that a page makes and that leads nowhere, even if it takes it away again', async () => {
    const dove = [
      '/nessuna.html',
      '/regole/ES010.html#nessuno',
      '#nessuno',
      '/regole/ES010.html',
      '#app',
      '/tabelle/?codice=A859',
    ];
    const errori = await sito.inPagina('/prova/index.html', async (pagina) => {
      await pagina.evaluate(
        `for (const href of ${JSON.stringify(dove)}) document.body.append(Object.assign(document.createElement('a'), { href }))`,
      );
      await pagina.evaluate(`document.querySelectorAll('body > a').forEach((uno) => uno.remove())`);
    });
    expect(errori).toEqual([
      '/prova/index.html: /nessuna.html non c’è',
      '/prova/index.html: /regole/ES010.html#nessuno non ha quel punto',
      '/prova/index.html: /prova/index.html#nessuno non ha quel punto',
    ]);
  });

  it.each([
    ['/index.html', 'evaluateScheda', '/api/@anagrafe/core/core.html#evaluatescheda'],
    ['/index.html', 'createClient', '/api/@anagrafe/client.html#createclient'],
    ['/index.html', 'isCodiceFiscale', '/api/@anagrafe/codice-fiscale.html#iscodicefiscale'],
    ['/index.html', 'ANNCSU', '/regole/EN558.html'],
    ['/index.html', 'STRUTTURA DOCTYPE', '/regole/STRUTTURA.html'],
    ['/en/index.html', 'ES010', '/regole/ES010.html'],
    ['/en/index.html', 'createClient', '/api/@anagrafe/client.html#createclient'],
  ])('from %s finds %s', async (da, cercato, dove) => {
    const errori = await sito.inPagina(da, async (pagina) => {
      await pagina.keyboard.press('Control+k');
      await pagina.locator('.VPLocalSearchBox input').fill(cercato);
      await pagina.locator(`.VPLocalSearchBox .result[href^="${dove}"]`).first().click({ timeout: 5_000 });
      await pagina.waitForURL(`**${dove}*`);
    });
    expect(errori).toEqual([]);
  });

  it('finds a code, and leads to its page', async () => {
    const errori = await sito.inPagina('/index.html', async (pagina) => {
      await pagina.keyboard.press('Control+k');
      await pagina.locator('.VPLocalSearchBox input').fill('ES010');
      await pagina.locator('.VPLocalSearchBox .result').first().click();
      await pagina.waitForURL('**/regole/ES010.html*');
      await pagina.waitForSelector('text=Che viola la regola');
    });
    expect(errori).toEqual([]);
  });
});
