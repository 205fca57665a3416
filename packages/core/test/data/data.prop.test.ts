import { UTCDate } from '@date-fns/utc';
import { addDays, formatISO, isValid, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type DataAnagrafica,
  compareDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  parseDataLocale,
} from '../../src/index.js';
import { giornoDopo } from '../../src/data/calendario.js';

const due = (n: number) => String(n).padStart(2, '0');
const scritta = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([a, m, g]) => `${String(a).padStart(4, '0')}-${due(m)}-${due(g)}`);
const esistente = scritta.filter((s) => parseDataLocale(s).ok);
const data = fc
  .record({
    data: esistente,
    senzaGiorno: fc.constantFrom('1', undefined),
    senzaGiornoMese: fc.constantFrom('1', undefined),
  })
  .map((d) => parseDataAnagrafica(d) as DataAnagrafica);

describe('days', () => {
  it('exist exactly when date-fns says so', () => {
    fc.assert(
      fc.property(scritta, (testo) => {
        expect(parseDataLocale(testo).ok).toBe(isValid(parseISO(testo, { in: (d) => new UTCDate(d as Date) })));
      }),
    );
  });

  it('follow each other as the calendar has them, comparing as texts', () => {
    fc.assert(
      fc.property(
        esistente.filter((s) => s < '9999-12-31' && s >= '0100'),
        (testo) => {
          const domani = formatISO(addDays(new UTCDate(`${testo}T00:00:00Z`), 1), { representation: 'date' });
          expect(parseDataLocale(domani)).toEqual({ ok: true, value: domani });
          expect(testo < domani).toBe(true);
          expect(giornoDopo(testo)).toBe(domani);
        },
      ),
    );
  });
});

describe('dates that may be incomplete', () => {
  it('compare as mirrors of each other', () => {
    const specchio = { prima: 'dopo', dopo: 'prima', uguale: 'uguale', indecidibile: 'indecidibile' };
    fc.assert(
      fc.property(data, data, (a, b) => {
        expect(compareDataAnagrafica(b, a)).toBe(specchio[compareDataAnagrafica(a, b)]);
      }),
    );
  });

  it('are undecidable only where they overlap', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        if (compareDataAnagrafica(a, b) !== 'indecidibile') return;
        expect(a.primo <= b.ultimo && b.primo <= a.ultimo).toBe(true);
      }),
    );
  });

  it('keep their verdict when they become precise', () => {
    fc.assert(
      fc.property(data, data, fc.boolean(), fc.boolean(), (a, b, inizioA, inizioB) => {
        const incerto = isPrima(a, b);
        if (incerto === undefined) return;
        const giorno = (d: DataAnagrafica, inizio: boolean) =>
          parseDataAnagrafica({ data: inizio ? d.primo : d.ultimo }) as DataAnagrafica;
        expect(isPrima(giorno(a, inizioA), giorno(b, inizioB))).toBe(incerto);
      }),
    );
  });
});
