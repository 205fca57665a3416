import type {
  TipoFamigliaConvivenza,
  TipoGenitore,
  TipoIscrizioneAIRE,
  TipoLegameSoggetto,
  TipoResidenza,
} from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type ControlliFamigliaIncompleta, toListaControlli } from './controlli.js';
import type {
  ConCodiceFiscale,
  DatiIdentificativi,
  EventualeAttoNascita,
  Generalita,
  GestioneCodiceFiscale,
  SoggettoDaCercare,
} from './generalita.js';
import {
  type DatiScheda,
  type Legame,
  type LegameIntestatario,
  type ResidenzaItaliana,
  type SchedaEsistente,
  TIPO_SCHEDA,
} from './scheda.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** The family of AIRE that the soggetto joins (1), or the new one (2). */
export type PerFamigliaAire =
  | { readonly attribuzioneFamigliaAIRE: '1'; readonly famiglia: SchedaEsistente; readonly legame: Legame }
  | { readonly attribuzioneFamigliaAIRE: '2'; readonly famiglia: DatiScheda; readonly legame?: LegameIntestatario };

/** An address abroad, from the day of the operation. */
export type DimoraEstera = Omit<
  TipoResidenza,
  'tipoIndirizzo' | 'dataDecorrenzaResidenza' | 'indirizzo' | 'localitaEstera'
> &
  Required<Pick<TipoResidenza, 'localitaEstera'>>;

/** The registration with AIRE of a child born abroad (A001). */
export type DatiIscrizioneAireNascita = ConDecorrenza &
  Pick<CorpiRichiesta['A001'], 'altraCittadinanza' | 'datiDelProcedimento'> &
  EventualeAttoNascita<
    CorpiRichiesta['A001']['attoNascita'] & object,
    CorpiRichiesta['A001']['attoNascitaANPR'] & object
  > &
  GestioneCodiceFiscale &
  PerFamigliaAire & {
    readonly attributiSoggetto?: CorpiRichiesta['A001']['generalitaA001']['attributiSoggetto'] & object;
    readonly paternita?: TipoGenitore;
    readonly maternita?: TipoGenitore;
    /** Why is known: `C02`. */
    readonly iscrizioneAire: Omit<TipoIscrizioneAIRE, 'motivoIscrizione'>;
    readonly residenzaEstera?: DimoraEstera;
    readonly controlli?: ControlliFamigliaIncompleta;
  };

/**
 * The request that registers with AIRE a child born abroad (A001).
 *
 * @param dati - The child, the family, the act.
 * @param testata - What the request says of itself.
 * @returns The request, with the reason C02, `soggettoAIRE` S, and ties that begin on `dataDecorrenza` (ES071, ES077, EF056).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '2026-10-19', luogoNascita: { localita: { descrizioneLocalita: 'PARIS', descrizioneStato: 'FRANCIA', codiceStato: '215' } } };
 * const { corpo } = iscrizioneAireNascita({
 *   soggetto, gestioneCF: '1', attribuzioneFamigliaAIRE: '1', famiglia: { idFamigliaConvivenzaANPR: '7' }, legame: { codiceLegame: '3' },
 *   iscrizioneAire: { iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' }, dataDecorrenza: '2026-10-19',
 * }, testata);
 * corpo.iscrizioneAire.motivoIscrizione // → 'C02'
 * corpo.famiglia // → { idFamigliaConvivenzaANPR: '7', tipoScheda: '5' }
 */
export function iscrizioneAireNascita(dati: DatiIscrizioneAireNascita, testata: Testata): Richiesta<'A001'> {
  const { soggetto, attributiSoggetto, attribuzioneFamigliaAIRE, famiglia, legame, ...altri } = dati;
  const { iscrizioneAire, residenzaEstera, gestioneCF, controlli, dataDecorrenza, ...gruppi } = altri;
  return {
    operazione: 'A001',
    corpo: {
      testataRichiesta: toTestata('A001', testata, dataDecorrenza),
      generalitaA001: {
        generalita: { ...soggetto, soggettoAIRE: 'S' },
        ...(attributiSoggetto && { attributiSoggetto }),
      },
      ...gruppi,
      famiglia: toFamigliaAire(famiglia, attribuzioneFamigliaAIRE === '2' ? dataDecorrenza : undefined),
      legameSoggetto: toLegame(legame, dataDecorrenza),
      iscrizioneAire: { ...iscrizioneAire, motivoIscrizione: 'C02' },
      ...toResidenzaEstera(residenzaEstera, dataDecorrenza),
      datiControllo: {
        attribuzioneFamigliaAIRE,
        ...(gestioneCF && { gestioneCF }),
        ...toListaControlli({ ...controlli }),
      },
    },
  };
}

/** Why a person is registered with AIRE: who emigrates has a codice fiscale that is validated (EN231, EN232). */
export type PerMotivoA002 =
  | {
      readonly motivo: 'C01' | 'C06';
      readonly soggetto: Generalita & DatiIdentificativi & ConCodiceFiscale;
      readonly gestioneCF?: '0';
    }
  | ({ readonly motivo: 'C03' | 'C04' | 'C05' | 'C07' | 'C09' } & GestioneCodiceFiscale);

/** The registration of a person with AIRE for another reason than birth (A002): table 19 has the reasons. */
export type DatiIscrizioneAireAltriMotivi = ConDecorrenza &
  Pick<
    CorpiRichiesta['A002'],
    | 'altraCittadinanza'
    | 'paternita'
    | 'maternita'
    | 'matrimonio'
    | 'vedovanza'
    | 'annullamentoMatrimonio'
    | 'convivenzaDiFatto'
    | 'unioneCivile'
    | 'cartaIdentita'
    | 'listaElettorale'
    | 'listaLeva'
    | 'altriDati'
    | 'domicilioDigitale'
    | 'datiDelProcedimento'
    | 'provenienza'
  > &
  EventualeAttoNascita<
    CorpiRichiesta['A002']['attoNascita'] & object,
    CorpiRichiesta['A002']['attoNascitaANPR'] & object
  > &
  PerMotivoA002 &
  PerFamigliaAire & {
    readonly statoCivile?: CorpiRichiesta['A002']['generalitaA002']['statoCivile'] & object;
    readonly attributiSoggetto?: CorpiRichiesta['A002']['generalitaA002']['attributiSoggetto'] & object;
    readonly iscrizioneAire: Omit<TipoIscrizioneAIRE, 'motivoIscrizione'>;
    readonly ultimaResidenzaIt?: Omit<ResidenzaItaliana, 'tipoIndirizzo'>;
    readonly residenzaEstera?: DimoraEstera;
    readonly controlli?: ControlliFamigliaIncompleta;
  };

/**
 * The request that registers a person with AIRE for another reason than birth (A002).
 *
 * @param dati - The person, why, and the family.
 * @param testata - What the request says of itself.
 * @returns The request, with `soggettoAIRE` S, the kinds of the addresses, and all that is new from `dataDecorrenza`; of C01 and
 * C06 with the codice fiscale to be validated (EN232).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1990-01-01', luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } };
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const { corpo } = iscrizioneAireAltriMotivi({
 *   motivo: 'C01', soggetto, attribuzioneFamigliaAIRE: '2', famiglia: {}, iscrizioneAire: { iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' },
 *   ultimaResidenzaIt: { indirizzo }, dataDecorrenza: '2026-11-19',
 * }, testata);
 * corpo.datiControllo // → { attribuzioneFamigliaAIRE: '2', gestioneCF: '0' }
 * corpo.ultimaResidenzaIt // → { indirizzo, tipoIndirizzo: '7' }
 */
export function iscrizioneAireAltriMotivi(dati: DatiIscrizioneAireAltriMotivi, testata: Testata): Richiesta<'A002'> {
  const { motivo, soggetto, statoCivile, attributiSoggetto, attribuzioneFamigliaAIRE, famiglia, ...altri } = dati;
  const { legame, iscrizioneAire, ultimaResidenzaIt, residenzaEstera, controlli, ...restanti } = altri;
  const { gestioneCF = ESPATRI.includes(motivo) ? '0' : undefined, dataDecorrenza, ...gruppi } = restanti;
  return {
    operazione: 'A002',
    corpo: {
      testataRichiesta: toTestata('A002', testata, dataDecorrenza),
      generalitaA002: {
        generalita: { ...soggetto, soggettoAIRE: 'S' },
        ...(statoCivile && { statoCivile }),
        ...(attributiSoggetto && { attributiSoggetto }),
      },
      ...gruppi,
      ...(ultimaResidenzaIt && { ultimaResidenzaIt: { ...ultimaResidenzaIt, tipoIndirizzo: '7' } }),
      famiglia: {
        famiglia: toFamigliaAire(famiglia, attribuzioneFamigliaAIRE === '2' ? dataDecorrenza : undefined),
        legameSoggetto: toLegame(legame, dataDecorrenza),
      },
      iscrizioneAire: { ...iscrizioneAire, motivoIscrizione: motivo },
      ...toResidenzaEstera(residenzaEstera, dataDecorrenza),
      datiControllo: {
        attribuzioneFamigliaAIRE,
        ...(gestioneCF && { gestioneCF }),
        ...toListaControlli({ ...controlli }),
      },
    },
  };
}

const ESPATRI: readonly string[] = ['C01', 'C06'];

/** As for a registration; who stays in the family keeps the tie with it. */
export type PerFamigliaA006 =
  | Exclude<PerFamigliaAire, { readonly attribuzioneFamigliaAIRE: '1' }>
  | (Omit<Extract<PerFamigliaAire, { readonly attribuzioneFamigliaAIRE: '1' }>, 'legame'> & {
      readonly legame?: Legame;
    });

/** What goes with each type of change of a soggetto of AIRE. */
export type PerTipoA006 =
  | {
      readonly tipo: '1' | '2';
      readonly attribuzioneFamigliaAIRE: '1' | '2';
      readonly iscrizioneAire?: TipoIscrizioneAIRE;
    }
  | {
      readonly tipo: '3';
      readonly attribuzioneFamigliaAIRE: '1' | '2';
      readonly iscrizioneAire: TipoIscrizioneAIRE;
    }
  /** Neither a new family nor another one (EN233, EN235). */
  | { readonly tipo: '4'; readonly attribuzioneFamigliaAIRE: '1'; readonly iscrizioneAire: TipoIscrizioneAIRE };

/** A change of a soggetto of AIRE (A006); type 1 is of a resident who goes abroad. */
export type DatiMutazioneAire = ConDecorrenza &
  Pick<CorpiRichiesta['A006'], 'altriDati' | 'datiDelProcedimento'> &
  PerTipoA006 &
  PerFamigliaA006 & { readonly soggetto: SoggettoDaCercare; readonly residenzaEstera?: DimoraEstera };

/**
 * The request that changes a soggetto of AIRE, or makes one of a resident (A006).
 *
 * @param dati - Who, the family, and the new residence.
 * @param testata - What the request says of itself.
 * @returns The request, with `soggettoAIRE` S; ties and residence begin on `dataDecorrenza`.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = mutazioneAire({ tipo: '2', soggetto, attribuzioneFamigliaAIRE: '1', famiglia: { idFamigliaConvivenzaANPR: '7' }, legame: { codiceLegame: '2' }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.datiControllo // → { tipoMutazione: '2', attribuzioneFamigliaAIRE: '1' }
 */
export function mutazioneAire(dati: DatiMutazioneAire, testata: Testata): Richiesta<'A006'> {
  const { tipo, soggetto, attribuzioneFamigliaAIRE, famiglia, legame, residenzaEstera, ...altri } = dati;
  const { dataDecorrenza, ...gruppi } = altri;
  const isNuova = attribuzioneFamigliaAIRE === '2';
  return {
    operazione: 'A006',
    corpo: {
      testataRichiesta: toTestata('A006', testata, dataDecorrenza),
      generalita: { ...soggetto, soggettoAIRE: 'S' },
      famiglia: toFamigliaAire(famiglia, isNuova ? dataDecorrenza : undefined),
      ...((isNuova || legame) && { legameSoggetto: toLegame(legame, dataDecorrenza) }),
      ...gruppi,
      ...toResidenzaEstera(residenzaEstera, dataDecorrenza),
      datiControllo: { tipoMutazione: tipo, attribuzioneFamigliaAIRE },
    },
  };
}

/** A family of AIRE, and since when, if it is new. */
function toFamigliaAire(
  famiglia: Omit<TipoFamigliaConvivenza, 'tipoScheda'>,
  origine?: string,
): TipoFamigliaConvivenza {
  return {
    ...famiglia,
    ...(origine !== undefined && { dataOrigineFamigliaConvivenza: origine }),
    tipoScheda: TIPO_SCHEDA.famigliaAire,
  };
}

/** The tie with it: without another, that of who it is named after. */
function toLegame(legame: Partial<Legame> | undefined, dataDecorrenza: string): TipoLegameSoggetto {
  return { codiceLegame: '1', ...legame, dataDecorrenza };
}

function toResidenzaEstera(
  residenza: DimoraEstera | undefined,
  dataDecorrenzaResidenza: string,
): { readonly residenzaEstera?: TipoResidenza } {
  if (residenza === undefined) return {};
  return { residenzaEstera: { ...residenza, tipoIndirizzo: '4', dataDecorrenzaResidenza } };
}
