import { constants } from 'node:crypto';
import { type SecureContext, createSecureContext } from 'node:tls';

import { Agent, type Dispatcher } from 'undici';

import { ErroreTls } from './errore-tls.js';
import { scriviFoglio } from './foglio.js';
import { type IdentitaTls, provaIdentita, toCatena, toUriChiave } from './identita-tls.js';
import { MOTORE, trovaMotore } from './motore.js';
import { esigiLinux } from './sistema.js';

/** How to connect with the key of a card, through OpenSSL's engine. */
export interface OpzioniMotore extends IdentitaTls {
  /** The folder of the engine, `pkcs11.so` in it; absent, `OPENSSL_ENGINES` and where distributions put it. */
  readonly motori?: string;
  /** How long a connection may take to be made, in milliseconds; absent, 30,000: a card takes its time. */
  readonly connessione?: number;
  /** Connections at once; absent, 1: the card signs for one after the other in any case. */
  readonly connessioni?: number;
}

const CONNESSIONE = 30_000;

/** The driver that the engine of this process was opened with. It reads it once, and has it to the end. */
let modulo: string | undefined;

/**
 * Connections whose client certificate is that of a card, for Node on Linux: an undici dispatcher over OpenSSL's engine `pkcs11`
 * (Debian's `libengine-pkcs11-openssl`). The PIN is asked for once and tried once, by a signature; then the engine has it, in this
 * process. Each new connection lets the card sign and holds this process up meanwhile: keep connections open, or use
 * `avviaStunnel`.
 *
 * @param opzioni - The card, its certificate, who is asked for the PIN, the authorities to trust.
 * @returns The dispatcher, for `createTrasporto`, `fetch`, `request`. Ends with its `close`.
 * @throws ErroreCarta - What the card refuses: `PIN_ERRATO`, `CARTA_ASSENTE`…
 * @throws ErroreTls - What this machine lacks: `MOTORE_ASSENTE`, `SISTEMA_NON_SUPPORTATO`…
 * @example
 * const opzioni = { carta, certificato, pin, motori: '/nessuna' };
 * const errore = await dispatcherMotore(opzioni).catch((uno) => uno);
 * errore.code // → 'MOTORE_ASSENTE'
 */
export async function dispatcherMotore(opzioni: OpzioniMotore): Promise<Dispatcher> {
  esigiLinux();
  esigiMotori();
  const cartella = trovaMotore(opzioni.motori);
  const percorso = opzioni.carta.modulo.percorso;
  esigiLibero(percorso);
  const pin = await provaIdentita(opzioni);
  esigiLibero(percorso); // another may have come first while the operator typed
  const secureContext = apriChiave(opzioni, { cartella, pin });
  return new Agent({
    connections: opzioni.connessioni ?? 1,
    connect: { timeout: opzioni.connessione ?? CONNESSIONE, secureContext },
  });
}

/** What has no engines has no constants for them either: BoringSSL in Electron, OpenSSL 4. */
function esigiMotori(): void {
  if ('ENGINE_METHOD_RSA' in constants) return;
  throw new ErroreTls('MOTORE_NON_SUPPORTATO', 'Questo Node non ha i motori di OpenSSL: usare stunnel (avviaStunnel).');
}

function esigiLibero(percorso: string): void {
  if (modulo !== undefined && modulo !== percorso)
    throw new ErroreTls('MOTORE_OCCUPATO', 'Il motore di questo processo usa già un altro driver: usare un altro processo, o stunnel.');
} // prettier-ignore

/** Opens the key once for all connections: the engine reads folder, driver and PIN in these few lines, and nowhere else. */
function apriChiave(opzioni: OpzioniMotore, { cartella, pin }: { cartella: string; pin: string }): SecureContext {
  const { autorita } = opzioni;
  const ca = autorita === undefined ? {} : { ca: [autorita].flat() };
  const foglio = scriviFoglio(pin);
  const prima = { OPENSSL_ENGINES: process.env['OPENSSL_ENGINES'], PKCS11_MODULE_PATH: process.env['PKCS11_MODULE_PATH'] };
  Object.assign(process.env, { OPENSSL_ENGINES: cartella, PKCS11_MODULE_PATH: opzioni.carta.modulo.percorso });
  try {
    const contesto = createSecureContext({
      minVersion: 'TLSv1.2',
      cert: toCatena(opzioni),
      privateKeyEngine: MOTORE,
      privateKeyIdentifier: toUriChiave(opzioni, foglio.percorso),
      ...ca,
    });
    modulo = opzioni.carta.modulo.percorso;
    return contesto;
  } catch {
    throw new ErroreTls('CHIAVE_NON_APERTA', 'La carta ha firmato, ma il motore di OpenSSL non ne apre la chiave: provare con stunnel.');
  } finally {
    foglio.distruggi();
    for (const [nome, valore] of Object.entries(prima)) {
      if (valore === undefined) Reflect.deleteProperty(process.env, nome);
      else process.env[nome] = valore;
    }
  }
} // prettier-ignore
