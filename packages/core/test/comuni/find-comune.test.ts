import { openTabelle } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toNomeComune } from '../../src/comuni/nome-comune.js';
import { findComune, formatErroreComune } from '../../src/index.js';

const { comuni } = await openTabelle();

/** The codice catastale of what a text names on a day, or why there is none. */
function trova(testo: string, il: string, siglaProvincia?: string): string | null {
  const trovato = findComune(comuni, { testo, il, siglaProvincia });
  return trovato.ok ? trovato.value.codiceCatastale : formatErroreComune(trovato.error);
}

describe('findComune', () => {
  it.each([
    ['Fiume', '1930-01-01', 'D620'],
    ['Fiume (FU)', '1930-01-01', 'D620'],
    [' fiume(fu) ', '1930-01-01', 'D620'],
    ['FIUME ( FU )', '1930-01-01', 'D620'],
    ['D620', '1930-01-01', 'D620'],
    ['d620', '1930-01-01', 'D620'],
    ['002012', '1980-01-01', 'A859'],
    ['Biella (VC)', '1980-01-01', 'A859'],
    ['Bozen (BZ)', '2020-01-01', 'A952'],
  ])('reads «%s» on %s', (testo, il, codice) => {
    expect(trova(testo, il)).toBe(codice);
  });

  it('takes the province apart too', () => {
    expect(trova('Castro', '2000-01-01', 'bg')).toBe('C337');
    expect(trova('Castro (BG)', '2000-01-01')).toBe('C337');
  });

  it.each([
    ['Montescudo (FC)', '1946-10-10', 'in quel giorno era MONTESCUDO (FO)'],
    ['Fiume (XX)', '1930-01-01', 'nessuna provincia ha mai avuto la sigla «XX»; in quel giorno c’era FIUME (FU)'],
    [
      'Fiume (xx)',
      '1950-01-01',
      'nessuna provincia ha mai avuto la sigla «XX»; in quel giorno c’era FIUME VENETO (UD); FIUME (FU) in vigore dal 09/03/1924 al 15/09/1947',
    ],
    ['Fiume (Fiume)', '1930-01-01', 'nessuna provincia ha mai avuto la sigla «FIUME»; in quel giorno c’era FIUME (FU)'],
    [
      'Xqzkwj (XX)',
      '1930-01-01',
      'nessuna provincia ha mai avuto la sigla «XX»; l’archivio dei comuni non ha nulla di simile',
    ],
  ])('says why «%s» is none on %s', (testo, il, perche) => {
    expect(trova(testo, il)).toBe(perche);
  });

  it('finds what is written as a person writes it wherever the name with its province is found', () => {
    const versioni = ['A859', 'C182', 'D620', 'D704', 'F641', 'G371', 'H501', 'L736'].flatMap((codice) =>
      comuni.findVersioni(codice),
    );
    fc.assert(
      fc.property(fc.constantFrom(...versioni), ({ denominazione, siglaProvincia, dal }) => {
        const atteso = comuni.find({ denominazione, siglaProvincia, il: dal });
        expect(findComune(comuni, { testo: `${denominazione} (${siglaProvincia})`, il: dal })).toEqual(atteso);
      }),
    );
  });
});

describe('toNomeComune', () => {
  it.each(['Forlì', 'Fiume ()', 'Fiume (F.U.)', 'Fiume (FU) (ZA)', '(FU)', 'Fiume (FU', 'FU) Fiume', ''])(
    'takes «%s» as it stands',
    (testo) => {
      expect(toNomeComune(testo)).toEqual({ denominazione: testo });
    },
  );

  it('answers any text, with no province but one between brackets', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect(toNomeComune(testo).siglaProvincia === undefined || testo.trim().endsWith(')')).toBe(true);
      }),
    );
  });
});
