import type { TipoCodiceFiscale, TipoGeneralita } from '../xsd/tipo-dato.data.js';
import type { TipoGeneralitaSubIscr } from '../xsd/vocabolario-subentro.data.js';
import type { Lacunoso } from './lacunoso.js';

/** The codice fiscale as the comune holds it. Source: `tipoCodiceFiscale`. */
export type CodiceFiscaleIndicato = Lacunoso<TipoCodiceFiscale>;

/** Who a person is. Source: `tipoGeneralita` of the services, `tipoGeneralitaSubIscr` of the file di subentro. */
export type Generalita = Lacunoso<TipoGeneralita & TipoGeneralitaSubIscr>;
