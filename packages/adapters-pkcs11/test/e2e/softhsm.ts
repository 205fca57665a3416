import { X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';

const DRIVER = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/pkcs11/libsofthsm2.so'].find((uno) => existsSync(uno));

/** Why the tests on SoftHSM are skipped, where they are. */
export const motivo: string | undefined =
  DRIVER === undefined ? 'SoftHSM2 non è installato' : (motivoSenzaPkcs11js() ?? motivoSenza('openssl', ['version']));

function motivoSenzaPkcs11js(): string | undefined {
  try {
    createRequire(import.meta.url)('pkcs11js');
    return undefined;
  } catch {
    return 'pkcs11js non è installato, o non è compilato';
  }
}

/** What a certificate of a token says, or the files where it is with its key. */
export type NomeDiProva = {
  /** Its `CKA_ID`, in hexadecimal. */
  readonly id: string;
} & (
  | { /** `/C=IT/…/CN=…`. */ readonly soggetto: string }
  | { readonly fileChiave: string; readonly fileCertificato: string }
);

/** Nobody: a place that is no comune of today, and an operator as the guide shows them. */
export const CF_DI_PROVA = 'PRVDAA46R50F641J';
export const OPERATORE: NomeDiProva = {
  soggetto: `/C=IT/O=Ministero dell'Interno/OU=Anagrafe Nazionale Popolazione Residente/OU=Operatori/CN=${CF_DI_PROVA}`,
  id: '01',
};
export const PIN = '48213';
export const PUK = '90817263';
export const ETICHETTA = 'ETICHETTA ROSSI ADA';

/** A token of SoftHSM, in a folder of its own. */
export interface TokenDiProva {
  readonly driver: string;
  readonly seriale: string;
  /** In the order of the names. */
  readonly certificati: readonly X509Certificate[];
  readonly cartella: string;
  readonly chiudi: () => void;
}

/**
 * Makes a token, and has SoftHSM look there: the environment of this process says where, and its child processes inherit it.
 *
 * @param nomi - A key and a certificate for each.
 * @param meccanismi - All that the token can do; absent, all that SoftHSM can.
 */
export function creaToken(nomi: readonly NomeDiProva[] = [OPERATORE], meccanismi = 'ALL'): TokenDiProva {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-token-'));
  mkdirSync(join(cartella, 'token'));
  const conf = join(cartella, 'softhsm2.conf');
  writeFileSync(
    conf,
    `directories.tokendir = ${join(cartella, 'token')}\nobjectstore.backend = file\nslots.mechanisms = ${meccanismi}\n`,
  );
  process.env['SOFTHSM2_CONF'] = conf;
  const chiavi = nomi.map((nome) => {
    const file = 'soggetto' in nome ? emetti(cartella, nome.id, nome.soggetto) : nome;
    const certificato = new X509Certificate(readFileSync(file.fileCertificato));
    return { id: nome.id, fileChiave: file.fileChiave, certificato };
  });
  const seriale = execFileSync(process.execPath, [resolve(import.meta.dirname, 'prepara-token.mjs')], {
    input: JSON.stringify({
      driver: DRIVER,
      etichetta: ETICHETTA,
      pin: PIN,
      puk: PUK,
      chiavi: chiavi.map(({ id, fileChiave, certificato }) => ({
        id,
        fileChiave,
        certificato: certificato.raw.toString('base64'),
      })),
    }),
    encoding: 'utf8',
  });
  return {
    driver: DRIVER ?? '',
    seriale,
    certificati: chiavi.map(({ certificato }) => certificato),
    cartella,
    chiudi: () => {
      rmSync(cartella, { recursive: true, force: true });
    },
  };
}

/** A certificate that signs itself, for the six years that those of ANPR last. */
function emetti(cartella: string, nome: string, soggetto: string) {
  const [fileChiave, fileCertificato] = [join(cartella, `${nome}.key`), join(cartella, `${nome}.pem`)];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-days', '2191', '-subj', soggetto, '-addext', 'extendedKeyUsage=clientAuth', '-keyout', fileChiave, '-out', fileCertificato], // prettier-ignore
    { stdio: 'pipe' },
  );
  return { fileChiave, fileCertificato };
}
