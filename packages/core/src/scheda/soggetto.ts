import type { TipoLegameSoggetto } from '../xsd/tipo-dato.data.js';
import type { TipoFamConv, TipoGeneralitaSoggetto } from '../xsd/vocabolario-subentro.data.js';
import type { Generalita } from './generalita.js';
import type { Lacunoso } from './lacunoso.js';

/** How a person belongs to a scheda famiglia or convivenza. Source: `tipoLegameSoggetto`. */
export type LegameSoggetto = Lacunoso<TipoLegameSoggetto>;

/** The scheda a person belongs to. Source: `tipoFamConv`. */
export type Appartenenza = Lacunoso<TipoFamConv>;

/**
 * A person's scheda individuale: the groups and fields of the official type under their official names, every value
 * the text that was sent. An absent element is an absent property; so is an empty one. The file di subentro calls
 * `generalita` `generalitaSubIscr`; nothing else differs.
 *
 * Source: `tipoGeneralitaSoggetto` (vocabolarioSubentro.xsd, 9.2.7).
 */
export interface Soggetto extends Lacunoso<Omit<TipoGeneralitaSoggetto, 'generalitaSubIscr'>> {
  readonly generalita?: Generalita;
}
