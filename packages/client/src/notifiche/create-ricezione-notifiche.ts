import type { AlgoritmoFirma, Decifratore } from '@anagrafe/core';

import { type Pem, createFirmatarioPem } from '../identita/firmatario-locale.js';
import { type Pkcs12, createFirmatarioPkcs12 } from '../identita/firmatario-pkcs12.js';
import { readCertificati } from './autorita.js';
import { toApertura } from './decrypt-contenuto.js';
import type { Notifica } from './notifica.js';
import { readByte } from './read-byte.js';
import { readNotifica } from './read-notifica.js';
import { type CodiceEsito, type CodiceRifiuto, RIFIUTI, Rifiutata } from './rifiuto.js';
import { type RispostaHttpNotifica, writeGuasto, writeRifiuto, writeRisposta } from './write-risposta.js';

/** Where a key is that notifications are encrypted for. */
export type OrigineDecifratura = Pem | Pkcs12 | Decifratore;

/** How notifications are taken. */
export interface OpzioniRicezione {
  /**
   * The keys of the comuni, `NNNNNN-CO-9999`: more than one where a certificate is being renewed, or the endpoint serves more
   * comuni. One that has ended still opens what was encrypted for it.
   */
  readonly chiavi: OrigineDecifratura | readonly OrigineDecifratura[];
  /** In PEM, the authority of ANPR that issued the certificate of who signs: «CA Utenti», as ANPR publishes it. */
  readonly autorita: string | readonly string[];
  /**
   * The common names of who signs for ANPR. The same authority issues the cards of the operators: `qualunque` takes what any of
   * them signs. A name that is not here is told with the refusal.
   */
  readonly firmatari: readonly string[] | 'qualunque';
  /**
   * Keeps a notification where it outlives a crash: only then is ANPR told that it is taken. It answers `ripetuta` if one of the
   * same `chiave` was there: ANPR sends up to five times what it has no answer to. Where it throws, ANPR sends it again.
   */
  readonly tieni: (notifica: Notifica) => Promise<'nuova' | 'ripetuta'>;
  /** Certificates that may have signed, in PEM, where messages do not carry theirs. */
  readonly certificati?: string | readonly string[];
  /** Absent, both: no source says which. */
  readonly algoritmi?: readonly AlgoritmoFirma[];
  /** The largest message that is read, and the largest content once it is no longer compressed, in bytes; absent, 16 million. */
  readonly massimo?: number;
  /** The namespace of N000; absent, the one that messages were seen with. */
  readonly spazio?: string;
  /** What to write in `codiceEsito`, of which no source says the use; absent, the same as in `esito`. */
  readonly toCodiceEsito?: (esito: CodiceEsito) => string;
  /** Absent: the clock of the machine. */
  readonly orologio?: () => Date;
}

/** A message as a server received it, whichever the server is. */
export interface RichiestaHttpNotifica {
  readonly metodo: string;
  /** The bytes as they came; as a stream, no more of them is read than is taken. */
  readonly corpo: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What became of a message. */
export type EsitoRicezione =
  | { readonly type: 'accolta' | 'ripetuta'; readonly notifica: Notifica }
  | {
      readonly type: 'rifiutata';
      readonly codice: CodiceRifiuto;
      /** In Italian. */
      readonly perche: string;
      /** The common name of who signed, where that is why; it may be that of a person. */
      readonly firmatario?: string;
    }
  | {
      /** Something here failed: it was not kept, or a key could not be used. ANPR sends it again. */
      readonly type: 'interrotta';
      readonly errore: unknown;
    };

/** What to answer, and what became of the message. */
export interface RispostaRicezione extends RispostaHttpNotifica {
  readonly esito: EsitoRicezione;
}

/** Takes a message; it throws nothing. */
export type RicezioneNotifiche = (richiesta: RichiestaHttpNotifica) => Promise<RispostaRicezione>;

const MASSIMO = 16_000_000;
const SPAZIO = 'http://sogei.it/ANPR/N000AnprService';

/**
 * The endpoint to which ANPR pushes notifications (N000), for any server: verifies that the body is signed by who signs for ANPR,
 * opens the content with the key of the comune, has the notification kept, and says what to answer. The server has to have TLS
 * with a certificate of a public authority; ANPR presents none of its own.
 *
 * @param opzioni - Keys, who may sign, where notifications are kept.
 * @returns What takes a message. It throws nothing: what became of a message is in `esito`.
 * @throws ErroreClient `chiave-illeggibile` | `certificato-illeggibile` | `identita-incoerente`.
 *
 * Source: italia/anpr 322, 600, 689, 912, 958, 1543, 1582, 4808.
 * @example
 * const tenute = new Map();
 * const tieni = async (notifica: { readonly chiave: string }) => (tenute.has(notifica.chiave) ? 'ripetuta' : (tenute.set(notifica.chiave, notifica), 'nuova'));
 * const ricevi = await createRicezioneNotifiche({ chiavi: identita.comune, autorita, firmatari: ['ANPR'], tieni });
 * const { stato, esito } = await ricevi({ metodo: 'POST', corpo: new TextEncoder().encode('<a/>') });
 * [stato, esito.type, esito.type === 'rifiutata' && esito.codice] // → [500, 'rifiutata', 'non-notifica']
 */
export async function createRicezioneNotifiche(opzioni: OpzioniRicezione): Promise<RicezioneNotifiche> {
  const { massimo = MASSIMO, spazio = SPAZIO, orologio = () => new Date(), tieni } = opzioni;
  const {
    algoritmi = ['RSA-SHA1', 'RSA-SHA256'],
    certificati,
    toCodiceEsito = (esito: CodiceEsito) => esito,
  } = opzioni;
  const fiducia = {
    autorita: readCertificati(opzioni.autorita),
    firmatari: opzioni.firmatari,
    certificati: certificati === undefined ? [] : readCertificati(certificati),
    algoritmi,
  };
  const aperture = await Promise.all(toElenco(opzioni.chiavi).map(async (una) => toApertura(await toDecifratore(una))));
  const forma = { spazio, toCodiceEsito };
  return async ({ metodo, corpo }) => {
    try {
      if (metodo.toUpperCase() !== 'POST') throw new Rifiutata('metodo-non-ammesso');
      const byte = await readByte(corpo, massimo);
      const notifica = await readNotifica(byte, { fiducia, aperture, spazio, massimo, adesso: orologio() });
      const type = (await tieni(notifica)) === 'ripetuta' ? 'ripetuta' : 'accolta';
      return { ...writeRisposta('1', forma), esito: { type, notifica } };
    } catch (errore) {
      if (!(errore instanceof Rifiutata)) return { ...writeGuasto(), esito: { type: 'interrotta', errore } };
      const { codice, firmatario } = errore;
      const { perche } = RIFIUTI[codice];
      const esito = { type: 'rifiutata', codice, perche, ...(firmatario === undefined ? {} : { firmatario }) } as const;
      return { ...writeRifiuto(codice, forma), esito };
    }
  };
}

function toElenco(chiavi: OpzioniRicezione['chiavi']): readonly OrigineDecifratura[] {
  return Array.isArray(chiavi) ? (chiavi as readonly OrigineDecifratura[]) : [chiavi as OrigineDecifratura];
}

async function toDecifratore(origine: OrigineDecifratura): Promise<Decifratore> {
  if ('decrypt' in origine) return origine;
  return 'pkcs12' in origine ? createFirmatarioPkcs12(origine) : createFirmatarioPem(origine);
}
