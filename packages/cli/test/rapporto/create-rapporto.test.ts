import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { CLASSE_PEZZO, type DatiPagina, ID_DATI, type RigaPagina } from '../../src/rapporto/dati-pagina.js';
import { type DatiDiProva, datiSintetici, toDati, toPaginaIntera, tuttiICampi, unRilievo } from './dati-sintetici.js';

const RISORSE = { stile: 'p { color: red }\n', script: '"use strict";' };
const pagina = (dati: DatiDiProva): string => toPaginaIntera(dati, RISORSE);
const testo = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const datiIncorporati = (html: string): DatiPagina => {
  const [, json = ''] = new RegExp(`id="${ID_DATI}">([^<]*)</script>`).exec(html) ?? [];
  return JSON.parse(json) as DatiPagina;
};

/** The rows that come after the first ones, a piece each. */
const pezziIncorporati = (html: string): (readonly RigaPagina[])[] =>
  [...html.matchAll(new RegExp(`class="${CLASSE_PEZZO}" data-voce="\\d+">([^<]*)</script>`, 'g'))].map(
    ([, json = '']) => JSON.parse(json) as readonly RigaPagina[],
  );

describe('createRapporto', () => {
  it('opens with the comune, the files, the day and the tables', () => {
    const html = pagina(datiSintetici(50, { comune: 'Montescudo (RN)' }));
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('<title>Montescudo (RN): verifica del subentro al 21 novembre 2026</title>');
    expect(html).toContain('<h1>Montescudo (RN)</h1>');
    const scritto = testo(html);
    expect(scritto).toContain('028060_SUBAPR_2_1_3.gz e 2 altri');
    expect(scritto).toContain('Archivio dei comuni al 16 maggio 2023');
    expect(scritto).toContain('Anagrafe SDK 0.1.0');
  });

  it('without a name of the comune takes its ISTAT code from the file, without that none', () => {
    expect(pagina(toDati([]))).toContain('<h1>Comune 028060</h1>');
    const file = [{ nome: 'prova.xml', soggetti: 0, famiglie: 0, convivenze: 0, letto: true }];
    expect(pagina(toDati([], { file }))).toContain('<h1>Fornitura di subentro</h1>');
  });

  it('says that the archive of comuni was given', () => {
    const dati = toDati([]);
    const comuni = { ...dati.tabelle.comuni, origine: 'fornita', estratta: null } as const;
    expect(testo(pagina({ ...dati, tabelle: { ...dati.tabelle, comuni } }))).toContain(
      'senza data, dato da chi ha verificato',
    );
  });

  it('counts in the chart what the list holds', () => {
    const dati = datiSintetici(1500);
    const html = pagina(dati);
    const righe = [
      ...html.matchAll(/data-codice="(\w+)">\1<\/a><\/th>\s*<td>([^<]*)<\/td>\s*<td class="numero">([\d.]+)</g),
    ];
    const contati = Object.fromEntries(
      righe.map(([, codice = '', , quanti = '']) => [codice, Number(quanti.replace('.', ''))]),
    );
    expect(contati).toEqual(dati.riepilogo.perCodice);
    expect(righe.find(([, codice]) => codice === 'EC007')?.[2]).toBe(
      'Il comune di nascita esisteva il giorno della nascita',
    );
    expect(datiIncorporati(html).voci.map(({ codice, quanti }) => [codice, quanti])).toEqual(
      righe.map(([, codice = '']) => [codice, contati[codice]]),
    );
  });

  it('draws the longest bar for the most frequent code and a visible one for a single case', () => {
    const html = pagina(datiSintetici(1500));
    const barre = [...html.matchAll(/<rect width="([\d.]+)%"/g)].map(([, larghezza]) => Number(larghezza));
    expect(Math.max(...barre)).toBe(100);
    expect(Math.min(...barre)).toBe(0.6);
  });

  it('shows a file that was not read, and why', () => {
    const dati = toDati([], {
      file: [{ nome: 'x.gz', soggetti: 3, famiglie: 1, convivenze: 0, letto: false, errore: 'Riga 9: manca la fine.' }],
    });
    expect(testo(pagina(dati))).toMatch(/x\.gz non letto fino in fondo Riga 9: manca la fine\. 3 1 0 0/);
  });

  it('never passes over what was not verified: its count is in the verdict and before the closed list', () => {
    const nonVerificati = [
      { codice: 'EN077', motivo: 'dipende dal registro', serve: 'lo stato del registro' },
      { codice: 'EN082', motivo: 'dipende dal registro', serve: 'lo stato del registro' },
      { codice: 'ES013', motivo: 'manca un campo', serve: 'il campo' },
    ];
    const scritto = testo(pagina(toDati([], { nonVerificati })));
    expect(scritto).toContain('Per 3 controlli di ANPR l’esito resta aperto');
    expect(scritto).toContain('3 controlli di cui qui non si conosce l’esito');
    // One row for what one thing would settle; the particular case first.
    expect(scritto).toMatch(/ES013 manca un campo il campo EN077 EN082 dipende dal registro lo stato del registro/);
    const nessuno = testo(pagina(toDati([], { nonVerificati: [] })));
    expect(nessuno).toContain('Ogni controllo previsto è stato eseguito.');
    expect(nessuno).not.toContain('resta aperto');
  });

  it('reads well when there is nothing to list', () => {
    const scritto = testo(pagina(toDati([])));
    expect(scritto).toContain('Nessuna anomalia da mostrare.');
    expect(scritto).toContain('Nessun rilievo.');
    expect(scritto).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('offers only the filters that can tell rilievi apart', () => {
    const solo = pagina(toDati([unRilievo()]));
    expect(solo).not.toContain('name="file"');
    expect(solo).not.toContain('name="peso"');
    const molti = pagina(datiSintetici(100));
    expect(molti).toContain('name="file"');
    expect(molti.match(/name="peso"/g)).toHaveLength(3);
  });

  it('needs nothing from outside, and lets run only its own style and script', () => {
    const html = pagina(datiSintetici(100));
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/https?:|url\(|@import/);
    expect(html).not.toMatch(/ style="| on\w+="/);
    const [, politica = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const impronte = [/<style>([^<]*)<\/style>/, /<script>([^<]*)<\/script>/].map((quale) => {
      const [, contenuto = ''] = quale.exec(html) ?? [];
      return createHash('sha256').update(contenuto).digest('base64');
    });
    expect(politica.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${impronte[0]}'; script-src 'sha256-${impronte[1]}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same page for the same data', () => {
    expect(pagina(datiSintetici(300))).toBe(pagina(datiSintetici(300)));
  });

  it('writes once what thousands of rilievi repeat', () => {
    const html = pagina(datiSintetici(20_000));
    const rimedio = 'Collegare il soggetto alla sua scheda famiglia o convivenza';
    expect(html.split(rimedio)).toHaveLength(2);
    const prime = datiIncorporati(html).voci.reduce((somma, voce) => somma + voce.prime.length, 0);
    expect(prime).toBe(141);
    expect(prime + pezziIncorporati(html).flat().length).toBe(20_000);
    expect(Math.max(...pezziIncorporati(html).map(({ length }) => length))).toBe(1000);
    expect(html.length).toBeLessThan(4_000_000);
  });
});

describe('a hostile record', () => {
  const OSTILE = `</script><script>preso = 1</script><!-- "x" 'y' &amp; \u2028<img src=x onerror=alert(1)>`;

  it('changes no element and no attribute of the page', () => {
    const struttura = (html: string) =>
      [...html.matchAll(/<(?<nome>[a-z!][^\s>]*)(?<attributi>(?:\s+[\w-]+(?:="[^"]*")?)*)/g)].map(({ groups }) => [
        groups?.['nome'],
        ...((groups?.['attributi'] ?? '').match(/[\w-]+(?==")/g) ?? []),
      ]);
    const innocua = struttura(pagina(tuttiICampi('innocuo')));
    expect(innocua.length).toBeGreaterThan(100);
    expect(struttura(pagina(tuttiICampi(OSTILE)))).toEqual(innocua);
  });

  it('is shown as it is', () => {
    const html = pagina(tuttiICampi(OSTILE));
    const [voce] = datiIncorporati(html).voci;
    expect(voce?.codice).toBe(OSTILE);
    expect(voce?.titolo).toBe(`${OSTILE}!`);
    expect(voce?.prime[0]).toEqual([0, 12, OSTILE, OSTILE, 0, OSTILE, OSTILE, 0]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
