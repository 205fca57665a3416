import type { Rilievo } from '@anagrafe/core';
import type { SegnalazioneAnpr } from '@anagrafe/core/agenzia-entrate';
import type { Richiesta, Risposta, Testata } from '@anagrafe/core/operazioni';

/** The operations that ask something of the Agenzia, and the one that tells what came of them. */
export type OperazioneViaAnpr = '1001' | '1002' | '1013' | '3002' | '5008' | '5012';

/** A request of one of them. */
export type RichiestaViaAnpr = { [O in OperazioneViaAnpr]: Richiesta<O> }[OperazioneViaAnpr];

/** What ANPR answered, or why nobody knows; of a request that was asked after, also that it never arrived. */
export type EsitoAnpr =
  | {
      readonly type: 'ok' | 'ok-con-avvisi';
      readonly idOperazioneComune: string;
      readonly avvisi: readonly DettoDaAnpr[];
      readonly risposta: Risposta['corpo'];
    }
  | { readonly type: 'ko'; readonly errori: readonly DettoDaAnpr[]; readonly avvisi: readonly DettoDaAnpr[] }
  | { readonly type: 'incerto'; readonly idOperazioneComune: string; readonly guasto: { readonly codice: string } }
  | { readonly type: 'non-arrivata' }
  | { readonly type: 'non-inviata'; readonly controllo: ControlloAnpr };

/** A code of ANPR, with its text. */
export type DettoDaAnpr = Required<SegnalazioneAnpr>;

/** What was found against a request before it was sent. */
export interface ControlloAnpr {
  readonly violazioni: readonly { readonly campo: string; readonly motivo: string }[];
  readonly incoerenze: readonly string[];
  readonly rilievi: readonly Rilievo[];
}

/**
 * What is needed of a client of ANPR's web services: `createClient` of `@anagrafe/client` makes one. `invia` and `recover` reject
 * with an AnagrafeError that has a `guasto` where ANPR certainly did not take the message.
 */
export interface ClientAnpr {
  /** The heading of a request: a new identifier, the comune, the time, the environment. */
  readonly toTestata: (dati: Pick<Testata, 'tipoOperazione'>) => Testata;
  readonly invia: (richiesta: RichiestaViaAnpr) => Promise<EsitoAnpr>;
  readonly recover: (id: string) => Promise<EsitoAnpr>;
}
