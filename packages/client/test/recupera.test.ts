import type { Richiesta } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { expect, it } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { ErroreTrasporto, createClient } from '../src/index.js';
import { TEMPO_SCADUTO } from '../src/guasti/trasporto.js';
import { Anpr } from './anpr-di-prova/anpr.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const identita = preparaIdentita();

it('a message is asked after for the operator that is named, with the request or without', async () => {
  const anpr = new Anpr();
  const operatori: (string | undefined)[] = [];
  const client = await createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(Date.now() + 120_000),
    trasporto: async ({ byte }) => {
      operatori.push(/<saml2:NameID[^>]*>([^<]*)</.exec(Buffer.from(byte).toString())?.[1]);
      const risposta = await anpr.esegui(byte);
      if (operatori.length === 1) throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
      return risposta;
    },
  });
  const modello = RICHIESTE.find(({ operazione }) => operazione === '5008')!;
  const testataRichiesta = { ...modello.corpo.testataRichiesta, idOperazioneComune: 'ALTRUI' };
  const richiesta = { ...modello, corpo: { ...modello.corpo, testataRichiesta } } as Richiesta;
  const suo = { operatore: 'FNTGUO80A01H501A' };
  await client.invia(richiesta, { ancheSeRespinta: true, ...suo });
  for (const nota of [richiesta, undefined]) {
    expect(await client.recover('ALTRUI', nota, suo)).toMatchObject({ type: 'ok' });
    expect(await client.recover('ALTRUI', nota)).toMatchObject({ type: 'ok' });
  }
  expect(operatori).toEqual([suo.operatore, ...[suo.operatore, 'PRVDAA80A41H501A', suo.operatore, 'PRVDAA80A41H501A']]);
  expect(anpr.quante('5008')).toBe(1);
});
