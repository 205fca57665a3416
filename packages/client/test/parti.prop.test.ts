import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readContenuto } from '../src/asincrone/contenuto.js';
import { ErroreRisposta } from '../src/risposta/errore-risposta.js';
import { readMultipart } from '../src/risposta/read-multipart.js';

const TIPO = 'multipart/related; boundary="b1"; start="<0>"';
const byte = fc.uint8Array({ maxLength: 60 }).filter((uno) => !Buffer.from(uno).includes('--b1'));
const scrivi = (parti: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    ...parti.flatMap((parte, i) => [Buffer.from(`--b1\r\nContent-ID: <${i}>\r\n\r\n`), parte, Buffer.from('\r\n')]),
    Buffer.from('--b1--\r\n'),
  ]);

describe('an answer in several parts', () => {
  it('is read back, whatever bytes are in them', () => {
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 4 }), (parti) => {
        const letto = readMultipart(TIPO, scrivi(parti));
        expect(letto?.radice).toEqual(Buffer.from(parti[0]!));
        expect([...letto!.parti]).toEqual(parti.map((parte, i) => [String(i), Buffer.from(parte)]));
      }),
    );
  });

  it('that is cut, spoilt or no such thing is read or refused, in time, and the refusal has nothing of it', () => {
    const esiti = { letti: 0, rifiutati: 0 };
    const pezzi = fc.constantFrom('--b1', '--b1--', '\r\n\r\n', '\r\n', '--', 'Content-ID:', '<', '\0', 'SEGRETO');
    const guasto = fc
      .tuple(fc.array(byte, { maxLength: 3 }), fc.array(fc.tuple(fc.nat(), fc.nat(20), pezzi), { maxLength: 4 }))
      .map(([parti, tagli]) =>
        tagli.reduce((tutto, [dove, quanti, pezzo]) => {
          const posto = dove % (tutto.length + 1);
          return Buffer.concat([tutto.subarray(0, posto), Buffer.from(pezzo), tutto.subarray(posto + quanti)]);
        }, scrivi(parti)),
      );
    const tipi = fc.constantFrom(
      TIPO,
      'multipart/related',
      'Multipart/Related; boundary=""',
      'multipart/related;boundary=b1',
    );
    fc.assert(
      fc.property(tipi, fc.oneof(guasto, fc.uint8Array()), (tipo, tutto) => {
        try {
          readMultipart(tipo, tutto);
          esiti.letti += 1;
        } catch (errore) {
          expect(errore).toBeInstanceOf(ErroreRisposta);
          expect(errore).toMatchObject({ code: 'parti-non-valide' });
          expect(String(errore)).not.toContain('SEGRETO');
          esiti.rifiutati += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(esiti.letti, esiti.rifiutati)).toBeGreaterThan(50);
  });
});

describe('a content in base64', () => {
  it('is read, whatever it is, or kept as it came; never beyond the largest size', async () => {
    const MASSIMO = 10;
    const compressi = fc
      .tuple(fc.uint8Array({ maxLength: 60, size: 'max' }), fc.option(fc.nat()), fc.integer({ min: 0, max: 255 }))
      .map(([uno, dove, con]) => {
        const gzip = gzipSync(uno);
        if (dove !== null) gzip[dove % gzip.length] = con;
        return gzip.toString('base64');
      });
    const perche = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(compressi, fc.string(), fc.base64String({ maxLength: 60 })), async (testo) => {
        const letto = await readContenuto(testo, MASSIMO);
        if (letto.type === 'letto') expect(letto.byte.length).toBeLessThanOrEqual(MASSIMO);
        else expect(letto.originale).toBe(testo);
        perche.add(letto.type === 'letto' ? 'letto' : letto.perche);
      }),
      { numRuns: 600 },
    );
    expect([...perche].sort()).toEqual(['base64', 'gzip', 'letto', 'troppo-grande']);
  });
});
