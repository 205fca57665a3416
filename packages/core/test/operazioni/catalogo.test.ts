import { describe, expect, it } from 'vitest';

import { type Regola, findCodiceUfficiale } from '../../src/index.js';
import { regoleAnnullamento, regoleEliminazione, regoleRettifica } from '../../src/operazioni/index.js';

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
