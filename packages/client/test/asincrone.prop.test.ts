import { openTabelle } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type RegistroInvii, type Segno, ErroreTrasporto, createClient, readRichiesteAsincrone } from '../src/index.js';
import { TEMPO_SCADUTO } from '../src/guasti/trasporto.js';
import { createRegistroMemoria } from '../src/registro/create-registro-memoria.js';
import { Anpr } from './anpr-di-prova/anpr.js';
import { Asincrone } from './anpr-di-prova/asincrone.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const ORA = 3_600_000;
const GIORNO = 24 * ORA;
/** As long as a window is. */
const FINESTRA = 30 * GIORNO - ORA;

const identita = preparaIdentita();

/** What happens at a step: of a message, of a mark that is written down, of an entry that is kept. */
const FATI = ['va', 'cade prima', 'cade dopo', 'si perde'] as const;
type Fato = (typeof FATI)[number];

/** The program was killed: nothing after this runs; what was kept is kept. */
class Caduta extends Error {}

const destino = fc.array(
  fc.oneof({ weight: 1, arbitrary: fc.constant<Fato>('va') }, { weight: 1, arbitrary: fc.constantFrom(...FATI) }),
  { maxLength: 5 },
);

describe('a reading of lists', () => {
  it('loses nothing and brings nothing twice, wherever the program is killed', async () => {
    const visti = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          fati: fc.record({ messaggio: destino, segno: destino, voce: destino }),
          // In which window each happened; on the instant where it begins, or within.
          accadute: fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 6 }),
          perParte: fc.integer({ min: 1, max: 3 }),
          fineCompresa: fc.boolean(),
          registroResta: fc.boolean(),
          notifiche: fc.boolean(),
        }),
        async ({ fati, accadute, perParte, fineCompresa, registroResta, notifiche }) => {
          const inizio = Date.now() + 120_000;
          const dal = inizio - 2 * FINESTRA - GIORNO;
          let ora = inizio;
          const motore = new Asincrone({ adesso: () => ora, perParte, fineCompresa, ritardo: 60_000 });
          for (const [i, [finestra, sulConfine]] of accadute.entries())
            motore.accadute.push({
              idOperazioneANPR: String(i),
              tipoOperazione: notifiche ? 'N010' : '5005',
              quando: dal + finestra * FINESTRA + (sulConfine ? 0 : ORA),
              stato: notifiche ? '7' : '2',
            });
          const anpr = new Anpr({ rispondi: motore.rispondi });
          const code = { messaggio: [...fati.messaggio], segno: [...fati.segno], voce: [...fati.voce] };
          const passo = async <T>(dove: keyof typeof code, fai: () => Promise<T>): Promise<T> => {
            const fato = code[dove].shift() ?? 'va';
            if (fato === 'cade prima') {
              visti.add(`${dove}: ${fato}`);
              throw new Caduta();
            }
            const fatto = await fai();
            if (fato === 'va') return fatto;
            if (fato === 'si perde' && dove === 'messaggio') {
              visti.add(`${dove}: ${fato}`);
              throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
            }
            visti.add(`${dove}: cade dopo`);
            throw new Caduta();
          };

          // What outlives the program: a database that keeps an entry and its mark together.
          const tenute: string[] = [];
          let segno: string | undefined;
          let registro: RegistroInvii = createRegistroMemoria();
          const esegui = async (): Promise<void> => {
            if (!registroResta) registro = createRegistroMemoria();
            const orologio = () => new Date(ora);
            const client = await createClient({
              ambiente: 'test',
              identita: identita(),
              tabelle,
              registro,
              orologio,
              trasporto: async ({ byte }) => passo('messaggio', async () => anpr.esegui(byte)),
            });
            const letture = readRichiesteAsincrone(
              client,
              { statoLavorazione: notifiche ? '7' : '2', dal: new Date(dal), al: new Date(inizio) },
              {
                ...(segno === undefined ? {} : { segno: JSON.parse(segno) as Segno }),
                orologio,
                attendi: async (ms) => {
                  ora += ms;
                  return Promise.resolve();
                },
                annota: async (uno) =>
                  passo('segno', async () => {
                    segno = JSON.stringify(uno);
                    return Promise.resolve();
                  }),
              },
            );
            for await (const voce of letture)
              await passo('voce', async () => {
                tenute.push(voce.idOperazioneANPR);
                segno = JSON.stringify(voce.segno);
                return Promise.resolve();
              });
          };
          for (let finito = false; !finito;)
            finito = await esegui().then(
              () => true,
              (errore: unknown) => {
                if (!(errore instanceof Caduta)) throw errore;
                return false;
              },
            );

          const tutte = accadute.map((_, i) => String(i));
          expect([...tenute].sort()).toEqual([...tutte].sort());
          expect(JSON.parse(segno!)).toMatchObject({ finoA: new Date(inizio).toISOString() });
          // Each window was done once by ANPR, whatever was sent again.
          expect(motore.chieste.filter((una) => una.startsWith('elaborazione'))).toHaveLength(3);
        },
      ),
      { numRuns: 40 },
    );
    const dove = ['messaggio', 'segno', 'voce'].flatMap((uno) => [`${uno}: cade dopo`, `${uno}: cade prima`]);
    expect([...visti].sort()).toEqual([...dove, 'messaggio: si perde'].sort());
  });
});
