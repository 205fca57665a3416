import { type RigaDiEsempio, TRACCIATO_DI_ESEMPIO, createEsportatoreMassivo } from '@anagrafe/adapters-ae';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ADA: RigaDiEsempio = {
  progressivo: 1,
  comune: '058091',
  codiceFiscale: 'PRVDAA80A41H501A',
  cognome: 'PROVA',
  nome: 'ADÀ',
  sesso: 'F',
  dataNascita: '1980-01-31',
  codiceCatastale: 'H501',
};
const esportatore = createEsportatoreMassivo(TRACCIATO_DI_ESEMPIO);
const scrivi = (...righe: readonly object[]) => [...esportatore.write(righe as RigaDiEsempio[])];
const errore = (cambi: object) => {
  const [esito] = scrivi({ ...ADA, ...cambi });
  return esito?.ok === false ? esito.error : undefined;
};
/** One record as bytes; `cambia` spoils it. */
function byte(riga: object = ADA, cambia: (testo: string) => string = (testo) => testo): Uint8Array {
  const [esito] = scrivi(riga);
  if (esito?.ok !== true) throw new Error('not written');
  return Uint8Array.from(cambia(Buffer.from(esito.value).toString('latin1')), (c) => c.charCodeAt(0));
}
const letto = (pezzi: Iterable<Uint8Array>) => [...esportatore.read(pezzi)];

describe('un tracciato inventato, a larghezza fissa', () => {
  it('scrive ogni campo al suo posto, in ISO-8859-1, e chiude con CR LF', () => {
    expect(Buffer.from(byte()).toString('latin1')).toBe(
      `10000001058091PRVDAA80A41H501A${'PROVA'.padEnd(40)}${'ADÀ'.padEnd(36)}F31011980H501${' '.repeat(9)}\r\n`,
    );
    expect(byte()).toContain(0xc0);
  });

  it('ciò che manca e può mancare resta in bianco', () => {
    const { codiceFiscale: _, ...senza } = ADA;
    expect(letto([byte(senza)])).toEqual([{ ok: true, value: senza }]);
  });

  it('un carattere fuori da ISO-8859-1 dice dove sta, non quale è', () => {
    expect(errore({ cognome: 'KOVAČ' })).toEqual({ type: 'carattere', record: 1, campo: 'cognome', posizione: 5 });
    expect(errore({ cognome: 'A\u0085' })).toMatchObject({ type: 'carattere', posizione: 2 });
    expect(errore({ cognome: 'A\r\nB' })).toMatchObject({ type: 'carattere', posizione: 2 });
    expect(errore({ cognome: 'ÿ\u00a0Ñ' })).toBeUndefined();
  });

  it('un valore troppo lungo, vuoto o con spazi in coda non si scrive', () => {
    expect(errore({ comune: '0580911' })).toEqual({
      type: 'troppo-lungo',
      record: 1,
      campo: 'comune',
      lunghezza: 7,
      massimo: 6,
    });
    expect(errore({ progressivo: 12_345_678 })).toMatchObject({ type: 'troppo-lungo', lunghezza: 8, massimo: 7 });
    expect(errore({ cognome: '' })).toEqual({ type: 'vuoto', record: 1, campo: 'cognome' });
    expect(errore({ cognome: 'PROVA ' })).toEqual({ type: 'spazi-in-coda', record: 1, campo: 'cognome' });
    expect(errore({ comune: undefined })).toEqual({ type: 'mancante', record: 1, campo: 'comune' });
    expect(errore({ sesso: 'N' })).toEqual({ type: 'non-ammesso', record: 1, campo: 'sesso' });
  });

  it('un tipo sbagliato è detto con quello atteso', () => {
    for (const progressivo of ['1', 1.5, -1, -0, Number.NaN, 2 ** 60, null]) {
      expect(errore({ progressivo })).toEqual({ type: 'tipo', record: 1, campo: 'progressivo', atteso: 'numero' });
    }
    for (const dataNascita of ['1980-02-30', '01/01/1980', 19800101]) {
      expect(errore({ dataNascita })).toEqual({ type: 'tipo', record: 1, campo: 'dataNascita', atteso: 'data' });
    }
    expect(errore({ comune: 58091 })).toEqual({ type: 'tipo', record: 1, campo: 'comune', atteso: 'testo' });
  });

  it('un record sbagliato non ferma gli altri', () => {
    expect(scrivi(ADA, { ...ADA, sesso: 'X' }, ADA).map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(scrivi(ADA, { ...ADA, sesso: 'X' })[1]).toMatchObject({ error: { record: 2 } });
  });

  it('leggendo, dice che cosa non va e in quale record', () => {
    const guasto = (cambia: (testo: string) => string) => letto([byte(ADA), byte(ADA, cambia)])[1];
    const inRecord2 = (error: object) => ({ ok: false, error: { record: 2, ...error } });
    expect(guasto((t) => `2${t.slice(1)}`)).toEqual(inRecord2({ type: 'costante', campo: 'costante' }));
    expect(guasto((t) => t.slice(1))).toEqual(inRecord2({ type: 'lunghezza-record', lunghezza: 127, attesa: 128 }));
    expect(guasto((t) => t.trimEnd())).toEqual(inRecord2({ type: 'fine-record' }));
    expect(guasto((t) => t.replace('0000001', '000000A'))).toEqual(
      inRecord2({ type: 'tipo', campo: 'progressivo', atteso: 'numero' }),
    );
    expect(guasto((t) => t.replace('31011980', '31021980'))).toEqual(
      inRecord2({ type: 'tipo', campo: 'dataNascita', atteso: 'data' }),
    );
    expect(guasto((t) => t.replace('F3101', 'X3101'))).toEqual(inRecord2({ type: 'non-ammesso', campo: 'sesso' }));
    expect(guasto((t) => t.replace('058091', '      '))).toEqual(inRecord2({ type: 'mancante', campo: 'comune' }));
    expect(guasto((t) => t.replace('PROVA', 'PR\u0000VA'))).toEqual(
      inRecord2({ type: 'carattere', campo: 'cognome', posizione: 3 }),
    );
  });

  it('un tracciato che non sta in piedi è rifiutato subito', () => {
    const crea =
      (...campi: Parameters<typeof createEsportatoreMassivo>[0]) =>
      () =>
        createEsportatoreMassivo(campi);
    const codice = expect.objectContaining({ code: 'tracciato-non-valido' }) as unknown;
    expect(crea({ tipo: 'testo', nome: 'a', lunghezza: 0 })).toThrow(codice);
    expect(crea({ tipo: 'numero', nome: 'a', lunghezza: 16 })).toThrow(codice);
    expect(crea({ tipo: 'costante', valore: '€' })).toThrow(codice);
    expect(crea({ tipo: 'costante', valore: '' })).toThrow(codice);
    expect(crea({ tipo: 'testo', nome: 'a', lunghezza: 1 }, { tipo: 'numero', nome: 'a', lunghezza: 1 })).toThrow(
      codice,
    );
  });
});

describe('any layout', () => {
  const latino = fc
    .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((codici) => String.fromCharCode(...codici).replace(/ +$/, ''))
    .filter((testo) => testo !== '');
  const giorno = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([a, m, g]) => `${String(a).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(g).padStart(2, '0')}`);
  const tracciato = [
    { tipo: 'costante', valore: 'R ' },
    { tipo: 'testo', nome: 'testo', lunghezza: 12, facoltativo: true },
    { tipo: 'numero', nome: 'numero', lunghezza: 15, facoltativo: true },
    { tipo: 'data', nome: 'diritta', formato: 'AAAAMMGG', facoltativo: true },
    { tipo: 'data', nome: 'rovescia', formato: 'GGMMAAAA' },
    { tipo: 'testo', nome: 'coda', lunghezza: 12 },
  ] as const;
  const riga = fc.record(
    {
      testo: latino,
      numero: fc.integer({ min: 0, max: 999_999_999_999_999 }),
      diritta: giorno,
      rovescia: giorno,
      coda: latino,
    },
    { requiredKeys: ['rovescia', 'coda'] },
  );
  const qualsiasi = createEsportatoreMassivo(tracciato);
  const scritti = (righe: Parameters<typeof qualsiasi.write>[0]): Uint8Array[] =>
    [...qualsiasi.write(righe)].map((esito) => {
      if (!esito.ok) throw new Error(esito.error.type);
      return esito.value;
    });

  it('what is written is read back the same, in whatever pieces', () => {
    fc.assert(
      fc.property(fc.array(riga, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (righe, passo) => {
        const file = Buffer.concat(scritti(righe));
        expect(file.length).toBe(righe.length * 59);
        const pezzi = Array.from({ length: Math.ceil(file.length / passo) }, (_v, i) =>
          file.subarray(i * passo, (i + 1) * passo),
        );
        expect([...qualsiasi.read(pezzi)]).toEqual(righe.map((value) => ({ ok: true, value })));
      }),
    );
  });

  it('what is read without an error is written back the same', () => {
    fc.assert(
      fc.property(riga, fc.nat({ max: 56 }), fc.integer({ min: 0, max: 255 }), (buona, dove, con) => {
        const [record] = scritti([buona]);
        record![dove] = con;
        const [esito] = [...qualsiasi.read([record!])];
        if (esito?.ok === true) expect(scritti([esito.value])[0]).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });
});
