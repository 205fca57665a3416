import type { NonVerificato } from '../../regole/raccogli.js';
import type { ServizioAnnullamento } from '../annullamento/successive.js';
import type { TipoRevoca } from '../eliminazione/tipi-revoca.js';
import type { DataCorreggibile } from '../rettifica/compute-date-rettificabili.js';
import type { ContestoRettifica, Rettifica } from '../rettifica/rettifica.js';

/** How things should be: what is not named stays as it is. */
export interface StatoVoluto {
  /** Operations that should have no effect, by their identifier. */
  readonly senza?: readonly string[];
  /** Operations that should have no effect on some of their soggetti, by their identifier; the soggetti as the operation has them. */
  readonly senzaPer?: Readonly<Record<string, readonly string[]>>;
  /** Dates sent with the subentro, as they should be. */
  readonly date?: Readonly<Partial<Record<DataCorreggibile, string>>>;
  /** Data that should not be in the scheda. */
  readonly senzaDati?: readonly TipoRevoca[];
}

/** What a plan knows beside the scheda. */
export interface ContestoPiano extends ContestoRettifica {
  /** May the plan ask other comuni to annul what they registered? Absent: no. */
  readonly altriComuni?: boolean;
}

/**
 * One request of a plan. `comune` is who sends it, where it is known.
 *
 * An annulment may also undo the attribution of a codice fiscale, but only within 24 hours: a plan, which has no clock, leaves
 * that to who sends it.
 */
export type Passo =
  | {
      readonly type: 'annullamento';
      readonly servizio: ServizioAnnullamento;
      readonly operazione: string;
      readonly operazioneRichiesta: string;
      /** 5012 with RA=1: the residence is restored though later operations stay. */
      readonly ripristino: boolean;
      /** 5012 with RP=1: the operation is annulled for this soggetto, and stays for the others. */
      readonly soggetto?: string;
      /** With `ripristino`: the day of the change, as ANPR wants (EN360). */
      readonly dataDecorrenza?: string;
      readonly comune?: string;
    }
  | {
      readonly type: 'cancellazione';
      readonly servizio: '2003';
      readonly motivo: '12';
      readonly operazione: string;
      readonly soggetto: string;
      /** The day of what is undone, as ANPR wants (EN343). */
      readonly dataDecorrenza?: string;
      readonly comune?: string;
    }
  | {
      readonly type: 'reiscrizione';
      readonly servizio: '1002';
      readonly motivo: '10';
      /** `idSchedaSoggettoANPR` of the request: with its data as they were. */
      readonly soggetto: string;
      readonly comune?: string;
    }
  | { readonly type: 'rettifica'; readonly servizio: '5014'; readonly rettifica: Rettifica }
  | { readonly type: 'eliminazione'; readonly servizio: '5013'; readonly tipoRevoca: TipoRevoca };

/** The shortest legal way to a wished state. */
export interface Piano {
  /** What to send, in order. */
  readonly passi: readonly Passo[];
  /** Operations that fall on the way without anybody wishing it: to be registered again afterwards, in this order. */
  readonly daRipetere: readonly string[];
  /** Operations that fall with the registration of whom they concern: nothing is left to register them on. */
  readonly decadono: readonly string[];
  /** Of those that fall, the soggetti for whom they do, where they stay for others; by identifier. */
  readonly soloPer?: Readonly<Record<string, readonly string[]>>;
  /** What the plan takes for granted and no source says; Italian. */
  readonly ipotesi: readonly string[];
  /** Checks on the steps that could not be decided. */
  readonly nonVerificati: readonly NonVerificato[];
}

/** Why there is no plan. `codice` is what ANPR would answer, absent where it is for us that something is missing. */
export interface Ostacolo {
  readonly codice?: string;
  readonly operazione?: string;
  /** Italian, for the operator. */
  readonly messaggio: string;
}
