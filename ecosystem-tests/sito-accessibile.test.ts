import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { TELEFONO, raggiungi, trovaBarriere } from './accessibilita.js';
import { type SitoAperto, apriSito, senzaSito } from './sito-in-chromium.js';

/** Of a table that goes on for hundreds of rows of the same make so many are looked at. */
const RIGHE = 20;

/** A kind of page: one of them, and what is done there before it is looked at. */
interface Tipo {
  readonly percorso: string;
  readonly prima?: (pagina: Page) => Promise<void>;
}

const TIPI: Readonly<Record<string, Tipo>> = {
  'the start': { percorso: '/index.html' },
  'the start, in English': { percorso: '/en/index.html' },
  'a page that is not there': { percorso: '/404.html' },
  'a rule, with its examples': { percorso: '/regole/ES010.html' },
  'a code that is not verified': { percorso: '/regole/EN148.html' },
  'an index': { percorso: '/regole/per-tabella.html' },
  'a type': { percorso: '/tipi/richiesta5008.html' },
  'the tables, one of them open': {
    percorso: '/tabelle/index.html',
    prima: async (pagina) => {
      await pagina.locator('.vista-tabella summary').first().click();
      await pagina.waitForSelector('.vista-tabella tbody tr');
    },
  },
  'the history of a comune': {
    percorso: '/tabelle/comuni.html',
    prima: async (pagina) => {
      await pagina.locator('#cerca-comune:not([disabled])').fill('A859');
      await pagina.locator('.trovati button').click();
      await pagina.waitForSelector('.linea');
    },
  },
  'a guide': { percorso: '/guide/pre-subentro.html' },
  'an entry of the API': { percorso: '/api/@anagrafe/adapters-ae/contratto.html' },
  'the traceability': { percorso: '/tracciabilita.html' },
  'the search, with what it found': {
    percorso: '/guide/index.html',
    prima: async (pagina) => {
      await pagina.keyboard.press('Control+k');
      await pagina.locator('.VPLocalSearchBox input').fill('matrimonio');
      await pagina.waitForSelector('.VPLocalSearchBox .result');
    },
  },
};

let sito: SitoAperto;
beforeAll(async () => {
  if (senzaSito === undefined) sito = await apriSito();
});
afterAll(async () => {
  if (senzaSito === undefined) await sito.chiudi();
});

describe('every kind of page', () => {
  beforeEach((ctx) => {
    if (senzaSito !== undefined) ctx.skip(senzaSito);
  });

  it.each(Object.entries(TIPI))('keeps WCAG AA, light and dark, and goes into a telephone: %s', async (_, tipo) => {
    const errori = await sito.inPagina(tipo.percorso, async (pagina) => {
      await tipo.prima?.(pagina);
      await pagina.evaluate(
        `for (const riga of document.querySelectorAll('tbody > tr:nth-child(n + ${RIGHE})')) riga.remove()`,
      );
      expect(await trovaBarriere(pagina)).toEqual([]);
    });
    expect(errori).toEqual([]);
  });

  it('is reached by keyboard: past the navigation, through it, by the search', async () => {
    const errori = await sito.inPagina('/index.html', async (pagina) => {
      await pagina.keyboard.press('Tab');
      expect(await pagina.locator(':focus').innerText()).toBe('Vai al contenuto');
      await raggiungi(pagina, '.VPNavBarMenuLink[href="/regole/"]');
      await pagina.keyboard.press('Enter');
      await pagina.waitForURL('**/regole/');
      await raggiungi(pagina, '.VPNavBarSearch button');
      await pagina.keyboard.press('Enter');
      await pagina.waitForSelector('.VPLocalSearchBox input:focus');
      await pagina.keyboard.type('EC001');
      await pagina.waitForSelector('.VPLocalSearchBox .result.selected');
      await pagina.keyboard.press('Enter');
      await pagina.waitForURL('**/regole/EC001.html*');
    });
    expect(errori).toEqual([]);
  });

  it('is reached by keyboard on a narrow screen too', async () => {
    const azione = async (pagina: Page): Promise<void> => {
      await raggiungi(pagina, '.VPNavBarHamburger');
      await pagina.keyboard.press('Enter');
      await raggiungi(pagina, '.VPNavScreenMenuLink[href="/tabelle/"]');
      expect(await trovaBarriere(pagina)).toEqual([]);
      await pagina.keyboard.press('Enter');
      await pagina.waitForURL('**/tabelle/');
      await raggiungi(pagina, '.VPLocalNav button.menu');
      await pagina.keyboard.press('Enter');
      await raggiungi(pagina, '.VPSidebar a[href="/tabelle/comuni.html"]');
    };
    expect(await sito.inPagina('/index.html', azione, { viewport: TELEFONO })).toEqual([]);
  });
});
