import { execFile } from 'node:child_process';
import { access, readFile, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir } from 'node:os';

import type { Macchina } from './macchina.js';

/** How long a program of the system may take to answer. */
const ATTESA = 20_000;

/** The workstation that this program runs on. */
export function toQuestaMacchina(): Macchina {
  return {
    sistema: process.platform,
    ambiente: process.env,
    casa: homedir(),
    esiste: async (percorso) =>
      access(percorso).then(
        () => true,
        () => false,
      ),
    leggi: async (percorso) => readFile(percorso, 'utf8').catch(() => undefined),
    elenca: async (cartella) => readdir(cartella).catch(() => []),
    risponde: async (presa) =>
      new Promise((fatto) => {
        const socket = connect(presa);
        const finisci = (esito: boolean) => {
          socket.destroy();
          fatto(esito);
        };
        socket.once('connect', () => {
          finisci(true);
        });
        socket.once('error', () => {
          finisci(false);
        });
      }),
    esegui: async (programma, argomenti) =>
      new Promise((fatto) => {
        execFile(programma, argomenti, { timeout: ATTESA, windowsHide: true }, (errore, uscita) => {
          fatto(errore === null ? uscita : undefined);
        });
      }),
  };
}
