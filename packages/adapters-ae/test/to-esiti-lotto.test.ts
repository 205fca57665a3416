import type { EsitoAe } from '@anagrafe/core/agenzia-entrate';
import { toEsitiLotto, toEsitoDaCodice } from '@anagrafe/adapters-ae';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const assente = toEsitoDaCodice('EAI90');
const base = toEsitoDaCodice('EAI59');

describe('toEsitiLotto', () => {
  it('chi non ha risposta non si sa: né trovato né assente', () => {
    const { esiti, estranee } = toEsitiLotto(['A', 'B'], [{ chiave: 'B', esito: assente }]);
    expect([...esiti]).toEqual([
      ['A', { type: 'incerta', causa: 'risposta-incompleta' }],
      ['B', assente],
    ]);
    expect(estranee).toBe(0);
  });

  it('la stessa risposta due volte, anche con i campi in altro ordine, è una', () => {
    const rovescio = Object.fromEntries(Object.entries(assente).reverse()) as unknown as EsitoAe;
    const { esiti } = toEsitiLotto(
      ['A'],
      [assente, rovescio, assente].map((esito) => ({ chiave: 'A', esito })),
    );
    expect(esiti.get('A')).toEqual(assente);
  });

  it('due risposte che non dicono lo stesso non ne fanno una, qualunque arrivi per ultima', () => {
    for (const risposte of [
      [assente, base],
      [base, assente],
      [assente, base, assente],
    ]) {
      const { esiti } = toEsitiLotto(
        ['A'],
        risposte.map((esito) => ({ chiave: 'A', esito })),
      );
      expect(esiti.get('A')).toEqual({ type: 'incerta', causa: 'risposte-discordi' });
    }
  });

  it('ogni richiesta ha un esito, nell’ordine in cui furono fatte, e ogni risposta è di una di loro o è contata', () => {
    const chiave = fc.constantFrom('A', 'B', 'C', 'D');
    const risposta = fc.record({ chiave, esito: fc.constantFrom<EsitoAe>(assente, base) });
    fc.assert(
      fc.property(fc.array(chiave), fc.array(risposta), (chieste, risposte) => {
        const { esiti, estranee } = toEsitiLotto(chieste, risposte);
        expect([...esiti.keys()]).toEqual([...new Set(chieste)]);
        expect(estranee).toBe(risposte.filter((una) => !chieste.includes(una.chiave)).length);
        for (const [suo, esito] of esiti) {
          const sue = new Set(risposte.filter((una) => una.chiave === suo).map((una) => una.esito));
          if (sue.size === 1) expect(sue).toContain(esito);
          else expect(esito.type).toBe('incerta');
        }
      }),
    );
  });
});
