import type { CausaIncerta, EsitoAe, OperazioneAe } from '@anagrafe/core/agenzia-entrate';

import { toEsitoDaCodice } from '../esiti.js';

/**
 * Something that goes wrong at the simulated Agenzia, when told. The first that applies to a request is the one; a request that
 * none applies to is answered by the archive.
 */
export interface Guasto {
  /** Only this operation. */
  readonly operazione?: OperazioneAe;
  /** Only this code, either case. */
  readonly codiceFiscale?: string;
  /** From then on, `AAAA-MM-GGThh:mm:ss`. */
  readonly dal?: string;
  /** Until then, included. */
  readonly al?: string;
  /** Lets so many requests through before. */
  readonly salta?: number;
  /** Happens so many times; absent: every time. */
  readonly volte?: number;
  readonly effetto: EffettoGuasto;
}

/** An answer of a code, published or not, that changes nothing; or an answer that is lost, of what may have been done. */
export type EffettoGuasto = { readonly codice: string } | { readonly causa: CausaIncerta; readonly eseguita: boolean };

/** What a request says that a fault looks at. */
interface Chiesta {
  readonly operazione: OperazioneAe;
  readonly codiceFiscale: string | undefined;
  readonly adesso: string;
}

/** A fault that has come up. */
export interface GuastoInCorso {
  readonly esito: Exclude<EsitoAe, { readonly type: 'eseguita' }>;
  /** The archive does what it was asked all the same. */
  readonly eseguita: boolean;
}

/** Tells for each request which fault comes up, if one does; each remembers how often it did. */
export function createGuasti(guasti: readonly Guasto[]): (chiesta: Chiesta) => GuastoInCorso | undefined {
  const passate = guasti.map(() => 0);
  return (chiesta) => {
    for (const [i, guasto] of guasti.entries()) {
      if (!isSuo(guasto, chiesta)) continue;
      const salta = guasto.salta ?? 0;
      const quante = passate[i] ?? 0;
      passate[i] = quante + 1;
      if (quante >= salta && quante < salta + (guasto.volte ?? Infinity)) return toGuastoInCorso(guasto.effetto);
    }
    return undefined;
  };
}

function isSuo(guasto: Guasto, { operazione, codiceFiscale, adesso }: Chiesta): boolean {
  if (guasto.operazione !== undefined && guasto.operazione !== operazione) return false;
  if (guasto.codiceFiscale !== undefined && guasto.codiceFiscale.toUpperCase() !== codiceFiscale?.toUpperCase()) {
    return false;
  }
  return (guasto.dal === undefined || adesso >= guasto.dal) && (guasto.al === undefined || adesso <= guasto.al);
}

function toGuastoInCorso(effetto: EffettoGuasto): GuastoInCorso {
  if ('codice' in effetto) return { esito: toEsitoDaCodice(effetto.codice), eseguita: false };
  return { esito: { type: 'incerta', causa: effetto.causa }, eseguita: effetto.eseguita };
}
