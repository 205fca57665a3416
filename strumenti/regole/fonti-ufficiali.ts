import { FONTI_UFFICIALI } from './fonti.data.js';

const PER_CODICE: ReadonlyMap<string, readonly string[]> = new Map(
  FONTI_UFFICIALI.trim()
    .split('\n')
    .map((riga) => {
      const [codice = '', fonti = ''] = riga.split(': ');
      return [codice, fonti === '' ? [] : fonti.split('; ')];
    }),
);

/** Where ANPR publishes a code: each document with the place in it. Empty for a code that is not official. */
export function findFontiUfficiali(codice: string): readonly string[] {
  return PER_CODICE.get(codice) ?? [];
}
