import { findRegola, formatGiorno } from '@anagrafe/core';
import colori from 'picocolors';

import { conta } from '../conta.js';
import { toColonne } from '../stampa-scheda.js';
import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';
import type { Confronto, Progresso } from './confronto.js';

const ESEMPI = 3;
/** Of a column of figures. */
const LARGHEZZA = 7;
const INTESTAZIONE = ['  prima', 'risolti', '  nuovi', 'rimasti', '   dopo'];

/** The comparison for the terminal: the figures by weight and by code, then what is new. */
export function toTesto(confronto: Confronto): string {
  const { prima, dopo, riepilogo, nuovi, avvertenze, abbinamento } = confronto;
  const { bloccanti, daRimuovere, avvisi, perCodice } = riepilogo;
  const codici = Object.entries(perCodice).map(([codice, progresso]) => [
    codice,
    ...toNumeri(progresso),
    findRegola(codice)?.titolo ?? '',
  ]);
  const { senzaIdentificativo } = abbinamento;
  return [
    `${colori.bold('Confronto fra due verifiche')}\n`,
    toColonne([
      ['', 'giorno', 'rilievi', 'documento'],
      ['prima', formatGiorno(prima.oggi), String(toTotale(prima.riepilogo)), prima.documento],
      ['dopo', formatGiorno(dopo.oggi), String(toTotale(dopo.riepilogo)), dopo.documento],
    ]),
    ...avvertenze.map((avvertenza) => `\n${colori.yellow(`Attenzione: ${avvertenza}`)}\n`),
    `\n${toVerdetto(confronto)}\n\n`,
    toColonne([
      ['', ...INTESTAZIONE],
      ['Bloccanti', ...toNumeri(bloccanti)],
      ['Da rimuovere prima del subentro', ...toNumeri(daRimuovere)],
      ['Avvisi', ...toNumeri(avvisi)],
    ]),
    codici.length === 0 ? '' : `\n${toColonne([['codice', ...INTESTAZIONE, 'regola'], ...codici])}`,
    nuovi.length === 0 ? '' : `\n${colori.bold('Nuovi')}\n${toNuovi(nuovi)}`,
    `\n${colori.dim(
      `Un rilievo è lo stesso se ha uguali codice, campo e soggetto (o famiglia). Senza identificativo, e abbinati per codice, campo e valore: ${senzaIdentificativo.prima} prima, ${senzaIdentificativo.dopo} dopo.`,
    )}\n`,
    // On a terminal the eye is at the end: the verdict again, if anything stood between.
    nuovi.length === 0 ? '' : `\n${toVerdetto(confronto)}\n`,
  ].join('');
}

/** The figures in a sentence. */
function toVerdetto({ riepilogo, nuovi, rimasti, risolti }: Confronto): string {
  const { dopo } = riepilogo.bloccanti;
  const bloccanti =
    dopo === 0
      ? colori.green('Nessuna anomalia bloccante')
      : colori.red(conta(dopo, 'anomalia bloccante', 'anomalie bloccanti'));
  return `${colori.bold(bloccanti)}. ${conta(risolti.length, 'rilievo risolto', 'rilievi risolti')}, ${conta(nuovi.length, 'nuovo', 'nuovi')}, ${conta(rimasti.length, 'rimasto', 'rimasti')}.`;
}

function toNumeri({ prima, risolti, nuovi, rimasti, dopo }: Progresso): string[] {
  return [prima, risolti, nuovi, rimasti, dopo].map((quanti) => String(quanti).padStart(LARGHEZZA));
}

function toTotale({ bloccanti, daRimuovere, avvisi }: Confronto['prima']['riepilogo']): number {
  return bloccanti + daRimuovere + avvisi;
}

function toNuovi(nuovi: readonly RilievoPubblico[]): string {
  const perCodice = new Map<string, RilievoPubblico[]>();
  for (const rilievo of nuovi) {
    const gruppo = perCodice.get(rilievo.codice);
    if (gruppo === undefined) perCodice.set(rilievo.codice, [rilievo]);
    else gruppo.push(rilievo);
  }
  return [...perCodice]
    .map(([codice, gruppo]) => {
      const altri = gruppo.length > ESEMPI ? `    ${colori.dim(`… e altri ${gruppo.length - ESEMPI}`)}\n` : '';
      return `  ${colori.bold(codice)}\n${gruppo.slice(0, ESEMPI).map(toCaso).join('')}${altri}`;
    })
    .join('');
}

function toCaso({ soggetto, famiglia, file, messaggio }: RilievoPubblico): string {
  const dove = soggetto ?? (famiglia === null ? file : `scheda ${famiglia}`);
  return `    ${colori.dim(dove)}  ${messaggio}\n`;
}
