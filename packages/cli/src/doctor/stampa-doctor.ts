import type { Accertamento } from '@anagrafe/client';
import colori from 'picocolors';

import { aCapo } from '../a-capo.js';

/** How many steps ended each way. */
export type Riepilogo = Readonly<Record<Accertamento['esito'], number>>;

const COLORE = { bene: colori.green, attenzione: colori.cyan, guasto: colori.red, saltato: colori.dim } as const;
const TITOLO: Readonly<Record<Accertamento['nome'], string>> = {
  dns: 'Nome dell’host (DNS)',
  tcp: 'Connessione (TCP)',
  tls: 'Connessione cifrata (TLS)',
  orologio: 'Orologio',
  'certificato-comune': 'Certificato del comune',
  'certificato-postazione': 'Certificato della postazione',
  identita: 'Identità',
  chiamata: 'Chiamata di prova (7003)',
};

/** Counts the steps by how they ended. */
export function toRiepilogo(accertamenti: readonly Accertamento[]): Riepilogo {
  const riepilogo = { bene: 0, attenzione: 0, guasto: 0, saltato: 0 };
  for (const { esito } of accertamenti) riepilogo[esito]++;
  return riepilogo;
}

/** What was found, for the terminal: the verdict, then a step after the other. */
export function formatAccertamenti(dove: string, accertamenti: readonly Accertamento[]): string {
  const voci = accertamenti.map(({ nome, esito, detto, rimedio }) => {
    const testo = `  ${COLORE[esito](esito.padEnd(10))}  ${colori.bold(TITOLO[nome])}\n${aCapo(detto, 14)}\n`;
    return rimedio === undefined ? testo : `${testo}${aCapo(`→ ${rimedio}`, 14)}\n`;
  });
  return `${colori.bold('Collegamento ad ANPR')}, ${dove}\n\n${voci.join('')}\n${toVerdetto(toRiepilogo(accertamenti))}\n`;
}

function toVerdetto({ attenzione, guasto, saltato }: Riepilogo): string {
  if (guasto > 0) return colori.bold(colori.red('Così i messaggi non passano: cominciare dal primo guasto.'));
  const ma = [
    ...(attenzione === 0 ? [] : ['ma qualcosa va seguito']),
    ...(saltato === 0 ? [] : ['e non tutto è stato guardato']),
  ];
  return colori.bold(colori.green(`Nessun guasto${ma.length === 0 ? '' : `, ${ma.join(', ')}`}.`));
}
