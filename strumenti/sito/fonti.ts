import { findFontiUfficiali } from '../regole/fonti-ufficiali.js';
import type { Voce } from './catalogo.js';
import { toPunti } from './documenti.js';
import { toAncora, toTesto } from './testo.js';

/** All that a code comes from: what its rules name, then the other places that publish it. */
export function toFonti(voce: Pick<Voce, 'codice' | 'regole'>): readonly string[] {
  return [...new Set(voce.regole.flatMap(({ fonte }) => fonte)), ...toAltreFonti(voce)];
}

/** The places that publish a code, beside those that its rules name. */
export function toAltreFonti({ codice, regole }: Pick<Voce, 'codice' | 'regole'>): readonly string[] {
  const nominate = new Set(regole.flatMap(({ fonte }) => fonte));
  return findFontiUfficiali(codice).filter((una) => !nominate.has(una));
}

/** Sources as the pages of the rules list them: each a link to its document, or to the place itself where that can be opened. */
export function toElencoFonti(fonti: readonly string[]): string {
  return fonti.map((una) => `- ${toCollegata(una)}`).join('\n');
}

function toCollegata(fonte: string): string {
  const [{ documento, indirizzo }, ...altri] = toPunti(fonte);
  const { nome, toIndirizzo } = documento;
  if (altri.length > 0 && toIndirizzo !== undefined)
    return toTesto(fonte).replaceAll(/\d+/g, (numero) => `[${numero}](${toIndirizzo(numero)})`);
  return `[${toTesto(fonte)}](${indirizzo ?? `/documenti/${toAncora(nome)}`})`;
}
