import { describe, expect, it } from 'vitest';

import { toCodiciUfficiali } from '../../../src/index.js';
import { catalogoOperazioni, regoleOperazioni, spiega } from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';
import { richiesta } from './richieste-di-prova.js';

describe('spiega', () => {
  it('says what a code means and what to send instead', () => {
    expect(spiega('en249')).toMatchObject({
      codice: 'EN249',
      significato: 'La cancellazione per morte accertata ha i dati del decesso',
      rimedio: 'Completare datiDecesso con data, luogo e atto di morte.',
      qui: [],
    });
  });

  it('of an answer of the Agenzia delle Entrate, what its table says', () => {
    expect(spiega('eam15')).toMatchObject({
      codice: 'EAM15',
      rimedio: 'Ripetere l’operazione domani.',
      qui: [],
      mancano: [],
    });
    expect(spiega('EAV21')?.fonte).toEqual(['Segnalazioni pubbliche dei comuni']);
    expect(spiega('EAV77')).toBeUndefined();
    expect(spiega('00')).toBeUndefined();
  });

  it('says why it fires on this request', () => {
    const senza = richiesta('2001', { datiDecesso: undefined });
    const qui = spiega('EN249', { richiesta: senza, contesto })?.qui.map(({ messaggio }) => messaggio);
    expect(qui).toEqual(['La cancellazione è per morte accertata, ma mancano i dati del decesso.']);
    expect(spiega('EN184', { richiesta: senza, contesto })?.mancano).toEqual(['registro']);
  });

  it('tells which operations cure it, the internal name included', () => {
    expect(spiega('CN531')).toMatchObject({ codice: 'EN531' });
    expect(spiega('EN077')?.cure.map(({ operazione }) => operazione)).toEqual(['5012', '5012', '2003', '1002']);
    expect(spiega('EN531')?.cure[0]?.operazione).toBe('1014');
  });

  it('says what the operation of the request means by a code of several services', () => {
    const di = (operazione: string) => spiega('EN415', { richiesta: richiesta(operazione), contesto })?.significato;
    expect(di('5001')).toBe('La residenza nuova non comincia prima della prima iscrizione nel comune');
    expect(di('5014')).toBe('La residenza rettificata non comincia prima della prima iscrizione nel comune');
  });

  it('says of a generic code that its text must be read, unless the request tells which case it is', () => {
    expect(spiega('EN148')?.significato).toMatch(/generico/);
    expect(spiega('CN148', { richiesta: richiesta('5005'), contesto })?.rimedio).toMatch(/^Leggere il testo/);
    expect(spiega('EN148', { richiesta: richiesta('5008'), contesto })?.significato).toMatch(/Poligrafico$/);
    expect(spiega('EN148', { richiesta: richiesta('4005'), contesto })?.significato).toMatch(/31 giorni$/);
    expect(spiega('EN148', { richiesta: richiesta('5012'), contesto })?.significato).toMatch(/annullare/);
  });

  it('says of a code without a rule why, and what it would take; of no code nothing', () => {
    expect(spiega('EN146')).toMatchObject({ rimedio: 'nulla: vale EN147' });
    expect(spiega('ZZ999')).toBeUndefined();
    for (const { codice } of toCodiciUfficiali()) expect(spiega(codice)?.significato).toMatch(/^\p{L}.{5,}/u);
  });
});

describe('the coverage of requests', () => {
  it('has a rule or a reason, never both', () => {
    for (const { codice } of regoleOperazioni) expect(catalogoOperazioni.findNonVerificabile(codice)).toBeUndefined();
  });
});
