import type { Lacunoso } from '../../scheda/lacunoso.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { TipoRichiestaRettifica } from '../../xsd/vocabolario-5000-mutazione.data.js';
import type { ContestoOperazioni, StatoRegistro } from '../registro.js';
import { type DateConfrontate, toDateConfrontate } from './date-confrontate.js';

/** What a rettifica asks (service 5014): one of its five groups. Source: `tipoRichiestaRettifica` (vocabolario5000mutazione.xsd, 9.2.7). */
export type Rettifica = Lacunoso<TipoRichiestaRettifica>;

/** The kinds of rettifica: 101 residence, 102 reason of the registration, 103 other dates; 104 and 105 are not for comuni. */
export type TipoRettifica = '101' | '102' | '103' | '104' | '105';

/** How ANPR looks at the date of residence: since 2021 it is free, before it could only be mended (EN414). */
export type CriterioResidenza = '2018' | '2021';

/** What the checks of a rettifica know beside it. */
export interface ContestoRettifica extends ContestoOperazioni {
  /** Absent: `2021`. */
  readonly criterioResidenza?: CriterioResidenza;
}

/** A rettifica as its rules see it: the request, the dates as they would be, what the register knows. */
export interface RettificaInEsame {
  readonly rettifica: Rettifica;
  readonly tipi: readonly TipoRettifica[];
  /** The scheda as ANPR has it now. */
  readonly scheda: Soggetto;
  readonly date: DateConfrontate;
  readonly mittente: string | undefined;
  readonly registro: StatoRegistro;
  readonly criterioResidenza: CriterioResidenza;
}

/** Puts together what the rules look at. */
export function toRettificaInEsame(
  scheda: Soggetto,
  rettifica: Rettifica,
  { oggi, mittente, registro = {}, criterioResidenza = '2021' }: ContestoRettifica,
): RettificaInEsame {
  return {
    rettifica,
    tipi: TIPI.filter((tipo) => rettifica[`richiestaRettifica${tipo}`] !== undefined),
    scheda,
    date: toDateConfrontate(scheda, rettifica, { oggi, registro }),
    mittente,
    registro,
    criterioResidenza,
  };
}

const TIPI: readonly TipoRettifica[] = ['101', '102', '103', '104', '105'];
