import type { CircostanzeErrore } from '../errori/errore-carta.js';
import { toCodice } from '../errori/ckr.js';
import type { Cryptoki } from './cryptoki.js';
import type { ErroreInviato } from './protocollo.js';

/** A driver answered with an error. All that is kept of it are its number and the function: texts may quote what they were given. */
export class ErroreCkr extends Error {
  readonly ckr: number | undefined;
  readonly funzione: string;

  constructor(ckr: number | undefined, funzione: string) {
    super(`${funzione}: ${ckr === undefined ? 'errore' : `0x${ckr.toString(16)}`}`);
    this.ckr = ckr;
    this.funzione = funzione;
  }
}

/** The same driver, whose errors are {@link ErroreCkr}. */
export function toConErrori(cryptoki: Cryptoki): Cryptoki {
  return new Proxy(cryptoki, {
    get: (vero, nome: keyof Cryptoki) => {
      const funzione = vero[nome] as (...argomenti: unknown[]) => unknown;
      return (...argomenti: unknown[]): unknown => {
        try {
          return funzione.apply(vero, argomenti);
        } catch (errore) {
          throw new ErroreCkr(toNumero(errore), nome);
        }
      };
    },
  });
}

/** What of an error is sent to the process that asked. */
export function toErroreInviato(errore: unknown, circostanze: CircostanzeErrore = {}): ErroreInviato {
  if (isInviato(errore)) return errore.inviato;
  const { ckr, funzione } = errore instanceof ErroreCkr ? errore : {};
  return { codice: toCodice(ckr), ckr, funzione, ...circostanze };
}

/** An error that has its code already. */
export class ErroreConCodice extends Error {
  readonly inviato: ErroreInviato;

  constructor(inviato: ErroreInviato) {
    super(inviato.codice);
    this.inviato = inviato;
  }
}

function isInviato(errore: unknown): errore is ErroreConCodice {
  return errore instanceof ErroreConCodice;
}

/** `pkcs11js` has the number of the driver in `code`; other errors have texts there, or zero. */
function toNumero(errore: unknown): number | undefined {
  if (typeof errore !== 'object' || errore === null || !('code' in errore)) return undefined;
  return typeof errore.code === 'number' && errore.code > 0 ? errore.code : undefined;
}
