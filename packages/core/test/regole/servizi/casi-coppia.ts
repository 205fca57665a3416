import type { Soggetto } from '../../../src/index.js';
import { ADA, ada, adaSenza, nubile } from '../../scheda-di-prova.js';
import type { Casi } from './prova-servizi.js';
import {
  ESTERO,
  MATRIMONIO,
  divorziata,
  vedova,
  ROMA,
  UNITA,
  unita,
  sciolta,
  CONTRATTO,
  convive,
  risolta,
  RISOLUZIONE,
  CONVIVENZA,
  SENTENZA_2020,
  SENZA_CONIUGE,
} from './schede-servizi.js';

const ATTO_2015 = { dataFormazioneAtto: '2015-05-06' };

/** Cases of the rules on civil status, marriage, civil union and convivenza di fatto. */
export const CASI_COPPIA: Readonly<Record<string, Casi<Soggetto>>> = {
  EN127: { conformi: [ADA, nubile()], violano: [adaSenza('statoCivile')] },
  EN251: {
    conformi: [convive(), nubile({ convivenzaDiFatto: { convivente: {} } })],
    violano: [convive({ contrattoStipula: {} })],
  },
  EN258: {
    conformi: [convive({ contrattoStipula: { data: '2018-01-08', dataNotifica: '2018-01-08' } })],
    violano: [convive({ contrattoStipula: { data: '2018-01-08', dataNotifica: '2018-01-07' } })],
  },
  EN262: {
    conformi: [risolta(RISOLUZIONE, '031'), risolta(RISOLUZIONE, '98')],
    violano: [risolta(RISOLUZIONE, '33'), risolta(RISOLUZIONE, '1')],
  },
  EN263: {
    conformi: [risolta({ data: '2018-01-08', dataNotifica: '2018-01-08' })],
    violano: [risolta({ data: '2018-01-07', dataNotifica: '2018-01-08' })],
  },
  EN264: {
    conformi: [risolta(RISOLUZIONE)],
    violano: [risolta({ data: '2021-02-03', dataNotifica: '2021-02-02' })],
  },
  EN267: {
    conformi: [convive(), nubile()],
    violano: [nubile({ convivenzaDiFatto: { contrattoStipula: CONTRATTO } })],
  },
  EN269: {
    conformi: [unita(), nubile()],
    violano: [
      nubile({ unioneCivile: { attoUnione: UNITA.attoUnione } }),
      nubile({ unioneCivile: { unitoCivilmente: {} } }),
    ],
  },
  EN276: {
    conformi: [sciolta({ motivoScioglimento: '3', sentenza: { data: '2020-01-01' } })],
    violano: [sciolta({ motivoScioglimento: '31', sentenza: { data: '2020-01-01' } })],
  },
  EN278: {
    conformi: [sciolta({ motivoScioglimento: '1', datiEvento: { dataEvento: '2020-01-01' } })],
    violano: [
      sciolta({ sentenza: { data: '2020-01-01' } }),
      sciolta({ motivoScioglimento: '1' }),
      sciolta({ motivoScioglimento: '1', sentenza: { data: '2020-01-01' }, datiEvento: { dataEvento: '2020-01-01' } }),
    ],
  },
  EN290: {
    conformi: [sciolta({ motivoScioglimento: '3', sentenza: { data: '2018-01-08' } })],
    violano: [
      sciolta({ motivoScioglimento: '3', sentenza: { data: '2018-01-07' } }),
      sciolta({ motivoScioglimento: '1', datiEvento: { dataEvento: '2017-01-01', senzaGiornoMese: '1' } }),
    ],
  },
  EN293: {
    conformi: [divorziata(), vedova(), nubile()],
    violano: [{ ...vedova(), ...SENZA_CONIUGE }], // the divorced one is among the cases of EHR96
    anche: ['EHR95'],
  },
  EN301: {
    conformi: [unita()],
    violano: [
      nubile({
        unioneCivile: {
          unitoCivilmente: {},
          scioglimentoUnione: { motivoScioglimento: '3', sentenza: { data: '2020-01-01' } },
        },
      }),
    ],
    anche: ['EN269'],
  },
  EN302: {
    conformi: [risolta(RISOLUZIONE)],
    violano: [nubile({ convivenzaDiFatto: { convivente: {}, contrattoRisoluzione: { contratto: RISOLUZIONE } } })],
  },
  EN309: {
    conformi: [
      divorziata(),
      {
        ...divorziata(),
        separazioneAnnullamentoCessazioneMatrimonio: {
          attoAnnullamentoMatrimonio: { dataFormazioneAtto: '2015-05-06' },
        },
      },
      ...[{ atto: ATTO_2015 }, { attoANSC: ATTO_2015 }].map((attoAnnullamentoMatrimonioANPR) => ({
        ...divorziata(),
        separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1', attoAnnullamentoMatrimonioANPR },
      })),
    ],
    violano: [
      { ...divorziata(), separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1' } },
      {
        ...divorziata(),
        separazioneAnnullamentoCessazioneMatrimonio: {
          tipoCessazione: '1',
          attoAnnullamentoMatrimonioANPR: { atto: { anno: '2015' } },
        },
      },
    ],
  },
  EN311: {
    conformi: [
      { ...divorziata(), unioneCivile: UNITA },
      { ...vedova(), unioneCivile: UNITA },
      ada({ unioneCivile: { ...UNITA, scioglimentoUnione: { motivoScioglimento: '3', sentenza: SENTENZA_2020 } } }),
    ],
    violano: [ada({ unioneCivile: UNITA }), { ...divorziata({ tipoCessazione: '5' }), unioneCivile: UNITA }],
    anche: ['EN331'],
  },
  EN331: {
    conformi: [divorziata(), { ...divorziata(), convivenzaDiFatto: CONVIVENZA }, unita(), convive()],
    violano: [
      ada({ convivenzaDiFatto: CONVIVENZA }),
      { ...unita(), convivenzaDiFatto: CONVIVENZA },
      { ...divorziata({ tipoCessazione: '8' }), convivenzaDiFatto: CONVIVENZA },
    ],
  },
  EN350: {
    conformi: [
      sciolta({ motivoScioglimento: '98', datiEvento: { dataEvento: '2020-01-01' } }),
      risolta({ data: '2021-02-03', dataNotifica: '2021-02-04' }, '98'),
    ],
    violano: [sciolta({ motivoScioglimento: '98', sentenza: { data: '2020-01-01' } }), risolta(undefined, '98')],
  },
  EN364: {
    conformi: [convive(), convive({ contrattoStipula: {} })],
    violano: [convive({ contrattoStipula: { data: '2018-01-08' } })],
  },
  EN365: {
    conformi: [risolta(RISOLUZIONE), risolta({})],
    violano: [risolta({ data: '2021-02-03' }), risolta({ dataNotifica: '2021-02-03' })],
  },
  EN366: {
    conformi: [ADA, nubile()],
    violano: [ada({ matrimonio: { ...MATRIMONIO, coniuge: { cognome: 'FINTO' } } })],
  },
  EN381: {
    conformi: [unita()],
    violano: [
      nubile({
        unioneCivile: {
          attoUnione: UNITA.attoUnione,
          scioglimentoUnione: { motivoScioglimento: '3', sentenza: { data: '2020-01-01' } },
        },
      }),
    ],
    anche: ['EN269'],
  },
  EN382: {
    conformi: [ADA, nubile()],
    violano: [ada({ matrimonio: { ...MATRIMONIO, datiMatrimonio: { luogoEvento: ESTERO.indirizzoEstero } } })],
  },
  EN386: {
    conformi: [
      unita({ attoUnione: { dataEvento: '2016-06-05', luogoEvento: ROMA } }),
      unita({ attoUnione: { dataEvento: '2010-01-01', luogoEvento: { localita: { codiceStato: '215' } } } }),
    ],
    violano: [
      unita({ attoUnione: { dataEvento: '2016-06-04', luogoEvento: ROMA } }),
      convive({ contrattoStipula: { data: '2016-06-04', dataNotifica: '2016-06-06' } }),
    ],
  },
  EN525: {
    conformi: [divorziata(), divorziata({ tipoCessazione: '22' })],
    violano: [divorziata({ tipoCessazione: '12' })],
  },
  ES014: {
    conformi: [nubile(), ADA],
    violano: [ada({ statoCivile: { statoCivile: '1' } }), ada({ statoCivile: { statoCivile: '01' } })],
  },
  ES015: {
    conformi: [vedova(), { ...vedova(), statoCivile: { statoCivile: '9' } }],
    violano: [
      { ...vedova(), statoCivile: { statoCivile: '2' } },
      { ...vedova(), matrimonio: ADA.matrimonio ?? {}, statoCivile: { statoCivile: '2' } },
    ],
  },
  ES016: { conformi: [ADA, nubile()], violano: [nubile({ statoCivile: { statoCivile: '2' } })], anche: ['EN199'] },
  EN199: { conformi: [ADA, nubile()], violano: [nubile({ statoCivile: { statoCivile: '2' } })], anche: ['ES016'] },
  ES017: {
    conformi: [divorziata(), { ...divorziata({ tipoCessazione: '5' }), statoCivile: { statoCivile: '2' } }],
    violano: [{ ...divorziata(), statoCivile: { statoCivile: '2' } }],
  },
  ES018: {
    conformi: [vedova(), ADA],
    violano: [ada({ statoCivile: { statoCivile: '3' } })],
    anche: ['EN200'],
  },
  EN200: {
    conformi: [vedova(), ADA],
    violano: [ada({ statoCivile: { statoCivile: '3' } })],
    anche: ['ES018'],
  },
  ES019: {
    conformi: ['S', 'no', 'SI', 'n'].map((statoCivileND) => ada({ statoCivile: { statoCivile: '2', statoCivileND } })),
    violano: ['X', '1', 'SÌ'].map((statoCivileND) => ada({ statoCivile: { statoCivile: '2', statoCivileND } })),
  },
  ES020: {
    conformi: [divorziata(), ADA],
    violano: [ada({ statoCivile: { statoCivile: '4' } })],
    anche: ['EN201'],
  },
  EN201: {
    conformi: [divorziata(), ADA],
    violano: [ada({ statoCivile: { statoCivile: '4' } })],
    anche: ['ES020'],
  },
  ES045: {
    conformi: [ADA],
    violano: [ada({ matrimonio: { ...MATRIMONIO, coniuge: { sesso: 'M' } } })],
  },
  ES047: {
    conformi: [divorziata({ attoAnnullamentoMatrimonio: { dataFormazioneAtto: '2015-03-02' } })],
    violano: [divorziata({ attoAnnullamentoMatrimonio: { dataFormazioneAtto: '2015-03-01' } })],
  },
  ES129: {
    conformi: [
      unita(),
      unita({ attoUnione: { dataEvento: '2018-01-08', luogoEvento: { luogoEccezionale: 'NAVE PROVA' } } }),
    ],
    violano: [
      unita({ attoUnione: { dataEvento: '2018-01-08' } }),
      unita({ attoUnione: { dataEvento: '2018-01-08', luogoEvento: { ...ROMA, localita: { codiceStato: '215' } } } }),
    ],
  },
};
