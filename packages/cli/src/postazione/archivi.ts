import { X509Certificate } from 'node:crypto';

import { findProfiliFirefox } from './firefox.js';
import type { Macchina } from './macchina.js';

/** A certificate in one of the stores of the workstation. */
export interface CertificatoInstallato {
  /** Which store, for who has to look there. */
  readonly archivio: string;
  /** Among the personal ones, with its key: the only way in which it serves. */
  readonly personale: boolean;
  readonly certificato: X509Certificate;
}

/** Reads the stores in which browsers look for a client certificate; `undefined` if there is no way to read them here. */
export async function readArchivi(macchina: Macchina): Promise<readonly CertificatoInstallato[] | undefined> {
  const [diWindows, diNss] = await Promise.all([
    macchina.sistema === 'win32' ? readArchiviWindows(macchina) : undefined,
    readArchiviNss(macchina),
  ]);
  return diWindows === undefined && diNss === undefined ? undefined : [...(diWindows ?? []), ...(diNss ?? [])];
}

/** Personal certificates and those of other people, of the user and of the computer, one to a line. */
const POWERSHELL = `
foreach ($chi in 'CurrentUser','LocalMachine') { foreach ($quale in 'My','AddressBook') {
  Get-ChildItem -Path "Cert:\\$chi\\$quale" -ErrorAction SilentlyContinue | ForEach-Object {
    "$chi/$quale $($_.HasPrivateKey) $([Convert]::ToBase64String($_.RawData))" } } }`;

const ARCHIVI_WINDOWS: Readonly<Record<string, string>> = {
  'CurrentUser/My': 'Windows, Personale (utente)',
  'LocalMachine/My': 'Windows, Personale (computer)',
  'CurrentUser/AddressBook': 'Windows, Altri utenti',
  'LocalMachine/AddressBook': 'Windows, Altri utenti (computer)',
};

async function readArchiviWindows({ esegui }: Macchina): Promise<CertificatoInstallato[] | undefined> {
  const uscita = await esegui('powershell.exe', ['-NoProfile', '-Command', POWERSHELL]);
  return uscita?.split(/\r?\n/).flatMap((riga) => {
    const [dove = '', conChiave, base64 = ''] = riga.trim().split(' ');
    const certificato = parseCertificato(Buffer.from(base64, 'base64'));
    if (certificato === undefined) return [];
    const personale = dove.endsWith('/My') && conChiave === 'True';
    return [{ archivio: ARCHIVI_WINDOWS[dove] ?? dove, personale, certificato }];
  });
}

/** The stores of Firefox, and on Linux that of Chrome: NSS's `certutil` reads them. */
async function readArchiviNss(macchina: Macchina): Promise<CertificatoInstallato[] | undefined> {
  const { casa, esegui, esiste } = macchina;
  const deiBrowser = (await findProfiliFirefox(macchina)).map((cartella) => ({ cartella, archivio: 'Firefox' }));
  const diChrome = { cartella: `${casa}/.pki/nssdb`, archivio: 'Chrome' };
  const archivi = (await esiste(diChrome.cartella)) ? [...deiBrowser, diChrome] : deiBrowser;
  const letti = await Promise.all(
    archivi.map(async ({ cartella, archivio }) => {
      const elenco = await esegui('certutil', ['-L', '-d', `sql:${cartella}`]);
      if (elenco === undefined) return undefined;
      const voci = await Promise.all(
        parseElencoNss(elenco).map(async ({ nome, conChiave }) => {
          const pem = await esegui('certutil', ['-L', '-d', `sql:${cartella}`, '-a', '-n', nome]);
          const certificato = pem === undefined ? undefined : parseCertificato(pem);
          return certificato === undefined ? [] : [{ archivio, personale: conChiave, certificato }];
        }),
      );
      return voci.flat();
    }),
  );
  return letti.length > 0 && letti.every((uno) => uno === undefined) ? undefined : letti.flatMap((uno) => uno ?? []);
}

/** What `certutil -L` says a certificate is trusted for: `u` is that its key is there. */
const FIDUCIA = /^[a-z]*,[a-z]*,[a-z]*$/i;

/** The lines of `certutil -L`: a name, which may have spaces, then what it is trusted for. */
function parseElencoNss(elenco: string): { readonly nome: string; readonly conChiave: boolean }[] {
  return elenco.split('\n').flatMap((riga) => {
    const intera = riga.trimEnd();
    const fiducia = intera.slice(intera.lastIndexOf(' ') + 1);
    const nome = intera.slice(0, intera.length - fiducia.length).trim();
    return nome === '' || !FIDUCIA.test(fiducia) ? [] : [{ nome, conChiave: fiducia.includes('u') }];
  });
}

function parseCertificato(dati: string | Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(dati);
  } catch {
    return undefined;
  }
}
