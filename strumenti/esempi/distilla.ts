import type { Regola } from '@anagrafe/core';

import { type Chiamata, type Funzione, esegui, toVerdetto } from './chiamata.js';
import { metti, toDiversi, toFoglie, togli, toPercorsi } from './foglie.js';

/** A test: its file, its name with those of the groups around it. */
export interface Prova {
  readonly file: string;
  readonly nome: string;
}

/** A call, and the tests that make it. */
export interface Registrata {
  readonly prove: readonly Prova[];
  readonly chiamata: Chiamata;
}

/** The tests of a file that break a rule: of many, those that break least else. */
export interface ProveDiFile {
  readonly file: string;
  readonly nomi: readonly string[];
}

/** Two calls that differ in little: the rule is broken by one and kept by the other. `prove` are the tests that break it. */
export interface Esempio {
  readonly codice: string;
  readonly viola: Chiamata;
  readonly conforme: Chiamata;
  readonly prove: readonly ProveDiFile[];
}

type Coppia = Pick<Esempio, 'viola' | 'conforme'>;

interface Esaminata extends Registrata {
  readonly foglie: ReadonlyMap<string, string>;
  readonly violati: ReadonlySet<string>;
  readonly aperti: ReadonlySet<string>;
  /** What two calls have to have in common for one to be held against the other. */
  readonly genere: string;
}

/** How many of the calls that break a rule are held against those that keep it: so many of the shortest, so many of the longest. */
const CANDIDATE = 5;
/** Calls that differ in more are of different cases. */
const LONTANO = 120;

/** So many tests of a file are named for a rule. */
const PROVE_DI_FILE = 3;

/** From the functions of whole records to those of what only a rule sees. */
const PREFERENZA: readonly Funzione[] = [
  'evaluateScheda',
  'evaluateFamiglia',
  'evaluateCertificato',
  'evaluateRettifica',
  'evaluateEliminazione',
  'evaluateAnnullamento',
  'evaluateOperazione',
  'evaluateGestioneCF',
  'evaluateRilievi',
];

/** For each code the pair of calls that says it best: the nearest, then the shortest, cut down to what decides. */
export function distilla(registrate: readonly Registrata[], regole: readonly Regola<never>[]): readonly Esempio[] {
  const di = (nome: Funzione): readonly Registrata[] => registrate.filter(({ chiamata }) => chiamata.funzione === nome);
  const esaminate = new Map(PREFERENZA.map((nome) => [nome, di(nome).map(esamina)]));
  const sole = di('evaluateRilievi');
  return regole.flatMap((regola) => {
    for (const [nome, tutte] of esaminate) {
      const viste = nome === 'evaluateRilievi' ? sole.map((una) => chiediSola(una, regola.codice)) : tutte;
      const coppia = toCoppia(regola, viste);
      if (coppia !== undefined) return [coppia];
    }
    return [];
  });
}

function esamina(registrata: Registrata): Esaminata {
  const { chiamata } = registrata;
  const { rilievi, aperti } = chiamata.funzione === 'evaluateRilievi' ? VUOTO : esegui(chiamata, '');
  return {
    ...registrata,
    foglie: toFoglie(chiamata),
    violati: new Set(rilievi.map(({ codice }) => codice)),
    aperti: new Set(aperti),
    genere: toGenere(chiamata),
  };
}

const VUOTO = { rilievi: [], aperti: [] };

/** What a rule says of a record that may not be of its kind: then it says nothing. */
function chiediSola(registrata: Registrata, codice: string): Esaminata {
  const esaminata = esamina(registrata);
  try {
    const verdetto = toVerdetto(registrata.chiamata, codice);
    return {
      ...esaminata,
      violati: new Set(verdetto === 'violata' ? [codice] : []),
      aperti: new Set(verdetto === 'aperta' ? [codice] : []),
    };
  } catch {
    return { ...esaminata, violati: new Set(), aperti: new Set([codice]) };
  }
}

const DOVE_CONTA: readonly Funzione[] = ['evaluateFamiglia', 'evaluateRilievi', 'evaluateScheda'];

function toGenere({ funzione, argomenti: [primo], contesto }: Chiamata): string {
  const { operazione, servizio } = (primo ?? {}) as { operazione?: string; servizio?: string };
  const dove = DOVE_CONTA.includes(funzione) ? contesto['contesto'] : undefined;
  return [funzione, operazione ?? servizio, dove, contesto['oggi']].join(' ');
}

/** The pair in which least differs, and that in a field of the rule; among these, the shortest. */
function toCoppia({ codice, campi }: Regola<never>, tutte: readonly Esaminata[]): Esempio | undefined {
  const violano = tutte.filter(({ violati }) => violati.has(codice));
  const inOrdine = [...violano].sort((a, b) => a.foglie.size - b.foglie.size);
  const candidate = new Set([...inOrdine.slice(0, CANDIDATE), ...inOrdine.slice(-CANDIDATE)]);
  let migliore: { readonly coppia: Coppia; readonly costo: number } | undefined;
  for (const viola of candidate) {
    const conformi = tutte.filter((una) => isConforme(una, codice, viola.genere));
    for (const conforme of [...conformi, ...toSenzaUno(viola, codice)]) {
      const diversi = toDiversi(viola.foglie, conforme.foglie, Math.min(LONTANO, migliore?.costo ?? LONTANO));
      if (diversi === undefined) continue;
      const costo = diversi.length + toPena(diversi, campi) + toPenaAssenza(diversi, conforme.foglie);
      if (costo < (migliore?.costo ?? Number.POSITIVE_INFINITY))
        migliore = { coppia: { viola: viola.chiamata, conforme: conforme.chiamata }, costo };
    }
  }
  if (migliore === undefined) return undefined;
  return { codice, ...riduci(codice, avvicina(codice, migliore.coppia)), prove: toProve(codice, violano) };
}

/** The tests by file, the ones that break the fewest rules first; where some have the code in their name, only those. */
function toProve(codice: string, violano: readonly Esaminata[]): readonly ProveDiFile[] {
  const tutte = [...violano].sort((a, b) => a.violati.size - b.violati.size).flatMap(({ prove }) => prove);
  const sue = tutte.filter(({ nome }) => nome.split(/[^\w-]+/).includes(codice));
  const perFile = new Map<string, Set<string>>();
  for (const { file, nome } of sue.length > 0 ? sue : tutte) {
    const nomi = perFile.get(file) ?? new Set();
    perFile.set(file, nomi);
    if (nome !== '' && nomi.size < PROVE_DI_FILE) nomi.add(nome);
  }
  return [...perFile].map(([file, nomi]) => ({ file, nomi: [...nomi] })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isConforme({ violati, aperti, genere }: Esaminata, codice: string, voluto: string): boolean {
  return genere === voluto && !violati.has(codice) && !aperti.has(codice);
}

/** What is of the rule's first field says more than what is of another, and this more than what makes the rule not apply. */
function toPena(diversi: readonly string[], campi: readonly string[]): number {
  const nomi = campi.map((campo) => campo.split('.').at(-1) ?? '');
  const posti = diversi.map((percorso) => nomi.findIndex((nome) => percorso.split('/').includes(nome)));
  if (posti.includes(0)) return 0;
  return posti.some((posto) => posto > 0) ? 1.5 : 3;
}

/** Another value says more than none. */
function toPenaAssenza(diversi: readonly string[], conforme: ReadonlyMap<string, string>): number {
  return diversi.every((percorso) => !conforme.has(percorso) || conforme.get(percorso) === '{}') ? 2 : 0;
}

/** The call without one of its values, where that is enough to keep the rule. */
function toSenzaUno({ chiamata }: Esaminata, codice: string): readonly Pick<Esaminata, 'chiamata' | 'foglie'>[] {
  return toPercorsi(toDati(chiamata))
    .filter(isTogliibile)
    .map((percorso) => togli(chiamata, percorso))
    .filter((senza) => isDetto(senza, codice, 'conforme'))
    .map((senza) => ({ chiamata: senza, foglie: toFoglie(senza) }));
}

/** Gives to the call that keeps the rule all that the other has and that does not break it. */
function avvicina(codice: string, { viola, conforme }: Coppia): Coppia {
  const sue = toFoglie(viola);
  let vicina = conforme;
  for (const scritto of toDiversi(sue, toFoglie(conforme), Number.POSITIVE_INFINITY) ?? []) {
    const percorso = scritto.split('/').slice(1);
    const valore = sue.get(scritto);
    const prova = valore === undefined ? togli(vicina, percorso) : metti(vicina, percorso, JSON.parse(valore));
    if (isDetto(prova, codice, 'conforme')) vicina = prova;
  }
  return { viola, conforme: vicina };
}

/** Takes away from both all that the two verdicts do not need. */
function riduci(codice: string, intera: Coppia): Coppia {
  let coppia = intera;
  for (const percorso of toPercorsi(toDati(intera.viola)).filter(isTogliibile)) {
    const prova = { viola: togli(coppia.viola, percorso), conforme: togli(coppia.conforme, percorso) };
    if (isSpiegata(prova.viola, codice) && isDetto(prova.conforme, codice, 'conforme')) coppia = prova;
  }
  return coppia;
}

function toDati({ argomenti, contesto }: Chiamata): Pick<Chiamata, 'argomenti' | 'contesto'> {
  return { argomenti, contesto };
}

/** Not the arguments themselves, what a request is, who asks and when. */
const FISSI = /^(?:argomenti(?:\.\d+(?:\.(?:corpo|operazione|servizio))?)?|contesto(?:\.(?:contesto|oggi|registro))?)$/;

function isTogliibile(percorso: readonly string[]): boolean {
  return !FISSI.test(percorso.join('.'));
}

/** Is the rule broken, and does the message say so with values that are there? */
function isSpiegata(chiamata: Chiamata, codice: string): boolean {
  try {
    const trovato = esegui(chiamata, codice).rilievi.find((uno) => uno.codice === codice);
    return trovato !== undefined && !/[{}]|undefined/.test(trovato.messaggio);
  } catch {
    return false;
  }
}

function isDetto(chiamata: Chiamata, codice: string, verdetto: ReturnType<typeof toVerdetto>): boolean {
  try {
    return toVerdetto(chiamata, codice) === verdetto;
  } catch {
    return false; // what was taken away made it no call at all
  }
}
