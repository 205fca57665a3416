import type { Richiesta } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type EsitoInvio, createClient } from '../src/index.js';
import { Anpr, type Rispondi, toNegativa } from './anpr-di-prova/anpr.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const identita = preparaIdentita();

/** What becomes of a request, if ANPR answers so. */
const chiedi = async (richiesta: Richiesta, rispondi: Rispondi): Promise<EsitoInvio> => {
  const anpr = new Anpr({ rispondi });
  const client = await createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(Date.now() + 120_000),
    trasporto: async ({ byte }) => anpr.esegui(byte),
  });
  return client.invia(richiesta, { ancheSeRespinta: true });
};
const CERTIFICATO = RICHIESTE.find(({ operazione }) => operazione === '6001')!;

describe('an answer', () => {
  it('that is no to a certificate, in the way of 6001, is told as any other', async () => {
    const esito = await chiedi(CERTIFICATO, async ({ testata }) =>
      toNegativa('6001', testata, [
        { codice: 'EN449', testo: 'Decorrenza' },
        { codice: 'EN527', testo: 'idOperazioneANPR 5' },
      ]),
    );
    expect(esito).toMatchObject({ type: 'ko', riferimentoAssistenza: 'idOperazioneANPR 5' });
    expect('errori' in esito && esito.errori.map(({ codice }) => codice)).toEqual(['EN449']);
    expect('risposta' in esito && Object.keys(esito.risposta)).toEqual(['Risposta6001KO']);
  });
});
