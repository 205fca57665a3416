import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toPosti } from '../../../src/index.js';
import {
  type RichiestaParziale,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { regoleRichiesta } from '../../../src/operazioni/valutazione/regole/elenco.js';
import { toRichiestaInEsame } from '../../../src/operazioni/valutazione/richiesta-in-esame.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import { CASI } from './casi.js';
import { registroPieno } from './casi-registro.js';
import { OPERAZIONI_DI_PROVA, richiesta } from './richieste-di-prova.js';

/** A right or a broken request, from which anything is then taken away or spoilt. */
const diPartenza = fc.oneof(
  fc.constantFrom(...OPERAZIONI_DI_PROVA).map((operazione) => richiesta(operazione)),
  fc.constantFrom(...Object.values(CASI)).map(([operazione, rompe]) => richiesta(operazione, rompe)),
);

/** Walks a body with a stream of choices: keep, drop, or put another text in the place of a text. */
function spoglia(valore: unknown, scelte: readonly number[], posto = { i: 0 }): unknown {
  const scelta = scelte[posto.i++ % scelte.length] ?? 0;
  if (typeof valore === 'string') return scelta % 7 === 0 ? TESTI[scelta % TESTI.length] : valore;
  if (Array.isArray(valore)) return valore.map((uno: unknown) => spoglia(uno, scelte, posto));
  if (typeof valore !== 'object' || valore === null) return valore;
  return Object.fromEntries(
    Object.entries(valore).flatMap(([nome, uno]: [string, unknown]) => {
      const tolto = (scelte[posto.i++ % scelte.length] ?? 0) % 5 === 0;
      return tolto ? [] : [[nome, spoglia(uno, scelte, posto)]];
    }),
  );
}

const TESTI = ['', ' ', 'x', '0', '99', '2026-13-40', '2026-11-22', '1800-01-01', 'S', 'N', '09', 'C09'];

const parziale = fc
  .tuple(diPartenza, fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 60 }))
  .map(([{ operazione, corpo }, scelte]) => ({ operazione, corpo: spoglia(corpo, scelte) }) as RichiestaParziale);

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}

const registro = registroPieno();

describe('the rules on requests', () => {
  it('answer on any partial frozen request, twice the same', () => {
    fc.assert(
      fc.property(parziale, (una) => {
        congela(una);
        for (const dove of [contesto, { ...contesto, registro }]) {
          expect(evaluateOperazione(una, dove)).toEqual(evaluateOperazione(una, dove));
          expect(evaluateOperazioneNonVerificati(una, dove)).toEqual(evaluateOperazioneNonVerificati(una, dove));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fill every place of their messages, and no other', () => {
    fc.assert(
      fc.property(parziale, (una) => {
        const inEsame = toRichiestaInEsame(una, registro);
        for (const regola of regoleRichiesta) {
          if (!regola.operazioni.includes(una.operazione)) continue;
          const verdetto = regola.verifica(inEsame, neiServizi);
          if (verdetto.type !== 'violata') continue;
          expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are refined, never contradicted, when the register is given', () => {
    fc.assert(
      fc.property(parziale, (una) => {
        const senza = toRichiestaInEsame(una);
        const con = toRichiestaInEsame(una, registro);
        for (const regola of regoleRichiesta) {
          if (!regola.operazioni.includes(una.operazione)) continue;
          const prima = regola.verifica(senza, neiServizi);
          if (prima.type !== 'non-valutabile') expect(regola.verifica(con, neiServizi)).toEqual(prima);
        }
      }),
      { numRuns: 300 },
    );
  });
});
