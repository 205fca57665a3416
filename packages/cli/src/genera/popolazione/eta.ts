import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';

/** The eighteenth birthday, give or take a day. */
export const MAGGIORE_ETA = 6575;

/** The youngest and the oldest that somebody may be, in years. */
export type Eta = readonly [minima: number, massima: number];

/** The day of birth of somebody of that age. */
export function nascita(caso: Caso, [minima, massima]: Eta): Giorno {
  return ULTIMO_GIORNO - caso.intero(anni(minima), anni(massima + 1) - 1);
}

/** The births of a couple's children who still live with them, in order: after `da`, while the mother is between 18 and 45. */
export function nasciteFigli(
  caso: Caso,
  { madre, da, quanti }: { madre: Giorno; da: Giorno; quanti: number },
): Giorno[] {
  const nati: Giorno[] = [];
  const fino = Math.min(madre + anni(45), ULTIMO_GIORNO - 15);
  let daQui = Math.max(da, madre + MAGGIORE_ETA, ULTIMO_GIORNO - anni(32));
  while (nati.length < quanti && daQui <= fino) {
    const nato = caso.intero(daQui, Math.min(fino, daQui + anni(4)));
    nati.push(nato);
    daQui = caso.accade(0.015) ? nato : nato + caso.intero(330, 1500); // now and then twins
  }
  return nati;
}

/** A day from one to another; the first if they are in the wrong order. */
export function giornoFra(caso: Caso, da: Giorno, a: Giorno): Giorno {
  return a > da ? caso.intero(da, a) : da;
}
