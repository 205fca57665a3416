import { describe, expect, it } from 'vitest';

import {
  EN063,
  ES092,
  type FamigliaConvivenza,
  type Soggetto,
  evaluateFamiglia,
  evaluateRilievi,
  evaluateScheda,
  regoleOccorrenza,
  toLegami,
} from '../../src/index.js';
import { ADA, contesto } from '../scheda-di-prova.js';

const FAMIGLIA: FamigliaConvivenza = { tipoScheda: '3', idFamigliaConvivenzaComune: { idFamigliaConvivenza: 'F1' } };
const CONVIVENZA: FamigliaConvivenza = { ...FAMIGLIA, tipoScheda: '4' };
const componente = (codiceLegame: string, progressivoComponente?: string): Soggetto => ({
  famiglia: {
    idFamConvComune: 'F1',
    legameSoggetto: { codiceLegame, ...(progressivoComponente === undefined ? {} : { progressivoComponente }) },
  },
});
const codici = (famiglia: FamigliaConvivenza, ...soggetti: Soggetto[]) =>
  evaluateFamiglia(famiglia, soggetti, contesto).map(({ codice }) => codice);

describe('a family', () => {
  it('has one intestatario and members numbered each on their own', () => {
    expect(codici(FAMIGLIA, componente('1', '1'), componente('2', '2'), componente('3'))).toEqual([]);
  });

  it('EF004: two members share a number, however it is written', () => {
    const [rilievo] = evaluateFamiglia(
      FAMIGLIA,
      [componente('1', '1'), componente('2', '2'), componente('3', '02')],
      contesto,
    );
    expect(rilievo).toMatchObject({
      codice: 'EF004',
      famiglia: 'F1',
      parametri: { progressivi: '2' },
      severita: 'avviso',
    });
  });

  it('EF008: nobody is the intestatario', () => {
    expect(codici(FAMIGLIA, componente('2'), componente('3'))).toEqual(['EF008']);
  });

  it('EF009: two are', () => {
    expect(codici(FAMIGLIA, componente('1'), componente('01'))).toEqual(['EF009']);
  });

  it('counts a member once, who names it in both groups', () => {
    const due: Soggetto = { ...componente('1', '1'), convivenza: componente('1', '1').famiglia! };
    expect(codici(FAMIGLIA, due, componente('2', '2'))).toEqual([]);
    expect(codici(FAMIGLIA, due, componente('1', '1'))).toEqual(['EF004', 'EF009']);
    const responsabile: Soggetto = { ...componente('2', '2'), convivenza: componente('1').famiglia! };
    expect(codici(FAMIGLIA, responsabile)).toEqual([]);
  });

  it('EF010: nobody belongs to it', () => {
    expect(codici(FAMIGLIA)).toEqual(['EF010']);
    expect(codici(FAMIGLIA, { famiglia: { idFamConvComune: 'F2' } })).toEqual(['EF010']);
  });
});

it('EF008, EF009, EF010: name the scheda', () => {
  const detto = (scheda: FamigliaConvivenza, ...soggetti: Soggetto[]) =>
    evaluateFamiglia(scheda, soggetti, contesto).map(({ campo, valore, messaggio }) => [campo, valore, messaggio]);
  expect(detto(FAMIGLIA, componente('2'))).toEqual([
    ['famiglia.legameSoggetto.codiceLegame', null, 'Nella scheda famiglia F1 nessuno è intestatario (componenti: 1).'],
  ]);
  expect(detto(FAMIGLIA, componente('1'), componente('1'))).toEqual([
    ['famiglia.legameSoggetto.codiceLegame', null, 'Nella scheda famiglia F1 ci sono 2 intestatari.'],
  ]);
  const id = 'idFamigliaConvivenzaComune.idFamigliaConvivenza';
  expect(detto(FAMIGLIA)).toEqual([[id, 'F1', 'Nessun soggetto della fornitura appartiene alla scheda famiglia F1.']]);
  expect(detto({ tipoScheda: '3' })).toEqual([
    [id, null, 'Nessun soggetto della fornitura appartiene alla scheda famiglia senza identificativo.'],
  ]);
});

describe('a convivenza', () => {
  const ospite: Soggetto = { convivenza: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '2' } } };

  it('may be empty', () => {
    expect(codici(CONVIVENZA)).toEqual([]);
  });

  it('has a responsabile, or a tutore intestatario in his place', () => {
    expect(codici(CONVIVENZA, ospite)).toEqual(['EF008']);
    expect(codici({ ...CONVIVENZA, tipoTutoreIntestatario: {} }, ospite)).toEqual([]);
    expect(codici({ ...FAMIGLIA, tipoTutoreIntestatario: {} }, componente('2'))).toEqual(['EF008']);
  });
});

describe('the scheda that a soggetto names', () => {
  const presenza = (schedaNelFile: boolean | undefined, schedaNellaFornitura: boolean | undefined) =>
    evaluateRilievi(
      { regole: [EN063, ES092], oggetto: toLegami(ADA, () => ({ schedaNelFile, schedaNellaFornitura })) },
      contesto,
    ).map(({ codice }) => codice);

  it('is in the same file', () => {
    expect(presenza(true, true)).toEqual([]);
  });

  it('EN063: is in another file', () => {
    expect(presenza(false, true)).toEqual(['EN063']);
  });

  it('ES092: is nowhere', () => {
    expect(presenza(false, false)).toEqual(['EN063', 'ES092']);
  });

  it('leaves both open until the files are read', () => {
    expect(presenza(undefined, undefined)).toEqual([]);
  });

  it('ES092: is not even named, which a single scheda shows already', () => {
    const { famiglia: _, ...sola } = ADA;
    expect(evaluateScheda(sola, contesto)).toMatchObject([{ codice: 'ES092', severita: 'errore', soggetto: 'SINT-1' }]);
  });

  it('EF003: has an identifier of its own', () => {
    const trova = (occorrenza: number) =>
      evaluateRilievi(
        { regole: regoleOccorrenza, oggetto: { id: 'F1', occorrenza, prima: { file: 'a.xml', riga: 12 } } },
        contesto,
      );
    expect(trova(1)).toEqual([]);
    expect(trova(2)).toMatchObject([{ codice: 'EF003', daRimuovere: true, valore: 'F1' }]);
    expect(trova(2)[0]?.messaggio).toContain('a.xml, riga 12');
  });
});
