import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { regolaTabella, verificaTabella } from '../codice-tabella.js';
import type { Regola } from '../regola.js';
import { LEGAMI_DI_CONVIVENZA, RELAZIONI, TIPO_CESSAZIONE } from '../tabelle-soggetto.js';
import { unisciVerdetti } from '../unisci-verdetti.js';
import { regolaServizi } from './regola-servizi.js';

const SOLO_SERVIZI = { subentro: null, servizi: 'errore' } as const;

export const EC023: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EC023',
  titolo: 'La certificabilità è nella tabella 42',
  cosa: 'Certificabilità del soggetto',
  tabella: 42,
  posti: [
    {
      campo: 'attributiSoggetto.soggettoCertificabile',
      leggi: ({ attributiSoggetto }) => attributiSoggetto?.soggettoCertificabile,
    },
  ],
  severita: SOLO_SERVIZI,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 21'],
});

export const EC074: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaTabella<FamigliaConvivenza>({
  codice: 'EC074',
  titolo: 'Il tipo di movimentazione è nella tabella 23',
  cosa: 'Tipo di movimentazione',
  tabella: 23,
  posti: [{ campo: 'tipoMovimentazione', leggi: ({ tipoMovimentazione }) => tipoMovimentazione }],
  severita: SOLO_SERVIZI,
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 57'],
});

/** The ties of families are in one table, those of convivenze in the other; one without a type is of a family, as in the schema. */
function verificaLegame(): Regola<Soggetto>['verifica'] {
  const inFamiglia = verificaTabella({ tabella: 5, posti: RELAZIONI });
  const inConvivenza = verificaTabella({ tabella: 6, posti: LEGAMI_DI_CONVIVENZA });
  return (soggetto, contesto) => unisciVerdetti(inFamiglia(soggetto, contesto), inConvivenza(soggetto, contesto));
}

export const EN246: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN246',
  titolo: 'Il legame è nella tabella delle famiglie o in quella delle convivenze',
  severita: 'errore',
  servizi: '1002, 5001, 5005',
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Legame {valori}: non è un codice ammesso, né dalla tabella 5 in famiglia né dalla 6 in convivenza.',
  rimedio: 'Scegliere il codice nella tabella 5 (famiglia) o 6 (convivenza): le mostra «anagrafe tabelle».',
  fonte: ['Elenco errori ANPR 2018, riga 477', 'Tabella 5', 'Tabella 6'],
  verifica: /* @__PURE__ */ verificaLegame(),
});

export const EN525: Regola<Soggetto> = /* @__PURE__ */ regolaTabella<Soggetto>({
  codice: 'EN525',
  titolo: 'Il tipo di cessazione del matrimonio è nella tabella 31',
  cosa: 'Tipo di cessazione del matrimonio',
  tabella: 31,
  posti: [TIPO_CESSAZIONE],
  severita: SOLO_SERVIZI,
  daRimuovere: false,
  fonte: ['Aggiornamenti ANPR, versione 5.3.11'],
  vigore: {
    dal: '2019-05-06',
    versione: '5.3.11',
    nota: 'La applicano i servizi 1002, 5008, A002: al subentro resta EC165.',
  },
});
