/** What the doctor asks of the workstation it runs on; the tests make others up. */
export interface Macchina {
  /** As `process.platform` calls it. */
  readonly sistema: string;
  readonly ambiente: Readonly<Record<string, string | undefined>>;
  /** The home of the user. */
  readonly casa: string;
  readonly esiste: (percorso: string) => Promise<boolean>;
  /** The text of a file; `undefined` if there is none to read. */
  readonly leggi: (percorso: string) => Promise<string | undefined>;
  /** The names in a folder; none if there is no such folder. */
  readonly elenca: (cartella: string) => Promise<readonly string[]>;
  /** Does somebody listen on this socket? */
  readonly risponde: (presa: string) => Promise<boolean>;
  /** What a program prints; `undefined` if it is not there, or does not end well. */
  readonly esegui: (programma: string, argomenti: readonly string[]) => Promise<string | undefined>;
}
