import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Verdetto, toPosti } from '../../../src/index.js';
import {
  type ContenutoRegistro,
  type RegistroAnagrafico,
  type RichiestaParziale,
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { regoleRichiesta } from '../../../src/operazioni/valutazione/regole/elenco.js';
import { toRichiestaInEsame } from '../../../src/operazioni/valutazione/richiesta-in-esame.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import { CASI } from './casi.js';
import { CASI_REGISTRO } from './casi-registro.js';
import { registroPieno } from './registro-di-prova.js';
import { OPERAZIONI_DI_PROVA, richiesta } from './richieste-di-prova.js';
import { scelte, spoglia } from './spoglia.js';

/** A right or a broken request, from which anything is then taken away or spoilt. */
const diPartenza = fc.oneof(
  fc.constantFrom(...OPERAZIONI_DI_PROVA).map((operazione) => richiesta(operazione)),
  fc.constantFrom(...Object.values(CASI)).map(([operazione, rompe]) => richiesta(operazione, rompe)),
);

const parziale = fc
  .tuple(diPartenza, scelte)
  .map(([{ operazione, corpo }, scelte]) => ({ operazione, corpo: spoglia(corpo, scelte) }) as RichiestaParziale);

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}

const registro = registroPieno();

/** A fact of a register, by its path. */
type Fatto = readonly string[];

/** Of people, families, operations and procedimenti: what may not be known. A scheda is known whole, or not at all. */
const SEMPRE: readonly string[] = [
  'id', 'comune', 'stato', 'tipoScheda', 'componenti', 'soggetto', 'codiceLegame', 'completo', 'numeroPratica', 'chiuso', 'soggetti',
  'famiglie', 'idOperazioneANPR', 'operazione', 'annullata',
  'idOperazioneComune', 'motivoCancellazione',
]; // prettier-ignore

/** The facts of a register that could also not be known. */
function toFatti(contenuto: ContenutoRegistro): readonly Fatto[] {
  const fatti: Fatto[] = Object.keys(contenuto)
    .filter((nome) => nome !== 'completo')
    .map((nome) => [nome]);
  const scendi = (valore: unknown, percorso: Fatto): void => {
    if (typeof valore !== 'object' || valore === null) return;
    for (const [nome, uno] of Object.entries(valore)) {
      const suo = [...percorso, nome];
      if (!Array.isArray(valore) && percorso.length > 0 && !SEMPRE.includes(nome)) fatti.push(suo);
      if (nome !== 'scheda') scendi(uno, suo);
    }
  };
  scendi(contenuto, []);
  return fatti;
}

function togli<T>(valore: T, [nome = '', ...resto]: Fatto): T {
  if (Array.isArray(valore))
    return valore.map((uno: unknown, i) => (String(i) === nome ? togli(uno, resto) : uno)) as T;
  const { [nome]: via, ...altri } = valore as Record<string, unknown>;
  return (resto.length === 0 ? altri : { ...altri, [nome]: togli(via, resto) }) as T;
}

function toVerdetti(una: RichiestaParziale, dove: RegistroAnagrafico): ReadonlyMap<string, Verdetto> {
  const inEsame = toRichiestaInEsame(una, dove);
  const sue = regoleRichiesta.filter(({ operazioni }) => operazioni.includes(una.operazione));
  return new Map(sue.map((regola) => [regola.codice, regola.verifica(inEsame, neiServizi)]));
}

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

  it('are refined, never contradicted, when a fact of the register that was not known becomes known', () => {
    let tolti = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(CASI_REGISTRO)),
        fc.boolean(),
        fc.nat({ max: 500 }),
        ([operazione, rompe, conserva, cambi = {}], rotto, quale) => {
          const noto = rotto ? rompe : conserva;
          const fatti = toFatti(noto);
          const fatto = fatti[quale % fatti.length];
          if (fatto === undefined) return;
          tolti++;
          const una = richiesta(operazione, cambi);
          const prima = toVerdetti(una, createRegistro(togli(noto, fatto)));
          const dopo = toVerdetti(una, createRegistro(noto));
          for (const [codice, verdetto] of prima)
            if (verdetto.type !== 'non-valutabile')
              expect([fatto.join('.'), codice, dopo.get(codice)?.type]).toEqual([
                fatto.join('.'),
                codice,
                verdetto.type,
              ]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(tolti).toBeGreaterThan(1000);
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
