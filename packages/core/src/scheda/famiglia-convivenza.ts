import type { Generalita } from './generalita.js';

/** The two kinds of scheda that hold people together. */
export type SpecieScheda = 'famiglia' | 'convivenza';

/** A scheda famiglia or convivenza. Source: `tipoFamiglieSub` (vocabolarioSubentro.xsd, 9.2.7). */
export interface FamigliaConvivenza {
  readonly idFamigliaConvivenzaComune?: {
    readonly idFamigliaConvivenzaComuneIstat?: string;
    readonly idFamigliaConvivenza?: string;
  };
  readonly dataOrigineFamigliaConvivenza?: string;
  readonly denominazioneConvivenza?: string;
  readonly tipoScheda?: string;
  readonly tipoTutoreIntestatario?: { readonly generalita?: Generalita; readonly dataIntestarioConvivenza?: string };
}
