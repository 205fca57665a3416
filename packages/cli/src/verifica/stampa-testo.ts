import { findRegola, formatGiorno } from '@anagrafe/core';
import colori from 'picocolors';

import { conta, contaSchede } from '../conta.js';
import type { Chiusura, Stampa, Testata } from './documento.js';
import type { RilievoPubblico } from './rilievo-pubblico.js';
import type { Uscita } from './uscita.js';

const ESEMPI = 3;
const LARGHEZZA_MASSIMA = 100;
/** A terminal that says it has fewer columns does not know, or does not matter. */
const LARGHEZZA_MINIMA = 40;

const PESI = [
  { titolo: 'Bloccanti', colore: colori.red, include: (r: RilievoPubblico) => r.severita === 'E' },
  {
    titolo: 'Da rimuovere prima del subentro',
    colore: colori.yellow,
    include: (r: RilievoPubblico) => r.severita === 'W' && r.daRimuovere,
  },
  { titolo: 'Avvisi', colore: colori.cyan, include: (r: RilievoPubblico) => r.severita === 'W' && !r.daRimuovere },
] as const;

/** A summary for the terminal: the verdict, then the codes by weight, with the first cases of each and what to do. */
export function createStampaTesto(
  uscita: Uscita,
  { testata, tutti }: { readonly testata: Testata; readonly tutti: boolean },
): Stampa {
  const perCodice = new Map<string, { quanti: number; readonly esempi: RilievoPubblico[] }>();
  return {
    rilievo: (rilievo) => {
      const gruppo = perCodice.get(rilievo.codice) ?? { quanti: 0, esempi: [] };
      gruppo.quanti += 1;
      if (tutti || gruppo.esempi.length < ESEMPI) gruppo.esempi.push(rilievo);
      perCodice.set(rilievo.codice, gruppo);
    },
    fine: async (chiusura) => {
      await uscita.scrivi(`${toTestata(testata, chiusura)}\n`);
      for (const { titolo, colore, include } of PESI) {
        const codici = [...perCodice]
          .filter(([, { esempi }]) => esempi.some(include))
          .sort(([, a], [, b]) => b.quanti - a.quanti);
        if (codici.length === 0) continue;
        await uscita.scrivi(`\n${colori.bold(colore(titolo))}\n`);
        for (const [codice, gruppo] of codici) await uscita.scrivi(toGruppo(codice, gruppo, colore));
      }
      await uscita.scrivi(toCoda(chiusura));
      // On a terminal the eye is at the end: the verdict again, if anything stood between.
      if (perCodice.size > 0) await uscita.scrivi(`\n${toVerdetto(chiusura)}\n`);
    },
  };
}

function toTestata({ oggi, tabelle }: Testata, chiusura: Chiusura): string {
  const righe = chiusura.file.map(
    (uno) =>
      `  ${uno.nome}  ${contaSchede(uno)}${uno.letto ? '' : `\n  ${colori.red(`non letto fino in fondo: ${uno.errore ?? 'causa ignota'}`)}`}`,
  );
  return `${colori.bold('Verifica della fornitura')} al ${formatGiorno(oggi)}, comuni aggiornati al ${formatGiorno(tabelle.comuni.estratta ?? 'ignoto')}
${righe.join('\n')}

${toVerdetto(chiusura)}`;
}

function toVerdetto({ file, riepilogo: { bloccanti, daRimuovere, avvisi } }: Chiusura): string {
  const verdetto =
    bloccanti > 0
      ? colori.red(conta(bloccanti, 'anomalia bloccante', 'anomalie bloccanti'))
      : file.every(({ letto }) => letto)
        ? colori.green('Nessuna anomalia bloccante')
        : colori.red('Verifica incompleta');
  return `${colori.bold(verdetto)}, ${daRimuovere} da rimuovere prima del subentro, ${conta(avvisi, 'avviso', 'avvisi')}.`;
}

function toGruppo(
  codice: string,
  { quanti, esempi }: { readonly quanti: number; readonly esempi: readonly RilievoPubblico[] },
  colore: (testo: string) => string,
): string {
  const titolo = findRegola(codice)?.titolo ?? 'Struttura del file diversa da quella ufficiale';
  const casi = esempi.map(({ file, riga, soggetto, famiglia, messaggio }) => {
    const dove = [soggetto ?? (famiglia === null ? file : `scheda ${famiglia}`), riga === null ? [] : `riga ${riga}`]
      .flat()
      .join(', ');
    return `    ${colori.dim(dove)}  ${messaggio}`;
  });
  const altri = quanti > esempi.length ? [`    ${colori.dim(`… e altri ${quanti - esempi.length}`)}`] : [];
  const rimedio = aCapo(`→ ${esempi[0]?.rimedio ?? ''}`, 4);
  return `  ${colori.bold(colore(codice))}  ${titolo}  ${colori.bold(String(quanti))}\n${[...casi, ...altri].join('\n')}\n${rimedio}\n`;
}

function toCoda({ nonVerificati }: Chiusura): string {
  if (nonVerificati.length === 0) return '';
  return `\n${colori.dim(aCapo(`Non verificati qui ${nonVerificati.length} controlli di ANPR: che cosa serve per ciascuno è nel rapporto HTML e nel formato json.`, 0))}\n`;
}

/** Breaks a sentence into lines that fit a terminal. */
function aCapo(testo: string, rientro: number): string {
  const { isTTY, columns } = process.stdout;
  const larghezza = isTTY && columns >= LARGHEZZA_MINIMA ? Math.min(columns, LARGHEZZA_MASSIMA) : LARGHEZZA_MASSIMA;
  const righe: string[] = [];
  let riga = '';
  for (const parola of testo.split(' ')) {
    if (riga !== '' && rientro + riga.length + parola.length >= larghezza) {
      righe.push(riga);
      riga = '';
    }
    riga += riga === '' ? parola : ` ${parola}`;
  }
  return [...righe, riga].map((r) => ' '.repeat(rientro) + r).join('\n');
}
