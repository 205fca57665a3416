import {
  type ContestoOperazione,
  type Operazione,
  type Richiesta,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '@anagrafe/core/operazioni';

import { AMBIENTI, type Ambiente } from '../ambiente.js';
import type { Controllo } from '../esito.js';
import { type Messaggio, toQualunque, writeMessaggio } from './messaggio.js';

/** What a request is held against. */
export interface Attesa extends ContestoOperazione {
  readonly ambiente: Ambiente;
  readonly idSede: string;
  /** What is known against sending anything now. */
  readonly ostacoli: readonly string[];
}

/** A request that was checked, and what would be sent of it. */
export interface Controllata<O extends Operazione = Operazione> {
  readonly controllo: Controllo;
  /** Absent if the official schema does not allow the request. */
  readonly messaggio?: Messaggio<O>;
}

/** Checks a request: its structure, what ANPR would refuse of it, and that it is of this comune and environment. */
export async function controlla<O extends Operazione>(
  richiesta: Richiesta<O>,
  attesa: Attesa,
): Promise<Controllata<O>> {
  const scritto = await writeMessaggio(richiesta);
  const qualunque = toQualunque(richiesta);
  const rilievi = evaluateOperazione(qualunque, attesa);
  const incoerenze = [...toIncoerenze(qualunque, attesa), ...attesa.ostacoli];
  const controllo: Controllo = {
    accettabile: scritto.ok && incoerenze.length === 0 && !rilievi.some(({ severita }) => severita === 'errore'),
    violazioni: scritto.ok ? [] : scritto.error,
    incoerenze,
    rilievi,
    nonVerificati: evaluateOperazioneNonVerificati(qualunque, attesa),
  };
  return scritto.ok ? { controllo, messaggio: scritto.value } : { controllo };
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
