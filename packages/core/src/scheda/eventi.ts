import type { Generalita } from './generalita.js';
import type { ComuneIndicato, LuogoEvento } from './luogo.js';

/** A record of the civil status registers. Source: `tipoAtto`. `anno` has four digits. */
export interface Atto {
  readonly comuneRegistrazione?: ComuneIndicato;
  readonly ufficioMunicipio?: string;
  readonly anno?: string;
  readonly parte?: string;
  readonly serie?: string;
  readonly numeroAtto?: string;
  readonly dataFormazioneAtto?: string;
}

/** An event and its record. Source: `tipoDatiEvento`. */
export interface DatiEvento {
  readonly dataEvento?: string;
  readonly senzaGiorno?: string;
  readonly senzaGiornoMese?: string;
  readonly luogoEvento?: LuogoEvento;
  readonly attoEvento?: Atto;
}

/** Source: `tipoMatrimonio`. */
export interface Matrimonio {
  readonly coniuge?: Generalita;
  readonly datiMatrimonio?: DatiEvento;
  readonly ordineMatrimonio?: string;
}

/** End of a marriage, or separation. Source: `tipoAnnullamentoMatrimonio`. */
export interface CessazioneMatrimonio {
  readonly tipoCessazione?: string;
  readonly sentenza?: { readonly data?: string; readonly numero?: string; readonly tipoTribunale?: string };
  readonly attoAnnullamentoMatrimonio?: Atto;
}
