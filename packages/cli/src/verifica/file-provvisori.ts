import { rmSync } from 'node:fs';
import { constants } from 'node:os';

const provvisori = new Set<string>();

/** Remembers a file, or a folder, that must not outlive the program, however this ends. */
export function ricordaProvvisorio(percorso: string): void {
  if (!process.listeners('exit').includes(butta)) vigila();
  provvisori.add(percorso);
}

/** It is gone, or has the name that it was meant for. */
export function dimenticaProvvisorio(percorso: string): void {
  provvisori.delete(percorso);
}

/**
 * `exit` comes after an error and after a closed pipe too, but not after a signal that nobody listens to. Who listens to a
 * signal already decides what comes of it.
 */
function vigila(): void {
  process.on('exit', butta);
  for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (process.listenerCount(segnale) > 0) continue;
    process.once(segnale, () => process.exit(128 + constants.signals[segnale]));
  }
}

function butta(): void {
  for (const percorso of provvisori) rmSync(percorso, { force: true, recursive: true });
}
