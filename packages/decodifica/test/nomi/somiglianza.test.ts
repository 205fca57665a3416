import { describe, expect, it } from 'vitest';

import { RIGHE } from '../../src/comuni/comuni.data.js';
import { fromRiga } from '../../src/comuni/riga.js';
import { createSimili } from '../../src/nomi/somiglianza.js';
import { tabelle } from '../aperte.js';
import { createCaso } from '../caso.js';

const chiavi = ['REGGIOLO', 'REGGIO DI CALABRIA', 'GREGGIO', "REGGIO NELL'EMILIA", 'ROMA', 'TORINO'];
const simili = createSimili(chiavi);
const trova = (testo: string): readonly (string | undefined)[] =>
  simili(testo, { limite: 10, soglia: 0.4 }).map(({ indice }) => chiavi[indice]);

describe('createSimili', () => {
  it('puts what begins with the words asked for before what only contains the letters', () => {
    expect(trova('REGGIO').indexOf('REGGIO DI CALABRIA')).toBeLessThan(trova('REGGIO').indexOf('GREGGIO'));
  });

  it('finds across a missing word, a swap, a hyphen', () => {
    expect(trova('REGGIO CALABRIA')[0]).toBe('REGGIO DI CALABRIA');
    expect(trova('TROINO')[0]).toBe('TORINO');
    expect(trova('REGGIO-DI-CALABRIA')[0]).toBe('REGGIO DI CALABRIA');
  });

  it('finds nothing in nothing', () => {
    expect(trova('')).toEqual([]);
    expect(trova('XYZ')).toEqual([]);
  });
});

describe('comuni.search', () => {
  it('shows the right name among the first five for 95 slips of the pen in 100', () => {
    const caso = createCaso(20261121);
    const { comuni } = tabelle;
    const nomi = RIGHE.split('\n')
      .map(fromRiga)
      .filter(({ al }) => al === null);
    const prove = 2_000;
    let buone = 0;
    for (let i = 0; i < prove; i++) {
      const comune = caso.scegli(nomi);
      const nome = comune.denominazione;
      const posto = caso.intero(nome.length);
      const lettera = 'AEIOULNRST'.charAt(caso.intero(10));
      const sbagliato = [
        nome.slice(0, posto) + nome.slice(posto + 1),
        nome.slice(0, posto) + lettera + nome.slice(posto),
        nome.slice(0, posto) + lettera + nome.slice(posto + 1),
        nome.slice(0, posto) +
          nome
            .slice(posto, posto + 2)
            .split('')
            .reverse()
            .join('') +
          nome.slice(posto + 2),
      ][caso.intero(4)];
      const trovati = comuni.search(sbagliato ?? '', { il: '2020-01-01', limite: 5 });
      if (trovati.some(({ codiceCatastale }) => codiceCatastale === comune.codiceCatastale)) buone++;
    }
    expect(buone / prove).toBeGreaterThan(0.95);
  });
});
