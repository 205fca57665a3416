/**
 * `node collega.mjs < prova.json`: connects with the key of a card, in a process of its own: an engine holds up whoever loads it, and
 * the card that answers may be of the process that waits. Writes what came of it; with `resta`, goes on until it is killed.
 */
import { text } from 'node:stream/consumers';

import { openCarte } from '@anagrafe/adapters-pkcs11';
import { avviaStunnel, dispatcherMotore } from '@anagrafe/adapters-pkcs11/tls';
import { request } from 'undici';

const { via, moduli, pin: scritto, base, autorita, volte, resta, altro } = JSON.parse(await text(process.stdin));
const carte = await openCarte({ moduli });
let chiesto = 0;
const pin = async () => {
  chiesto++;
  return scritto;
};
const identita = async (quale) => {
  const carta = (await carte.elenco()).find(({ modulo }) => modulo.percorso === quale);
  const [certificato] = await carta.certificati();
  return { carta, certificato, pin, autorita, verso: base };
};
const codice = (errore) => errore.code ?? errore.message;
const esito = { risposte: [], chiesto: 0 };
try {
  const tunnel = via === 'stunnel' ? await avviaStunnel(await identita(moduli[0])) : undefined;
  const dispatcher = tunnel?.dispatcher ?? (await dispatcherMotore(await identita(moduli[0])));
  for (let i = 0; i < volte; i++) {
    const { body } = await request(base, { dispatcher, headers: { connection: 'close' } });
    esito.risposte.push(await body.text());
  }
  if (altro) esito.altro = await identita(altro).then(dispatcherMotore).catch(codice);
  if (resta) {
    process.stdout.write(`${tunnel.presa}\n`);
    await new Promise(() => setInterval(() => undefined, 1000));
  }
  await dispatcher.close();
  await tunnel?.chiudi();
} catch (errore) {
  esito.errore = codice(errore);
}
await carte.chiudi();
process.stdout.write(JSON.stringify({ ...esito, chiesto }));
