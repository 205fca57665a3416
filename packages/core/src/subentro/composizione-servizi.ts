import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import { isFamigliaAire, isIscrittoAire, isResidenteInItalia } from '../scheda/aire.js';
import type { FamigliaConvivenza } from '../scheda/famiglia-convivenza.js';
import type { LegameSoggetto, Soggetto } from '../scheda/soggetto.js';
import type { ComposizioneServizi } from './legami.js';

/** A soggetto, and all its ties to one scheda. */
export interface Membro {
  readonly soggetto: Soggetto;
  readonly legami: readonly (LegameSoggetto | undefined)[];
}

/** What the checks of the services ask of a scheda and all its members. */
export function toComposizioneServizi(scheda: FamigliaConvivenza, membri: readonly Membro[]): ComposizioneServizi {
  const soggetti = membri.map(({ soggetto }) => soggetto);
  const ingressi = membri
    .flatMap(({ legami }) => legami)
    .map((legame) => parseGiorno(legame?.dataDecorrenza))
    .filter((giorno) => giorno !== undefined);
  const dataOrigine = parseGiorno(scheda.dataOrigineFamigliaConvivenza);
  const [primoIngresso] = ingressi.filter((giorno) => giorno !== 'illeggibile').sort();
  return {
    famigliaAire: isFamigliaAire(scheda),
    conIscrittiAire: soggetti.some(isIscrittoAire),
    conNonIscrittiAire: soggetti.some((soggetto) => !isIscrittoAire(soggetto)),
    conResidentiInItalia: soggetti.some(isResidenteInItalia),
    ...(dataOrigine === undefined ? {} : { dataOrigine }),
    ...(primoIngresso === undefined ? {} : { primoIngresso }),
    conIngressiIlleggibili: ingressi.includes('illeggibile'),
  };
}

/**
 * A day of a scheda or of a tie, told from one that is absent.
 *
 * @param scritta - As the file has it.
 * @returns The day, `illeggibile` if what is written is none, `undefined` if nothing is.
 * @example
 * parseGiorno('2021-02-30') // → 'illeggibile'
 */
export function parseGiorno(scritta: string | undefined): DataLocale | 'illeggibile' | undefined {
  return scritta === undefined ? undefined : (parseDataXml(scritta) ?? 'illeggibile');
}
