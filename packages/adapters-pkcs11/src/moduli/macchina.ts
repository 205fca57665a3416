/** What the search of drivers asks of the machine it runs on; the tests make others up. */
export interface Macchina {
  /** As `process.platform` calls it. */
  readonly sistema: string;
  /** As `process.arch` calls it: what this process runs as. */
  readonly processore: string;
  readonly ambiente: Readonly<Record<string, string | undefined>>;
  /** The home of the user. */
  readonly casa: string;
  /** The first bytes of a file; `undefined` if there is none to read. */
  readonly leggiInizio: (percorso: string) => Promise<Uint8Array | undefined>;
  /** The names in a folder; none if there is no such folder. */
  readonly elenca: (cartella: string) => Promise<readonly string[]>;
  /** Where a path leads to, through its links. */
  readonly risolvi: (percorso: string) => Promise<string>;
}
