import {
  type ContestoGestione,
  type EffettoGestione,
  type OperazioneConCodice,
  type RichiestaParziale,
  createRegistro,
  evaluateGestioneCF,
} from '@anagrafe/core/operazioni';
import type { Generalita } from '@anagrafe/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neiServizi } from '../scheda-di-prova.js';
import { ADA, conScheda, SCHEDA } from './valutazione/registro-di-prova.js';

const DI_ADA = { codFiscale: 'PRVDAA80A41H501A' };
const { codiceFiscale: _, ...SENZA_CODICE } = SCHEDA.generalita!;

type Gestione = '0' | '1' | '2' | '3' | '4' | undefined;
interface Chi {
  readonly gestione?: Gestione;
  readonly conCodice?: boolean;
  readonly cambi?: Generalita;
  readonly motivo?: string;
}

/** A request of Ada's, with what it does about her codice fiscale. */
function richiesta(
  operazione: OperazioneConCodice,
  { gestione, conCodice = false, cambi = {}, motivo }: Chi,
): RichiestaParziale<OperazioneConCodice> {
  const generalita = { ...SENZA_CODICE, ...(conCodice ? { codiceFiscale: DI_ADA } : {}), ...cambi };
  const controllo = gestione === undefined ? {} : { gestioneCF: gestione };
  const corpo =
    operazione === '5008'
      ? {
          generalitaPerRicerca: { idSchedaSoggettoANPR: ADA.id },
          generalitaDaModificare: { generalita },
          datiControllo: { tipoMutazione: ['01'], ...controllo },
        }
      : {
          [`generalita${operazione}`]: { generalita },
          datiControllo: controllo,
          ...(motivo === undefined ? {} : { iscrizioneAire: { motivoIscrizione: motivo } }),
        };
  return { operazione, corpo };
}

/** The register has Ada's code, validated or not; `null`: she has none. */
const registro = (validitaCF: string | null) =>
  createRegistro(
    conScheda({
      generalita:
        validitaCF === null ? SENZA_CODICE : { ...SCHEDA.generalita, codiceFiscale: { ...DI_ADA, validitaCF } },
    }),
  );
const contesto = (altro: Partial<ContestoGestione> = {}): ContestoGestione => ({ ...neiServizi, ...altro });
const effetto = (operazione: OperazioneConCodice, chi: Chi, altro?: Partial<ContestoGestione>): EffettoGestione =>
  evaluateGestioneCF(richiesta(operazione, chi), contesto(altro));
const codici = (...caso: Parameters<typeof effetto>): string[] => effetto(...caso).rilievi.map(({ codice }) => codice);
const aperti = (...caso: Parameters<typeof effetto>): string[] =>
  effetto(...caso).nonVerificati.map(({ codice }) => codice);

const ISCRIZIONI = ['1001', '1002', 'A001', 'A002'] as const;

describe('gestioneCF 0, o assente: ANPR fa validare il codice', () => {
  it('di chi si iscrive: resta il suo, si marca al più presto domani', () => {
    for (const gestione of ['0', undefined] as const) {
      expect(effetto('1002', { gestione, conCodice: true })).toMatchObject({
        chiamata: 'valida',
        rilievi: [],
        dopo: { codice: 'resta', validato: true, marcato: 'ignoto' },
      });
    }
  });

  it('di chi cambia dati: l’Agenzia può darne un altro, e collegargli il vecchio', () => {
    const cambia = { gestione: '0', conCodice: true, cambi: { nome: 'IDA' } } as const;
    expect(effetto('5008', cambia, { registro: registro('1') })).toMatchObject({
      chiamata: 'varia',
      dopo: { codice: 'forse-nuovo', validato: true, marcato: true },
    });
    expect(effetto('5008', { gestione: '0', conCodice: true }, { registro: registro('9') })).toMatchObject({
      chiamata: 'valida',
      dopo: { codice: 'resta', validato: true, marcato: true },
    });
    expect(effetto('5008', cambia).chiamata).toBe('valida-o-varia');
  });

  it('ES070, EN147: senza codice non c’è nulla da validare', () => {
    for (const operazione of ISCRIZIONI) {
      expect(codici(operazione, {})).toContain('ES070');
      expect(codici(operazione, { gestione: '0' })).toContain('EN147');
      expect(effetto(operazione, {})).not.toHaveProperty('dopo');
    }
    expect(codici('5008', {})).toContain('ES070');
    expect(codici('5008', { gestione: '0', conCodice: true })).toEqual([]);
    expect(effetto('5008', { gestione: '0' }, { registro: registro('9') }).dopo).toMatchObject({ validato: true });
    expect(effetto('5008', { gestione: '0' }, { registro: registro(null) })).not.toHaveProperty('dopo');
  });

  it('EN141, EN403: dipende da che cosa risponde l’Agenzia', () => {
    const caso = { gestione: '0', conCodice: true } as const;
    expect(aperti('1002', caso)).toEqual(expect.arrayContaining(['EN141', 'EN403']));
    expect(codici('1002', caso, { agenzia: { esito: 'non-validato' } })).toEqual(['EN141']);
    expect(effetto('1002', caso, { agenzia: { esito: 'non-validato' } }).dopo).toEqual({
      codice: 'resta',
      validato: false,
      marcato: false,
    });
    expect(codici('1002', caso, { agenzia: { esito: 'rifiutato' } })).toEqual(['EN403']);
    expect(effetto('1002', caso, { agenzia: { esito: 'rifiutato' } })).not.toHaveProperty('dopo');
    expect(aperti('1002', caso, { agenzia: { esito: 'validato' } })).not.toContain('EN403');
  });
});

describe('gestioneCF 1: un primo codice', () => {
  it('di chi nasce: lo dà l’Agenzia', () => {
    expect(effetto('1001', { gestione: '1' })).toMatchObject({
      chiamata: 'attribuisci',
      rilievi: [],
      dopo: { codice: 'nuovo', validato: true, marcato: 'ignoto' },
    });
    expect(effetto('1001', { gestione: '1' }, { agenzia: { esito: 'non-validato' } }).dopo).toMatchObject({
      codice: 'assente',
    });
  });

  it('EN125, EN491: non per chi ne ha già uno', () => {
    for (const operazione of [...ISCRIZIONI, '5008'] as const) {
      expect(codici(operazione, { gestione: '1', conCodice: true })).toContain('EN125');
    }
    expect(codici('5008', { gestione: '1' }, { registro: registro('1') })).toContain('EN491');
    expect(codici('5008', { gestione: '0' }, { registro: registro('1') })).not.toContain('EN491');
    expect(codici('5008', { gestione: '1' }, { registro: registro(null) })).toEqual([]);
    expect(aperti('5008', { gestione: '1' })).toContain('EN491');
  });
});

describe('gestioneCF 2: un omocodice', () => {
  it('EN125: solo senza codice; EN150: solo se c’è un’omocodia', () => {
    expect(codici('5008', { gestione: '2', conCodice: true })).toContain('EN125');
    expect(aperti('1002', { gestione: '2' })).toContain('EN150');
    expect(codici('1002', { gestione: '2' }, { agenzia: { omocodia: false } })).toEqual(['EN150']);
    expect(effetto('1002', { gestione: '2' }, { agenzia: { omocodia: true, esito: 'validato' } })).toMatchObject({
      chiamata: 'attribuisciOmocodice',
      rilievi: [],
      dopo: { codice: 'nuovo', validato: true, marcato: 'ignoto' },
    });
  });
});

describe('gestioneCF 3: senza l’Agenzia', () => {
  const caso = { gestione: '3', conCodice: true } as const;

  it('EN230: non per cambiare i dati di chi è validato', () => {
    const cambia = { ...caso, cambi: { nome: 'IDA' } };
    expect(codici('5008', cambia, { registro: registro('1') })).toContain('EN230');
    expect(codici('5008', cambia, { registro: registro('9') })).not.toContain('EN230');
    expect(codici('5008', caso, { registro: registro('1') })).toEqual([]);
    expect(aperti('5008', cambia)).toContain('EN230');
  });

  it('EN141: il codice resta non validato, se non lo era già e i dati non cambiano', () => {
    expect(effetto('1002', caso)).toMatchObject({
      rilievi: [{ codice: 'EN141', severita: 'avviso' }],
      dopo: { codice: 'resta', validato: false, marcato: false },
    });
    expect(effetto('1002', caso)).not.toHaveProperty('chiamata');
    expect(effetto('5008', caso, { registro: registro('1') }).dopo).toEqual({
      codice: 'resta',
      validato: true,
      marcato: 'ignoto',
    });
    expect(aperti('5008', caso)).toContain('EN141');
  });

  it('EN146 e EN147 non sono d’accordo su chi non ha codice: nessun verdetto', () => {
    expect(effetto('1002', { gestione: '3' })).toMatchObject({
      discordi: ['EN146'],
      dopo: { codice: 'assente', validato: false },
    });
    expect(effetto('1002', caso).discordi).toEqual([]);
  });
});

describe('gestioneCF e gli altri controlli sul codice', () => {
  it('ES090: fra quelle previste', () => {
    expect(codici('1002', { gestione: '4', conCodice: true })).toEqual(['ES090']);
    expect(effetto('1002', { gestione: '4', conCodice: true })).not.toHaveProperty('dopo');
  });

  it('EN231, EN232: chi espatria ha un codice, e lo fa validare', () => {
    expect(codici('A002', { gestione: '1', motivo: 'C01' })).toEqual(expect.arrayContaining(['EN231', 'EN232']));
    expect(codici('A002', { gestione: '0', conCodice: true, motivo: 'C06' })).toEqual([]);
  });

  it('EN339, EN340: il luogo di nascita è quello del codice', () => {
    const milano = { luogoNascita: { comune: { nomeComune: 'MILANO', siglaProvinciaIstat: 'MI' } } };
    const francia = { luogoNascita: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } } };
    expect(codici('1002', { gestione: '0', conCodice: true, cambi: milano })).toEqual(['EN339']);
    expect(codici('1002', { gestione: '0', conCodice: true, cambi: francia })).toEqual(['EN340']);
  });

  it('un 5008 di altro tipo lascia stare il codice', () => {
    const altra = { operazione: '5008', corpo: { datiControllo: { tipoMutazione: ['03'], gestioneCF: '3' } } } as const;
    expect(evaluateGestioneCF(altra, contesto())).toMatchObject({ rilievi: [], discordi: [] });
    expect(evaluateGestioneCF(altra, contesto())).not.toHaveProperty('dopo');
  });
});

describe('evaluateGestioneCF, on any request', () => {
  const caso = fc.record({
    operazione: fc.constantFrom<OperazioneConCodice>('1001', '1002', '5008', 'A001', 'A002'),
    gestione: fc.constantFrom<Gestione>('0', '1', '2', '3', '4', undefined),
    conCodice: fc.boolean(),
    cambi: fc.constantFrom<Generalita>({}, { nome: 'IDA' }),
    validitaCF: fc.constantFrom('1', '9', null, undefined),
    agenzia: fc.record(
      { esito: fc.constantFrom('validato', 'non-validato', 'rifiutato'), omocodia: fc.boolean() },
      { requiredKeys: [] },
    ),
  });

  it('an error leaves nothing after it; marked implies validated; without a call nothing is marked for sure', () => {
    fc.assert(
      fc.property(caso, ({ operazione, validitaCF, agenzia, ...chi }) => {
        const { rilievi, dopo, chiamata } = effetto(operazione, chi, {
          agenzia,
          ...(validitaCF === undefined ? {} : { registro: registro(validitaCF) }),
        });
        if (rilievi.some(({ severita }) => severita === 'errore')) expect(dopo).toBeUndefined();
        if (dopo?.marcato === true) expect(dopo.validato).toBe(true);
        if (chiamata === undefined) expect(dopo?.marcato).not.toBe(true);
        if (agenzia.esito === 'non-validato' && chiamata !== undefined) expect(dopo?.validato).not.toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
