import { describe, expect, it } from 'vitest';

import {
  type RichiestaParziale,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';

/** A change of residence that brings several addresses. */
const conResidenze = (...residenzaFamiglia: readonly object[]): RichiestaParziale => ({
  operazione: '5005',
  corpo: {
    testataRichiesta: { codMittente: '058091', dataDecorrenza: '2026-03-10' },
    datiControllo: { tipoMutazione: '02' },
    residenzaFamiglia,
  },
});
const QUI = { indirizzo: { comune: { codiceIstat: '058091' } } };
const ALTROVE = { indirizzo: { comune: { codiceIstat: '015146' } } };
const IGNOTO = { indirizzo: { comune: {} } };

const verdetto = (codice: string, richiesta: RichiestaParziale): string => {
  if (evaluateOperazione(richiesta, contesto).some((uno) => uno.codice === codice)) return 'violata';
  const aperti = evaluateOperazioneNonVerificati(richiesta, contesto);
  return aperti.some((uno) => uno.codice === codice) ? 'aperta' : 'conforme';
};

describe('of several addresses one that is wrong counts more than one that is not known', () => {
  it.each(['EF042', 'EN378'])('%s: the comune that asks', (codice) => {
    expect(verdetto(codice, conResidenze(QUI, QUI))).toBe('conforme');
    expect(verdetto(codice, conResidenze(QUI, IGNOTO))).toBe('aperta');
    expect(verdetto(codice, conResidenze(IGNOTO, ALTROVE))).toBe('violata');
  });

  it.each(['EN239'])('%s: the day of the operation', (codice) => {
    const dal = (dataDecorrenzaResidenza: string): object => ({ ...QUI, dataDecorrenzaResidenza, tipoIndirizzo: '1' });
    expect(verdetto(codice, conResidenze(dal('2026-03-10')))).toBe('conforme');
    expect(verdetto(codice, conResidenze(dal('2026-03-10'), dal('ieri')))).toBe('aperta');
    expect(verdetto(codice, conResidenze(dal('ieri'), dal('2026-03-11')))).toBe('violata');
  });
});
