import type { Soggetto } from '../../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from '../regola.js';

const CONIUGE = 'matrimonio.coniuge';

export const EHR95: Regola<Soggetto> = {
  codice: 'EHR95',
  titolo: 'Chi è rimasto vedovo ha un coniuge',
  severita: { subentro: null, servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: [CONIUGE, 'vedovanza'],
  messaggio: 'Ci sono i dati della vedovanza ma manca il coniuge.',
  rimedio: 'Completare il matrimonio con il coniuge: ANPR chiede almeno cognome, nome e data del matrimonio.',
  fonte: ['Elenco errori ANPR 2018, riga 265', 'italia/anpr, segnalazione 72'],
  verifica: ({ vedovanza, matrimonio }) =>
    vedovanza !== undefined && matrimonio?.coniuge === undefined ? violata({}) : CONFORME,
};

export const EHR96: Regola<Soggetto> = {
  codice: 'EHR96',
  titolo: 'Il matrimonio annullato o cessato ha un coniuge',
  severita: { subentro: null, servizi: 'avviso' },
  daRimuoverePrimaDelSubentro: false,
  campi: [CONIUGE, 'separazioneAnnullamentoCessazioneMatrimonio'],
  messaggio: 'Ci sono i dati di separazione, annullamento o cessazione del matrimonio ma manca il coniuge.',
  rimedio: 'Completare il matrimonio con il coniuge.',
  fonte: ['Elenco errori ANPR 2018, riga 266'],
  verifica: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione, matrimonio }) =>
    cessazione !== undefined && matrimonio?.coniuge === undefined ? violata({}) : CONFORME,
};
