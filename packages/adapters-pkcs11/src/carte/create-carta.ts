import { parseCertificatoCarta } from '../certificati/parse-certificato.js';
import type { Driver } from '../driver/driver.js';
import type { Comandi, SlotVisto, TokenVisto } from '../driver/protocollo.js';
import { ErroreCarta } from '../errori/errore-carta.js';
import type { Modulo } from '../moduli/modulo.js';
import type { Carta } from './carta.js';
import { chiediPin } from './chiedi-pin.js';
import { createSessione } from './create-sessione.js';
import { toGenerazione } from './to-generazione.js';

/** A card as it was seen, and the driver that sees it. */
export interface CartaVista {
  readonly driver: Driver;
  readonly modulo: Modulo;
  /** Of the driver. */
  readonly descrizione: string;
  readonly visto: SlotVisto & { readonly token: TokenVisto };
}

/** A card to be used. It holds nothing that is secret. */
export function createCarta({ driver, modulo, descrizione, visto }: CartaVista): Carta {
  const { slot, lettore, token } = visto;
  const dove = { slot, seriale: token.seriale };
  const posto = { driver, dove, lettore };

  const unaVoltaAncora = <C extends 'certificati' | 'stato'>(comando: C): Promise<Comandi[C]['risponde']> =>
    driver.esegui(comando, dove).catch((errore: unknown) => {
      if (errore instanceof ErroreCarta && errore.code === 'LETTORE') return driver.esegui(comando, dove);
      throw errore;
    });

  return {
    modulo,
    slot,
    lettore,
    seriale: token.seriale,
    generazione: toGenerazione(token, modulo, descrizione),
    produttore: token.produttore,
    modello: token.modello,
    certificati: async () =>
      (await unaVoltaAncora('certificati')).flatMap((certificato) => parseCertificatoCarta(certificato) ?? []),
    statoPin: async () => {
      const { tentativiRidotti, ultimoTentativo, bloccato, daCambiare, provato } = await unaVoltaAncora('stato');
      return { tentativiRidotti, ultimoTentativo, bloccato, daCambiare, attendibile: provato };
    },
    openSessione: (opzioni) => createSessione(posto, opzioni),
    firma: async (dati, { algoritmo, ...opzioni }) => {
      const sessione = createSessione(posto, opzioni);
      try {
        return await sessione.firma(dati, algoritmo);
      } finally {
        await sessione.chiudi();
      }
    },
    cambiaPin: async ({ attuale: chiediAttuale, nuovo: chiediNuovo }) => {
      const stato = await unaVoltaAncora('stato');
      const attuale = await chiediPin(chiediAttuale, { segreto: 'pin', lettore, visto: stato });
      const nuovo = await chiediPin(chiediNuovo, { segreto: 'nuovo-pin', lettore, visto: stato });
      await driver.esegui('cambia-pin', { ...dove, attuale, nuovo });
    },
    sbloccaConPuk: async ({ puk: chiediPuk, nuovo: chiediNuovo }) => {
      const stato = await unaVoltaAncora('stato');
      const puk = await chiediPin(chiediPuk, { segreto: 'puk', lettore, visto: stato });
      const nuovo = await chiediPin(chiediNuovo, { segreto: 'nuovo-pin', lettore, visto: stato });
      await driver.esegui('sblocca', { ...dove, puk, nuovo });
    },
  };
}
