import { parseNascita } from '../../../data/data-anagrafica.js';
import type { Generalita } from '../../../scheda/generalita.js';

/**
 * Is the birth of some generalità that of others? As far as both are known they must be written alike; `undefined` where one says
 * less than the other, and may be the same. What is no day is compared as it is.
 */
export function isNascitaUguale(una: Generalita, altra: Generalita): boolean | undefined {
  const [nascita, sua] = [parseNascita(una), parseNascita(altra)];
  if (nascita === undefined || sua === undefined) return una.dataNascita?.trim() === altra.dataNascita?.trim();
  if (nascita.ultimo < sua.primo || nascita.primo > sua.ultimo) return false;
  return nascita.precisione === sua.precisione ? true : undefined;
}
