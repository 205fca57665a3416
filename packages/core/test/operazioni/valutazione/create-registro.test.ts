import { describe, expect, it } from 'vitest';

import { type SoggettoRegistrato, createRegistro } from '../../../src/operazioni/index.js';

const ADA: SoggettoRegistrato = {
  id: '7',
  comune: '058091',
  stato: 'iscritto',
  scheda: { generalita: { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' }, cognome: 'PROVA', nome: 'ADA' } },
};
const SENZA_SCHEDA: SoggettoRegistrato = { id: '8', comune: '058091', stato: 'iscritto' };
const PER_CODICE = { codiceFiscale: { codFiscale: 'prvdaa80a41h501a ' } };
const DI_ALTRI = { codiceFiscale: { codFiscale: 'FNTGUO80A01H501A' } };
const FAMIGLIA = { id: '70', tipoScheda: '3', comune: '058091', componenti: [] };
const PER_NUMERO = {
  idFamigliaConvivenzaComune: { idFamigliaConvivenza: 'F1', idFamigliaConvivenzaComuneIstat: '058091' },
};

describe('a register in memory', () => {
  it('of part of ANPR does not know who it does not have', () => {
    const registro = createRegistro({ soggetti: [ADA] });
    expect(registro.findSoggetti(PER_CODICE)).toEqual([ADA]);
    expect(registro.findSoggetti(DI_ALTRI)).toBeUndefined();
    expect(registro.completo).toBe(false);
  });

  it('of all that ANPR has says that somebody is not there', () => {
    const registro = createRegistro({ completo: true, soggetti: [ADA] });
    expect(registro.findSoggetti(DI_ALTRI)).toEqual([]);
  });

  it('of all that ANPR has does not say it of who is not said', () => {
    const registro = createRegistro({ completo: true, soggetti: [ADA], famiglie: [FAMIGLIA] });
    expect(registro.findSoggetti({})).toBeUndefined();
    expect(registro.findSoggetti({ cognome: 'PROVA', nome: 'ADA' })).toBeUndefined();
    expect(registro.findFamiglie({})).toBeUndefined();
    expect(createRegistro({ completo: true, soggetti: [] }).findSoggetti({})).toBeUndefined();
  });

  it('finds who has no surname by whom has none', () => {
    const senzaCognome = { senzaCognome: '1', nome: 'ADA', dataNascita: '1980-01-01' };
    const sola: SoggettoRegistrato = { ...ADA, scheda: { generalita: senzaCognome } };
    const registro = createRegistro({ completo: true, soggetti: [sola] });
    expect(registro.findSoggetti(senzaCognome)).toEqual([sola]);
    expect(registro.findSoggetti({ cognome: 'PROVA', nome: 'ADA', dataNascita: '1980-01-01' })).toEqual([]);
  });

  it('does not say it where the people are not given, or a scheda is not known that could be the one', () => {
    expect(createRegistro({ completo: true }).findSoggetti(DI_ALTRI)).toBeUndefined();
    const registro = createRegistro({ completo: true, soggetti: [ADA, SENZA_SCHEDA] });
    expect(registro.findSoggetti(DI_ALTRI)).toBeUndefined();
    expect(registro.findSoggetti(PER_CODICE)).toBeUndefined();
    expect(registro.findSoggetti({ idSchedaSoggettoANPR: '9' })).toEqual([]);
  });

  it('finds a person by the identifier of a comune in that comune', () => {
    const nel = (idSchedaSoggettoComuneIstat: string) => ({
      idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat, idSchedaSoggetto: 'A1' },
    });
    const sola: SoggettoRegistrato = { ...ADA, scheda: { generalita: nel('058091') } };
    const registro = createRegistro({ completo: true, soggetti: [sola] });
    expect(registro.findSoggetti(nel('058091'))).toEqual([sola]);
    expect(registro.findSoggetti(nel('015146'))).toEqual([]);
  });

  it('finds a family by the number of its comune, if the number is known', () => {
    const con = (idComune?: string) =>
      createRegistro({ completo: true, famiglie: [idComune === undefined ? FAMIGLIA : { ...FAMIGLIA, idComune }] });
    expect(con('F1').findFamiglie(PER_NUMERO)).toHaveLength(1);
    expect(con('F2').findFamiglie(PER_NUMERO)).toEqual([]);
    expect(con().findFamiglie(PER_NUMERO)).toBeUndefined();
  });

  it('finds the requests of a comune, by identifier and by service', () => {
    const richiesta = {
      idOperazioneANPR: '50',
      comune: '058091',
      idOperazioneComune: 'A1',
      operazione: '4001',
      stato: 'accolta',
    } as const;
    const trova = createRegistro({ completo: true, richieste: [richiesta] }).findRichieste;
    expect(trova?.({ idOperazioneANPR: '50' })).toEqual([richiesta]);
    expect(trova?.({ comune: '058091', idOperazioneComune: 'A1' })).toEqual([richiesta]);
    expect(trova?.({ comune: '058091', operazione: '4002' })).toEqual([]);
    expect(trova?.({ comune: '015146', operazione: '4001' })).toEqual([]);
    expect(createRegistro({}).findRichieste?.({ idOperazioneANPR: '50' })).toBeUndefined();
    const inParte = createRegistro({ richieste: [richiesta] }).findRichieste;
    expect(inParte?.({ idOperazioneANPR: '50' })).toEqual([richiesta]);
    expect(inParte?.({ idOperazioneANPR: '51' })).toBeUndefined();
  });

  it('of part of ANPR knows the history of whom it has, and of nobody else', () => {
    const una = { idOperazioneANPR: '1', operazione: '5008', soggetti: ['7'], famiglie: [] };
    const abitata = { ...FAMIGLIA, componenti: [{ soggetto: '9', codiceLegame: '1' }] };
    const soggetti = [ADA, SENZA_SCHEDA];
    const { findOperazioni } = createRegistro({ soggetti, famiglie: [abitata], operazioni: [una] });
    expect(findOperazioni(['7'])).toEqual([una]);
    expect(findOperazioni(['8', '9', '70'])).toEqual([]);
    expect(findOperazioni(['7', '10'])).toBeUndefined();
    expect(createRegistro({ completo: true, operazioni: [una] }).findOperazioni(['10'])).toEqual([]);
    expect(createRegistro({ soggetti }).findOperazioni(['7'])).toBeUndefined();
  });

  it('of part of ANPR knows the procedimenti on whom it has, and those that it has by their numbers', () => {
    const uno = { id: '900', comune: '058091', numeroPratica: 'P9', chiuso: false, soggetti: ['7'] };
    const { findProcedimenti } = createRegistro({ soggetti: [ADA, SENZA_SCHEDA], procedimenti: [uno] });
    expect(findProcedimenti({ soggetto: '7' })).toEqual([uno]);
    expect(findProcedimenti({ soggetto: '8' })).toEqual([]);
    expect(findProcedimenti({ soggetto: '9' })).toBeUndefined();
    expect(findProcedimenti({ id: '900' })).toEqual([uno]);
    expect(findProcedimenti({ comune: '058091', numeroPratica: 'P9' })).toEqual([uno]);
    expect(findProcedimenti({ id: '901' })).toBeUndefined();
    const tutti = createRegistro({ completo: true, procedimenti: [uno] });
    expect(tutti.findProcedimenti({ comune: '015146', numeroPratica: 'P9' })).toEqual([]);
  });
});
