import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { SoggettoDaCercare } from './generalita.js';
import { type Testata, toTestata } from './testata.js';

/** The marriage that is meant: of two persons. */
export interface DueConiugi {
  readonly coniuge1: SoggettoDaCercare;
  readonly coniuge2: SoggettoDaCercare;
  readonly dataMatrimonio?: string;
}

/** With the marriage. */
export type ConMatrimonio = Required<Pick<CorpiRichiesta['5021'], 'matrimonio'>>;
/** With the widowhood. */
export type ConVedovanza = Required<Pick<CorpiRichiesta['5021'], 'vedovanza'>>;
/** With the end of the marriage. */
export type ConCessazione = Required<Pick<CorpiRichiesta['5021'], 'separazioneAnnullamentoCessazioneMatrimonio'>>;

/** What goes with each type of request about a marriage beside others. */
export type PerTipo5021 =
  | ({ readonly tipo: '01'; readonly coniuge1: SoggettoDaCercare } & ConMatrimonio)
  | (DueConiugi & { readonly tipo: '02' } & ConVedovanza)
  | (DueConiugi & { readonly tipo: '03' } & ConCessazione)
  | (DueConiugi & { readonly tipo: '04' | '05' | '06' } & (ConMatrimonio | ConVedovanza | ConCessazione))
  | (DueConiugi & { readonly tipo: '07'; readonly idOperazioneANPR: string });

/**
 * A marriage beside others (5021): 01 inserts it, 02 records a widowhood, 03 its end, 04 to 06 change
 * what was recorded, 07 deletes it.
 * Announced for tests only (ANPR 9.0.0).
 */
export type DatiGestionePoligamia = PerTipo5021 &
  Pick<CorpiRichiesta['5021'], 'datiDelProcedimento'> & { readonly dataDecorrenza?: string };

/**
 * The request about a marriage of somebody who has another (5021).
 *
 * @param dati - Which marriage, and what to do about it.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const coniuge1 = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = gestionePoligamia({ tipo: '07', coniuge1, coniuge2: coniuge1, idOperazioneANPR: '3000000000' }, testata);
 * corpo.datiAnnullamento // → { idOperazioneANPR: '3000000000' }
 */
export function gestionePoligamia(dati: DatiGestionePoligamia, testata: Testata): Richiesta<'5021'> {
  const { tipo, dataDecorrenza, ...altri } = dati;
  const { coniuge1, coniuge2, dataMatrimonio, idOperazioneANPR, ...gruppi } = {
    coniuge2: undefined,
    dataMatrimonio: undefined,
    idOperazioneANPR: undefined,
    ...altri,
  };
  return {
    operazione: '5021',
    corpo: {
      testataRichiesta: toTestata('5021', testata, dataDecorrenza),
      matrimonioPerRicerca: {
        coniuge1,
        ...(dataMatrimonio !== undefined && { dataMatrimonio }),
        ...(coniuge2 && { coniuge2 }),
      },
      ...gruppi,
      datiControllo: { tipoMutazione: [tipo] },
      ...(idOperazioneANPR !== undefined && { datiAnnullamento: { idOperazioneANPR } }),
    },
  };
}
