import type { LuogoEvento } from './luogo.js';

/** The codice fiscale as the comune holds it. Source: `tipoCodiceFiscale`. */
export interface CodiceFiscaleIndicato {
  readonly codFiscale?: string;
  readonly validitaCF?: string;
  readonly dataAttribuzioneValidita?: string;
}

/** Who a person is. Source: `tipoGeneralita` of the services, `tipoGeneralitaSubIscr` of the file di subentro. */
export interface Generalita {
  readonly codiceFiscale?: CodiceFiscaleIndicato;
  readonly cognome?: string;
  readonly senzaCognome?: string;
  readonly nome?: string;
  readonly senzaNome?: string;
  readonly sesso?: string;
  readonly dataNascita?: string;
  readonly senzaGiorno?: string;
  readonly senzaGiornoMese?: string;
  readonly luogoNascita?: LuogoEvento;
  readonly soggettoAIRE?: string;
  readonly idSchedaSoggettoComune?: {
    readonly idSchedaSoggettoComuneIstat?: string;
    readonly idSchedaSoggetto?: string;
  };
  readonly dataPrimaIscrizioneComune?: string;
}
