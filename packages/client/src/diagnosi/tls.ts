import { isIP } from 'node:net';
import { type TLSSocket, connect } from 'node:tls';

import { toGiorno } from '../identita/validita.js';
import { parseCertificato } from '../identita/certificato.js';
import { TLS_NON_RIUSCITO } from '../guasti/trasporto.js';
import { toCodice } from '../trasporto/to-codice.js';
import { type Esame, bene, guasto } from './accertamento.js';
import { entro } from './entro.js';
import { toRimedio } from './to-rimedio.js';
import type { Via } from './via.js';

/** Does it talk as ANPR should, and is it ANPR? Nothing is sent: what is not trusted is only looked at. */
export async function esaminaTls({ host, porta, autorita, attesa }: Via): Promise<Esame> {
  const presa = connect({
    host,
    port: porta,
    servername: isIP(host) === 0 ? host : '',
    minVersion: 'TLSv1.2',
    // Who is not trusted is told by name, which takes that the handshake ends.
    rejectUnauthorized: false,
    ...(autorita === undefined ? {} : { ca: [...autorita] }),
  });
  try {
    await entro(
      attesa,
      new Promise<void>((fatto, fallisci) => {
        presa.once('secureConnect', fatto);
        presa.on('error', fallisci);
        presa.once('close', () => {
          fallisci(Object.assign(new Error('Chiusa.'), { code: 'ECONNRESET' }));
        });
      }),
    );
    return toEsame(presa, host);
  } catch (errore) {
    return guasto(`La connessione cifrata non si stabilisce (${toCodice(errore)}).`, toRimedio(TLS_NON_RIUSCITO));
  } finally {
    presa.destroy();
  }
}

function toEsame(presa: TLSSocket, host: string): Esame {
  const x509 = presa.getPeerX509Certificate();
  if (x509 === undefined) return guasto('Il server non ha presentato certificati.', toRimedio(TLS_NON_RIUSCITO));
  const { cn, emittente, dal, al } = parseCertificato(new Uint8Array(x509.raw));
  const suo = `Il certificato di «${cn}», emesso da «${emittente}»,`;
  if (presa.authorized)
    return bene(`${presa.getProtocol() ?? 'TLS'} con ${presa.getCipher().name}. ${suo} vale fino al ${toGiorno(al)}.`);
  switch (String(presa.authorizationError)) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return guasto(`${suo} non è di ${host}.`, 'Controllare l’indirizzo; poi se un proxy o un antivirus si mette in mezzo alla connessione.');
    case 'CERT_HAS_EXPIRED':
      return guasto(`${suo} è scaduto il ${toGiorno(al)}.`, 'Controllare l’orologio di questa macchina; se è giusto, aspettare che ANPR lo rinnovi.');
    case 'CERT_NOT_YET_VALID':
      return guasto(`${suo} vale solo dal ${toGiorno(dal)}.`, 'Controllare l’orologio di questa macchina.');
    default:
      return guasto(
        `${suo} non viene da un’autorità conosciuta.`,
        'Aggiungere l’autorità a quelle conosciute, mai il singolo certificato, che cambia; controllare se un proxy o un antivirus si mette in mezzo alla connessione.',
      );
  }
} // prettier-ignore
