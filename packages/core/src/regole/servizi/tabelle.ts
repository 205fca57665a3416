import type { Soggetto } from '../../scheda/soggetto.js';
import { regolaTabella } from '../codice-tabella.js';
import type { Regola } from '../regola.js';
import { EC002, EC003 } from '../tabelle-soggetto.js';
import { regolaServizi } from './regola-servizi.js';

export const EN246: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN246',
  titolo: 'Il legame è nella tabella delle famiglie o in quella delle convivenze',
  severita: 'errore',
  servizi: '1002, 5001, 5005',
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Legame {valori}: non è un codice ammesso, né dalla tabella 5 in famiglia né dalla 6 in convivenza.',
  rimedio: 'Scegliere il codice nella tabella 5 (famiglia) o 6 (convivenza): le mostra «anagrafe tabelle».',
  fonte: ['Elenco errori ANPR 2018, riga 477', 'Tabella 5', 'Tabella 6'],
  verifica: (soggetto, contesto) => {
    const famiglia = EC002.verifica(soggetto, contesto);
    return famiglia.type === 'violata' ? famiglia : EC003.verifica(soggetto, contesto);
  },
});

export const EN525: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EN525',
  titolo: 'Il tipo di cessazione del matrimonio è nella tabella 31',
  cosa: 'Tipo di cessazione del matrimonio',
  tabella: 31,
  posti: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione',
      leggi: (soggetto) => soggetto.separazioneAnnullamentoCessazioneMatrimonio?.tipoCessazione,
    },
  ],
  severita: { subentro: null, servizi: 'errore' },
  daRimuovere: false,
  fonte: ['Aggiornamenti ANPR, versione 5.3.11'],
  vigore: {
    dal: '2019-05-06',
    versione: '5.3.11',
    nota: 'La applicano i servizi 1002, 5008, A002: al subentro resta EC165.',
  },
});
