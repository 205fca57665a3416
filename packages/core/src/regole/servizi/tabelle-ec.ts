import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { regolaTabella } from '../codice-tabella.js';
import { CONFORME, type Regola, violata } from '../regola.js';

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

/** The list speaks of E and C, the official type of one digit, of which only 1, electronic, is known: either will do. */
const AMMESSO = /^\s*[\dEC]\s*$/i;

export const EC059: Regola<Soggetto> = {
  codice: 'EC059',
  titolo: 'La carta d’identità è detta cartacea o elettronica con un codice ammesso',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: ['cartaIdentita.cartaceaElettronica'],
  messaggio: 'Carta d’identità con tipo «{tipo}», che non è un codice ammesso.',
  rimedio: 'Scrivere una cifra, come vuole lo schema ufficiale: 1 per la carta elettronica.',
  fonte: ['Elenco errori ANPR 2018, riga 46'],
  vigore: {
    versione: '9.2.7',
    nota: 'Lo schema ufficiale ammette già solo una cifra: riguarda i dati fatti senza schema.',
  },
  verifica: ({ cartaIdentita }) => {
    const tipo = cartaIdentita?.cartaceaElettronica;
    return tipo === undefined || AMMESSO.test(tipo) ? CONFORME : violata({ tipo });
  },
};
