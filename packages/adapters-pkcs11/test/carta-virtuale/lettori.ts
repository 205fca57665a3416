import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';

import type { CartaCns } from './carta-cns.js';

/**
 * vpcd sends the length of a message and the message apart, and the system keeps the second back 40 ms until the first is
 * acknowledged: sixty commands to open a card took three seconds. Where there is a compiler, its sockets are told not to wait.
 */
const SENZA_ATTESA = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
int accept(int presa, struct sockaddr *da, socklen_t *quanto) {
  int (*vera)(int, struct sockaddr *, socklen_t *) = dlsym(RTLD_NEXT, "accept"), si = 1;
  int nuova = vera(presa, da, quanto);
  if (nuova >= 0) setsockopt(nuova, IPPROTO_TCP, TCP_NODELAY, &si, sizeof si);
  return nuova;
}`;
/** The driver that knows those cards, as Debian installs it. */
export const OPENSC = '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so';
const LIBRERIA = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
/** What a reader asks a card besides commands, in a message of one byte; other such bytes are for its power. */
const ATR = 4;

/** Why there are no virtual readers on this machine; `undefined` where there are. */
export const motivoSenzaLettori: string | undefined = motivo();

function motivo(): string | undefined {
  if (!existsSync(LIBRERIA)) return 'servono i lettori virtuali (vsmartcard-vpcd)';
  if (!existsSync(OPENSC)) return 'serve OpenSC (opensc)';
  if (!existsSync('/usr/sbin/pcscd')) return 'serve pcscd';
  if (spawnSync('unshare', ['--mount', 'true']).status !== 0) return 'pcscd si prova in uno spazio di nomi suo: serve essere root';
  return undefined;
} // prettier-ignore

/** Two readers of smart cards, as programs see those that are plugged in. */
export interface LettoriVirtuali {
  /** What a process needs in its environment to see these readers, and no other. */
  readonly ambiente: Readonly<Record<string, string>>;
  /** Puts a card in; comes back when the reader has asked it who it is. */
  readonly inserisci: (lettore: 0 | 1, carta: CartaCns) => Promise<void>;
  /** Takes the card out, whatever it was doing. */
  readonly estrai: (lettore: 0 | 1) => void;
  readonly chiudi: () => Promise<void>;
}

/**
 * Starts a pcscd of its own: the folder of its socket is private to it (a mount namespace), so that several go side by side and
 * with that of the machine. It wants neither polkit nor D-Bus, being root.
 */
export async function apriLettori(): Promise<LettoriVirtuali> {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-lettori-'));
  const [presa, conf] = [join(cartella, 'run'), join(cartella, 'conf')];
  for (const una of [presa, conf]) mkdirSync(una);
  const porta = await duePorteLibere();
  writeFileSync(
    join(conf, 'vpcd'),
    `FRIENDLYNAME "Lettore di prova"\nDEVICENAME /dev/null:${porta}\nLIBPATH ${LIBRERIA}\nCHANNELID ${porta}\n`,
  );
  const demone = spawn(
    'unshare',
    ['--mount', 'sh', '-c', 'mkdir -p /run/pcscd && mount --bind "$0" /run/pcscd && exec pcscd -f -c "$1"', presa, conf],
    { stdio: 'ignore', env: { ...process.env, ...compilaSenzaAttesa(cartella) } },
  ); // prettier-ignore
  const inseriti: [Socket | undefined, Socket | undefined] = [undefined, undefined];
  const estrai = (lettore: 0 | 1) => {
    inseriti[lettore]?.destroy();
    inseriti[lettore] = undefined;
  };
  const chiudi = async () => {
    estrai(0);
    estrai(1);
    await spegni(demone);
    rmSync(cartella, { recursive: true, force: true });
  };
  try {
    await quando(() => existsSync(join(presa, 'pcscd.comm')), demone);
  } catch (errore) {
    await chiudi();
    throw errore;
  }
  return {
    ambiente: { PCSCLITE_CSOCK_NAME: join(presa, 'pcscd.comm') },
    inserisci: async (lettore, carta) => {
      estrai(lettore);
      inseriti[lettore] = await collega(porta + lettore, carta);
    },
    estrai,
    chiudi,
  };
}

function compilaSenzaAttesa(cartella: string): Record<string, string> {
  const file = join(cartella, 'senza-attesa.so');
  const esito = spawnSync('cc', ['-shared', '-fPIC', '-x', 'c', '-', '-o', file], { input: SENZA_ATTESA });
  return esito.status === 0 ? { LD_PRELOAD: file } : {};
}

/** Connects a card to its reader, and waits until it has been asked for its ATR and the reader is done with it. */
async function collega(porta: number, carta: CartaCns): Promise<Socket> {
  const presa = await bussa(porta);
  carta.spegni();
  const riconosciuta = once(presa, 'riconosciuta');
  let resto = Buffer.alloc(0);
  let coda = Promise.resolve();
  presa.on('error', () => presa.destroy()); // the reader went away, or the card was taken out while it spoke
  presa.on('data', (pezzo) => {
    resto = Buffer.concat([resto, pezzo]);
    while (resto.length >= 2 && resto.length >= 2 + resto.readUInt16BE()) {
      const messaggio = resto.subarray(2, 2 + resto.readUInt16BE());
      resto = resto.subarray(2 + messaggio.length);
      coda = coda.then(() => tratta(presa, carta, messaggio));
    }
  });
  await riconosciuta;
  return presa;
}

/** The reader may be on its way to listen. */
async function bussa(porta: number): Promise<Socket> {
  for (let giro = 1; ; giro++) {
    const presa = connect({ host: '127.0.0.1', port: porta, noDelay: true });
    try {
      await once(presa, 'connect');
      return presa;
    } catch (errore) {
      if (giro === 100) throw errore;
      await attendi(50);
    }
  }
}

async function tratta(presa: Socket, carta: CartaCns, messaggio: Buffer): Promise<void> {
  if (messaggio.length > 1) {
    rispondi(presa, await carta.rispondi(messaggio));
  } else if (messaggio[0] === ATR) {
    rispondi(presa, carta.atr);
    presa.emit('riconosciuta');
  } else {
    carta.spegni(); // power off, power on, reset
  }
}

function rispondi(presa: Socket, byte: Buffer): void {
  if (presa.destroyed) return;
  const lunghezza = Buffer.alloc(2);
  lunghezza.writeUInt16BE(byte.length);
  presa.write(Buffer.concat([lunghezza, byte])); // in one piece: two would wait for each other's acknowledgement
}

async function spegni(demone: ChildProcess): Promise<void> {
  if (demone.exitCode !== null || demone.signalCode !== null) return;
  const fine = once(demone, 'exit');
  demone.kill('SIGTERM');
  await fine;
}

async function quando(condizione: () => boolean, demone: ChildProcess): Promise<void> {
  for (let giro = 0; giro < 500; giro++) {
    if (condizione()) return;
    if (demone.exitCode !== null) throw new Error(`pcscd è finito con stato ${demone.exitCode}`);
    await attendi(20);
  }
  throw new Error('pcscd non risponde');
}

/** Two ports in a row that nobody listens on. */
async function duePorteLibere(): Promise<number> {
  for (;;) {
    const prima = createServer();
    prima.listen(0);
    await once(prima, 'listening');
    const porta = (prima.address() as { port: number }).port;
    const seconda = createServer();
    seconda.listen(porta + 1);
    const libera = await Promise.race([
      once(seconda, 'listening').then(() => true),
      new Promise<false>((esito) => seconda.once('error', () => { esito(false); })),
    ]); // prettier-ignore
    for (const una of libera ? [prima, seconda] : [prima]) {
      una.close();
      await once(una, 'close');
    }
    if (libera) return porta;
  }
}
