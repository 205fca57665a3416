import { describe, expect, it } from 'vitest';

import {
  type ContenutoRegistro,
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';
import { ADA, FAMIGLIA, SCHEDA, TUTTO, conScheda, di, inFamiglia } from './registro-di-prova.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';

type Chiesta = readonly [operazione: string, cambi?: Cambi];

/** What becomes of a check, on a request and a register. */
function esito(codice: string, [operazione, cambi = {}]: Chiesta, contenuto: ContenutoRegistro): string {
  const una = richiesta(operazione, cambi);
  const dove = { ...contesto, registro: createRegistro(contenuto) };
  if (evaluateOperazione(una, dove).some((uno) => uno.codice === codice)) return 'violata';
  return evaluateOperazioneNonVerificati(una, dove).some((uno) => uno.codice === codice) ? 'aperta' : 'conforme';
}

describe('a search by name', () => {
  const ricerca = (generalitaPerRicerca: object): Chiesta => ['5008', { generalitaPerRicerca }];
  const NESSUNO = { completo: true, soggetti: [] };

  it('without the day of birth leaves open if somebody is there', () => {
    expect(esito('EN133', ricerca({ cognome: 'PROVA', nome: 'ADA' }), NESSUNO)).toBe('aperta');
    expect(esito('EN133', ricerca({ cognome: 'PROVA', dataNascita: '1980-01-01' }), NESSUNO)).toBe('aperta');
    const intera = ricerca({ cognome: 'PROVA', senzaNome: '1', dataNascita: '1980-01-01' });
    expect(esito('EN133', intera, NESSUNO)).toBe('violata');
  });

  it('finds the family to be completed that only its comune consults', () => {
    const criteriRicerca = { cognome: 'PROVA', nome: 'ADA', sesso: 'F' };
    const datiNascita = { dataEvento: '1980-01-01' };
    const perNome: Chiesta = ['3002', { criteriRicerca, datiNascita }];
    const altrui = { ...inFamiglia({ incompleta: true, comune: '015146' }), soggetti: [ADA] };
    expect(esito('EN214', perNome, altrui)).toBe('violata');
    expect(esito('EN214', perNome, { ...altrui, famiglie: [FAMIGLIA] })).toBe('aperta');
    expect(esito('EN214', perNome, { ...altrui, famiglie: [FAMIGLIA], completo: true })).toBe('conforme');
    const altra: Chiesta = ['3002', { criteriRicerca: { ...criteriRicerca, sesso: 'M' }, datiNascita }];
    expect(esito('EN214', altra, { ...altrui, completo: true })).toBe('conforme');
    expect(esito('EN214', ['3002', { criteriRicerca }], { ...altrui, completo: true })).toBe('aperta');
  });
});

describe('a birth of which only the year is recorded', () => {
  const senzaGiornoMese = '1';
  const generalita = { ...SCHEDA.generalita, dataNascita: '1980-01-01', senzaGiornoMese };
  const ANNO = { ...conScheda({ generalita }), completo: true };
  const nata = (dataNascita: string, altro: object = {}): Chiesta => [
    '5008',
    { generalitaPerRicerca: { cognome: 'PROVA', nome: 'ADA', dataNascita, ...altro } },
  ];

  it('leaves open whether it is that of a day of the year', () => {
    const conDati = { ...ANNO, soggetti: ANNO.soggetti?.slice(0, 1) ?? [] };
    expect(esito('EN133', nata('1980-05-17'), conDati)).toBe('aperta');
    expect(esito('EN133', nata('1981-05-17'), conDati)).toBe('violata');
    expect(esito('EN133', nata('1980-07-01', { senzaGiornoMese }), conDati)).toBe('conforme');
    const perId = { idSchedaSoggettoANPR: '7' };
    expect(esito('EN183', nata('1980-05-17', perId), conDati)).toBe('aperta');
    expect(esito('EN183', nata('1980-07-01', { ...perId, senzaGiornoMese }), conDati)).toBe('conforme');
    expect(esito('EN183', nata('1981-05-17', perId), conDati)).toBe('violata');
  });
});

describe('a cancellation of a double', () => {
  const perId: Chiesta = [
    '2003',
    { 'datiCancellazione.motivoCancellazione': '10', generalitaPerRicerca: { idSchedaSoggettoANPR: '7' } },
  ];

  it('of who is looked for by identifier is held against his codice fiscale', () => {
    expect(esito('EN509', perId, { ...TUTTO, completo: true })).toBe('violata');
    expect(esito('EN509', perId, { ...TUTTO, soggetti: [ADA, { ...ADA, id: '9' }], completo: true })).toBe('conforme');
    const { scheda, ...senzaScheda } = ADA;
    expect(scheda).toBeDefined();
    expect(esito('EN509', perId, { ...TUTTO, soggetti: [senzaScheda], completo: true })).toBe('aperta');
  });
});

describe('the register of whoever has a part of ANPR', () => {
  const COLLEGATA: Chiesta = ['2003', { datiDelProcedimento: { numeroPraticaAnpr: '900' } }];
  const PROCEDIMENTO = { id: '900', comune: '058091', numeroPratica: '1', chiuso: false, soggetti: ['7'] };

  it('does not say that there is no procedimento of a number', () => {
    expect(esito('EN112', COLLEGATA, { procedimenti: [] })).toBe('aperta');
    expect(esito('EN112', COLLEGATA, { procedimenti: [PROCEDIMENTO] })).toBe('conforme');
    expect(esito('EN112', COLLEGATA, { completo: true, procedimenti: [] })).toBe('violata');
  });

  it('does not say that an identifier of the comune is new', () => {
    const usata = { idOperazioneANPR: '50', comune: '058091', idOperazioneComune: 'A1', stato: 'elaborata' } as const;
    const con = (operazione: string) => ({ richieste: [{ ...usata, operazione }] });
    expect(esito('EN079', ['5008'], { richieste: [] })).toBe('aperta');
    expect(esito('EN079', ['5008'], con('5008'))).toBe('aperta');
    expect(esito('EN079', ['5008'], con('5001'))).toBe('violata');
    expect(esito('EN079', ['5008'], { ...con('5008'), completo: true })).toBe('conforme');
    expect(esito('EN179', ['4001'], con('4001'))).toBe('aperta');
    expect(esito('EN179', ['4001'], { ...con('4001'), completo: true })).toBe('conforme');
  });

  it('says what was done to the people that it has', () => {
    expect(esito('EN240', ['5008'], TUTTO)).toBe('conforme');
    expect(esito('EN531', ['5005'], TUTTO)).toBe('conforme');
    const { operazioni, ...senza } = TUTTO;
    expect(operazioni).toEqual([]);
    expect(esito('EN240', ['5008'], senza)).toBe('aperta');
  });

  it('of a family that it does not have does not say that nothing happened there', () => {
    const ripristina: Chiesta = ['5005', { 'datiControllo.tipoMutazione': ['06'] }];
    expect(esito('EN416', ripristina, TUTTO)).toBe('conforme');
    expect(esito('EN416', ripristina, di({ famiglia: '99' }))).toBe('aperta');
    const una = { idOperazioneANPR: '1', operazione: '5005', soggetti: ['7'], famiglie: ['99'] };
    expect(esito('EN416', ripristina, { ...di({ famiglia: '99' }), operazioni: [una] })).toBe('violata');
  });
});
