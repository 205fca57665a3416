import type { Operazione } from '@anagrafe/core/operazioni';
import { match } from 'ts-pattern';

import type { Esito } from '../esito.js';
import { ErroreAnpr } from '../guasti/errore-anpr.js';
import type { Chiusura } from '../registro/registro-invii.js';
import { type Inviata, toEsito } from '../risposta/to-esito.js';
import { ErroreTrasporto } from '../trasporto/errore-trasporto.js';
import type { Chiamata, Trasporto } from '../trasporto/trasporto.js';
import type { EsitoRecupero } from './recupera.js';

/** Sends a message once, and says what came of it. */
export async function invia<O extends Operazione>(
  inviata: Inviata<O>,
  chiamata: Chiamata,
  trasporto: Trasporto,
): Promise<Esito<O>> {
  try {
    return await toEsito(inviata, await trasporto(chiamata));
  } catch (errore) {
    if (!(errore instanceof ErroreTrasporto)) throw errore;
    const { guasto } = errore;
    if (!guasto.forseRegistrata) throw new ErroreAnpr(guasto);
    return { type: 'incerto', idOperazioneComune: inviata.idOperazioneComune, guasto };
  }
}

/** How an outcome is remembered. */
export function toChiusura(esito: EsitoRecupero): Chiusura {
  return match(esito)
    .with({ type: 'incerto' }, { type: 'non-arrivata' }, ({ type }): Chiusura => ({ esito: type }))
    .with({ type: 'ok' }, { type: 'ok-con-avvisi' }, { type: 'ko' }, ({ type, idOperazioneANPR }): Chiusura => ({
      esito: type,
      ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }),
    }))
    .exhaustive();
}
