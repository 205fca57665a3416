import { createInterface } from 'node:readline';

import { ErroreUso } from '../errore-uso.js';
import { STATO_INTERROTTO } from '../verifica/interruzione.js';

/** Who is asked for a PIN. */
export interface FonteSegreti {
  /** Asks for one; `null` if none was given. */
  readonly chiedi: (domanda: string) => Promise<string | null>;
  /** Whether somebody reads the questions: a new PIN is then typed twice. */
  readonly conversa: boolean;
  readonly chiudi: () => void;
}

/**
 * Opens the terminal to ask, without showing what is typed; or the standard input, a secret a line, if that was asked for. Never the
 * command line, which others see, nor the environment.
 *
 * @throws ErroreUso if nobody can be asked.
 */
export function openFonte(daStdin: boolean): FonteSegreti {
  if (daStdin) return openRighe();
  if (process.stdin.isTTY) return openTerminale();
  throw new ErroreUso('Il PIN si scrive al terminale, e qui non c’è: per darlo dallo standard input, una riga per segreto, serve --pin-da-stdin.');
} // prettier-ignore

function openRighe(): FonteSegreti {
  const lettura = createInterface({ input: process.stdin });
  const righe = lettura[Symbol.asyncIterator]();
  return {
    chiedi: async () => {
      const riga = await righe.next();
      return riga.done === true || riga.value === '' ? null : riga.value;
    },
    conversa: false,
    chiudi: () => {
      lettura.close();
      process.stdin.destroy();
    },
  };
}

const INVIO = /^[\r\n]$/;
const [CTRL_C, CTRL_D, CTRL_U, INDIETRO, CANCELLA] = ['\u0003', '\u0004', '\u0015', '\b', '\u007f'];

function openTerminale(): FonteSegreti {
  const { stdin, stderr } = process;
  return {
    chiedi: async (domanda) => {
      stderr.write(`${domanda}: `);
      stdin.setRawMode(true);
      try {
        return await leggiTasti();
      } finally {
        stdin.setRawMode(false);
        stdin.pause();
        stderr.write('\n');
      }
    },
    conversa: true,
    chiudi: () => undefined,
  };
}

/** Reads up to the end of a line, in the dark. */
async function leggiTasti(): Promise<string | null> {
  const { stdin } = process;
  return new Promise((fatto) => {
    const tasti: string[] = [];
    const finisci = (esito: string | null) => {
      stdin.off('data', ascolta);
      fatto(esito);
    };
    const ascolta = (byte: Buffer) => {
      for (const tasto of byte.toString()) {
        if (tasto === CTRL_C) interrompi();
        if (tasto === CTRL_D || INVIO.test(tasto)) {
          finisci(tasto === CTRL_D || tasti.length === 0 ? null : tasti.join(''));
          return;
        }
        if (tasto === CTRL_U) tasti.length = 0;
        else if (tasto === INDIETRO || tasto === CANCELLA) tasti.pop();
        else if (tasto >= ' ') tasti.push(tasto);
      }
    };
    stdin.on('data', ascolta);
    stdin.resume();
  });
}

/** In the dark Ctrl-C is a key like others. */
function interrompi(): never {
  process.stdin.setRawMode(false);
  process.stderr.write('\n');
  process.exit(STATO_INTERROTTO);
}
