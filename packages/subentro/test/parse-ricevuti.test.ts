import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatErroreRicevuti, parseRicevuti } from '../src/index.js';

const errori = (testo: string): readonly string[] => {
  const letto = parseRicevuti(testo);
  return letto.ok ? [] : letto.error.map(formatErroreRicevuti);
};

describe('the list of the files that ANPR has', () => {
  it('is a name and an outcome a line, set apart in any of the usual ways', () => {
    const testo = [
      '\uFEFFnome file;esito',
      '028060_SUBAPR_1_1_2.gz;OK',
      '',
      '# la seconda fornitura',
      '028060_SUBAPR_2_1_1.gz, ko',
      '"028060_SUBAIRE_11.gz"\t"In elaborazione"',
      'prova.gz KO',
    ].join('\r\n');
    const letto = parseRicevuti(testo);
    expect(letto.ok && letto.value.map(({ nomeScritto, nome, esito }) => [nomeScritto, nome?.versione, esito])).toEqual(
      [
        ['028060_SUBAPR_1_1_2.gz', 1, 'OK'],
        ['028060_SUBAPR_2_1_1.gz', 2, 'KO'],
        ['028060_SUBAIRE_11.gz', undefined, 'IN ELABORAZIONE'],
        ['prova.gz', undefined, 'KO'],
      ],
    );
  });

  it('may be empty: ANPR has nothing yet', () => {
    expect(parseRicevuti('\n')).toEqual({ ok: true, value: [] });
  });

  it('says every line that it cannot read', () => {
    expect(errori('028060_SUBAPR_1_1_1.gz\n;OK\na.gz;forse\nb.gz;OK\nc.gz;')).toEqual([
      'riga 1: serve il nome del file e l’esito, per esempio 028060_SUBAPR_1_1_1.gz;OK',
      'riga 2: serve il nome del file e l’esito, per esempio 028060_SUBAPR_1_1_1.gz;OK',
      'riga 3: l’esito è uno fra OK, KO, IN ELABORAZIONE',
      'riga 5: serve il nome del file e l’esito, per esempio 028060_SUBAPR_1_1_1.gz;OK',
    ]);
  });

  it('takes a heading only at the top', () => {
    expect(errori('nome;esito')).toEqual([]);
    expect(errori('a.gz;OK\nnome;esito')).toEqual(['riga 2: l’esito è uno fra OK, KO, IN ELABORAZIONE']);
  });

  it('is read line by line: what is written is what is read', () => {
    const riga = fc.tuple(
      fc.stringMatching(/^\w{1,20}\.gz$/).filter((nome) => !/^nome/i.test(nome)),
      fc.constantFrom('OK', 'KO', 'IN ELABORAZIONE'),
    );
    fc.assert(
      fc.property(fc.array(riga), fc.constantFrom(';', ',', '\t', ' '), (righe, separatore) => {
        const letto = parseRicevuti(righe.map((parti) => parti.join(separatore)).join('\n'));
        expect(letto.ok && letto.value.map(({ nomeScritto, esito }) => [nomeScritto, esito])).toEqual(righe);
      }),
    );
  });

  it('is read or refused, whatever the text, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        const letto = parseRicevuti(testo);
        if (!letto.ok) expect(letto.error.length).toBeGreaterThan(0);
      }),
    );
  });
});
