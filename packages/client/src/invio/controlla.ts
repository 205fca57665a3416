import {
  type ContestoOperazione,
  ErroreRichiesta,
  type Richiesta,
  type ViolazioneTracciato,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
  writeRichiesta,
} from '@anagrafe/core/operazioni';

import { AMBIENTI, type Ambiente } from '../ambiente.js';
import type { Controllo } from '../esito.js';

/** What a request is held against. */
export interface Attesa extends ContestoOperazione {
  readonly ambiente: Ambiente;
  readonly idSede: string;
}

/** A request that was checked, and what would be sent of it. */
export interface Controllata {
  readonly controllo: Controllo;
  /** The body as XML; absent if the official schema does not allow it. */
  readonly corpo?: string;
}

/** Checks a request: its structure, what ANPR would refuse of it, and that it is of this comune and environment. */
export async function controlla(richiesta: Richiesta, attesa: Attesa): Promise<Controllata> {
  const scritta = await scrivi(richiesta);
  const rilievi = evaluateOperazione(richiesta, attesa);
  const incoerenze = toIncoerenze(richiesta, attesa);
  const violazioni = typeof scritta === 'string' ? [] : scritta;
  const controllo: Controllo = {
    accettabile:
      violazioni.length === 0 && incoerenze.length === 0 && !rilievi.some(({ severita }) => severita === 'errore'),
    violazioni,
    incoerenze,
    rilievi,
    nonVerificati: evaluateOperazioneNonVerificati(richiesta, attesa),
  };
  return typeof scritta === 'string' ? { controllo, corpo: scritta } : { controllo };
}

async function scrivi(richiesta: Richiesta): Promise<string | readonly ViolazioneTracciato[]> {
  try {
    return (await writeRichiesta(richiesta)).trimEnd();
  } catch (errore) {
    if (errore instanceof ErroreRichiesta) return errore.violazioni;
    throw errore;
  }
}

function toIncoerenze({ operazione, corpo }: Richiesta, { ambiente, idSede }: Attesa): string[] {
  const { codMittente, tipoInvio, operazioneRichiesta } = corpo.testataRichiesta;
  const { tipoInvio: atteso } = AMBIENTI[ambiente];
  return [
    ...(codMittente === idSede ? [] : ['codMittente non è il comune dei certificati']),
    ...(tipoInvio === atteso ? [] : [`tipoInvio deve essere ${atteso}, nell’ambiente «${ambiente}» (EN148)`]),
    ...(operazioneRichiesta === operazione ? [] : [`operazioneRichiesta non è ${operazione}`]),
  ];
}
