import type { FamigliaConvivenza, SpecieScheda } from '../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toComponente } from './componente.js';
import { type Membro, toComposizioneServizi } from './composizione-servizi.js';
import type { ComposizioneScheda } from './legami.js';
import { toNumero } from './numero.js';

const TIPO_CONVIVENZA = 4;

/** `tipoScheda` 4 is a convivenza; 3, 5 and anything else a famiglia. */
function toSpecie({ tipoScheda }: FamigliaConvivenza): SpecieScheda {
  return toNumero(tipoScheda) === TIPO_CONVIVENZA ? 'convivenza' : 'famiglia';
}

/** A scheda and all its members, as the family rules see them. Soggetti that name another scheda are not members. */
export function toComposizione(scheda: FamigliaConvivenza, soggetti: readonly Soggetto[]): ComposizioneScheda {
  const id = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
  const membri = soggetti.flatMap((soggetto) => toMembri(soggetto, id));
  const componenti = membri.map(({ legami }) => toComponente(legami));
  const progressivi = componenti.flatMap((componente) => [...componente.progressivi]);
  return {
    ...(id === undefined ? {} : { id }),
    specie: toSpecie(scheda),
    tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined,
    completa: true,
    componenti: componenti.length,
    intestatari: componenti.filter(({ intestatario }) => intestatario).length,
    progressiviRipetuti: [...new Set(progressivi.filter((p, i) => progressivi.indexOf(p) !== i))],
    servizi: toComposizioneServizi(scheda, membri),
  };
}

/** The soggetto as a member of the scheda of that identifier, or of the one scheda at hand if it has none. */
function toMembri(soggetto: Soggetto, id: string | undefined): readonly Membro[] {
  const appartenenze = [soggetto.famiglia, soggetto.convivenza].filter((a) => a !== undefined);
  const sue = appartenenze.filter(({ idFamConvComune }) => id === undefined || idFamConvComune === id);
  return sue.length === 0 ? [] : [{ soggetto, legami: sue.map(({ legameSoggetto }) => legameSoggetto) }];
}
