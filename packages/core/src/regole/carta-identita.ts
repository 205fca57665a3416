import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from './regola.js';

export const EHR41: Regola<Soggetto> = {
  codice: 'EHR41',
  titolo: 'La carta d’identità è rilasciata da un comune o da un consolato',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['cartaIdentita.comuneRilascio', 'cartaIdentita.consolatoRilascio'],
  messaggio: 'Carta d’identità {numero}: {causa}.',
  rimedio: 'Indicare chi l’ha rilasciata: o il comune o il consolato.',
  fonte: ['Elenco errori ANPR 2018, riga 233', 'Tabella anomalie del subentro, procedura 004'],
  vigore: {
    versione: '9.2.7',
    nota: 'Lo schema ufficiale chiede già uno dei due: riguarda i file fatti senza schema.',
  },
  verifica: ({ cartaIdentita }) => {
    if (cartaIdentita === undefined) return CONFORME;
    const comune = cartaIdentita.comuneRilascio !== undefined;
    const consolato = cartaIdentita.consolatoRilascio !== undefined;
    if (comune !== consolato) return CONFORME;
    return violata({
      numero: cartaIdentita.numero ?? 'senza numero',
      causa: comune ? 'ci sono sia il comune sia il consolato di rilascio' : 'manca chi l’ha rilasciata',
    });
  },
};
