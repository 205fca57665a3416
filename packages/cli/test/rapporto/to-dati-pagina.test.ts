import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PESI } from '../../src/rapporto/peso.js';
import { toDatiPagina } from '../../src/rapporto/to-dati-pagina.js';
import { toDati, unRilievo } from './dati-sintetici.js';
import { rilievi } from './rilievo-arbitrario.js';

describe('toDatiPagina', () => {
  it('puts blocking codes first, then those to remove, then the others, the most frequent before', () => {
    const avviso = unRilievo({ codice: 'EC007', severita: 'W' });
    const daRimuovere = unRilievo({ codice: 'ES010', severita: 'W', daRimuovere: true });
    const raro = unRilievo({ codice: 'EA038', severita: 'W', daRimuovere: true });
    const { voci } = toDatiPagina(toDati([avviso, avviso, avviso, raro, daRimuovere, daRimuovere, unRilievo()]));
    expect(voci.map(({ codice, peso }) => [codice, peso])).toEqual([
      ['ES092', 'bloccante'],
      ['ES010', 'da-rimuovere'],
      ['EA038', 'da-rimuovere'],
      ['EC007', 'avviso'],
    ]);
  });

  it('gives each code its title, the structure its own, an unknown code none', () => {
    const codici = ['ES092', 'STRUTTURA', 'ZZ999', 'toString'];
    const dati = toDati(codici.map((codice) => unRilievo({ codice })));
    const { voci } = toDatiPagina(dati);
    expect(Object.fromEntries(voci.map(({ codice, titolo }) => [codice, titolo]))).toEqual({
      ES092: 'Ogni soggetto appartiene a una famiglia o a una convivenza',
      STRUTTURA: 'Il file ha la struttura dello schema ufficiale',
      ZZ999: '',
      toString: '',
    });
  });

  it('carries every rilievo once, whole, in the order in which those of its code were found', () => {
    fc.assert(
      fc.property(rilievi, (elenco) => {
        const { file, voci } = toDatiPagina(toDati(elenco));
        for (const { codice, peso, campi, rimedi, righe } of voci) {
          const letti = righe.map(([f, riga, soggetto, famiglia, campo, valore, messaggio, rimedio]) => ({
            codice,
            severita: peso === 'bloccante' ? 'E' : 'W',
            daRimuovere: peso === 'da-rimuovere',
            file: file[f],
            riga,
            soggetto,
            famiglia,
            campo: campi[campo],
            valore,
            messaggio,
            rimedio: rimedi[rimedio],
          }));
          expect(letti).toEqual(elenco.filter((rilievo) => rilievo.codice === codice));
        }
        expect(voci.reduce((somma, { righe }) => somma + righe.length, 0)).toBe(elenco.length);
        const pesi = voci.map(({ peso }) => PESI.indexOf(peso));
        expect(pesi).toEqual([...pesi].sort((a, b) => a - b));
      }),
    );
  });
});
