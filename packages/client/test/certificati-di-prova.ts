import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';

/** Why the tests that need certificates are skipped, where they are. */
export const motivo: string | undefined = motivoSenza('openssl', ['version']);

/** A key with its certificate, in PEM, and the files they are in. All made up here: no real comune has them. */
export interface CertificatoDiProva {
  readonly chiave: string;
  readonly certificato: string;
  readonly fileChiave: string;
  readonly fileCertificato: string;
}

/** A certification authority like that of ANPR's test environment, and what it issued. */
export interface AutoritaDiProva {
  readonly cartella: string;
  readonly fileCa: string;
  /** Its own certificate, in PEM. */
  readonly certificato: string;
  readonly emetti: (
    cn: string,
    opzioni?: { readonly giorni?: number; readonly nomi?: readonly string[] },
  ) => CertificatoDiProva;
  readonly chiudi: () => void;
}

/** Makes an authority with openssl, in a folder of its own. */
export function creaAutorita(cn = 'CA Postazioni Svil'): AutoritaDiProva {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-ca-'));
  const openssl = (...argomenti: readonly string[]) =>
    execFileSync('openssl', argomenti, { cwd: cartella, stdio: ['ignore', 'pipe', 'pipe'] });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/CN=${cn}`, '-keyout', 'ca.key', '-out', 'ca.pem'); // prettier-ignore
  let numero = 0;
  return {
    cartella,
    fileCa: join(cartella, 'ca.pem'),
    certificato: readFileSync(join(cartella, 'ca.pem'), 'utf8'),
    emetti: (nome, { giorni = 365, nomi = [] } = {}) => {
      const base = `c${String(++numero)}`;
      writeFileSync(
        join(cartella, `${base}.ext`),
        `keyUsage=digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\n${nomi.map((uno) => `subjectAltName=${uno}\n`).join('')}`,
      );
      openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/C=IT/O=Prova/CN=${nome}`, '-keyout', `${base}.key`, '-out', `${base}.csr`); // prettier-ignore
      openssl('x509', '-req', '-in', `${base}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', String(giorni), '-sha256', '-extfile', `${base}.ext`, '-out', `${base}.pem`); // prettier-ignore
      return leggiCertificato(cartella, base);
    },
    chiudi: () => {
      rmSync(cartella, { recursive: true, force: true });
    },
  };
}

/** The key and the certificate that openssl wrote in a folder under a name. */
export function leggiCertificato(cartella: string, base: string): CertificatoDiProva {
  const fileChiave = join(cartella, `${base}.key`);
  const fileCertificato = join(cartella, `${base}.pem`);
  const [chiave, certificato] = [readFileSync(fileChiave, 'utf8'), readFileSync(fileCertificato, 'utf8')];
  return { chiave, certificato, fileChiave, fileCertificato };
}
