import type { Cancellazione } from '../../../certificati/certificazione.js';
import type { DatiEvento } from '../../../scheda/eventi.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import type { OperazioneRegistrata } from '../../registro.js';

/** A person as the register has him. Days are `AAAA-MM-GG`, comuni their ISTAT codes of six digits. */
export interface SoggettoRegistrato {
  /** `idSchedaSoggettoANPR`. */
  readonly id: string;
  /** The comune where he is, or last was, registered. */
  readonly comune: string;
  readonly stato: 'iscritto' | 'cancellato' | 'deceduto';
  /** Of who is no longer registered: why, and since when. */
  readonly cancellazione?: Cancellazione;
  /** Of who is dead: `datiDecesso`, as it is recorded. */
  readonly decesso?: DatiEvento;
  /** His family or convivenza, by `idFamigliaConvivenzaANPR`. */
  readonly famiglia?: string;
  /** The comune that entered him into ANPR. */
  readonly comunePrimaIscrizione?: string;
  /** Did he enter ANPR with the subentro of that comune? */
  readonly entratoColSubentro?: boolean;
  /** The day of the subentro of that comune. */
  readonly dataSubentro?: string;
  /** Was an operation on him left unfinished in the web application (*operazioni sospese*)? */
  readonly sospesa?: boolean;
  /** The whole scheda, as it is recorded: what it does not have is not there. Absent: not known. */
  readonly scheda?: Soggetto;
}

/** Who is in a family or convivenza, and since when. */
export interface ComponenteRegistrato {
  /** `idSchedaSoggettoANPR`. */
  readonly soggetto: string;
  readonly codiceLegame: string;
  /** `dataIngressoFamiglia`. */
  readonly dal?: string;
}

/** A family or convivenza as the register has it, with those who are in it now. */
export interface FamigliaRegistrata {
  /** `idFamigliaConvivenzaANPR`. */
  readonly id: string;
  /** 3 a family, 4 a convivenza, 5 an AIRE family. */
  readonly tipoScheda: string;
  /** ISTAT code. */
  readonly comune: string;
  /** `idFamigliaConvivenza`, as the comune calls it. */
  readonly idComune?: string;
  readonly dataOrigine?: string;
  /** Was it left open (`FI`), to be completed? */
  readonly incompleta?: boolean;
  /** Is it archived? Nobody is in it, nor can enter it. */
  readonly archiviata?: boolean;
  /** Of a convivenza: since when it is at the address that is its own; `null` if it has none. */
  readonly decorrenzaIndirizzo?: string | null;
  readonly componenti: readonly ComponenteRegistrato[];
}

/** A procedimento that a comune opened on some people. */
export interface Procedimento {
  /** `numeroPraticaAnpr`. */
  readonly id: string;
  /** ISTAT code of the comune that opened it, and can close it. */
  readonly comune: string;
  /** `numeroPraticaComune`. */
  readonly numeroPratica: string;
  /** Is it closed or archived? */
  readonly chiuso: boolean;
  /** By `idSchedaSoggettoANPR`. */
  readonly soggetti: readonly string[];
}

/** By what procedimenti are looked for. */
export type RicercaProcedimenti =
  { readonly soggetto: string } | { readonly id: string } | { readonly comune: string; readonly numeroPratica: string };

/** A request that a comune has sent to ANPR, whatever it asked for and however it ended. */
export interface RichiestaRegistrata {
  readonly idOperazioneANPR: string;
  /** ISTAT code of the comune that sent it. */
  readonly comune: string;
  readonly idOperazioneComune: string;
  /** The service: `4001`. */
  readonly operazione: string;
  /** How far ANPR is with it; what it answers at once is `elaborata`. */
  readonly stato: 'accolta' | 'in-elaborazione' | 'elaborata' | 'annullata';
}

/** By what requests are looked for. */
export type RicercaRichieste =
  | { readonly idOperazioneANPR: string }
  | { readonly comune: string; readonly idOperazioneComune: string }
  | { readonly comune: string; readonly operazione: string };

/**
 * The state of the register, as far as the caller has it: a port, narrow and read-only. An empty list says that there is
 * nothing; `undefined` that it is not known, and the checks that ask for it stay open.
 */
export interface RegistroAnagrafico {
  /** Does it have all that ANPR has? Otherwise a list that is not empty may still lack somebody. */
  readonly completo?: boolean;
  /** The people that generalità stand for, cancelled ones included: by identifiers, codice fiscale, or the data of birth. */
  readonly findSoggetti: (generalita: Generalita) => readonly SoggettoRegistrato[] | undefined;
  /** The families and convivenze that a scheda stands for: by `idFamigliaConvivenzaANPR`, or by what the comune calls it. */
  readonly findFamiglie: (scheda: FamigliaConvivenza) => readonly FamigliaRegistrata[] | undefined;
  /**
   * The operations that concern any of some schede, of people or families, oldest first; those of the subentro are none. All of
   * them: `undefined` if of one of the schede some may be missing, also where `completo` is not `true`.
   */
  readonly findOperazioni: (schede: readonly string[]) => readonly OperazioneRegistrata[] | undefined;
  /** Of a person, all of them: `undefined` if some may be missing, also where `completo` is not `true`. */
  readonly findProcedimenti: (ricerca: RicercaProcedimenti) => readonly Procedimento[] | undefined;
  /** The requests that comuni have sent. Absent: none is known. A list that is not empty may lack some, if not `completo`. */
  readonly findRichieste?: (ricerca: RicercaRichieste) => readonly RichiestaRegistrata[] | undefined;
}
