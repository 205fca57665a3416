import { AEE, type CodiceAee } from './codici/aee.js';
import { EAA, type CodiceEaa } from './codici/eaa.js';
import { EAC, type CodiceEac } from './codici/eac.js';
import { EAI, type CodiceEai } from './codici/eai.js';
import { EAL, type CodiceEal } from './codici/eal.js';
import { EAM, type CodiceEam } from './codici/eam.js';
import { EAR, type CodiceEar } from './codici/ear.js';
import { EAV, type CodiceEav } from './codici/eav.js';
import type { VoceCodice } from './codici/voce-codice.js';
import { WEBAPP, type CodiceWebapp } from './codici/webapp.js';

/** Every code of the Agenzia delle Entrate that is published. */
export type CodiceAe =
  CodiceAee | CodiceEaa | CodiceEac | CodiceEai | CodiceEal | CodiceEam | CodiceEar | CodiceEav | CodiceWebapp;

/** What the prefix of a code says: which function of the Agenzia has answered. */
export type FunzioneAe =
  | 'attribuzione'
  | 'annullamento'
  | 'interrogazione'
  | 'allineamento'
  | 'variazione'
  | 'rettifica'
  | 'validazione'
  | 'errore-generico';

/** A published code, with its meaning. */
export interface CodiceNoto extends VoceCodice {
  readonly type: 'noto';
  readonly codice: CodiceAe;
  /** Absent for the tails that the WebApp shows alone. */
  readonly funzione?: FunzioneAe;
}

/** A code of which only the prefix is known: which function has answered, not what. */
export interface CodaIgnota extends VoceCodice {
  readonly type: 'coda-ignota';
  readonly codice: string;
  readonly funzione: FunzioneAe;
}

interface Prefisso {
  readonly funzione: FunzioneAe;
  /** What the function does, after the name of the Agenzia. */
  readonly oggetto: string;
  readonly voci: Readonly<Record<string, VoceCodice>>;
}

const PREFISSI: Readonly<Record<string, Prefisso>> = {
  AEE: { funzione: 'errore-generico', oggetto: 'all’operazione', voci: AEE },
  EAA: { funzione: 'attribuzione', oggetto: 'alla richiesta di attribuzione', voci: EAA },
  EAC: { funzione: 'annullamento', oggetto: 'alla richiesta di annullamento', voci: EAC },
  EAI: { funzione: 'interrogazione', oggetto: 'alla consultazione', voci: EAI },
  EAL: { funzione: 'allineamento', oggetto: 'alla richiesta di allineamento', voci: EAL },
  EAM: { funzione: 'variazione', oggetto: 'alla richiesta di variazione', voci: EAM },
  EAR: { funzione: 'rettifica', oggetto: 'alla richiesta di rettifica', voci: EAR },
  EAV: { funzione: 'validazione', oggetto: 'alla richiesta di validazione', voci: EAV },
};

/** Two characters follow the prefix. EA001 and its like are checks of ANPR at subentro, not answers of the Agenzia. */
const FORMA = /^(?<prefisso>AEE|EA[ACILMRV])[0-9A-Z]{2}$/;

/**
 * What a code of the Agenzia delle Entrate means, who must act, what to do, whether and when to try again.
 *
 * @param codice - As ANPR writes it (`EAM15`), any case, or one of the tails that the WebApp shows alone: `00`, `02`, `24`, `90`.
 * @returns Of a published code its entry; of one whose prefix alone is known, which function has answered; `undefined` for
 * what is no code of the Agenzia.
 * @remarks Sources: the operators' guide, the list of the errors, the changelog and the threads of italia/anpr; each entry names
 * its own. About forty codes are published, of more than there are.
 * @example
 * findCodiceAe('EAM15')?.riprova // → 'domani'
 * findCodiceAe('EAV77')?.type // → 'coda-ignota'
 * findCodiceAe('EN077') // → undefined
 */
export function findCodiceAe(codice: string): CodiceNoto | CodaIgnota | undefined {
  const scritto = codice.trim().toUpperCase();
  if (isCodiceWebapp(scritto)) return { type: 'noto', codice: scritto, ...WEBAPP[scritto] };
  const prefisso = PREFISSI[FORMA.exec(scritto)?.groups?.['prefisso'] ?? ''];
  if (prefisso === undefined) return undefined;
  const { funzione, oggetto, voci } = prefisso;
  const voce = Object.hasOwn(voci, scritto) ? voci[scritto] : undefined;
  if (voce !== undefined) return { type: 'noto', codice: scritto as CodiceAe, funzione, ...voce };
  return {
    type: 'coda-ignota',
    codice: scritto,
    funzione,
    significato: `È una risposta dell’Agenzia delle Entrate ${oggetto}; che cosa dica questo codice non è pubblicato`,
    agisce: ['comune', 'assistenza-anpr'],
    rimedio: 'Consultare l’Agenzia per vedere che cosa ha registrato e segnalare il codice all’assistenza ANPR.',
    riprova: 'mai',
    fonte: [],
  };
}

/**
 * Every published code, in order.
 *
 * @example
 * toCodiciAe().filter(({ riprova }) => riprova === 'domani').map(({ codice }) => codice) // → ['EAM15']
 */
export function toCodiciAe(): CodiceNoto[] {
  const conPrefisso = Object.values(PREFISSI).flatMap(({ funzione, voci }) =>
    Object.entries(voci).map(
      ([codice, voce]) => ({ type: 'noto', codice: codice as CodiceAe, funzione, ...voce }) as const,
    ),
  );
  const daSole = Object.entries(WEBAPP).map(
    ([codice, voce]) => ({ type: 'noto', codice: codice as CodiceAe, ...voce }) as const,
  );
  return [...daSole, ...conPrefisso].sort((a, b) => (a.codice < b.codice ? -1 : 1));
}

function isCodiceWebapp(codice: string): codice is CodiceWebapp {
  return Object.hasOwn(WEBAPP, codice);
}
