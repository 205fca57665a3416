import type { SpecieScheda } from '../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { LegameIndicato, LegamiSoggetto } from './legami.js';

/** Where a scheda was found: in the same file, anywhere in the fornitura; undefined while that is not known. */
export type Presenza = Pick<LegameIndicato, 'schedaNelFile' | 'schedaNellaFornitura'>;

const GRUPPI: readonly SpecieScheda[] = ['famiglia', 'convivenza'];

/** The schede that a soggetto names, and what is known of each. The identifiers of both kinds are one numbering. */
export function toLegami(soggetto: Soggetto, cerca: (id: string) => Presenza): LegamiSoggetto {
  return {
    legami: GRUPPI.flatMap((gruppo) => {
      const id = soggetto[gruppo]?.idFamConvComune;
      return id === undefined ? [] : [{ gruppo, id, ...cerca(id) }];
    }),
  };
}
