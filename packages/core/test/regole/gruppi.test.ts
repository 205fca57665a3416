import { expect, it } from 'vitest';

import { type Soggetto, evaluateScheda } from '../../src/index.js';
import { ADA, ada, contesto, nata } from '../scheda-di-prova.js';
import { type Casi, descriviCasi } from './casi.js';
import { comune, rilievo, sposata } from './esempi.js';

const ROMA = comune('ROMA', 'RM');
const PARIGI = { descrizioneLocalita: 'PARIGI', descrizioneStato: 'FRANCIA', codiceStato: '215' };
const vedova = (datiMorteconiuge: object): Soggetto => ada({ vedovanza: { datiMorteconiuge } });
const carta = (rilascio: object): Soggetto =>
  ada({ cartaIdentita: { numero: 'CA00000AA', dataRilascio: '2020-01-02', ...rilascio } });
const allEstero = (indirizzoEstero: object, presso?: string): Soggetto =>
  ada({
    residenza: {
      tipoIndirizzo: '1',
      localitaEstera: { indirizzoEstero, consolato: { codiceConsolato: '2200303' } },
      ...(presso === undefined ? {} : { presso }),
      dataDecorrenzaResidenza: '2006-07-01',
    },
  });
const VIA = { toponimo: { denominazione: 'RUE DE RIVOLI' } };
const unita = (cambi: object): Soggetto => ada({ unioneCivile: { unitoCivilmente: { nome: 'IDA' }, ...cambi } });
const convivente = (cambi: object): Soggetto => ada({ convivenzaDiFatto: { convivente: { nome: 'UGO' }, ...cambi } });

const CASI: Casi = {
  EHR41: {
    conformi: [carta({ comuneRilascio: ROMA }), carta({ consolatoRilascio: { codiceConsolato: '2200303' } })],
    violano: [carta({}), carta({ comuneRilascio: ROMA, consolatoRilascio: { codiceConsolato: '2200303' } })],
  },
  EN383: {
    conformi: [
      unita({ attoUnione: { dataEvento: '2018-05-05' } }),
      convivente({ contrattoStipula: { data: '2018-05-05' } }),
      ada({ unioneCivile: {}, convivenzaDiFatto: {} }),
    ],
    violano: [unita({}), convivente({}), ada({ unioneCivile: { unitoCivilmente: { senzaNome: '1' } } })],
  },
  ES027: {
    conformi: [allEstero({ localita: PARIGI, ...VIA })],
    violano: [
      allEstero({ localita: { codiceStato: '215' }, ...VIA }),
      allEstero({ localita: { descrizioneStato: 'FRANCIA', codiceStato: '215' }, ...VIA }),
      allEstero(VIA),
    ],
  },
  ES028: {
    conformi: [
      allEstero({ localita: PARIGI, ...VIA }),
      allEstero({ localita: PARIGI, cap: '75001' }),
      allEstero({ localita: { ...PARIGI, provinciaContea: 'ÎLE-DE-FRANCE' } }),
      allEstero({ localita: PARIGI }, 'FAMIGLIA FINTA'),
    ],
    violano: [allEstero({ localita: PARIGI }), allEstero({ localita: PARIGI, toponimo: { numeroCivico: '1' } })],
  },
  ES048: {
    conformi: [
      sposata({ luogoEvento: { comune: ROMA } }),
      sposata({ luogoEvento: { localita: PARIGI } }),
      sposata({ luogoEvento: { luogoEccezionale: 'NAVE' } }),
      ada({ matrimonio: { coniuge: { nome: 'UGO' } } }),
    ],
    violano: [
      sposata({ luogoEvento: undefined }),
      sposata({ luogoEvento: {} }),
      sposata({ luogoEvento: { comune: ROMA, localita: PARIGI } }),
    ],
  },
  ES050: {
    conformi: [
      nata({ luogoNascita: { localita: PARIGI } }),
      nata({ luogoNascita: { luogoEccezionale: 'NAVE', comune: ROMA, localita: PARIGI } }),
    ],
    violano: [
      nata({ luogoNascita: {} }),
      nata({ luogoNascita: undefined } as never), // so the reader hands an empty element over
      nata({ luogoNascita: { comune: ROMA, localita: PARIGI } }),
    ],
  },
  ES067: {
    conformi: [
      vedova({ luogoEvento: { comune: ROMA } }),
      vedova({ luogoEvento: { luogoEccezionale: 'NAVE' } }),
      ada({ vedovanza: {} }),
    ],
    violano: [vedova({}), vedova({ luogoEvento: {} }), vedova({ luogoEvento: { comune: ROMA, localita: PARIGI } })],
  },
};

descriviCasi(CASI);

it.each<readonly [codice: string, scheda: Soggetto, messaggio: string]>([
  ['ES050', nata({ luogoNascita: {} }), 'Luogo di nascita: non c’è né il comune né la località estera.'],
  [
    'ES067',
    vedova({ luogoEvento: { comune: ROMA, localita: PARIGI } }),
    'Luogo di morte del coniuge: ci sono sia il comune sia la località estera.',
  ],
  ['EHR41', carta({}), 'Carta d’identità CA00000AA: manca chi l’ha rilasciata.'],
  [
    'EN383',
    ada({ ...unita({}), ...convivente({}) }),
    'Mancano i dati dell’unione civile con IDA e i dati del contratto con il convivente UGO.',
  ],
  [
    'ES027',
    allEstero({ localita: { codiceStato: '215' }, ...VIA }),
    'La residenza è all’estero (215) ma non dice in quale località.',
  ],
])('the message of %s names what the record has', (codice, scheda, messaggio) => {
  expect(rilievo(scheda, codice).messaggio).toBe(messaggio);
});

it('ES049, ES050: a scheda without generalità is left to the structure', () => {
  const { generalita: _, ...senza } = ADA;
  const codici = evaluateScheda(senza, contesto).map(({ codice }) => codice);
  expect(codici.filter((codice) => codice === 'ES049' || codice === 'ES050')).toEqual([]);
});
