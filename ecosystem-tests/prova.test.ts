import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { raggiungi, trovaBarriere } from './accessibilita.js';
import { type SitoAperto, apriSito, senzaRete, senzaSito } from './sito-in-chromium.js';

const STRUMENTI = ['codice-fiscale', 'comuni', 'file', 'richiesta'] as const;

let sito: SitoAperto;
beforeAll(async () => {
  if (senzaSito === undefined) sito = await apriSito();
});
afterAll(async () => {
  if (senzaSito === undefined) await sito.chiudi();
});

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
      await pagina.keyboard.press('Control+a');
      await pagina.keyboard.type('49273929007');
      expect(await pagina.locator('#cf-lettura').innerText()).toContain('non può né concordare né discordare');
      expect(await pagina.locator('#cf-lettura .buono').count()).toBe(0);
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
      await pagina.locator('#mc-nome').fill('Biella (XX)');
      expect(await pagina.locator('#mc-risposta').innerText()).toContain(
        'Nessuna provincia ha mai avuto la sigla «XX»',
      );
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

  it.each(['index', ...STRUMENTI])(
    'keeps WCAG AA, light and dark, and goes into a telephone: %s',
    async (strumento) => {
      const errori = await sito.inPagina(`/prova/${strumento}.html`, async (pagina) => {
        if (strumento !== 'index') await pagina.waitForSelector('.prova[aria-busy="false"]');
        if (strumento === 'file') await pagina.locator('#fs-campione').click();
        if (strumento === 'file') await pagina.waitForSelector('#fs-verdetto .buono');
        if (strumento === 'richiesta') await pagina.locator('#vr-verifica').click();
        if (strumento === 'richiesta') await pagina.waitForSelector('#vr-aperti');
        expect(await trovaBarriere(pagina)).toEqual([]);
      });
      expect(errori).toEqual([]);
    },
  );
});
