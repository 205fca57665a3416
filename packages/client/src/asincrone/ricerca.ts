import type { CorpiRichiesta } from '@anagrafe/core/operazioni';

import { ErroreAsincrono } from './errore-asincrono.js';

type Elaborazione = NonNullable<CorpiRichiesta['4005']['elaborazione']>;

/** What a list is asked for: registrations or notifications of a period. */
export interface RicercaAsincrona {
  /** Registrations: 1 in progress, 2 done, 3 refused, 6 done with warnings. Notifications: 7 to take, 8 taken, 9 all. */
  readonly statoLavorazione: '1' | '2' | '3' | '6' | '7' | '8' | '9';
  /** An operation (`5005`) with the states of registrations, a notification (`N010`) with its own; absent, all but N031. */
  readonly operazioneRichiesta?: string;
  /** Which contents come; absent, all. Notifications have only that of the answer. */
  readonly dettaglioDati?: 'ID' | 'RICHIESTA' | 'RISPOSTA' | 'TUTTO';
  /** Absent: that of the certificates. */
  readonly comuneRichiesta?: Elaborazione['comuneRichiesta'];
  /** From when: within 180 days. Not asked where a reading is resumed. */
  readonly dal: Date;
  /** Until when; absent, now. */
  readonly al?: Date;
}

const DELLE_NOTIFICHE: readonly string[] = ['7', '8', '9'];
const DELLE_OPERAZIONI: readonly string[] = ['1', '2', '3', '6'];
/** They are in no list: certificates, and what citizens ask for online. */
const ESCLUSE = /^(?:6001|P\d{3})$/;

/** @throws ErroreAsincrono `stati-mescolati` | `operazione-esclusa`: ANPR would refuse it (EC021), or find nothing. */
export function pretendiAmmessa({ statoLavorazione, operazioneRichiesta }: RicercaAsincrona): void {
  const notifica = DELLE_NOTIFICHE.includes(statoLavorazione);
  if (!notifica && !DELLE_OPERAZIONI.includes(statoLavorazione))
    throw new ErroreAsincrono('stati-mescolati', 'Lo stato di lavorazione non è di operazioni (1, 2, 3, 6) né di notifiche (7, 8, 9)'); // prettier-ignore
  if (operazioneRichiesta === undefined) return;
  if (operazioneRichiesta.startsWith('N') !== notifica)
    throw new ErroreAsincrono('stati-mescolati', 'Gli stati 1, 2, 3 e 6 sono delle operazioni, 7, 8 e 9 delle notifiche: una ricerca ha le une o le altre'); // prettier-ignore
  if (ESCLUSE.test(operazioneRichiesta))
    throw new ErroreAsincrono('operazione-esclusa', 'Certificati e richieste dei cittadini non sono in questi elenchi');
}

/** What is looked for, whatever the period: a reading is resumed only with the same. */
export function toImprontaRicerca(ricerca: RicercaAsincrona): string {
  const { statoLavorazione, operazioneRichiesta = '', comuneRichiesta } = ricerca;
  return [statoLavorazione, operazioneRichiesta, toDettaglio(ricerca), comuneRichiesta?.codiceIstat ?? ''].join('/');
}

/** The body of the order for one window. */
export function toElaborazione(
  ricerca: RicercaAsincrona,
  periodo: Periodo,
): Elaborazione & { dettaglioDati: Dettaglio } {
  const { statoLavorazione, operazioneRichiesta, comuneRichiesta } = ricerca;
  return {
    ...(comuneRichiesta === undefined ? {} : { comuneRichiesta }),
    dettaglioDati: toDettaglio(ricerca),
    ricercaElenchiRichieste: {
      statoLavorazione,
      ...(operazioneRichiesta === undefined ? {} : { operazioneRichiesta }),
      periodoRiferimentoRichieste: periodo,
    },
  };
}

type Dettaglio = NonNullable<RicercaAsincrona['dettaglioDati']>;

/** A period, as it is written. */
interface Periodo {
  readonly dataOraIniziale: string;
  readonly dataOraFinale: string;
}

function toDettaglio({ dettaglioDati = 'TUTTO' }: RicercaAsincrona): Dettaglio {
  return dettaglioDati;
}
