import type { Atto, CessazioneMatrimonio, Matrimonio } from './eventi.js';
import type { Generalita } from './generalita.js';
import type { ComuneIndicato, Residenza } from './luogo.js';

/** How a person belongs to a scheda famiglia or convivenza. Source: `tipoLegameSoggetto`. */
export interface LegameSoggetto {
  readonly tipoLegame?: string;
  readonly dataDecorrenza?: string;
  readonly codiceLegame?: string;
  readonly progressivoComponente?: string;
}

/** The scheda a person belongs to. Source: `tipoFamConv`. */
export interface Appartenenza {
  readonly idFamConvComune?: string;
  readonly legameSoggetto?: LegameSoggetto;
  readonly dataDecorrenzaLegame?: string;
}

/**
 * A person's scheda individuale: the groups and fields of the official type under their official names, every value
 * the text that was sent. An absent element is an absent property; so is an empty one. The file di subentro calls
 * `generalita` `generalitaSubIscr`; nothing else differs.
 *
 * Source: `tipoGeneralitaSoggetto` (vocabolarioSubentro.xsd, 9.2.7). Only what some rule reads is typed here.
 */
export interface Soggetto {
  readonly generalita?: Generalita;
  readonly statoCivile?: { readonly statoCivile?: string };
  readonly dataUltimoAggiornamento?: string;
  readonly motivoIscrizioneAPR?: string;
  readonly attoNascita?: Atto;
  readonly cittadinanza?: {
    readonly descrizioneStato?: string;
    readonly codiceStato?: string;
    readonly dataValidita?: string;
  };
  readonly residenza?: Residenza;
  readonly famiglia?: Appartenenza;
  readonly convivenza?: Appartenenza;
  readonly matrimonio?: Matrimonio;
  readonly separazioneAnnullamentoCessazioneMatrimonio?: CessazioneMatrimonio;
  readonly cartaIdentita?: {
    readonly numero?: string;
    readonly dataRilascio?: string;
    readonly comuneRilascio?: ComuneIndicato;
  };
  readonly permessoSoggiorno?: { readonly dataRilascio?: string; readonly comune?: ComuneIndicato };
}
