import { type Client, type EsitoInvio, type Trasporto, createClient, createTrasporto } from '@anagrafe/client';
import { openTabelle } from '@anagrafe/decodifica';

import { richiesta } from './prova.js';

const trasporto: Trasporto = createTrasporto({ connessione: 5000 });

export async function consulta(): Promise<string> {
  const identita = { comune: { pkcs12: new Uint8Array(), parolaChiave: '' }, operatore: 'PRVDAA80A41H501A' };
  const client: Client = await createClient({ ambiente: 'test', identita, tabelle: await openTabelle(), trasporto });
  const esito: EsitoInvio<'7001'> = await client.scaricoTabelle(richiesta);
  switch (esito.type) {
    case 'ok':
    case 'ok-con-avvisi':
      return esito.idOperazioneANPR ?? '';
    case 'ko':
      return esito.errori.map(({ codice }) => codice).join();
    case 'incerto':
      return esito.guasto.significato;
    case 'non-inviata':
      return esito.controllo.violazioni.map(({ campo }) => campo).join();
  }
}

// @ts-expect-error -- a method takes the request of its own operation
export const altra = (client: Client) => client.mutazioneScheda(richiesta);
