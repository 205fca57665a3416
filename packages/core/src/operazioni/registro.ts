import type { DataLocale } from '../data/data-locale.js';
import type { Contesto } from '../regole/regola.js';

/**
 * An operation that ANPR has recorded, as the list of operations of a scheda shows it (service 3002).
 *
 * Identifiers are texts: those of ANPR are beyond 32 bits since 2025. `soggetti` and `famiglie` are the schede that the
 * operation concerned, by any identifier that is the same throughout; of a family or convivenza that somebody left, the
 * origin too. Soggetti for whom it was annulled in part (RP=1) are left out.
 */
export interface OperazioneRegistrata {
  readonly idOperazioneANPR: string;
  /** The service: `5005`. */
  readonly operazione: string;
  /** `tipoMutazione` of 5001, 5005, 5008 and A006. */
  readonly tipiMutazione?: readonly string[];
  /** ISTAT code of the comune that asked for it. */
  readonly comune?: string;
  readonly dataDecorrenza?: string;
  readonly soggetti: readonly string[];
  readonly famiglie: readonly string[];
  /** Has it been annulled since? */
  readonly annullata?: boolean;
  /** ISTAT code of the comune where its soggetti lived until then, if they were registered. */
  readonly comunePrecedente?: string;
}

/**
 * What the register of ANPR knows beside the scheda, as far as the caller does: whatever is absent leaves the checks that
 * ask for it undecided.
 */
export interface StatoRegistro {
  /** The soggetto's scheda, by the identifier that `soggetti` of the operations use. Absent: every operation concerns it. */
  readonly soggetto?: string;
  /** ISTAT code of the comune that entered the soggetto into ANPR. */
  readonly comunePrimaIscrizione?: string;
  /** Did the soggetto enter ANPR with the subentro of that comune? */
  readonly entratoColSubentro?: boolean;
  /** The day of the subentro of that comune. */
  readonly dataSubentro?: DataLocale;
  /** `dataOrigineFamigliaConvivenza` of the family or convivenza. */
  readonly dataOrigineFamiglia?: string;
  /** Is the soggetto cancelled? */
  readonly cancellato?: boolean;
  /** All operations recorded on the soggetto and on the families it moved between, oldest first; those of the subentro are none. */
  readonly operazioni?: readonly OperazioneRegistrata[];
  /** Where `operazioni` is absent because a family or a person that one of them moved is not known: which of the two, as a path. */
  readonly ignoti?: string;
  /** Who is or was in each of those families, by family. */
  readonly componenti?: Readonly<Record<string, readonly string[]>>;
}

/** What the checks of rettifiche, eliminazioni and annulments know beside the request. */
export interface ContestoOperazioni extends Pick<Contesto, 'oggi' | 'tabelle'> {
  /** ISTAT code of the comune that asks (`codMittente`). */
  readonly mittente?: string;
  readonly registro?: StatoRegistro;
}

/** The context of the rule engine: these are all checks of the services. */
export function toContesto({ oggi, tabelle }: ContestoOperazioni): Contesto {
  return { oggi, tabelle, contesto: 'servizi' };
}

/** The operations in effect on the soggetto, if they are known. */
export function toInVigore(registro: StatoRegistro | undefined): readonly OperazioneRegistrata[] | undefined {
  return registro?.operazioni?.filter(
    (operazione) =>
      operazione.annullata !== true && !isAnnullamento(operazione) && isSul(operazione, registro.soggetto),
  );
}

const ANNULLAMENTI: readonly string[] = ['1013', '2011', '5012'];

/** Does the operation annul another one? Then it has no effect of its own. */
export function isAnnullamento({ operazione }: OperazioneRegistrata): boolean {
  return ANNULLAMENTI.includes(operazione);
}

function isSul({ soggetti }: OperazioneRegistrata, soggetto: string | undefined): boolean {
  return soggetto === undefined || soggetti.includes(soggetto);
}

const CON_RESIDENZA_5001: readonly number[] = [4, 5, 6];
const SENZA_RESIDENZA_5005: readonly number[] = [3, 4];

/**
 * Does the operation change where its soggetti live? Those that correct how the same address is written do not (5001 types
 * 7, 8, 9), nor do dimora abituale and domicilio eletto (5005 types 3, 4).
 */
export function isCambioResidenza(operazione: OperazioneRegistrata): boolean {
  const tipi = (operazione.tipiMutazione ?? []).map(Number);
  switch (operazione.operazione) {
    case '5001':
      return tipi.some((tipo) => CON_RESIDENZA_5001.includes(tipo));
    case '5005':
      return tipi.length === 0 || tipi.some((tipo) => !SENZA_RESIDENZA_5005.includes(tipo));
    case 'A006':
      return tipi.includes(1);
    default:
      return false;
  }
}

const ISCRIZIONI: readonly string[] = ['1001', '1002', 'A001', 'A002'];
const CANCELLAZIONI: readonly string[] = ['2001', '2003'];

/** Does the operation enter its soggetti into the register? */
export function isIscrizione({ operazione }: OperazioneRegistrata): boolean {
  return ISCRIZIONI.includes(operazione);
}

/** Does the operation enter its soggetti, take them away, or change where they live? */
export function isMovimento(operazione: OperazioneRegistrata): boolean {
  return isCambioResidenza(operazione) || isIscrizione(operazione) || CANCELLAZIONI.includes(operazione.operazione);
}
