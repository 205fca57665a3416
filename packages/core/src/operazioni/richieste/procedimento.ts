import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { SoggettoDaCercare } from './generalita.js';
import { type Testata, toTestata } from './testata.js';

/** How ANPR or the comune calls a procedimento that is open already. */
export type PraticaAperta =
  | { readonly numeroPraticaAnpr: string; readonly numeroPraticaComune?: string }
  | { readonly numeroPraticaAnpr?: never; readonly numeroPraticaComune: string };

/** A procedimento amministrativo (1014): `I` opens it, `M` changes it, `C` closes it, `A` archives it. */
export type DatiProcedimentoAmministrativo = Pick<
  CorpiRichiesta['1014']['procedimentoIstruttoria'],
  'dataStato' | 'statoProcedimento' | 'noteEsito'
> & {
  readonly dataDecorrenza?: string;
} & (
    | {
        readonly tipoOperazione: 'I';
        readonly numeroPraticaComune?: string;
        /** Table 29. */
        readonly motivoAvvio: string;
        /** Who it concerns, unless it is about a registration. */
        readonly soggetti?: readonly SoggettoDaCercare[];
      }
    | (PraticaAperta & { readonly tipoOperazione: 'M'; readonly motivoAvvio?: string })
    | (PraticaAperta & {
        readonly tipoOperazione: 'C' | 'A';
        readonly dataChiusura: string;
        readonly esitoChiusura: 'C' | 'R' | 'S';
        readonly noteChiusura?: string;
      })
  );

/**
 * The request that opens, changes or closes a procedimento amministrativo (1014).
 *
 * @param dati - What to do, and with which procedimento: the type says what goes with which `tipoOperazione`.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const { corpo } = procedimentoAmministrativo({ tipoOperazione: 'I', motivoAvvio: '2', dataStato: '2026-11-20', statoProcedimento: '1' }, testata);
 * corpo.procedimentoIstruttoria // → { tipoOperazione: 'I', motivoAvvio: '2', dataStato: '2026-11-20', statoProcedimento: '1' }
 */
export function procedimentoAmministrativo(dati: DatiProcedimentoAmministrativo, testata: Testata): Richiesta<'1014'> {
  const { dataDecorrenza, soggetti, ...procedimentoIstruttoria } = { soggetti: undefined, ...dati };
  return {
    operazione: '1014',
    corpo: {
      testataRichiesta: toTestata('1014', testata, dataDecorrenza),
      procedimentoIstruttoria,
      ...(soggetti && { generalitaPerRicerca: soggetti }),
    },
  };
}
