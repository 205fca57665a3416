import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type RilievoPubblico, createCsvRilievi, formatRigaCsv, toRilievoPubblico } from '../src/index.js';

const RILIEVO: RilievoPubblico = {
  codice: 'ES010',
  severita: 'W',
  daRimuovere: true,
  file: '028060_SUBAPR_1_1_1.gz',
  riga: 7,
  soggetto: '12',
  famiglia: null,
  campo: 'matrimonio.datiMatrimonio.dataEvento',
  valore: '=1+1',
  messaggio: 'Data matrimonio "10/10/1946"; prima della nascita.',
  rimedio: 'Correggere, e inviare.',
};

describe('i rilievi in CSV', () => {
  it('hanno una riga ciascuno, sotto i nomi delle colonne', () => {
    const { intestazione, riga } = createCsvRilievi();
    const [letto] = parse<Record<string, string>>(intestazione + riga(RILIEVO), { columns: true });
    expect(letto).toEqual({ ...RILIEVO, daRimuovere: 'sì', riga: '7', famiglia: '' });
  });

  it('per Excel hanno il punto e virgola, il segno dell’ordine dei byte, e nessuna formula', () => {
    const { intestazione, riga } = createCsvRilievi({ excel: true });
    expect(intestazione.startsWith('\uFEFFseverita;daRimuovere;codice;')).toBe(true);
    expect(riga(RILIEVO)).toContain(
      ';\'=1+1;"Data matrimonio ""10/10/1946""; prima della nascita.";Correggere, e inviare.',
    );
  });

  it('dicono il profilo, e ciò che altri aggiungono, soltanto se è chiesto', () => {
    const { intestazione, riga } = createCsvRilievi({ profilo: true, altre: ['mosse'] });
    expect(intestazione).toMatch(/,rimedio,profilo,mosse\r\n$/);
    expect(riga({ ...RILIEVO, profilo: 'servizi' }, ['scrivere al comune'])).toMatch(
      /,servizi,scrivere al comune\r\n$/,
    );
    expect(createCsvRilievi().intestazione).toMatch(/,rimedio\r\n$/);
  });

  it.each([
    [false, ','],
    [true, ';'],
  ])('si rileggono come erano, qualunque testo abbiano (Excel: %s)', (excel, delimiter) => {
    const cella = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', "'", '=', ' ', 'à') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cella, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (righe) => {
        const scritto = righe.map((celle) => formatRigaCsv(celle, { excel })).join('');
        const senzaFormule = (testo: string): string =>
          excel && /^[-=+@\t\r＋－＝＠]/.test(testo) ? `'${testo}` : testo;
        expect(parse(scritto, { delimiter, record_delimiter: '\r\n' })).toEqual(
          righe.map((celle) => celle.map(senzaFormule)),
        );
      }),
    );
  });
});

describe('la forma pubblica di un rilievo', () => {
  const trovato = {
    codice: 'ES010',
    severita: 'errore',
    daRimuovere: false,
    file: 'f',
    campo: 'c',
    valore: null,
  } as const;
  const resto = { parametri: {}, messaggio: 'm', rimedio: 'r' };

  it('ha le lettere di ANPR, e null dove non si sa', () => {
    const pubblico = toRilievoPubblico({ ...trovato, ...resto });
    expect(pubblico).toEqual({
      ...trovato,
      severita: 'E',
      riga: null,
      soggetto: null,
      famiglia: null,
      messaggio: 'm',
      rimedio: 'r',
    });
    expect(toRilievoPubblico({ ...trovato, ...resto, severita: 'avviso' }).severita).toBe('W');
    expect(toRilievoPubblico({ ...trovato, ...resto, severita: 'ignota' }).severita).toBe('W');
  });

  it('dice quale profilo lo ha trovato', () => {
    expect(toRilievoPubblico({ ...trovato, ...resto, profilo: 'servizi' })).toHaveProperty('profilo', 'servizi');
    expect(toRilievoPubblico({ ...trovato, ...resto })).not.toHaveProperty('profilo');
  });
});
