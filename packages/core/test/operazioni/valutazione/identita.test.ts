import { describe, expect, it } from 'vitest';

import { toDiversita } from '../../../src/operazioni/valutazione/regole/identita.js';

const FORLI = { comune: { nomeComune: 'FORLI’', siglaProvinciaIstat: 'FC' } };
const PARIGI = { localita: { codiceStato: '215', descrizioneLocalita: 'PARIGI' } };
const ADA = { cognome: 'DE PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', luogoNascita: FORLI };

describe('the data of a person', () => {
  it('are the same however they are written', () => {
    const scritta = {
      cognome: ' de  prova',
      nome: 'Ada',
      dataNascita: '1980-01-01+01:00',
      luogoNascita: { comune: { nomeComune: 'Forlì', codiceIstat: '040012' } },
    };
    expect(toDiversita(scritta, ADA)).toBeNull();
    expect(toDiversita({ luogoNascita: { localita: { codiceStato: '0215' } } }, { luogoNascita: PARIGI })).toBeNull();
  });

  it('are compared where they are sent, and named where they differ', () => {
    expect(toDiversita({}, ADA)).toBeNull();
    expect(toDiversita({ nome: 'IDA', sesso: 'M' }, ADA)).toBe('nome, sesso');
    expect(toDiversita({ codiceFiscale: { codFiscale: 'X' } }, ADA)).toBe('codice fiscale');
    expect(toDiversita({ luogoNascita: PARIGI }, ADA)).toBe('luogo di nascita');
    expect(toDiversita({ luogoNascita: FORLI }, { luogoNascita: PARIGI })).toBe('luogo di nascita');
    expect(toDiversita({ luogoNascita: { localita: { descrizioneStato: 'FRANCIA' } } }, { luogoNascita: PARIGI })).toBe(
      'luogo di nascita',
    );
  });

  it('have a birth that may be the same, where one of the two says less', () => {
    const anno = { dataNascita: '1980-01-01', senzaGiornoMese: '1' };
    const giorno = { dataNascita: '1980-05-17' };
    expect(toDiversita(anno, giorno)).toBeUndefined();
    expect(toDiversita(giorno, anno)).toBeUndefined();
    expect(toDiversita({ ...giorno, senzaGiorno: '1' }, { dataNascita: '1980-05-01', senzaGiorno: '1' })).toBeNull();
    expect(toDiversita(anno, { dataNascita: '1980-12-31', senzaGiornoMese: '1' })).toBeNull();
    expect(toDiversita(anno, { dataNascita: '1981-01-01' })).toBe('data di nascita');
    expect(toDiversita({ ...giorno, senzaGiorno: '1' }, { dataNascita: '1980-06-17' })).toBe('data di nascita');
    expect(toDiversita({ ...anno, nome: 'IDA' }, { ...giorno, nome: 'ADA' })).toBe('nome');
    expect(toDiversita(giorno, {})).toBe('data di nascita');
    expect(toDiversita({ dataNascita: 'ignota' }, { dataNascita: 'ignota ' })).toBeNull();
  });
});
