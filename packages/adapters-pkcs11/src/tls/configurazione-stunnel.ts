/** What stunnel is told. No PIN: it reads that elsewhere. */
export interface ConfigurazioneStunnel {
  /** The driver of the card. */
  readonly modulo: string;
  /** The key, as OpenSSL calls it. */
  readonly chiave: string;
  /** Paths: the socket to listen on, the certificates to present, the authorities to trust. */
  readonly presa: string;
  readonly catena: string;
  readonly autorita: string;
  readonly host: string;
  readonly porta: number;
}

/** The configuration of a tunnel from a socket of this machine to one server, which must be who it says. */
export function formatConfigurazione(c: ConfigurazioneStunnel): string {
  return [
    'foreground = quiet',
    'pid =',
    'syslog = no',
    'engine = pkcs11',
    `engineCtrl = MODULE_PATH:${c.modulo}`,
    'engineCtrl = INIT',
    '[anpr]',
    'client = yes',
    'engineId = pkcs11',
    `key = ${c.chiave}`,
    `cert = ${c.catena}`,
    `accept = ${c.presa}`,
    `connect = ${c.host}:${c.porta}`,
    'delay = yes',
    `CAfile = ${c.autorita}`,
    'verifyChain = yes',
    `checkHost = ${c.host}`,
    `sni = ${c.host}`,
    'sslVersionMin = TLSv1.2',
    'TIMEOUTclose = 0',
    '',
  ].join('\n');
}
