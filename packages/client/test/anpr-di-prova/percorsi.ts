/** Where each family of operations answers, by how their codes begin: as the example client of ANPR and the threads tell. */
const PERCORSI: Readonly<Record<string, string>> = {
  '/ANPR1000ServiziIscrizione/AnprService1000': '1',
  '/ANPR2000ServiziCancellazione/AnprService2000': '2',
  '/ANPR3000ServiziConsultazione/AnprService3000': '3',
  '/ANPR4000ServiziEstrazione/AnprService4000': '4',
  '/ANPR5000ServiziMutazione/AnprService5000': '5',
  '/ANPR6001ServizioCertificazione/AnprService6001': '6',
  '/ANPR7001ServizioScaricoTabelle/AnprService7001': '7',
  '/ANPRA000ServiziAire/AnprServiceA000': 'A',
  '/anpr-wsP000/AnprServiceP000': 'P',
  '/ANPR-WSP000/AnprServiceP000': 'P',
};

/** The family that answers at a path; `undefined` where nobody does. */
export function findFamiglia(percorso: string): string | undefined {
  return Object.hasOwn(PERCORSI, percorso) ? PERCORSI[percorso] : undefined;
}
