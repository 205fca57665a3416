import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSentinellaOrologio } from '../src/invio/sentinella-orologio.js';

const MEZZOGIORNO = Date.parse('2026-03-20T12:00:00Z');

/** The clock of this machine is so many milliseconds ahead, and messages take so long each way. */
async function misura({ avanti = 0, andata = 0, ritorno = 0, data = true } = {}) {
  let vera = MEZZOGIORNO;
  let scarto = avanti;
  const sentinella = createSentinellaOrologio(() => new Date(vera + scarto));
  const manda = sentinella.osserva(async () => {
    vera += andata;
    const detta = new Date(vera).toUTCString();
    vera += ritorno;
    return Promise.resolve({ stato: 200, tipo: '', byte: new Uint8Array(), ...(data ? { data: detta } : {}) });
  });
  const chiama = async () => manda({ indirizzo: '', byte: new Uint8Array(), attesa: 0 });
  const prima = sentinella.findIncoerenza();
  await chiama();
  return {
    prima,
    dopo: sentinella.findIncoerenza(),
    fra: (ms: number) => {
      vera += ms;
      return sentinella.findIncoerenza();
    },
    corretto: () => {
      scarto = 0;
      return sentinella.findIncoerenza();
    },
  };
}

describe('the clock, by the answers of ANPR', () => {
  it('that is ahead, or behind, by more than ten seconds is told', async () => {
    expect((await misura({ avanti: 42_000 })).dopo).toMatch(/avanti di almeno 4[12] secondi/);
    expect((await misura({ avanti: -42_000 })).dopo).toMatch(/indietro di almeno 4[12] secondi/);
    expect((await misura({ avanti: 9000 })).dopo).toBeUndefined();
  });

  it('is not known before an answer, nor by one that does not tell the time', async () => {
    expect((await misura({ avanti: 42_000 })).prima).toBeUndefined();
    expect((await misura({ avanti: 42_000, data: false })).dopo).toBeUndefined();
  });

  it('is asked again after a minute, or once it was put right', async () => {
    const { dopo, fra } = await misura({ avanti: 42_000 });
    expect([dopo, fra(59_000), fra(2000)]).toEqual([expect.any(String), dopo, undefined]);
    expect((await misura({ avanti: 42_000 })).corretto()).toBeUndefined();
  });

  it('that is right is never told wrong, however long messages take', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(120_000),
        fc.nat(120_000),
        fc.integer({ min: -10_000, max: 10_000 }),
        async (andata, ritorno, avanti) => {
          expect((await misura({ andata, ritorno, avanti })).dopo).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });
});
