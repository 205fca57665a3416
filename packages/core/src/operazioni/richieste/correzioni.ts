import type { TipoSchedaSoggetto } from '../../xsd/tipo-dato.data.js';
import type {
  TipoRichiestaRettifica101,
  TipoRichiestaRettifica102,
  TipoRichiestaRettifica103,
  TipoRichiestaRettifica104,
  TipoRichiestaRettifica105,
} from '../../xsd/vocabolario-5000-mutazione.data.js';
import type { Richiesta } from '../richiesta.js';
import type { SoggettoDaCercare } from './generalita.js';
import type { SchedaEsistente } from './scheda.js';
import { TIPO_SCHEDA } from './scheda.js';
import { type Testata, type TestataSenzaRettifica, toTestata } from './testata.js';

/** The group of the scheda that ANPR wants to see, of what it is to delete (EN394). */
export type ConGruppo<G extends keyof TipoSchedaSoggetto> = Required<Pick<TipoSchedaSoggetto, G>>;

/** What is deleted (table 48, and 10, 11, 12 since): some data are shown, one is of a convivenza. */
export type PerTipo5013 =
  | { readonly tipo: '01' | '02' | '05' | '10' | '11' | '12'; readonly soggetto: SoggettoDaCercare }
  | ({ readonly tipo: '03'; readonly soggetto: SoggettoDaCercare } & ConGruppo<'permessoSoggiorno'>)
  | ({ readonly tipo: '04'; readonly soggetto: SoggettoDaCercare } & ConGruppo<'censimento'>)
  | ({ readonly tipo: '06'; readonly soggetto: SoggettoDaCercare } & ConGruppo<'matrimonio'>)
  | ({ readonly tipo: '07'; readonly soggetto: SoggettoDaCercare } & ConGruppo<'unioneCivile'>)
  | ({ readonly tipo: '08'; readonly soggetto: SoggettoDaCercare } & ConGruppo<'convivenzaDiFatto'>)
  | {
      readonly tipo: '09';
      readonly scheda: SchedaEsistente;
      readonly specie: keyof typeof TIPO_SCHEDA;
    };

/** The deletion of a datum that should not be there (5013): `motivo` 1 material error, 2 revoca, 3 other. */
export type DatiRevoca = PerTipo5013 & {
  readonly motivo: '1' | '2' | '3';
  readonly noteRevoca?: string;
  readonly dataDecorrenza?: string;
};

/**
 * The request that deletes a datum (5013).
 *
 * @param dati - Which datum, of whom, and why.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = revocaDato({ tipo: '01', soggetto, motivo: '1' }, testata);
 * corpo.datiControllo // → { tipoRevoca: '01' }
 */
export function revocaDato(dati: DatiRevoca, testata: TestataSenzaRettifica): Richiesta<'5013'> {
  const { tipo, motivo, noteRevoca, dataDecorrenza, ...altri } = dati;
  const { soggetto, scheda, specie, ...gruppi } = {
    soggetto: undefined,
    scheda: undefined,
    specie: 'convivenza' as const,
    ...altri,
  };
  return {
    operazione: '5013',
    corpo: {
      testataRichiesta: toTestata('5013', testata, dataDecorrenza),
      ...(soggetto && { schedaSoggetto: { generalitaPerRicerca: soggetto, ...gruppi } }),
      ...(scheda && { famigliaConvivenza: { ...scheda, tipoScheda: TIPO_SCHEDA[specie] } }),
      motivoAnnullamento: { motivoRevoca: motivo, ...(noteRevoca !== undefined && { noteRevoca }) },
      datiControllo: { tipoRevoca: tipo },
    },
  };
}

/** One date at least of several (EN474). */
export type AlmenoUna<T> = { [K in keyof T]-?: T & Readonly<Record<K, string>> }[keyof T];

/** A rettifica of data that came with the subentro (5014): one kind a request, 104 and 105 not for comuni. */
export type DatiRettifica = { readonly soggetto: SoggettoDaCercare; readonly dataDecorrenza?: string } & (
  | { readonly tipo: '101'; readonly rettifica: TipoRichiestaRettifica101 }
  | { readonly tipo: '102'; readonly rettifica: TipoRichiestaRettifica102 }
  | { readonly tipo: '103'; readonly rettifica: AlmenoUna<TipoRichiestaRettifica103> }
  | { readonly tipo: '104'; readonly rettifica: AlmenoUna<TipoRichiestaRettifica104> }
  | { readonly tipo: '105'; readonly rettifica: TipoRichiestaRettifica105 }
);

/**
 * The request that rectifies data recorded with the subentro (5014).
 *
 * @param dati - Whose, and the new data of one kind: 101 residence, 102 reason of the registration, 103 other dates.
 * @param testata - What the request says of itself: `tipoOperazione` is `R`.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'R', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = rettificaDati({ tipo: '101', soggetto, rettifica: { dataDecorrenzaResidenza: '2001-05-07' } }, testata);
 * corpo.tipoRettifica // → { richiestaRettifica101: { dataDecorrenzaResidenza: '2001-05-07' } }
 */
export function rettificaDati(
  dati: DatiRettifica,
  testata: Testata & { readonly tipoOperazione: 'R' },
): Richiesta<'5014'> {
  const { tipo, soggetto, rettifica, dataDecorrenza } = dati;
  return {
    operazione: '5014',
    corpo: {
      testataRichiesta: toTestata('5014', testata, dataDecorrenza),
      generalitaPerRicerca: soggetto,
      tipoRettifica: { [`richiestaRettifica${tipo}`]: rettifica },
    },
  };
}
