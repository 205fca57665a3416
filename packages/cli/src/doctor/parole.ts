import { readFile } from 'node:fs/promises';

import { ErroreUso } from '../errore-uso.js';
import { toErroreFile } from '../fornitura/errore-file.js';

/** What opens the keys, by the names that the environment and the file give them. Never on the command line, which others see. */
const PAROLE = ['ANAGRAFE_COMUNE_PAROLA', 'ANAGRAFE_POSTAZIONE_PAROLA'] as const;

/** The name of a password. */
export type Parola = (typeof PAROLE)[number];

/**
 * Reads the passwords: those of a file come before those of the environment. A line is `NAME=password`, all that follows the
 * first `=`; empty lines and those that begin with `#` do not count.
 *
 * @throws ErroreUso that names the line, and nothing that is in it.
 */
export async function leggiParole(
  percorso: string | undefined,
  ambiente: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Partial<Record<Parola, string>>>> {
  const parole = Object.fromEntries(PAROLE.flatMap((nome) => (ambiente[nome] === undefined ? [] : [[nome, ambiente[nome]]])));
  if (percorso === undefined) return parole;
  const testo = await readFile(percorso, 'utf8').catch((errore: unknown) => {
    throw toErroreFile(percorso, errore);
  });
  for (const [i, riga] of testo.split(/\r?\n/).entries()) {
    if (riga === '' || riga.startsWith('#')) continue;
    const uguale = riga.indexOf('=');
    const nome = PAROLE.find((una) => una === riga.slice(0, Math.max(uguale, 0)));
    if (nome === undefined) throw new ErroreUso(`--parole: la riga ${i + 1} deve essere ${PAROLE.join('=… o ')}=….`);
    parole[nome] = riga.slice(uguale + 1);
  }
  return parole;
} // prettier-ignore
