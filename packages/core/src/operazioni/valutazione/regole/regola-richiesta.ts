import { type Posto as PostoTabella, regolaTabella } from '../../../regole/codice-tabella.js';
import { CONFORME, type Regola, type Severita, violata } from '../../../regole/regola.js';
import { type RegolaServizi, regolaServizi } from '../../../regole/servizi/regola-servizi.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Operazione } from '../../richiesta.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { findControllate } from '../altrove.js';

/** A check on a request as a whole, and the operations whose requests ANPR puts to it. */
export interface RegolaRichiesta extends Regola<RichiestaInEsame> {
  readonly operazioni: readonly Operazione[];
}

/** What the rules on requests have in common: an error of the services, at the operations of the official list. */
interface Descrizione extends Omit<RegolaServizi<RichiestaInEsame>, 'severita' | 'servizi' | 'verifica'> {
  readonly severita?: Severita;
  /** Of a code that other rules have for other operations; without it, all of the list but those of `altrove.ts`. */
  readonly operazioni?: readonly Operazione[];
  readonly serve?: string;
}

interface ConVerifica extends Descrizione {
  readonly verifica: Regola<RichiestaInEsame>['verifica'];
}

/** The rule of a code on requests. */
export function regolaRichiesta({ severita = 'errore', operazioni, serve, ...r }: ConVerifica): RegolaRichiesta {
  return {
    ...regolaServizi<RichiestaInEsame>({ ...r, severita }),
    ...(serve === undefined ? {} : { serve }),
    operazioni: operazioni ?? findControllate(r.codice),
  };
}

interface SenzaValori extends Descrizione {
  readonly isViolata: (richiesta: RichiestaInEsame) => boolean;
}

/** The rule of a code that is broken or not, with nothing of the request to show. */
export function regolaRichiestaPresenza({ isViolata, ...r }: SenzaValori): RegolaRichiesta {
  return regolaRichiesta({ ...r, verifica: (richiesta) => (isViolata(richiesta) ? violata({}) : CONFORME) });
}

interface Valori extends Omit<Descrizione, 'messaggio' | 'rimedio' | 'campi'> {
  /** What the value is of, as a message begins: `Filiazione`. */
  readonly cosa: string;
  readonly campo: string;
  readonly leggi: (richiesta: RichiestaInEsame) => string | undefined;
  readonly ammessi: readonly number[];
  /** What the admitted values mean, as the remedy says it. */
  readonly rimedio: string;
}

/** The rule of a number that may only have some values; leading zeros do not count. An absent one is another code's. */
export function regolaValori({ cosa, campo, leggi, ammessi, ...r }: Valori): RegolaRichiesta {
  const numeri = new Set(ammessi);
  return regolaRichiesta({
    ...r,
    campi: [campo],
    messaggio: `${cosa} «{valore}»: non è fra i valori ammessi.`,
    verifica: (richiesta) => {
      const valore = leggi(richiesta);
      if (valore === undefined) return CONFORME;
      const numero = toNumero(valore);
      return numero !== undefined && numeri.has(numero) ? CONFORME : violata({ valore });
    },
  });
}

interface Tabella {
  readonly codice: string;
  readonly titolo: string;
  readonly cosa: string;
  readonly tabella: number | string;
  readonly posto: PostoTabella<RichiestaInEsame>;
  readonly severita?: Regola<RichiestaInEsame>['severita'];
  readonly daRimuovere?: boolean;
  /** What the remedy adds to the common one. */
  readonly nota?: string;
  readonly fonte: number;
  /** Fewer than the list has, where the check has the other ones elsewhere. */
  readonly operazioni?: readonly Operazione[];
}

const ERRORE = { subentro: null, servizi: 'errore' } as const;
/** Of a code that the subentro has too, as a warning. */
export const AVVISO_AL_SUBENTRO = { subentro: 'avviso', servizi: 'errore' } as const;

/** The rule of a code of a decode table. */
export function regolaTabellaRichiesta(r: Tabella): RegolaRichiesta {
  const { posto, severita = ERRORE, daRimuovere = false, fonte, operazioni, ...resto } = r;
  return {
    ...regolaTabella<RichiestaInEsame>({
      ...resto,
      posti: [posto],
      severita,
      daRimuovere,
      fonte: [`Elenco errori ANPR 2018, riga ${fonte}`],
    }),
    operazioni: operazioni ?? findControllate(r.codice),
  };
}

/** The same rule with the severities of a code that the subentro has too, or that no source gives one. */
export function conSeverita(
  regola: RegolaRichiesta,
  severita: RegolaRichiesta['severita'],
  daRimuoverePrimaDelSubentro = false,
): RegolaRichiesta {
  return { ...regola, severita, daRimuoverePrimaDelSubentro };
}
