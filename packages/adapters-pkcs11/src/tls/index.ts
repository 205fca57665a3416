/**
 * Connections whose client certificate is that of a card: Linux only.
 *
 * @packageDocumentation
 */
export { type OpzioniStunnel, type Stunnel, avviaStunnel } from './avvia-stunnel.js';
export { type OpzioniMotore, dispatcherMotore } from './dispatcher-motore.js';
export { type CodiceErroreTls, ErroreTls } from './errore-tls.js';
export type { IdentitaTls } from './identita-tls.js';
