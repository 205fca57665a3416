import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ErroreLettura } from '../../src/errore-lettura.js';
import { type Ricevente, createLettoreFornitura } from '../../src/lettore-fornitura.js';
import { openGemello } from '../../src/rapido/gemello.js';
import { toCopia } from '../../src/rapido/record-vivo.js';
import { CAMPIONE, CAMPIONE_BREVE, CASO, FORME, toDocumento } from '../documenti-mutati.js';

const GIRI = Number(process.env['ANAGRAFE_GIRI'] ?? 300);
const PEZZO = fc.constantFrom(37, 1000, 4096, 1 << 20);

/** All that comes of some bytes: the records, then how it ended. */
function leggi(
  byte: Uint8Array,
  { pezzo, ...modo }: { readonly pezzo: number } & Pick<Ricevente, 'conGemello' | 'isChiesto' | 'soloSevero'>,
): unknown[] {
  const letti: unknown[] = [];
  const lettore = createLettoreFornitura({ record: (record) => letti.push(toCopia(record)), ...modo });
  try {
    for (let i = 0; i < byte.length; i += pezzo) lettore.write(byte.subarray(i, i + pezzo));
    lettore.close();
  } catch (errore) {
    if (!(errore instanceof ErroreLettura)) throw errore;
    letti.push({ code: errore.code, message: errore.message });
  }
  return letti;
}

describe('the fast reader', () => {
  it('has its twin in WebAssembly here', () => {
    expect(openGemello(1)).toBeDefined();
  });

  it.each(FORME.slice(0, 4))(
    'reads records in the plain form: they are one object, filled again (form %#)',
    (forma) => {
      const soggetti = new Set<unknown>();
      const lettore = createLettoreFornitura({
        record: (record) => record.tipo === 'soggetto' && soggetti.add(record.soggetto),
      });
      lettore.write(new TextEncoder().encode(forma(CAMPIONE)));
      lettore.close();
      expect(soggetti.size).toBe(1);
    },
  );
});

describe('the fast reader and the strict one', () => {
  it('say the same of every document', () => {
    fc.assert(
      fc.property(CASO, PEZZO, fc.constantFrom(1, 2, 1000), fc.boolean(), (caso, pezzo, chiesti, conGemello) => {
        const byte = toDocumento(CAMPIONE, caso);
        const severo = leggi(byte, { pezzo: 1 << 20, soloSevero: true });
        const isChiesto = (campo: string): boolean => campo.length % chiesti === 0;
        expect(leggi(byte, { pezzo, isChiesto, conGemello })).toEqual(severo);
      }),
      { numRuns: GIRI },
    );
  });
});

describe('the strict reader', () => {
  /** In pieces of two bytes no tag is whole: everything goes through the parser. */
  const PEZZO_MINIMO = 2;

  it('knows that a line ended, though no good text follows', () => {
    const testa = CAMPIONE_BREVE.slice(0, CAMPIONE_BREVE.indexOf('<soggetto>'));
    const riga = testa.split('\n').length + 1;
    const buoni = new TextEncoder().encode(`${testa}\r`);
    const esito = leggi(Uint8Array.from([...buoni, 0x80]), { pezzo: buoni.length, soloSevero: true }).at(-1);
    expect(esito).toMatchObject({ message: expect.stringContaining(`Riga ${riga}, colonna 1:`) as string });
  });

  it.each([
    ['\nX\n', 1, 1],
    ['  X <a/>', 0, 18],
    ['\r\n\r X', 2, 2],
  ])('tells where text behind the root begins, however it comes: %j', (coda, righe, colonna) => {
    const byte = new TextEncoder().encode(CAMPIONE_BREVE.trimEnd() + coda);
    const riga = CAMPIONE_BREVE.trimEnd().split('\n').length + righe;
    for (const pezzo of [1, 2, 3, 37, byte.length]) {
      expect(leggi(byte, { pezzo, soloSevero: true }).at(-1)).toMatchObject({
        message: `Riga ${riga}, colonna ${colonna}: c’è del testo fuori dalla radice.`,
      });
    }
  });

  it('says the same of plain markup as the parser', () => {
    fc.assert(
      fc.property(CASO, PEZZO, (caso, pezzo) => {
        const byte = toDocumento(CAMPIONE_BREVE, caso);
        const solo = leggi(byte, { pezzo: PEZZO_MINIMO, soloSevero: true });
        expect(leggi(byte, { pezzo, soloSevero: true })).toEqual(solo);
      }),
      { numRuns: GIRI },
    );
  });
});
