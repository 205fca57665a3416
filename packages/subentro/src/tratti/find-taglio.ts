import { A_CAPO, RITORNO, SPAZIO, TAB } from '../rapido/byte.js';
import { cercaTaglio } from '../rapido/taglio.js';
import { createLettoreAvviato } from './lettore-avviato.js';
import type { Taglio } from './tratto.js';

const RECORD = ['soggetto', 'famiglia', 'convivenza'] as const;
const BIANCHI: ReadonlySet<number | undefined> = new Set([SPAZIO, TAB, A_CAPO, RITORNO]);

/**
 * Looks for a place where a plain file di subentro may be divided, to have its stretches read by several threads with
 * {@link evaluateParti}: behind a record, where another of the same kind seems to begin. It may be mistaken, in a comment
 * for instance: whoever reads the stretch before notices, and reads on.
 *
 * @param testa - The first bytes of the file, at least as far as the first record: some ten thousand are enough.
 * @param byte - Some bytes from the middle of the file: a few records.
 * @param da - How many bytes of the file come before those.
 * @returns `undefined` if there is no such place among them, or nobody could begin there: a file in another encoding than
 * UTF-8, for one, is not divided.
 * @example
 * const testa = new TextEncoder().encode(`<s:subentro xmlns:s="http://sogei.it/ANPR/subentro">${' '.repeat(256)}<generalitaSoggetti><soggetto>`);
 * findTaglio(testa, new TextEncoder().encode('<nome>ADA</nome></soggetto><soggetto>'), 1000) // → { byte: 1027, record: 'soggetto' }
 */
export function findTaglio(testa: Uint8Array, byte: Uint8Array, da: number): Taglio | undefined {
  const cerca = (inizio: number): number => cercaTaglio({ byte, inizio, fine: byte.length });
  for (let p = cerca(0); p >= 0; p = cerca(p)) {
    const record = RECORD.find((nome) => isFra(nome, byte, p));
    if (record === undefined) continue;
    const avviato = createLettoreAvviato(testa, record, { record: () => undefined });
    return avviato && { byte: da + p, record };
  }
  return undefined;
}

/** Does a record seem to end before a place, and another to begin behind it? */
function isFra(nome: Taglio['record'], byte: Uint8Array, p: number): boolean {
  return stanno(byte, p - nome.length - 3, `</${nome}>`) && stanno(byte, dopoBianchi(byte, p), `<${nome}>`);
}

function dopoBianchi(byte: Uint8Array, da: number): number {
  let p = da;
  while (BIANCHI.has(byte[p])) p += 1;
  return p;
}

/** Do these characters, of ASCII, stand there? */
function stanno(byte: Uint8Array, da: number, testo: string): boolean {
  for (let i = 0; i < testo.length; i += 1) if (byte[da + i] !== testo.charCodeAt(i)) return false;
  return true;
}
