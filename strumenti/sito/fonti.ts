import { restringi } from '../regole/citazione.js';
import { findFontiUfficiali } from '../regole/fonti-ufficiali.js';
import type { Voce } from './catalogo.js';
import { type Punto, toPunti } from './documenti.js';
import { toAncora, toTesto } from './testo.js';

/** All that a code comes from: what its rules name, then the other places that publish it. */
export function toFonti(voce: Pick<Voce, 'codice' | 'regole'>): readonly string[] {
  return [...new Set(voce.regole.flatMap(({ fonte }) => fonte)), ...toAltreFonti(voce)];
}

/** The places that publish a code, beside those that its rules name. */
export function toAltreFonti({ codice, regole }: Pick<Voce, 'codice' | 'regole'>): readonly string[] {
  const chiave = ({ documento, nome }: Punto): string => `${documento.nome}, ${nome}`;
  const nominati = new Set(regole.flatMap(({ fonte }) => fonte.flatMap(toPunti).map(chiave)));
  return findFontiUfficiali(codice).flatMap((fonte) => {
    const punti = toPunti(fonte);
    const nuovi = punti.filter((punto) => !nominati.has(chiave(punto)));
    if (nuovi.length === punti.length) return [fonte];
    return nuovi.length === 0
      ? []
      : [
          restringi(
            fonte,
            nuovi.map(({ numero }) => numero),
          ),
        ];
  });
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
