import {
  type Confronto,
  type ParteAe,
  type ParteAnpr,
  type TipoMossa,
  confronta,
} from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { OGGI } from './parti-di-prova.js';
import { parteAe, parteAnpr } from './parti-qualsiasi.js';

const fra = (nostra: ParteAnpr, sua: ParteAe | undefined): Confronto => confronta(nostra, sua, { oggi: OGGI });
const impedimenti = ({ mosse }: Confronto, tipo: TipoMossa): string[] =>
  mosse.filter(({ type }) => type === tipo).flatMap((mossa) => mossa.impedimenti.map(({ type }) => type));

describe('confronta, on any two sides', () => {
  it('what differs is marked, what does not is not', () => {
    fc.assert(
      fc.property(parteAnpr, parteAe, (nostra, sua) => {
        const confronto = fra(nostra, sua);
        for (const { voce, anpr: qui, altra, diversa } of confronto.righe) {
          if (voce === 'statoCF') continue;
          if (voce === 'domicilio') expect(diversa).toBe(qui !== null && altra !== null && qui !== altra);
          else expect(diversa).toBe(qui !== altra);
        }
      }),
    );
  });

  it('an address never goes from the Agenzia to ANPR; marked implies validated', () => {
    fc.assert(
      fc.property(parteAnpr, parteAe, (nostra, sua) => {
        for (const { effetto } of fra(nostra, sua).mosse) {
          if (effetto === undefined) continue;
          expect(effetto.anpr.domicilio).toEqual(nostra.domicilio);
          if (nostra.domicilio !== undefined) expect(effetto.ae.domicilio).toEqual(nostra.domicilio);
          for (const { codiceFiscale } of [effetto.anpr, effetto.ae]) {
            expect(codiceFiscale?.marcato === true && !codiceFiscale.validato).toBe(false);
            expect(codiceFiscale?.collegati).not.toContain(codiceFiscale?.valore);
          }
        }
      }),
    );
  });

  it('a confirmation or a mutation, done, leaves nothing to do', () => {
    let fatte = 0;
    fc.assert(
      fc.property(parteAnpr, parteAe, (nostra, sua) => {
        for (const { type, ammessa, effetto } of fra(nostra, sua).mosse) {
          if (!ammessa || effetto === undefined || type === 'collega') continue;
          fatte++;
          expect(fra(effetto.anpr, effetto.ae)).toMatchObject({ campiDiversi: [], allineato: true });
        }
      }),
      { numRuns: 500 },
    );
    expect(fatte).toBeGreaterThan(50);
  });

  it('there is a proposal wherever the two are not aligned, and only a removable thing may be in its way', () => {
    const RIMOVIBILI = [
      'operazione-sospesa',
      'anpr-non-validato',
      'anpr-non-marcato',
      'anpr-marcatura-ignota',
      'ae-marcato',
      'ae-marcatura-ignota',
      'comune-ignoto',
    ];
    const proposte = new Set<string>();
    fc.assert(
      fc.property(parteAnpr, fc.option(parteAe, { nil: undefined, freq: 20 }), (nostra, sua) => {
        const confronto = fra(nostra, sua);
        expect(confronto.proposta === undefined).toBe(confronto.allineato);
        for (const tipo of confronto.proposta?.mosse ?? []) {
          proposte.add(tipo);
          for (const impedimento of impedimenti(confronto, tipo)) expect(RIMOVIBILI).toContain(impedimento);
        }
        expect(confronto.proposta?.perche).not.toBe('');
      }),
      { numRuns: 3000 },
    );
    expect([...proposte].sort()).toEqual([
      'attendi',
      'attribuisci',
      'collega',
      'conferma-ae',
      'conferma-anpr',
      'muta',
      'scrivi-ad-ae',
    ]);
  });
});
