import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from './regola.js';

const INDIRIZZO = 'residenza.localitaEstera.indirizzoEstero';
const PROCEDURA = 'Tabella anomalie del subentro, procedura 004';

export const ES027: Regola<Soggetto> = {
  codice: 'ES027',
  titolo: 'La residenza estera dice in quale località',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['residenza.localitaEstera.indirizzoEstero.localita.descrizioneLocalita'],
  messaggio: 'La residenza è all’estero ({stato}) ma non dice in quale località.',
  rimedio: 'Scrivere la città o la località estera.',
  fonte: ['Elenco errori ANPR 2018, riga 727', PROCEDURA],
  verifica: ({ residenza }) => {
    const estera = residenza?.localitaEstera;
    if (estera === undefined || estera.indirizzoEstero?.localita?.descrizioneLocalita !== undefined) return CONFORME;
    const { descrizioneStato, codiceStato } = estera.indirizzoEstero?.localita ?? {};
    return violata({ stato: descrizioneStato ?? codiceStato ?? 'stato non indicato' });
  },
};

export const ES028: Regola<Soggetto> = {
  codice: 'ES028',
  titolo: 'La residenza estera ha almeno un elemento dell’indirizzo',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: [INDIRIZZO, 'residenza.presso'],
  messaggio:
    'Residenza estera ({localita}) senza indirizzo: mancano il toponimo, il presso, la provincia o contea e il codice postale.',
  rimedio: 'Indicarne almeno uno.',
  fonte: ['Elenco errori ANPR 2018, riga 728', PROCEDURA],
  verifica: ({ residenza }) => {
    const estera = residenza?.localitaEstera;
    if (estera === undefined || residenza?.presso !== undefined) return CONFORME;
    const { cap, localita, toponimo } = estera.indirizzoEstero ?? {};
    if (cap !== undefined || localita?.provinciaContea !== undefined || toponimo?.denominazione !== undefined)
      return CONFORME;
    return violata({
      localita: localita?.descrizioneLocalita ?? localita?.descrizioneStato ?? 'località non indicata',
    });
  },
};
