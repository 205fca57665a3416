import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PESI } from '../../src/rapporto/peso.js';
import type { DatiPagina, RigaPagina } from '../../src/rapporto/dati-pagina.js';
import { type Pagina, createRaccolta } from '../../src/rapporto/raccolta.js';
import { raccogli, toDati, unRilievo } from './dati-sintetici.js';
import { rilievi } from './rilievo-arbitrario.js';

const toDatiPagina = (dati: ReturnType<typeof toDati>): DatiPagina => raccogli(dati.rilievi).toPagina(dati).dati;
/** All the rows of a code, the first and those that follow in pieces. */
const righeDi = ({ dati, pezzi }: Pagina, posto: number): readonly RigaPagina[] => [
  ...(dati.voci[posto]?.prime ?? []),
  ...[...pezzi()].flatMap(({ voce, json }) => (voce === posto ? (JSON.parse(json) as readonly RigaPagina[]) : [])),
];

describe('the rilievi of a page', () => {
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
        const pagina = raccogli(elenco).toPagina({ titoli: {} });
        const { file, voci } = pagina.dati;
        for (const [posto, { codice, peso, campi, rimedi, quanti, presenze }] of voci.entries()) {
          const righe = righeDi(pagina, posto);
          expect(righe).toHaveLength(quanti);
          expect(presenze.valore).toBe(righe.some(([, , , , , valore]) => valore !== null));
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
        expect(voci.reduce((somma, { quanti }) => somma + quanti, 0)).toBe(elenco.length);
        const pesi = voci.map(({ peso }) => PESI.indexOf(peso));
        expect(pesi).toEqual([...pesi].sort((a, b) => a - b));
      }),
    );
  });

  it('counts them by file, and keeps apart the lists that they are divided into', () => {
    const raccolta = createRaccolta();
    raccolta.aggiungi(unRilievo({ codice: 'EC007', severita: 'W', file: 'b' }), 0);
    raccolta.aggiungi(unRilievo({ file: 'a' }), 1);
    raccolta.aggiungi(unRilievo({ file: 'b' }), 0);
    const { dati, perFile } = raccolta.toPagina({ titoli: {}, liste: ['Nuovi', 'Risolti'] });
    expect(dati.voci.map(({ lista, codice }) => [dati.liste[lista], codice])).toEqual([
      ['Nuovi', 'ES092'],
      ['Nuovi', 'EC007'],
      ['Risolti', 'ES092'],
    ]);
    expect([...perFile]).toEqual([['b', 2], ['a', 1]]); // prettier-ignore
  });

  it('knows how wide the identifiers are, within reason', () => {
    const larghezza = (soggetto: string): number =>
      toDatiPagina(toDati([unRilievo({ soggetto, famiglia: null })])).larghezzaId;
    expect([larghezza('1'), larghezza('SINT-0000040-01'), larghezza('X'.repeat(300))]).toEqual([9, 15, 20]);
  });
});
