import { execFileSync } from 'node:child_process';
import { type KeyObject, X509Certificate, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type OpzioniCarta, CartaCns } from './carta-cns.js';

/** An operator of ANPR who does not exist: a key, and the certificate that an authority made up here gave for it. */
export interface OperatoreDiProva {
  readonly chiave: KeyObject;
  readonly certificato: X509Certificate;
}

/** Who gives certificates to operators, and to the servers that ask for them. */
export interface AutoritaOperatori {
  /** In PEM. */
  readonly certificato: string;
  readonly creaOperatore: (cf: string, giorni?: number) => OperatoreDiProva;
  readonly creaServer: (host: string) => OperatoreDiProva;
  readonly chiudi: () => void;
}

/** Makes an authority with openssl, in a folder of its own. Its operators have the DN that the official guide describes. */
export function creaAutoritaOperatori(): AutoritaOperatori {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-operatori-'));
  const [file, fileCa, fileSua] = [join(cartella, 'ca.pem'), join(cartella, 'ca.key'), join(cartella, 'sua.key')];
  const certifica = (chiave: KeyObject, conChe: readonly string[], altro: readonly string[]): Buffer => {
    writeFileSync(fileSua, chiave.export({ type: 'pkcs8', format: 'pem' }));
    return execFileSync('openssl', ['req', '-x509', '-sha256', '-key', fileSua, ...conChe, ...altro], {
      stdio: 'pipe',
    });
  };
  const emetti = (soggetto: string, uso: string, altro: readonly string[] = []): OperatoreDiProva => {
    const chiave = creaChiave();
    const estensioni = ['keyUsage=digitalSignature', `extendedKeyUsage=${uso}`].flatMap((una) => ['-addext', una]);
    const pem = certifica(chiave, ['-CA', file, '-CAkey', fileCa], ['-subj', soggetto, ...estensioni, ...altro]);
    return { chiave, certificato: new X509Certificate(pem) };
  };
  const radice = creaChiave();
  writeFileSync(fileCa, radice.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file, certifica(radice, ['-days', '30'], ['-subj', "/C=IT/O=Ministero dell'Interno/CN=CA di prova"]));
  return {
    certificato: readFileSync(file, 'utf8'),
    creaOperatore: (cf, giorni = 365) =>
      emetti(`/C=IT/O=Ministero dell'Interno/OU=Anagrafe Nazionale Popolazione Residente/OU=Operatori/CN=${cf}`, 'clientAuth', ['-days', String(giorni)]), // prettier-ignore
    creaServer: (host) => emetti(`/CN=${host}`, 'serverAuth', ['-addext', `subjectAltName=DNS:${host}`]),
    chiudi: () => {
      rmSync(cartella, { recursive: true, force: true });
    },
  };
}

function creaChiave(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

/** A new card of an operator: PIN 12345, PUK 87654321. */
export function creaCarta(
  { chiave, certificato }: OperatoreDiProva,
  altro: Partial<Pick<OpzioniCarta, 'costruttore' | 'seriale'>> = {},
): CartaCns {
  const persona = { cognome: 'PROVA', nome: 'ADA', seriale: '7340000000000001' };
  return new CartaCns({ chiave, certificato: certificato.raw, pin: '12345', puk: '87654321', ...persona, ...altro });
}
