import { Agent, type Dispatcher, request } from 'undici';

import {
  CONNESSIONE_NON_RIUSCITA,
  RISPOSTA_ILLEGGIBILE,
  TEMPO_SCADUTO,
  TLS_NON_RIUSCITO,
} from '../guasti/trasporto.js';
import type { Guasto } from '../guasti/guasto.js';
import { ErroreTrasporto } from './errore-trasporto.js';
import { toCodice } from './to-codice.js';
import type { Trasporto, ViaDiretta } from './trasporto.js';

/** How to reach ANPR. */
export interface OpzioniTrasporto {
  /** Authorities to trust, in PEM; absent, those of the machine. The leaf certificate is never pinned: it changes. */
  readonly autorita?: string | readonly string[];
  /**
   * A certificate to present in TLS, with its key, in PEM; absent, none: the two of ANPR stand in the message, and whether the
   * services ever ask for one in TLS is not known.
   */
  readonly certificato?: { readonly chiave: string; readonly certificato: string };
  /** How long a connection may take to be made, in milliseconds; absent, 10,000. */
  readonly connessione?: number;
  /** The largest answer that is read, in bytes; absent, 256 million. */
  readonly massimo?: number;
  /** Instead of all this: a proxy, a pool, a double for tests. */
  readonly dispatcher?: Dispatcher;
}

const CONNESSIONE = 10_000;
const MASSIMO = 256_000_000;

/**
 * Takes messages to ANPR with undici: TLS 1.2 at least, one POST a message, nothing sent twice.
 *
 * @param opzioni - Authorities, limits, or a dispatcher that does all of it; absent, what ANPR needs.
 * @returns The transport. What goes wrong on the way is an `ErroreTrasporto`, which says whether ANPR may have the message.
 * @example
 * createTrasporto({ connessione: 5000 }).diretta // → { connessione: 5000 }
 */
export function createTrasporto(opzioni: OpzioniTrasporto = {}): Trasporto {
  const { massimo = MASSIMO, dispatcher = toAgente(opzioni) } = opzioni;
  const manda: Trasporto = async ({ indirizzo, byte, attesa }) => {
    try {
      const { statusCode, headers, body } = await request(indirizzo, {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
        body: byte,
        headersTimeout: attesa,
        bodyTimeout: attesa,
        dispatcher,
      });
      const pezzi: Uint8Array[] = [];
      let letti = 0;
      for await (const pezzo of body as AsyncIterable<Uint8Array>) {
        letti += pezzo.length;
        if (letti > massimo) throw new ErroreTrasporto(RISPOSTA_ILLEGGIBILE, undefined);
        pezzi.push(pezzo);
      }
      const data = toTesto(headers['date']);
      return {
        stato: statusCode,
        tipo: toTesto(headers['content-type']),
        byte: Buffer.concat(pezzi),
        ...(data === '' ? {} : { data }),
      };
    } catch (errore) {
      if (errore instanceof ErroreTrasporto) throw errore;
      throw new ErroreTrasporto(toGuasto(errore), errore);
    }
  };
  return opzioni.dispatcher === undefined ? Object.assign(manda, { diretta: toDiretta(opzioni) }) : manda;
}

function toDiretta({ autorita, connessione = CONNESSIONE }: OpzioniTrasporto): ViaDiretta {
  return { connessione, ...(autorita === undefined ? {} : { autorita: [autorita].flat() }) };
}

function toAgente(opzioni: OpzioniTrasporto): Agent {
  const { autorita, connessione } = toDiretta(opzioni);
  const ca = autorita === undefined ? {} : { ca: [...autorita] };
  const { chiave: key, certificato: cert } = opzioni.certificato ?? {};
  const proprio = key === undefined ? {} : { key, cert };
  return new Agent({ connect: { timeout: connessione, minVersion: 'TLSv1.2', ...ca, ...proprio } });
}

function toTesto(valore: string | readonly string[] | undefined): string {
  return typeof valore === 'string' ? valore : (valore?.[0] ?? '');
}

/** What stops before anything is sent. Of the rest nobody knows whether ANPR has the message. */
const PRIMA: readonly string[] = [
  'UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT',
]; // prettier-ignore
const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA)/;

function toGuasto(errore: unknown): Guasto {
  const codice = toCodice(errore);
  if (PRIMA.includes(codice)) return CONNESSIONE_NON_RIUSCITA;
  return TLS.test(codice) ? TLS_NON_RIUSCITO : TEMPO_SCADUTO;
}
