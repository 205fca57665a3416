import type { Driver } from '../driver/driver.js';
import type { SlotVisto, TokenVisto } from '../driver/protocollo.js';
import { createErrore } from '../errori/create-errore.js';
import { type CodiceErroreCarta, ErroreCarta } from '../errori/errore-carta.js';
import type { IdoneitaModulo, Modulo } from '../moduli/modulo.js';
import type { Carte, Lettore, StatoModulo } from './carte.js';
import { createCarta } from './create-carta.js';
import { createEventi } from './create-eventi.js';

/** Drivers that were found, and how one is loaded. */
export interface OpzioniCreate {
  readonly moduli: readonly Modulo[];
  readonly apriDriver: (modulo: Modulo) => Driver;
  /** Milliseconds between two looks at the readers. */
  readonly intervallo: number;
}

/** A driver, and the error that it had last. */
interface InUso {
  readonly modulo: Modulo;
  readonly driver: Driver;
  errore?: ErroreCarta | undefined;
  descrizione?: string;
  /** Why it could not be loaded, and will not be: to try would take as long again. */
  scartato?: ErroreCarta;
}

/** What a driver shows. */
interface Mostra {
  readonly inUso: InUso;
  readonly slot: readonly SlotVisto[];
}

const PER_TUTTI: readonly CodiceErroreCarta[] = ['CHIUSA', 'PKCS11JS_ASSENTE'];
const SENZA_RIMEDIO: readonly CodiceErroreCarta[] = ['DRIVER_CADUTO', 'DRIVER_FERMO', 'NON_PKCS11'];

const NON_IDONEI: Readonly<Record<Exclude<IdoneitaModulo['type'], 'idoneo'>, CodiceErroreCarta>> = {
  assente: 'MODULO_ASSENTE',
  'altra-architettura': 'ARCHITETTURA',
  'non-libreria': 'NON_PKCS11',
};

/** The readers and cards of some drivers, however those are loaded. */
export function createCarte({ moduli, apriDriver, intervallo }: OpzioniCreate): Carte {
  const inUso: InUso[] = moduli
    .filter(({ idoneita }) => idoneita.type === 'idoneo')
    .map((modulo) => ({ modulo, driver: apriDriver(modulo) }));
  const eventi = createEventi(() => elenco(), intervallo);
  let chiuse: Promise<void> | undefined;

  /** Asks every driver for its slots; one that fails shows none, and says why in `moduli`. */
  const guarda = async (): Promise<readonly Mostra[]> => {
    if (chiuse !== undefined) throw createErrore('CHIUSA');
    return Promise.all(
      inUso.map(async (uno): Promise<Mostra> => {
        try {
          if (uno.scartato !== undefined) throw uno.scartato;
          return { inUso: uno, slot: await leggiSlot(uno) };
        } catch (errore) {
          // Not a matter of one driver: without that package, or closed, there are no cards at all.
          if (!(errore instanceof ErroreCarta) || PER_TUTTI.includes(errore.code)) throw errore;
          uno.errore = errore;
          return { inUso: uno, slot: [] };
        }
      }),
    );
  };

  const elenco: Carte['elenco'] = async () =>
    (await guarda()).flatMap(({ inUso: { driver, modulo, descrizione = '' }, slot }) =>
      slot.filter(haToken).map((visto) => createCarta({ driver, modulo, descrizione, visto })),
    );

  return {
    moduli: async () => {
      await guarda();
      return moduli.map((modulo): StatoModulo => {
        if (modulo.idoneita.type !== 'idoneo')
          return { modulo, errore: createErrore(NON_IDONEI[modulo.idoneita.type]) };
        const { errore, descrizione } = inUso.find((uno) => uno.modulo === modulo) ?? {};
        return {
          modulo,
          ...(errore === undefined ? {} : { errore }),
          ...(descrizione === undefined ? {} : { descrizione }),
        };
      });
    },
    lettori: async () =>
      (await guarda()).flatMap(({ inUso: { modulo }, slot: visti }) =>
        visti.map(({ slot, lettore, cartaPresente, token }): Lettore => ({
          modulo,
          slot,
          nome: lettore,
          cartaPresente,
          cartaRiconosciuta: token !== undefined,
        })),
      ),
    elenco,
    eventi: eventi.apri,
    chiudi: () => {
      chiuse ??= (async () => {
        eventi.chiudi();
        await Promise.all(inUso.map(({ driver }) => driver.chiudi()));
      })();
      return chiuse;
    },
  };
}

/** Loads a driver if it is not, and asks it for its slots; a reader that fails is asked once more. */
async function leggiSlot(uno: InUso): Promise<readonly SlotVisto[]> {
  try {
    uno.descrizione = (await uno.driver.avvia()).descrizione;
  } catch (errore) {
    if (errore instanceof ErroreCarta && SENZA_RIMEDIO.includes(errore.code)) uno.scartato = errore;
    throw errore;
  }
  const slot = await uno.driver.esegui('elenco', {}).catch((errore: unknown) => {
    if (errore instanceof ErroreCarta && errore.code === 'LETTORE') return uno.driver.esegui('elenco', {});
    throw errore;
  });
  uno.errore = undefined;
  return slot;
}

function haToken(visto: SlotVisto): visto is SlotVisto & { readonly token: TokenVisto } {
  return visto.token !== undefined;
}
