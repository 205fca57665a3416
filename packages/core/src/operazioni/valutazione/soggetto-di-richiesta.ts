import type { DatiEvento } from '../../scheda/eventi.js';
import type { Lacunoso } from '../../scheda/lacunoso.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { TipoProvenienza } from '../../xsd/vocabolario-1000-iscrizione.data.js';

/** Where somebody comes from or goes: a comune, or a place abroad. */
type Altrove = Lacunoso<TipoProvenienza>;

/** A person as a request brings him: the groups of a scheda, and those that only requests have. */
export interface SoggettoDiRichiesta extends Soggetto {
  readonly datiDecesso?: DatiEvento | undefined;
  readonly destinazione?: Altrove | undefined;
  readonly provenienza?: Altrove | undefined;
  /** `dataDecorrenza` of the header. */
  readonly decorrenza?: string | undefined;
  /** `dataDecorrenzaCancellazione` of 2003. */
  readonly decorrenzaCancellazione?: string | undefined;
}
