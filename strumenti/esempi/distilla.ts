import { type Regola, regole as regoleBase } from '@anagrafe/core';

import { type Chiamata, type Funzione, esegui } from './chiamata.js';
import { toDiversi, toFoglie, togli, toPercorsi } from './foglie.js';
import { type Coppia, avvicina, isConforme, isTogliibile, riduci, toDati } from './riduci.js';

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

/** Tests of files that do not have the official structure. */
export interface FileGuasto {
  readonly prove: readonly Prova[];
  readonly struttura: true;
}

/** The tests of a file that break a rule: of many, those that break least else. */
export interface ProveDiFile {
  readonly file: string;
  readonly nomi: readonly string[];
}

/**
 * How the tests show a rule. `titolo` tells it from the others of its code, which mean something else by it; `prove` are the tests
 * that break it.
 */
export interface Esempio {
  readonly codice: string;
  readonly titolo: string;
  /** Absent of the structure of a file: it is checked where the bytes are read, and no call of a rule shows it. */
  readonly coppia?: Coppia;
  readonly prove: readonly ProveDiFile[];
}

interface Esaminata extends Registrata {
  readonly foglie: ReadonlyMap<string, string>;
  readonly violate: ReadonlySet<Regola<never>>;
  readonly aperti: ReadonlySet<string>;
  /** What two calls have to have in common for one to be held against the other. */
  readonly genere: string;
}

type Confrontabile = Pick<Esaminata, 'chiamata' | 'foglie' | 'genere'>;

/** How many of the calls that break a rule are held against those that keep it: so many of the shortest, so many of the longest. */
const CANDIDATE = 5;
/** Calls that differ in more are of different cases. */
const LONTANO = 120;

/** What a pair costs more if one of its calls is another request: it then shows less what decides than what is asked. */
const ALTRA_RICHIESTA = 10;

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

/** For each rule the pair of calls that says it best: the nearest, then the shortest, cut down to what decides. */
export function distilla(registrate: readonly Registrata[], regole: readonly Regola<never>[]): readonly Esempio[] {
  const di = (nome: Funzione): readonly Registrata[] => registrate.filter(({ chiamata }) => chiamata.funzione === nome);
  const esaminate = new Map(PREFERENZA.map((nome) => [nome, di(nome).map((una) => esamina(una))]));
  const sole = di('evaluateRilievi');
  return regole.flatMap((regola) => {
    for (const [nome, tutte] of esaminate) {
      // What was put to a rule itself was put to one of these.
      if (nome === 'evaluateRilievi' && !regoleBase.includes(regola)) continue;
      const esempio = toEsempio(regola, nome === 'evaluateRilievi' ? sole.map((una) => esamina(una, regola)) : tutte);
      if (esempio !== undefined) return [esempio];
    }
    return [];
  });
}

/** What a call finds. `sola` is the rule that is asked, of a record that may not be of its kind: then it says nothing. */
function esamina(registrata: Registrata, sola?: Regola<never>): Esaminata {
  const { chiamata } = registrata;
  const comune = { ...registrata, foglie: toFoglie(chiamata), genere: toGenere(chiamata) };
  try {
    const { rilievi, aperti } = esegui(chiamata, sola);
    return { ...comune, violate: new Set(rilievi.keys()), aperti };
  } catch (errore) {
    if (sola === undefined) throw errore;
    return { ...comune, violate: new Set(), aperti: new Set([sola.codice]) };
  }
}

const DOVE_CONTA: readonly Funzione[] = ['evaluateFamiglia', 'evaluateRilievi', 'evaluateScheda'];

function toGenere({ funzione, argomenti: [primo, secondo], contesto }: Chiamata): string {
  const { operazione, servizio } = (primo ?? {}) as { operazione?: string; servizio?: string };
  const rettifica = funzione === 'evaluateRettifica' ? Object.keys(secondo ?? {}).join(' ') : undefined;
  const dove = DOVE_CONTA.includes(funzione) ? contesto['contesto'] : undefined;
  return [funzione, operazione ?? servizio ?? rettifica, dove, contesto['oggi']].join(' ');
}

/** The pair in which least differs, and that in a field of the rule; among these, the shortest. */
function toEsempio(regola: Regola<never>, tutte: readonly Esaminata[]): Esempio | undefined {
  const violano = tutte.filter(({ violate }) => violate.has(regola));
  const inOrdine = [...violano].sort((a, b) => a.foglie.size - b.foglie.size);
  const candidate = new Set([...inOrdine.slice(0, CANDIDATE), ...inOrdine.slice(-CANDIDATE)]);
  let migliore: { readonly coppia: Coppia; readonly costo: number } | undefined;
  for (const viola of candidate) {
    const conformi = tutte.filter((una) => isConfrontabile(una, regola, viola.genere));
    for (const conforme of [...conformi, ...toSenzaUno(viola, regola)]) {
      const diversi = toDiversi(viola.foglie, conforme.foglie, Math.min(LONTANO, migliore?.costo ?? LONTANO));
      if (diversi === undefined) continue;
      const penaRichiesta = conforme.genere === viola.genere ? 0 : ALTRA_RICHIESTA;
      const costo =
        diversi.length + penaRichiesta + toPena(diversi, regola.campi) + toPenaAssenza(diversi, conforme.foglie);
      if (costo < (migliore?.costo ?? Number.POSITIVE_INFINITY) && isConforme(conforme.chiamata, regola))
        migliore = { coppia: { viola: viola.chiamata, conforme: conforme.chiamata }, costo };
    }
  }
  if (migliore === undefined) return undefined;
  const { codice, titolo } = regola;
  const coppia = riduci(regola, avvicina(regola, migliore.coppia));
  return { codice, titolo, coppia, prove: toProve(codice, violano) };
}

/** The tests by file, the ones that break the fewest rules first. */
function toProve(codice: string, violano: readonly Esaminata[]): readonly ProveDiFile[] {
  const tutte = [...violano].sort((a, b) => a.violate.size - b.violate.size).flatMap(({ prove }) => prove);
  return toProveDiFile(codice, tutte);
}

/** The first tests of each file; where some have the code in their name, only those. */
export function toProveDiFile(codice: string, tutte: readonly Prova[]): readonly ProveDiFile[] {
  const sue = tutte.filter(({ nome }) => nome.split(/[^\w-]+/).includes(codice));
  const perFile = new Map<string, Set<string>>();
  for (const { file, nome } of sue.length > 0 ? sue : tutte) {
    const nomi = perFile.get(file) ?? new Set();
    perFile.set(file, nomi);
    if (nome !== '' && nomi.size < PROVE_DI_FILE) nomi.add(nome);
  }
  return [...perFile].map(([file, nomi]) => ({ file, nomi: [...nomi] })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** May a call that does not break the rule be held against one that does? */
function isConfrontabile({ violate, aperti, genere }: Esaminata, regola: Regola<never>, voluto: string): boolean {
  return genere === voluto && !violate.has(regola) && !aperti.has(regola.codice);
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
function toSenzaUno({ chiamata }: Esaminata, regola: Regola<never>): readonly Confrontabile[] {
  return toPercorsi(toDati(chiamata))
    .filter(isTogliibile)
    .map((percorso) => togli(chiamata, percorso))
    .filter((senza) => isConforme(senza, regola))
    .map((senza) => ({ chiamata: senza, foglie: toFoglie(senza), genere: toGenere(senza) }));
}
