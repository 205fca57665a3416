/** `node adapters-pkcs11-token.ts`: a token of SoftHSM through the process of its driver; what it takes. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as attendi } from 'node:timers/promises';

import { type Carta, openCarte } from '@anagrafe/adapters-pkcs11';

import { PIN, creaToken, motivo } from '../packages/adapters-pkcs11/test/e2e/softhsm.js';
import { mediana } from './misura.js';

if (motivo !== undefined) throw new Error(motivo);

const CHIAMANTI = 8;
const FIRME = 2_000;
const ELENCHI = 100;
const RIPOSO = 2_000;
const DATI = new Uint8Array(2_000).fill(65);

const token = creaToken();
/** What the machine does to a program that does nothing, for as long as the rest takes on one that is idle. */
const senzaFarNulla = monitorEventLoopDelay({ resolution: 1 });
senzaFarNulla.enable();
await attendi(RIPOSO);
senzaFarNulla.disable();

const ritardo = monitorEventLoopDelay({ resolution: 1 });
ritardo.enable();

const inizio = performance.now();
const carte = await openCarte({ moduli: [token.driver] });
const [carta] = await carte.elenco();
const primoElenco = performance.now() - inizio;
const elenchi: number[] = [];
for (let i = 0; i < ELENCHI; i += 1) elenchi.push(await cronometra(() => carte.elenco()));

const firme = carta === undefined ? 0 : await firma(carta);
ritardo.disable();
await carte.chiudi();
token.chiudi();
process.stdout.write(
  JSON.stringify({
    primoElenco,
    elenco: mediana(elenchi),
    alSecondo: firme,
    ritardoMassimo: ritardo.max / 1e6,
    ritardo99: ritardo.percentile(99) / 1e6,
    riposoMassimo: senzaFarNulla.max / 1e6,
  }),
);

/** Signatures a second, of as many callers as there are, each of which waits for its own. */
async function firma(quale: Carta): Promise<number> {
  const [certificato] = await quale.certificati();
  if (certificato === undefined) throw new Error('the token has no certificate');
  const sessione = quale.openSessione({ certificato, pin: () => Promise.resolve(PIN) });
  await sessione.firma(DATI, 'RS256');
  const millisecondi = await cronometra(() =>
    Promise.all(
      Array.from({ length: CHIAMANTI }, async () => {
        for (let i = 0; i < FIRME / CHIAMANTI; i += 1) await sessione.firma(DATI, 'RS256');
      }),
    ),
  );
  await sessione.chiudi();
  return (FIRME / millisecondi) * 1000;
}

async function cronometra(lavoro: () => Promise<unknown>): Promise<number> {
  const da = performance.now();
  await lavoro();
  return performance.now() - da;
}
