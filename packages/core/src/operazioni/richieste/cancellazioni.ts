import type { TipoComune, TipoLocalita } from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { SoggettoDaCercare } from './generalita.js';
import { type SchedaEsistente, TIPO_SCHEDA } from './scheda.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** The member of a family that goes: the one it is named after (1), whose family may get another; or another member (2). */
export type PerRuolo<Elenco> =
  | { readonly ruoloSoggetto: '1'; readonly soggettiFamiglia?: Elenco }
  | { readonly ruoloSoggetto: '2'; readonly soggettiFamiglia?: never };

/** A death (2001): `motivo` 1, or 2 for one that a court declared presumed. In which register the soggetto is, `anagrafe` says. */
export type DatiDecesso = ConDecorrenza &
  Pick<CorpiRichiesta['2001'], 'altriDati' | 'datiDelProcedimento'> &
  PerRuolo<CorpiRichiesta['2001']['elencoSoggettiFamiglia'] & object> & {
    readonly anagrafe: 'APR' | 'AIRE';
    readonly soggetto: SoggettoDaCercare;
    readonly datiDecesso: CorpiRichiesta['2001']['datiDecesso'] & object;
  } & (
    | { readonly motivo: '1'; readonly datiSentenza?: never }
    | { readonly motivo: '2'; readonly datiSentenza: CorpiRichiesta['2001']['datiSentenza'] & object }
  );

/**
 * The request that cancels a soggetto for death (2001).
 *
 * @param dati - Who died, when and where, and the sentence if the death is presumed.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA50A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = decesso({ anagrafe: 'APR', motivo: '1', soggetto, datiDecesso: { dataEvento: '2026-11-19' }, ruoloSoggetto: '2', dataDecorrenza: '2026-11-19' }, testata);
 * corpo.motivoCancellazione // → { tipoMotivoCancellazione: '1' }
 */
export function decesso(dati: DatiDecesso, testata: Testata): Richiesta<'2001'> {
  const { anagrafe, motivo, soggetto, ruoloSoggetto, soggettiFamiglia, dataDecorrenza, ...gruppi } = dati;
  return {
    operazione: '2001',
    corpo: {
      testataRichiesta: toTestata('2001', testata, dataDecorrenza),
      motivoCancellazione:
        anagrafe === 'APR' ? { tipoMotivoCancellazione: motivo } : { tipoMotivoCancellazioneAIRE: motivo },
      generalitaPerRicerca: soggetto,
      ...gruppi,
      ...(soggettiFamiglia && { elencoSoggettiFamiglia: soggettiFamiglia }),
      datiControllo: { ruoloSoggetto },
    },
  };
}

/** Where a cancelled soggetto goes: with some reasons only to a comune, or only abroad. */
export type PerMotivo2003 =
  | {
      readonly anagrafe: 'APR';
      readonly motivo: '3';
      readonly destinazione?: { readonly comune: TipoComune };
    }
  | {
      readonly anagrafe: 'APR';
      readonly motivo: '5' | '8';
      readonly destinazione?: { readonly localita: TipoLocalita };
    }
  | {
      readonly anagrafe: 'APR';
      readonly motivo: '4' | '6' | '7' | '9' | '10' | '11' | '12' | '13';
      readonly destinazione?: { readonly comune: TipoComune } | { readonly localita: TipoLocalita };
    }
  | {
      readonly anagrafe: 'AIRE';
      readonly motivo: '3' | '4';
      readonly destinazione?: { readonly comune: TipoComune };
    }
  | {
      readonly anagrafe: 'AIRE';
      readonly motivo: '5' | '6' | '7' | '8' | '10';
      readonly destinazione?: { readonly comune: TipoComune } | { readonly localita: TipoLocalita };
    };

/** The cancellation of a soggetto for another reason than death (2003): table 15 has the reasons, table 28 those of AIRE. */
export type DatiCancellazioneAltriMotivi = ConDecorrenza &
  Pick<CorpiRichiesta['2003'], 'altriDati' | 'datiDelProcedimento'> &
  PerRuolo<CorpiRichiesta['2003']['elencoSoggetti'] & object> &
  PerMotivo2003 & {
    readonly soggetto: SoggettoDaCercare;
    /** Absent: the day of the operation. Never after it (ES056). */
    readonly dataDecorrenzaCancellazione?: string;
    readonly note?: string;
    readonly datiSentenza?: CorpiRichiesta['2003']['datiCancellazione']['datiSentenza'] & object;
  };

/**
 * The request that cancels a soggetto for another reason than death (2003).
 *
 * @param dati - Who, why, and to where.
 * @param testata - What the request says of itself.
 * @returns The request; that of a soggetto of AIRE says so (`soggettoAIRE`).
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA50A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = cancellazioneAltriMotivi({ anagrafe: 'APR', motivo: '12', soggetto, ruoloSoggetto: '2', dataDecorrenza: '2026-11-19' }, testata);
 * corpo.datiCancellazione // → { motivoCancellazione: '12', dataDecorrenzaCancellazione: '2026-11-19' }
 */
export function cancellazioneAltriMotivi(dati: DatiCancellazioneAltriMotivi, testata: Testata): Richiesta<'2003'> {
  const { anagrafe, motivo, soggetto, ruoloSoggetto, soggettiFamiglia, dataDecorrenza, ...altri } = dati;
  const { dataDecorrenzaCancellazione = dataDecorrenza, note, datiSentenza, ...gruppi } = altri;
  return {
    operazione: '2003',
    corpo: {
      testataRichiesta: toTestata('2003', testata, dataDecorrenza),
      datiCancellazione: {
        motivoCancellazione: motivo,
        ...(note !== undefined && { notecancellazione: note }),
        dataDecorrenzaCancellazione,
        ...(datiSentenza && { datiSentenza }),
      },
      generalitaPerRicerca: anagrafe === 'AIRE' ? { ...soggetto, soggettoAIRE: 'S' } : soggetto,
      ...gruppi,
      ...(soggettiFamiglia && { elencoSoggetti: soggettiFamiglia }),
      datiControllo: { ruoloSoggetto },
    },
  };
}

/** The end of a convivenza (2009). */
export interface DatiArchiviazioneConvivenza extends ConDecorrenza {
  readonly convivenza: SchedaEsistente;
  /** Absent: the day of the operation. */
  readonly dataDecorrenzaArchiviazione?: string;
  readonly noteArchiviazione?: string;
}

/**
 * The request that archives a convivenza in which nobody is left (2009).
 *
 * @param dati - Which one, and since when.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const { corpo } = archiviazioneConvivenza({ convivenza: { idFamigliaConvivenzaANPR: '7' }, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.estremiSchedaConvivenza // → { idFamigliaConvivenzaANPR: '7', tipoScheda: '4' }
 */
export function archiviazioneConvivenza(dati: DatiArchiviazioneConvivenza, testata: Testata): Richiesta<'2009'> {
  const { convivenza, dataDecorrenza, dataDecorrenzaArchiviazione = dataDecorrenza, noteArchiviazione } = dati;
  return {
    operazione: '2009',
    corpo: {
      testataRichiesta: toTestata('2009', testata, dataDecorrenza),
      estremiSchedaConvivenza: { ...convivenza, tipoScheda: TIPO_SCHEDA.convivenza },
      datiArchiviazione: {
        ...(noteArchiviazione !== undefined && { noteArchiviazione }),
        dataDecorrenzaArchiviazione,
      },
      datiControllo: {},
    },
  };
}
