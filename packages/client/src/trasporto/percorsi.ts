import type { Operazione } from '@anagrafe/core/operazioni';

import { AMBIENTI, type Ambiente } from '../ambiente.js';

/** Where the services of a family answer: not where their WSDL says, which is a placeholder. */
const PERCORSI: Readonly<Record<string, string>> = {
  1: '/ANPR1000ServiziIscrizione/AnprService1000',
  2: '/ANPR2000ServiziCancellazione/AnprService2000',
  3: '/ANPR3000ServiziConsultazione/AnprService3000',
  4: '/ANPR4000ServiziEstrazione/AnprService4000',
  5: '/ANPR5000ServiziMutazione/AnprService5000',
  6: '/ANPR6001ServizioCertificazione/AnprService6001',
  7: '/ANPR7001ServizioScaricoTabelle/AnprService7001',
  A: '/ANPRA000ServiziAire/AnprServiceA000',
};

/** The sources differ from one environment to the other, and know only of two. */
const CITTADINO: Readonly<Record<Ambiente, string>> = {
  produzione: '/ANPR-WSP000/AnprServiceP000',
  test: '/anpr-wsP000/AnprServiceP000',
  'pre-subentro': '/anpr-wsP000/AnprServiceP000',
  free: '/anpr-wsP000/AnprServiceP000',
};

/** Addresses that differ from the usual ones: of a whole environment, or of single families of services (`5`, `P`). */
export interface Indirizzi {
  /** Instead of `https://ws….anpr.interno.it`. */
  readonly base?: string;
  /** Paths by the first character of the operation. */
  readonly percorsi?: Readonly<Record<string, string>>;
}

/** The address of an operation. */
export function toIndirizzo(operazione: Operazione, ambiente: Ambiente, { base, percorsi }: Indirizzi = {}): string {
  const famiglia = operazione.charAt(0);
  const percorso = percorsi?.[famiglia] ?? PERCORSI[famiglia] ?? CITTADINO[ambiente];
  return `${base ?? AMBIENTI[ambiente].base}${percorso}`;
}
