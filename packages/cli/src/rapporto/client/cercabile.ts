import type { RigaPagina, Voce } from '../dati-pagina.js';

/** All that a search finds a row by: code, identifiers, field, value and message. */
export function toCercabile(
  { codice, campi }: Pick<Voce, 'codice' | 'campi'>,
  [, , soggetto, famiglia, campo, valore, messaggio]: RigaPagina,
): string {
  // The separator is no character that can be typed, so no word is found across two fields.
  return toPiano(
    `${codice}\n${soggetto ?? ''}\n${famiglia ?? ''}\n${campi[campo] ?? ''}\n${valore ?? ''}\n${messaggio}`,
  );
}

/** Whatever the case and the accents. */
export function toPiano(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
