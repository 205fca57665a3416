import type { Provenienza } from '../regole/rilievo.js';
import type { FamigliaConvivenza } from './famiglia-convivenza.js';
import type { Soggetto } from './soggetto.js';

type Scrivibile<T> = { -readonly [K in keyof T]: T[K] };

/** Whose record a soggetto is: the comune's identifiers of the scheda and of the family or convivenza it names; and its line. */
export function toProvenienza(soggetto: Soggetto, riga?: number): Provenienza {
  const id = soggetto.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto;
  const provenienza = toFamigliaRiga(soggetto.famiglia?.idFamConvComune ?? soggetto.convivenza?.idFamConvComune, riga);
  if (id !== undefined) provenienza.soggetto = id;
  return provenienza;
}

/** Whose record a scheda famiglia or convivenza is, and its line. */
export function toProvenienzaScheda(scheda: FamigliaConvivenza, riga?: number): Provenienza {
  return toFamigliaRiga(scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza, riga);
}

/** Filled in, not put together of parts: it is made for every record, and spread objects are slow ones. */
function toFamigliaRiga(famiglia: string | undefined, riga: number | undefined): Scrivibile<Provenienza> {
  const provenienza: Scrivibile<Provenienza> = {};
  if (famiglia !== undefined) provenienza.famiglia = famiglia;
  if (riga !== undefined) provenienza.riga = riga;
  return provenienza;
}
