import { describe, expect, it } from 'vitest';

import { type RegolaRichiesta } from '../../../src/operazioni/valutazione/regole/regola-richiesta.js';
import { regoleRichiesta } from '../../../src/operazioni/valutazione/regole/elenco.js';
import { DECORRENZA } from '../../../src/regole/limite.js';
import type { ContenutoRegistro } from '../../../src/operazioni/index.js';
import { CASI } from './casi.js';
import { CASI_REGISTRO } from './casi-registro.js';
import { esito } from './esito.js';
import { ADA, TUTTO } from './registro-di-prova.js';
import type { Cambi } from './richieste-di-prova.js';

/** A request that breaks a rule, and the register where it does. */
type Rotta = readonly [codice: string, operazione: string, cambi: Cambi, dove: ContenutoRegistro];

const ROTTE: readonly Rotta[] = [
  ...Object.entries(CASI).map(([codice, [operazione, cambi]]): Rotta => [codice, operazione, cambi, TUTTO]),
  ...Object.entries(CASI_REGISTRO).map(([codice, [operazione, dove, , cambi = {}]]): Rotta => [
    codice,
    operazione,
    cambi,
    dove,
  ]),
];

/** EHR97 is about its absence. */
function isSullaDecorrenza({ codice, campi: [campo] }: RegolaRichiesta): boolean {
  return campo === DECORRENZA && codice !== 'EHR97';
}

const SULLA_DECORRENZA = new Set(regoleRichiesta.filter(isSullaDecorrenza).map(({ codice }) => codice));
const DI_DECORRENZA = ROTTE.filter(([codice]) => SULLA_DECORRENZA.has(codice));

describe('the day from which a request holds', () => {
  it('is what these rules begin from, each with its case', () => {
    expect(DI_DECORRENZA.map(([codice]) => codice).sort()).toEqual([...SULLA_DECORRENZA].sort());
    expect(SULLA_DECORRENZA.size).toBeGreaterThan(8);
  });

  it.each(DI_DECORRENZA)('%s of %s: what is no day leaves open what an absent one leaves to EHR97', (...rotta) => {
    const [codice, operazione, cambi, dove] = rotta;
    const con = (decorrenza: string | undefined) =>
      esito(codice, [operazione, { ...cambi, [DECORRENZA]: decorrenza }], dove);
    expect(esito(codice, [operazione, cambi], dove)).toBe('violata');
    expect(con('2026-02-30')).toBe('aperta');
    expect(con(undefined)).toBe('conforme');
  });

  it('EN237: of who is born it is that of the residence', () => {
    const nasce = (decorrenza: string | undefined) =>
      esito('EN237', ['1001', { [DECORRENZA]: decorrenza }], { completo: true, soggetti: [ADA] });
    expect(nasce('domani')).toBe('aperta');
    expect(nasce(undefined)).toBe('conforme');
  });
});
