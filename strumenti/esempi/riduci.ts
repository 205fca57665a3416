import type { Regola } from '@anagrafe/core';

import { type Chiamata, esegui, toVerdetto } from './chiamata.js';
import { metti, toDiversi, toFoglie, togli, toPercorsi } from './foglie.js';

/** Two calls that differ in little: a rule is broken by one and kept by the other. */
export interface Coppia {
  readonly viola: Chiamata;
  readonly conforme: Chiamata;
}

/** Gives to the call that keeps the rule all that the other has and that does not break it. */
export function avvicina(regola: Regola<never>, { viola, conforme }: Coppia): Coppia {
  const sue = toFoglie(viola);
  const diversi = toTuttiDiversi(viola, conforme);
  let vicina = conforme;
  for (const scritto of diversi) {
    if (isDiAltroEsito(scritto, diversi)) continue;
    const percorso = scritto.split('/').slice(1);
    const valore = sue.get(scritto);
    const prova = valore === undefined ? togli(vicina, percorso) : metti(vicina, percorso, JSON.parse(valore));
    if (isConforme(prova, regola)) vicina = prova;
  }
  const prima = [diversi.length, toPercorsi(conforme).length] as const;
  const dopo = [toTuttiDiversi(viola, vicina).length, toPercorsi(vicina).length] as const;
  // A group that has lost its values is a difference in its turn, and then the group around it.
  const continua = dopo[0] < prima[0] || (dopo[0] === prima[0] && dopo[1] < prima[1]);
  return continua ? avvicina(regola, { viola, conforme: vicina }) : { viola, conforme: vicina };
}

function toTuttiDiversi(viola: Chiamata, conforme: Chiamata): readonly string[] {
  return toDiversi(toFoglie(viola), toFoglie(conforme), Number.POSITIVE_INFINITY) ?? [];
}

/** What stands beside an `ok` that differs is of a success in one and of a failure in the other: it goes into neither. */
function isDiAltroEsito(percorso: string, diversi: readonly string[]): boolean {
  return diversi.includes(percorso.replace(/[^/]+$/, 'ok'));
}

/** Takes away from both all that the two verdicts do not need. */
export function riduci(regola: Regola<never>, intera: Coppia): Coppia {
  let coppia = intera;
  for (const percorso of toPercorsi(toDati(intera.viola)).filter(isTogliibile)) {
    const prova = { viola: togli(coppia.viola, percorso), conforme: togli(coppia.conforme, percorso) };
    if (isSpiegata(prova.viola, regola) && isConforme(prova.conforme, regola)) coppia = prova;
  }
  return coppia;
}

export function toDati({ argomenti, contesto }: Chiamata): Pick<Chiamata, 'argomenti' | 'contesto'> {
  return { argomenti, contesto };
}

/** Not the arguments themselves, what a request is, who asks and when. */
const FISSI = /^(?:argomenti(?:\.\d+(?:\.(?:corpo|operazione|servizio))?)?|contesto(?:\.(?:contesto|oggi|registro))?)$/;

export function isTogliibile(percorso: readonly string[]): boolean {
  return !FISSI.test(percorso.join('.'));
}

/** Is the rule broken, and does the message say so with values that are there? */
function isSpiegata(chiamata: Chiamata, regola: Regola<never>): boolean {
  try {
    const trovato = esegui(chiamata, regola).rilievi.get(regola);
    return trovato !== undefined && !/[{}]|undefined/.test(trovato.messaggio);
  } catch {
    return false;
  }
}

/** Is the rule kept by a call? By what is no call at all, once something was taken away, it is not. */
export function isConforme(chiamata: Chiamata, regola: Regola<never>): boolean {
  try {
    return toVerdetto(chiamata, regola) === 'conforme';
  } catch {
    return false;
  }
}
