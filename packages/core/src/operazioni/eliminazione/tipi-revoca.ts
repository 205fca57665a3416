import { toNumero } from '../../subentro/numero.js';

/** The data that service 5013 deletes, by `tipoRevoca`. */
export type TipoRevoca = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A kind of deletion. Source: table 48, which has 1 to 9; the guide and the answers to comuni for 10, 11 and 12. */
export interface DatoEliminabile {
  readonly tipo: TipoRevoca;
  /** Italian: `atto di nascita`. */
  readonly nome: string;
  /** The group of the scheda that it deletes; absent for that of a convivenza. */
  readonly gruppo?: string;
  /** What falls with it: the end of the tie. */
  readonly cadono: readonly string[];
  /** `sempre`, or only what came with the subentro and while nothing has been recorded since (EN505). */
  readonly quando: 'sempre' | 'dopo-subentro';
  /** The group that the request has to carry (EN394). */
  readonly richiede?: 'permessoSoggiorno' | 'censimento' | 'matrimonio' | 'unioneCivile' | 'convivenzaDiFatto';
  /** The `tipoMutazione` of 5008 that records the same datum after the subentro: what brought it is annulled instead. */
  readonly tipoMutazione?: number;
}

/** The twelve kinds of deletion, in order. */
export const tipiRevoca: readonly DatoEliminabile[] = [
  { tipo: 1, nome: 'paternità', gruppo: 'paternita', cadono: [], quando: 'sempre', tipoMutazione: 10 },
  { tipo: 2, nome: 'maternità', gruppo: 'maternita', cadono: [], quando: 'sempre', tipoMutazione: 11 },
  {
    tipo: 3,
    nome: 'permesso di soggiorno',
    gruppo: 'permessoSoggiorno',
    cadono: [],
    quando: 'dopo-subentro',
    richiede: 'permessoSoggiorno',
    tipoMutazione: 4,
  },
  {
    tipo: 4,
    nome: 'censimento',
    gruppo: 'censimento',
    cadono: [],
    quando: 'dopo-subentro',
    richiede: 'censimento',
    tipoMutazione: 6,
  },
  {
    tipo: 5,
    nome: 'domicilio digitale',
    gruppo: 'domicilioDigitale',
    cadono: [],
    quando: 'dopo-subentro',
  },
  {
    tipo: 6,
    nome: 'matrimonio',
    gruppo: 'matrimonio',
    cadono: ['vedovanza', 'separazioneAnnullamentoCessazioneMatrimonio'],
    quando: 'dopo-subentro',
    richiede: 'matrimonio',
    tipoMutazione: 12,
  },
  {
    tipo: 7,
    nome: 'unione civile',
    gruppo: 'unioneCivile',
    cadono: ['unioneCivile.scioglimentoUnione'],
    quando: 'dopo-subentro',
    richiede: 'unioneCivile',
    tipoMutazione: 18,
  },
  {
    tipo: 8,
    nome: 'convivenza di fatto',
    gruppo: 'convivenzaDiFatto',
    cadono: ['convivenzaDiFatto.contrattoRisoluzione'],
    quando: 'dopo-subentro',
    richiede: 'convivenzaDiFatto',
    tipoMutazione: 16,
  },
  { tipo: 9, nome: 'tutore o responsabile della convivenza', cadono: [], quando: 'sempre' },
  {
    tipo: 10,
    nome: 'carta d’identità',
    gruppo: 'cartaIdentita',
    cadono: [],
    quando: 'dopo-subentro',
    tipoMutazione: 3,
  },
  { tipo: 11, nome: 'atto di nascita', gruppo: 'attoNascita', cadono: [], quando: 'dopo-subentro', tipoMutazione: 15 },
  { tipo: 12, nome: 'codice fiscale non validato', gruppo: 'generalita.codiceFiscale', cadono: [], quando: 'sempre' },
];

/**
 * A kind of deletion, by its code.
 *
 * @param tipo - As the request writes it: `06` or `6`.
 * @returns `undefined` if there is no such kind.
 * @example
 * findTipoRevoca('06')?.cadono // → ['vedovanza', 'separazioneAnnullamentoCessazioneMatrimonio']
 */
export function findTipoRevoca(tipo: string | undefined): DatoEliminabile | undefined {
  const cercato = toNumero(tipo);
  return tipiRevoca.find((uno) => uno.tipo === cercato);
}
