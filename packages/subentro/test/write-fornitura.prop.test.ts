import { createSchema, vocabolarioSubentro } from '@anagrafe/core/schemi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ErroreScrittura, type RecordFornitura, writeFornitura } from '../src/index.js';
import { type Oggetto, schedaACaso, toSoggetto } from './scheda-a-caso.js';
import {
  BASE,
  createDestinazione,
  GENERALITA,
  inOrdine,
  legame,
  leggiTutti,
  raccogli,
  scrivi,
  unaScheda,
  uno,
} from './scrittura-di-prova.js';

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
  const nomi = fc.stringMatching(/^[A-ZÀÖß'. -]{0,8}[A-Zž]$/);
  const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'é', '<&>', ']]>\r\n');
  const appartenenza = id.map(legame);
  const campi = fc.record(
    {
      generalita: fc.record({
        cognome: nomi,
        nome: nomi,
        sesso: fc.constantFrom('F', 'M', 'f', 'N'),
        dataNascita: fc.constantFrom('1980-01-01', '1979-02-28+01:00'),
        luogoNascita: fc.constant(GENERALITA.luogoNascita),
      }),
      cittadinanza: fc.record({ descrizioneStato: nomi, codiceStato: fc.constantFrom('100', '201') }),
      altraLingua: fc.array(fc.record({ idLingua: fc.constantFrom('1', '20') }), { minLength: 1, maxLength: 3 }),
      famiglia: appartenenza,
      convivenza: appartenenza,
      convivenzaDiFatto: fc.record({ contrattoStipula: fc.record({ protocollo: testo }) }),
    },
    { requiredKeys: ['generalita'] },
  );
  const scheda = fc.constantFrom('A', 'B', 'C', 'Z');
  const registri = fc
    .record({
      soggetti: fc.array(campi, { minLength: 1, maxLength: 12 }),
      famiglie: fc.array(scheda, { maxLength: 5 }),
      convivenze: fc.array(scheda, { maxLength: 3 }),
    })
    .map(({ soggetti, famiglie, convivenze }): RecordFornitura[] => [
      ...soggetti.map((s) => uno(s)),
      ...famiglie.map((f) => unaScheda('famiglia', f)),
      ...convivenze.map((c) => unaScheda('convivenza', c)),
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

describe('whatever record is offered', () => {
  const schema = createSchema(vocabolarioSubentro.tipoGeneralitaSoggetto);

  it('is written if the official schema accepts it, and is an error otherwise', async () => {
    const scritti: RecordFornitura[] = [];
    let rifiutati = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(2 ** 31 - 1), async (seme) => {
        const scheda = schedaACaso(seme, { guasti: 2 });
        const record: RecordFornitura = { tipo: 'soggetto', riga: 2, soggetto: toSoggetto(scheda) };
        const destinazione = createDestinazione();
        const errore: unknown = await writeFornitura([uno({}), record], { ...BASE, destinazione }).catch(
          (e: unknown) => e,
        );
        const scritto = destinazione.stato.concluse === 1;
        expect(scritto).toBe(schema.safeParse(conGruppiVuoti(scheda)).success);
        if (scritto) {
          scritti.push(record);
          return;
        }
        rifiutati += 1;
        expect(errore).toBeInstanceOf(ErroreScrittura);
        expect(errore).toHaveProperty('campo', expect.stringMatching(/^generalitaSoggetti\/soggetto\[2\]/));
        expect(destinazione).toMatchObject({ stato: { concluse: 0, abbandonate: 1 }, scritti: new Map() });
      }),
      { numRuns: 400 },
    );
    expect(Math.min(scritti.length, rifiutati)).toBeGreaterThan(60);
    const letti: RecordFornitura[] = [];
    for await (const letto of leggiTutti(await scrivi(scritti))) letti.push(letto);
    expect(letti.filter(({ tipo }) => tipo === 'violazione')).toEqual([]);
    expect(letti.filter(({ tipo }) => tipo === 'soggetto')).toHaveLength(scritti.length);
  });
});

/** The groups that must be there and may be empty: the writer writes them where they are absent. */
function conGruppiVuoti(scheda: Oggetto): Oggetto {
  const { generalitaSubIscr: generalita, residenza } = scheda;
  const indirizzo = isGruppo(residenza) ? residenza['indirizzo'] : undefined;
  return {
    ...scheda,
    ...(isGruppo(generalita) && { generalitaSubIscr: { luogoNascita: {}, ...generalita } }),
    ...(isGruppo(residenza) &&
      isGruppo(indirizzo) && { residenza: { ...residenza, indirizzo: { toponimo: {}, ...indirizzo } } }),
  };
}

function isGruppo(valore: Oggetto[string] | undefined): valore is Oggetto {
  return typeof valore === 'object' && !Array.isArray(valore);
}

/** Some families are too large for a file: that is no failure, but nothing else may go wrong. */
function pretendiNucleo(errore: unknown): undefined {
  expect(errore).toMatchObject({ code: 'nucleo-troppo-grande' });
}
