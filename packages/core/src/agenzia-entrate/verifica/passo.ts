import type { AgenziaEntrate } from '../../porte/agenzia-entrate.js';
import type { Result } from '../../result.js';
import type { ParteAnpr } from '../disallineamenti/parti.js';
import type { ErroreParte } from '../disallineamenti/to-parte-anpr.js';
import { type SenzaRisposta, findTrovata } from './find-trovata.js';
import type { CausaInterruzione, SchedaInAttesa, SchedaTrovata } from './verify-con-agenzia.js';

/** How fast the Agenzia is asked. */
export interface Ritmo {
  /** Waits so many milliseconds: whoever has a clock gives it. If it rejects, the verification ends there. */
  readonly attendi: (ms: number) => Promise<void>;
  /** How many schede are asked about at once: 10 if left out. */
  readonly lotto?: number;
  /** How many questions a second, on average; as many as the Agenzia answers, if left out. */
  readonly alSecondo?: number;
  /** How long to wait, in milliseconds, after each time that the Agenzia is unavailable; after the last one it ends. */
  readonly attese?: readonly number[];
}

const LOTTO = 10;
const ATTESE: readonly number[] = [1000, 5000, 30_000];
const SECONDO = 1000;

interface DaChiedere {
  readonly scheda: SchedaInAttesa;
  readonly parte: Result<ParteAnpr, ErroreParte>;
}

/** What is known of a scheda of a batch. */
type Risposta =
  | ({ readonly type: 'trovata' } & SchedaTrovata)
  | { readonly type: 'aperta'; readonly scheda: SchedaInAttesa; readonly motivo: string };

/** Asks about a batch after the other, at the pace that is allowed. */
export interface Passo {
  readonly lotto: number;
  /** The answers, in the order of the batch; of a batch that is interrupted, those that were there. */
  readonly chiedi: (lotto: readonly DaChiedere[]) => Promise<readonly Risposta[]>;
  readonly interrotta: () => CausaInterruzione | undefined;
}

/** The pace of a verification. */
export function createPasso(
  agenzia: Pick<AgenziaEntrate, 'interroga'>,
  opzioni: Ritmo & { readonly richiedente: string },
): Passo {
  const { attendi, alSecondo, attese = ATTESE, richiedente } = opzioni;
  let domande = 0;
  let interrotta: CausaInterruzione | undefined;

  /** One question; it is put again while the Agenzia is unavailable, or its answer is lost: asking changes nothing. */
  const chiediUna: typeof agenzia.interroga = async (richiesta) => {
    for (let tentativo = 0; ; tentativo++) {
      domande++;
      const esito = await agenzia.interroga(richiesta);
      const attesa = attese[tentativo];
      if ((esito.type !== 'indisponibile' && esito.type !== 'incerta') || attesa === undefined) return esito;
      await attendi(attesa);
    }
  };

  const rispondi = async ({ scheda, parte }: DaChiedere): Promise<Risposta | undefined> => {
    if (!parte.ok)
      return { type: 'aperta', scheda, motivo: `mancano o non si leggono ${parte.error.campi.join(', ')}` };
    const ricerca = await findTrovata(parte.value, richiedente, chiediUna);
    if (ricerca.type === 'trovata') {
      return { type: 'trovata', scheda, parte: parte.value, trovata: ricerca.trovata };
    }
    const causa = toCausa(ricerca.esito);
    if (causa === undefined) return { type: 'aperta', scheda, motivo: toMotivo(ricerca.esito) };
    interrotta ??= causa;
    return undefined;
  };

  return {
    lotto: opzioni.lotto ?? LOTTO,
    chiedi: async (lotto) => {
      if (lotto.length === 0) return [];
      // For the questions of the batch before: what it was answered is told by now, whatever becomes of the waiting.
      if (alSecondo !== undefined && domande > 0) await attendi(Math.ceil((domande * SECONDO) / alSecondo));
      domande = 0;
      const risposte = await Promise.all(lotto.map(rispondi));
      return risposte.filter((risposta) => risposta !== undefined);
    },
    interrotta: () => interrotta,
  };
}

/** Does an outcome stop the verification? */
function toCausa(esito: SenzaRisposta): CausaInterruzione | undefined {
  if (esito.type === 'indisponibile' || esito.type === 'incerta') return 'agenzia-indisponibile';
  return esito.type === 'non-ammessa' && esito.motivo === 'accesso-non-registrato' ? esito.motivo : undefined;
}

/** Why an outcome says nothing of this person, Italian. */
function toMotivo(esito: SenzaRisposta): string {
  switch (esito.type) {
    case 'codice-non-pubblicato':
      return `l’Agenzia ha risposto con un codice non pubblicato: ${esito.testo}`;
    case 'rifiutata':
      return `l’Agenzia ha risposto ${esito.codice.codice}: ${esito.codice.significato}`;
    case 'non-ammessa':
      return esito.motivo === 'dati-non-utilizzabili'
        ? 'l’Agenzia non può essere interrogata con questi dati'
        : (esito.rimedio ?? 'non è stato possibile interrogare l’Agenzia');
    case 'indisponibile':
    case 'incerta':
      return 'l’Agenzia non ha risposto';
  }
}
