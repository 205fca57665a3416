import { type Operazione, readRisposta } from '@anagrafe/core/operazioni';

import type { Esito, EsitoIncerto, Segnalazione } from '../esito.js';
import { explainCodice } from '../guasti/chiarimenti.js';
import { ErroreAnpr } from '../guasti/errore-anpr.js';
import { explainFault } from '../guasti/gateway.js';
import type { Guasto } from '../guasti/guasto.js';
import { readFault } from '../guasti/read-fault.js';
import { ERRORE_GENERICO, explainStato, RISPOSTA_ILLEGGIBILE } from '../guasti/trasporto.js';
import { ErroreXml } from '../xml/errore-xml.js';
import type { Nodo } from '../xml/nodo.js';
import { readNodo } from '../xml/read-nodo.js';
import { type Incluso, readAllegati } from './allegati.js';
import { ErroreRisposta } from './errore-risposta.js';
import { readMultipart } from './read-multipart.js';
import { toElemento } from './to-elemento.js';

/** What came back over HTTP. */
export interface RispostaHttp {
  readonly stato: number;
  /** `Content-Type`. */
  readonly tipo: string;
  readonly byte: Uint8Array;
  /** `Date`: the clock of ANPR, for the checks before sending. Absent where it was not told. */
  readonly data?: string;
}

/** What was asked for, as far as the answer has to echo it. */
export interface Inviata<O extends Operazione = Operazione> {
  readonly operazione: O;
  readonly idOperazioneComune: string;
  readonly dataOraRichiesta: string;
}

/**
 * What an answer means: by the element that it holds and by its `esitoOperazione`, never by a code alone.
 *
 * @throws ErroreAnpr if ANPR certainly did not take the message. ErroreRisposta `risposta-inattesa` if the answer is to another
 * request: ANPR plays back the old answer to an identifier that was used before.
 */
export async function toEsito<O extends Operazione>(inviata: Inviata<O>, http: RispostaHttp): Promise<Esito<O>> {
  const incerto = (guasto: Guasto): EsitoIncerto => {
    if (!guasto.forseRegistrata) throw new ErroreAnpr(guasto);
    return { type: 'incerto', idOperazioneComune: inviata.idOperazioneComune, guasto };
  };
  const letta = leggi(http);
  if (letta === undefined) return incerto(http.stato >= 400 ? explainStato(http.stato) : RISPOSTA_ILLEGGIBILE);
  const fault = readFault(letta.documento);
  if (fault !== undefined) return incerto(explainFault(fault));
  if (http.stato >= 400) return incerto(explainStato(http.stato));
  const inclusi: Incluso[] = [];
  const elemento = toElemento(letta.documento, letta.parti, inclusi);
  const esito = await readRisposta(elemento, inviata.operazione);
  if (!esito.ok) return incerto(RISPOSTA_ILLEGGIBILE);
  const { risposta, violazioni: difformita } = esito.value;
  const allegati = await readAllegati(elemento, inviata.operazione, inclusi);
  return toEsitoLetto(inviata, { risposta: risposta.corpo, allegati, difformita }) ?? incerto(RISPOSTA_ILLEGGIBILE);
}

interface Letta {
  readonly documento: Nodo;
  readonly parti: ReadonlyMap<string, Uint8Array>;
}

/** The message and its other parts; `undefined` if it is no XML that can be read. */
function leggi({ tipo, byte }: RispostaHttp): Letta | undefined {
  try {
    const insieme = readMultipart(tipo, byte);
    return { documento: readNodo(insieme?.radice ?? byte), parti: insieme?.parti ?? new Map() };
  } catch (errore) {
    if (errore instanceof ErroreXml || errore instanceof ErroreRisposta) return undefined;
    throw errore;
  }
}

/** The elements that an answer has in one of its forms, whatever the operation. */
interface Forma {
  readonly testataRisposta?: Testata;
  readonly listaErrori?: Lista | readonly Lista[];
  readonly listaAnomalie?: Lista | readonly Lista[];
}

interface Testata {
  readonly idOperazioneComune?: string;
  readonly operazioneRichiesta?: string;
  readonly dataOraRichiesta?: string;
  readonly idOperazioneANPR?: string;
  readonly esitoOperazione?: string;
}

interface Lista {
  readonly errore?: readonly Voce[] | Voce;
  readonly anomalie?: readonly Voce[] | Voce;
}

interface Voce {
  readonly codiceErroreAnomalia?: string;
  readonly tipoErroreAnomalia?: string;
  readonly testoErroreAnomalia?: string;
  readonly oggettoErroreAnomalia?: string;
  readonly campoErroreAnomalia?: string;
  readonly valoreErroreAnomalia?: string;
}

type Contenuto<O extends Operazione> = Pick<Extract<Esito<O>, { type: 'ko' }>, 'risposta' | 'allegati' | 'difformita'>;

const NEGATIVE: readonly string[] = ['rispostaKO', 'Risposta6001KO'];
const NEGATIVO = 'XXXX';
/** What ANPR writes where it gave no number. */
const NESSUN_NUMERO: readonly (string | undefined)[] = ['0', 'XXXX', ''];
const ASSISTENZA = 'EN527';
/** They say that ANPR broke, not that nothing was done: an operation that answered 999 was executed. */
const GENERICI: readonly string[] = ['999', '998'];

function toEsitoLetto<O extends Operazione>(inviata: Inviata<O>, contenuto: Contenuto<O>): Esito<O> | undefined {
  const [trovata] = Object.entries(contenuto.risposta as Readonly<Record<string, Forma>>).filter(
    ([, forma]) => typeof forma === 'object' && 'testataRisposta' in forma,
  );
  const [nome, forma] = trovata ?? toNegativaNuda(contenuto.risposta as Readonly<Record<string, Forma>>) ?? [];
  if (nome === undefined || forma === undefined) return undefined;
  const { testataRisposta: testata = {} } = forma;
  pretendiSua(inviata, testata);
  const voci = [...toVoci(forma.listaErrori), ...toVoci(forma.listaAnomalie)];
  const assistenza = voci.find(({ codice }) => codice === ASSISTENZA)?.testo;
  const detti = voci.filter(({ codice }) => codice !== ASSISTENZA);
  const idOperazioneANPR = stacca(testata.idOperazioneANPR);
  const comune = {
    idOperazioneComune: inviata.idOperazioneComune,
    ...contenuto,
    ...(NESSUN_NUMERO.includes(idOperazioneANPR) || idOperazioneANPR === undefined ? {} : { idOperazioneANPR }),
    ...(assistenza === undefined ? {} : { riferimentoAssistenza: assistenza }),
  };
  if (NEGATIVE.includes(nome) || testata.esitoOperazione === NEGATIVO) {
    if (detti.some(({ codice }) => GENERICI.includes(codice)))
      return { type: 'incerto', idOperazioneComune: inviata.idOperazioneComune, guasto: ERRORE_GENERICO };
    const errori = detti.filter(({ tipo }) => tipo === 'E');
    return { type: 'ko', ...comune, errori, avvisi: detti.filter(({ tipo }) => tipo === 'W') };
  }
  return { type: detti.length === 0 ? 'ok' : 'ok-con-avvisi', ...comune, avvisi: detti };
}

/** A text tied to nothing: a cut of the answer, kept for years beside a record, would keep the whole answer. */
function stacca(testo: string | undefined): string | undefined {
  return testo === undefined ? undefined : (JSON.parse(JSON.stringify(testo)) as string);
}

/** A negative answer may have come without its heading. */
function toNegativaNuda(risposta: Readonly<Record<string, Forma>>): readonly [string, Forma] | undefined {
  return Object.entries(risposta).find(([nome]) => NEGATIVE.includes(nome));
}

/** An identifier that was used before gets the answer of then, perhaps on somebody else. */
function pretendiSua({ operazione, dataOraRichiesta, idOperazioneComune }: Inviata, testata: Testata): void {
  const echi = [
    [testata.operazioneRichiesta, operazione],
    [testata.dataOraRichiesta, dataOraRichiesta],
    [testata.idOperazioneComune, idOperazioneComune],
  ];
  if (echi.some(([eco, inviato]) => eco !== undefined && eco !== inviato))
    throw new ErroreRisposta(
      'risposta-inattesa',
      'ANPR ha ridato la risposta a un’altra richiesta: l’identificativo era già stato usato. Non va presa per buona.',
    );
}

function toVoci(liste: Forma['listaErrori']): Segnalazione[] {
  return toElenco(liste).flatMap(({ errore, anomalie }) =>
    [...toElenco(errore), ...toElenco(anomalie)].map(toSegnalazione),
  );
}

function toSegnalazione(voce: Voce): Segnalazione {
  const { oggettoErroreAnomalia: oggetto, campoErroreAnomalia: campo, valoreErroreAnomalia: valore } = voce;
  const { codiceErroreAnomalia: codice = '', testoErroreAnomalia: testo = '' } = voce;
  const chiarimento = explainCodice(codice, testo);
  return {
    codice,
    tipo: voce.tipoErroreAnomalia === 'W' ? 'W' : 'E',
    testo,
    ...(oggetto === undefined ? {} : { oggetto }),
    ...(campo === undefined ? {} : { campo }),
    ...(valore === undefined ? {} : { valore }),
    ...(chiarimento === undefined ? {} : { chiarimento }),
  };
}

function toElenco<T>(uno: T | readonly T[] | undefined): readonly T[] {
  if (uno === undefined) return [];
  return Array.isArray(uno) ? (uno as readonly T[]) : [uno as T];
}
