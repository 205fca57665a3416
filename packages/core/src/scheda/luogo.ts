/** A comune as the messages name it. Source: `tipoComune`. */
export interface ComuneIndicato {
  readonly nomeComune?: string;
  readonly codiceIstat?: string;
  readonly siglaProvinciaIstat?: string;
  readonly descrizioneLocalita?: string;
}

/** A place abroad. Source: `tipoLocalita`. `codiceStato` is the three-digit code of table 2. */
export interface LocalitaEstera {
  readonly descrizioneLocalita?: string;
  readonly descrizioneStato?: string;
  readonly codiceStato?: string;
  readonly provinciaContea?: string;
}

/** Where something happened: in a comune, abroad, or in an exceptional place (a ship, an aircraft). Source: `tipoLuogoEvento`. */
export interface LuogoEvento {
  readonly luogoEccezionale?: string;
  readonly comune?: ComuneIndicato;
  readonly localita?: LocalitaEstera;
}

/** An address in Italy. Source: `tipoIndirizzo`. */
export interface Indirizzo {
  readonly cap?: string;
  readonly comune?: ComuneIndicato;
  readonly frazione?: string;
  readonly toponimo?: {
    readonly codSpecie?: string;
    readonly specie?: string;
    readonly denominazioneToponimo?: string;
  };
}

/** Where the person lives. Source: `tipoResidenza`. */
export interface Residenza {
  readonly tipoIndirizzo?: string;
  readonly indirizzo?: Indirizzo;
  readonly dataDecorrenzaResidenza?: string;
}
