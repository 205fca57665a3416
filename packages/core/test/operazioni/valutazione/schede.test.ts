import { describe, expect, it } from 'vitest';

import { evaluateOperazione, evaluateOperazioneNonVerificati } from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';
import { esito } from './esito.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';

const UGO = { cognome: 'FINTO', nome: 'UGO', sesso: 'M' };
const ROMA = { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' };
const EVENTO = {
  dataEvento: '2026-03-01',
  luogoEvento: { comune: ROMA },
  attoEvento: { comuneRegistrazione: ROMA, anno: '2026' },
};
const GENITORE = { generalita: { cognome: 'FINTO', nome: 'UGO', sesso: 'M' } };

/** A right 5008 of each type: the data of the type, the civil status that goes with it, and no more. */
const MUTAZIONI: readonly (readonly [tipo: string, gruppi: Cambi])[] = [
  [
    '01',
    {
      generalitaDaModificare: {
        generalita: { ...UGO, dataNascita: '1980-01-01', luogoNascita: { comune: ROMA } },
      },
      'datiControllo.gestioneCF': '3',
    },
  ],
  ['03', { cartaIdentita: { numero: 'CA00000AA', dataRilascio: '2026-03-01', comuneRilascio: ROMA } }],
  ['06', { censimento: { sezione: '1' } }],
  ['07', { altriDati: { titoloStudio: '5' } }],
  ['08', { autoVeicoli: { possessoAutoveicoli: 'S', possessoPatente: 'S' } }],
  ['10', { paternita: GENITORE }],
  ['11', { maternita: GENITORE }],
  ['12', { matrimonio: { coniuge: UGO, datiMatrimonio: EVENTO }, statoCivile: { statoCivile: '2' } }],
  ['13', { matrimonio: { coniuge: UGO }, vedovanza: { datiMorteconiuge: EVENTO }, statoCivile: { statoCivile: '3' } }],
  [
    '14',
    {
      matrimonio: { coniuge: UGO },
      separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1', sentenza: { data: '2026-03-01' } },
      statoCivile: { statoCivile: '4' },
    },
  ],
  ['15', { attoNascita: { comuneRegistrazione: ROMA, anno: '1980' } }],
  [
    '16',
    { convivenzaDiFatto: { convivente: UGO, contrattoStipula: { data: '2026-03-01', dataNotifica: '2026-03-02' } } },
  ],
  [
    '17',
    {
      convivenzaDiFatto: {
        contrattoRisoluzione: {
          motivoRisoluzione: '31',
          contratto: { data: '2026-03-01', dataNotifica: '2026-03-02' },
        },
      },
    },
  ],
  [
    '18',
    {
      unioneCivile: { unitoCivilmente: { ...UGO, sesso: 'F' }, attoUnione: EVENTO },
      statoCivile: { statoCivile: '6' },
    },
  ],
  ['22', { datiDecesso: { eventoDecesso: EVENTO } }],
];

const conTipo = (tipo: string, gruppi: Cambi): ReturnType<typeof richiesta> =>
  richiesta('5008', { cittadinanza: undefined, 'datiControllo.tipoMutazione': [tipo], ...gruppi });

describe('the groups of a request, put to the rules on a scheda', () => {
  it.each(MUTAZIONI)('a right 5008 of type %s keeps them', (tipo, gruppi) => {
    expect(evaluateOperazione(conTipo(tipo, gruppi), contesto)).toEqual([]);
  });

  it.each<readonly [codice: string, operazione: string, campo: string, cambi: Cambi]>([
    ['ES062', '1002', 'generalita1002.generalita.nome', { 'generalita1002.generalita.senzaNome': '1' }],
    ['EC001', '1002', 'generalita1002.statoCivile.statoCivile', { 'generalita1002.statoCivile.statoCivile': '5' }],
    ['EC006', '1002', 'motivoIscrizione.idMotivoIscrizione', { 'motivoIscrizione.idMotivoIscrizione': '12' }],
    ['EC002', '1002', 'famiglia.legameSoggetto.codiceLegame', { 'famiglia.legameSoggetto.codiceLegame': '77' }],
    [
      'EC002',
      '5005',
      'elencoSoggettiFamiglia.legameSoggetto.codiceLegame',
      { 'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '77' },
    ],
    [
      'EC073',
      '5005',
      'residenzaFamiglia.indirizzo.toponimo.codSpecie',
      { 'residenzaFamiglia.0.indirizzo.toponimo.codSpecie': '7777' },
    ],
    ['ES022', 'A001', 'residenzaEstera.localitaEstera', { 'residenzaEstera.localitaEstera': undefined }],
    ['EC004', '1002', 'famiglia.famiglia.motivoCostituzione', { 'famiglia.famiglia.motivoCostituzione': '77' }],
    ['EN342', '1010', 'generalitaSchedaConvivenza.tipoScheda', { 'generalitaSchedaConvivenza.tipoScheda': '3' }],
    [
      'EN480',
      '1010',
      'generalitaSchedaConvivenza.denominazioneConvivenza',
      { 'generalitaSchedaConvivenza.denominazioneConvivenza': undefined },
    ],
    [
      'EC106',
      '2001',
      'datiDecesso.luogoEvento.comune',
      { 'datiDecesso.luogoEvento.comune': { nomeComune: 'NONESISTE', siglaProvinciaIstat: 'RM' } },
    ],
    [
      'EC007',
      '1001',
      'generalita1001.generalita.luogoNascita.comune',
      { 'generalita1001.generalita.luogoNascita.comune': { nomeComune: 'NONESISTE', siglaProvinciaIstat: 'RM' } },
    ],
  ])('%s of a %s names the field of the request, %s', (codice, operazione, campo, cambi) => {
    const trovato = evaluateOperazione(richiesta(operazione, cambi), contesto).find((uno) => uno.codice === codice);
    expect(trovato).toMatchObject({ codice, campo });
  });

  it('a 5008 that ends a marriage may name it by the coniuge alone: the rest is for the register to say', () => {
    const vedovanza = MUTAZIONI.find(([tipo]) => tipo === '13');
    const aperti = evaluateOperazioneNonVerificati(conTipo('13', vedovanza?.[1] ?? {}), contesto);
    expect(aperti).toContainEqual({ codice: 'EN382', mancano: ['registro'] });
  });

  it('data outside the types of a 5008 are not looked at: ANPR says that it ignores them', () => {
    const estranea = { 'cartaIdentita.comuneRilascio': { nomeComune: 'NONESISTE', siglaProvinciaIstat: 'RM' } };
    const trovati = evaluateOperazione(richiesta('5008', estranea), contesto);
    expect(trovati.map(({ codice, severita }) => [codice, severita])).toEqual([['EN396', 'avviso']]);
  });

  it('whoever is looked for is not put to the checks on what changes', () => {
    const cercata = {
      'generalitaPerRicerca.luogoNascita.comune': { nomeComune: 'NONESISTE', siglaProvinciaIstat: 'RM' },
    };
    expect(evaluateOperazione(richiesta('5008', cercata), contesto)).toEqual([]);
  });
});

describe('the flag of AIRE', () => {
  it.each(['S', 's'])('is «%s», in capitals or not, for every check that reads it', (si) => {
    const scheda = { 'famigliaConvivenza.famigliaAire': si };
    const elenco = 'elencoSoggettiFamiglia';
    const tuttiAire = { [`${elenco}.0.generalita.soggettoAIRE`]: si, [`${elenco}.1.generalita.soggettoAIRE`]: si };
    expect(esito('EF018', ['5001', { ...scheda, ...tuttiAire }], {})).toBe('conforme');
    expect(esito('EF018', ['5001', tuttiAire], {})).toBe('violata');
    expect(esito('EF019', ['1002', { 'famiglia.famiglia.famigliaAire': si }], {})).toBe('violata');
    expect(esito('EN387', ['5001', { ...scheda, 'datiControllo.tipoMutazione': '1' }], {})).toBe('violata');
    expect(esito('ES077', ['1001', { 'generalita1001.generalita.soggettoAIRE': si }], {})).toBe('violata');
    const soloApr = { 'generalitaPerRicerca.soggettoAIRE': si, 'datiCancellazione.motivoCancellazione': '9' };
    expect(esito('EN370', ['2003', soloApr], {})).toBe('violata');
    const estero = { 'residenzaFamiglia.0': { tipoIndirizzo: '4', localitaEstera: {} } };
    expect(esito('EN346', ['5005', estero], {})).toBe('violata');
    expect(esito('EN346', ['5005', { ...estero, 'generalitaSchedaFamiglia.famigliaAire': si }], {})).toBe('conforme');
  });
});

describe('a list of people', () => {
  const aire = { 'famigliaConvivenza.famigliaAire': 'S' };

  it('EF018: who is known not to be in AIRE counts more than who does not say', () => {
    expect(esito('EF018', ['5001', aire], {})).toBe('aperta');
    const secondo = { 'elencoSoggettiFamiglia.1.generalita.soggettoAIRE': 'N' };
    expect(esito('EF018', ['5001', { ...aire, ...secondo }], {})).toBe('violata');
  });

  it('EF018: without a list, what is missing is in the list', () => {
    const senza = richiesta('5001', { ...aire, elencoSoggettiFamiglia: undefined });
    expect(evaluateOperazioneNonVerificati(senza, contesto)).toContainEqual({
      codice: 'EF018',
      mancano: ['elencoSoggettiFamiglia.generalita.soggettoAIRE'],
    });
  });

  it('EF031: who enters before the family was there counts more than who enters on no day of the calendar', () => {
    const dal = (primo: string, secondo: string): Cambi => ({
      'famigliaConvivenza.dataOrigineFamigliaConvivenza': '2010-01-01',
      'elencoSoggettiFamiglia.0.legameSoggetto.dataDecorrenza': primo,
      'elencoSoggettiFamiglia.1.legameSoggetto.dataDecorrenza': secondo,
    });
    expect(esito('EF031', ['5001', dal('2010-02-31', '2009-12-31')], {})).toBe('violata');
    expect(esito('EF031', ['5001', dal('2010-02-31', '2010-01-01')], {})).toBe('aperta');
  });
});

describe('a code or an identifier', () => {
  it.each(['9', '09', ' 9 '])('EC016, EC017: the choice «%s» of the AIRE is to be explained', (scelta) => {
    for (const [codice, campo] of [
      ['EC016', 'iniziativaIscrizione'],
      ['EC017', 'individuazioneComuneIscrizione'],
    ] as const)
      expect(esito(codice, ['A001', { [`iscrizioneAire.${campo}`]: scelta }], {})).toBe('violata');
  });

  it.each([
    { idSchedaSoggettoANPR: ' 7 ' },
    { idSchedaSoggettoANPR: undefined, codiceFiscale: { codFiscale: 'prvdaa80a41h501a' } },
  ])('EN465, EN485: names the same person whatever its case and the blanks around it', (generalita) => {
    const ada = { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' } };
    const prima = generalita.codiceFiscale === undefined ? { idSchedaSoggettoANPR: '7' } : ada;
    const due = { elencoSoggettiFamiglia: [{ generalita: prima }, { generalita }] };
    expect(esito('EN465', ['5001', due], {})).toBe('violata');
    expect(esito('EN485', ['2003', { elencoSoggetti: [{ generalita }] }], {})).toBe('violata');
  });

  it('EC021, EN098: of a state of the requests is in table 16b, which official texts call 44', () => {
    for (const codice of ['EC021', 'EN098']) {
      const stato = (statoLavorazione: string): readonly [string, Cambi] => [
        '3003',
        { 'ricercaElenchiRichieste.statoLavorazione': statoLavorazione },
      ];
      for (const giusto of ['1', '9', '05']) expect(esito(codice, stato(giusto), {})).toBe('conforme');
      for (const errato of ['0', '10', '058091']) expect(esito(codice, stato(errato), {})).toBe('violata');
      const trovato = evaluateOperazione(richiesta(...stato('10')), contesto).find((uno) => uno.codice === codice);
      expect(`${trovato?.messaggio ?? ''} ${trovato?.rimedio ?? ''}`).toContain('tabella 16b');
    }
  });
});

describe('EN106, a comune that table 44 does not have', () => {
  const nel2018 = (codiceIstat: string): readonly [string, Cambi] => [
    '4003',
    { 'datiRichiesta.comune': { codiceIstat }, 'datiRichiesta.anno': '2018', 'datiRichiesta.mese': '6' },
  ];

  it('was not in ANPR if it was a comune then', () => {
    expect(esito('EN106', nel2018('058091'), {})).toBe('violata');
  });

  it('is left open if it was not: the code is wrong, or of a comune that was made later', () => {
    expect(esito('EN106', nel2018('999999'), {})).toBe('aperta');
    expect(esito('EN106', nel2018('024126'), {})).toBe('aperta'); // COLCERESA, of 2019
  });
});

describe('EN335, the comune of birth of who does not have the codice fiscale validated', () => {
  const nata = (codFiscale: string, validitaCF?: string): readonly [string, Cambi] => [
    '5008',
    {
      cittadinanza: undefined,
      'datiControllo.tipoMutazione': ['01'],
      'datiControllo.gestioneCF': '3',
      generalitaDaModificare: {
        generalita: {
          codiceFiscale: validitaCF === undefined ? { codFiscale } : { codFiscale, validitaCF },
          dataNascita: '2020-01-01',
          luogoNascita: { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' } },
        },
      },
    },
  ];

  it.each(['PRVDAA80A41H501A', '80000000018'])('asks nothing of %s, if it is validated', (codFiscale) => {
    expect(esito('EN335', nata(codFiscale, '1'), {})).toBe('conforme');
    expect(esito('EN335', nata(codFiscale, '9'), {})).toBe('violata');
  });
});
