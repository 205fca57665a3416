import type {
  CessazioneMatrimonio,
  ComuneIndicato,
  DatiEvento,
  FamigliaConvivenza,
  Generalita,
  Indirizzo,
  LuogoEvento,
  Residenza,
  Soggetto,
} from '@anagrafe/core';

/** Elements that no rule reads: under each official name its text or its group. */
interface Gruppo {
  readonly [elemento: string]: string | Gruppo | undefined;
}

/** A scheda individuale with the groups of the official type that the rules do not read, too. Source: `tipoGeneralitaSoggetto`. */
export interface SoggettoSintetico extends Soggetto {
  readonly attributiSoggetto?: Gruppo;
  readonly paternita?: Genitore;
  readonly maternita?: Genitore;
  readonly residenza?: ResidenzaSintetica;
  readonly separazioneAnnullamentoCessazioneMatrimonio?: CessazioneSintetica;
  readonly cartaIdentita?: NonNullable<Soggetto['cartaIdentita']> & CartaIdentita;
  readonly permessoSoggiorno?: NonNullable<Soggetto['permessoSoggiorno']> & PermessoSoggiorno;
  readonly listaElettorale?: { readonly elettore: string; readonly comune?: ComuneIndicato };
  readonly listaLeva?: { readonly iscritto: string; readonly comune?: ComuneIndicato };
  readonly censimento?: Gruppo;
  readonly autoveicoli?: Gruppo;
  readonly altriDati?: Gruppo;
  readonly unioneCivile?: UnioneCivile;
  readonly convivenzaDiFatto?: ConvivenzaDiFatto;
}

/** Source: `tipoGenitore`. */
export interface Genitore {
  readonly generalita: Generalita;
  readonly cittadinanza?: Cittadinanza;
}

/** Source: `tipoCittadinanza`. */
export type Cittadinanza = NonNullable<Soggetto['cittadinanza']>;

/** Source: `tipoResidenza`. */
export interface ResidenzaSintetica extends Residenza {
  readonly indirizzo?: Indirizzo & { readonly numeroCivico?: Gruppo };
}

/** Source: `tipoAnnullamentoMatrimonio`. */
export interface CessazioneSintetica extends CessazioneMatrimonio {
  readonly sentenza?: NonNullable<CessazioneMatrimonio['sentenza']> & {
    readonly autorita: string;
    readonly dataValidita: string;
  };
}

/** Source: `tipoCartaIdentita`, beyond what the rules read. */
interface CartaIdentita {
  readonly cartaceaElettronica: string;
  readonly interdizioneEspatrio: string;
  readonly dataScadenza: string;
}

/** Source: `tipoPermessoSoggiorno`, beyond what the rules read. */
interface PermessoSoggiorno {
  readonly numeroSoggiorno: string;
  readonly tipoSoggiorno: string;
  readonly dataScadenza?: string;
  readonly questuraRilascioSoggiorno: string;
  readonly numeroPassaporto?: string;
}

/** Source: `tipoUnioneCivile`. */
interface UnioneCivile {
  readonly unitoCivilmente: Generalita;
  readonly attoUnione?: DatiEvento;
  readonly scioglimentoUnione?: { readonly motivoScioglimento: string };
  readonly cittadinanza?: Cittadinanza;
  readonly ordineUnione: string;
}

/** Source: `tipoConvivenzaDiFatto`. */
export interface ConvivenzaDiFatto {
  readonly convivente: Generalita;
  readonly cittadinanza?: Cittadinanza;
  readonly contrattoRisoluzione?: { readonly motivoRisoluzione: string };
  readonly contrattoStipula?: {
    readonly data: string;
    readonly dataNotifica: string;
    readonly protocollo?: string;
    readonly luogoEvento: LuogoEvento;
    readonly professionista: string;
    readonly comuneRegistrazione?: ComuneIndicato;
  };
  readonly ordineConvivenza: string;
}

/** A scheda famiglia or convivenza with what the rules do not read, too. Source: `tipoFamiglieSub`. */
export interface FamigliaSintetica extends FamigliaConvivenza {
  readonly tipoTutoreIntestatario?: NonNullable<FamigliaConvivenza['tipoTutoreIntestatario']> & {
    readonly comuneResidenza: ComuneIndicato;
  };
  readonly motivoCostituzione?: string;
  readonly specieConvivenza?: string;
  readonly presenzaFamigliaCoabitante?: string;
}
