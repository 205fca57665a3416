import { describe, expect, it } from 'vitest';

import { type Soggetto, evaluateNonVerificati } from '../../../src/index.js';
import { ada, neiServizi } from '../../scheda-di-prova.js';
import { type Casi, descriviCasi } from '../casi.js';
import { codici, comune, rilievo, sposata } from '../esempi.js';
import {
  CONTRATTO, ROMA, SENZA_CONIUGE, convive, divorziata, risolta, sciolta, unita, vedova,
} from './schede-servizi.js'; // prettier-ignore

const unitaIl = (dataEvento: string, altro: object = {}): Soggetto =>
  unita({ attoUnione: { dataEvento, luogoEvento: ROMA, ...altro } });
const finita = (motivoScioglimento: string, datiEvento: object): Soggetto =>
  sciolta({ motivoScioglimento, datiEvento });
const soggiorno = (permessoSoggiorno: object): Soggetto => ada({ permessoSoggiorno });
const PERMESSO = { questuraRilascioSoggiorno: 'ROMA', numeroSoggiorno: 'I1' };
const carta = (cartaceaElettronica: string): Soggetto =>
  ada({
    cartaIdentita: {
      numero: 'AA1',
      dataRilascio: '2020-01-01',
      comuneRilascio: comune('ROMA', 'RM'),
      cartaceaElettronica,
    },
  });
const CASI: Casi = {
  EC010: {
    conformi: [
      ada({ statoCivile: { statoCivile: '9', noteStatoCivile: 'IN CORSO DI ACCERTAMENTO' } }),
      ada({ statoCivile: { statoCivile: '2' } }),
    ],
    violano: ['9', '09'].map((statoCivile) => ada({ statoCivile: { statoCivile } })),
  },
  EC011: {
    conformi: [
      ada({ cittadinanza: { codiceStato: '998', descrizioneStato: 'JUGOSLAVIA', noteStato: 'EX JUGOSLAVIA' } }),
      ada({ cittadinanza: { codiceStato: '215', descrizioneStato: 'FRANCIA' } }),
    ],
    violano: [ada({ cittadinanza: { codiceStato: '998', descrizioneStato: 'JUGOSLAVIA' } })],
  },
  EC012: {
    conformi: [
      soggiorno({ ...PERMESSO, tipoSoggiorno: '1' }),
      soggiorno({ ...PERMESSO, tipoSoggiorno: '8', noteSoggiorno: 'PROTEZIONE SPECIALE' }),
    ],
    violano: ['8', '9', '08'].map((tipoSoggiorno) => soggiorno({ ...PERMESSO, tipoSoggiorno })),
  },
  EC023: {
    conformi: ['0', '2', '4'].map((soggettoCertificabile) => ada({ attributiSoggetto: { soggettoCertificabile } })),
    violano: ['5', 'x'].map((soggettoCertificabile) => ada({ attributiSoggetto: { soggettoCertificabile } })),
  },
  EC059: {
    conformi: ['1', '0', 'E', 'c', ' 2 '].map(carta),
    violano: ['10', 'X', 'ELETTRONICA'].map(carta),
  },
  EHR22: {
    conformi: [unitaIl('2026-11-21')],
    violano: [unitaIl('2026-11-22'), unitaIl('2027-01-01', { senzaGiornoMese: '1' })],
  },
  EHR23: {
    conformi: [finita('1', { dataEvento: '2020-01-01' })],
    violano: [finita('1', { dataEvento: '2027-01-01' })],
  },
  EHR31: {
    conformi: [divorziata({ sentenza: { data: '2015-01-01', dataValidita: '2015-01-01' } })],
    violano: [
      divorziata({ sentenza: { data: '2015-01-02', dataValidita: '2015-01-01' } }),
      sciolta({ motivoScioglimento: '3', sentenza: { data: '2020-01-02', dataValidita: '2019-12-31' } }),
    ],
  },
  EHR35: {
    conformi: [unitaIl('2020-06-10', { attoEvento: { anno: '2020', dataFormazioneAtto: '2020-06-10' } })],
    violano: [
      unitaIl('2020-06-10', { attoEvento: { anno: '2019' } }),
      unitaIl('2020-06-10', { attoEvento: { anno: '2020', dataFormazioneAtto: '2020-06-09' } }),
      unitaIl('2020-06-10', { attoEvento: { anno: '2027' } }),
    ],
  },
  EHR36: {
    conformi: [finita('98', { dataEvento: '2020-06-10', attoEvento: { anno: '2021' } })],
    violano: [finita('98', { dataEvento: '2020-06-10', attoEvento: { anno: '2019' } })],
  },
  EHR37: {
    conformi: [finita('1', { dataEvento: '2020-06-10', attoEvento: { anno: '2021' } })],
    violano: [finita('1', { dataEvento: '2020-06-10', attoEvento: { anno: '2019' } })],
  },
  EHR38: {
    conformi: [convive({ contrattoStipula: { data: '2026-11-21', dataNotifica: '2026-11-21' } })],
    violano: [convive({ contrattoStipula: { data: '2026-11-22', dataNotifica: '2026-11-22' } })],
  },
  EHR39: {
    conformi: [risolta({ data: '2026-11-21', dataNotifica: '2026-11-21' })],
    violano: [risolta({ data: '2026-11-22', dataNotifica: '2026-11-22' })],
  },
  EHR40: {
    conformi: [convive({ contrattoStipula: { ...CONTRATTO, dataDocumento: '2026-11-21' } })],
    violano: [convive({ contrattoStipula: { ...CONTRATTO, dataDocumento: '2026-11-22' } })],
  },
  EHR67: {
    conformi: [
      soggiorno(PERMESSO),
      soggiorno({ numeroPassaporto: 'YA1' }),
      soggiorno({ numeroPassaporto: 'YA1', questuraRilascioSoggiorno: 'ROMA' }), // EHR68 says what is wrong
    ],
    violano: [soggiorno({ tipoSoggiorno: '1' }), soggiorno({ ...PERMESSO, numeroPassaporto: 'YA1' })],
  },
  EHR68: {
    conformi: [soggiorno(PERMESSO), soggiorno({ numeroPassaporto: 'YA1' })],
    violano: [
      soggiorno({ numeroPassaporto: 'YA1', questuraRilascioSoggiorno: 'ROMA' }),
      soggiorno({ numeroPassaporto: 'YA1', numeroSoggiorno: 'I1' }),
    ],
  },
  EHR72: {
    conformi: [vedova('2020-06-10', { attoEvento: { anno: '2020' } })],
    violano: [vedova('2020-06-10', { attoEvento: { anno: '02020' } })],
  },
  EHR79: {
    conformi: [ada({ attoNascita: { anno: '1980', dataFormazioneAtto: '1980-01-03' } })],
    violano: [ada({ attoNascita: { anno: '1980', dataFormazioneAtto: '2026-11-22' } })],
    anche: ['ES013'],
  },
  EHR81: {
    conformi: [sposata({ attoEvento: { anno: '2007' } })],
    violano: [
      sposata({ attoEvento: { anno: '2005' } }),
      sposata({ attoEvento: { anno: '2006', dataFormazioneAtto: '2006-06-09' } }),
      sposata({ attoEvento: { anno: '2006', dataFormazioneAtto: '2026-11-22' } }),
    ],
  },
  EHR82: {
    conformi: [vedova('2020-06-10', { attoEvento: { anno: '2020', dataFormazioneAtto: '2020-06-11' } })],
    violano: [vedova('2020-06-10', { attoEvento: { anno: '2019' } })],
  },
  EHR83: {
    conformi: [divorziata({ attoAnnullamentoMatrimonio: { anno: '2015', dataFormazioneAtto: '2015-02-03' } })],
    violano: [divorziata({ attoAnnullamentoMatrimonio: { anno: '2015', dataFormazioneAtto: '2026-11-22' } })],
  },
  EHR88: {
    conformi: [ada({ altraCittadinanza: [{ dataValidita: '2026-11-21' }, {}] })],
    violano: [ada({ altraCittadinanza: [{ dataValidita: '2000-01-01' }, { dataValidita: '2026-11-22' }] })],
  },
  EHR90: {
    conformi: [sciolta({ motivoScioglimento: '3', sentenza: { data: '2026-11-21' } })],
    violano: [sciolta({ motivoScioglimento: '3', sentenza: { data: '2026-11-22' } })],
  },
  EHR91: {
    conformi: [divorziata({ sentenza: { data: '2015-01-01', dataValidita: '2015-02-01' } })],
    violano: [divorziata({ sentenza: { data: '2015-01-01', dataValidita: '2026-11-22' } })],
  },
  EHR95: { conformi: [vedova()], violano: [{ ...vedova(), ...SENZA_CONIUGE }], anche: ['EN293'] },
  EHR96: { conformi: [divorziata()], violano: [{ ...divorziata(), ...SENZA_CONIUGE }], anche: ['EN293'] },
};

descriviCasi(CASI, neiServizi);

it('EHR37: an end of a union that does not say why is taken for a dissolution', () => {
  const scheda = sciolta({ datiEvento: { dataEvento: '2020-06-10', attoEvento: { anno: '2019' } } });
  expect(codici(scheda, neiServizi)).toEqual(['EHR37', 'EN278']);
});

it('at subentro none of these codes is raised', () => {
  for (const [codice, { violano }] of Object.entries(CASI)) {
    for (const scheda of violano) expect(codici(scheda)).not.toContain(codice);
  }
});

describe('messages', () => {
  it('name every date that is wrong', () => {
    const futura = { sentenza: { data: '2027-01-02', dataValidita: '2027-01-02' } };
    const scheda = ada({
      separazioneAnnullamentoCessazioneMatrimonio: futura,
      unioneCivile: { scioglimentoUnione: { sentenza: { data: '2028-03-04' } } },
    });
    expect(rilievo(scheda, 'EHR90', neiServizi)).toMatchObject({
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
      valore: '2027-01-02',
      messaggio: 'Data della sentenza 02/01/2027, 04/03/2028: non può superare oggi (21/11/2026).',
    });
  });

  it('name both sentences that are wrong', () => {
    const scheda = ada({
      separazioneAnnullamentoCessazioneMatrimonio: { sentenza: { data: '2015-01-02', dataValidita: '2015-01-01' } },
      unioneCivile: { scioglimentoUnione: { sentenza: { data: '2020-01-02', dataValidita: '2020-01-01' } } },
    });
    expect(rilievo(scheda, 'EHR31', neiServizi).messaggio).toBe(
      'Sentenza del 02/01/2015 valida dal 01/01/2015 e del 02/01/2020 valida dal 01/01/2020: la validità viene prima.',
    );
  });

  it('show the act and its event', () => {
    expect(rilievo(sposata({ attoEvento: { anno: '2005' } }), 'EHR81', neiServizi).messaggio).toBe(
      'Atto di matrimonio dell’anno 2005: non può precedere l’evento (10/06/2006) né superare oggi (21/11/2026).',
    );
  });
});

describe('what cannot be decided', () => {
  const aperti = (scheda: Soggetto) => evaluateNonVerificati(scheda, neiServizi);

  it.each<readonly [codice: string, scheda: Soggetto, manca: string]>([
    ['EC010', ada({ statoCivile: { statoCivile: 'x' } }), 'statoCivile.statoCivile'],
    ['EHR22', unitaIl('2026-01-01', { senzaGiornoMese: '1' }), 'unioneCivile.attoUnione.dataEvento'],
    [
      'EHR31',
      divorziata({ sentenza: { data: 'x', dataValidita: '2015-01-01' } }),
      'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
    ],
    [
      'EHR31',
      sciolta({ sentenza: { data: '2015-01-01', dataValidita: 'x' } }),
      'unioneCivile.scioglimentoUnione.sentenza.dataValidita',
    ],
    ['EHR81', sposata({ dataEvento: undefined, attoEvento: { anno: '2006' } }), 'matrimonio.datiMatrimonio.dataEvento'],
    [
      'EHR81',
      sposata({ senzaGiorno: '1', attoEvento: { dataFormazioneAtto: '2006-06-05' } }),
      'matrimonio.datiMatrimonio.senzaGiorno',
    ],
    ['EHR81', sposata({ attoEvento: { anno: 'MMVI' } }), 'matrimonio.datiMatrimonio.attoEvento.anno'],
    [
      'EHR83',
      divorziata({ attoAnnullamentoMatrimonio: { dataFormazioneAtto: 'x' } }),
      'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.dataFormazioneAtto',
    ],
  ])('%s (%#)', (codice, scheda, manca) => {
    expect(aperti(scheda)).toContainEqual({ codice, mancano: [manca] });
  });
});
