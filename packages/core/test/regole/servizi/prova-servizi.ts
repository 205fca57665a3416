import { describe, expect, it } from 'vitest';

import { type Esame, type Rilievo, evaluateRilievi } from '../../../src/index.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';

/** What keeps a rule, and what breaks it; `anche` are the other codes that the same records break. */
export interface Casi<S> {
  readonly conformi: readonly S[];
  readonly violano: readonly S[];
  readonly anche?: readonly string[];
}

/** Puts every case to the rules, by code. */
export function provaRegole<S>(regole: Esame<S>['regole'], casi: Readonly<Record<string, Casi<S>>>): void {
  const rilievi = (oggetto: S, dove = neiServizi): Rilievo[] => evaluateRilievi({ regole, oggetto }, dove);
  const codici = (oggetto: S): string[] => rilievi(oggetto).map(({ codice }) => codice);

  describe.each(Object.entries(casi))('%s', (codice, { conformi, violano, anche = [] }) => {
    it.each(conformi.map((oggetto, i) => [i + 1, oggetto] as const))('is kept (%i)', (_, oggetto) => {
      expect(codici(oggetto)).not.toContain(codice);
    });

    it.each(violano.map((oggetto, i) => [i + 1, oggetto] as const))('is broken (%i)', (_, oggetto) => {
      expect(codici(oggetto).sort()).toEqual([codice, ...anche].sort());
    });

    it('says so with the values of the record, and not at subentro', () => {
      for (const oggetto of violano) {
        const trovato = rilievi(oggetto).find((r) => r.codice === codice);
        expect(trovato?.messaggio).not.toMatch(/[{}]|undefined/);
        expect(trovato?.messaggio.length).toBeGreaterThan(20);
        for (const valore of Object.values(trovato?.parametri ?? {})) expect(valore).not.toBe('');
        expect(rilievi(oggetto, contesto).map((r) => r.codice)).not.toContain(codice);
      }
    });
  });
}
