import type { Accertamento } from '@anagrafe/client';
import colori from 'picocolors';

import { formatAccertamenti } from '../accertamenti.js';

const NOMI: Readonly<Record<Accertamento['nome'], string>> = {
  dns: 'Nome dell’host (DNS)',
  tcp: 'Connessione (TCP)',
  tls: 'Connessione cifrata (TLS)',
  orologio: 'Orologio',
  'certificato-comune': 'Certificato del comune',
  'certificato-postazione': 'Certificato della postazione',
  identita: 'Identità',
  chiamata: 'Chiamata di prova (7003)',
};

/** What was found of the way to ANPR, for the terminal: a step after the other, then the verdict. */
export function formatCollegamento(dove: string, accertamenti: readonly Accertamento[]): string {
  return formatAccertamenti(accertamenti, {
    titolo: `${colori.bold('Collegamento ad ANPR')}, ${dove}`,
    nomi: NOMI,
    seGuasto: 'Così i messaggi non passano: cominciare dal primo guasto.',
  });
}
