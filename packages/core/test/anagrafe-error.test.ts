import { computeCodiceFiscale } from '@anagrafe/codice-fiscale';
import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it } from 'vitest';

import { AnagrafeError, isAnagrafeError } from '../src/index.js';

const preso = (azione: () => unknown): unknown => {
  try {
    azione();
  } catch (errore) {
    return errore;
  }
  return undefined;
};

describe('an error of the SDK', () => {
  it('is recognised by its marker, whichever package threw it', async () => {
    const tabelle = await openTabelle();
    const errori = [
      new AnagrafeError('prova', 'Prova.'),
      preso(() => computeCodiceFiscale({ sesso: 'F', dataNascita: '1980-02-30', codiceCatastale: 'H501' })),
      preso(() => tabelle.comuni.find({ denominazione: 'ROMA', il: '1980-02-30' })),
    ];
    for (const errore of errori) expect(isAnagrafeError(errore)).toBe(true);
  });

  it('is nothing else', () => {
    for (const altro of [new Error('prova'), undefined, null, 'prova', { '~kind': 'altro' }])
      expect(isAnagrafeError(altro)).toBe(false);
  });

  it('keeps a cause and says whether trying again makes sense', () => {
    const causa = new Error('prima');
    const errore = new AnagrafeError('prova', 'Prova.', { cause: causa, retryable: true });
    expect({ code: errore.code, cause: errore.cause, retryable: errore.retryable }).toEqual({
      code: 'prova',
      cause: causa,
      retryable: true,
    });
    expect(new AnagrafeError('prova', 'Prova.').retryable).toBe(false);
  });
});
