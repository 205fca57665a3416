import type { Appartenenza, FamigliaConvivenza, LegameSoggetto, Soggetto, SpecieScheda } from '@anagrafe/core';
import { isFamigliaAire, isIscrittoAire, isResidenteInItalia, toNumero } from '@anagrafe/core';

import { type GiornoCompatto, toGiornoCompatto } from './giorno-compatto.js';

/** Of a tie, what the totals of a scheda need. */
export interface LegameIscritto {
  readonly intestatario: boolean;
  readonly progressivo: number | undefined;
  /** Only where the checks of the services are asked: nobody else pays for it. */
  readonly servizi: LegameServizi | undefined;
}

/** Of a tie and of whose it is, what only the checks of the services need. */
export interface LegameServizi {
  readonly ingresso: GiornoCompatto;
  readonly iscrittoAire: boolean;
  readonly residenteInItalia: boolean;
}

/** Of a scheda, what only the checks of the services need. */
export interface SchedaServizi {
  readonly famigliaAire: boolean;
  readonly origine: GiornoCompatto;
}

/** A family or convivenza that a soggetto names, and how it is tied to it. */
export interface AppartenenzaIscritta extends LegameIscritto {
  readonly id: string;
}

/** What the index asks of a soggetto. */
export interface SoggettoIscritto {
  readonly riga: number;
  readonly id: string | undefined;
  readonly famiglia: AppartenenzaIscritta | undefined;
  readonly convivenza: AppartenenzaIscritta | undefined;
}

/** What the index asks of a scheda famiglia or convivenza. */
export interface SchedaIscritta {
  readonly riga: number;
  readonly id: string | undefined;
  readonly specie: SpecieScheda;
  readonly tutoreIntestatario: boolean;
  /** Only where the checks of the services are asked. */
  readonly servizi: SchedaServizi | undefined;
}

const INTESTATARIO = 1;

/** Where a record begins, and whether the checks of the services are asked of it. */
export interface ModoIscrizione {
  readonly riga: number;
  readonly conServizi: boolean;
}

/** What the index asks of a record. */
export function toSoggettoIscritto(soggetto: Soggetto, { riga, conServizi }: ModoIscrizione): SoggettoIscritto {
  const { generalita, famiglia, convivenza } = soggetto;
  return {
    riga,
    id: generalita?.idSchedaSoggettoComune?.idSchedaSoggetto,
    famiglia: toAppartenenza(famiglia, conServizi ? soggetto : undefined),
    convivenza: toAppartenenza(convivenza, conServizi ? soggetto : undefined),
  };
}

/** What the index asks of a record. */
export function toSchedaIscritta(
  scheda: FamigliaConvivenza,
  specie: SpecieScheda,
  { riga, conServizi }: ModoIscrizione,
): SchedaIscritta {
  return {
    riga,
    id: scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza,
    specie,
    tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined,
    servizi: conServizi ? toSchedaServizi(scheda) : undefined,
  };
}

function toSchedaServizi(scheda: FamigliaConvivenza): SchedaServizi {
  return {
    famigliaAire: isFamigliaAire(scheda),
    origine: toGiornoCompatto(scheda.dataOrigineFamigliaConvivenza),
  };
}

/** A tie, and whose it is if the checks of the services are asked. */
function toAppartenenza(
  appartenenza: Appartenenza | undefined,
  soggetto: Soggetto | undefined,
): AppartenenzaIscritta | undefined {
  const id = appartenenza?.idFamConvComune;
  if (id === undefined) return undefined;
  const legame = appartenenza?.legameSoggetto;
  return {
    id,
    intestatario: toNumero(legame?.codiceLegame) === INTESTATARIO,
    progressivo: toNumero(legame?.progressivoComponente),
    servizi: soggetto && toLegameServizi(legame, soggetto),
  };
}

function toLegameServizi(legame: LegameSoggetto | undefined, soggetto: Soggetto): LegameServizi {
  return {
    ingresso: toGiornoCompatto(legame?.dataDecorrenza),
    iscrittoAire: isIscrittoAire(soggetto),
    residenteInItalia: isResidenteInItalia(soggetto),
  };
}
