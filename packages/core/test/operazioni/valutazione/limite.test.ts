import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluateOperazione } from '../../../src/operazioni/index.js';
import { evaluateScheda } from '../../../src/index.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import { type Esito, esito } from './esito.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';

const DECORRENZA = 'testataRichiesta.dataDecorrenza';

/** The dates that the services hold to the day from which the operation holds: the code, and where the date stands. */
const ALLA_DECORRENZA: Readonly<Record<string, string>> = {
  ES008: 'generalita1002.generalita.dataNascita',
  ES010: 'matrimonio.datiMatrimonio.dataEvento',
  ES011: 'vedovanza.datiMorteconiuge.dataEvento',
  EHR22: 'unioneCivile.attoUnione.dataEvento',
  EHR23: 'unioneCivile.scioglimentoUnione.datiEvento.dataEvento',
  EHR38: 'convivenzaDiFatto.contrattoStipula.data',
  EHR39: 'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
  EHR40: 'convivenzaDiFatto.contrattoStipula.dataDocumento',
  EHR90: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
  EHR91: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.dataValidita',
};
/** Those that it holds to the day that it is, whenever the operation holds. */
const A_OGGI: Readonly<Record<string, string>> = {
  EN348: 'matrimonio.datiMatrimonio.dataEvento',
  ES012: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
  EHR79: 'attoNascita.dataFormazioneAtto',
  ES013: 'attoNascita.dataFormazioneAtto',
  ES089: 'cartaIdentita.dataRilascio',
};

const di1002 = (codice: string, cambi: Cambi): Esito => esito(codice, ['1002', cambi], {});

describe.each(Object.entries(ALLA_DECORRENZA))('%s of a request that holds from 10 March', (codice, campo) => {
  it('takes that day, and none after it', () => {
    expect(di1002(codice, { [campo]: '2026-03-10' })).toBe('conforme');
    expect(di1002(codice, { [campo]: '2026-03-11' })).toBe('violata');
  });

  it('takes today where the day is absent, and is open where it is none', () => {
    expect(di1002(codice, { [campo]: '2026-11-21', [DECORRENZA]: undefined })).toBe('conforme');
    expect(di1002(codice, { [campo]: '2026-11-22', [DECORRENZA]: undefined })).toBe('violata');
    expect(di1002(codice, { [campo]: '2026-11-22', [DECORRENZA]: 'ieri' })).toBe('aperta');
  });
});

describe.each(Object.entries(A_OGGI))('%s of a request that holds from 10 March', (codice, campo) => {
  it('takes today, and no day after it', () => {
    expect(di1002(codice, { [campo]: '2026-11-21' })).toBe('conforme');
    expect(di1002(codice, { [campo]: '2026-11-22' })).toBe('violata');
  });
});

describe('a date that the services hold to the request', () => {
  it('EHR88: of the other citizenships, each', () => {
    const valide = (...date: readonly string[]) =>
      di1002('EHR88', {
        cittadinanza: ['1980-01-01', ...date].map((dataValidita) => ({ codiceStato: '100', dataValidita })),
      });
    expect(valide('2026-03-10')).toBe('conforme');
    expect(valide('2026-03-10', '2026-03-11')).toBe('violata');
  });

  it('of which only the month is known is open where the day decides', () => {
    const ES010 = 'matrimonio.datiMatrimonio';
    const inMarzo = { dataEvento: '2026-03-01', senzaGiorno: '1' };
    expect(di1002('ES010', { [ES010]: inMarzo })).toBe('aperta');
    expect(di1002('ES010', { [ES010]: { ...inMarzo, dataEvento: '2026-04-01' } })).toBe('violata');
    expect(di1002('ES010', { [ES010]: { ...inMarzo, dataEvento: '2026-02-01' } })).toBe('conforme');
  });

  it('that does not follow the birth is wrong whatever the request holds from', () => {
    expect(di1002('ES010', { 'matrimonio.datiMatrimonio.dataEvento': '1980-01-01', [DECORRENZA]: 'ieri' })).toBe(
      'violata',
    );
  });

  it('says which limit it passes', () => {
    const messaggio = (cambi: Cambi) =>
      evaluateOperazione(richiesta('1002', cambi), contesto).find(({ codice }) => codice === 'ES010')?.messaggio;
    const sposata = { 'matrimonio.datiMatrimonio.dataEvento': '2026-12-01' };
    expect(messaggio(sposata)).toMatch(/non superare la decorrenza dell’operazione \(10\/03\/2026\)\.$/);
    expect(messaggio({ ...sposata, [DECORRENZA]: undefined })).toMatch(/non superare oggi \(21\/11\/2026\)\.$/);
  });

  it('at subentro is held to today, whatever the context says of a request', () => {
    const nato = { generalita: { dataNascita: '2026-11-21' } };
    const codici = (quale: typeof contesto) =>
      evaluateScheda(nato, { ...quale, decorrenza: '2026-03-10' }).map(({ codice }) => codice);
    expect(codici(contesto)).not.toContain('ES008');
    expect(codici(neiServizi)).toContain('ES008');
  });

  it('is kept exactly up to the day from which the request holds', () => {
    const giorno = fc.date({ min: new Date('1981-01-01'), max: new Date('2026-11-21'), noInvalidDate: true });
    const toGiorno = (data: Date) => data.toISOString().slice(0, 10);
    fc.assert(
      fc.property(giorno, giorno, (evento, decorrenza) => {
        const cambi = { 'matrimonio.datiMatrimonio.dataEvento': toGiorno(evento), [DECORRENZA]: toGiorno(decorrenza) };
        expect(di1002('ES010', cambi)).toBe(toGiorno(evento) <= toGiorno(decorrenza) ? 'conforme' : 'violata');
      }),
    );
  });
});
