import type { Accertamento as AccertamentoAnpr } from '@anagrafe/client';
import colori from 'picocolors';

import { aCapo } from './a-capo.js';

/** What was found of one thing, as the client has it for the way to ANPR. */
export interface Accertamento<N extends string = string> extends Omit<AccertamentoAnpr, 'nome'> {
  readonly nome: N;
}

/** How many ended each way. */
export type Riepilogo = Readonly<Record<Accertamento['esito'], number>>;

const COLORE = { bene: colori.green, attenzione: colori.cyan, guasto: colori.red, saltato: colori.dim } as const;

/** Counts them by how they ended. */
export function toRiepilogo(accertamenti: readonly Accertamento[]): Riepilogo {
  const riepilogo = { bene: 0, attenzione: 0, guasto: 0, saltato: 0 };
  for (const { esito } of accertamenti) riepilogo[esito]++;
  return riepilogo;
}

/** How they are called on the terminal, and what to say if one does not hold. */
export interface ParoleAccertamenti<N extends string> {
  readonly titolo: string;
  readonly nomi: Readonly<Record<N, string>>;
  readonly seGuasto: string;
}

/** What was found, for the terminal: one after the other, then the verdict. */
export function formatAccertamenti<N extends string>(
  accertamenti: readonly Accertamento<N>[],
  { titolo, nomi, seGuasto }: ParoleAccertamenti<N>,
): string {
  const voci = accertamenti.map(({ nome, esito, detto, rimedio }) => {
    const testo = `  ${COLORE[esito](esito.padEnd(10))}  ${colori.bold(nomi[nome])}\n${aCapo(detto, 14)}\n`;
    return rimedio === undefined ? testo : `${testo}${aCapo(`→ ${rimedio}`, 14)}\n`;
  });
  return `${titolo}\n\n${voci.join('')}\n${toVerdetto(toRiepilogo(accertamenti), seGuasto)}\n`;
}

function toVerdetto({ attenzione, guasto, saltato }: Riepilogo, seGuasto: string): string {
  if (guasto > 0) return colori.bold(colori.red(seGuasto));
  const ma = [
    ...(attenzione === 0 ? [] : ['ma qualcosa va seguito']),
    ...(saltato === 0 ? [] : ['e non tutto è stato guardato']),
  ];
  return colori.bold(colori.green(`Nessun guasto${ma.length === 0 ? '' : `, ${ma.join(', ')}`}.`));
}
