import type { TipoFamiglieSub } from '../xsd/vocabolario-subentro.data.js';
import type { Lacunoso } from './lacunoso.js';

/** The two kinds of scheda that hold people together. */
export type SpecieScheda = 'famiglia' | 'convivenza';

/** A scheda famiglia or convivenza. Source: `tipoFamiglieSub` (vocabolarioSubentro.xsd, 9.2.7). */
export type FamigliaConvivenza = Lacunoso<TipoFamiglieSub>;
