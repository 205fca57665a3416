import type { Provenienza } from '../regole/rilievo.js';
import type { FamigliaConvivenza } from './famiglia-convivenza.js';
import type { Soggetto } from './soggetto.js';

/** Whose record a soggetto is: the comune's identifiers of the scheda and of the family or convivenza it names. */
export function toProvenienza(soggetto: Soggetto): Provenienza {
  const id = soggetto.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto;
  const famiglia = soggetto.famiglia?.idFamConvComune ?? soggetto.convivenza?.idFamConvComune;
  return { ...(id === undefined ? {} : { soggetto: id }), ...(famiglia === undefined ? {} : { famiglia }) };
}

/** Whose record a scheda famiglia or convivenza is. */
export function toProvenienzaScheda(scheda: FamigliaConvivenza): Provenienza {
  const famiglia = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
  return famiglia === undefined ? {} : { famiglia };
}
