import type { Macchina } from '../../src/postazione/macchina.js';

/** A workstation made up: its files by their path, and what its programs print. */
export function creaMacchina(
  sistema: string,
  {
    file = {},
    programmi = {},
    prese = [],
  }: {
    readonly file?: Readonly<Record<string, string>>;
    readonly programmi?: Readonly<Record<string, (argomenti: readonly string[]) => string | undefined>>;
    readonly prese?: readonly string[];
  } = {},
): Macchina {
  const barra = sistema === 'win32' ? '\\' : '/';
  const percorsi = [...Object.keys(file), ...prese];
  return {
    sistema,
    ambiente: sistema === 'win32' ? { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' } : {},
    casa: '/home/ada',
    esiste: async (percorso) =>
      Promise.resolve(percorsi.some((uno) => uno === percorso || uno.startsWith(`${percorso}${barra}`))),
    leggi: async (percorso) => Promise.resolve(file[percorso]),
    elenca: async (cartella) =>
      Promise.resolve([
        ...new Set(
          percorsi.flatMap((uno) =>
            uno.startsWith(`${cartella}${barra}`) ? (uno.slice(cartella.length + 1).split(barra)[0] ?? []) : [],
          ),
        ),
      ]),
    risponde: async (presa) => Promise.resolve(prese.includes(presa)),
    esegui: async (programma, argomenti) => Promise.resolve(programmi[programma]?.(argomenti)),
  };
}
