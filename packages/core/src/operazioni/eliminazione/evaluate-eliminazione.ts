import { type Raccolta, evaluateRegole } from '../../regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from '../../regole/raccogli.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { toProvenienza } from '../../scheda/provenienza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { type ContestoOperazioni, toContesto } from '../registro.js';
import { type Eliminazione, toEliminazioneInEsame } from './eliminazione.js';
import { regoleEliminazione } from './elenco.js';
import { type DatoEliminabile, tipiRevoca } from './tipi-revoca.js';

/**
 * What ANPR would find in the deletion of a datum (service 5013).
 *
 * @param scheda - The scheda as ANPR has it.
 * @param eliminazione - The request, without its heading.
 * @param contesto - What the register knows: whether the soggetto came with the subentro, the operations since.
 * @returns The rilievi; empty if nothing is known against it: {@link evaluateEliminazioneNonVerificati} says what is still
 * open. Never throws for wrong data.
 * @example
 * const eliminazione = { schedaSoggetto: {}, motivoAnnullamento: { motivoRevoca: '1' }, datiControllo: { tipoRevoca: '06' } };
 * evaluateEliminazione({}, eliminazione, { ...contesto, registro: { entratoColSubentro: false } }).map(({ codice }) => codice) // → ['EN394', 'EN505']
 */
export function evaluateEliminazione(
  scheda: Soggetto,
  eliminazione: Eliminazione,
  contesto: ContestoOperazioni,
): Rilievo[] {
  return toRilievi((raccolta) => {
    evaluate({ scheda, eliminazione, contesto }, raccolta);
  });
}

/**
 * The checks on a deletion that cannot be decided, and what they miss.
 *
 * @param scheda - As for {@link evaluateEliminazione}.
 * @param eliminazione - As for {@link evaluateEliminazione}.
 * @param contesto - As for {@link evaluateEliminazione}.
 * @example
 * const eliminazione = { schedaSoggetto: { matrimonio: {} }, motivoAnnullamento: { motivoRevoca: '1' }, datiControllo: { tipoRevoca: '06' } };
 * evaluateEliminazioneNonVerificati({}, eliminazione, contesto) // → [{ codice: 'EN505', mancano: ['registro.entratoColSubentro', 'registro.operazioni'] }]
 */
export function evaluateEliminazioneNonVerificati(
  scheda: Soggetto,
  eliminazione: Eliminazione,
  contesto: ContestoOperazioni,
): NonVerificato[] {
  return toAperti({ scheda, eliminazione, contesto });
}

/** A datum of a scheda, and whether it can be deleted. */
export interface DatoDellaScheda extends DatoEliminabile {
  /** Is it in the scheda? Absent for what is not of a soggetto. */
  readonly presente?: boolean;
  /** Of what falls with it, what the scheda has. */
  readonly cadrebbero: readonly string[];
  /** What is against deleting it. */
  readonly impedimenti: readonly Rilievo[];
  /** What could be against it and cannot be decided. */
  readonly nonVerificati: readonly NonVerificato[];
}

/**
 * Which data of a scheda can be deleted, and what falls with each: what a form offers before anything is sent.
 *
 * @param scheda - The scheda as ANPR has it.
 * @param contesto - As for {@link evaluateEliminazione}.
 * @returns The twelve kinds, in order.
 * @example
 * const scheda = { matrimonio: { coniuge: { cognome: 'FINTO' } }, vedovanza: { datiMorteconiuge: { dataEvento: '2020-01-01' } } };
 * const dati = computeDatiEliminabili(scheda, { ...contesto, registro: { entratoColSubentro: true, operazioni: [] } });
 * dati.filter(({ presente, impedimenti }) => presente && impedimenti.length === 0).map(({ nome, cadrebbero }) => [nome, cadrebbero]) // → [['matrimonio', ['vedovanza']]]
 */
export function computeDatiEliminabili(scheda: Soggetto, contesto: ContestoOperazioni): DatoDellaScheda[] {
  return tipiRevoca.map((dato) => {
    const domanda = { scheda, eliminazione: toEliminazione(dato), contesto };
    const impedimenti = toRilievi((raccolta) => {
      evaluate(domanda, raccolta);
    });
    return {
      ...dato,
      ...(dato.gruppo === undefined ? {} : { presente: isPresente(scheda, dato.gruppo) }),
      cadrebbero: dato.cadono.filter((campo) => isPresente(scheda, campo)),
      impedimenti,
      nonVerificati: toAperti(domanda),
    };
  });
}

interface Domanda {
  readonly scheda: Soggetto;
  readonly eliminazione: Eliminazione;
  readonly contesto: ContestoOperazioni;
}

/** The request that deletes a datum. */
export function toEliminazione({ tipo, richiede }: DatoEliminabile): Eliminazione {
  return {
    schedaSoggetto: richiede === undefined ? {} : { [richiede]: {} },
    motivoAnnullamento: { motivoRevoca: '1' },
    datiControllo: { tipoRevoca: String(tipo).padStart(2, '0') },
  };
}

function toAperti(domanda: Domanda): NonVerificato[] {
  return toNonVerificati((raccolta) => {
    evaluate(domanda, raccolta);
  });
}

function evaluate({ scheda, eliminazione, contesto }: Domanda, raccolta: Raccolta): void {
  const oggetto = toEliminazioneInEsame(scheda, eliminazione, contesto);
  evaluateRegole(
    { regole: regoleEliminazione, oggetto, provenienza: toProvenienza(scheda) },
    toContesto(contesto),
    raccolta,
  );
}

/** Does something stand at a path of the scheda? */
function isPresente(scheda: Soggetto, campo: string): boolean {
  let qui: unknown = scheda;
  for (const nome of campo.split('.')) {
    if (typeof qui !== 'object' || qui === null) return false;
    qui = (qui as Record<string, unknown>)[nome];
  }
  return qui !== undefined;
}
