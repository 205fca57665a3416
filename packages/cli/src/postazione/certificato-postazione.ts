import { evaluateCertificatoCarta, parseCertificatoCarta } from '@anagrafe/adapters-pkcs11';
import { formatGiorno } from '@anagrafe/core';

import type { CertificatoInstallato } from './archivi.js';
import { type Esame, attenzione, bene, guasto, saltato } from './esame.js';
import { peggiore } from './peggiore.js';

/** Is the certificate of the workstation there, among the personal ones, and valid? */
export function esaminaPostazione(
  installati: readonly CertificatoInstallato[] | undefined,
  { oggi, sistema }: { readonly oggi: string; readonly sistema: string },
): Esame {
  if (installati === undefined) return saltato(`Gli archivi dei certificati non si sono potuti leggere. ${COME[sistema] ?? COME['linux'] ?? ''}`);
  const letti = installati.flatMap(({ certificato: { raw }, ...dove }) => {
    const letto = parseCertificatoCarta({ der: raw, id: new Uint8Array() });
    return letto === undefined ? [] : [{ ...dove, ...letto }];
  });
const server = letti.find(({ uso }) => uso === 'server');
  if (server !== undefined)
    return attenzione(
      `In «${server.archivio}» c’è il certificato del comune (${server.cn}), che è per i server.`,
      'Toglierlo: sulle postazioni degli operatori va solo il certificato di postazione.',
    );
  const [primo, ...altri] = letti.filter(({ uso }) => uso === 'postazione');
  if (primo === undefined)
    return attenzione(
      'Nessun certificato di postazione negli archivi di questo utente.',
      'Per la WebApp: l’ALP lo scarica dalla console di sicurezza; importarlo con la sua password nel browser che si usa.',
    );
  const delle = [primo, ...altri];
  const personali = delle.filter(({ personale }) => personale);
  if (personali.length === 0)
    return guasto(
      `Il certificato di postazione ${primo.cn} è in «${primo.archivio}» senza la sua chiave: è corrotto, o importato male.`,
      'Importare di nuovo il file .p12, fra i certificati personali. Se è lo stesso: per il n. 1 chiedere assistenza, per gli altri l’ALP ne genera uno nuovo.',
    );
  return peggiore(
    personali.map(({ archivio, cn, ...certificato }) => {
      const [avviso] = evaluateCertificatoCarta(certificato, { oggi });
      if (avviso === undefined) return bene(`${cn}, in «${archivio}»: vale fino al ${formatGiorno(certificato.scade)}.`);
      return (avviso.severita === 'errore' ? guasto : attenzione)(`${cn}, in «${archivio}». ${avviso.messaggio}`, avviso.rimedio);
    }),
  );
} // prettier-ignore

/** How to look by hand. */
const COME: Readonly<Record<string, string>> = {
  darwin: 'Guardare in Accesso Portachiavi, I miei certificati: deve esserci con la sua chiave.',
  linux: 'Serve certutil (in Debian libnss3-tools), o guardare nelle impostazioni del browser, Certificati personali.',
  win32: 'Guardare in Opzioni Internet, Contenuto, Certificati: deve essere in Personale, non in Altri utenti.',
};
