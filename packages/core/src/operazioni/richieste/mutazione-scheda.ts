import type {
  TipoAnnullamentoMatrimonio,
  TipoConvivenzaDiFatto,
  TipoDocumentoProtocollato,
  TipoListaLeva,
  TipoStatoCivile,
  TipoUnioneCivile,
} from '../../xsd/tipo-dato.data.js';
import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { ConAttoNascita, DatiIdentificativi, Generalita, NonVuoto, SoggettoDaCercare } from './generalita.js';
import { type ConDecorrenza, type Testata, toTestata } from './testata.js';

/** The groups that a change of the scheda may carry. */
export type GruppiScheda = Omit<
  CorpiRichiesta['5008'],
  'testataRichiesta' | 'generalitaPerRicerca' | 'datiDelProcedimento' | 'datiControllo'
>;
/** One of them, when it is there. */
export type GruppoScheda<G extends keyof GruppiScheda> = GruppiScheda[G] & object;

/** What is known of a person, all five data of it (EN139); with a codice fiscale, or one to be had (`gestioneCF`). */
export type DatiAnagraficiNuovi =
  | {
      readonly generalitaDaModificare: GruppoScheda<'generalitaDaModificare'> & {
        readonly generalita: Generalita & DatiIdentificativi;
      };
      readonly gestioneCF?: '0' | '3';
    }
  | {
      readonly generalitaDaModificare: GruppoScheda<'generalitaDaModificare'> & {
        readonly generalita: Generalita & DatiIdentificativi & { readonly codiceFiscale?: never };
      };
      readonly gestioneCF: '1' | '2';
    };

/** The end of a marriage or a separation, with the sentence or the act (EN309). */
export type FineMatrimonio = TipoAnnullamentoMatrimonio &
  (
    | Required<Pick<TipoAnnullamentoMatrimonio, 'sentenza'>>
    | Required<Pick<TipoAnnullamentoMatrimonio, 'attoAnnullamentoMatrimonio'>>
    | Required<Pick<TipoAnnullamentoMatrimonio, 'attoAnnullamentoMatrimonioANPR'>>
  );

/** The end of a convivenza di fatto, with all that ANPR wants of it (EN261). */
export interface FineConvivenza {
  readonly motivoRisoluzione: '31' | '32' | '34' | '98';
  readonly contratto: TipoDocumentoProtocollato & { readonly data: string; readonly dataNotifica: string };
}

/** By type of change (table 36), the groups that it must carry, and those that it may. */
export interface GruppiPerTipo {
  '01': DatiAnagraficiNuovi & Pick<GruppiScheda, 'statoCivile'>;
  '02': { readonly cittadinanza: NonVuoto<GruppoScheda<'cittadinanza'>[number]> };
  '03': { readonly cartaIdentita: GruppoScheda<'cartaIdentita'> };
  '04': { readonly permessoSoggiorno: GruppoScheda<'permessoSoggiorno'> };
  /** Electoral data go with 5010 since ANPR 6.0.5. */
  '05': { readonly liste: { readonly listaLeva: TipoListaLeva } };
  '06': { readonly censimento: GruppoScheda<'censimento'> };
  '07': { readonly altriDati: GruppoScheda<'altriDati'> };
  '08': { readonly autoVeicoli: GruppoScheda<'autoVeicoli'> };
  '10': { readonly paternita: GruppoScheda<'paternita'> };
  '11': { readonly maternita: GruppoScheda<'maternita'> };
  '12': { readonly matrimonio: GruppoScheda<'matrimonio'> };
  '13': { readonly vedovanza: GruppoScheda<'vedovanza'>; readonly matrimonio: GruppoScheda<'matrimonio'> };
  '14': {
    readonly separazioneAnnullamentoCessazioneMatrimonio: FineMatrimonio;
    readonly matrimonio: GruppoScheda<'matrimonio'>;
  };
  '15': ConAttoNascita<GruppoScheda<'attoNascita'>, GruppoScheda<'attoNascitaANPR'>>;
  '16': {
    readonly convivenzaDiFatto: TipoConvivenzaDiFatto &
      (Required<Pick<TipoConvivenzaDiFatto, 'convivente'>> | Required<Pick<TipoConvivenzaDiFatto, 'contrattoStipula'>>);
  };
  '17': { readonly convivenzaDiFatto: TipoConvivenzaDiFatto & { readonly contrattoRisoluzione: FineConvivenza } };
  '18': {
    readonly unioneCivile: TipoUnioneCivile & Required<Pick<TipoUnioneCivile, 'unitoCivilmente' | 'attoUnione'>>;
    readonly statoCivile?: TipoStatoCivile;
  };
  '19': {
    readonly unioneCivile: TipoUnioneCivile & Required<Pick<TipoUnioneCivile, 'scioglimentoUnione'>>;
    readonly statoCivile?: TipoStatoCivile;
  };
  /** What the registration left out. */
  '20': Omit<GruppiScheda, 'generalitaDaModificare'>;
  /** What the file of AIRE left out. */
  '21': GruppiScheda;
  '22': { readonly datiDecesso: GruppoScheda<'datiDecesso'> };
}

/** The types of change of a scheda individuale: those of table 36 but 09, which is refused (ES096). */
export type TipoMutazioneScheda = keyof GruppiPerTipo;

/** Types that go with any other but those that go alone. */
export type Ovunque = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '10' | '11' | '15';

/** Types that go together: ties of one kind only (EN321); three go alone (EN361, EN438, EN487). */
export type Insiemi = [Ovunque | '12' | '13' | '14', Ovunque | '16' | '17', Ovunque | '18' | '19', '20', '21', '22'];

/** Is everything in `T` in one of several sets? */
export type IsInUno<T, I extends readonly unknown[]> = true extends {
  [K in keyof I]: [T] extends [I[K]] ? true : false;
}[number]
  ? true
  : false;

/** Nothing more to ask of types that go together; of others, the impossible. */
export type SeInsieme<T extends TipoMutazioneScheda> =
  IsInUno<T, Insiemi> extends true ? unknown : { readonly tipo: never };

/** All of several, each of which may be a choice. */
export type TuttiInsieme<T extends TipoMutazioneScheda> = {
  readonly [K in T]: (gruppi: GruppiPerTipo[K]) => void;
}[T] extends (gruppi: infer G) => void
  ? G
  : never;

/** What every change of a scheda says. */
export interface DatiComuniMutazioneScheda<T extends TipoMutazioneScheda>
  extends ConDecorrenza, Pick<CorpiRichiesta['5008'], 'datiDelProcedimento'> {
  /** One type, or several that may go together. */
  readonly tipo: T | NonVuoto<T>;
  readonly soggetto: SoggettoDaCercare;
}

/** A change of a scheda individuale (5008), with the groups that its types want. */
export type DatiMutazioneScheda<T extends TipoMutazioneScheda> = DatiComuniMutazioneScheda<T> &
  TuttiInsieme<T> &
  SeInsieme<T>;

/**
 * The request that changes a scheda individuale (5008): personal data, citizenship, documents, parents, marriage, union…
 *
 * @param dati - Whose scheda, the types of change (table 36) and the groups that they want: others, and types that do not go
 * together, are errors of the compiler.
 * @param testata - What the request says of itself.
 * @returns The request. Of a marriage (12), a widowhood (13), an end of marriage (14) it has the stato civile that ANPR wants,
 * 2, 3, 4 (ES111, ES112, ES113); after a separation (`tipoCessazione` 5, 8) it stays 2.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const matrimonio = { coniuge: { cognome: 'ESEMPIO', nome: 'UGO' }, datiMatrimonio: { dataEvento: '2026-11-19' } };
 * const { corpo } = mutazioneScheda({ tipo: '12', soggetto, matrimonio, dataDecorrenza: '2026-11-19' }, testata);
 * corpo.statoCivile // → { statoCivile: '2' }
 * corpo.datiControllo // → { tipoMutazione: ['12'] }
 */
export function mutazioneScheda<T extends TipoMutazioneScheda>(
  dati: DatiMutazioneScheda<T>,
  testata: Testata,
): Richiesta<'5008'> {
  const larghi: DatiComuniMutazioneScheda<TipoMutazioneScheda> & GruppiScheda & { readonly gestioneCF?: string } = dati;
  const { tipo, soggetto, dataDecorrenza, gestioneCF, ...gruppi } = larghi;
  const tipi: readonly TipoMutazioneScheda[] = typeof tipo === 'string' ? [tipo] : tipo;
  const statoCivile = gruppi.statoCivile ?? toStatoCivile(tipi, gruppi);
  return {
    operazione: '5008',
    corpo: {
      testataRichiesta: toTestata('5008', testata, dataDecorrenza),
      generalitaPerRicerca: soggetto,
      ...gruppi,
      ...(statoCivile && { statoCivile }),
      datiControllo: { tipoMutazione: tipi, ...(gestioneCF !== undefined && { gestioneCF }) },
    },
  };
}

/** `tipoCessazione` of table 31 that leave two persons married. */
const SEPARAZIONI: readonly (string | undefined)[] = ['5', '8'];

/** The stato civile that follows from a change of marriage. */
function toStatoCivile(tipi: readonly TipoMutazioneScheda[], gruppi: GruppiScheda): TipoStatoCivile | undefined {
  const { tipoCessazione } = gruppi.separazioneAnnullamentoCessazioneMatrimonio ?? {};
  if (tipi.includes('14')) return { statoCivile: SEPARAZIONI.includes(tipoCessazione) ? '2' : '4' };
  if (tipi.includes('13')) return { statoCivile: '3' };
  return tipi.includes('12') ? { statoCivile: '2' } : undefined;
}
