import { describe, expect, it } from 'vitest';

import {
  type Annullamento,
  type ContestoOperazioni,
  type OperazioneRegistrata,
  evaluateAnnullamento,
  evaluateAnnullamentoNonVerificati,
} from '../../src/operazioni/index.js';
import { neiServizi } from '../scheda-di-prova.js';
import { ISCRIZIONE, MATRIMONIO, MILANO, ROMA, TRASLOCO, operazione } from './casi-rettifica.js';

function contesto(
  operazioni: readonly OperazioneRegistrata[],
  altro: Partial<ContestoOperazioni> = {},
): ContestoOperazioni {
  return { ...neiServizi, mittente: ROMA, registro: { operazioni, cancellato: true }, ...altro };
}

function annulla(
  { idOperazioneANPR, operazione: operazioneRichiesta }: OperazioneRegistrata,
  altro: Partial<Annullamento> & { controlli?: readonly string[] } = {},
): Annullamento {
  const { controlli = [], ...resto } = altro;
  return {
    servizio: '5012',
    datiOperazioneDaAnnullare: { idOperazioneANPR, operazioneRichiesta },
    datiControllo: { listaControlli: { controllo: controlli.map((codice) => ({ codice, valore: '1' })) } },
    ...resto,
  };
}

const codici = (annullamento: Annullamento, dove: ContestoOperazioni): string[] =>
  evaluateAnnullamento(annullamento, dove).map(({ codice }) => codice);

const RIPRISTINO = { controlli: ['RA'], dataDecorrenza: '2022-02-01' };

/** Each rule: an annulment that keeps it and one that breaks it. */
const CASI: Readonly<Record<string, readonly (readonly [Annullamento, ContestoOperazioni])[]>> = {
  EN077: [
    [annulla(MATRIMONIO), contesto([TRASLOCO, MATRIMONIO])],
    [annulla(TRASLOCO), contesto([TRASLOCO, MATRIMONIO])],
  ],
  EN078: [
    [annulla(MATRIMONIO), contesto([MATRIMONIO])],
    [annulla(operazione('999', '5008')), contesto([MATRIMONIO])],
  ],
  EN145: [
    [annulla(MATRIMONIO), contesto([MATRIMONIO])],
    [annulla(MATRIMONIO), contesto([MATRIMONIO], { mittente: MILANO })],
  ],
  EN148: [
    [annulla(MATRIMONIO), contesto([MATRIMONIO])],
    [annulla(MATRIMONIO), contesto([{ ...MATRIMONIO, annullata: true }])],
  ],
  EN234: [
    [annulla(MATRIMONIO), contesto([MATRIMONIO])],
    [annulla(MATRIMONIO), contesto([{ ...MATRIMONIO, tipiMutazione: ['02', '01'] }])],
  ],
  EN314: [
    [annulla(ISCRIZIONE, { servizio: '1013' }), contesto([ISCRIZIONE])],
    [annulla(ISCRIZIONE), contesto([ISCRIZIONE])],
  ],
  EN351: [
    [annulla(TRASLOCO, { controlli: ['RP'] }), contesto([TRASLOCO])],
    [
      annulla({ ...TRASLOCO, operazione: '5001' }, { controlli: ['RP'] }),
      contesto([{ ...TRASLOCO, operazione: '5001', tipiMutazione: ['4'] }]),
    ],
  ],
  EN352: [
    [annulla(TRASLOCO, RIPRISTINO), contesto([TRASLOCO])],
    [annulla(MATRIMONIO, { ...RIPRISTINO, dataDecorrenza: '2021-01-10' }), contesto([MATRIMONIO])],
  ],
  EN359: [
    [annulla(TRASLOCO, RIPRISTINO), contesto([TRASLOCO, MATRIMONIO])],
    [annulla(TRASLOCO, RIPRISTINO), contesto([TRASLOCO, { ...TRASLOCO, idOperazioneANPR: '104' }])],
  ],
  EN360: [
    [annulla(TRASLOCO, RIPRISTINO), contesto([TRASLOCO])],
    [annulla(TRASLOCO, { ...RIPRISTINO, dataDecorrenza: '2022-02-02' }), contesto([TRASLOCO])],
  ],
  ES121: [
    [annulla(operazione('105', '2003'), { servizio: '2011' }), contesto([operazione('105', '2003')])],
    [
      annulla(operazione('105', '2003'), { servizio: '2011' }),
      contesto([operazione('105', '2003')], {
        registro: { operazioni: [operazione('105', '2003')], cancellato: false },
      }),
    ],
  ],
};

describe.each(Object.entries(CASI))('%s', (codice, [conforme, violato]) => {
  it('is kept', () => {
    expect(codici(...conforme!)).toEqual([]);
  });

  it('is broken, and nothing else is', () => {
    expect(codici(...violato!)).toEqual([codice]);
  });

  it('says so with the values of the record', () => {
    const [rilievo] = evaluateAnnullamento(...violato!);
    expect(rilievo?.messaggio).toMatch(/^[^{}]{20,}\.$/);
    expect(rilievo?.messaggio).not.toContain('undefined');
  });
});

describe('the last operation', () => {
  it('is so on the families that were moved too, that of origin included, and on who is in them', () => {
    const dopo = (altra: Partial<OperazioneRegistrata>, componenti = {}): string[] =>
      codici(annulla(TRASLOCO), {
        ...contesto([]),
        registro: { operazioni: [TRASLOCO, { ...MATRIMONIO, soggetti: ['UGO'], ...altra }], componenti },
      });
    expect(dopo({})).toEqual([]);
    expect(dopo({ famiglie: ['F'] })).toEqual(['EN077']);
    expect(dopo({}, { F: ['UGO'] })).toEqual(['EN077']);
    expect(dopo({}, { H: ['UGO'] })).toEqual([]);
    expect(dopo({ operazione: '5001', tipiMutazione: ['2'], soggetti: [], famiglie: ['G'] })).toEqual(['EN077']);
  });

  it('is so after annulments and certificates, not after a deletion of data', () => {
    const dopo = (servizio: string): string[] =>
      codici(annulla(MATRIMONIO), contesto([MATRIMONIO, operazione('109', servizio)]));
    expect(dopo('5012')).toEqual([]);
    expect(dopo('6001')).toEqual([]);
    expect(dopo('5013')).toEqual(['EN077']);
  });

  it('is not known after a rettifica', () => {
    const rettificato = contesto([MATRIMONIO, operazione('109', '5014', { tipiMutazione: ['102'] })]);
    expect(codici(annulla(MATRIMONIO), rettificato)).toEqual([]);
    expect(evaluateAnnullamentoNonVerificati(annulla(MATRIMONIO), rettificato)).toEqual([
      { codice: 'EN077', mancano: ['registro.operazioni'] },
    ]);
  });

  it('is named, with what comes after it', () => {
    const [rilievo] = evaluateAnnullamento(annulla(TRASLOCO), contesto([TRASLOCO, MATRIMONIO]));
    expect(rilievo?.messaggio).toBe(
      'Dopo l’operazione 102 ce ne sono altre in vigore sul soggetto o sulle famiglie coinvolte: 103 (5008 del 10/01/2021).',
    );
  });
});

describe('an annulment without a register', () => {
  it('leaves open all that depends on it', () => {
    const aperti = evaluateAnnullamentoNonVerificati(annulla(TRASLOCO, RIPRISTINO), neiServizi);
    expect(aperti.map(({ codice }) => codice)).toEqual([
      'EN077',
      'EN078',
      'EN145',
      'EN148',
      'EN234',
      'EN352',
      'EN359',
      'EN360',
    ]);
  });

  it('of nothing leaves open everything', () => {
    expect(codici({ servizio: '2011' }, neiServizi)).toEqual([]);
    expect(evaluateAnnullamentoNonVerificati({ servizio: '2011' }, neiServizi)).toHaveLength(7);
  });
});

describe('an annulment of a 5008 whose types are not known', () => {
  it('EN234 stays open: it may have changed anagraphic data', () => {
    const ignota = operazione('109', '5008');
    expect(codici(annulla(ignota), contesto([ignota]))).toEqual([]);
    expect(evaluateAnnullamentoNonVerificati(annulla(ignota), contesto([ignota]))).toContainEqual({
      codice: 'EN234',
      mancano: ['registro.operazioni.tipiMutazione'],
    });
  });
});

describe('an annulment in part (RP=1)', () => {
  const insieme = operazione('108', '5005', { tipiMutazione: ['04'], soggetti: ['ADA', 'UGO'] });
  const suo = operazione('109', '5008', { tipiMutazione: ['03'], soggetti: ['UGO'] });
  const parziale = annulla(insieme, { controlli: ['RP'] });
  const con = (soggetto: string): ContestoOperazioni => {
    const base = contesto([insieme, suo]);
    return { ...base, registro: { ...base.registro, soggetto } };
  };

  it('is held back by later operations on its soggetto, not on the others', () => {
    expect(codici(parziale, con('ADA'))).toEqual([]);
    expect(codici(parziale, con('UGO'))).toEqual(['EN077']);
    expect(codici(annulla(insieme), con('ADA'))).toEqual(['EN077']);
  });

  it('stays open where it is not known for whom it is', () => {
    const { registro, ...base } = con('ADA');
    const { soggetto: _, ...senzaSoggetto } = registro ?? {};
    const ignoto = { ...base, registro: senzaSoggetto };
    expect(codici(parziale, ignoto)).toEqual([]);
    expect(evaluateAnnullamentoNonVerificati(parziale, ignoto)).toContainEqual({
      codice: 'EN077',
      mancano: ['registro.soggetto'],
    });
  });
});
