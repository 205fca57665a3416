import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRegistro } from '../../../src/operazioni/index.js';
import { isStessaPersona } from '../../../src/operazioni/valutazione/registro/stessa-persona.js';
import { registroCon } from './casi-registro-legami.js';

describe('whether two are one person', () => {
  const generalita = fc.record(
    {
      idSchedaSoggettoANPR: fc.constantFrom('7', '8', ' 7 '),
      codiceFiscale: fc.constantFrom({ codFiscale: 'PRVDAA80A41H501A' }, { codFiscale: 'FNTGUO80A01H501A' }, {}),
      idSchedaSoggettoComune: fc.record(
        { idSchedaSoggettoComuneIstat: fc.constant('058091'), idSchedaSoggetto: fc.constantFrom('A', 'B') },
        { requiredKeys: [] },
      ),
      cognome: fc.constantFrom('PROVA', 'prova', 'FINTA'),
      nome: fc.constantFrom('ADA', 'UGO'),
      dataNascita: fc.constantFrom('1980-01-01', '1980-01-02', 'x'),
      senzaGiorno: fc.constant('1'),
    },
    { requiredKeys: [] },
  );
  const registro = createRegistro(registroCon({}));

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(generalita, generalita, (una, altra) => {
        expect(isStessaPersona(una, altra, registro)).toBe(isStessaPersona(altra, una, registro));
      }),
    );
  });

  it('is never denied of the same data', () => {
    fc.assert(
      fc.property(generalita, (una) => {
        expect(isStessaPersona(una, una, registro)).not.toBe(false);
      }),
    );
  });

  it('is not denied by the identifiers of two comuni', () => {
    const nelComune = (idSchedaSoggettoComuneIstat: string, idSchedaSoggetto: string) => ({
      idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat, idSchedaSoggetto },
    });
    const qui = nelComune('058091', 'A1');
    expect(isStessaPersona(qui, nelComune('058091', 'a1 '), registro)).toBe(true);
    expect(isStessaPersona(qui, nelComune('058091', 'A2'), registro)).toBe(false);
    expect(isStessaPersona(qui, nelComune('015146', 'B7'), registro)).toBeUndefined();
    expect(isStessaPersona(qui, nelComune('015146', 'A1'), registro)).toBeUndefined();
    const chi = { cognome: 'PROVA', nome: 'UGO', dataNascita: '1980-01-01' };
    expect(isStessaPersona({ ...qui, ...chi }, { ...nelComune('015146', 'B7'), ...chi }, registro)).toBe(true);
  });

  it('is known from the register, if one has an identifier and the other a codice fiscale', () => {
    const codiceFiscale = { codFiscale: 'FNTGUO80A01H501A' };
    expect(isStessaPersona({ idSchedaSoggettoANPR: '8' }, { codiceFiscale }, registro)).toBe(true);
    expect(isStessaPersona({ idSchedaSoggettoANPR: '7' }, { codiceFiscale }, registro)).toBe(false);
    expect(isStessaPersona({ idSchedaSoggettoANPR: '5' }, { codiceFiscale }, registro)).toBeUndefined();
  });
});
