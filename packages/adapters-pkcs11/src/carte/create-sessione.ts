import type { Driver } from '../driver/driver.js';
import type { Meccanismo, PinVisto } from '../driver/protocollo.js';
import { createErrore } from '../errori/create-errore.js';
import { type CodiceErroreCarta, ErroreCarta } from '../errori/errore-carta.js';
import { createCoda } from '../processo/create-coda.js';
import type { AlgoritmoCarta, OpzioniSessione, SessioneCarta } from './carta.js';
import { chiediPin } from './chiedi-pin.js';

/** Where the card of a session is. */
export interface PostoCarta {
  readonly driver: Driver;
  readonly dove: { readonly slot: string; readonly seriale: string };
  readonly lettore: string;
}

/** A session of the driver that has had its PIN, and when the driver was started that has it. */
interface Collegata {
  readonly sessione: string;
  readonly epoca: number;
}

const MECCANISMI: Readonly<Record<AlgoritmoCarta, Meccanismo>> = { RS256: 'RSA-SHA256', PS256: 'RSA-PSS-SHA256' };

/** After these another session may do: the reader failed, or something was left open in this one. */
const RINNOVABILI: readonly CodiceErroreCarta[] = ['LETTORE', 'OCCUPATA'];

/** After these the login is no more. */
const PERSA: readonly CodiceErroreCarta[] = [
  'CARTA_ASSENTE',
  'CARTA_RIMOSSA',
  'DRIVER_CADUTO',
  'DRIVER_FERMO',
  'LETTORE',
  'OCCUPATA',
  'SESSIONE_CONTESA',
];

/** A session with a card. It asks nothing of the card, nor anybody for a PIN, until it has to sign. */
export function createSessione(
  { driver, dove, lettore }: PostoCarta,
  { certificato, pin }: OpzioniSessione,
): SessioneCarta {
  const coda = createCoda();
  let collegata: Collegata | undefined;
  let chiusa = false;
  let arrivate = 0;
  /** The last login that was not, and who had come by then: they were waiting for it, and are not reason to ask again. */
  let fallita: { readonly fino: number; readonly errore: ErroreCarta } | undefined;

  const perdi = async (errore: unknown): Promise<void> => {
    if (errore instanceof ErroreCarta) fallita = { fino: arrivate, errore };
    const persa = collegata;
    collegata = undefined;
    await lascia(persa);
  };

  /** Closes a session of the driver; one of a driver that was started anew, or closed, is closed already. */
  const lascia = async (quale: Collegata | undefined): Promise<void> => {
    if (quale?.epoca !== driver.epoca()) return;
    try {
      await driver.esegui('chiudi', { sessione: quale.sessione });
    } catch (errore) {
      if (!(errore instanceof ErroreCarta)) throw errore;
    }
  };

  const apri = async (): Promise<Collegata & { readonly gia: boolean; readonly visto: PinVisto }> => {
    const epoca = driver.epoca();
    const { sessione, collegata: gia, pin: visto } = await driver.esegui('apri', dove);
    return { epoca, sessione, gia, visto };
  };

  const collega = async (): Promise<Collegata> => {
    const aperta = await apri();
    if (aperta.gia) return aperta;
    try {
      const dato = await chiediPin(pin, { segreto: 'pin', lettore, visto: aperta.visto });
      // While somebody was typing it the session may have been closed, or the driver started anew: that PIN was for this one.
      if (chiusa) throw createErrore('CHIUSA');
      if (aperta.epoca !== driver.epoca()) throw createErrore('CARTA_RIMOSSA');
      await driver.esegui('entra', { sessione: aperta.sessione, pin: dato });
      return aperta;
    } catch (errore) {
      await lascia(aperta);
      throw errore;
    }
  };

  const assicura = async (numero: number): Promise<Collegata> => {
    if (chiusa) throw createErrore('CHIUSA');
    if (collegata?.epoca === driver.epoca()) return collegata;
    if (fallita !== undefined && numero <= fallita.fino) throw fallita.errore;
    try {
      return (collegata = await collega());
    } catch (errore) {
      await perdi(errore);
      throw errore;
    }
  };

  /** A second chance in a new session, if the card remembers that it had its PIN. */
  const rinnova = async (): Promise<Collegata> => {
    const nuova = await apri();
    const prima = collegata;
    collegata = nuova;
    await lascia(prima);
    if (!nuova.gia) throw createErrore('LETTORE');
    return nuova;
  };

  const firmaCon = (dati: Uint8Array, meccanismo: Meccanismo): Promise<Uint8Array> => {
    arrivate += 1;
    const numero = arrivate;
    const firma = ({ sessione }: Collegata): Promise<Uint8Array> =>
      driver.esegui('firma', { sessione, id: certificato.id, dati, meccanismo });
    return coda.accoda(async () => {
      const quale = await assicura(numero);
      try {
        return await firma(quale).catch(async (errore: unknown) => {
          if (!isDi(RINNOVABILI, errore)) throw errore;
          return firma(await rinnova());
        });
      } catch (errore) {
        if (isDi(PERSA, errore)) await perdi(errore);
        throw errore;
      }
    });
  };

  return {
    certificato: certificato.der,
    sign: firmaCon,
    firma: (dati, algoritmo) => firmaCon(dati, MECCANISMI[algoritmo]),
    chiudi: async () => {
      chiusa = true;
      await coda.accoda(async () => {
        const ultima = collegata;
        collegata = undefined;
        await lascia(ultima);
      });
    },
  };
}

function isDi(codici: readonly CodiceErroreCarta[], errore: unknown): boolean {
  return errore instanceof ErroreCarta && codici.includes(errore.code);
}
