import { describe, expect, it } from 'vitest';

import { type Contesto, type Esame, type Rilievo, type Soggetto, evaluateRilievi } from '../../../src/index.js';
import { ADA, ada, contesto } from '../../scheda-di-prova.js';

/** The same day and tables, when a service of ANPR asks. */
export const neiServizi: Contesto = { ...contesto, contesto: 'servizi' };

/** Ada, with what the services want beside what the file di subentro does. */
export const LIDIA: Soggetto = ada({
  statoCivile: { statoCivile: '2' },
  residenza: {
    ...ADA.residenza,
    indirizzo: {
      ...ADA.residenza?.indirizzo,
      toponimo: { codSpecie: '1', specieFonte: '1', denominazioneToponimo: 'DEI FIORI' },
    },
  },
  matrimonio: { ...ADA.matrimonio, coniuge: { cognome: 'FINTO', nome: 'UGO', sesso: 'M' } },
});

/** Lidia with some of her groups replaced. */
export function lidia(cambi: Soggetto): Soggetto {
  return { ...LIDIA, ...cambi };
}

/** Lidia without some of her groups. */
export function lidiaSenza(...gruppi: readonly (keyof Soggetto)[]): Soggetto {
  return Object.fromEntries(Object.entries(LIDIA).filter(([gruppo]) => !gruppi.includes(gruppo as keyof Soggetto)));
}

/** Lidia unmarried, with some groups. */
export function nubile(cambi: Soggetto = {}): Soggetto {
  return { ...lidiaSenza('matrimonio'), statoCivile: { statoCivile: '1' }, ...cambi };
}

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
