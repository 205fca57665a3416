import type { TipoLegameSoggetto, TipoSoggettoFamiglia } from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type ControlliFamigliaIncompleta, type ControlliStessoIndirizzo, toListaControlli } from './controlli.js';
import type { NonVuoto, SoggettoDaCercare } from './generalita.js';
import type { Dimora, ResidenzaItaliana, SchedaEsistente } from './scheda.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** A member, with the kind of tie that ANPR wants when relations change (EN173). */
export interface ComponenteConLegame extends Omit<TipoSoggettoFamiglia, 'generalita' | 'legameSoggetto'> {
  readonly generalita: SoggettoDaCercare;
  readonly legameSoggetto: TipoLegameSoggetto & { readonly tipoLegame: string };
}

/** A member, with the vehicles. */
export type ComponenteConVeicoli = TipoSoggettoFamiglia & Required<Pick<TipoSoggettoFamiglia, 'autoveicoli'>>;

/** The kinds of scheda: 3 family, 4 convivenza, 5 family of AIRE. */
export type TipoSchedaMutata = '3' | '4' | '5';

/** What goes with each type of change of a family or convivenza (table 46). */
export type PerTipo5001 =
  /** Who the scheda is named after, a tutore or responsabile; of a family, the one before too, with a new relation (EN482). */
  | {
      readonly tipo: '1';
      readonly tipoScheda: '3' | '4';
      readonly soggetti: readonly [ComponenteConLegame] | readonly [ComponenteConLegame, ComponenteConLegame];
    }
  /** Relations: all the members (EF044). `FC` makes the family certificabile again. */
  | {
      readonly tipo: '2';
      readonly tipoScheda: TipoSchedaMutata;
      readonly soggetti: NonVuoto<ComponenteConLegame>;
      readonly controlli?: { readonly FC?: 'S' };
    }
  /** General data of a family: it is left open or closed again. */
  | {
      readonly tipo: '3';
      readonly tipoScheda: '3' | '5';
      readonly scheda: { readonly idFamigliaConvivenzaANPR: string };
      readonly controlli?: ControlliFamigliaIncompleta & { readonly FC?: 'S' };
    }
  /** General data of a convivenza. */
  | {
      readonly tipo: '3';
      readonly tipoScheda: '4';
      readonly scheda: {
        readonly idFamigliaConvivenzaANPR: string;
        readonly specieConvivenza: string;
        readonly denominazioneConvivenza: string;
      };
    }
  /** Residence of all. */
  | {
      readonly tipo: '4';
      readonly tipoScheda: TipoSchedaMutata;
      readonly residenza: Dimora;
      readonly controlli?: ControlliStessoIndirizzo;
    }
  /** Residence of all, with their licences and vehicles. */
  | {
      readonly tipo: '5';
      readonly tipoScheda: TipoSchedaMutata;
      readonly residenza: Dimora;
      readonly soggetti: NonVuoto<ComponenteConVeicoli>;
      readonly controlli?: ControlliStessoIndirizzo;
    }
  /** The residence before the subentro, restored; or an address mended where it was written wrong (9). */
  | {
      readonly tipo: '6' | '9';
      readonly tipoScheda: TipoSchedaMutata;
      readonly residenza: Dimora & { readonly dataDecorrenzaResidenza: string };
      readonly controlli?: ControlliStessoIndirizzo;
    }
  /** New names of streets and house numbers (7), an address mended after an inspection (8). */
  | {
      readonly tipo: '7' | '8';
      readonly tipoScheda: TipoSchedaMutata;
      readonly residenza: Omit<ResidenzaItaliana, 'tipoIndirizzo'>;
    };

/** A change of a family or convivenza as a whole (5001): table 46 has the types. */
export type DatiMutazioneFamiglia = ConDecorrenza &
  Pick<CorpiRichiesta['5001'], 'altraLingua' | 'datiDelProcedimento'> &
  PerTipo5001 & { readonly scheda: SchedaEsistente };

/** `tipoIndirizzo` of each type: a residence, but for two. */
const TIPO_INDIRIZZO: Readonly<Record<string, string>> = { 7: '10', 8: '11' };
const DA_OGGI: readonly string[] = ['4', '5'];

/**
 * The request that changes a family or convivenza as a whole (5001).
 *
 * @param dati - Which scheda, and what changes: the type says what goes with which `tipo`.
 * @param testata - What the request says of itself.
 * @returns The request. A new residence (types 4 and 5) begins on `dataDecorrenza`, as ANPR wants (EF061).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const { corpo } = mutazioneFamiglia({ tipo: '4', tipoScheda: '3', scheda: { idFamigliaConvivenzaANPR: '7' }, residenza: { indirizzo }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.residenzaFamigliaConvivenza // → { indirizzo, tipoIndirizzo: '1', dataDecorrenzaResidenza: '2026-11-19' }
 * corpo.datiControllo // → { tipoMutazione: '4', tipoScheda: '3' }
 */
export function mutazioneFamiglia(dati: DatiMutazioneFamiglia, testata: Testata): Richiesta<'5001'> {
  const { tipo, tipoScheda, scheda, dataDecorrenza, ...altri } = dati;
  const { soggetti, residenza, controlli, ...gruppi } = {
    soggetti: undefined,
    residenza: undefined,
    controlli: undefined,
    ...altri,
  };
  return {
    operazione: '5001',
    corpo: {
      testataRichiesta: toTestata('5001', testata, dataDecorrenza),
      famigliaConvivenza: { ...scheda, tipoScheda },
      ...(soggetti && { elencoSoggettiFamiglia: soggetti }),
      ...(residenza && {
        residenzaFamigliaConvivenza: {
          ...residenza,
          tipoIndirizzo: TIPO_INDIRIZZO[tipo] ?? '1',
          ...(DA_OGGI.includes(tipo) && { dataDecorrenzaResidenza: dataDecorrenza }),
        },
      }),
      ...gruppi,
      datiControllo: { tipoMutazione: tipo, tipoScheda, ...toListaControlli({ ...controlli }) },
    },
  };
}
