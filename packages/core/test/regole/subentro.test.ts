import { describe, expect, it } from 'vitest';

import { type CodiceUfficiale, findRegola, toCodiciUfficiali } from '../../src/index.js';
import { findNonVerificabile } from '../../src/regole/non-verificabili.js';

const AL_SUBENTRO = toCodiciUfficiali().filter(({ subentro }) => subentro !== null);
const isRegola = ({ codice }: CodiceUfficiale) => findRegola(codice) !== undefined;
const codici = (ufficiali: readonly CodiceUfficiale[]) => ufficiali.map(({ codice }) => codice).join(' ');

/** The rules: those of the records, of families, of files and forniture, of the plan and of what was sent before. */
const REGOLE =
  'EA001 EA038 EA042 EA048 EC001 EC002 EC003 EC004 EC005 EC006 EC007 EC030 EC032 EC036 EC039 EC042 EC053 EC063 EC064 EC065 EC066 EC073 EC075 EC078 EC081 EC087 EC096 EC165 EC166 EC177 EF003 EF004 EF008 EF009 EF010 EHR41 EHR69 EHR71 EHR73 EN001 EN002 EN003 EN007 EN008 EN009 EN010 EN011 EN012 EN017 EN018 EN019 EN020 EN021 EN022 EN023 EN024 EN031 EN032 EN033 EN034 EN036 EN037 EN038 EN039 EN040 EN063 EN064 EN242 EN306 EN347 EN362 EN363 EN383 EN481 EN524 ES008 ES009 ES010 ES012 ES013 ES027 ES028 ES048 ES049 ES050 ES057 ES061 ES062 ES063 ES066 ES067 ES092 ES127 ES128';

describe('the codes with a severity at subentro', () => {
  it('are 127: 37 errors and 90 warnings', () => {
    expect(AL_SUBENTRO).toHaveLength(127);
    expect(AL_SUBENTRO.filter(({ subentro }) => subentro === 'errore')).toHaveLength(37);
  });

  it('are rules (94), not verifiable (31) or internal names of others (2), each only one of the three', () => {
    const regole = AL_SUBENTRO.filter(isRegola);
    const alias = AL_SUBENTRO.filter((ufficiale) => ufficiale.alias !== undefined);
    const nonVerificabili = AL_SUBENTRO.filter(({ codice }) => findNonVerificabile(codice) !== undefined);
    expect(codici(regole)).toBe(REGOLE);
    expect(codici(alias)).toBe('CC030 CN524');
    expect(codici([...regole, ...nonVerificabili, ...alias].sort((a, b) => (a.codice < b.codice ? -1 : 1)))).toBe(
      codici(AL_SUBENTRO),
    );
    expect([regole.length, nonVerificabili.length, alias.length]).toEqual([94, 31, 2]);
  });

  it.each([
    ['A', 'asked of the Agenzia delle Entrate', 'EA002 EA003 EA029 EA040 EAA30 EAA31 EAA40 EAA41 EAA50 EAA51'],
    ['S', 'in the state of the register', 'EA030 EA031 EA036 EA044 EA045 EA046 EA047 EN556 EN557'],
    ['L', 'in fields that the file APR does not have', 'EC060 EC061 EC062 EC069 EC164 EHR70 EN562 ES007 ES078 ES079'],
    ['P', 'never made', 'EN035 EN041'],
    ['F', 'none: all are rules', ''],
    ['X', 'none is published', ''],
  ])('class %s, what is not verifiable is %s', (classe, _, attesi) => {
    const senzaRegola = AL_SUBENTRO.filter((u) => u.classe === classe && u.alias === undefined && !isRegola(u));
    expect(codici(senzaRegola)).toBe(attesi);
  });

  it('say each in its own words why they are not verifiable', () => {
    const motivi = AL_SUBENTRO.flatMap(({ codice }) => findNonVerificabile(codice) ?? []);
    expect(new Set(motivi.map(({ motivo }) => motivo)).size).toBe(motivi.length);
    for (const { motivo, serve } of motivi) {
      expect(motivo).toMatch(/^\p{L}.{25,}[^.]$/u);
      expect(serve).toMatch(/^\p{L}.{15,}[^.]$/u);
    }
  });
});

it.each(['ES010', 'EN077', 'XX000', 'toString'])('%s is no check of the subentro without a rule', (codice) => {
  expect(findNonVerificabile(codice)).toBeUndefined();
});
