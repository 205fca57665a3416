import { type Casi, IN_AIRE, INTESTATARIA, LEO, UGO, intestataria, senza } from './certificato-di-prova.js';
import { inConvivenza, certificabile, chiede, MORTA, EMIGRATA, aperta, ugoCertificabile } from './persone.js';

/** Cases of the rules on where the person stands: register, family. */
export const CASI_POSIZIONE: Readonly<Record<string, Casi>> = {
  'CERT-ELETTORE': {
    conformi: [{ tipi: ['EL1', 'EL2'] }],
    violano: [
      { tipi: ['EL1'], soggetto: intestataria({ listaElettorale: { elettore: 'N' } }) },
      { tipi: ['EL2'], registro: { elettorale: { inListaGenerale: false, certificabilita: '2' } } },
      { tipi: ['EL2'], registro: { elettorale: { inListaGenerale: true, certificabilita: '0' } } },
    ],
  },
  EN042: { conformi: [{}], violano: [{ registro: { schede: [] } }] },
  EN043: {
    conformi: [{ registro: { schede: [aperta('058091'), { ...aperta('015146'), cancellata: true }] } }],
    violano: [{ registro: { schede: [aperta('058091'), aperta('058091')] } }],
  },
  EN044: {
    conformi: [{ tipi: ['1', '5'], soggetto: IN_AIRE }, { tipi: ['7', '8'] }],
    violano: [
      { tipi: ['8'], soggetto: IN_AIRE },
      { tipi: ['7', '1'], soggetto: IN_AIRE },
    ],
  },
  EN045: {
    conformi: [
      { tipi: ['12'] },
      { tipi: ['8'], famiglia: { componenti: [{ famiglia: { legameSoggetto: { codiceLegame: '14' } } }] } },
    ],
    violano: [
      {
        tipi: ['12'],
        famiglia: { componenti: [INTESTATARIA, { famiglia: { legameSoggetto: { codiceLegame: '14' } } }] },
      },
      { tipi: ['12'], soggetto: intestataria({ famiglia: { legameSoggetto: { codiceLegame: '99' } } }) },
    ],
  },
  EN046: {
    conformi: [
      { tipi: ['8', '12'], soggetto: certificabile('1') },
      { tipi: ['1'], soggetto: certificabile('1'), controllo: { forzaCertificazione: '1' } },
    ],
    violano: [{ tipi: ['1', '8'], soggetto: certificabile('1') }],
  },
  EN047: {
    conformi: [{}, { soggetto: certificabile('3'), controllo: { forzaCertificazione: '1' } }],
    violano: [
      { soggetto: certificabile('0'), controllo: { forzaCertificazione: '1' } },
      { soggetto: certificabile('3') },
      { soggetto: certificabile('4') },
    ],
  },
  EN054: { conformi: [{ tipi: ['7'] }], violano: [{ tipi: ['7'], ...chiede(UGO), registro: MORTA }], anche: ['EN228'] },
  EN055: { conformi: [{ tipi: ['12'] }], violano: [{ tipi: ['12'], soggetto: inConvivenza }] },
  EN056: { conformi: [{ tipi: ['14'], soggetto: inConvivenza }], violano: [{ tipi: ['14'] }] },
  EN057: {
    conformi: [{ tipi: ['15'], soggetto: IN_AIRE }],
    violano: [
      { tipi: ['15'], soggetto: { ...IN_AIRE, famiglia: { legameSoggetto: { tipoLegame: '3', codiceLegame: '1' } } } },
      { tipi: ['15'], soggetto: { ...inConvivenza, generalita: { ...inConvivenza.generalita, soggettoAIRE: 'S' } } },
    ],
  },
  EN058: {
    conformi: [{ tipi: ['16'] }],
    violano: [
      { tipi: ['16'], soggetto: inConvivenza },
      { tipi: ['13'], soggetto: inConvivenza },
    ],
  },
  EN059: {
    conformi: [{ tipi: ['16'] }, { tipi: ['13'], famiglia: { componenti: [INTESTATARIA] } }],
    violano: [{ tipi: ['16'], famiglia: { componenti: [INTESTATARIA] } }],
  },
  EN061: {
    conformi: [{ tipi: ['2'], ...chiede(UGO), registro: MORTA }],
    violano: [{ tipi: ['2'] }, { tipi: ['2'], registro: EMIGRATA }],
  },
  EN062: {
    conformi: [{ tipi: ['12'] }, { tipi: ['12'], soggetto: ugoCertificabile(), intestatario: {} }],
    violano: [{ tipi: ['12'], soggetto: ugoCertificabile(), intestatario: {}, famiglia: { componenti: [UGO, LEO] } }],
  },
  EN137: {
    conformi: [{ tipi: ['12'] }, { tipi: ['14'], soggetto: inConvivenza }],
    violano: [{ tipi: ['12'], soggetto: senza('famiglia') }],
  },
  EN163: {
    conformi: [{ tipi: ['4'], registro: EMIGRATA }],
    violano: [{ tipi: ['4'] }, { tipi: ['4'], registro: { cancellazione: { motivoCancellazione: '5' } } }],
  },
  EN164: { conformi: [{ tipi: ['10'], soggetto: IN_AIRE }], violano: [{ tipi: ['10'] }] },
  EN181: {
    conformi: [
      { tipi: ['8', '12'], registro: { procedimentoAperto: true } },
      { tipi: ['1'], registro: { procedimentoAperto: true }, controllo: { forzaCertificazione: '1' } },
    ],
    violano: [{ tipi: ['1', '8'], registro: { procedimentoAperto: true } }],
  },
  EN221: {
    conformi: [{ tipi: ['12'] }, { tipi: ['8'], famiglia: { incompleta: true } }],
    violano: [{ tipi: ['12'], famiglia: { incompleta: true } }],
  },
  EN222: {
    conformi: [
      { tipi: ['12'], famiglia: { certificabile: false } },
      { tipi: ['16'], famiglia: { certificabile: false }, controllo: { forzaCertificazione: '1' } },
    ],
    violano: [{ tipi: ['16'], famiglia: { certificabile: false } }],
  },
  EN228: {
    conformi: [
      { tipi: ['9'], ...chiede(UGO), registro: MORTA },
      { tipi: ['8'], registro: { cancellazione: null } },
    ],
    violano: [
      { tipi: ['8'], ...chiede(UGO), registro: MORTA },
      { tipi: ['8'], ...chiede(UGO), registro: { cancellazione: { motivoCancellazione: '2' } } },
      { tipi: ['4'], ...chiede(UGO), registro: MORTA },
    ],
  },
  EN229: { conformi: [{ tipi: ['4'], registro: EMIGRATA }], violano: [{ tipi: ['8'], registro: EMIGRATA }] },
  EN469: {
    conformi: [{ registro: { schede: [aperta('058091'), { ...aperta('015146'), cancellata: true }] } }],
    violano: [{ registro: { schede: [aperta('058091'), aperta('015146')] } }],
    anche: ['EN043'],
  },
  EN470: {
    conformi: [{ registro: { schede: [aperta('058091'), { ...aperta('058091', true), cancellata: true }] } }],
    violano: [{ registro: { schede: [aperta('058091'), aperta('058091', true)] } }],
    anche: ['EN043'],
  },
};
