import { describe, expect, it } from 'vitest';

import { toFonti as leggiFonti } from '../regole/fonti.js';
import { findFontiUfficiali } from '../regole/fonti-ufficiali.js';
import { toVoci } from '../sito/catalogo.js';
import { toPunti } from '../sito/documenti.js';
import { toAltreFonti, toElencoFonti, toFonti } from '../sito/fonti.js';
import { toPagineDocumenti } from '../sito/pagine-documenti.js';

const voci = toVoci();
const pagina = (nome: string): string => toPagineDocumenti(voci).find((una) => una.nome === nome)?.contenuto ?? '';

describe('the sources of the official list', () => {
  it('are read as the rules cite them', () => {
    expect(leggiFonti('elenco_errori_anpr.xlsx r710; tabella_anomalie.rst l.171 (procedura 003); seed 000')).toEqual([
      'Elenco errori ANPR 2018, riga 710',
      'Tabella anomalie del subentro, procedura 003',
      'Guida ANPR 28-04-2021',
    ]);
    expect(leggiFonti('changelog 5.12.5 (#1433,#1574,#2422)')).toEqual([
      'Aggiornamenti ANPR, versione 5.12.5',
      'italia/anpr, segnalazioni 1433, 1574 e 2422',
    ]);
    expect(leggiFonti('tab_aggiornamenti riga 16-10-2018')).toEqual(['Aggiornamenti ANPR del 16-10-2018']);
    expect(leggiFonti('non in catalogo')).toEqual([]);
  });

  it('stop the generator where nobody could find them again', () => {
    expect(() => leggiFonti('seed 000; a colleague')).toThrow('«a colleague»');
  });

  it('are there for every official code', () => {
    const senza = voci.filter(
      ({ codice, ufficiale }) => ufficiale !== undefined && findFontiUfficiali(codice).length === 0,
    );
    expect(senza.map(({ codice }) => codice)).toEqual([]);
  });
});

describe('the sources that rules cite', () => {
  it('name, of the threads and updates, one by one', () => {
    const nomi = (fonte: string): readonly string[] => toPunti(fonte).map(({ nome }) => nome);
    expect(nomi('italia/anpr, segnalazioni 1906, 2450 e 3554')).toEqual(['1906', '2450', '3554']);
    expect(nomi('Aggiornamenti ANPR, versioni 5.3.11 e 5.12.4')).toEqual(['versione 5.3.11', 'versione 5.12.4']);
    expect(nomi('Elenco errori ANPR 2017, riga 17 (altro significato)')).toEqual(['riga 17']);
    expect(nomi('Legge 20 maggio 2016, n. 76')).toEqual(['Legge 20 maggio 2016, n. 76']);
    expect(() => nomi('Una telefonata')).toThrow('di nessun documento');
  });

  it('are told once, whoever names them', () => {
    const en077 = voci.find(({ codice }) => codice === 'EN077');
    expect(en077 === undefined ? [] : toAltreFonti(en077)).toEqual([
      'Elenco errori ANPR 2017, riga 350',
      'italia/anpr, segnalazioni 1010, 1478 e 3619',
    ]);
    const nomi = (fonti: readonly string[]): readonly string[] =>
      fonti.flatMap(toPunti).map(({ documento, nome }) => `${documento.nome}, ${nome}`);
    const ripetuti = voci.flatMap((voce) => {
      const nominati = new Set(nomi(voce.regole.flatMap(({ fonte }) => fonte)));
      return nomi(toAltreFonti(voce)).filter((uno) => nominati.has(uno));
    });
    expect(ripetuti).toEqual([]);
  });

  it('are links to the place, or to the page of the document', () => {
    expect(toElencoFonti(['Tabella 8', 'italia/anpr, segnalazioni 4 e 14', 'Elenco errori ANPR 2018, riga 710'])).toBe(
      `- [Tabella 8](/tabelle/#tabella-8)
- italia/anpr, segnalazioni [4](https://github.com/italia/anpr/issues/4) e [14](https://github.com/italia/anpr/issues/14)
- [Elenco errori ANPR 2018, riga 710](/documenti/elenco-errori-anpr-2018)`,
    );
  });
});

describe('the pages of the documents', () => {
  it('have every row of the published lists', () => {
    const righe = (nome: string): number => pagina(nome).match(/^\| (?:riga|procedura) /gm)?.length ?? 0;
    expect(righe('elenco-errori-anpr-2018')).toBe(791);
    expect(righe('elenco-errori-anpr-2017')).toBe(799);
    expect(pagina('index')).toMatch(/^\| \[Tabella anomalie del subentro\].*\| 111 \|$/m);
  });

  it('lead from a place to its codes, and say what is done about them', () => {
    expect(pagina('elenco-errori-anpr-2018')).toContain(
      '| riga 710 | [ES010](/regole/ES010) Il matrimonio segue la nascita e non è futuro | regola |',
    );
    expect(pagina('segnalazioni-di-italia-anpr')).toContain('[14](https://github.com/italia/anpr/issues/14) | [EAV02]');
    expect(pagina('segnalazioni-di-italia-anpr')).toMatch(/\[14\].*\| non verificabile \|/);
    expect(pagina('aggiornamenti-anpr')).toMatch(
      /^\| tutto \|.*\[CN236\].*\| 1 non verificabile, 16 nomi interni \|$/m,
    );
  });

  it('leave out no source of any code', () => {
    const pagine = toPagineDocumenti(voci);
    const mancanti = voci.flatMap((voce) =>
      toFonti(voce)
        .flatMap(toPunti)
        .filter(
          ({ documento }) =>
            !pagine.some(
              ({ titolo, contenuto }) => titolo === documento.nome && contenuto.includes(`[${voce.codice}]`),
            ),
        )
        .map(({ documento }) => `${voce.codice}: ${documento.nome}`),
    );
    expect(mancanti).toEqual([]);
  });
});
