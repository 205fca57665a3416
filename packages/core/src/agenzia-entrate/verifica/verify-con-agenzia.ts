import type { Tabelle } from '@anagrafe/decodifica';

import type { DataLocale } from '../../data/data-locale.js';
import type { AgenziaEntrate } from '../../porte/agenzia-entrate.js';
import { evaluateRilievi } from '../../regole/evaluate-regole.js';
import type { Provenienza, Rilievo } from '../../regole/rilievo.js';
import { toProvenienza } from '../../scheda/provenienza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { ParteAnpr } from '../disallineamenti/parti.js';
import { toStatoCodiceFiscale } from '../disallineamenti/stato-codice-fiscale.js';
import { toParteAnpr } from '../disallineamenti/to-parte-anpr.js';
import type { TrovataAe } from './esame-ae.js';
import { type Ritmo, createPasso } from './passo.js';
import { type MossaVerifica, toMosse } from './proposta-verifica.js';
import { regoleAe } from './regole-ae.js';

/** A scheda individuale, and the line where it begins. */
export interface SchedaDaVerificare {
  readonly soggetto: Soggetto;
  readonly riga?: number;
}

/** What was asked of the Agenzia about a scheda, and what came of it. It can be written as JSON and read again. */
export interface EsitoScheda {
  /** The place of the scheda in the fornitura, from 0. */
  readonly indice: number;
  readonly provenienza: Provenienza;
  readonly rilievi: readonly Rilievo[];
  /** What to do; empty where the two agree. Two where only the documents can tell. */
  readonly mosse: readonly MossaVerifica[];
  /** Why the Agenzia could not be asked of this one, or did not say: Italian. */
  readonly nonVerificata?: string;
}

/** Why a verification stops before the end: it can be taken up again. */
export type CausaInterruzione = 'agenzia-indisponibile' | 'accesso-non-registrato';

/** How a verification ended. */
export interface RiepilogoVerificaAe {
  readonly schede: number;
  readonly concordi: number;
  readonly daRisolvere: number;
  readonly nonVerificate: number;
  readonly interrotta?: CausaInterruzione;
}

/** What comes of a verification: the schede as they are known, those with a linked code last, then the `riepilogo`. */
export type EventoVerificaAe =
  ({ readonly tipo: 'scheda' } & EsitoScheda) | ({ readonly tipo: 'riepilogo' } & RiepilogoVerificaAe);

/** How a fornitura is put to the Agenzia. */
export interface OpzioniVerificaAe extends Ritmo {
  readonly tabelle: Pick<Tabelle, 'comuni' | 'consolati' | 'stati' | 'tabella'>;
  readonly oggi: DataLocale;
  /** Who asks, for the register of accesses: each question is a «Consultazione AE». */
  readonly richiedente: string;
  /** What an interrupted verification of the same fornitura had found: these are not asked again. */
  readonly fatte?: Iterable<EsitoScheda>;
}

/**
 * Puts every scheda of a fornitura to the Agenzia delle Entrate and evaluates the ten checks of the subentro that only the Agenzia
 * decides (EA002, EA003, EA029, EA040, EAA30, EAA31, EAA40, EAA41, EAA50, EAA51), with what to do about each. It only asks: nothing
 * changes at the Agenzia.
 *
 * @param schede - In the order of the fornitura.
 * @param agenzia - The port; `interroga` alone is used.
 * @param opzioni - Tables, day, pace, who asks, and what was done before.
 * @returns One event a scheda, in their order but for those whose code is linked, which wait for the end: only then is it known who else
 * has the most recent one. After an outage that outlasts the attempts, it ends early with `interrotta`: the events so far are to be
 * given back as `fatte`.
 * @example
 * const soggetto = { generalita: { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } } };
 * const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', codiceCatastale: 'H501' } as const;
 * const posizione = { codiceFiscale: 'PRVDAA80A41H501A', dati, validato: false, marcato: false, omocodice: false, collegati: [] };
 * const codice = findCodiceAe('EAI20');
 * if (codice?.type !== 'noto') throw new TypeError('EAI20');
 * const agenzia = { interroga: async () => ({ type: 'eseguita', codice, posizione }) as const };
 * const opzioni = { tabelle, oggi: '2026-11-21', richiedente: 'ufficio anagrafe', attendi: async () => undefined } as const;
 * const eventi = [];
 * for await (const evento of verifyConAgenzia([{ soggetto }], agenzia, opzioni)) eventi.push(evento);
 * const [evento] = eventi;
 * evento?.tipo === 'scheda' && evento.rilievi[0]?.codice // → 'EA002'
 * evento?.tipo === 'scheda' && evento.mosse // → ['prendi-codice-ae']
 */
export async function* verifyConAgenzia(
  schede: Iterable<SchedaDaVerificare> | AsyncIterable<SchedaDaVerificare>,
  agenzia: Pick<AgenziaEntrate, 'interroga'>,
  opzioni: OpzioniVerificaAe,
): AsyncGenerator<EventoVerificaAe, void, undefined> {
  const { oggi, tabelle } = opzioni;
  const contesto = { oggi, tabelle };
  const conto = createConto();
  const fatte = new Set<number>();
  for (const esito of opzioni.fatte ?? []) {
    fatte.add(esito.indice);
    conto.add(esito);
  }
  const passo = createPasso(agenzia, opzioni);
  const codici = new Set<string>();
  const collegate: SchedaTrovata[] = [];
  let lotto: SchedaInAttesa[] = [];
  let indice = 0;
  for await (const scheda of schede) {
    const codice = toStatoCodiceFiscale(scheda.soggetto.generalita?.codiceFiscale)?.valore;
    if (codice !== undefined) codici.add(codice);
    if (!fatte.has(indice)) lotto.push({ ...scheda, indice });
    indice++;
    if (lotto.length < passo.lotto) continue;
    yield* verificaLotto();
    if (passo.interrotta() !== undefined) break;
  }
  if (passo.interrotta() === undefined) yield* verificaLotto();
  for (const trovata of collegate) {
    const ultimo = trovata.trovata.type === 'collegato' ? trovata.trovata.posizione.codiceFiscale : '';
    // Interrupted, not all codes are known: these are asked again.
    if (passo.interrotta() === undefined) yield toEvento(toEsito(trovata, contesto, codici.has(ultimo)));
  }
  const interrotta = passo.interrotta();
  yield { tipo: 'riepilogo', ...conto.riepilogo(), ...(interrotta === undefined ? {} : { interrotta }) };

  async function* verificaLotto(): AsyncGenerator<EventoVerificaAe, void, undefined> {
    const risposte = await passo.chiedi(
      lotto.map((scheda) => ({ scheda, parte: toParteAnpr(scheda.soggetto, opzioni) })),
    );
    lotto = [];
    for (const risposta of risposte) {
      if (risposta.type === 'aperta') yield toEvento(toAperta(risposta.scheda, risposta.motivo));
      else if (risposta.trovata.type === 'collegato') collegate.push(risposta);
      else yield toEvento(toEsito(risposta, contesto, false));
    }
  }

  function toEvento(esito: EsitoScheda): EventoVerificaAe {
    conto.add(esito);
    return { tipo: 'scheda', ...esito };
  }
}

/** A scheda that is to be asked about. */
export interface SchedaInAttesa extends SchedaDaVerificare {
  readonly indice: number;
}

/** A scheda, and what the Agenzia has for it. */
export interface SchedaTrovata {
  readonly scheda: SchedaInAttesa;
  readonly parte: ParteAnpr;
  readonly trovata: TrovataAe;
}

type Contesto = Pick<OpzioniVerificaAe, 'oggi' | 'tabelle'>;

function toEsito({ scheda, parte, trovata }: SchedaTrovata, contesto: Contesto, conUltimo: boolean): EsitoScheda {
  const esame = { generalita: scheda.soggetto.generalita ?? {}, parte, trovata, conUltimo };
  const provenienza = toProvenienza(scheda.soggetto, scheda.riga);
  return {
    indice: scheda.indice,
    provenienza,
    rilievi: evaluateRilievi({ regole: regoleAe, oggetto: esame, provenienza }, { ...contesto, contesto: 'subentro' }),
    mosse: toMosse(esame, contesto.oggi),
  };
}

function toAperta({ soggetto, riga, indice }: SchedaInAttesa, motivo: string): EsitoScheda {
  return { indice, provenienza: toProvenienza(soggetto, riga), rilievi: [], mosse: [], nonVerificata: motivo };
}

interface Conto {
  readonly add: (esito: EsitoScheda) => void;
  readonly riepilogo: () => Omit<RiepilogoVerificaAe, 'interrotta'>;
}

function createConto(): Conto {
  let [schede, concordi, nonVerificate] = [0, 0, 0];
  return {
    add: ({ mosse, nonVerificata }) => {
      schede++;
      if (nonVerificata !== undefined) nonVerificate++;
      else if (mosse.length === 0) concordi++;
    },
    riepilogo: () => ({ schede, concordi, daRisolvere: schede - concordi - nonVerificate, nonVerificate }),
  };
}
