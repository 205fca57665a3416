/** What the commands leave to the shell. In a file that imports nothing: help must not wait for the rules to load. */
export const STATO = { bene: 0, trovato: 1, nonRiuscito: 2 } as const;
