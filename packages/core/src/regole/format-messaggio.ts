import type { Parametri } from './regola.js';

const POSTO = /\{(\w+)\}/g;
const GIORNO = /^(\d{4})-(\d\d)-(\d\d)$/;
const MESE = /^(\d{4})-(\d\d)$/;

/**
 * Fills the places `{nome}` of a message. Days are shown as people write them, 10/10/1946; a place without a value stays
 * visible as it is, and a test holds that no rule leaves one.
 *
 * @example
 * formatMessaggio('Nato il {dataNascita}.', { dataNascita: '1946-10-10' }) // → 'Nato il 10/10/1946.'
 */
export function formatMessaggio(messaggio: string, parametri: Parametri): string {
  return messaggio.replace(POSTO, (posto, nome: string) => {
    const valore = Object.hasOwn(parametri, nome) ? parametri[nome] : undefined;
    return valore === undefined ? posto : formatGiorno(String(valore));
  });
}

/** A day or a month as people write it, `gg/mm/aaaa` or `mm/aaaa`; any other text as it is. */
export function formatGiorno(testo: string): string {
  return testo.replace(GIORNO, '$3/$2/$1').replace(MESE, '$2/$1');
}

/** The names of the places of a message, in order. */
export function toPosti(messaggio: string): string[] {
  return [...messaggio.matchAll(POSTO)].map((m) => m[1] ?? '');
}
