import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Filtro, createRicerca, formatEsito, formatFiltro } from '../../../src/rapporto/client/filtro.js';
import { PESI } from '../../../src/rapporto/peso.js';
import { type Deposito, createDeposito } from '../../../src/rapporto/client/deposito.js';
import type { RigaPagina } from '../../../src/rapporto/dati-pagina.js';
import type { Pagina } from '../../../src/rapporto/raccolta.js';
import { raccogli, unRilievo } from '../dati-sintetici.js';
import { rilievi } from '../rilievo-arbitrario.js';

const TUTTO: Filtro = { testo: '', pesi: new Set(PESI), codice: null, file: null, lista: null };
const FILE = ['028060_SUBAPR_2_1_2.gz', '028060_SUBAPR_2_2_2.gz'] as const;

/** A deposit of the page, with as many of its pieces read. */
function apri(pagina: Pagina, quanti = Infinity): Deposito {
  const pezzi = [...pagina.pezzi()].map(({ voce, json }) => ({ voce, righe: JSON.parse(json) as RigaPagina[] }));
  const deposito = createDeposito(pagina.dati, {
    primo: () => pezzi.shift(),
    di: (posto) => {
      const i = pezzi.findIndex(({ voce }) => voce === posto);
      return i === -1 ? undefined : pezzi.splice(i, 1)[0]?.righe;
    },
  });
  for (let i = 0; i < quanti && deposito.leggi(); i += 1);
  return deposito;
}

const pagina = raccogli([
  unRilievo({ file: FILE[0], soggetto: '0042', messaggio: 'Il cognome NICOLÒ non va.' }),
  unRilievo({ file: FILE[1], soggetto: '0043', valore: 'D’Amico', messaggio: 'Nato il 10/10/1946.' }),
  unRilievo({ codice: 'EC007', severita: 'W', file: FILE[1], famiglia: '77', messaggio: 'Comune.' }),
]).toPagina({ titoli: {} });

const soggetti = (filtro: Partial<Filtro>): readonly (string | null)[] =>
  createRicerca(
    pagina.dati,
    apri(pagina),
  )({ ...TUTTO, ...filtro }).flatMap(({ righe }) => righe.map(([, , soggetto]) => soggetto));

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
    expect(soggetti({ codice: 'ES092' })).toEqual(['0042', '0043']);
    expect(soggetti({ file: 1 })).toEqual(['0043', '0001']);
    expect(soggetti({ file: 1, codice: 'ES092' })).toEqual(['0043']);
    expect(soggetti({ pesi: new Set() })).toEqual([]);
  });

  it('without a filter gives everything; with one, exactly the rows that pass it, and no empty group', () => {
    fc.assert(
      fc.property(
        rilievi,
        fc.record({
          testo: fc.constantFrom('', 'rossi', '1946', 'es', 'nicolo rossi'),
          pesi: fc.subarray([...PESI]).map((pesi) => new Set(pesi)),
          codice: fc.option(fc.constantFrom('ES092', 'EC007', 'ES010')),
          lista: fc.option(fc.nat(1)),
          file: fc.option(fc.nat(1)),
        }),
        (elenco, filtro) => {
          const intera = raccogli(elenco).toPagina({ titoli: {} });
          const { dati } = intera;
          const deposito = apri(intera);
          expect(deposito.completo()).toBe(true);
          const tutto = dati.voci.map((voce, posto) => ({
            voce,
            posto,
            righe: deposito.righe(posto),
            quanti: voce.quanti,
          }));
          expect(createRicerca(dati, deposito)(TUTTO)).toEqual(tutto);

          const attese = tutto.flatMap(({ voce, posto, righe: tutte }) => {
            const righe = tutte.filter(([file, , soggetto, famiglia, campo, valore, messaggio]) => {
              const testo = [voce.codice, soggetto, famiglia, voce.campi[campo], valore, messaggio].join(' | ');
              const piano = testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
              return (
                filtro.pesi.has(voce.peso) &&
                (filtro.codice === null || filtro.codice === voce.codice) &&
                (filtro.lista === null || filtro.lista === voce.lista) &&
                (filtro.file === null || filtro.file === file) &&
                filtro.testo.split(' ').every((parola) => piano.includes(parola))
              );
            });
            return righe.length === 0 ? [] : [{ voce, posto, righe, quanti: righe.length }];
          });
          expect(createRicerca(dati, deposito)(filtro)).toEqual(attese);
        },
      ),
    );
  });
});

describe('a deposit that is still being read', () => {
  const molti = raccogli(
    Array.from({ length: 2500 }, (_, i) => unRilievo({ soggetto: String(i), codice: i % 2 === 0 ? 'ES092' : 'EN481' })),
  ).toPagina({ titoli: {} });

  it('knows how many rows there are before it has them', () => {
    const deposito = apri(molti, 0);
    expect(deposito.completo()).toBe(false);
    const [prima] = createRicerca(molti.dati, deposito)(TUTTO);
    expect([prima?.righe.length, prima?.quanti]).toEqual([10, 1250]);
  });

  it('reads at once what is asked of one code, and the rest after it, in order', () => {
    const deposito = apri(molti, 0);
    deposito.leggiFino(1, 1100);
    expect([deposito.righe(0).length, deposito.righe(1).length]).toEqual([10, 1250]);
    while (deposito.leggi());
    expect(deposito.completo()).toBe(true);
    const numeri = [0, 1].flatMap((posto) => deposito.righe(posto).map(([, , soggetto]) => Number(soggetto)));
    expect(numeri.slice(0, 1250)).toEqual(numeri.slice(0, 1250).sort((a, b) => a - b));
    expect(new Set(numeri).size).toBe(2500);
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
    expect(formatFiltro(TUTTO, pagina.dati)).toBe('');
    expect(
      formatFiltro({ testo: ' rossi ', pesi: new Set(['avviso']), codice: 'ES092', file: 1, lista: null }, pagina.dati),
    ).toBe('con «rossi»; codice ES092; file 028060_SUBAPR_2_2_2.gz; gravità: avvisi');
    expect(formatFiltro({ ...TUTTO, pesi: new Set() }, pagina.dati)).toBe('gravità: nessuna');
  });
});
