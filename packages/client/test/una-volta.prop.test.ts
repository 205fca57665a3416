import { openTabelle } from '@anagrafe/decodifica';
import type { Richiesta } from '@anagrafe/core/operazioni';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type Trasporto, ErroreTrasporto, createClient } from '../src/index.js';
import { CONNESSIONE_NON_RIUSCITA, TEMPO_SCADUTO } from '../src/guasti/trasporto.js';
import { createRegistroMemoria } from '../src/registro/create-registro-memoria.js';
import { Anpr } from './anpr-di-prova/anpr.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const MODELLO = RICHIESTE.find(({ operazione }) => operazione === '5008')!;

const identita = preparaIdentita();

/** What happens to a message on its way. */
const FATI = ['arriva', 'si perde', 'non parte', 'la risposta si perde', 'arriva due volte', 'il programma cade prima', 'il programma cade dopo'] as const; // prettier-ignore
type Fato = (typeof FATI)[number];

/** The program was killed: nothing after this runs, and the register is as it was. */
class Caduta extends Error {}

const PAZIENZA = 31_000;

describe('a registration', () => {
  it('is done once or is known not to be done, whatever is lost, doubled or killed on the way', async () => {
    const visti = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...FATI), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (fati, conRichiesta) => {
          const anpr = new Anpr();
          const coda: Fato[] = [...fati];
          let ora = Date.now() + 120_000;
          const registro = createRegistroMemoria();
          const trasporto: Trasporto = async ({ byte }) => {
            const fato = coda.shift() ?? 'arriva';
            visti.add(fato);
            if (fato === 'il programma cade prima') throw new Caduta();
            if (fato === 'non parte') throw new ErroreTrasporto(CONNESSIONE_NON_RIUSCITA, undefined);
            if (fato === 'si perde') throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
            const risposta = await anpr.esegui(byte);
            if (fato === 'il programma cade dopo') throw new Caduta();
            if (fato === 'la risposta si perde') throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
            return fato === 'arriva due volte' ? anpr.esegui(byte) : risposta;
          };
          const accendi = async () =>
            createClient({
              ambiente: 'test',
              identita: identita(),
              tabelle,
              trasporto,
              registro,
              orologio: () => new Date(ora),
            });
          const testataRichiesta = { ...MODELLO.corpo.testataRichiesta, idOperazioneComune: 'UNICO' };
          const richiesta = { ...MODELLO, corpo: { ...MODELLO.corpo, testataRichiesta } } as Richiesta;

          let noto: string | undefined;
          const prova = async (passo: () => Promise<{ type: string }>): Promise<void> => {
            noto = await passo().then(
              ({ type }) => type,
              (errore: unknown) => (errore instanceof Caduta ? 'caduta' : (errore as { code: string }).code),
            );
          };
          await prova(async () => (await accendi()).invia(richiesta, { ancheSeRespinta: true }));
          const mai = noto === 'connessione-non-riuscita';
          // Each time the program is started again and asks, until it knows.
          for (let i = 0; i < 12 && noto !== 'ok' && noto !== 'non-arrivata' && !mai; i++) {
            ora += PAZIENZA;
            await prova(async () => (await accendi()).recover('UNICO', conRichiesta ? richiesta : undefined));
          }
          const fatte = anpr.quante('5008');
          if (noto === 'ok') expect(fatte).toBe(1);
          else expect([noto, fatte]).toEqual([mai ? 'connessione-non-riuscita' : 'non-arrivata', 0]);
          expect((await registro.findAperti()).length).toBe(0);
          expect((await registro.find('UNICO'))?.esito).toBe(noto === 'ok' ? 'ok' : 'non-arrivata');
        },
      ),
      { numRuns: 120 },
    );
    expect([...visti].sort()).toEqual([...FATI].sort());
  });
});
