import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { NonVuoto } from './generalita.js';
import { type Testata, toTestata } from './testata.js';

/** The one range that an extraction wants (EHR21): of days, or of identifiers. */
export type PerIntervallo =
  | Required<Pick<CorpiRichiesta['4001']['criteriRicerca'], 'riferimentoRichiesta'>>
  | Required<Pick<CorpiRichiesta['4001']['criteriRicerca'], 'identificativiComunali'>>
  | Required<Pick<CorpiRichiesta['4001']['criteriRicerca'], 'identificativiANPR'>>;

/** An extraction of citizens (4001). */
export type DatiEstrazioneCittadini = Omit<
  CorpiRichiesta['4001']['criteriRicerca'],
  'datiAnagraficiRichiesti' | 'riferimentoRichiesta' | 'identificativiComunali' | 'identificativiANPR'
> &
  PerIntervallo & {
    /** Table 16. */
    readonly datiAnagraficiRichiesti: NonVuoto<string>;
  };

/**
 * The request that extracts a list of citizens (4001); the result is for 7002 to fetch.
 *
 * @param dati - Which citizens, and which data of them.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const { corpo } = estrazioneCittadini({ datiAnagraficiRichiesti: ['1'], riferimentoRichiesta: { dataIniziale: '2026-01-01', dataFinale: '2026-01-31' } }, testata);
 * corpo.criteriRicerca.datiAnagraficiRichiesti // → ['1']
 */
export function estrazioneCittadini(dati: DatiEstrazioneCittadini, testata: Testata): Richiesta<'4001'> {
  return { operazione: '4001', corpo: { testataRichiesta: toTestata('4001', testata), criteriRicerca: dati } };
}

/** Data wanted of a list of codici fiscali (4002), which comes as a file in base 64. */
export interface DatiRivestimentoCf extends Omit<
  CorpiRichiesta['4002']['criteriRicerca'],
  'datiRichiesti' | 'criterioSelezione'
> {
  readonly datiRichiesti: NonVuoto<string>;
  /** 1 identifiers of ANPR, 2 codici fiscali. */
  readonly criterioSelezione?: '1' | '2';
}

/**
 * The request that asks for the data of a list of codici fiscali, 2,000 at most (4002).
 *
 * @param dati - The list, and which data.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const { corpo } = rivestimentoCf({ dataRiferimento: '2026-11-21', datiRichiesti: ['1'], xmlFileCodiciFiscali: 'PGEvPg==' }, testata);
 * corpo.criteriRicerca.datiRichiesti // → ['1']
 */
export function rivestimentoCf(dati: DatiRivestimentoCf, testata: Testata): Richiesta<'4002'> {
  return { operazione: '4002', corpo: { testataRichiesta: toTestata('4002', testata), criteriRicerca: dati } };
}

/** A statistical table (4003): of a month, the first (EN105); of a year, the others. */
export type DatiProspettoStatistico = Pick<CorpiRichiesta['4003']['datiRichiesta'], 'comune' | 'anno'> &
  (
    | { readonly tipologiaProspetto: '1'; readonly mese: string }
    | { readonly tipologiaProspetto: '2' | '3' | '4' | '5'; readonly mese?: never }
  );

/**
 * The request of a statistical table (4003).
 *
 * @param dati - Which one, of which comune, of when.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const comune = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
 * prospettoStatistico({ comune, tipologiaProspetto: '2', anno: '2025' }, testata).corpo.datiRichiesta.anno // → '2025'
 */
export function prospettoStatistico(dati: DatiProspettoStatistico, testata: Testata): Richiesta<'4003'> {
  return { operazione: '4003', corpo: { testataRichiesta: toTestata('4003', testata), datiRichiesta: dati } };
}

/** A list of support (4004). */
export type DatiElencoAusilio = CorpiRichiesta['4004']['datiRichiesta'];

/**
 * The request of a list of support (4004).
 *
 * @param dati - Which one, and of when where that is asked.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * elencoAusilio({ tipoElenco: '1' }, testata).corpo.datiRichiesta // → { tipoElenco: '1' }
 */
export function elencoAusilio(dati: DatiElencoAusilio, testata: Testata): Richiesta<'4004'> {
  return { operazione: '4004', corpo: { testataRichiesta: toTestata('4004', testata), datiRichiesta: dati } };
}

/** A list of operations or notifications (4005): it is ordered (`elaborazione`), then fetched (`verificaStato`). */
export type DatiRichiesteAsincrone =
  | {
      readonly elaborazione: CorpiRichiesta['4005']['elaborazione'] & {
        readonly dettaglioDati?: 'ID' | 'RICHIESTA' | 'RISPOSTA' | 'TUTTO';
      };
      readonly verificaStato?: never;
    }
  | { readonly elaborazione?: never; readonly verificaStato: CorpiRichiesta['4005']['verificaStato'] & object };

/**
 * The request that orders a list of operations or notifications, or fetches a part of it (4005). Each wants an
 * `idOperazioneComune` of its own.
 *
 * @param dati - One of the two.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '3', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * richiesteAsincrone({ verificaStato: { idOperazioneANPR: '3000000000', progressivo: '1' } }, testata).corpo.verificaStato?.progressivo // → '1'
 */
export function richiesteAsincrone(dati: DatiRichiesteAsincrone, testata: Testata): Richiesta<'4005'> {
  return { operazione: '4005', corpo: { testataRichiesta: toTestata('4005', testata), ...dati } };
}
