import type { Richiesta } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import {
  type Client,
  ErroreTrasporto,
  type EventoRichiesta,
  type EventoRisposta,
  type OpzioniClient,
  type RispostaHttp,
  createClient,
} from '../src/index.js';
import { TEMPO_SCADUTO } from '../src/guasti/trasporto.js';
import { Anpr, type Rispondi, toNegativa } from './anpr-di-prova/anpr.js';
import { toFault } from './anpr-di-prova/rifiuto.js';
import { consulta } from './comune-di-prova.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const identita = preparaIdentita();

/** What happens to the next messages on their way, one each; after, they arrive. */
type Fato = 'si perde' | { readonly fault: string };
let fati: Fato[];
let rispondi: Rispondi;
let spediti: Uint8Array[];
let tornati: RispostaHttp[];
let richieste: EventoRichiesta[];
let risposte: EventoRisposta[];
let avvertiti: (Error & { code?: string })[];
let ora: number;

const ascolta = (avviso: Error): void => void avvertiti.push(avviso);
beforeEach(() => {
  [fati, spediti, tornati, richieste, risposte, avvertiti] = [[], [], [], [], [], []];
  rispondi = () => undefined;
  ora = Date.now() + 120_000;
  process.on('warning', ascolta);
});
afterEach(() => {
  process.off('warning', ascolta);
});

const crea = async (cambi: Partial<OpzioniClient> = {}): Promise<Client> => {
  const anpr = new Anpr({ rispondi: (una) => rispondi(una) });
  return createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(ora),
    trasporto: async ({ byte }) => {
      spediti.push(byte);
      const fato = fati.shift();
      if (fato === 'si perde') throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
      const risposta =
        fato === undefined
          ? await anpr.esegui(byte)
          : { stato: 500, tipo: 'text/xml', byte: Buffer.from(toFault(fato.fault)) };
      tornati.push(risposta);
      return risposta;
    },
    onRichiesta: (evento) => void richieste.push(evento),
    onRisposta: (evento) => void risposte.push(evento),
    ...cambi,
  });
};
const MODELLO = RICHIESTE.find(({ operazione }) => operazione === '5008')!;
const mutazione = (idOperazioneComune: string): Richiesta => {
  const testataRichiesta = { ...MODELLO.corpo.testataRichiesta, idOperazioneComune };
  return { ...MODELLO, corpo: { ...MODELLO.corpo, testataRichiesta } } as Richiesta;
};
const comunque = { ancheSeRespinta: true };

describe('whoever is told of the messages of a client', () => {
  it('learns which, how large, how long each part took, and how it ended', async () => {
    const client = await crea();
    const richiesta = consulta(client);
    await client.consultazioneScheda(richiesta);
    const { idOperazioneComune } = richiesta.corpo.testataRichiesta;
    const di = { chiamata: 1, operazione: '3002', idOperazioneComune, scopo: 'invio', tentativo: 1 };
    expect(richieste).toMatchObject([{ ...di, byte: spediti[0]!.length }]);
    expect(risposte).toMatchObject([
      { ...di, esito: 'ok', idOperazioneANPR: '1000000000', codici: [], stato: 200, byte: tornati[0]!.byte.length },
    ]);
    const { totale, ...parti } = risposte[0]!.tempi;
    expect(Object.keys(parti).sort()).toEqual(['attesa', 'firma', 'lettura', 'scrittura', 'verifica']);
    expect(Object.values(parti).every((parte) => parte >= 0)).toBe(true);
    expect(Object.values(parti).reduce((somma, parte) => somma + parte, 0)).toBeCloseTo(totale, 6);
    expect(risposte[0]!.tempi).toMatchObject(richieste[0]!.tempi);
  });

  it('is told before the message leaves', async () => {
    const inOrdine: string[] = [];
    const client = await crea({
      onRichiesta: () => void inOrdine.push(`onRichiesta, partiti ${String(spediti.length)}`),
      onRisposta: () => void inOrdine.push(`onRisposta, partiti ${String(spediti.length)}`),
    });
    await client.consultazioneScheda(consulta(client));
    expect(inOrdine).toEqual(['onRichiesta, partiti 0', 'onRisposta, partiti 1']);
  });

  it('learns the codes of ANPR, and none of its words nor of the people', async () => {
    const client = await crea();
    rispondi = async ({ testata }) =>
      toNegativa('3002', testata, [
        { codice: 'EN493', testo: 'PROVA ADA non trovata' },
        { codice: 'EN528', testo: 'Di PRVDAA90A41H501A', tipo: 'W' },
      ]);
    await client.consultazioneScheda(consulta(client));
    expect(risposte).toMatchObject([{ esito: 'ko', codici: ['EN493', 'EN528'] }]);
    expect(JSON.stringify([richieste, risposte])).not.toMatch(/PROVA|ADA|PRVDAA|trovata/);
  });

  it('sees the attempts of a message whose answer is lost, and what is asked on its behalf', async () => {
    const client = await crea();
    fati = ['si perde', 'si perde'];
    await client.invia(mutazione('PERSA'), comunque);
    await client.recover('PERSA', mutazione('PERSA'));
    await client.recover('PERSA', mutazione('PERSA'));
    expect(risposte.map(({ scopo, tentativo, esito, guasto }) => [scopo, tentativo, esito, guasto])).toEqual([
      ['invio', 1, 'incerto', 'tempo-scaduto'],
      ['recupero', 2, 'incerto', 'tempo-scaduto'],
      ['recupero', 3, 'ok', undefined],
    ]);
    expect(risposte[0]).not.toHaveProperty('stato');
    await client.recover('PERSA');
    expect(risposte.at(-1)).toMatchObject({ operazione: '3003', perConto: 'PERSA', tentativo: 1, scopo: 'recupero' });
    expect(richieste.map(({ chiamata }) => chiamata)).toEqual([1, 2, 3, 4]);
  });

  it('tells what ANPR did not take from what went wrong otherwise', async () => {
    const client = await crea();
    fati = [{ fault: 'Rejected by policy. (from client)' }];
    await expect(client.consultazioneScheda(consulta(client))).rejects.toThrow();
    rispondi = async ({ testata }) => toNegativa('3002', { ...testata, dataOraRichiesta: '2020-01-01T00:00:00' }, []);
    await expect(client.consultazioneScheda(consulta(client))).rejects.toThrow();
    expect(risposte).toMatchObject([
      { esito: 'respinta', guasto: 'respinto-dalla-politica', codici: [], stato: 500 },
      { esito: 'errore', codici: ['risposta-inattesa'], stato: 200 },
    ]);
  });

  it('is not told of what is not sent', async () => {
    const client = await crea();
    const { operazione, corpo } = consulta(client);
    const testataRichiesta = { ...corpo.testataRichiesta, tipoInvio: 'PROD' };
    await client.consultazioneScheda({ operazione, corpo: { ...corpo, testataRichiesta } });
    expect([richieste, risposte]).toEqual([[], []]);
  });
});

describe('whoever is told and breaks', () => {
  const guasti: readonly (() => unknown)[] = [
    () => undefined,
    () => {
      throw new TypeError('di PROVA ADA');
    },
    async () => Promise.reject(new RangeError('di PROVA ADA')),
    () => ({
      then: (_: unknown, fallisci: (perche: unknown) => void) => {
        fallisci('di PROVA ADA');
      },
    }),
  ];

  it('changes no outcome, whatever they do and whatever happens to the message', async () => {
    const zitto = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...guasti),
        fc.constantFrom(...guasti),
        fc.constantFrom<Fato | undefined>('si perde', { fault: 'certificate revoked (from client)' }, undefined),
        async (onRichiesta, onRisposta, fato) => {
          const com = async (osservatori: Partial<OpzioniClient>) => {
            fati = fato === undefined ? [] : [fato];
            const client = await crea(osservatori);
            return client.invia(mutazione('A'), comunque).then(
              ({ type }) => type,
              (errore: unknown) => (errore as { code: string }).code,
            );
          };
          expect(await com({ onRichiesta, onRisposta })).toBe(await com({}));
        },
      ),
      { numRuns: 20 },
    );
    zitto.mockRestore();
  });

  it('is told once, by the name of the error alone', async () => {
    const client = await crea({ onRichiesta: guasti[1]!, onRisposta: guasti[2]! });
    for (let i = 0; i < 3; i++) await client.consultazioneScheda(consulta(client));
    await new Promise(setImmediate);
    const suoi = avvertiti.filter(({ code }) => code === 'ANAGRAFE_OSSERVATORE').map(({ message }) => message);
    expect(suoi).toEqual([
      'onRichiesta ha dato un errore (TypeError): l’esito delle chiamate non cambia.',
      'onRisposta ha dato un errore (RangeError): l’esito delle chiamate non cambia.',
    ]);
  });
});
