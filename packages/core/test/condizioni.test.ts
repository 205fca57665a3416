import { describe, expect, it } from 'vitest';

import { catalogoCertificati } from '../src/certificati/index.js';
import { CONDIZIONI } from '../src/condizioni/elenco.js';
import { findCondizione } from '../src/condizioni/index.js';
import { type Regola, regole } from '../src/index.js';
import { catalogoOperazioni } from '../src/operazioni/index.js';

const TUTTE: readonly Regola<never>[] = [...regole, ...catalogoCertificati.regole, ...catalogoOperazioni.regole];

describe('the conditions in words', () => {
  it('are there for every rule', () => {
    expect(TUTTE.length).toBeGreaterThan(770);
    const senza = TUTTE.filter((regola) => findCondizione(regola) === undefined);
    expect(senza.map(({ codice, titolo }) => `${codice}: ${titolo}`)).toEqual([]);
  });

  it('are of rules that are there', () => {
    const ci = new Set(TUTTE.flatMap(({ codice, titolo }) => [codice, `${codice}: ${titolo}`]));
    const dette = Object.entries(CONDIZIONI).flatMap(([codice, una]) =>
      typeof una === 'string' ? [codice] : Object.keys(una).map((titolo) => `${codice}: ${titolo}`),
    );
    expect(dette.filter((una) => !ci.has(una))).toEqual([]);
  });

  it('are whole sentences that say when the rule finds something', () => {
    const guaste = TUTTE.filter((regola) => {
      const condizione = findCondizione(regola) ?? '';
      const segni = /[{}<>`'\n]|undefined| {2}|\.\.|(?:,|\s)\.$/.test(condizione);
      return (
        !/^Scatta\b.+\.$/.test(condizione) || segni || condizione.includes(regola.titolo) || condizione.length > 480
      );
    });
    expect(guaste.map(({ codice }) => codice)).toEqual([]);
  });

  it('are of one rule each, but where rules are the same', () => {
    const perTesto = new Map<string, Set<string>>();
    for (const regola of TUTTE) {
      const condizione = findCondizione(regola) ?? '';
      perTesto.set(condizione, (perTesto.get(condizione) ?? new Set()).add(regola.codice));
    }
    const uguali = [...perTesto.values()].filter(({ size }) => size > 1).map((codici) => [...codici].join(' '));
    expect(uguali.sort()).toEqual(['EC025 EN051', 'EC076 EC167', 'EC077 EC168', 'EN199 ES016', 'EN207 EN239']);
  });

  it('are none for what has no rule', () => {
    expect(findCondizione({ codice: 'EAV91', titolo: '' })).toBeUndefined();
    expect(findCondizione({ codice: 'EN148', titolo: '' })).toBeUndefined();
    expect(findCondizione({ codice: 'toString', titolo: '' })).toBeUndefined();
  });
});
