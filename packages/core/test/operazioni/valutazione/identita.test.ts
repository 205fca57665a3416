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
    expect(toDiversita(scritta, ADA)).toBeUndefined();
    expect(
      toDiversita({ luogoNascita: { localita: { codiceStato: '0215' } } }, { luogoNascita: PARIGI }),
    ).toBeUndefined();
  });

  it('are compared where they are sent, and named where they differ', () => {
    expect(toDiversita({}, ADA)).toBeUndefined();
    expect(toDiversita({ nome: 'IDA', sesso: 'M' }, ADA)).toBe('nome, sesso');
    expect(toDiversita({ codiceFiscale: { codFiscale: 'X' } }, ADA)).toBe('codice fiscale');
    expect(toDiversita({ luogoNascita: PARIGI }, ADA)).toBe('luogo di nascita');
    expect(toDiversita({ luogoNascita: FORLI }, { luogoNascita: PARIGI })).toBe('luogo di nascita');
    expect(toDiversita({ luogoNascita: { localita: { descrizioneStato: 'FRANCIA' } } }, { luogoNascita: PARIGI })).toBe(
      'luogo di nascita',
    );
  });
});
