import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import { X509Certificate } from 'node:crypto';

import type { CertificatoCarta, UsoCertificato } from './certificato-carta.js';

/** Authentication of a TLS client, among the extended uses of a key. */
const AUTENTICAZIONE_CLIENT = '1.3.6.1.5.5.7.3.2';

/** How ANPR names the certificates of workstations and of comuni. */
const NOME_ANPR = /^\d{6}-(?<genere>PC|CO)-[0-9A-Z]{4}$/;

/** A distinguished name: each attribute with its values. */
type Nome = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a certificate: what it is for, whose it is, until when. Those of cards are read already; this is for those that are
 * elsewhere, as that of a workstation in the store of a browser.
 *
 * @param certificato - Its DER, and the `CKA_ID` it has on a card; empty if it is on none.
 * @returns `undefined` if it is no certificate that can be read.
 * @example
 * parseCertificatoCarta({ der: new Uint8Array(), id: new Uint8Array() }) // → undefined
 */
export function parseCertificatoCarta(certificato: Pick<CertificatoCarta, 'der' | 'id'>): CertificatoCarta | undefined {
  const { der, id } = certificato;
  const x509 = leggi(der);
  if (x509 === undefined) return undefined;
  const soggetto = toNome(x509.subject);
  const cn = soggetto['CN']?.[0] ?? '';
  const cf = toCodiceFiscale(cn);
  // Without a list of uses a key may be used for all of them.
  const usi = x509.keyUsage as string[] | undefined;
  const autenticazioneClient = usi?.includes(AUTENTICAZIONE_CLIENT) ?? true;
  const operatoreAnpr = isOperatore(soggetto) && usi !== undefined && autenticazioneClient;
  return {
    der,
    id,
    uso: operatoreAnpr ? 'operatore' : toUso(cn, cf),
    operatoreAnpr,
    cf,
    cn,
    emittente: toNome(x509.issuer)['CN']?.[0] ?? '',
    autenticazioneClient,
    dal: toGiorno(x509.validFrom),
    scade: toGiorno(x509.validTo),
  };
}

function leggi(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined; // a card may hold what OpenSSL does not read
  }
}

/** Of the Ministry of the Interior, unit of the operators. Apostrophes and capitals as whoever issued it happened to write them. */
function isOperatore(soggetto: Nome): boolean {
  const ha = (attributo: string, cercato: string): boolean =>
    (soggetto[attributo] ?? []).some((valore) => valore.replace('’', "'").toLowerCase() === cercato);
  return ha('OU', 'operatori') && ha('O', "ministero dell'interno");
}

function toUso(cn: string, cf: string | null): UsoCertificato {
  switch (NOME_ANPR.exec(cn)?.groups?.['genere']) {
    case 'PC':
      return 'postazione';
    case 'CO':
      return 'server';
    case undefined:
    default:
      return cf === null ? 'altro' : 'cittadino';
  }
}

/** A CNS has more behind the code: `codice/serial number.hash`. */
function toCodiceFiscale(cn: string): string | null {
  const [testo = ''] = cn.split('/');
  return isCodiceFiscale(testo) ? testo.toUpperCase() : null;
}

/** Node writes a name with an attribute a line, `OU=Operatori`. */
function toNome(righe: string): Nome {
  const nome: Record<string, string[]> = {};
  for (const riga of righe.split('\n')) {
    const uguale = riga.indexOf('=');
    (nome[riga.slice(0, uguale)] ??= []).push(riga.slice(uguale + 1));
  }
  return nome;
}

function toGiorno(istante: string): string {
  return new Date(istante).toISOString().slice(0, 10);
}
