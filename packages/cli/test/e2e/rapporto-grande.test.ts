import { describe, expect, it } from 'vitest';

import { formatEsito } from '../../src/rapporto/client/filtro.js';
import { datiSintetici, unRilievo } from '../rapporto/dati-sintetici.js';
import { apri, esito, pagina, righe } from './browser.js';

describe('very many rilievi', () => {
  it('of one code are read on and back, and few of them stand in the page at the same time', async () => {
    const dati = datiSintetici(20_000);
    const attesi = dati.rilievi.flatMap(({ codice, soggetto }) => (codice === 'EC007' ? [soggetto] : []));
    await apri(dati);
    await pagina.getByRole('link', { name: 'EC007' }).click();
    const stanno = async (): Promise<readonly (string | null)[]> => righe().locator('th').allTextContents();
    expect(await stanno()).toEqual(attesi.slice(0, 100));
    for (let i = 0; i < 6; i += 1) await pagina.getByRole('button', { name: 'Mostra altri 200' }).click();
    expect(await stanno()).toEqual(attesi.slice(300, 1300));
    // Reading goes on at the first new row.
    expect(await pagina.evaluate<number>('document.activeElement.sectionRowIndex')).toBe(800);
    await pagina.getByRole('button', { name: 'Mostra i 200 precedenti di 300' }).click();
    expect(await stanno()).toEqual(attesi.slice(100, 1100));
    await pagina.getByRole('button', { name: 'Mostra i 100 precedenti' }).click();
    expect(await stanno()).toEqual(attesi.slice(0, 1000));
    expect(await pagina.getByRole('button', { name: /precedenti/ }).count()).toBe(0);
  });

  it('are searched to the last, and go on paper as far as paper is of use, which is said', async () => {
    const dati = datiSintetici(100_000, { comune: 'Montescudo (RN)' });
    const ultimo = dati.rilievi.filter(({ codice }) => codice === 'EC075').at(-1) ?? unRilievo();
    const attesi = dati.rilievi.filter(({ soggetto }) => soggetto?.includes(ultimo.soggetto ?? '') === true).length;
    await apri(dati);
    expect(await esito().textContent()).toBe('100.000 rilievi');
    await pagina.getByLabel('Cerca').fill(ultimo.soggetto ?? '');
    await expect.poll(() => esito().textContent()).toBe(formatEsito(attesi, 100_000));
    await pagina.getByRole('button', { name: 'Azzera i filtri' }).click();
    await pagina.emulateMedia({ media: 'print' });
    await pagina.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await righe().count()).toBe(2000);
    expect(await pagina.locator('.filtro-stampato').textContent()).toMatch(
      /^100\.000 rilievi\. Su carta ci sono 2\.000 rilievi dei 100\.000: .*csv\.$/,
    );
    const gruppo = pagina.locator('.gruppo', { hasText: 'EC007' });
    expect(await gruppo.locator('.non-stampati').textContent()).toMatch(/^Qui i primi \d+ dei 4\d\.\d{3} casi\.$/);
    await pagina.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await righe().count()).toBeLessThan(200);
    expect(await gruppo.locator('.non-stampati').textContent()).toBe('');
  });
});
