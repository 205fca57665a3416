import { type Carta, type EventoCarta, isErroreCarta, openCarte } from '@anagrafe/adapters-pkcs11';
import { createClient } from '@anagrafe/client';
import { openTabelle } from '@anagrafe/decodifica';

const pin = (): Promise<string | null> => Promise.resolve(null);

/** A session is what the client signs with. */
export async function firma(carta: Carta): Promise<string> {
  const [certificato] = await carta.certificati();
  if (certificato === undefined) return '';
  const comune = carta.openSessione({ certificato, pin });
  const identita = { comune, operatore: 'PRVDAA80A41H501A' };
  const { avvisi } = await createClient({ ambiente: 'test', identita, tabelle: await openTabelle() });
  return avvisi.join();
}

export async function ascolta(): Promise<EventoCarta['type'] | undefined> {
  const carte = await openCarte();
  try {
    for await (const { type } of carte.eventi({ signal: new AbortController().signal })) return type;
  } catch (errore) {
    if (isErroreCarta(errore) && errore.code === 'PKCS11JS_ASSENTE') return undefined;
    throw errore;
  }
  return undefined;
}

// @ts-expect-error -- a number is no PIN
export const altra = (carta: Carta) => carta.cambiaPin({ attuale: pin, nuovo: () => Promise.resolve(12345) });
