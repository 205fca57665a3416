import type { MossaVerifica } from '@anagrafe/core/agenzia-entrate';

import { conta } from '../conta.js';
import type { EsitoAgenzia, SchedaAgenzia } from './con-agenzia.js';

/** What is to be done, in words. */
const MOSSE: Readonly<Record<MossaVerifica, string>> = {
  'conferma-ae': 'confermare i dati dell’Agenzia',
  'conferma-anpr': 'confermare i dati del comune',
  collega: 'collegare i due codici',
  muta: 'mettere in ANPR il codice dell’Agenzia (5008, tipo 1)',
  attribuisci: 'far attribuire un codice (gestioneCF 1)',
  'scrivi-ad-ae': 'scrivere all’Agenzia',
  attendi: 'attendere',
  'prendi-codice-ae': 'prendere il codice dell’Agenzia',
  omocodice: 'chiedere un omocodice (gestioneCF 2)',
  'doppia-iscrizione': 'cancellare una delle due schede per doppia iscrizione',
};

/** What to do, in words. */
export function formatMosse(mosse: readonly MossaVerifica[]): string {
  return mosse.map((mossa) => MOSSE[mossa]).join(', oppure ');
}

/** What is to be said of a scheda that no check is about. */
export function formatScheda({ mosse, nonVerificata }: SchedaAgenzia): string {
  return nonVerificata === undefined ? `che fare: ${formatMosse(mosse)}` : `non verificata: ${nonVerificata}`;
}

/** How it ended, in words. */
export function formatEsitoAgenzia(esito: EsitoAgenzia): readonly string[] {
  const { schede, concordi, daRisolvere, nonVerificate, interrotta } = esito;
  return [
    `${conta(schede, 'scheda chiesta', 'schede chieste')}: ${conta(concordi, 'concorde', 'concordi')}, ${daRisolvere} da risolvere, ${conta(nonVerificate, 'non verificata', 'non verificate')}`,
    ...(interrotta === undefined ? [] : [FERMATA[interrotta]]),
  ];
}

const FERMATA = {
  'accesso-non-registrato': 'Fermata: gli accessi non si possono registrare.',
  'agenzia-indisponibile': 'Fermata: l’Agenzia non risponde. Riprendere più tardi, con --ripresa.',
  'da-tastiera': 'Fermata da tastiera. Riprendere con --ripresa.',
} as const;
