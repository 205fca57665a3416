/**
 * What every adapter of the port `AgenziaEntrate` is held to, as cases for any test runner.
 *
 * @packageDocumentation
 */
import { type CasoContratto, type Clausola, type PreparaAdapter, isNonOfferta } from './caso.js';
import { CONSULTAZIONE } from './clausole-consultazione.js';
import { GUASTI } from './clausole-guasti.js';
import { MODIFICHE } from './clausole-modifiche.js';

export type { CasoContratto, EsitoCaso, PreparaAdapter, Scena } from './caso.js';
export type { PersonaIscritta } from '../simulata/persona-iscritta.js';

/** The day of the cases. */
const ADESSO = '2026-11-21T09:00:00';

/**
 * The contract of the port `AgenziaEntrate`, as cases: give each to the runner at hand, `test(caso.nome, caso.esegui)`.
 *
 * @param prepara - Makes an adapter for a scene: who the Agenzia has, what hour it is, what it answers first. It may answer
 * `undefined` where it cannot: the case is then `non-applicabile`, which is no failure and no success. So is one that comes to an
 * operation that the adapter answers `non-offerta`, with what to do instead.
 * @returns The cases, each on a scene of its own; one rejects with an AnagrafeError `contratto-violato` where the adapter does something else.
 * @example
 * const casi = toCasiContratto(() => undefined);
 * await casi[0].esegui() // → 'non-applicabile'
 */
export function toCasiContratto(prepara: PreparaAdapter): readonly CasoContratto[] {
  return [...CONSULTAZIONE, ...MODIFICHE, ...GUASTI].map((clausola) => toCaso(clausola, prepara));
}

function toCaso({ nome, scena, verifica }: Clausola, prepara: PreparaAdapter): CasoContratto {
  return {
    nome,
    esegui: async () => {
      const agenzia = await prepara({ ...scena, adesso: ADESSO });
      if (agenzia === undefined) return 'non-applicabile';
      try {
        await verifica(agenzia);
      } catch (causa) {
        if (isNonOfferta(causa)) return 'non-applicabile';
        throw causa;
      }
      return 'rispettato';
    },
  };
}
