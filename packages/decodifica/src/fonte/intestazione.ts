import type { Annotatore } from './problema.js';

/** How much of a heading that is not expected a sentence shows: the first line may be anything. */
const MOSTRATI = 40;

/** Notes the first heading that is not the expected one; whether there is none. */
export function controllaIntestazione(lette: readonly string[], attese: readonly string[], note: Annotatore): boolean {
  const quante = Math.max(lette.length, attese.length);
  const posto = Array.from({ length: quante }, (_, i) => i).find((i) => lette[i] !== attese[i]);
  if (posto === undefined) return true;
  note.add('intestazione', toMessaggio(posto + 1, lette[posto], attese[posto]), {
    riga: 1,
    colonna: toColonna(attese, posto),
  });
  return false;
}

/** The official name of the column at that place; past the last one, the last. */
export function toColonna(colonne: readonly string[], posto: number): string {
  return colonne[Math.min(posto, colonne.length - 1)] ?? '';
}

function toMessaggio(numero: number, letta: string | undefined, attesa: string | undefined): string {
  if (letta === undefined) return `Manca la colonna ${numero}, «${attesa ?? ''}».`;
  const mostrata = letta.length > MOSTRATI ? `${letta.slice(0, MOSTRATI)}…` : letta;
  return attesa === undefined
    ? `La colonna ${numero}, «${mostrata}», è di troppo.`
    : `La colonna ${numero} si chiama «${mostrata}», attesa «${attesa}».`;
}
