import type { PinVisto } from '../driver/protocollo.js';
import { createErrore } from '../errori/create-errore.js';
import type { ChiediPin, DomandaPin } from './pin.js';

/** What is asked for, of which reader, and what its card said. */
interface Richiesta {
  readonly segreto: DomandaPin['segreto'];
  readonly lettore: string;
  readonly visto: PinVisto;
}

/**
 * Asks for a secret, once, and looks whether the card can take it: one of another length is not tried, so that no try is lost.
 *
 * @throws ErroreCarta `PIN_NON_DATO`, `PIN_FORMATO`. What the callback itself throws is not told on: it may hold what was typed.
 */
export async function chiediPin(chiedi: ChiediPin, { segreto, lettore, visto }: Richiesta): Promise<string> {
  const { lunghezza, tentativiRidotti, ultimoTentativo } = visto;
  const circostanze = segreto === 'puk' ? { segreto } : {};
  const domanda: DomandaPin = {
    segreto,
    lettore,
    ...(lunghezza === undefined || segreto === 'puk' ? {} : { lunghezza }),
    // Those flags are of the PIN: of the PUK a card says nothing before it is tried.
    tentativiRidotti: segreto === 'pin' && tentativiRidotti,
    ultimoTentativo: segreto === 'pin' && ultimoTentativo,
  };
  let dato: string | null;
  try {
    dato = await chiedi(domanda);
  } catch {
    throw createErrore('PIN_NON_DATO', circostanze);
  }
  if (dato === null) throw createErrore('PIN_NON_DATO', circostanze);
  // The bounds are those of the PIN: a PUK may be longer.
  if (!isAmmesso(dato, segreto === 'puk' ? undefined : lunghezza)) throw createErrore('PIN_FORMATO', circostanze);
  return dato;
}

/** Has a secret a length that the card takes? Drivers count bytes. */
function isAmmesso(dato: string, lunghezza: PinVisto['lunghezza']): boolean {
  const byte = new TextEncoder().encode(dato).length;
  return (
    byte > 0 &&
    !dato.includes('\0') &&
    (lunghezza === undefined || (byte >= lunghezza.minima && byte <= lunghezza.massima))
  );
}
