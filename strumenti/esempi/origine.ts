import type { Regola, Rilievo } from '@anagrafe/core';

/** What a call has to do with the rules: which it asks, and which of them finds what. A code may be of several. */
export interface Ascolto<T> {
  readonly esito: T;
  readonly chieste: ReadonlySet<Regola<never>>;
}

/** The values of a rilievo are those that the rule gave: nobody on the way makes others. */
const ORIGINI = new WeakMap<Rilievo['parametri'], Regola<never>>();
const CHIESTE = new Set<Regola<never>>();

type Verifica = (...dati: Parameters<Regola<never>['verifica']>) => ReturnType<Regola<never>['verifica']>;

/** Has the rules say that it was they. To be called before any of them is asked: the engine keeps what it once found. */
export function segna(regole: readonly Regola<never>[]): void {
  for (const regola of regole as readonly (Regola<never> & { verifica: Verifica })[]) {
    const { verifica } = regola;
    regola.verifica = (...dati) => {
      CHIESTE.add(regola);
      const verdetto = verifica(...dati);
      if (verdetto.type !== 'violata') return verdetto;
      const parametri = { ...verdetto.parametri };
      ORIGINI.set(parametri, regola);
      return { ...verdetto, parametri };
    };
  }
}

/** The rule that a rilievo comes of; undefined if it was not marked. */
export function findOrigine({ parametri }: Rilievo): Regola<never> | undefined {
  return ORIGINI.get(parametri);
}

/** Makes a call, and hears which rules it asks. */
export function ascolta<T>(chiama: () => T): Ascolto<T> {
  CHIESTE.clear();
  const esito = chiama();
  return { esito, chieste: new Set(CHIESTE) };
}
