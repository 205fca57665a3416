import { isAnagrafeError } from '@anagrafe/core';
import { match } from 'ts-pattern';

import type { EsitoInvio } from '../esito.js';
import { ErroreAnpr } from '../guasti/errore-anpr.js';
import { type Esame, bene, guasto } from './accertamento.js';
import { toRimedio } from './to-rimedio.js';

/** Does ANPR take a message? What it asks for changes nothing. */
export async function esaminaChiamata(chiama: () => Promise<EsitoInvio>): Promise<Esame> {
  try {
    return toEsame(await chiama());
  } catch (errore) {
    if (errore instanceof ErroreAnpr) return guasto(errore.guasto.significato, toRimedio(errore.guasto));
    if (!isAnagrafeError(errore)) throw errore;
    return guasto(errore.message, 'Riprovare; se continua, segnalarlo con il codice ' + errore.code + '.');
  }
}

function toEsame(esito: EsitoInvio): Esame {
  return match(esito)
    .with({ type: 'ok' }, { type: 'ok-con-avvisi' }, () =>
      bene('ANPR ha risposto all’operazione 7003: accetta firme, certificati, postazione e operatore.'),
    )
    .with({ type: 'ko' }, ({ errori }) =>
      // Its words may name the operator.
      guasto(
        `ANPR ha letto il messaggio e risponde di no: ${errori.map(({ codice }) => codice).join(', ')}.`,
        'Vedere che cosa vogliono dire i codici con `anagrafe regola CODICE`.',
      ),
    )
    .with({ type: 'incerto' }, ({ guasto: suo }) => guasto(suo.significato, toRimedio(suo)))
    .with({ type: 'non-inviata' }, ({ controllo: { violazioni, incoerenze, rilievi } }) =>
      guasto(
        'La richiesta non è partita: ANPR la respingerebbe.',
        `Controllare: ${[...violazioni.map(({ campo }) => campo), ...incoerenze, ...rilievi.map(({ codice }) => codice)].join('; ')}.`,
      ),
    )
    .exhaustive();
}
