import type { FamigliaConvivenza, SpecieScheda } from '../scheda/famiglia-convivenza.js';
import type { LegameSoggetto, Soggetto } from '../scheda/soggetto.js';
import type { ComposizioneScheda } from './legami.js';
import { toNumero } from './numero.js';

const TIPO_CONVIVENZA = 4;
const INTESTATARIO = 1;

/** `tipoScheda` 4 is a convivenza; 3, 5 and anything else a famiglia. */
function toSpecie({ tipoScheda }: FamigliaConvivenza): SpecieScheda {
  return toNumero(tipoScheda) === TIPO_CONVIVENZA ? 'convivenza' : 'famiglia';
}

/** Does this tie make the person the intestatario of a famiglia, or the responsabile of a convivenza? */
export function isIntestatario(legame: LegameSoggetto | undefined): boolean {
  return toNumero(legame?.codiceLegame) === INTESTATARIO;
}

/** A scheda and all its members, as the family rules see them. Soggetti that name another scheda are not members. */
export function toComposizione(scheda: FamigliaConvivenza, soggetti: readonly Soggetto[]): ComposizioneScheda {
  const id = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
  const legami = soggetti.flatMap(({ famiglia, convivenza }) =>
    [famiglia, convivenza].flatMap((a) =>
      a !== undefined && (id === undefined || a.idFamConvComune === id) ? [a.legameSoggetto] : [],
    ),
  );
  const progressivi = legami.map((legame) => toNumero(legame?.progressivoComponente)).filter((p) => p !== undefined);
  return {
    specie: toSpecie(scheda),
    tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined,
    completa: true,
    componenti: legami.length,
    intestatari: legami.filter(isIntestatario).length,
    progressiviRipetuti: [...new Set(progressivi.filter((p, i) => progressivi.indexOf(p) !== i))],
  };
}
