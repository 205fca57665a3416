// La prima chiamata ad ANPR: si cerca una persona (3002) e si stampa com'è andata.
//
//   COMUNE_P12=058091-CO-9999.p12 COMUNE_PAROLA=… POSTAZIONE_P12=058091-PC-0001.p12 POSTAZIONE_PAROLA=… \
//   OPERATORE=… CERCA_CF=… CERCA_COGNOME=… CERCA_NOME=… node prima-chiamata.mjs
//
// In memoria o su disco non resta niente delle chiavi; nel registro degli invii, niente delle persone.
import { readFile } from 'node:fs/promises';

import { ErroreAnpr, ErroreClient, createClient, createTrasporto, openRegistroFile } from '@anagrafe/client';
import { consultazioneScheda } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';

const { env } = process;
const NECESSARIE = ['COMUNE_P12', 'COMUNE_PAROLA', 'POSTAZIONE_P12', 'POSTAZIONE_PAROLA', 'OPERATORE', 'CERCA_CF', 'CERCA_COGNOME', 'CERCA_NOME']; // prettier-ignore
const mancanti = NECESSARIE.filter((nome) => env[nome] === undefined);
if (mancanti.length > 0) {
  console.error(`Mancano nell’ambiente: ${mancanti.join(', ')}.`);
  process.exit(2);
}

const pkcs12 = async (quale) => ({
  pkcs12: await readFile(env[`${quale}_P12`]),
  parolaChiave: env[`${quale}_PAROLA`],
});

// Dove si scrive, prima di inviare, che si invia: così una risposta persa si ritrova anche dopo un riavvio.
const registro = await openRegistroFile(env.REGISTRO ?? 'invii.jsonl');
try {
  await chiama();
} catch (errore) {
  process.exitCode = 1;
  if (errore instanceof ErroreAnpr) {
    // ANPR non ha preso il messaggio: nulla è stato fatto.
    console.error(errore.message);
    for (const { perche, controllare } of errore.guasto.cause) console.error(`  ${perche}: controllare ${controllare}`);
  } else if (errore instanceof ErroreClient) console.error(errore.message);
  else throw errore;
} finally {
  await registro.chiudi();
}

async function chiama() {
  const client = await createClient({
    ambiente: 'test',
    identita: {
      comune: await pkcs12('COMUNE'),
      postazione: await pkcs12('POSTAZIONE'),
      operatore: env.OPERATORE,
    },
    tabelle: await openTabelle(),
    registro,
    // Solo per provare con un server proprio: per ANPR bastano i valori soliti.
    ...(env.SERVER && { indirizzi: { base: env.SERVER } }),
    ...(env.AUTORITA && { trasporto: createTrasporto({ autorita: await readFile(env.AUTORITA, 'utf8') }) }),
  });
  for (const avviso of client.avvisi) console.warn(avviso);

  const richiesta = consultazioneScheda(
    {
      criteri: { codiceFiscale: env.CERCA_CF, cognome: env.CERCA_COGNOME, nome: env.CERCA_NOME },
      richiesta: {
        schedaAnagraficaRichiesta: '1',
        dataRiferimentoRichiesta: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date()),
        datiAnagraficiRichiesti: ['1'],
        ricercaNazionale: '1',
      },
    },
    client.toTestata({ tipoOperazione: 'C' }),
  );

  let esito = await client.consultazioneScheda(richiesta);
  // La risposta si è persa: si richiede con lo stesso identificativo, e non si fa niente due volte.
  if (esito.type === 'incerto') esito = await client.recover(esito.idOperazioneComune, richiesta);

  switch (esito.type) {
    case 'ok':
    case 'ok-con-avvisi':
      console.log(`Fatto: operazione ANPR ${esito.idOperazioneANPR}.`);
      for (const { codice, testo } of esito.avvisi) console.log(`  ${codice}: ${testo}`);
      break;
    case 'ko':
      console.log('ANPR ha risposto di no:');
      for (const { codice, testo } of esito.errori) console.log(`  ${codice}: ${testo}`);
      if (esito.riferimentoAssistenza) console.log(`  Per l'assistenza: ${esito.riferimentoAssistenza}`);
      break;
    case 'non-inviata':
      console.log('Non inviata, ANPR la respingerebbe:');
      for (const incoerenza of esito.controllo.incoerenze) console.log(`  ${incoerenza}`);
      for (const { campo, motivo } of esito.controllo.violazioni) console.log(`  ${campo}: ${motivo}`);
      for (const { codice, messaggio } of esito.controllo.rilievi) console.log(`  ${codice}: ${messaggio}`);
      break;
    case 'incerto':
      console.log(`Non si sa ancora: ${esito.guasto.significato}`);
      break;
    case 'non-arrivata':
      console.log('ANPR non l’ha ricevuta: si può rifare.');
      break;
  }
}
