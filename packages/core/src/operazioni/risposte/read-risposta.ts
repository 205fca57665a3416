import { type Result, toErr, toOk } from '../../result.js';
import type { ElementoXml } from '../../xsd/elemento-xml.js';
import { findCorpo } from '../richieste/find-corpo.js';
import { leggiElemento } from '../richieste/leggi-elemento.js';
import { openTipi } from '../richieste/open-tipi.js';
import { toFindDerivato } from '../richieste/to-find-derivato.js';
import { openTracciatoRisposta } from '../richieste/open-tracciato.js';
import type { ViolazioneTracciato } from '../richieste/violazione-tracciato.js';
import type { Operazione } from '../richiesta.js';
import type { Risposta } from './risposta.js';

/** An answer that was read, and where it does not keep to the official schema: that never hides what it says. */
export interface RispostaLetta<O extends Operazione = Operazione> {
  /** Elements that the schema does not know are left out; so are empty ones. */
  readonly risposta: Risposta<O>;
  readonly violazioni: readonly ViolazioneTracciato[];
}

/** Why a document is no answer to an operation: its root, or what an envelope holds, is another one. */
export interface ErroreLetturaRisposta {
  readonly type: 'busta-senza-corpo' | 'radice-inattesa';
  readonly riga: number;
}

/**
 * Reads the answer to an operation, alone or in its SOAP 1.1 envelope, and compares it with the official schema.
 *
 * @param documento - The root element, from any strict reader of XML.
 * @param operazione - The operation that was asked for.
 * @returns The answer and where it departs from the schema. Values are texts as they came, but for a zone
 * that a day may be written with: it would move a birth by one day, and is left out. Errors: `busta-senza-corpo` | `radice-inattesa`.
 * @example
 * const spazio = 'http://sogei.it/ANPR/5000mutazione';
 * const vuoto = { spazio: '', riga: 1, attributi: [], figli: [], testo: '' };
 * const testata = { ...vuoto, nome: 'testataRisposta', figli: [{ ...vuoto, nome: 'esitoOperazione', testo: 'XXXX' }] };
 * const ko = { ...vuoto, spazio, nome: 'rispostaKO', figli: [testata] };
 * const letta = await readRisposta({ ...vuoto, spazio, nome: 'Risposta5008', figli: [ko] }, '5008');
 * letta.ok && letta.value.risposta.corpo // → { rispostaKO: { testataRisposta: { esitoOperazione: 'XXXX' } } }
 */
export async function readRisposta<O extends Operazione>(
  documento: ElementoXml,
  operazione: O,
): Promise<Result<RispostaLetta<O>, ErroreLetturaRisposta>> {
  const radice = findCorpo(documento);
  if (radice === undefined) return toErr({ type: 'busta-senza-corpo', riga: documento.riga });
  const previsto = await openTracciatoRisposta(operazione);
  if (radice.nome !== previsto.nome || radice.spazio !== previsto.spazio)
    return toErr({ type: 'radice-inattesa', riga: radice.riga });
  const violazioni: ViolazioneTracciato[] = [];
  const findDerivato = await toFindDerivato(radice, () => openTipi(operazione));
  const corpo = leggiElemento(radice, previsto, { campo: '', violazioni, senzaZona: true, findDerivato });
  return toOk({ risposta: { operazione, corpo } as unknown as Risposta<O>, violazioni });
}
