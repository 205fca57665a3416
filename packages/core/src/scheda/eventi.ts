import type { TipoAnnullamentoMatrimonio, TipoAtto, TipoDatiEvento, TipoMatrimonio } from '../xsd/tipo-dato.data.js';
import type { Lacunoso } from './lacunoso.js';

/** An act of the stato civile. Source: `tipoAtto`. */
export type Atto = Lacunoso<TipoAtto>;

/** An event of a life: when, where, and the act that records it. Source: `tipoDatiEvento`. */
export type DatiEvento = Lacunoso<TipoDatiEvento>;

/** A marriage. Source: `tipoMatrimonio`. */
export type Matrimonio = Lacunoso<TipoMatrimonio>;

/** End of a marriage, or separation. Source: `tipoAnnullamentoMatrimonio`. */
export type CessazioneMatrimonio = Lacunoso<TipoAnnullamentoMatrimonio>;
