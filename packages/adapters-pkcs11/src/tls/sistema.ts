import { ErroreTls } from './errore-tls.js';

const NOMI: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };

/** Refuses the systems on which it was not tried. */
export function esigiLinux(): void {
  if (process.platform === 'linux') return;
  const qui = NOMI[process.platform] ?? process.platform;
  throw new ErroreTls('SISTEMA_NON_SUPPORTATO', `Con la chiave di una carta ci si collega da Linux: su ${qui} non è stato provato.`);
} // prettier-ignore
