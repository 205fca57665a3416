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

const CAMPIONE: readonly (readonly [nome: string, richiesta: RichiestaParziale])[] = [
  ...RICHIESTE.map((una, i) => [`${una.operazione}, ${i}`, una] as const),
  ...OPERAZIONI_DI_PROVA.map((operazione) => [operazione, richiesta(operazione)] as const),
  ...Object.entries(CASI).map(([codice, [operazione, rompe]]) => [codice, richiesta(operazione, rompe)] as const),
];

describe('a value that a request lacks', () => {
  it('changes the verdict of no rule that does not name it, in any request of the tests', () => {
    const taciuti = new Set<string>();
    let cambiati = 0;
    for (const [, una] of CAMPIONE) {
      const interi = toVerdetti(una);
      for (const foglia of toFoglie(una.corpo)) {
        const percorso = foglia.filter((nome) => !/^\d+$/.test(nome));
        const senza = toVerdetti({ ...una, corpo: togli(una.corpo, foglia) } as RichiestaParziale);
        for (const [regola, verdetto] of interi) {
          const altro = senza.get(regola);
          if (altro === verdetto || altro === 'non-valutabile' || verdetto === 'non-valutabile') continue;
          cambiati += 1;
          if (!isNominato(regola, percorso) && !GENERE.includes(percorso.join('.')))
            taciuti.add(`${regola.codice}: ${percorso.join('.')}`);
        }
      }
    }
    expect([...taciuti].sort()).toEqual([]);
    expect(cambiati).toBeGreaterThan(500);
  });

  it('leaves open, once it is filled in, nothing that was broken without it', () => {
    const riaperti = new Set<string>();
    for (const [, una] of CAMPIONE) {
      const interi = toVerdetti(una);
      for (const foglia of toFoglie(una.corpo)) {
        const senza = toVerdetti({ ...una, corpo: togli(una.corpo, foglia) } as RichiestaParziale);
        for (const [regola, verdetto] of interi)
          if (verdetto === 'non-valutabile' && senza.get(regola) === 'violata') riaperti.add(regola.codice);
      }
    }
    expect([...riaperti].sort()).toEqual([]);
  });
});
