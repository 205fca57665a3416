import { describe, expect, it } from 'vitest';

import type { Contesto, Soggetto } from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';
import { codici, rilievo } from './esempi.js';

/** Each rule with cases that keep it and cases that break it; nothing else is raised by the latter, but for `anche`. */
export type Casi = Readonly<
  Record<string, { conformi: readonly Soggetto[]; violano: readonly Soggetto[]; anche?: readonly string[] }>
>;

/** A suite for each rule of the table. */
export function descriviCasi(casi: Casi, dove: Contesto = contesto): void {
  describe.each(Object.entries(casi))('%s', (codice, { conformi, violano, anche = [] }) => {
    if (conformi.length > 0) {
      it.each(conformi.map((scheda, i) => [i + 1, scheda] as const))('is kept (%i)', (_, scheda) => {
        expect(codici(scheda, dove)).not.toContain(codice);
      });
    }

    it.each(violano.map((scheda, i) => [i + 1, scheda] as const))(
      'is broken (%i), and nothing else is',
      (_, scheda) => {
        expect(codici(scheda, dove)).toEqual([codice, ...anche].sort());
      },
    );

    it('says so with the values of the record', () => {
      for (const scheda of violano) {
        const { messaggio, parametri } = rilievo(scheda, codice, dove);
        expect(messaggio).not.toMatch(/[{}]|undefined/);
        expect(messaggio.length).toBeGreaterThan(20);
        for (const valore of Object.values(parametri)) expect(valore).not.toBe('');
      }
    });
  });
}
