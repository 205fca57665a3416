import { isAnagrafeError } from '@anagrafe/core';
import { match } from 'ts-pattern';

import type { Esito, Segnalazione } from '../esito.js';
import { ErroreAnpr } from '../guasti/errore-anpr.js';
import type { EventoRisposta } from './eventi.js';

/** How a message ended, as far as whoever is told of it may know. */
type Fine = Pick<EventoRisposta, 'esito' | 'idOperazioneANPR' | 'codici' | 'guasto'>;

/** What is told of an outcome: no word of ANPR, no value. */
export function toFine(esito: Esito): Fine {
  return match(esito)
    .with({ type: 'incerto' }, ({ guasto }): Fine => ({ esito: 'incerto', codici: [], guasto: guasto.codice }))
    .with({ type: 'ok' }, { type: 'ok-con-avvisi' }, ({ type, idOperazioneANPR, avvisi }) =>
      toFineDetta(type, idOperazioneANPR, avvisi),
    )
    .with({ type: 'ko' }, ({ type, idOperazioneANPR, errori, avvisi }) =>
      toFineDetta(type, idOperazioneANPR, [...errori, ...avvisi]),
    )
    .exhaustive();
}

/** What is told of something that was thrown. */
export function toFineInterrotta(errore: unknown): Fine {
  if (errore instanceof ErroreAnpr) return { esito: 'respinta', codici: [], guasto: errore.guasto.codice };
  return { esito: 'errore', codici: isAnagrafeError(errore) ? [errore.code] : [] };
}

function toFineDetta(
  esito: Fine['esito'],
  idOperazioneANPR: string | undefined,
  segnalazioni: readonly Segnalazione[],
): Fine {
  const codici = segnalazioni.map(({ codice }) => codice);
  return { esito, codici, ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }) };
}
