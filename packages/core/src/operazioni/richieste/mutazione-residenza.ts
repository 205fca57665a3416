import type { TipoSoggettoFamiglia } from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type ControlliStessoIndirizzo, toListaControlli } from './controlli.js';
import type { NonVuoto, SoggettoDaCercare } from './generalita.js';
import {
  type DatiScheda,
  type Dimora,
  type Legame,
  type LegameIntestatario,
  type SchedaEsistente,
  TIPO_SCHEDA,
} from './scheda.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** Who moves, and the tie with the family from the day of the move. */
export interface ComponenteCheSiSposta extends Pick<TipoSoggettoFamiglia, 'autoveicoli'> {
  readonly generalita: SoggettoDaCercare;
  readonly legame: Legame;
}

/** Who a new family is named after. */
export type PrimoComponente = Omit<ComponenteCheSiSposta, 'legame'> & { readonly legame?: LegameIntestatario };

/** The family or convivenza that they join, or stay in. */
export interface InScheda {
  readonly tipoScheda: '1';
  readonly scheda: SchedaEsistente;
  readonly specie: 'famiglia' | 'convivenza' | 'famigliaAire';
}

/** The family that they form. */
export interface InFamigliaNuova {
  readonly tipoScheda: '2';
  readonly scheda: DatiScheda;
  readonly residenza: Dimora;
}

/** What goes with each type of move (table 47). */
export type PerTipo5005 =
  | (InScheda & {
      readonly tipo: '01';
      readonly soggetti: readonly [ComponenteCheSiSposta];
      readonly residenza?: Dimora;
    })
  | (InFamigliaNuova & { readonly tipo: '01'; readonly soggetti: readonly [PrimoComponente] })
  | (InScheda & {
      readonly tipo: '02' | '06';
      readonly soggetti: NonVuoto<ComponenteCheSiSposta>;
      readonly residenza?: Dimora;
    })
  | (InFamigliaNuova & {
      readonly tipo: '02' | '06';
      readonly soggetti: readonly [PrimoComponente, ...ComponenteCheSiSposta[]];
    })
  | (InScheda & {
      readonly tipo: '03' | '04';
      readonly soggetti: readonly [ComponenteCheSiSposta];
      readonly residenza: Dimora;
    });

/**
 * A move of one or more persons (5005). The types are those of table 47: 01 senza fissa dimora, 02 residenza, 03 dimora
 * abituale, 04 domicilio eletto, 06 the residence before the subentro. A whole family moves with 5001 (EN220).
 */
export type DatiMutazioneResidenza = ConDecorrenza &
  Pick<CorpiRichiesta['5005'], 'altraLingua' | 'datiDelProcedimento'> &
  PerTipo5005 & { readonly controlli?: ControlliStessoIndirizzo };

/** `tipoIndirizzo` of each type: a residence, but for two. */
const TIPO_INDIRIZZO: Readonly<Record<string, string>> = { '03': '2', '04': '3' };

/**
 * The request that changes where one or more persons of a family live (5005).
 *
 * @param dati - Who, into which family, and where: a new family (`tipoScheda` 2) wants an address, and its first member is who
 * it is named after.
 * @param testata - What the request says of itself.
 * @returns The request. Ties, address and a new family begin on `dataDecorrenza`, as ANPR wants (EF024, EF055, EF056).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const generalita = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const { corpo } = mutazioneResidenza({ tipo: '02', tipoScheda: '2', scheda: {}, soggetti: [{ generalita }], residenza: { indirizzo }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.generalitaSchedaFamiglia // → { dataOrigineFamigliaConvivenza: '2026-11-19', tipoScheda: '3' }
 * corpo.elencoSoggettiFamiglia?.[0]?.legameSoggetto // → { codiceLegame: '1', dataDecorrenza: '2026-11-19' }
 */
export function mutazioneResidenza(dati: DatiMutazioneResidenza, testata: Testata): Richiesta<'5005'> {
  const { tipo, tipoScheda, scheda, soggetti, residenza, dataDecorrenza, controlli, ...altri } = dati;
  const { specie, ...gruppi } = { specie: 'famiglia' as const, ...altri };
  const isNuova = tipoScheda === '2';
  return {
    operazione: '5005',
    corpo: {
      testataRichiesta: toTestata('5005', testata, dataDecorrenza),
      generalitaSchedaFamiglia: {
        ...scheda,
        ...(isNuova && { dataOrigineFamigliaConvivenza: dataDecorrenza }),
        tipoScheda: TIPO_SCHEDA[specie],
      },
      ...(residenza && {
        residenzaFamiglia: [
          {
            ...residenza,
            tipoIndirizzo: TIPO_INDIRIZZO[tipo] ?? '1',
            dataDecorrenzaResidenza: dataDecorrenza,
          },
        ],
      }),
      elencoSoggettiFamiglia: soggetti.map(({ legame, ...altro }) => ({
        ...altro,
        legameSoggetto: { codiceLegame: '1', ...legame, dataDecorrenza },
      })),
      ...gruppi,
      datiControllo: { tipoMutazione: tipo, tipoScheda, ...toListaControlli({ ...controlli }) },
    },
  };
}
