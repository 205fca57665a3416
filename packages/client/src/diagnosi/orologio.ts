import { request } from 'node:https';

import { toCodice } from '../trasporto/to-codice.js';
import { type Esame, attenzione, bene, guasto } from './accertamento.js';
import { entro } from './entro.js';
import type { Via } from './via.js';

const SECONDO = 1000;
/** Beyond so many milliseconds messages are near to being refused; beyond the others they are. */
const TOLLERANZA = 10 * SECONDO;
const LIMITE = 30 * SECONDO;
const RIMEDIO = 'Sincronizzare l’orologio di questa macchina con un server NTP.';

/** Does the clock of this machine agree with that of ANPR? A request without a body asks its `Date`, which has whole seconds. */
export async function esaminaOrologio(indirizzo: string, via: Via, orologio: () => Date): Promise<Esame> {
  try {
    const prima = orologio();
    const ora = await entro(via.attesa, chiediOra(indirizzo, via));
    const scarto = ora === undefined ? undefined : toScarto(ora, prima, orologio());
    return scarto === undefined ? ignoto('la risposta non dice l’ora') : toEsameScarto(scarto);
  } catch (errore) {
    return ignoto(`nessuna risposta, ${toCodice(errore)}`);
  }
}

function ignoto(perche: string): Esame {
  return attenzione(
    `Non si sa se l’orologio va d’accordo con quello di ANPR: ${perche}.`,
    'Controllare che l’orologio di questa macchina sia sincronizzato con un server NTP.',
  );
}

async function chiediOra(indirizzo: string, { autorita, attesa }: Via): Promise<string | undefined> {
  return new Promise((fatto, fallisci) => {
    const chiamata = request(indirizzo, {
      method: 'HEAD',
      agent: false,
      minVersion: 'TLSv1.2',
      signal: AbortSignal.timeout(attesa),
      ...(autorita === undefined ? {} : { ca: [...autorita] }),
    });
    chiamata.on('error', fallisci);
    chiamata.on('response', (risposta) => {
      fatto(risposta.headers.date);
      risposta.destroy();
    });
    chiamata.end();
  });
}

/**
 * How far the clock of this machine is ahead of one that told its time in between, in milliseconds, at the very least: what the
 * way took and the fraction of a second that was not told are in its favour.
 *
 * @param ora - `Date` of an answer.
 * @param prima - The time here when it was asked for.
 * @param dopo - The time here when it came.
 * @returns Negative if the clock is behind; `undefined` if `ora` is no date.
 */
export function toScarto(ora: string, prima: Date, dopo: Date): number | undefined {
  const detta = Date.parse(ora);
  if (Number.isNaN(detta)) return undefined;
  const minimo = prima.getTime() - (detta + SECONDO);
  const massimo = dopo.getTime() - detta;
  if (minimo > 0) return minimo;
  return Math.min(massimo, 0);
}

/** What it means that a clock is so many milliseconds ahead. */
export function toEsameScarto(scarto: number): Esame {
  const quanto = Math.abs(scarto);
  if (quanto < SECONDO) return bene('L’orologio va d’accordo con quello di ANPR.');
  const detto = `L’orologio è ${scarto > 0 ? 'avanti' : 'indietro'} di almeno ${Math.floor(quanto / SECONDO)} secondi su quello di ANPR`;
  if (quanto > LIMITE) return guasto(`${detto}: i messaggi sono respinti.`, RIMEDIO);
  return quanto > TOLLERANZA ? attenzione(`${detto}.`, RIMEDIO) : bene(`${detto}: è tollerabile.`);
}
