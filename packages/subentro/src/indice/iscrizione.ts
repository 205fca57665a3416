import type { Appartenenza, FamigliaConvivenza, LegameSoggetto, Soggetto, SpecieScheda } from '@anagrafe/core';
import { toNumero } from '@anagrafe/core';

/** Of a tie, what the totals of a scheda need. */
export interface LegameIscritto {
  readonly intestatario: boolean;
  readonly progressivo: number | undefined;
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
}

const INTESTATARIO = 1;

/** What the index asks of a record that begins in that line. */
export function toSoggettoIscritto({ generalita, famiglia, convivenza }: Soggetto, riga: number): SoggettoIscritto {
  return {
    riga,
    id: generalita?.idSchedaSoggettoComune?.idSchedaSoggetto,
    famiglia: toAppartenenza(famiglia),
    convivenza: toAppartenenza(convivenza),
  };
}

/** What the index asks of a record that begins in that line. */
export function toSchedaIscritta(scheda: FamigliaConvivenza, specie: SpecieScheda, riga: number): SchedaIscritta {
  return {
    riga,
    id: scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza,
    specie,
    tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined,
  };
}

function toAppartenenza(appartenenza: Appartenenza | undefined): AppartenenzaIscritta | undefined {
  const id = appartenenza?.idFamConvComune;
  return id === undefined ? undefined : toIscritta(id, appartenenza?.legameSoggetto);
}

function toIscritta(id: string, legame: LegameSoggetto | undefined): AppartenenzaIscritta {
  return {
    id,
    intestatario: toNumero(legame?.codiceLegame) === INTESTATARIO,
    progressivo: toNumero(legame?.progressivoComponente),
  };
}
