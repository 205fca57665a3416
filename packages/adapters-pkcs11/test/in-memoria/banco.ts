import type { Carta } from '../../src/carte/carta.js';
import { createCarte } from '../../src/carte/create-carte.js';
import type { DomandaPin } from '../../src/carte/pin.js';
import { type CartaInMemoria, CHIAVE, type Lettori, creaCarta } from './carta-in-memoria.js';
import { type DriverInMemoria, MODULO_IN_MEMORIA, createDriverInMemoria } from './create-driver.js';

export const DATI = new TextEncoder().encode('richiesta');
export const CERTIFICATO = { der: CHIAVE.der, id: Buffer.from(CHIAVE.id, 'hex') };

/** A card in a reader, who uses it, and what was asked. */
export interface Banco {
  readonly vera: CartaInMemoria;
  readonly lettori: Lettori;
  readonly driver: DriverInMemoria;
  readonly carta: Carta;
  readonly domande: DomandaPin[];
}

/** A reader with a card, and whoever asks for PINs. */
export async function apri(altro: Partial<CartaInMemoria> = {}): Promise<Banco> {
  const vera = creaCarta(altro);
  const lettori: Lettori = { 'Lettore 1': vera };
  const driver = createDriverInMemoria(lettori);
  const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
  const [carta] = await carte.elenco();
  return { vera, lettori, driver, carta: carta!, domande: [] };
}

/** Answers with these PINs, one at a time; keeps what was asked. */
export function risponde({ domande }: Banco, ...pin: readonly (string | null)[]) {
  const risposte = [...pin];
  return (domanda: DomandaPin): Promise<string | null> => {
    domande.push(domanda);
    return Promise.resolve(risposte.shift() ?? null);
  };
}
