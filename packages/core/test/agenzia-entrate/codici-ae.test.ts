import { findCodiceAe, toCodiciAe } from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toCodiciUfficiali } from '../../src/regole/codici-ufficiali.js';

describe('the codes of the Agenzia delle Entrate', () => {
  it('every one that ANPR publishes is explained', () => {
    const pubblicati = toCodiciUfficiali()
      .map(({ codice }) => codice)
      .filter((codice) => /^(?:AEE|EA[ACILMRV])/.test(codice));
    expect(pubblicati).toHaveLength(34);
    expect(pubblicati.filter((codice) => findCodiceAe(codice)?.type !== 'noto')).toEqual([]);
  });

  it('beside those, five that the public threads tell of, and the four tails of the WebApp', () => {
    const ufficiali = new Set(toCodiciUfficiali().map(({ codice }) => codice));
    const altri = toCodiciAe().filter(({ codice }) => !ufficiali.has(codice));
    expect(altri.map(({ codice }) => codice)).toEqual([
      '00',
      '02',
      '24',
      '90',
      'EAA0A',
      'EAR13',
      'EAV21',
      'EAV50',
      'EAV51',
    ]);
  });

  it('each says in Italian what it means, who must act, what to do, when to try again, and where that is from', () => {
    for (const voce of toCodiciAe()) {
      expect(voce.significato, voce.codice).toMatch(/^\p{Lu}.+[^.]$/u);
      expect(voce.rimedio, voce.codice).toMatch(/^\p{Lu}.+\.$/u);
      expect(voce.agisce.length, voce.codice).toBeGreaterThan(0);
      expect(voce.fonte.length, voce.codice).toBeGreaterThan(0);
    }
  });

  it.each([
    ['EAM15', 'nessuno', 'domani'],
    ['AEE95', 'nessuno', 'dopo-attesa'],
    ['AEE97', 'nessuno', 'dopo-attesa'],
    ['EAM9C', 'comune', 'dopo-rimedio'],
    ['EAV91', 'comune', 'dopo-rimedio'],
    ['EAM13', 'agenzia-entrate', 'dopo-rimedio'],
  ])('%s: acts %s, again %s', (codice, primo, riprova) => {
    const voce = findCodiceAe(codice);
    expect(voce?.agisce[0]).toBe(primo);
    expect(voce?.riprova).toBe(riprova);
  });

  it('a prefix that is known, with a tail that is not, says which function has answered', () => {
    expect(findCodiceAe(' eaz01 ')).toBeUndefined();
    expect(findCodiceAe('eam99')).toMatchObject({ type: 'coda-ignota', codice: 'EAM99', funzione: 'variazione' });
  });

  it('the checks of ANPR at subentro are no answers of the Agenzia', () => {
    expect(findCodiceAe('EA029')).toBeUndefined();
  });

  it('any text is a published code, one with a known prefix, or none', () => {
    const prefisso = fc.constantFrom('AEE', 'EAA', 'EAC', 'EAI', 'EAL', 'EAM', 'EAR', 'EAV');
    const coda = fc.stringMatching(/^[0-9A-Z]{2}$/);
    fc.assert(
      fc.property(prefisso, coda, (prima, dopo) => {
        const trovato = findCodiceAe(prima + dopo);
        const noti: readonly string[] = toCodiciAe().map(({ codice }) => codice);
        expect(trovato?.type).toBe(noti.includes(prima + dopo) ? 'noto' : 'coda-ignota');
      }),
    );
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect([undefined, 'noto', 'coda-ignota']).toContain(findCodiceAe(testo)?.type);
      }),
    );
  });
});
