import type { TipoGenitore } from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type ControlliFamigliaIncompleta, toListaControlli } from './controlli.js';
import type { EventualeAttoNascita, GestioneCodiceFiscale, NonAire, NonVuoto } from './generalita.js';
import {
  type DatiScheda,
  type Dimora,
  type Legame,
  type LegameIntestatario,
  type ResidenzaItaliana,
  type SchedaEsistente,
  TIPO_SCHEDA,
} from './scheda.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/**
 * The registration of a birth (1001). `attribuzioneFamiglia` says whose family the newborn joins: 1 of the parents, 2 of the
 * father, 3 of the mother, 4 a convivenza, 5 another family.
 */
export type DatiIscrizioneNascita = ConDecorrenza &
  Pick<CorpiRichiesta['1001'], 'cittadinanza' | 'datiDelProcedimento'> &
  EventualeAttoNascita<
    CorpiRichiesta['1001']['attoNascita'] & object,
    CorpiRichiesta['1001']['attoNascitaANPR'] & object
  > &
  GestioneCodiceFiscale & {
    readonly soggetto: NonAire;
    readonly attributiSoggetto?: CorpiRichiesta['1001']['generalita1001']['attributiSoggetto'] & object;
    readonly origineCognome?: '1' | '2' | '3' | '4';
    readonly filiazione?: '1' | '2' | '3' | '4';
  } & (
    | { readonly attribuzioneFamiglia: '1'; readonly paternita: TipoGenitore; readonly maternita: TipoGenitore }
    | { readonly attribuzioneFamiglia: '2'; readonly paternita: TipoGenitore; readonly maternita?: TipoGenitore }
    | { readonly attribuzioneFamiglia: '3'; readonly paternita?: TipoGenitore; readonly maternita: TipoGenitore }
    | {
        readonly attribuzioneFamiglia: '4' | '5';
        readonly paternita?: TipoGenitore;
        readonly maternita?: TipoGenitore;
        readonly scheda: SchedaEsistente;
        readonly legame: Legame;
      }
  );

/**
 * The request that registers a birth (1001).
 *
 * @param dati - The newborn and the family that the newborn joins: with which `attribuzioneFamiglia` which data go, the type
 * says.
 * @param testata - What the request says of itself.
 * @returns The request; the tie with the family begins on `dataDecorrenza`, as ANPR wants (EF056).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '2026-11-19', luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } };
 * const maternita = { generalita: { cognome: 'ESEMPIO', nome: 'EVA' } };
 * const { corpo } = iscrizioneNascita({ soggetto, gestioneCF: '1', attribuzioneFamiglia: '3', maternita, cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.datiControllo // → { attribuzioneFamiglia: '3', gestioneCF: '1' }
 */
export function iscrizioneNascita(dati: DatiIscrizioneNascita, testata: Testata): Richiesta<'1001'> {
  const { soggetto, attributiSoggetto, origineCognome, filiazione, attribuzioneFamiglia, ...altri } = dati;
  const { gestioneCF, dataDecorrenza, scheda, legame, ...gruppi } = { scheda: undefined, legame: undefined, ...altri };
  return {
    operazione: '1001',
    corpo: {
      testataRichiesta: toTestata('1001', testata, dataDecorrenza),
      generalita1001: { generalita: soggetto, ...(attributiSoggetto && { attributiSoggetto }) },
      ...gruppi,
      ...(scheda && {
        famConv: {
          ...scheda,
          tipoScheda: attribuzioneFamiglia === '4' ? TIPO_SCHEDA.convivenza : TIPO_SCHEDA.famiglia,
        },
      }),
      ...(legame && { legameSoggetto: { ...legame, dataDecorrenza } }),
      datiControllo: {
        ...(origineCognome && { origineCognome }),
        ...(filiazione && { filiazione }),
        attribuzioneFamiglia,
        ...(gestioneCF && { gestioneCF }),
      },
    },
  };
}

/** Why a person is registered: some reasons want more data. */
export type PerMotivo1002 =
  | { readonly motivo: '2'; readonly datiSentenza: CorpiRichiesta['1002']['datiSentenza'] & object }
  | { readonly motivo: '3' | '4'; readonly provenienza: CorpiRichiesta['1002']['provenienza'] & object }
  | { readonly motivo: '9'; readonly noteMotivo: string }
  | { readonly motivo: '5' | '6' | '7' | '8' | '10' };

/** The family or convivenza that the person joins (1), or the new family (2). */
export type PerScheda1002 =
  | {
      readonly attribuzioneFamiglia: '1';
      readonly famiglia: SchedaEsistente;
      readonly convivenza?: never;
      readonly legame: Legame;
    }
  | {
      readonly attribuzioneFamiglia: '1';
      readonly convivenza: SchedaEsistente;
      readonly famiglia?: never;
      readonly legame: Legame;
    }
  | {
      readonly attribuzioneFamiglia: '2';
      readonly famiglia: DatiScheda;
      readonly convivenza?: never;
      readonly residenza: Dimora;
      readonly legame?: LegameIntestatario;
    };

/** The registration of a person for another reason than birth (1002): table 7 has the reasons. */
export type DatiIscrizioneAltriMotivi = ConDecorrenza &
  Pick<
    CorpiRichiesta['1002'],
    | 'altriDati'
    | 'paternita'
    | 'maternita'
    | 'altraLingua'
    | 'matrimonio'
    | 'vedovanza'
    | 'separazioneAnnullamentoCessazioneMatrimonio'
    | 'convivenzaDiFatto'
    | 'unioneCivile'
    | 'cartaIdentita'
    | 'permessoSoggiorno'
    | 'listaLeva'
    | 'listaElettorale'
    | 'censimento'
    | 'autoveicoli'
    | 'domicilioDigitale'
    | 'datiDelProcedimento'
  > &
  EventualeAttoNascita<
    CorpiRichiesta['1002']['attoNascita'] & object,
    CorpiRichiesta['1002']['attoNascitaANPR'] & object
  > &
  GestioneCodiceFiscale &
  PerMotivo1002 &
  PerScheda1002 & {
    readonly soggetto: NonAire;
    readonly statoCivile: CorpiRichiesta['1002']['generalita1002']['statoCivile'] & object;
    readonly attributiSoggetto?: CorpiRichiesta['1002']['generalita1002']['attributiSoggetto'] & object;
    readonly provenienza?: CorpiRichiesta['1002']['provenienza'] & object;
    readonly cittadinanza: NonVuoto<CorpiRichiesta['1002']['cittadinanza'][number]>;
    /** Addresses beside that of the residence: dimora, domicilio. */
    readonly altriIndirizzi?: CorpiRichiesta['1002']['residenza'] & object;
    readonly controlli?: ControlliFamigliaIncompleta;
  };

/**
 * The request that registers a person who immigrates, reappears, comes back from abroad (1002).
 *
 * @param dati - The person, why, and the family or convivenza: with which reason and which `attribuzioneFamiglia` which data
 * go, the type says.
 * @param testata - What the request says of itself.
 * @returns The request. Everything of a new family begins on `dataDecorrenza`, at an address of residence, as ANPR wants
 * (EF021, EF024, EF026, EF055, EF056).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1990-01-01', luogoNascita: { localita: { descrizioneLocalita: 'PARIS', descrizioneStato: 'FRANCIA', codiceStato: '215' } } };
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const { corpo } = iscrizioneAltriMotivi({
 *   motivo: '4', provenienza: { localita: { descrizioneLocalita: 'PARIS', descrizioneStato: 'FRANCIA', codiceStato: '215' } }, soggetto, gestioneCF: '1', statoCivile: { statoCivile: '1' }, cittadinanza: [{ descrizioneStato: 'FRANCIA', codiceStato: '215' }],
 *   attribuzioneFamiglia: '2', famiglia: {}, residenza: { indirizzo }, dataDecorrenza: '2026-11-19',
 * }, testata);
 * corpo.residenza // → [{ indirizzo, tipoIndirizzo: '1', dataDecorrenzaResidenza: '2026-11-19' }]
 * corpo.famiglia?.legameSoggetto // → { codiceLegame: '1', dataDecorrenza: '2026-11-19' }
 */
export function iscrizioneAltriMotivi(dati: DatiIscrizioneAltriMotivi, testata: Testata): Richiesta<'1002'> {
  const { soggetto, statoCivile, attributiSoggetto, attribuzioneFamiglia, gestioneCF, controlli, ...altri } = dati;
  const { motivo, dataDecorrenza, altriIndirizzi = [], ...restanti } = altri;
  const { noteMotivo, famiglia, convivenza, residenza, legame, ...gruppi } = {
    noteMotivo: undefined,
    residenza: undefined,
    legame: undefined,
    ...restanti,
  };
  const isNuova = attribuzioneFamiglia === '2';
  const legameSoggetto = { codiceLegame: '1', ...legame, dataDecorrenza };
  const indirizzi = [
    ...(residenza ? [{ ...residenza, tipoIndirizzo: '1', dataDecorrenzaResidenza: dataDecorrenza }] : []),
    ...altriIndirizzi,
  ];
  return {
    operazione: '1002',
    corpo: {
      testataRichiesta: toTestata('1002', testata, dataDecorrenza),
      motivoIscrizione: { idMotivoIscrizione: motivo, ...(noteMotivo !== undefined && { note: noteMotivo }) },
      generalita1002: { generalita: soggetto, statoCivile, ...(attributiSoggetto && { attributiSoggetto }) },
      ...gruppi,
      ...(indirizzi.length > 0 && { residenza: indirizzi }),
      ...(famiglia && {
        famiglia: {
          famiglia: {
            ...famiglia,
            ...(isNuova && { dataOrigineFamigliaConvivenza: dataDecorrenza }),
            tipoScheda: TIPO_SCHEDA.famiglia,
          },
          legameSoggetto,
        },
      }),
      ...(convivenza && {
        convivenza: { convivenza: { ...convivenza, tipoScheda: TIPO_SCHEDA.convivenza }, legameSoggetto },
      }),
      datiControllo: { attribuzioneFamiglia, ...(gestioneCF && { gestioneCF }), ...toListaControlli({ ...controlli }) },
    },
  };
}

/** A new convivenza (1010). */
export interface DatiIscrizioneConvivenza
  extends ConDecorrenza, Pick<CorpiRichiesta['1010'], 'tutoreIntestatario' | 'altraLingua' | 'datiDelProcedimento'> {
  readonly convivenza: DatiScheda;
  readonly residenza: ResidenzaItaliana;
}

/**
 * The request that registers a convivenza (1010). It begins on `dataDecorrenza`.
 *
 * @param dati - The convivenza, who is responsible for it, where it is.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const tutoreIntestatario = { generalita: { cognome: 'PROVA', nome: 'ADA' }, dataIntestarioConvivenza: '2026-11-19' };
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const { corpo } = iscrizioneConvivenza({ convivenza: { denominazioneConvivenza: 'CASA DI RIPOSO' }, tutoreIntestatario, residenza: { indirizzo, tipoIndirizzo: '1' }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.generalitaSchedaConvivenza // → { denominazioneConvivenza: 'CASA DI RIPOSO', dataOrigineFamigliaConvivenza: '2026-11-19', tipoScheda: '4' }
 */
export function iscrizioneConvivenza(dati: DatiIscrizioneConvivenza, testata: Testata): Richiesta<'1010'> {
  const { convivenza, residenza, dataDecorrenza, ...gruppi } = dati;
  return {
    operazione: '1010',
    corpo: {
      testataRichiesta: toTestata('1010', testata, dataDecorrenza),
      generalitaSchedaConvivenza: {
        ...convivenza,
        dataOrigineFamigliaConvivenza: dataDecorrenza,
        tipoScheda: TIPO_SCHEDA.convivenza,
      },
      ...gruppi,
      residenzaConvivneza: residenza,
      datiControllo: {},
    },
  };
}
