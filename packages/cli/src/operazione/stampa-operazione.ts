import { formatGiorno } from '@anagrafe/core';
import colori from 'picocolors';

import { aCapo } from '../a-capo.js';
import { conta } from '../conta.js';
import type { Testata } from '../verifica/documento.js';
import { type EsitoOperazione, type RilievoPubblicoOperazione } from './esito-operazione.js';

/** What was found in a request, for the terminal: the verdict, then what ANPR would refuse, then what it would warn of. */
export function formatEsitoOperazione(esito: EsitoOperazione, { oggi, tabelle }: Testata): string {
  const { file, operazione, rilievi, nonVerificati } = esito;
  const comuni = formatGiorno(tabelle.comuni.estratta ?? 'ignoto');
  const aperti =
    nonVerificati.length === 0
      ? ''
      : `\n${colori.dim(aCapo(`Non verificati qui ${nonVerificati.length} controlli di ANPR: che cosa manca a ciascuno è nel formato json.`, 0))}\n`;
  return [
    `${colori.bold(`Verifica dell’operazione ${operazione}`)} al ${formatGiorno(oggi)}, comuni aggiornati al ${comuni}\n`,
    `  ${file}\n\n${toVerdetto(esito)}\n`,
    toGruppo(colori.red('ANPR respinge per'), rilievi.filter(({ severita }) => severita === 'E')),
    toGruppo(colori.cyan('ANPR segnala'), rilievi.filter(({ severita }) => severita === 'W')),
    toGruppo(colori.dim('Nessuna fonte dice se ANPR lo respinga'), rilievi.filter(({ severita }) => severita === 'ignota')),
    aperti,
  ].join(''); // prettier-ignore
}

function toVerdetto({ riepilogo: { errori, avvisi } }: EsitoOperazione): string {
  const verdetto = errori > 0 ? colori.red(conta(errori, 'errore', 'errori')) : colori.green('Nessun errore');
  return `${colori.bold(verdetto)}, ${conta(avvisi, 'avviso', 'avvisi')}.`;
}

function toGruppo(titolo: string, rilievi: readonly RilievoPubblicoOperazione[]): string {
  if (rilievi.length === 0) return '';
  const voci = rilievi.map(({ codice, riga, campo, messaggio, rimedio }) => {
    const dove = riga === null ? campo : `${campo}, riga ${riga}`;
    return `  ${colori.bold(codice)}  ${colori.dim(dove)}\n${aCapo(messaggio, 4)}\n${aCapo(`→ ${rimedio}`, 4)}\n`;
  });
  return `\n${colori.bold(titolo)}\n${voci.join('')}`;
}
