import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Filtro, createRicerca, formatEsito, formatFiltro } from '../../../src/rapporto/client/filtro.js';
import { PESI } from '../../../src/rapporto/peso.js';
import { toDatiPagina } from '../../../src/rapporto/to-dati-pagina.js';
import { toDati, unRilievo } from '../dati-sintetici.js';
import { rilievi } from '../rilievo-arbitrario.js';

const TUTTO: Filtro = { testo: '', pesi: new Set(PESI), voce: null, file: null };
const FILE = [1, 2].map((i) => ({
  nome: `028060_SUBAPR_2_${i}_2.gz`,
  soggetti: 1,
  famiglie: 1,
  convivenze: 0,
  letto: true,
}));

const pagina = toDatiPagina(
  toDati(
    [
      unRilievo({ file: FILE[0]?.nome ?? '', soggetto: '0042', messaggio: 'Il cognome NICOLÒ non va.' }),
      unRilievo({ file: FILE[1]?.nome ?? '', soggetto: '0043', valore: 'D’Amico', messaggio: 'Nato il 10/10/1946.' }),
      unRilievo({ codice: 'EC007', severita: 'W', file: FILE[1]?.nome ?? '', famiglia: '77', messaggio: 'Comune.' }),
    ],
    { file: FILE },
  ),
);

const soggetti = (filtro: Partial<Filtro>): readonly (string | null)[] =>
  createRicerca(pagina)({ ...TUTTO, ...filtro }).flatMap(({ righe }) => righe.map(([, , soggetto]) => soggetto));

describe('createRicerca', () => {
  it('finds by identifier, whole or in part', () => {
    expect(soggetti({ testo: '0042' })).toEqual(['0042']);
    expect(soggetti({ testo: '004' })).toEqual(['0042', '0043']);
    expect(soggetti({ testo: '77' })).toEqual(['0001']);
  });

  it('does not mind case, accents and spaces', () => {
    expect(soggetti({ testo: '  nicolo ' })).toEqual(['0042']);
    expect(soggetti({ testo: 'Nicolò' })).toEqual(['0042']);
    expect(soggetti({ testo: 'd’amico' })).toEqual(['0043']);
  });

  it('wants all the words, in any order', () => {
    expect(soggetti({ testo: '1946 nato' })).toEqual(['0043']);
    expect(soggetti({ testo: 'nato nicolo' })).toEqual([]);
  });

  it('finds by code and by field', () => {
    expect(soggetti({ testo: 'ec007' })).toEqual(['0001']);
    expect(soggetti({ testo: 'idfamconv' })).toHaveLength(3);
  });

  it('does not find a word across two fields', () => {
    expect(soggetti({ testo: '0042idfam' })).toEqual([]);
  });

  it('filters by weight, code and file', () => {
    expect(soggetti({ pesi: new Set(['avviso']) })).toEqual(['0001']);
    expect(soggetti({ voce: 0 })).toEqual(['0042', '0043']);
    expect(soggetti({ file: 1 })).toEqual(['0043', '0001']);
    expect(soggetti({ file: 1, voce: 0 })).toEqual(['0043']);
    expect(soggetti({ pesi: new Set() })).toEqual([]);
  });

  it('without a filter gives everything; with one, exactly the rows that pass it, and no empty group', () => {
    fc.assert(
      fc.property(
        rilievi,
        fc.record({
          testo: fc.constantFrom('', 'rossi', '1946', 'es', 'nicolo rossi'),
          pesi: fc.subarray([...PESI]).map((pesi) => new Set(pesi)),
          voce: fc.option(fc.nat(5)),
          file: fc.option(fc.nat(1)),
        }),
        (elenco, filtro) => {
          const dati = toDatiPagina(toDati(elenco, { file: FILE }));
          expect(createRicerca(dati)(TUTTO)).toEqual(dati.voci.map((voce) => ({ voce, righe: voce.righe })));

          const attese = dati.voci.flatMap((voce, i) => {
            const righe = voce.righe.filter(([file, , soggetto, famiglia, campo, valore, messaggio]) => {
              const testo = [voce.codice, soggetto, famiglia, voce.campi[campo], valore, messaggio].join(' | ');
              const piano = testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
              return (
                filtro.pesi.has(voce.peso) &&
                (filtro.voce === null || filtro.voce === i) &&
                (filtro.file === null || filtro.file === file) &&
                filtro.testo.split(' ').every((parola) => piano.includes(parola))
              );
            });
            return righe.length === 0 ? [] : [{ voce, righe }];
          });
          expect(createRicerca(dati)(filtro)).toEqual(attese);
        },
      ),
    );
  });
});

describe('what is said of a filter', () => {
  it('counts', () => {
    expect(formatEsito(20_133, 20_133)).toBe('20.133 rilievi');
    expect(formatEsito(1, 1)).toBe('1 rilievo');
    expect(formatEsito(412, 20_133)).toBe('412 rilievi su 20.133');
    expect(formatEsito(1, 1500)).toBe('1 rilievo su 1.500');
    expect(formatEsito(0, 1500)).toBe('Nessun rilievo corrisponde ai filtri');
  });

  it('tells on paper what was left out', () => {
    expect(formatFiltro(TUTTO, pagina)).toBe('');
    expect(formatFiltro({ testo: ' rossi ', pesi: new Set(['avviso']), voce: 0, file: 1 }, pagina)).toBe(
      'con «rossi»; codice ES092; file 028060_SUBAPR_2_2_2.gz; gravità: avvisi',
    );
    expect(formatFiltro({ ...TUTTO, pesi: new Set() }, pagina)).toBe('gravità: nessuna');
  });
});
