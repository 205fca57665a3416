import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { NonVuoto } from './generalita.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** The electoral data of a soggetto (5010): the lists, or the cancellation from them, or whether they may be certified. */
export type DatiMutazioneListeElettorali = ConDecorrenza & {
  /** `idSchedaSoggettoANPR`. */
  readonly idSoggetto: string;
  /** `tipoMutazione`, two digits each. */
  readonly tipo: string | NonVuoto<string>;
  readonly tipoRevisione?: 'PRIMOCARICAMENTO' | 'SEMESTRALE' | 'DINAMICA' | 'STRAORDINARIA' | 'ALTRA';
} & (
    | { readonly liste: CorpiRichiesta['5010']['liste'] & object; readonly cancellazione?: never }
    | { readonly liste?: never; readonly cancellazione: CorpiRichiesta['5010']['cancellazione'] & object }
    | { readonly liste?: never; readonly cancellazione?: never; readonly certificabilita: object }
  ) & { readonly certificabilita?: CorpiRichiesta['5010']['certificabilita'] & object };

/**
 * The request that changes the electoral data of a soggetto (5010).
 *
 * @param dati - Whose, and the lists, the cancellation or the certificabilità.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const { corpo } = mutazioneListeElettorali({ idSoggetto: '7', tipo: '05', cancellazione: { motivoCancellazione: '1' }, tipoRevisione: 'DINAMICA', dataDecorrenza: '2026-11-19' }, testata);
 * corpo.datiControllo // → { tipoMutazione: ['05'] }
 */
export function mutazioneListeElettorali(dati: DatiMutazioneListeElettorali, testata: Testata): Richiesta<'5010'> {
  const { tipo, dataDecorrenza, ...gruppi } = dati;
  return {
    operazione: '5010',
    corpo: {
      testataRichiesta: toTestata('5010', testata, dataDecorrenza),
      ...gruppi,
      datiControllo: { tipoMutazione: typeof tipo === 'string' ? [tipo] : tipo },
    },
  };
}

/** An electoral section (5011). */
export interface DatiMutazioneSezione extends ConDecorrenza, Pick<CorpiRichiesta['5011'], 'sezione'> {}

/**
 * The request that inserts or changes an electoral section (5011).
 *
 * @param dati - The section.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const indirizzo = { cap: '00184', comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, toponimo: {} };
 * const sezione = { sezioneelettoralenum: '1', sezioneelettoraledenom: 'SCUOLA', sezioneelettoraleind: indirizzo, collegiocameradeputati: '1', circoscrregionali: '1', collegiosenatorepubblica: '1' };
 * mutazioneSezione({ sezione, dataDecorrenza: '2026-11-19' }, testata).corpo.testataRichiesta.dataDecorrenza // → '2026-11-19'
 */
export function mutazioneSezione(dati: DatiMutazioneSezione, testata: Testata): Richiesta<'5011'> {
  const { sezione, dataDecorrenza } = dati;
  return { operazione: '5011', corpo: { testataRichiesta: toTestata('5011', testata, dataDecorrenza), sezione } };
}

/** An electoral section that is no more (2012). */
export interface DatiCancellazioneSezione {
  readonly comune: CorpiRichiesta['2012']['datiSezione']['comune'];
  /** The number of the section. */
  readonly sezione: string;
  readonly dataDecorrenza?: string;
}

/**
 * The request that deletes an electoral section (2012).
 *
 * @param dati - Which one.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const comune = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
 * cancellazioneSezione({ comune, sezione: '12' }, testata).corpo.datiSezione.sezioneelettoralenum // → '12'
 */
export function cancellazioneSezione(dati: DatiCancellazioneSezione, testata: Testata): Richiesta<'2012'> {
  const { comune, sezione, dataDecorrenza } = dati;
  return {
    operazione: '2012',
    corpo: {
      testataRichiesta: toTestata('2012', testata, dataDecorrenza),
      datiSezione: { comune, sezioneelettoralenum: sezione },
    },
  };
}
