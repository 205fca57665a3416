import type { Comune } from '../../packages/decodifica/src/comuni/comune.js';
import { toCella, type Celle } from '../../packages/decodifica/src/tabelle/celle.js';
import type { Difetto } from './difetti.js';

/** Columns of table 44 and the field of the archive that says the same. */
const CAMPI = {
  CODCATASTALE: 'codiceCatastale',
  DENOMINAZIONE_IT: 'denominazione',
  IDPROVINCIA: 'idProvincia',
  IDREGIONE: 'idRegione',
  IDPREFETTURA: 'idPrefettura',
} as const;

/** Rows of table 44 that are not what the archive says of that ISTAT code on the day of the subentro. */
export function findDifettiSubentrati(subentrati: readonly Celle[], comuni: readonly Comune[]): readonly Difetto[] {
  return subentrati.flatMap((celle) => {
    const giorno = toCella(celle, 'DATASUBENTRO');
    const codice = toCella(celle, 'CODISTAT');
    const dove = `${codice} ${toCella(celle, 'DENOMINAZIONE_IT')} ${giorno}`;
    const comune = comuni.find(
      ({ codiceIstat, dal, al }) => codiceIstat === codice && dal <= giorno && (al === null || giorno <= al),
    );
    if (comune === undefined)
      return [{ tabella: '44', tipo: 'non-in-vigore', dove, dettaglio: 'not in the archive that day' }];
    return Object.entries(CAMPI)
      .filter(([colonna, campo]) => toCella(celle, colonna) !== (comune[campo] ?? ''))
      .map(([colonna, campo]) => ({
        tabella: '44',
        tipo: 'discordanza',
        dove,
        dettaglio: `${colonna} ${toCella(celle, colonna)}, in the archive ${comune[campo] ?? 'empty'}`,
      }));
  });
}
