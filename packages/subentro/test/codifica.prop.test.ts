import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ErroreLettura } from '../src/index.js';
import { leggi } from './file-di-prova.js';

const RECORD = 12;
const TESTA = '<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti>';

/** A record a line, of letters of one to four bytes: U+FFFD, which decoders put in place of bad bytes, among them. */
const riga = fc
  .string({ unit: fc.constantFrom('A', 'È', '€', '\uFFFD', '😀'), minLength: 1, maxLength: 30 })
  .map((nome) => `\n<soggetto><generalitaSubIscr><nome>${nome}</nome></generalitaSubIscr></soggetto>`);
const righe = fc.array(riga, { minLength: RECORD, maxLength: RECORD });

function utf16(testo: string, { daAlto }: { readonly daAlto: boolean }): Uint8Array {
  const byte = new Uint8Array(testo.length * 2);
  const vista = new DataView(byte.buffer);
  for (let i = 0; i < testo.length; i++) vista.setUint16(i * 2, testo.charCodeAt(i), !daAlto);
  return byte;
}

const CODIFICHE = [
  {
    nome: 'UTF-8',
    scrivi: (testo: string) => new TextEncoder().encode(testo),
    guasti: [
      [0xff],
      [0x80],
      [0xc3, 0x28],
      [0xc3],
      [0xe2, 0x82],
      [0xf0, 0x9f, 0x98],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
    ],
  },
  {
    nome: 'UTF-16LE',
    scrivi: (testo: string) => utf16(testo, { daAlto: false }),
    guasti: [
      [0x00, 0xdc],
      [0x3d, 0xd8],
    ],
  },
  {
    nome: 'UTF-16BE',
    scrivi: (testo: string) => utf16(testo, { daAlto: true }),
    guasti: [
      [0xdc, 0x00],
      [0xd8, 0x3d],
    ],
  },
] as const;

function* aPezzi(byte: Uint8Array, pezzo: number): Generator<Uint8Array> {
  for (let i = 0; i < byte.length; i += pezzo) yield byte.subarray(i, i + pezzo);
}

describe.each(CODIFICHE)('a bad byte in $nome', ({ scrivi, guasti }) => {
  it('ends the file after all that was good, in its line, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        righe,
        fc.nat({ max: RECORD - 1 }),
        fc.constantFrom<readonly number[]>(...guasti),
        fc.integer({ min: 1, max: 3000 }),
        fc.boolean(),
        async (scritte, quale, guasto, pezzo, dopoLettera) => {
          const marca = '\uFEFF';
          const prima = `${marca}${TESTA}${scritte.slice(0, quale).join('')}\n<soggetto><generalitaSubIscr><nome>${dopoLettera ? 'È' : ''}`;
          const dopo = `A</nome></generalitaSubIscr></soggetto>${scritte.slice(quale).join('')}`;
          const byte = Uint8Array.from([...scrivi(prima), ...guasto, ...scrivi(dopo)]);
          const { record, errore } = await leggi(aPezzi(byte, pezzo));
          expect(record).toHaveLength(quale);
          expect(errore).toMatchObject({ code: 'codifica-non-valida', riga: quale + 2 });
          const intero = (await leggi([byte])).errore as ErroreLettura;
          if (pezzo > 1) expect(errore).toMatchObject({ message: intero.message });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('or none, and every letter is read', async () => {
    await fc.assert(
      fc.asyncProperty(righe, fc.integer({ min: 1, max: 3000 }), async (scritte, pezzo) => {
        const byte = scrivi(`\uFEFF${TESTA}${scritte.join('')}</generalitaSoggetti></s:subentro>`);
        const { record, errore } = await leggi(aPezzi(byte, pezzo));
        expect(errore).toBeUndefined();
        expect(record.map((r) => (r.tipo === 'soggetto' ? r.soggetto.generalita?.nome : r.tipo))).toEqual(
          scritte.map((scritta) => /<nome>(.*)<\/nome>/s.exec(scritta)?.[1]),
        );
      }),
    );
  });
});

it('a carriage return just before a bad byte has begun a new line', async () => {
  for (const pezzo of [1, 300, 5000]) {
    const byte = new TextEncoder().encode(`${TESTA}${' '.repeat(300)}\r§`).map((b) => (b === 0xc2 ? 0xff : b));
    expect((await leggi(aPezzi(byte, pezzo))).errore).toMatchObject({ riga: 2, colonna: 1 });
  }
});
