import { resolve } from 'node:path';

import { type FileGenerato, intestazione } from '../file-generato.js';
import { leggiTsv } from '../leggi-tsv.js';
import { toCitazione } from './citazione.js';

/**
 * What the list of the codes cites, as the rules cite it. A document that is not among these stops the generator: one
 * that nobody can find again is no source.
 */
const CITAZIONI: readonly (readonly [forma: RegExp, scrivi: (trovate: readonly string[]) => readonly string[]])[] = [
  [/^elenco_errori_anpr\.xlsx r(\d+)$/, ([riga]) => [`Elenco errori ANPR 2018, riga ${riga}`]],
  [/^errori_agenzia_entrate\.xlsx r(\d+)$/, ([riga]) => [`Elenco errori ANPR 2017, riga ${riga}`]],
  [
    /^tabella_anomalie\.rst .*\(procedura (\d+)\)$/,
    ([numero]) => [`Tabella anomalie del subentro, procedura ${numero}`],
  ],
  [/^seed 000$/, () => ['Guida ANPR 28-04-2021']],
  [/^tab_aggiornamenti (?:riga )?(\d\d-\d\d-\d{4})$/, ([giorno]) => [`Aggiornamenti ANPR del ${giorno}`]],
  [/^changelog\/tab_aggiornamenti$/, () => ['Aggiornamenti ANPR']],
  [
    /^changelog ([\d., ]+?)(?: \(([#\d,]+)\))?$/,
    ([versioni, segnalazioni]) => [
      toCitazione('Aggiornamenti ANPR', 'versioni', toNumeri(versioni)),
      ...(segnalazioni === undefined ? [] : [toCitazione('italia/anpr', 'segnalazioni', toNumeri(segnalazioni))]),
    ],
  ],
  [/^issue (#[#\d,]+)$/, ([numeri]) => [toCitazione('italia/anpr', 'segnalazioni', toNumeri(numeri))]],
  [/^issue italia\/ansc (#[#\d,]+)$/, ([numeri]) => [toCitazione('italia/ansc', 'segnalazioni', toNumeri(numeri))]],
  [/^spec$/, () => ['Specifica ANPR 9.2.7']],
  [/^non in catalogo$/, () => []],
];

/** The numbers of a list that has commas and hashes. */
function toNumeri(scritti = ''): readonly string[] {
  return scritti.split(',').map((numero) => numero.replace('#', '').trim());
}

/** The sources of a code, from the cell that has them all. */
export function toFonti(cella: string): readonly string[] {
  const scritte = cella.split(';').map((una) => una.trim());
  return [...new Set(scritte.filter((una) => una !== '').flatMap(toFonte))];
}

function toFonte(scritta: string): readonly string[] {
  for (const [forma, scrivi] of CITAZIONI) {
    const trovate = forma.exec(scritta);
    if (trovate !== null) return scrivi(trovate.slice(1));
  }
  throw new Error(`regole.tsv: fonte «${scritta}» sconosciuta`);
}

/** Where each official code is published. One line a code. */
export async function generaFonti(spec: string): Promise<FileGenerato[]> {
  const righe = (await leggiTsv(resolve(spec, 'regole/regole.tsv'))).map(
    ({ codice = '', fonte = '' }) => `${codice}: ${toFonti(fonte).join('; ')}`,
  );
  const contenuto = `${intestazione('strumenti/regole/fonti.ts')}
/** Code, then where it is published: documents and the places in them. */
export const FONTI_UFFICIALI: string = \`
${righe.sort().join('\n')}
\`;
`;
  return [{ percorso: 'strumenti/regole/fonti.data.ts', contenuto }];
}
