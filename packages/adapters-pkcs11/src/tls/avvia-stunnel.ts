import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';

import { Agent, type Dispatcher } from 'undici';

import { formatConfigurazione } from './configurazione-stunnel.js';
import { ErroreTls } from './errore-tls.js';
import { scriviFoglio } from './foglio.js';
import { type IdentitaTls, provaIdentita, toCatena, toUriChiave } from './identita-tls.js';
import { trovaMotore } from './motore.js';
import { esigiLinux } from './sistema.js';

/** How to reach a server with the key of a card, through stunnel. */
export interface OpzioniStunnel extends IdentitaTls {
  /** The one server that the tunnel leads to: `https://host` or `https://host:port`. */
  readonly verso: string;
  /** The program; absent, `stunnel` as the shell finds it. */
  readonly comando?: string;
  /** How long stunnel may take to open the key, in milliseconds; absent, 30,000. */
  readonly avvio?: number;
}

/** A tunnel that is open. */
export interface Stunnel {
  /** Takes `https://` requests for that server into the tunnel; others have `ALTRO_INDIRIZZO`. */
  readonly dispatcher: Dispatcher;
  /** The socket that stunnel listens on, in a folder of this user alone: HTTP in clear text, for other programs of theirs. */
  readonly presa: string;
  /** Ends stunnel, and takes its folder away. */
  readonly chiudi: () => Promise<void>;
}

const AVVIO = 30_000;
/** Between two looks at whether it listens. */
const PASSO = 20;
/** Runs a program that ends when its parent does. */
const CON_IL_PADRE = '/usr/bin/setpriv';
/** The descriptor on which stunnel finds the PIN. */
const FD_PIN = 3;

/**
 * Connections whose client certificate is that of a card, made by stunnel in a process of its own (Debian's `stunnel4` with
 * `libengine-pkcs11-openssl`): this one is never held up. The PIN is asked for once and tried once, by a signature; stunnel reads
 * it from a file without a name that is emptied as soon as it listens, and keeps it in its memory. It ends with this process.
 *
 * @param opzioni - The card, its certificate, who is asked for the PIN, the authorities to trust, the server.
 * @returns The tunnel, when stunnel listens.
 * @throws ErroreCarta - What the card refuses: `PIN_ERRATO`, `CARTA_ASSENTE`…
 * @throws ErroreTls - What this machine lacks, or `STUNNEL_CADUTO`.
 * @example
 * const opzioni = { carta, certificato, pin, verso: 'https://ws.anpr.interno.it', comando: '/nessuno' };
 * const errore = await avviaStunnel(opzioni).catch((uno) => uno);
 * errore.code // → 'STUNNEL_ASSENTE'
 */
export async function avviaStunnel(opzioni: OpzioniStunnel): Promise<Stunnel> {
  esigiLinux();
  const { hostname: host, port } = new URL(opzioni.verso);
  const comando = trovaComando(opzioni.comando);
  const motori = trovaMotore(undefined);
  const foglio = scriviFoglio(await provaIdentita(opzioni));
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-stunnel-'));
  const file = { presa: join(cartella, 's'), catena: join(cartella, 'catena.pem'), autorita: join(cartella, 'ca.pem') };
  const server = { host, porta: port === '' ? 443 : Number(port) };
  writeFileSync(file.catena, toCatena(opzioni));
  writeFileSync(file.autorita, [opzioni.autorita ?? rootCertificates].flat().join('\n'));
  const chiave = toUriChiave(opzioni, `/proc/self/fd/${FD_PIN}`);
  const configurazione = formatConfigurazione({ ...file, ...server, chiave, modulo: opzioni.carta.modulo.percorso });
  const processo = avvia(comando, { configurazione, motori, pin: foglio.fd });
  const ferma = async () => {
    await termina(processo);
    rmSync(cartella, { recursive: true, force: true });
  };
  try {
    await finoAPronto(processo, { presa: file.presa, entro: opzioni.avvio ?? AVVIO });
  } catch (errore) {
    await ferma();
    throw errore;
  } finally {
    foglio.distruggi();
  }
  const dispatcher = toDispatcher(file.presa, server);
  return {
    dispatcher,
    presa: file.presa,
    chiudi: async () => {
      await dispatcher.destroy();
      await ferma();
    },
  };
}

function trovaComando(chiesto: string | undefined): string {
  const cartelle = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  const candidati = chiesto === undefined ? cartelle.map((una) => join(una, 'stunnel')) : [chiesto];
  const comando = candidati.find((uno) => existsSync(uno));
  if (comando !== undefined) return comando;
  throw new ErroreTls('STUNNEL_ASSENTE', 'stunnel non è installato: in Debian è stunnel4.');
}

/** The configuration goes to its standard input. What it says goes nowhere: it says too much. */
function avvia(comando: string, dati: { configurazione: string; motori: string; pin: number }): ChildProcess {
  const argomenti = [comando, '-fd', '0'];
  // Should this process be killed, the identity must not stay open behind it.
  const davanti = existsSync(CON_IL_PADRE) ? [CON_IL_PADRE, '--pdeathsig', 'TERM'] : [];
  const [programma = comando, ...altri] = [...davanti, ...argomenti];
  const processo = spawn(programma, altri, {
    stdio: ['pipe', 'ignore', 'ignore', dati.pin],
    env: { ...process.env, OPENSSL_ENGINES: dati.motori },
  });
  processo.on('error', () => undefined); // it has ended: that is seen where it is waited for
  processo.stdin?.on('error', () => undefined);
  processo.stdin?.end(dati.configurazione);
  const conNoi = () => processo.kill();
  process.once('exit', conNoi);
  processo.once('exit', () => process.off('exit', conNoi));
  return processo;
}

async function finoAPronto(processo: ChildProcess, { presa, entro }: { presa: string; entro: number }): Promise<void> {
  const scadenza = performance.now() + entro;
  while (!existsSync(presa)) {
    if (processo.pid === undefined || processo.exitCode !== null || processo.signalCode !== null)
      throw new ErroreTls('STUNNEL_CADUTO', 'stunnel non si è avviato: non apre la chiave della carta, o non ha i motori di OpenSSL.');
    if (performance.now() > scadenza) throw new ErroreTls('STUNNEL_CADUTO', 'stunnel non si è avviato in tempo.');
    await attendi(PASSO);
  }
} // prettier-ignore

async function termina(processo: ChildProcess): Promise<void> {
  if (processo.pid === undefined || processo.exitCode !== null || processo.signalCode !== null) return;
  const fine = once(processo, 'exit');
  processo.kill();
  await fine;
}

/** Requests for the server go into the tunnel in clear text; it alone makes TLS of them. */
function toDispatcher(presa: string, { host, porta }: { host: string; porta: number }): Agent {
  return new Agent({
    connect: ({ protocol, hostname, port }, fatto) => {
      if (protocol !== 'https:' || hostname !== host || Number(port || 443) !== porta) {
        fatto(new ErroreTls('ALTRO_INDIRIZZO', `Il tunnel porta a https://${host}:${porta}, e a nient’altro.`), null);
        return;
      }
      const socket = connect(presa);
      socket.once('connect', () => {
        socket.off('error', rifiuta);
        fatto(null, socket);
      });
      const rifiuta = () => {
        fatto(new ErroreTls('STUNNEL_CADUTO', 'stunnel non c’è più: riaprire il tunnel.'), null);
      };
      socket.once('error', rifiuta);
    },
  });
}
