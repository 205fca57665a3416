import type { TipoDatiOperazione } from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { toListaControlli } from './controlli.js';
import type { SoggettoDaCercare } from './generalita.js';
import { type Testata, type TestataSenzaRettifica, toTestata } from './testata.js';

/** The operation to annul, by what the comune and ANPR called it, and whom it concerns. */
export interface DatiAnnullamento<O extends string> {
  readonly operazione: Omit<TipoDatiOperazione, 'operazioneRichiesta'> & { readonly operazioneRichiesta: O };
  readonly soggetto: SoggettoDaCercare;
  readonly schedaFamigliaConvivenza?: CorpiRichiesta['5012']['datiSchedaSoggettoFamigliaConvivenza']['schedaFamigliaConvivenza'] &
    object;
  /** Which scheda the operation concerned; 1 that of the soggetto. */
  readonly tipoScheda: string;
}

/** `S`: the codice fiscale that the operation attributed is annulled too, within 24 hours. Absent: `N`. */
export interface ConAttribuzione {
  readonly annullamentoAttribuzione?: 'S' | 'N';
}

/** The annulment of a registration (1013). */
export interface DatiAnnullamentoIscrizione
  extends
    DatiAnnullamento<'1001' | '1002' | '1010' | 'A001' | 'A002'>,
    ConAttribuzione,
    Pick<CorpiRichiesta['1013'], 'datiDelProcedimento'> {
  readonly dataDecorrenza?: string;
}

/**
 * The request that annuls a registration (1013).
 *
 * @param dati - The operation and the person. Both identifiers of the operation, of the comune and of ANPR, are mandatory.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const operazione = { operazioneRichiesta: '1002', idOperazioneComune: '1', idOperazioneANPR: '3000000000' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = annullamentoIscrizione({ operazione, soggetto, tipoScheda: '1' }, testata);
 * corpo.datiControllo // → { tiposcheda: '1', annullamentoAttribuzione: 'N' }
 */
export function annullamentoIscrizione(dati: DatiAnnullamentoIscrizione, testata: Testata): Richiesta<'1013'> {
  const { operazione, soggetto, schedaFamigliaConvivenza, tipoScheda, dataDecorrenza, ...altri } = dati;
  const { annullamentoAttribuzione = 'N', ...gruppi } = altri;
  return {
    operazione: '1013',
    corpo: {
      testataRichiesta: toTestata('1013', testata, dataDecorrenza),
      datiOperazione: operazione,
      datiSchedaSoggettoFamigliaConvivenza: { soggetto, ...(schedaFamigliaConvivenza && { schedaFamigliaConvivenza }) },
      ...gruppi,
      datiControllo: { tiposcheda: tipoScheda, annullamentoAttribuzione },
    },
  };
}

/** The annulment of a cancellation (2011). */
export interface DatiAnnullamentoCancellazione
  extends DatiAnnullamento<'2001' | '2003' | '2009'>, Pick<CorpiRichiesta['2011'], 'datiDelProcedimento'> {
  readonly dataDecorrenza?: string;
}

/**
 * The request that annuls a cancellation (2011).
 *
 * @param dati - The operation and the person. Both identifiers of the operation, of the comune and of ANPR, are mandatory.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const operazione = { operazioneRichiesta: '2003', idOperazioneComune: '1', idOperazioneANPR: '3000000000' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * annullamentoCancellazione({ operazione, soggetto, tipoScheda: '1' }, testata).corpo.datiControllo // → { tipoScheda: '1' }
 */
export function annullamentoCancellazione(dati: DatiAnnullamentoCancellazione, testata: Testata): Richiesta<'2011'> {
  const { operazione, soggetto, schedaFamigliaConvivenza, tipoScheda, dataDecorrenza, ...gruppi } = dati;
  return {
    operazione: '2011',
    corpo: {
      testataRichiesta: toTestata('2011', testata, dataDecorrenza),
      datiOperazioneDaAnnullare: operazione,
      datiSchedaSoggettoFamigliaConvivenza: { soggetto, ...(schedaFamigliaConvivenza && { schedaFamigliaConvivenza }) },
      ...gruppi,
      datiControllo: { tipoScheda },
    },
  };
}

/**
 * The annulment of a mutazione (5012). `ripristino` asks for more: `anagrafico` (RA) restores a residence though later
 * operations stay, and wants the day of the change as `dataDecorrenza` (EN360); `parziale` (RP) restores some of the
 * soggetti, not of a 5001 (EN351).
 */
export type DatiAnnullamentoMutazione = ConAttribuzione &
  (
    | (DatiAnnullamento<'5001' | '5005' | '5008' | 'A006'> & {
        readonly ripristino?: never;
        readonly dataDecorrenza?: string;
      })
    | (DatiAnnullamento<'5001' | '5005'> & { readonly ripristino: 'anagrafico'; readonly dataDecorrenza: string })
    | (DatiAnnullamento<'5005' | '5008' | 'A006'> & {
        readonly ripristino: 'parziale';
        readonly dataDecorrenza?: string;
      })
  );

/**
 * The request that annuls a mutazione (5012).
 *
 * @param dati - The operation and the person. Both identifiers of the operation, of the comune and of ANPR, are mandatory.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const operazione = { operazioneRichiesta: '5005', idOperazioneComune: '1', idOperazioneANPR: '3000000000' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = annullamentoMutazione({ operazione, soggetto, tipoScheda: '1', ripristino: 'anagrafico', dataDecorrenza: '2026-10-01' }, testata);
 * corpo.datiControllo.listaControlli // → { controllo: [{ codice: 'RA', valore: '1' }] }
 */
export function annullamentoMutazione(
  dati: DatiAnnullamentoMutazione,
  testata: TestataSenzaRettifica,
): Richiesta<'5012'> {
  const { operazione, soggetto, schedaFamigliaConvivenza, tipoScheda, dataDecorrenza, ripristino } = dati;
  return {
    operazione: '5012',
    corpo: {
      testataRichiesta: toTestata('5012', testata, dataDecorrenza),
      datiOperazioneDaAnnullare: operazione,
      datiSchedaSoggettoFamigliaConvivenza: { soggetto, ...(schedaFamigliaConvivenza && { schedaFamigliaConvivenza }) },
      datiControllo: {
        tipoScheda,
        annullamentoAttribuzioneCF: dati.annullamentoAttribuzione ?? 'N',
        ...toListaControlli(ripristino && { [RIPRISTINO[ripristino]]: '1' }),
      },
    },
  };
}

const RIPRISTINO = { anagrafico: 'RA', parziale: 'RP' } as const;
