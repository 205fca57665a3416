import { RIGHE } from '../../src/comuni/comuni.data.js';
import type { Comune } from '../../src/comuni/comune.js';
import { fromRiga } from '../../src/comuni/riga.js';
import { COLONNE_ARCHIVIO } from '../../src/fonte/archivio-comuni.js';

/** A row of the archive as published. */
export type Riga = Readonly<Record<(typeof COLONNE_ARCHIVIO)[number], string>>;

/** The CSV file of some rows. */
export function toCsv(...righe: readonly Riga[]): string {
  const linee = [[...COLONNE_ARCHIVIO], ...righe.map((riga) => COLONNE_ARCHIVIO.map((colonna) => riga[colonna]))];
  return linee.map((celle) => `${celle.map((cella) => `"${cella}"`).join(',')}\n`).join('');
}

/** The embedded archive as rows, numbered from 1: what a newer file begins with. */
export const INCORPORATE: readonly Riga[] = RIGHE.split('\n')
  .map(fromRiga)
  .map((comune, i) => toRiga(comune, String(i + 1)));

function toRiga(comune: Comune, id: string): Riga {
  return {
    ID: id,
    DATAISTITUZIONE: comune.dal,
    DATACESSAZIONE: comune.al ?? '9999-12-31',
    CODISTAT: comune.codiceIstat,
    CODCATASTALE: comune.codiceCatastale ?? 'ND',
    DENOMINAZIONE_IT: comune.denominazione,
    DENOMTRASLITTERATA: comune.denominazioneTraslitterata,
    ALTRADENOMINAZIONE: comune.altraDenominazione ?? '',
    ALTRADENOMTRASLITTERATA: comune.altraDenominazioneTraslitterata ?? '',
    ID_PROVINCIA: comune.idProvincia,
    IDPROVINCIAISTAT: comune.idProvinciaIstat,
    IDREGIONE: comune.idRegione,
    IDPREFETTURA: comune.idPrefettura ?? '',
    STATO: comune.al === null ? 'A' : 'C',
    SIGLAPROVINCIA: comune.siglaProvincia,
    FONTE: comune.fonte ?? '',
    DATAULTIMOAGG: comune.dataUltimoAgg,
    COD_DENOM: comune.codiceVariazione ?? '',
  };
}
