import { describe, expect, it } from 'vitest';

import { formatNumero } from '../../src/rapporto/format-numero.js';
import { type DatiDiProva, datiSintetici, toDati, tuttiICampi, unRilievo } from '../rapporto/dati-sintetici.js';
import { apri, esito, pagina, righe, violazioni } from './browser.js';

/** The element that has the focus, in words. */
const fuoco = () =>
  pagina.evaluate<string>(
    'const e = document.activeElement; e.id || e.dataset.codice || e.value || (e.textContent ?? "").trim() || e.tagName',
  );

describe('the list', () => {
  it('shows the first rilievi of each code, and more on request', async () => {
    await apri(datiSintetici(1500));
    expect(await esito().textContent()).toBe('1.500 rilievi');
    const gruppo = pagina.locator('.gruppo', { hasText: 'EC007' });
    expect(await gruppo.locator('.estremi').textContent()).toContain('644 casi');
    expect(await gruppo.locator('tbody tr').count()).toBe(10);
    await gruppo.getByRole('button', { name: 'Mostra altri 200 di 634' }).click();
    expect(await gruppo.locator('tbody tr').count()).toBe(210);
    for (const quanti of ['200 di 434', '200 di 234', '34']) {
      await gruppo.getByRole('button', { name: `Mostra altri ${quanti}`, exact: true }).click();
    }
    expect(await gruppo.locator('tbody tr').count()).toBe(644);
    expect(await gruppo.getByRole('button').count()).toBe(0);
  });

  it('says of each rilievo whose it is, where, the value, the message; the remedy once', async () => {
    const rilievo = unRilievo({ soggetto: '42', famiglia: '7', riga: 120_345, valore: 'X', messaggio: 'Non va.' });
    await apri(toDati([rilievo, unRilievo()]));
    expect(await pagina.locator('.schede th').allTextContents()).toEqual(
      ['Soggetto', 'Famiglia', 'Riga', 'Valore', 'Messaggio', '42', '0001'], // prettier-ignore
    );
    expect(await righe().first().locator('> *').allTextContents()).toEqual(['42', '7', '120345', 'X', 'Non va.']);
    expect(await pagina.getByText('Collegare il soggetto alla sua scheda.').count()).toBe(1);
  });

  it('keeps an identifier on one line, whatever its usual length', async () => {
    await apri(
      toDati([unRilievo({ soggetto: 'SINT-0000040-01', famiglia: 'SINTF0000040' }), unRilievo({ soggetto: '7' })]),
    );
    const altezze = await Promise.all([0, 1].map(async (i) => (await righe().nth(i).boundingBox())?.height));
    expect(altezze[0]).toBe(altezze[1]);
  });

  it('gives each row its own field and remedy when the code has several', async () => {
    await apri(toDati([unRilievo(), unRilievo({ campo: 'altro.campo', rimedio: 'Altro rimedio.' })]));
    expect(await righe().nth(1).locator('.campo').textContent()).toBe('altro.campo');
    expect(await righe().nth(1).locator('.rimedio').textContent()).toBe('Altro rimedio.');
    expect(await righe().nth(0).locator('.rimedio').textContent()).toBe('Collegare il soggetto alla sua scheda.');
  });
});

describe('the filters', () => {
  it('search, weight, code and file narrow the list together, and one button clears them', async () => {
    await apri(datiSintetici(1500));
    await pagina.getByLabel('Cerca').fill('TEMPIO pausania');
    await expect.poll(() => esito().textContent()).toBe('234 rilievi su 1.500');
    await pagina
      .getByLabel('Codice', { exact: true })
      .selectOption({ label: 'EC007 (644) · Il comune di nascita esisteva il giorno della nascita' });
    await expect.poll(() => esito().textContent()).toBe('160 rilievi su 1.500');
    await pagina.locator('#filtro-file').selectOption('028060_SUBAPR_2_2_3.gz');
    await expect.poll(() => esito().textContent()).toBe('53 rilievi su 1.500');
    expect(await pagina.locator('.gruppo').count()).toBe(1);
    // With one code, a good part of it at once.
    expect(await righe().count()).toBe(53);
    await pagina.getByLabel('Avvisi').uncheck();
    await expect.poll(() => esito().textContent()).toBe('Nessun rilievo corrisponde ai filtri');
    expect(await righe().count()).toBe(0);
    await pagina.getByRole('button', { name: 'Azzera i filtri' }).click();
    expect(await esito().textContent()).toBe('1.500 rilievi');
    expect(await fuoco()).toBe('filtro-testo');
    expect(await pagina.getByRole('button', { name: 'Azzera i filtri' }).count()).toBe(0);
  });

  it('finds one person by identifier', async () => {
    const dati = datiSintetici(1500);
    const { soggetto } = dati.rilievi[700] ?? unRilievo();
    await apri(dati);
    await pagina.getByLabel('Cerca').fill(soggetto ?? '');
    await expect.poll(() => righe().count()).toBeLessThan(10);
    expect(await righe().first().locator('th').textContent()).toBe(soggetto);
  });

  it('a code of the chart leads to its rilievi', async () => {
    await apri(datiSintetici(1500));
    await pagina.getByRole('link', { name: 'ES010' }).click();
    expect(await esito().textContent()).toBe('60 rilievi su 1.500');
    expect(await pagina.locator('.gruppo h3').textContent()).toContain('ES010');
    expect(await pagina.evaluate<string>('location.hash')).toBe('#rilievi');
  });

  it('stay quick to answer on 20,000 rilievi: few rows stand in the page', async () => {
    const dati = datiSintetici(20_000);
    const attesi = dati.rilievi.filter(({ messaggio }) => messaggio.includes('CROTONE')).length;
    await apri(dati);
    expect(await esito().textContent()).toBe('20.000 rilievi');
    expect(await righe().count()).toBeLessThan(200);
    await pagina.getByLabel('Cerca').fill('crotone');
    await expect.poll(() => esito().textContent()).toBe(`${formatNumero(attesi)} rilievi su 20.000`);
    expect(await righe().count()).toBeLessThan(200);
  });
});

describe('a record without spaces', () => {
  const LUNGO = 'X'.repeat(300);
  const lungo = unRilievo({ soggetto: LUNGO, famiglia: LUNGO, valore: LUNGO, messaggio: LUNGO, campo: LUNGO });
  const controllo = { codice: 'ES013', motivo: LUNGO, serve: LUNGO };

  for (const width of [1280, 360]) {
    it(`does not widen a page of ${width} pixels`, async () => {
      const dati = toDati([lungo, { ...lungo, campo: 'altro' }], { nonVerificati: [controllo] });
      await apri(dati, { viewport: { width, height: 800 } });
      await pagina.locator('#non-verificati summary').click();
      expect(await pagina.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    });
  }
});

describe('the keyboard', () => {
  it('reaches everything in reading order, and always shows where it is', async () => {
    await apri(datiSintetici(300));
    const visti: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      await pagina.keyboard.press('Tab');
      const dove = await fuoco();
      if (visti.includes(dove)) break;
      visti.push(dove);
      const contorno = await pagina.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      expect(contorno, dove).toBe('solid');
    }
    const inOrdine = [
      'Vai al contenuto',
      'Rilievi',
      'che cosa servirebbe',
      'ES092',
      'EC007',
      'filtro-testo',
      'filtro-codice',
      'filtro-file',
    ];
    expect(visti.filter((dove) => inOrdine.includes(dove))).toEqual(inOrdine);
    expect(visti.some((dove) => dove.startsWith('28 controlli'))).toBe(true);
    expect(visti.filter((dove) => dove.startsWith('Mostra altri')).length).toBeGreaterThan(0);
  });

  it('skips to the content, filters, and reads on where new rows begin', async () => {
    await apri(datiSintetici(1500));
    await pagina.keyboard.press('Tab');
    await pagina.keyboard.press('Enter');
    expect(await fuoco()).toBe('contenuto');
    await pagina.getByRole('link', { name: 'EC007' }).focus();
    await pagina.keyboard.press('Enter');
    expect(await righe().count()).toBe(100);
    await pagina.getByRole('button', { name: 'Mostra altri 200 di 544' }).focus();
    await pagina.keyboard.press('Enter');
    expect(await pagina.evaluate<number>('document.activeElement.sectionRowIndex')).toBe(100);
  });

  it('opens what was not verified when a link leads there', async () => {
    await apri(datiSintetici(300));
    const tabella = pagina.locator('#non-verificati table');
    expect(await tabella.isVisible()).toBe(false);
    await pagina.getByRole('link', { name: 'che cosa servirebbe' }).focus();
    await pagina.keyboard.press('Enter');
    await expect.poll(() => tabella.isVisible()).toBe(true);
  });
});

describe('accessibility, measured by axe', () => {
  const monco = datiSintetici(300);
  const [primo, ...altri] = monco.file;
  const casi: readonly (readonly [string, DatiDiProva])[] = [
    ['a blocked subentro', datiSintetici(1500, { comune: 'Montescudo (RN)' })],
    ['nothing found', toDati([])],
    ['only warnings', toDati(monco.rilievi.filter(({ severita, daRimuovere }) => severita === 'W' && !daRimuovere))],
    ['something to remove', toDati(monco.rilievi.filter(({ severita }) => severita === 'W'))],
    ['a file not read', { ...monco, file: primo === undefined ? [] : [{ ...primo, letto: false, errore: 'Riga 9.' }, ...altri] }],
  ]; // prettier-ignore

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [nome, dati] of casi) {
      it(`${nome}, ${colorScheme}`, async () => {
        await apri(dati, { colorScheme });
        expect(await violazioni()).toEqual([]);
      });
    }

    it(`a telephone, ${colorScheme}`, async () => {
      await apri(datiSintetici(300), { colorScheme, viewport: { width: 360, height: 740 } });
      expect(await violazioni()).toEqual([]);
      // Nothing has to be scrolled sideways.
      expect(await pagina.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
    });
  }
});

describe('paper', () => {
  it('has all the rows that pass the filter and what was not verified, and no control', async () => {
    await apri(datiSintetici(1500));
    await pagina.getByRole('link', { name: 'EC075' }).click();
    const stampate = await stampa();
    expect(stampate).toBeGreaterThan(5);
    // What was opened for paper is closed again.
    expect(await righe().count()).toBe(100);
    expect(await pagina.locator('#non-verificati details').getAttribute('open')).toBeNull();

    await pagina.emulateMedia({ media: 'print' });
    await pagina.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await righe().count()).toBe(210);
    expect(await pagina.locator('#non-verificati table').isVisible()).toBe(true);
    expect(await pagina.locator('.filtro-stampato').textContent()).toBe('210 rilievi su 1.500: codice EC075');
    for (const controllo of ['form', 'nav', 'button', '.salta']) {
      for (const uno of await pagina.locator(controllo).all()) expect(await uno.isVisible(), controllo).toBe(false);
    }

    await pagina.emulateMedia({ media: null });
    await pagina.evaluate('dispatchEvent(new Event("afterprint"))');
    await pagina.getByRole('button', { name: 'Azzera i filtri' }).click();
    expect(await stampa()).toBeGreaterThan(stampate + 10);
  });

  /** Prints to PDF; answers the number of sheets. */
  async function stampa(): Promise<number> {
    const pdf = (await pagina.pdf({ preferCSSPageSize: true })).toString('latin1');
    const fogli = pdf.match(/\/Type \/Page\b/g) ?? [];
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
    return fogli.length;
  }
});

describe('without a script', () => {
  it('verdict, figures, chart and files are there, and the way to the rilievi is told', async () => {
    await apri(datiSintetici(300), { javaScriptEnabled: false });
    expect(await pagina.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
      /^Il subentro sarebbe bloccato/,
    );
    expect(await pagina.locator('.codici tbody tr:not(.peso)').count()).toBe(15);
    expect(await pagina.locator('.barra rect').count()).toBe(15);
    expect(await pagina.locator('#file tbody tr').count()).toBe(3);
    expect(await pagina.locator('noscript p').isVisible()).toBe(true);
    expect(await pagina.locator('form').isVisible()).toBe(false);
  });
});

describe('a hostile record', () => {
  it('is text, everywhere', async () => {
    const ostile = `</script><script>document.title = 'preso'</script><!-- "x" '&amp;\u2028 <img src=x onerror="document.title='preso'">`;
    await apri(tuttiICampi(ostile));
    expect(await pagina.locator('img').count()).toBe(0);
    expect(await pagina.title()).not.toBe('preso');
    expect(await righe().first().locator('.messaggio').innerText()).toContain(ostile.replace(/\s+/g, ' ').slice(0, 40));
    expect(await pagina.locator('h3').first().textContent()).toBe(`${ostile} ${ostile}!`);
    await pagina.getByLabel('Cerca').fill('<img src=x');
    await expect.poll(() => esito().textContent()).toBe('2 rilievi');
  });
});
