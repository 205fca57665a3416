import { createHmac, randomBytes } from 'node:crypto';

import type { Driver } from '../driver/driver.js';
import { isErroreCarta } from '../errori/errore-carta.js';
import type { Annotazione } from './carte.js';

/** Who writes down what is done with drivers. */
export interface Annotatore {
  /** Begins to measure something; what it answers ends it. */
  readonly inizia: (cosa: Pick<Annotazione, 'cosa' | 'modulo' | 'tipo'>, dati?: unknown) => (errore?: unknown) => void;
}

/** Writes down what may be written down: of a card its slot and a fingerprint whose key nobody keeps. */
export function createAnnotatore(annota: (annotazione: Annotazione) => void): Annotatore {
  const chiave = randomBytes(32);
  const impronta = (seriale: string): string => createHmac('sha256', chiave).update(seriale).digest('hex').slice(0, 12);
  return {
    inizia: (cosa, dati) => {
      const inizio = performance.now();
      const { slot, seriale } = leggiDove(dati);
      return (errore) => {
        annota({
          ...cosa,
          ...(slot === undefined ? {} : { slot }),
          ...(seriale === undefined ? {} : { impronta: impronta(seriale) }),
          millisecondi: Math.round((performance.now() - inizio) * 10) / 10,
          ...(errore === undefined ? {} : toErrore(errore)),
        });
      };
    },
  };
}

/** The same driver, whose every doing is written down. */
export function createAnnotato(driver: Driver, modulo: string, { inizia }: Annotatore): Driver {
  const misura = async <T>(finisci: (errore?: unknown) => void, lavoro: Promise<T>): Promise<T> => {
    try {
      const esito = await lavoro;
      finisci();
      return esito;
    } catch (errore) {
      finisci(errore);
      throw errore;
    }
  };
  let avviata: number | undefined;
  return {
    epoca: driver.epoca,
    avvia: async () => {
      // Asked for every time; a driver that runs already has nothing to be told of.
      if (avviata === driver.epoca()) return driver.avvia();
      const avvio = await misura(inizia({ modulo, tipo: 'avvio', cosa: 'avvia' }), driver.avvia());
      avviata = driver.epoca();
      return avvio;
    },
    esegui: (comando, dati) =>
      misura(inizia({ modulo, tipo: 'comando', cosa: comando }, dati), driver.esegui(comando, dati)),
    chiudi: driver.chiudi,
  };
}

function leggiDove(dati: unknown): { readonly slot?: string; readonly seriale?: string } {
  return typeof dati === 'object' && dati !== null ? dati : {};
}

function toErrore(errore: unknown): Pick<Annotazione, 'ckr' | 'errore'> {
  if (!isErroreCarta(errore)) return { errore: 'IMPREVISTO' };
  return { errore: errore.code, ...(errore.ckr === undefined ? {} : { ckr: errore.ckr }) };
}
