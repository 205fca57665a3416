import { formatDataAnagrafica, parseNascita } from '../data/data-anagrafica.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

/** From this day are all rows of table 2, also those of states much younger than it: it has no history, and this is no beginning. */
const INIZIO_TABELLA = '1900-01-01';
const CODICE_STATO = 'generalita.luogoNascita.localita.codiceStato';

export const EC030: Regola<Soggetto> = {
  codice: 'EC030',
  titolo: 'Lo stato estero di nascita esiste e vi si poteva nascere',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: [CODICE_STATO, 'generalita.dataNascita'],
  messaggio: 'Stato estero di nascita {stato} (codice {codiceStato}) non ammesso alla data di nascita {dataNascita}.',
  rimedio:
    'Usare codice e nome della tabella 2. Per uno stato che non esiste più (Jugoslavia, URSS…) usare il codice 998 e scriverne il nome.',
  fonte: [
    'Elenco errori ANPR 2018, riga 24',
    'Tabella anomalie del subentro, procedura 006',
    'Tabella 2',
    'Guida ANPR 28-04-2021',
  ],
  vigore: { versione: '4.0.13', nota: 'Da questa versione il servizio 6001 non la applica.' },
  verifica: ({ generalita }, { tabelle }) => {
    const localita = generalita?.luogoNascita?.localita;
    if (localita === undefined) return CONFORME;
    if (localita.codiceStato === undefined) return mancano(CODICE_STATO);
    const nascita = parseNascita(generalita);
    if (nascita === undefined) return mancano('generalita.dataNascita');
    const codice = localita.codiceStato.trim();
    const ammessi = [nascita.primo, nascita.ultimo].map(
      (giorno) =>
        tabelle.stati.findByCodice(codice, { il: giorno < INIZIO_TABELLA ? INIZIO_TABELLA : giorno, uso: 'nascita' })
          .ok,
    );
    if (ammessi.every(Boolean)) return CONFORME;
    if (ammessi.some(Boolean)) return mancano('generalita.dataNascita');
    const stato = localita.descrizioneStato ?? 'senza nome';
    return violata({ stato, codiceStato: codice, dataNascita: formatDataAnagrafica(nascita) });
  },
};
