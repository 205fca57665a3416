import { type Comune, openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it } from 'vitest';

import { formatErroreComune } from '../../src/index.js';

const { comuni } = await openTabelle();

/** Why there is no comune of that name (or codice catastale) on that day. */
function perche(denominazione: string, siglaProvincia: string | undefined, il: string): string {
  const risposta = /^[A-Z]\d{3}$/.test(denominazione)
    ? comuni.findByCatastale(denominazione, il)
    : comuni.find({ denominazione, siglaProvincia, il });
  if (risposta.ok) throw new Error(`${denominazione} is ${risposta.value.codiceCatastale ?? 'ND'}`);
  return formatErroreComune(risposta.error);
}

describe('formatErroreComune', () => {
  it.each([
    ['MONTESCUDO', 'FC', '1946-10-10', 'in quel giorno era MONTESCUDO (FO)'],
    ['CASTRO', 'MI', '2000-01-01', 'in quel giorno c’erano CASTRO (BG) e CASTRO (LE)'],
    [
      'FIUME',
      undefined,
      '1950-01-01',
      'in quel giorno c’era FIUME VENETO (UD); FIUME (FU) in vigore dal 09/03/1924 al 15/09/1947',
    ],
    ['GALLICO', 'CS', '1950-01-01', 'GALLICO (RC) in vigore dal 17/03/1861 al 02/08/1927'],
    [
      'B860',
      undefined,
      '1935-01-01',
      'CASAGIOVE (CE) in vigore dal 03/03/1872 al 11/01/1927; CASAGIOVE (NA) in vigore dal 12/01/1927 al 27/06/1928; CASAGIOVE (CE) in vigore dal 12/11/1946',
    ],
    ['PIRANO', 'PL', '1977-04-04', 'PIRANO (PL) in vigore dal 05/01/1921 al 03/04/1977'],
    [
      'MONCUCCO',
      'MI',
      '1950-01-01',
      'l’Agenzia delle Entrate lo conosce come F344 MONCUCCO (MI) o F345 MONCUCCO (MI), l’archivio di ANPR no',
    ],
    ['XQZKWJ', undefined, '2000-01-01', 'l’archivio dei comuni non ha nulla di simile'],
  ] as const)('%s (%s) on %s', (denominazione, sigla, il, frase) => {
    expect(perche(denominazione, sigla, il)).toBe(frase);
  });

  it('takes versions that follow one another under one name for one period', () => {
    expect(perche('H501', undefined, '1800-01-01')).toBe('ROMA (RM) in vigore dal 11/09/1884');
  });

  it('of many periods shows those around the day', () => {
    const castello = comuni.findVersioni({ denominazione: 'CASTELLO', siglaProvincia: 'TN' });
    const lontani = ['1700', '1800', '1900', '2000', '2100'].flatMap((secolo) =>
      castello.slice(0, 1).map((comune) => ({
        ...comune,
        dal: `${secolo}-01-01` as const,
        al: `${secolo}-12-31` as const,
      })),
    );
    const [, , , , ultimo = null] = lontani;
    const [, successore = null] = lontani;
    const vuoto = { inQuelGiorno: null, candidati: [], predecessore: null };
    const frase = (seguente: Comune | null): string =>
      formatErroreComune({ type: 'non-in-quel-giorno', versioni: lontani, ...vuoto, successore: seguente });
    expect(frase(successore)).toMatch(/ 01\/01\/1700 .* 01\/01\/1800 .* 01\/01\/1900 al 31\/12\/1900$/);
    expect(frase(ultimo)).toMatch(/ 01\/01\/1900 .* 01\/01\/2000 .* 01\/01\/2100 al 31\/12\/2100$/);
    expect(frase(null)).toBe(frase(ultimo));
  });

  it('of many namesakes shows three, and says how many more', () => {
    const [uno, due, tre, quattro, cinque] = comuni.search('CASTELNUOVO', { il: '2000-01-01' });
    const candidati = [uno, due, tre, quattro, cinque].flatMap((comune) => comune ?? []);
    const vuoto = { versioni: [], inQuelGiorno: null, predecessore: null, successore: null };
    expect(formatErroreComune({ type: 'non-in-quel-giorno', ...vuoto, candidati })).toMatch(/^.* e altri 2$/);
    const frase = formatErroreComune({ type: 'non-in-quel-giorno', ...vuoto, candidati: candidati.slice(0, 4) });
    expect(frase).toMatch(/^in quel giorno c’erano .*, .*, .* e .* \([A-Z]{2}\)$/);
  });
});
