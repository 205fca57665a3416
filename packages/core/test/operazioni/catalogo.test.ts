import { describe, expect, it } from 'vitest';

import { type Regola, findCodiceUfficiale, regole as regoleDelCore, toCoperture } from '../../src/index.js';
import {
  catalogoOperazioni,
  regoleAnnullamento,
  regoleEliminazione,
  regoleOperazioni,
  regoleRettifica,
} from '../../src/operazioni/index.js';

const TUTTE: readonly (readonly [string, readonly Regola<never>[]])[] = [
  ['rettifica', regoleRettifica],
  ['annullamento', regoleAnnullamento],
  ['eliminazione', regoleEliminazione],
];

/** What the official list says otherwise than its own sources on the service. */
const CONTRO_ELENCO: Readonly<Record<string, string>> = { ES127: 'refuses in 5014 since 3.7.3 (italia/anpr 690)' };

describe.each(TUTTE)('the rules of the %s', (_, regole) => {
  it('hold each code once, the official ones in order', () => {
    const codici = regole.map(({ codice }) => codice);
    expect(new Set(codici).size).toBe(codici.length);
    const ufficiali = codici.filter((codice) => findCodiceUfficiale(codice) !== undefined);
    expect(ufficiali).toEqual([...ufficiali].sort());
  });

  it('have a title, fields, a remedy and a source', () => {
    for (const { titolo, campi, rimedio, messaggio, fonte } of regole) {
      expect(titolo).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(rimedio).toMatch(/\.$/);
      expect(messaggio).toMatch(/\.$/);
      expect(campi.length).toBeGreaterThan(0);
      expect(fonte.length).toBeGreaterThan(0);
    }
  });

  it('have the severity of the official list', () => {
    for (const { codice, severita } of regole) {
      const ufficiale = findCodiceUfficiale(codice);
      if (ufficiale === undefined || codice in CONTRO_ELENCO) continue;
      if (ufficiale.servizi === 'entrambe') expect(['errore', 'avviso']).toContain(severita.servizi);
      else expect([codice, severita.servizi]).toEqual([codice, ufficiale.servizi]);
    }
  });

  it('without an official code are the structure, or say that they are ours and what is known of them', () => {
    for (const { codice, severita, vigore } of regole) {
      if (findCodiceUfficiale(codice) !== undefined || codice === 'STRUTTURA') continue;
      expect(codice).toMatch(/^[A-Z]+-[A-Z]+$/);
      if (severita.servizi === 'ignota') expect(vigore?.nota).toMatch(/nessuna fonte|le fonti/i);
    }
  });
});

/** The codes that become rules here; some the core checks too, on a scheda. */
const CODICI = [
  'EC014', 'EF031', 'EF033', 'EN077', 'EN078', 'EN145', 'EN148', 'EN234', 'EN314', 'EN351', 'EN352', 'EN359', 'EN360',
  'EN394', 'EN411', 'EN413', 'EN414', 'EN415', 'EN420', 'EN426', 'EN427', 'EN474', 'EN475', 'EN481', 'EN505', 'ES121',
  'ES127',
]; // prettier-ignore

describe('the coverage with the rules of the operations', () => {
  it('has all of them, and every rule of the core as it is', () => {
    const ufficiali = catalogoOperazioni.regole
      .map(({ codice }) => codice)
      .filter((c) => findCodiceUfficiale(c) !== undefined);
    const attesi = new Set([...CODICI, ...regoleOperazioni.map(({ codice }) => codice)]);
    expect([...new Set(ufficiali)].sort()).toEqual([...attesi].sort());
    const delCore = new Map(regoleDelCore.map((regola) => [regola.codice, regola]));
    for (const una of toCoperture([catalogoOperazioni])) {
      const suo = delCore.get(una.codice);
      expect([una.codice, una.stato === 'regola']).toEqual([una.codice, suo !== undefined || attesi.has(una.codice)]);
      if (suo !== undefined) expect(una).toMatchObject({ regola: suo });
    }
  });
});
