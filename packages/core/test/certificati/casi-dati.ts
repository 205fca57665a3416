import { type Casi, IN_AIRE, INTESTATARIA, UGO, conGeneralita, intestataria, senza } from './certificato-di-prova.js';
import { statoCivile, unita, convive, cittadina } from './persone.js';

/** Cases of the rules on civil status, citizenship, birth. */
export const CASI_DATI: Readonly<Record<string, Casi>> = {
  EN060: {
    conformi: [
      { tipi: ['17'], soggetto: statoCivile('7') },
      { tipi: ['17'], soggetto: statoCivile('3') },
    ],
    violano: [
      { tipi: ['17'] },
      { tipi: ['17'], soggetto: statoCivile('9') },
      { tipi: ['17'], soggetto: statoCivile('6') },
    ],
  },
  EN110: {
    conformi: [
      { tipi: ['5'] },
      { tipi: ['5'], soggetto: cittadina('215', 'FRANCIA'), controllo: { forzaCertificazione: '1' } },
    ],
    violano: [
      { tipi: ['5'], soggetto: cittadina('215', 'FRANCIA') },
      { tipi: ['6'], soggetto: cittadina('215', 'FRANCIA'), controllo: { forzaCertificazione: '1' } },
    ],
  },
  EN138: {
    conformi: [{ tipi: ['11'] }, { tipi: ['13'] }, { tipi: ['12'], soggetto: senza('statoCivile') }],
    violano: [
      { tipi: ['11'], soggetto: senza('statoCivile') },
      { tipi: ['13'], famiglia: { componenti: [INTESTATARIA, { famiglia: UGO.famiglia ?? {} }] } },
    ],
  },
  EN160: {
    conformi: [{ tipi: ['3'] }, { tipi: ['3'], soggetto: statoCivile('4') }, { tipi: ['18'], soggetto: unita() }],
    violano: [
      { tipi: ['3'], soggetto: statoCivile('1') },
      { tipi: ['18'], soggetto: { ...unita(), statoCivile: { statoCivile: '8' } } },
    ],
  },
  EN161: {
    conformi: [
      { tipi: ['3'] },
      { tipi: ['11'], soggetto: { ...senza('matrimonio'), statoCivile: { statoCivile: '1' } } },
    ],
    violano: [
      { tipi: ['3'], soggetto: intestataria({ matrimonio: { datiMatrimonio: { dataEvento: '2006-06-10' } } }) },
      {
        tipi: ['11'],
        soggetto: intestataria({ matrimonio: { coniuge: {}, datiMatrimonio: { dataEvento: '2006-06-10' } } }),
      },
    ],
  },
  EN162: {
    conformi: [
      {
        tipi: ['3'],
        soggetto: intestataria({ matrimonio: { coniuge: { cognome: 'FINTO' }, datiMatrimonio: { luogoEvento: {} } } }),
      },
    ],
    violano: [{ tipi: ['3'], soggetto: intestataria({ matrimonio: { coniuge: { cognome: 'FINTO' } } }) }],
  },
  EN353: {
    conformi: [
      { tipi: ['18'], soggetto: unita() },
      { tipi: ['11'], soggetto: unita() },
    ],
    violano: [
      { tipi: ['18'], soggetto: unita({ attoUnione: {} }) },
      { tipi: ['11'], soggetto: unita({ unitoCivilmente: {} }) },
    ],
  },
  EN354: {
    conformi: [{ tipi: ['19'], soggetto: convive() }],
    violano: [
      { tipi: ['19'] },
      { tipi: ['19'], soggetto: convive({ contrattoStipula: {} }) },
      { tipi: ['19'], soggetto: convive({ convivente: {} }) },
    ],
  },
  EN404: {
    conformi: [
      { tipi: ['5'] },
      { tipi: ['11'] },
      { tipi: ['11'], soggetto: statoCivile('3', { vedovanza: {} }) },
      {
        tipi: ['8'],
        soggetto: intestataria({ attributiSoggetto: { soggettoCertificabile: '2', senzaFissaDimora: 'S' } }),
      },
    ],
    violano: [
      { tipi: ['5'], soggetto: intestataria({ altraCittadinanza: [{ codiceStato: '215' }] }) },
      { tipi: ['11'], soggetto: statoCivile('3') },
      { tipi: ['11'], soggetto: statoCivile('4', { separazioneAnnullamentoCessazioneMatrimonio: {} }) },
      { tipi: ['11'], soggetto: statoCivile('7') },
      {
        tipi: ['12'],
        soggetto: intestataria({ attributiSoggetto: { soggettoCertificabile: '2', senzaFissaDimora: 'S' } }),
      },
    ],
  },
  EN407: { conformi: [{ tipi: ['5'] }], violano: [{ tipi: ['5'], soggetto: senza('cittadinanza') }] },
  EN410: {
    conformi: [
      { tipi: ['1'], soggetto: IN_AIRE },
      { tipi: ['1'], soggetto: conGeneralita({ luogoNascita: { localita: { codiceStato: '215' } } }) },
    ],
    violano: [
      { tipi: ['1'], soggetto: conGeneralita({ luogoNascita: { localita: { codiceStato: '215' } } }, IN_AIRE) },
    ],
  },
  EN417: {
    conformi: [
      { tipi: ['3'], soggetto: IN_AIRE },
      { tipi: ['18'], soggetto: unita({ attoUnione: { dataEvento: '2023-01-01' } }) },
    ],
    violano: [
      { tipi: ['3'], soggetto: IN_AIRE, registro: { dataIscrizioneAire: '2006-06-10' } },
      {
        tipi: ['19'],
        soggetto: { ...convive(), generalita: IN_AIRE.generalita ?? {} },
        registro: { dataIscrizioneAire: '2017-01-01' },
      },
    ],
  },
};
