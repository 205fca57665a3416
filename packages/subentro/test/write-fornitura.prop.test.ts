import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { RecordFornitura } from '../src/index.js';
import { inOrdine, leggiTutti, raccogli, scrivi, uno } from './scrittura-di-prova.js';

describe('read, write, read', () => {
  const testo = fc
    .string({
      unit: fc.constantFrom(
        'À',
        'ß',
        '&',
        '<',
        '>',
        '"',
        "'",
        ' ',
        'a',
        '0',
        ']',
        '\n',
        '\r',
        '\t',
        '€',
        '😀',
        '\u0085',
        '\uFFFD',
      ),
      minLength: 1,
      maxLength: 12,
    })
    .filter((t) => t.trim() !== '');
  const appartenenza = fc.record({
    idFamConvComune: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'é'),
    legameSoggetto: fc.record({ codiceLegame: testo }),
  });
  const campi = fc.record(
    {
      generalita: fc.record({
        nome: testo,
        sesso: fc.constantFrom('F', 'M', 'f', 'N'),
        luogoNascita: fc.record({ comune: fc.record({ nomeComune: testo }) }),
      }),
      cittadinanza: fc.record({ codiceStato: fc.constantFrom('100', '201') }),
      altraLingua: fc.array(fc.record({ idLingua: testo }), { minLength: 1, maxLength: 3 }),
      famiglia: appartenenza,
      convivenza: appartenenza,
    },
    { requiredKeys: ['generalita'] },
  );
  const scheda = fc.record({
    idFamigliaConvivenzaComune: fc.record({ idFamigliaConvivenza: fc.constantFrom('A', 'B', 'C', 'Z') }),
  });
  const registri = fc
    .record({
      soggetti: fc.array(campi, { minLength: 1, maxLength: 12 }),
      famiglie: fc.array(scheda, { maxLength: 5 }),
      convivenze: fc.array(scheda, { maxLength: 3 }),
    })
    .map(({ soggetti, famiglie, convivenze }): RecordFornitura[] => [
      ...soggetti.map((s) => uno(s)),
      ...famiglie.map((f) => ({ tipo: 'famiglia' as const, riga: 1, scheda: f })),
      ...convivenze.map((c) => ({ tipo: 'convivenza' as const, riga: 1, scheda: c })),
    ]);

  it('is the identity for one file', async () => {
    await fc.assert(
      fc.asyncProperty(registri, async (record) => {
        expect(await raccogli(leggiTutti(await scrivi(record)))).toEqual(record.map(({ riga: _riga, ...r }) => r));
      }),
    );
  });

  it('loses and makes up nothing over many files, whatever the order', async () => {
    const mescolati = registri.chain((r) => fc.shuffledSubarray(r, { minLength: r.length }));
    await fc.assert(
      fc.asyncProperty(mescolati, fc.integer({ min: 1, max: 6 }), async (record, massimoSoggetti) => {
        const file = await scrivi(record, { massimoSoggetti }).catch(pretendiNucleo);
        fc.pre(file !== undefined);
        expect(inOrdine(await raccogli(leggiTutti(file)))).toEqual(inOrdine(record.map(({ riga: _riga, ...r }) => r)));
      }),
    );
  });

  it('writes what it has written just as it was', async () => {
    await fc.assert(
      fc.asyncProperty(registri, fc.integer({ min: 1, max: 6 }), async (record, massimoSoggetti) => {
        const file = await scrivi(record, { massimoSoggetti }).catch(pretendiNucleo);
        fc.pre(file !== undefined);
        expect([...(await scrivi(leggiTutti(file), { massimoSoggetti }))]).toEqual([...file]);
      }),
    );
  });
});

/** Some families are too large for a file: that is no failure, but nothing else may go wrong. */
function pretendiNucleo(errore: unknown): undefined {
  expect(errore).toMatchObject({ code: 'nucleo-troppo-grande' });
}
