import type { TipoComune, TipoIndirizzo, TipoLocalita, TipoLuogoEvento, TipoResidenza } from '../xsd/tipo-dato.data.js';
import type { Lacunoso } from './lacunoso.js';

/** A comune as the messages name it. Source: `tipoComune`. */
export type ComuneIndicato = Lacunoso<TipoComune>;

/** A place abroad. Source: `tipoLocalita`. `codiceStato` is the three-digit code of table 2. */
export type LocalitaEstera = Lacunoso<TipoLocalita>;

/** Where something happened: in a comune, abroad, or in an exceptional place (a ship, an aircraft). Source: `tipoLuogoEvento`. */
export type LuogoEvento = Lacunoso<TipoLuogoEvento>;

/** An address in Italy. Source: `tipoIndirizzo`. */
export type Indirizzo = Lacunoso<TipoIndirizzo>;

/** Where the person lives. Source: `tipoResidenza`. */
export type Residenza = Lacunoso<TipoResidenza>;
