import type { DataLocale } from '../data/data-locale.js';
import type { Contesto } from '../regole/regola.js';
import type { Lacunoso } from '../scheda/lacunoso.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { ElementoRichiesta6001 } from '../xsd/6001-certificazione.data.js';

/**
 * A request of service 6001, under the official names, every value the text that is sent. Source: `Richiesta6001`
 * (6001certificazione.xsd, 9.2.7).
 */
export type RichiestaCertificato = Lacunoso<ElementoRichiesta6001>;

/** A scheda that ANPR has of a person. */
export interface SchedaTrovata {
  /** ISTAT code of the comune that keeps it, six digits. */
  readonly comune: string;
  readonly aire: boolean;
  /** Closed by death or by another cancellation. */
  readonly cancellata: boolean;
}

/** Why and since when a person is no longer in the register. */
export interface Cancellazione {
  /** Code of table 15; of table 28 for the AIRE. Both say with 1 and 2 that the person is dead. */
  readonly motivoCancellazione: string;
  readonly dataDecorrenzaCancellazione?: DataLocale;
}

/** A time, both ends included, in which the person was in no register. */
export interface PeriodoCancellato {
  readonly dal: DataLocale;
  readonly al: DataLocale;
}

/** What ANPR knows of the family or convivenza of the intestatario. */
export interface StatoFamiglia {
  /** The schede of all its members, the intestatario of the certificate included. */
  readonly componenti?: readonly Soggetto[];
  /** An operation left it incomplete (`FI` = 1): no 5001 has closed it yet. */
  readonly incompleta?: boolean;
  /** `false` when spouses and relations do not tally: what 3002 warns of with EN212. */
  readonly certificabile?: boolean;
}

/** What ANPR knows of the intestatario as an elector. */
export interface StatoElettorale {
  readonly inListaGenerale?: boolean;
  /** Code of table 42, as 5010 set it: it is not the one of the scheda. */
  readonly certificabilita?: string;
}

/**
 * What the register says of the intestatario beyond the scheda. Whatever is absent is unknown, and leaves the checks
 * that read it undecided; `null` and `[]` say that there is nothing.
 */
export interface StatoRegistro {
  /** Every scheda that ANPR finds for the person, closed ones included. */
  readonly schede?: readonly SchedaTrovata[];
  /** `null`: the person is in the register. */
  readonly cancellazione?: Cancellazione | null;
  /** Cancellations that a new registration has ended. */
  readonly periodiCancellato?: readonly PeriodoCancellato[];
  /** A procedimento is open on the person, at any comune. */
  readonly procedimentoAperto?: boolean;
  readonly famiglia?: StatoFamiglia;
  /** When the comune that first had the person in ANPR entered it. */
  readonly dataSubentro?: DataLocale;
  /** When the person was registered among the Italians abroad. */
  readonly dataIscrizioneAire?: DataLocale;
  readonly elettorale?: StatoElettorale;
}

/** What the register says of who asks, when it is not the intestatario. */
export interface StatoRichiedente {
  readonly deceduto?: boolean;
  /** What ANPR knows of the document shown: in force or not, of another person, unknown to it. */
  readonly documento?: 'valido' | 'non-valido' | 'di-altra-persona' | 'non-presente';
}

/** What is set in ANPR for the comune that issues: amounts, stamp duty, languages. */
export interface ComuneEmittente {
  /** The data of the comune in the administration pages are filled in. */
  readonly datiAmministrazione?: boolean;
  /** The Agenzia delle Entrate allows it to collect the stamp duty without stamps. */
  readonly autorizzazioneBolloVirtuale?: boolean;
  readonly riscuoteDiritti?: boolean;
  /** It asks no diritti for what is issued through the Internet. */
  readonly esentaDirittiInternet?: boolean;
  /** Languages of table 14 besides Italian: `['DE']`. */
  readonly lingue?: readonly string[];
}

/**
 * All that the checks of a certificate may know besides scheda and request. Only the day and the tables must be given;
 * what else is unknown leaves checks undecided, and they are named, never taken for fine.
 */
export interface ContestoCertificato extends Pick<Contesto, 'oggi' | 'tabelle'> {
  readonly registro?: StatoRegistro;
  readonly richiedente?: StatoRichiedente;
  readonly comune?: ComuneEmittente;
}

/** A request, the scheda it is about, and what surrounds them: the record that the rules read. */
export interface Certificazione extends RichiestaCertificato {
  /** The types asked for, each once, as table 13 writes their codes. */
  readonly tipi: readonly string[];
  readonly soggetto: Soggetto;
  readonly registro: StatoRegistro;
  readonly richiedente: StatoRichiedente;
  readonly comune: ComuneEmittente;
}
