import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  type ContestoOperazioni,
  type Eliminazione,
  computeDatiEliminabili,
  evaluateEliminazione,
  evaluateEliminazioneNonVerificati,
  findTipoRevoca,
  tipiRevoca,
} from '../../src/operazioni/index.js';
import { ADA, neiServizi } from '../scheda-di-prova.js';
import { CONTESTO, conRegistro, operazione } from './casi-rettifica.js';

const TABELLA_48 = resolve(import.meta.dirname, '../../../../../shared/dati/tabelle/48-tipo-revoca.tsv');

function elimina(tipoRevoca: string, altro: Partial<Eliminazione> = {}): Eliminazione {
  return {
    schedaSoggetto: { matrimonio: {} },
    motivoAnnullamento: { motivoRevoca: '1' },
    datiControllo: { tipoRevoca },
    ...altro,
  };
}

const codici = (eliminazione: Eliminazione, contesto: ContestoOperazioni = CONTESTO, scheda = ADA): string[] =>
  evaluateEliminazione(scheda, eliminazione, contesto).map(({ codice }) => codice);
const DOPO = conRegistro({ operazioni: [operazione('7', '5008', { tipiMutazione: ['03'] })] });
const VALIDATO = { ...ADA, generalita: { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A', validitaCF: '1' } } };
const NON_VALIDATO = { ...ADA, generalita: { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A', validitaCF: '9' } } };

describe('the deletion of a datum', () => {
  it('EN394: carries the data of its kind', () => {
    expect(codici(elimina('06'))).toEqual([]);
    expect(codici(elimina('06', { schedaSoggetto: {} }))).toEqual(['EN394']);
    expect(codici(elimina('11', { schedaSoggetto: {} }))).toEqual([]);
  });

  it('EN505: only of what came with the subentro, while nothing followed', () => {
    expect(codici(elimina('06'), DOPO)).toEqual(['EN505']);
    expect(codici(elimina('06'), conRegistro({ entratoColSubentro: false }))).toEqual(['EN505']);
    expect(codici(elimina('06'), conRegistro({ operazioni: [operazione('7', '5012')] }))).toEqual([]);
    for (const sempre of ['01', '02', '09', '12']) expect(codici(elimina(sempre), DOPO, NON_VALIDATO)).toEqual([]);
  });

  it('EN505 names the operation that stands in the way', () => {
    expect(evaluateEliminazione(ADA, elimina('06'), DOPO)[0]?.messaggio).toBe(
      'Il dato «matrimonio» non si elimina: dopo il subentro c’è l’operazione 7 (5008).',
    );
  });

  it('ELIMINAZIONE-CF: of a codice fiscale that is not validated', () => {
    expect(codici(elimina('12'), CONTESTO, NON_VALIDATO)).toEqual([]);
    expect(codici(elimina('12'), CONTESTO, VALIDATO)).toEqual(['ELIMINAZIONE-CF']);
  });

  it('ELIMINAZIONE-MOTIVO, ELIMINAZIONE-TIPO: with a reason and a kind that exist', () => {
    for (const motivoRevoca of ['1', '02', '3']) {
      expect(codici(elimina('6', { motivoAnnullamento: { motivoRevoca } }))).toEqual([]);
    }
    expect(codici(elimina('6', { motivoAnnullamento: { motivoRevoca: '4' } }))).toEqual(['ELIMINAZIONE-MOTIVO']);
    expect(codici(elimina('13'))).toEqual(['ELIMINAZIONE-TIPO']);
    expect(codici(elimina('0'))).toEqual(['ELIMINAZIONE-TIPO']);
  });

  it('STRUTTURA: on one scheda', () => {
    expect(codici(elimina('09', { schedaSoggetto: {}, famigliaConvivenza: {} }))).toEqual(['STRUTTURA']);
    const { schedaSoggetto: _, ...diFamiglia } = elimina('09');
    expect(codici({ ...diFamiglia, famigliaConvivenza: {} })).toEqual([]);
  });

  it('without a register, or empty, is never called fine', () => {
    const aperti = (eliminazione: Eliminazione, contesto: ContestoOperazioni): string[] =>
      evaluateEliminazioneNonVerificati(ADA, eliminazione, contesto).map(({ codice }) => codice);
    expect(aperti(elimina('06'), neiServizi)).toEqual(['EN505']);
    expect(aperti(elimina('12'), neiServizi)).toEqual(['ELIMINAZIONE-CF']);
    expect(aperti({}, CONTESTO)).toEqual(['EN394', 'EN505', 'ELIMINAZIONE-MOTIVO', 'ELIMINAZIONE-TIPO']);
    const rettificato = conRegistro({ operazioni: [operazione('7', '5014', { tipiMutazione: ['101'] })] });
    expect(aperti(elimina('06'), rettificato)).toEqual(['EN505']);
  });
});

describe('the kinds of deletion', () => {
  it('are twelve, in order, the first nine those of table 48', (ctx) => {
    expect(tipiRevoca.map(({ tipo }) => tipo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    if (!existsSync(TABELLA_48)) ctx.skip('the official tables are not beside the project (../shared)');
    const [, ...righe] = readFileSync(TABELLA_48, 'utf8').trim().split('\n');
    expect(tipiRevoca.slice(0, 9).map(({ tipo, nome }) => `${tipo}\t${nome.replace('della ', '')}`)).toEqual(righe);
  });

  it('are found by their code, however written', () => {
    expect(findTipoRevoca('8')).toBe(findTipoRevoca('08'));
    expect(findTipoRevoca('13')).toBeUndefined();
    expect(findTipoRevoca(undefined)).toBeUndefined();
  });

  it('say of a scheda what it has, what would fall, and what is against it', () => {
    const scheda = {
      ...ADA,
      separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1' },
      convivenzaDiFatto: { contrattoRisoluzione: {} },
    };
    const dati = computeDatiEliminabili(scheda, DOPO);
    const di = (tipo: number) => dati.find((dato) => dato.tipo === tipo)!;
    expect(di(6)).toMatchObject({ presente: true, cadrebbero: ['separazioneAnnullamentoCessazioneMatrimonio'] });
    expect(di(6).impedimenti.map(({ codice }) => codice)).toEqual(['EN505']);
    expect(di(8).cadrebbero).toEqual(['convivenzaDiFatto.contrattoRisoluzione']);
    expect(di(1)).toMatchObject({ presente: false, impedimenti: [], nonVerificati: [] });
    expect(di(9)).not.toHaveProperty('presente');
  });
});
