import { describe, expect, it } from 'vitest';

import { catalogoCertificati } from '../../../src/certificati/index.js';
import { toCoperture } from '../../../src/index.js';
import {
  type ContenutoRegistro,
  catalogoOperazioni,
  codiciOperazioni,
  evaluateOperazione,
  findCodiciOperazione,
  spiega,
} from '../../../src/operazioni/index.js';
import { toMotivi } from '../../../src/operazioni/valutazione/altrove.js';
import { contesto } from '../../scheda-di-prova.js';
import { type Esito, esito } from './esito.js';
import { ADA, FAMIGLIA, SCHEDA, TUTTO, conScheda, di, inFamiglia } from './registro-di-prova.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';

const copertura = new Map(
  toCoperture([catalogoCertificati, catalogoOperazioni]).map((una) => [una.codice, una] as const),
);

describe('every code that ANPR publishes for an operation', () => {
  it.each(codiciOperazioni)('of %s is a rule there, or has a reason, and only one of the two', (operazione) => {
    const { pubblicati, conRegola, altrove } = findCodiciOperazione(operazione);
    const motivi = new Set(altrove.map(({ codice }) => codice));
    for (const codice of pubblicati) {
      const stato = copertura.get(codice)?.stato;
      const dove = [conRegola.includes(codice) && 'regola', motivi.has(codice) && 'altrove'].filter(Boolean);
      if (stato === 'regola') expect([codice, dove]).toEqual([codice, [expect.any(String)]]);
      // A code that is no rule anywhere has one reason for all its operations.
      else expect([codice, stato, dove]).toEqual([codice, stato === 'nome-interno' ? stato : 'non-verificabile', []]);
    }
  });

  it('has its reason once, for operations of the list, and says of each which code, field or source', () => {
    const viste = new Set<string>();
    for (const { codici, operazioni, motivo, serve } of toMotivi()) {
      expect(motivo).toMatch(/^\p{L}.{11,}[^.]$/u);
      if (serve !== undefined) expect(serve).toMatch(/^\p{Ll}.{10,}[^.]$/u);
      for (const codice of codici.flatMap((uno) => uno.split(' ')))
        for (const operazione of operazioni.split(' ')) {
          const coppia = `${codice} ${operazione}`;
          expect([coppia, viste.has(coppia)]).toEqual([coppia, false]);
          viste.add(coppia);
          const { pubblicati } = findCodiciOperazione(operazione as never);
          expect([coppia, pubblicati.includes(codice)]).toEqual([coppia, true]);
        }
    }
  });

  it('names, in a reason, only codes that are there, and rules of that operation where it says that they decide', () => {
    for (const operazione of codiciOperazioni) {
      const { conRegola, altrove } = findCodiciOperazione(operazione);
      for (const { codice, motivo } of altrove) {
        const [, decide] = /^lo dicono? (E[A-Z]+\d{3})/.exec(motivo) ?? [];
        if (decide !== undefined)
          expect([codice, operazione, conRegola.includes(decide)]).toEqual([codice, operazione, true]);
        for (const [nominato] of motivo.matchAll(/\bE[A-Z]+[A\d]\d{1,2}\b/g))
          expect([codice, copertura.has(nominato)]).toEqual([codice, true]);
      }
    }
  });

  it('is explained by the request that is asked about', () => {
    expect(spiega('ES034', { richiesta: richiesta('5008'), contesto })?.altrove).toMatch(/EN117/);
    expect(spiega('ES034', { richiesta: richiesta('2003'), contesto })?.altrove).toBeUndefined();
  });
});

const CERCATA = { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' }, cognome: 'PROVA' };
const BASTANTE = { ...CERCATA, nome: 'ADA' };
const CINQUE_DATI = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  luogoNascita: { comune: { nomeComune: 'ROMA' } },
};
const DI_MILANO = { nomeComune: 'ROMA', codiceIstat: '015146', siglaProvinciaIstat: 'RM' };
const DI_ROMA = { ...DI_MILANO, codiceIstat: '058091' };

/** Of a check on the request alone: the operation, what breaks it, what keeps it. */
type Coppia = readonly [codice: string, operazione: string, rompe: Cambi, conserva: Cambi];

/** Where each operation that looks for somebody has his data. */
const CERCATI: readonly (readonly [operazione: string, campo: string])[] = [
  ['1013', 'datiSchedaSoggettoFamigliaConvivenza.soggetto'],
  ['1014', 'generalitaPerRicerca.0'],
  ['2001', 'generalitaPerRicerca'],
  ['2003', 'generalitaPerRicerca'],
  ['2011', 'datiSchedaSoggettoFamigliaConvivenza.soggetto'],
  ['5001', 'elencoSoggettiFamiglia.0.generalita'],
  ['5005', 'elencoSoggettiFamiglia.0.generalita'],
  ['5008', 'generalitaPerRicerca'],
  ['5012', 'datiSchedaSoggettoFamigliaConvivenza.soggetto'],
  ['5013', 'schedaSoggetto.generalitaPerRicerca'],
  ['5014', 'generalitaPerRicerca'],
  ['5021', 'matrimonioPerRicerca.coniuge1'],
  ['5021', 'matrimonioPerRicerca.coniuge2'],
  ['A006', 'generalita'],
];

const COPPIE: readonly Coppia[] = [
  ...CERCATI.flatMap(([operazione, campo]): Coppia[] => [
    ['EN448', operazione, { [campo]: CERCATA }, { [campo]: BASTANTE }],
    ['EN448', operazione, { [campo]: { ...CINQUE_DATI, sesso: undefined } }, { [campo]: CINQUE_DATI }],
  ]),
  ['EN479', '3002', { 'datiRichiesta.comuneResidenza': DI_MILANO }, { 'datiRichiesta.comuneResidenza': DI_ROMA }],
  ['EN479', '5010', { 'liste.listaGenerale.comune': DI_MILANO }, { 'liste.listaGenerale.comune': DI_ROMA }],
  ['EN479', '5011', { 'sezione.comune': DI_MILANO }, { 'sezione.comune': DI_ROMA }],
  [
    'EHR68',
    '3002',
    { 'criteriRicerca.permessoDiSoggiorno3000.datiSoggiorno30XX': { numeroSoggiorno: 'A1' } },
    {
      'criteriRicerca.permessoDiSoggiorno3000.datiSoggiorno30XX': {
        numeroSoggiorno: 'A1',
        questuraRilascioSoggiorno: '058',
      },
    },
  ],
  ['EC023', '5010', { 'certificabilita.soggettoCertificabile': '9' }, { 'certificabilita.soggettoCertificabile': '2' }],
  ['ES077', 'A006', { 'generalita.soggettoAIRE': 'N' }, { 'generalita.soggettoAIRE': 'S' }],
  [
    'ES077',
    'A006',
    { 'generalita.soggettoAIRE': 'N' },
    { 'generalita.soggettoAIRE': 'N', 'datiControllo.tipoMutazione': '1' },
  ],
  [
    'EN148',
    '5008',
    { 'datiControllo.tipoMutazione': ['03'], 'cartaIdentita.cartaceaElettronica': '1' },
    { 'datiControllo.tipoMutazione': ['03'], 'cartaIdentita.cartaceaElettronica': '0' },
  ],
];

describe('a check of one operation more', () => {
  it.each(COPPIE)('%s of %s', (codice, operazione, rompe, conserva) => {
    const trova = (cambi: Cambi) =>
      evaluateOperazione(richiesta(operazione, cambi), contesto).filter((uno) => uno.codice === codice);
    const [trovato, ...altri] = trova(rompe);
    expect(altri).toEqual([]);
    expect(trovato?.messaggio).toMatch(/^.{20,}\.$/);
    expect(trovato?.messaggio).not.toMatch(/[{}]|undefined/);
    expect(trova(conserva)).toEqual([]);
  });

  it('of the electronic card is a warning: ANPR takes the request', () => {
    const cambi = { 'datiControllo.tipoMutazione': ['03'], 'cartaIdentita.cartaceaElettronica': '1' };
    const trovati = evaluateOperazione(richiesta('5008', cambi), contesto);
    expect(trovati.find(({ codice }) => codice === 'EN148')?.severita).toBe('avviso');
  });

  it('EN448 asks nothing of who is looked for by identifier', () => {
    for (const [operazione, campo] of CERCATI)
      expect(esito('EN448', [operazione, { [campo]: { idSchedaSoggettoANPR: '7' } }], {})).toBe('conforme');
  });

  it('ES077 of a change of AIRE data is open of who does not say whether he is abroad', () => {
    expect(esito('ES077', ['A006', { 'generalita.soggettoAIRE': undefined }], {})).toBe('aperta');
  });
});

const CANCELLATA = di({ stato: 'cancellato', cancellazione: { motivoCancellazione: '5' } });
const SOLA: ContenutoRegistro = { ...TUTTO, soggetti: [ADA] };
const CANCELLATA_SOLA: ContenutoRegistro = { ...CANCELLATA, soggetti: CANCELLATA.soggetti?.slice(0, 1) ?? [] };
const PER_DATI = { ...CINQUE_DATI, luogoNascita: undefined };
const PER_ID = { idSchedaSoggettoANPR: '7' };
const SENZA_INTESTATARIO = inFamiglia({
  componenti: FAMIGLIA.componenti.map((uno) => ({ ...uno, codiceLegame: '3' })),
});
const ENTRA = {
  generalitaSchedaFamiglia: { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' },
  'datiControllo.tipoScheda': '1',
};
const elettorale = (dataDecorrenza: string): ContenutoRegistro => ({
  ...TUTTO,
  operazioni: [
    { idOperazioneANPR: '1', operazione: '5010', comune: '015146', dataDecorrenza, soggetti: ['7'], famiglie: [] },
  ],
});
const PADRE = { 'paternita.generalita': { ...BASTANTE, idSchedaSoggettoANPR: '7', sesso: 'M' } };
const OMOCODIA = conScheda({ generalita: { ...SCHEDA.generalita, codiceFiscale: { codFiscale: 'PRVDAA80A41H50MX' } } });
const GEMELLE: ContenutoRegistro = { completo: true, soggetti: [ADA, { ...ADA, id: '9' }] };
const CONIUGE = 'matrimonioPerRicerca.coniuge1';

/** Of a check on the register: the request, the register that breaks it and the one that keeps it. */
const COPPIE_REGISTRO: readonly (readonly [
  codice: string,
  operazione: string,
  cambi: Cambi,
  rompe: ContenutoRegistro,
  conserva: ContenutoRegistro,
])[] = [
  ['EN070', '1001', PADRE, OMOCODIA, TUTTO],
  [
    'EF008',
    '5001',
    { 'datiControllo.tipoMutazione': '4', elencoSoggettiFamiglia: undefined },
    SENZA_INTESTATARIO,
    TUTTO,
  ],
  [
    'EF008',
    '5005',
    { ...ENTRA, 'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '3' },
    SENZA_INTESTATARIO,
    TUTTO,
  ],
  ['EN389', '5010', { idSoggetto: '7' }, elettorale('2026-03-11'), elettorale('2026-03-10')],
  ['EN413', '5001', { elencoSoggettiFamiglia: [{ generalita: PER_DATI }] }, CANCELLATA_SOLA, SOLA],
  ['EN413', '5005', { elencoSoggettiFamiglia: [{ generalita: PER_DATI }] }, CANCELLATA_SOLA, SOLA],
  ['EN413', '5008', { generalitaPerRicerca: PER_DATI }, CANCELLATA_SOLA, SOLA],
  ['EN413', '5013', { 'schedaSoggetto.generalitaPerRicerca': PER_ID }, CANCELLATA, TUTTO],
  ['EN413', '5021', { [CONIUGE]: PER_DATI }, CANCELLATA_SOLA, SOLA],
  ['EN413', 'A006', { generalita: PER_DATI }, CANCELLATA_SOLA, SOLA],
  ['ES034', '5013', { 'schedaSoggetto.generalitaPerRicerca': PER_ID }, di({ comune: '015146' }), TUTTO],
  ['EN240', '5021', { [CONIUGE]: PER_ID }, elettorale('2026-03-11'), elettorale('2026-03-10')],
  ['EN183', '5021', { [CONIUGE]: { ...PER_ID, nome: 'IDA' } }, TUTTO, conScheda({ generalita: { nome: 'IDA' } })],
  ['ES101', '5021', { [CONIUGE]: PER_ID }, CANCELLATA, TUTTO],
];

describe('a check of one operation more, on the register', () => {
  it.each(COPPIE_REGISTRO)('%s of %s', (codice, operazione, cambi, rompe, conserva) => {
    const una = [operazione, cambi] as const;
    const esiti: readonly Esito[] = [esito(codice, una, rompe), esito(codice, una, conserva), esito(codice, una, {})];
    expect(esiti).toEqual(['violata', 'conforme', 'aperta']);
  });

  it('EF008 lets in who gives the family its intestatario', () => {
    expect(esito('EF008', ['5005', ENTRA], SENZA_INTESTATARIO)).toBe('conforme');
    expect(esito('EF008', ['5005', {}], SENZA_INTESTATARIO)).toBe('conforme');
    const convivenza = inFamiglia({ tipoScheda: '4', componenti: FAMIGLIA.componenti.slice(1) });
    expect(esito('EF008', ['5001', { 'datiControllo.tipoMutazione': '4' }], convivenza)).toBe('conforme');
  });

  it('EN070 knows the codice fiscale of a parent who is looked for by it', () => {
    const perCodice = { 'paternita.generalita': BASTANTE };
    expect(esito('EN070', ['1001', perCodice], OMOCODIA)).toBe('conforme');
  });

  it('ES101 takes the electoral data of who is cancelled', () => {
    expect(esito('ES101', ['5010', { idSoggetto: '7' }], CANCELLATA)).toBe('conforme');
    expect(esito('ES101', ['5010', { idSoggetto: '9' }], { ...CANCELLATA, completo: true })).toBe('violata');
  });

  it('EN131 counts who has the same identifier of the comune', () => {
    const id = { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: 'SINT-1' } };
    const scheda = { generalita: { ...SCHEDA.generalita, ...id } };
    const due = { completo: true, soggetti: (GEMELLE.soggetti ?? []).map((uno) => ({ ...uno, scheda })) };
    expect(esito('EN131', ['5008', { generalitaPerRicerca: id }], due)).toBe('violata');
    expect(esito('EN131', ['5008', { generalitaPerRicerca: id }], { ...due, soggetti: due.soggetti.slice(1) })).toBe(
      'conforme',
    );
  });
});
