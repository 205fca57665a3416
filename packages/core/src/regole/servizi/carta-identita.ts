import type { Soggetto } from '../../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from '../regola.js';

/** The list speaks of E and C, the official type of one digit, of which only 1, electronic, is known: either will do. */
const AMMESSO = /^\s*[\dEC]\s*$/i;

export const EC059: Regola<Soggetto> = {
  codice: 'EC059',
  titolo: 'La carta d’identità è detta cartacea o elettronica con un codice ammesso',
  severita: { subentro: null, servizi: 'errore' },
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
