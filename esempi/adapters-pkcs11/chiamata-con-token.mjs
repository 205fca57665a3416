// Una chiamata ad ANPR firmata con chiavi che stanno in un token (o in un HSM): si cerca una persona (3002) e si stampa com'è andata.
//
//   OPERATORE=… CERCA_CF=… CERCA_COGNOME=… CERCA_NOME=… node chiamata-con-token.mjs
//
// I driver si cercano dove sono installati; ANAGRAFE_PKCS11_MODULI ne indica altri. Le chiavi non escono dal token; il PIN si chiede
// una volta, si usa una volta, e non resta da nessuna parte.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

import { evaluateCertificatoCarta, isErroreCarta, openCarte } from '@anagrafe/adapters-pkcs11';
import { ErroreAnpr, ErroreClient, createClient, createTrasporto } from '@anagrafe/client';
import { consultazioneScheda } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';

const { env } = process;
const oggi = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
const carte = await openCarte();
const sessioni = [];
try {
  await chiama(await openFirmatario('server'), await openFirmatario('postazione'));
} catch (errore) {
  if (!isErroreCarta(errore) && !(errore instanceof ErroreAnpr) && !(errore instanceof ErroreClient)) throw errore;
  console.error(errore.message);
  process.exitCode = 1;
} finally {
  for (const sessione of sessioni) await sessione.chiudi();
  await carte.chiudi();
}

/** La chiave del comune («server») o della postazione, nella prima carta che ne ha il certificato. */
async function openFirmatario(uso) {
  for (const carta of await carte.elenco()) {
    const certificato = (await carta.certificati()).find((uno) => uno.uso === uso);
    if (certificato === undefined) continue;
    for (const { messaggio } of evaluateCertificatoCarta(certificato, { oggi })) console.warn(messaggio);
    const sessione = carta.openSessione({ certificato, pin: chiediPin });
    sessioni.push(sessione);
    return sessione;
  }
  console.error(`Nessun token ha il certificato «${uso}».`);
  process.exit(1);
}

/** Chiede il PIN al terminale, senza mostrarlo. Una riga vuota: non lo si dà. */
async function chiediPin({ lettore, ultimoTentativo }) {
  if (ultimoTentativo) console.error('Attenzione: resta un solo tentativo, poi il token si blocca.');
  process.stderr.write(`PIN del token in «${lettore}»: `);
  const muto = new Writable({ write: (_, __, fatto) => fatto() });
  const terminale = createInterface({ input: process.stdin, output: muto, terminal: process.stdin.isTTY });
  const pin = await terminale.question('');
  terminale.close();
  process.stderr.write('\n');
  return pin === '' ? null : pin;
}

async function chiama(comune, postazione) {
  const client = await createClient({
    ambiente: 'test',
    identita: { comune, postazione, operatore: env.OPERATORE },
    tabelle: await openTabelle(),
    // Solo per provare con un server proprio: per ANPR bastano i valori soliti.
    ...(env.SERVER && { indirizzi: { base: env.SERVER } }),
    ...(env.AUTORITA && { trasporto: createTrasporto({ autorita: await readFile(env.AUTORITA, 'utf8') }) }),
  });
  const richiesta = consultazioneScheda(
    {
      criteri: { codiceFiscale: env.CERCA_CF, cognome: env.CERCA_COGNOME, nome: env.CERCA_NOME },
      richiesta: {
        schedaAnagraficaRichiesta: '1',
        dataRiferimentoRichiesta: oggi,
        datiAnagraficiRichiesti: ['1'],
        ricercaNazionale: '1',
      },
    },
    client.toTestata({ tipoOperazione: 'C' }),
  );
  const esito = await client.consultazioneScheda(richiesta);
  console.log(esito.type === 'ok' ? `Fatto: operazione ANPR ${esito.idOperazioneANPR}.` : `Esito: ${esito.type}.`);
}
