import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { ErroreTls } from './errore-tls.js';

/** The name of the engine, for OpenSSL and in its folder. */
export const MOTORE = 'pkcs11';

/** Where distributions put the engines of OpenSSL 3. */
const CARTELLE = [
  '/usr/lib/x86_64-linux-gnu/engines-3',
  '/usr/lib/aarch64-linux-gnu/engines-3',
  '/usr/lib64/engines-3',
  '/usr/lib/engines-3',
];

/** The folder that has the engine: the one asked for, else what the environment says, else the usual ones. */
export function trovaMotore(chiesta: string | undefined): string {
  const ambiente = (process.env['OPENSSL_ENGINES'] ?? '').split(delimiter);
  const candidate = chiesta === undefined ? [...ambiente, ...CARTELLE] : [chiesta];
  const cartella = candidate.find((una) => una !== '' && existsSync(join(una, `${MOTORE}.so`)));
  if (cartella !== undefined) return cartella;
  throw new ErroreTls('MOTORE_ASSENTE', 'Il motore pkcs11 di OpenSSL non è installato: in Debian è libengine-pkcs11-openssl.');
} // prettier-ignore
