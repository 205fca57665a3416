import type { Esame } from './esame.js';

const GRAVITA: readonly Esame['esito'][] = ['saltato', 'bene', 'attenzione', 'guasto'];

/** Of several findings on one thing, the one to be told: the gravest, the first of its kind. */
export function peggiore(esami: readonly [Esame, ...Esame[]] | readonly Esame[]): Esame {
  return esami.reduce((uno, altro) => (GRAVITA.indexOf(altro.esito) > GRAVITA.indexOf(uno.esito) ? altro : uno));
}
