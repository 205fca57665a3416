import { describe, expect, it } from 'vitest';

import type { RegolaRichiesta } from '../../../src/operazioni/valutazione/regole/regola-richiesta.js';
import type { RichiestaParziale } from '../../../src/operazioni/index.js';
import { regoleRichiesta } from '../../../src/operazioni/valutazione/regole/elenco.js';
import { toRichiestaInEsame } from '../../../src/operazioni/valutazione/richiesta-in-esame.js';
import { neiServizi } from '../../scheda-di-prova.js';
import { RICHIESTE } from '../richieste/richieste-di-prova.js';
import { CASI } from './casi.js';
import { OPERAZIONI_DI_PROVA, richiesta } from './richieste-di-prova.js';

/**
 * In a request what is absent is known to be: absence is a value, and some codes are about nothing else. So a value that is filled
 * in may change a verdict between conforme and violata, but only of a rule that names it, or of one that is put to another kind
 * of request: these say which kind it is.
 */
const GENERE: readonly string[] = [
  'datiControllo.tipoMutazione',
  'datiControllo.attribuzioneFamiglia',
  'datiControllo.attribuzioneFamigliaAIRE',
  'datiControllo.tipoScheda',
  'famigliaConvivenza.tipoScheda',
  'motivoCancellazione.tipoMotivoCancellazione',
  'motivoIscrizione.idMotivoIscrizione',
];

/** Where a value stands, its places in lists left out. */
type Percorso = readonly string[];

function toFoglie(valore: unknown, percorso: Percorso = []): readonly Percorso[] {
  if (typeof valore !== 'object' || valore === null) return [percorso];
  return Object.entries(valore).flatMap(([nome, uno]) => toFoglie(uno, [...percorso, nome]));
}

function togli(valore: unknown, [nome = '', ...resto]: Percorso): unknown {
  if (Array.isArray(valore))
    return resto.length === 0
      ? valore.filter((_, i) => String(i) !== nome)
      : valore.map((uno: unknown, i) => (String(i) === nome ? togli(uno, resto) : uno));
  const { [nome]: via, ...altri } = valore as Record<string, unknown>;
  return resto.length === 0 ? altri : { ...altri, [nome]: togli(via, resto) };
}

function toVerdetti(una: RichiestaParziale): ReadonlyMap<RegolaRichiesta, string> {
  const inEsame = toRichiestaInEsame(una, undefined);
  const sue = regoleRichiesta.filter(({ operazioni }) => operazioni.includes(una.operazione));
  return new Map(sue.map((regola) => [regola, regola.verifica(inEsame, neiServizi).type]));
}

/** Is a value one of those that a rule names: itself, or a group that it is in? */
function isNominato({ campi }: RegolaRichiesta, percorso: Percorso): boolean {
  return campi.some((campo) => percorso.includes(campo.split('.').at(-1) ?? ''));
}

const CAMPIONE: readonly RichiestaParziale[] = [
  ...RICHIESTE,
  ...OPERAZIONI_DI_PROVA.map((operazione) => richiesta(operazione)),
  ...Object.values(CASI).map(([operazione, rompe]) => richiesta(operazione, rompe)),
];

/** What a rule says of a request, and of the same without one of its values. */
interface Cambio {
  readonly regola: RegolaRichiesta;
  readonly percorso: Percorso;
  readonly con: string;
  readonly senza: string;
}

/** Every verdict that changes, in any request of the tests, when any of its values is taken away. */
const CAMBI: readonly Cambio[] = CAMPIONE.flatMap((una) => {
  const interi = [...toVerdetti(una)];
  return toFoglie(una.corpo).flatMap((foglia) => {
    const percorso = foglia.filter((nome) => !/^\d+$/.test(nome));
    const altri = toVerdetti({ ...una, corpo: togli(una.corpo, foglia) } as RichiestaParziale);
    return interi.flatMap(([regola, con]) => {
      const senza = altri.get(regola) ?? con;
      return senza === con ? [] : [{ regola, percorso, con, senza }];
    });
  });
});

describe('a value that a request lacks', () => {
  it('changes the verdict of no rule that does not name it, in any request of the tests', () => {
    const rovesciati = CAMBI.filter(({ con, senza }) => con !== 'non-valutabile' && senza !== 'non-valutabile');
    const taciuti = rovesciati
      .filter(({ regola, percorso }) => !isNominato(regola, percorso) && !GENERE.includes(percorso.join('.')))
      .map(({ regola, percorso }) => `${regola.codice}: ${percorso.join('.')}`);
    expect([...new Set(taciuti)].sort()).toEqual([]);
    expect(rovesciati.length).toBeGreaterThan(500);
  });

  it('leaves open, once it is filled in, nothing that was broken without it', () => {
    const riaperti = CAMBI.filter(({ con, senza }) => con === 'non-valutabile' && senza === 'violata');
    expect([...new Set(riaperti.map(({ regola }) => regola.codice))]).toEqual([]);
  });
});
