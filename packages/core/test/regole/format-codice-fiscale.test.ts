import { parseCodiceFiscale } from '@anagrafe/codice-fiscale';
import { describe, expect, it } from 'vitest';

import { formatErroreCodiceFiscale } from '../../src/index.js';

describe('perché un testo non è un codice fiscale', () => {
  it.each([
    ['RSSMRA80A01H501', 'ha 15 caratteri: devono essere 16, oppure 11 cifre'],
    ['RSSMR180A01H501U', 'al posto 6 serve una lettera'],
    ['RSSMRAA0A01H501U', 'al posto 7 c’è una lettera che non sostituisce nessuna cifra'],
    ['RSSMRA80F01H501U', 'al posto 9 c’è una lettera che non indica nessun mese'],
    ['RSSMRA80A32H501C', 'il giorno 32 non esiste in quel mese'],
    ['RSSMRA80A01H501X', 'il carattere di controllo dovrebbe essere U'],
    ['12345678912', 'la cifra di controllo dovrebbe essere 1'],
  ])('%s: %s', (testo, perche) => {
    const letto = parseCodiceFiscale(testo);
    expect(letto.ok ? '' : formatErroreCodiceFiscale(letto.error)).toBe(perche);
  });
});
