import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import type { RilievoPubblico } from '../../src/verifica/rilievo-pubblico.js';
import { toDati, unRilievo } from '../rapporto/dati-sintetici.js';
import { anagrafe } from './anagrafe.js';
import { apriHtml, esito, pagina, righe, violazioni } from './browser.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-confronto-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

/** The page of the comparison of two checks with these rilievi. */
function confronta(prima: readonly RilievoPubblico[], dopo: readonly RilievoPubblico[]): string {
  const [primo, secondo, rapporto] = ['prima.json', 'dopo.json', 'bonifica.html'].map((nome) => join(CARTELLA, nome));
  writeFileSync(primo!, JSON.stringify(toDati(prima)));
  writeFileSync(secondo!, JSON.stringify(toDati(dopo)));
  const { errori } = anagrafe('confronta', primo!, secondo!, '--rapporto', rapporto!);
  expect(errori).toContain('bonifica.html');
  return readFileSync(rapporto!, 'utf8');
}

const daRimuovere = (soggetto: string) => unRilievo({ codice: 'ES010', severita: 'W', daRimuovere: true, soggetto });
const avviso = (soggetto: string) => unRilievo({ codice: 'EC007', severita: 'W', soggetto });

describe('the page of a comparison', () => {
  const html = (): string =>
    confronta(
      [unRilievo(), daRimuovere('1'), daRimuovere('2'), avviso('1')],
      [daRimuovere('2'), daRimuovere('3'), avviso('1')],
    );

  it('shows the progress by code and the three lists, and filters them', async () => {
    await apriHtml(html());
    expect(await pagina.locator('h3.lista').allTextContents()).toEqual(['Nuovi: 1', 'Rimasti: 2', 'Risolti: 2']);
    expect(await pagina.locator('#verdetto').textContent()).toBe('2 rilievi risolti; ne restano 3, nessuno bloccante.');
    expect(await pagina.locator('#progresso tbody tr:not(.peso)').allInnerTexts()).toEqual([
      expect.stringMatching(/^ES092\s.*\s1\s1\s0\s0\s0\s*$/s),
      expect.stringMatching(/^ES010\s.*\s2\s1\s1\s1\s2\s*$/s),
      expect.stringMatching(/^EC007\s.*\s1\s0\s0\s1\s1\s*$/s),
    ]);
    await pagina.getByLabel('Elenco').selectOption('Risolti');
    await expect.poll(() => esito().textContent()).toBe('2 rilievi su 5');
    await pagina.getByRole('link', { name: 'ES010' }).click();
    expect(await esito().textContent()).toBe('3 rilievi su 5');
    expect(await righe().locator('th').allTextContents()).toEqual(['3', '2', '1']);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      it(`breaks no rule of access, ${colorScheme}, ${width} pixels wide`, async () => {
        await apriHtml(html(), { colorScheme, viewport: { width, height: 800 } });
        expect(await violazioni()).toEqual([]);
        expect(await pagina.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
      });
    }
  }
});
