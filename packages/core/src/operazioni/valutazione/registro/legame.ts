import {
  type DataAnagrafica,
  type DataConRiserva,
  compareDataAnagrafica,
  parseDataAnagrafica,
  toEvento,
} from '../../../data/data-anagrafica.js';
import { isSeparazione, toDataAtto } from '../../../regole/servizi/legami-di-coppia.js';
import type { CessazioneMatrimonio } from '../../../scheda/eventi.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RegistroAnagrafico } from './registro-anagrafico.js';
import { isStessaPersona } from './stessa-persona.js';

/** How a tie ended. */
interface FineLegame {
  readonly perMorte: boolean;
  readonly data: DataConRiserva | undefined;
}

/** A marriage, civil union or convivenza di fatto, as a scheda or a request has it. */
export interface Legame {
  /** The other one. */
  readonly parte: Generalita | undefined;
  readonly inizio: DataConRiserva | undefined;
  /** `undefined` of a tie that nothing has ended; `ignota` where what there is cannot be read. */
  readonly fine: FineLegame | 'ignota' | undefined;
}

/** The groups of a scheda, or of a body, that a tie is in. */
export type GruppiLegami = {
  readonly [
    K in
      'matrimonio' | 'vedovanza' | 'separazioneAnnullamentoCessazioneMatrimonio' | 'unioneCivile' | 'convivenzaDiFatto'
  ]?: Soggetto[K] | undefined;
};

/** A kind of tie: how it is called, where it stands, which types of 5008 open and close it. */
export interface SpecieLegame {
  readonly nome: string;
  readonly gruppo: 'matrimonio' | 'unioneCivile' | 'convivenzaDiFatto';
  readonly campoParte: string;
  readonly campoInizio: string;
  readonly apre: number;
  readonly chiude: readonly number[];
  readonly leggi: (gruppi: GruppiLegami) => Legame | undefined;
}

/** Of table 43: the other one died. */
const DECESSO = 98;

export const MATRIMONIO: SpecieLegame = {
  nome: 'il matrimonio',
  gruppo: 'matrimonio',
  campoParte: 'matrimonio.coniuge',
  campoInizio: 'matrimonio.datiMatrimonio.dataEvento',
  apre: 12,
  chiude: [13, 14],
  leggi: ({ matrimonio, vedovanza, separazioneAnnullamentoCessazioneMatrimonio: cessazione }) =>
    matrimonio === undefined
      ? undefined
      : {
          parte: matrimonio.coniuge,
          inizio: toEvento(matrimonio.datiMatrimonio),
          fine:
            vedovanza === undefined
              ? toFineMatrimonio(cessazione)
              : { perMorte: true, data: toEvento(vedovanza.datiMorteconiuge) },
        },
};

export const UNIONE: SpecieLegame = {
  nome: 'l’unione civile',
  gruppo: 'unioneCivile',
  campoParte: 'unioneCivile.unitoCivilmente',
  campoInizio: 'unioneCivile.attoUnione.dataEvento',
  apre: 18,
  chiude: [19],
  leggi: ({ unioneCivile: unione }) => {
    if (unione === undefined) return undefined;
    const { unitoCivilmente, attoUnione, scioglimentoUnione: fine } = unione;
    return {
      parte: unitoCivilmente,
      inizio: toEvento(attoUnione),
      fine: fine && {
        perMorte: toNumero(fine.motivoScioglimento) === DECESSO,
        data: toEvento(fine.datiEvento) ?? toData(fine.sentenza?.data),
      },
    };
  },
};

/** Of a convivenza, `data` is the day that it began, or ended: the contract has days of its own. */
export const CONVIVENZA: SpecieLegame = {
  nome: 'la convivenza di fatto',
  gruppo: 'convivenzaDiFatto',
  campoParte: 'convivenzaDiFatto.convivente',
  campoInizio: 'convivenzaDiFatto.contrattoStipula.data',
  apre: 16,
  chiude: [17],
  leggi: ({ convivenzaDiFatto: convivenza }) => {
    if (convivenza === undefined) return undefined;
    const { convivente, contrattoStipula, contrattoRisoluzione: fine } = convivenza;
    return {
      parte: convivente,
      inizio: toData(contrattoStipula?.data),
      fine: fine && {
        perMorte: toNumero(fine.motivoRisoluzione) === DECESSO,
        data: toData(fine.contratto?.data),
      },
    };
  },
};

/** A separation ends no marriage. */
export function toFineMatrimonio(cessazione: CessazioneMatrimonio | undefined): Legame['fine'] {
  if (cessazione === undefined) return undefined;
  const separazione = isSeparazione(cessazione);
  if (separazione === undefined) return 'ignota';
  if (separazione) return undefined;
  return { perMorte: false, data: toData(cessazione.sentenza?.data ?? toDataAtto(cessazione)) };
}

function toData(data: string | undefined): DataConRiserva | undefined {
  return data === undefined ? undefined : { data };
}

/** The date that was written, as far as it is known; `undefined` if it is none. */
export function leggiData(scritta: DataConRiserva | undefined): DataAnagrafica | undefined {
  return scritta === undefined ? undefined : parseDataAnagrafica(scritta);
}

/** Did the two begin on one day? A date that one of them lacks is another; `undefined` where a missing part decides. */
export function isStessoInizio(uno: Legame, altro: Legame): boolean | undefined {
  if (uno.inizio === undefined || altro.inizio === undefined) return false;
  const [inizio, suo] = [leggiData(uno.inizio), leggiData(altro.inizio)];
  if (inizio === undefined || suo === undefined) return undefined;
  if (inizio.primo === suo.primo && inizio.ultimo === suo.ultimo) return true;
  return compareDataAnagrafica(inizio, suo) === 'indecidibile' ? undefined : false;
}

/** Is it the same tie, though one thing of it may be corrected: with the same person, or from the same day? */
export function isStesso(uno: Legame, altro: Legame, registro: RegistroAnagrafico): boolean | undefined {
  const inizio = isStessoInizio(uno, altro);
  const parte = isStessaPersona(uno.parte, altro.parte, registro);
  if (inizio === true || parte === true) return true;
  return inizio === false && parte === false ? false : undefined;
}

/** Every tie of a scheda, with its kind: one of each at most. */
export function toLegami(gruppi: GruppiLegami): readonly { readonly legame: Legame; readonly specie: SpecieLegame }[] {
  return [MATRIMONIO, UNIONE, CONVIVENZA].flatMap((specie) => {
    const legame = specie.leggi(gruppi);
    return legame === undefined ? [] : [{ legame, specie }];
  });
}
