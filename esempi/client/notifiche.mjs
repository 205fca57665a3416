// L'indirizzo a cui ANPR inoltra le notifiche (N000), con node:http: verificate, decifrate, tenute una volta sola.
//
//   COMUNE_P12=058091-CO-9999.p12 COMUNE_PAROLA=… AUTORITA=ca-utenti-anpr.pem FIRMATARI="nome di chi firma per ANPR" \
//   CARTELLA=notifiche PORTA=8080 node esempi/client/notifiche.mjs
//
// Davanti serve TLS 1.2 con un certificato di un'autorità pubblica: di solito lo mette il server che sta davanti a questo.
// Express: corpo è `req`, senza altri lettori del corpo prima. Fastify: un parser di text/xml che dia il flusso. Un Worker:
// `new Uint8Array(await request.arrayBuffer())`.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { createRicezioneNotifiche } from '@anagrafe/client';

const { env } = process;
const cartella = env.CARTELLA ?? 'notifiche';
await mkdir(cartella, { recursive: true });

/** Una notifica, un file: c'è intero o non c'è, anche se il programma cade nel mezzo. Con una base di dati basta una chiave unica. */
async function tieni({ chiave, contenuto, ...testata }) {
  const nome = join(cartella, `${chiave.replaceAll(/\W/g, '-')}.json`);
  const parziale = `${nome}.${randomUUID()}`;
  const testo = JSON.stringify({ chiave, ...testata, contenuto: Buffer.from(contenuto).toString() });
  await writeFile(parziale, testo, { mode: 0o600, flush: true });
  try {
    await link(parziale, nome);
    return 'nuova';
  } catch (errore) {
    if (errore.code === 'EEXIST') return 'ripetuta';
    throw errore;
  } finally {
    await unlink(parziale);
  }
}

const ricevi = await createRicezioneNotifiche({
  chiavi: { pkcs12: await readFile(env.COMUNE_P12), parolaChiave: env.COMUNE_PAROLA },
  autorita: await readFile(env.AUTORITA, 'utf8'),
  firmatari: env.FIRMATARI.split(';'),
  tieni,
});

const server = createServer(async (richiesta, risposta) => {
  const { stato, intestazioni, corpo, esito } = await ricevi({ metodo: richiesta.method, corpo: richiesta });
  // Ciò che è più lungo di quanto si accetta non viene letto: la connessione si chiude.
  risposta.writeHead(stato, richiesta.complete ? intestazioni : { ...intestazioni, connection: 'close' }).end(corpo);
  if (esito.type === 'rifiutata') console.log(`rifiutata: ${esito.codice}. ${esito.perche}`);
  else if (esito.type === 'interrotta') console.log(`interrotta: ${esito.errore.code ?? esito.errore.name}`);
  else console.log(`${esito.type}: ${esito.notifica.chiave}`);
});
server.listen(Number(env.PORTA ?? 8080), () => console.log(`In ascolto sulla porta ${server.address().port}.`));
