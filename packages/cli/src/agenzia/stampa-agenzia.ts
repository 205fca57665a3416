import type { EsitoScheda, MossaVerifica, RiepilogoVerificaAe } from '@anagrafe/core/agenzia-entrate';
import colori from 'picocolors';

import { conta } from '../conta.js';

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

/** A scheda of which there is something to say; an empty text for one that agrees. */
export function formatEsitoScheda(esito: EsitoScheda, file: string): string {
  const { rilievi, mosse, nonVerificata, provenienza } = esito;
  if (nonVerificata === undefined && mosse.length === 0) return '';
  const { soggetto = '?', riga } = provenienza;
  const dove = colori.bold(`${file}${riga === undefined ? '' : `:${riga}`}  soggetto ${soggetto}`);
  const righe =
    nonVerificata === undefined
      ? [
          ...rilievi.map(({ codice, messaggio }) => `${colori.yellow(codice)}  ${messaggio}`),
          `che fare: ${mosse.map((mossa) => MOSSE[mossa]).join(', oppure ')}`,
        ]
      : [`non verificata: ${nonVerificata}`];
  return `${[dove, ...righe.map((riga) => `  ${riga}`)].join('\n')}\n`;
}

/** How it ended, in words. */
export function formatRiepilogo(riepilogo: RiepilogoVerificaAe): string {
  const { schede, concordi, daRisolvere, nonVerificate, interrotta } = riepilogo;
  const fine = [
    `${conta(schede, 'scheda', 'schede')}: ${conta(concordi, 'concorde', 'concordi')}, ${daRisolvere} da risolvere, ${conta(nonVerificate, 'non verificata', 'non verificate')}`,
    ...(interrotta === undefined ? [] : [FERMATA[interrotta]]),
  ];
  return `\n${fine.join('\n')}\n`;
}

const FERMATA = {
  'agenzia-indisponibile': 'Fermata: l’Agenzia non risponde. Riprendere più tardi, con --ripresa.',
  'accesso-non-registrato': 'Fermata: gli accessi non si possono registrare.',
} as const;
