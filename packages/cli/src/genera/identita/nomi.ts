import type { Area } from '../luoghi/paesi.js';
import { NOMI_ITALIANI } from './nomi-italiani.js';
import { NOMI_STRANIERI } from './nomi-stranieri.js';

/** First names and surnames of one people, in capitals, with the accents that the official pattern of names admits. */
export interface Nomi {
  readonly maschili: readonly string[];
  readonly femminili: readonly string[];
  readonly cognomi: readonly string[];
}

/** The names of an area; of Italians, if none is given. */
export function nomiDi(area: Area | undefined): Nomi {
  return area === undefined ? NOMI_ITALIANI : NOMI_STRANIERI[area];
}
