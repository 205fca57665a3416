import { isFlag } from '../data/data-anagrafica.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

export const ES049: Regola<Soggetto> = {
  codice: 'ES049',
  titolo: 'Il soggetto porta almeno il cognome o il nome',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['generalita.cognome', 'generalita.nome'],
  messaggio: 'Nella scheda non c’è né il cognome né il nome.',
  rimedio: 'Riprendere dai documenti il cognome, il nome o entrambi.',
  fonte: ['Elenco errori ANPR 2017, riga 753', 'Tabella anomalie del subentro, procedura 004'],
  verifica: ({ generalita }) => {
    if (generalita === undefined) return CONFORME; // the structure says that it must be there
    return generalita.cognome === undefined && generalita.nome === undefined ? violata({}) : CONFORME;
  },
};

export const ES057: Regola<Soggetto> = {
  codice: 'ES057',
  titolo: 'Il soggetto non è dichiarato senza cognome e senza nome insieme',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['generalita.senzaCognome', 'generalita.senzaNome'],
  messaggio: 'La scheda dichiara il soggetto senza cognome e senza nome.',
  rimedio: 'Riprendere dai documenti il cognome, il nome o entrambi, e togliere senzaCognome o senzaNome.',
  fonte: ['Elenco errori ANPR 2018, riga 749', 'Tabella anomalie del subentro, procedura 004'],
  verifica: ({ generalita }) =>
    isFlag(generalita?.senzaCognome) && isFlag(generalita?.senzaNome) ? violata({}) : CONFORME,
};

export const ES061: Regola<Soggetto> = {
  codice: 'ES061',
  titolo: 'Chi non ha cognome non ne porta uno',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['generalita.cognome', 'generalita.senzaCognome'],
  messaggio: 'La scheda dichiara il soggetto senza cognome ma indica il cognome {cognome}.',
  rimedio: 'Togliere senzaCognome se il cognome è nei documenti; altrimenti togliere il cognome.',
  fonte: ['Elenco errori ANPR 2018, riga 751', 'Tabella anomalie del subentro, procedura 004'],
  verifica: ({ generalita }) => {
    if (!isFlag(generalita?.senzaCognome) || generalita?.cognome === undefined) return CONFORME;
    return violata({ cognome: generalita.cognome });
  },
};

export const ES062: Regola<Soggetto> = {
  codice: 'ES062',
  titolo: 'Chi non ha nome non ne porta uno',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['generalita.nome', 'generalita.senzaNome'],
  messaggio: 'La scheda dichiara il soggetto senza nome ma indica il nome {nome}.',
  rimedio: 'Togliere senzaNome se il nome è nei documenti; altrimenti togliere il nome.',
  fonte: ['Elenco errori ANPR 2018, riga 752', 'Tabella anomalie del subentro, procedura 004'],
  verifica: ({ generalita }) => {
    if (!isFlag(generalita?.senzaNome) || generalita?.nome === undefined) return CONFORME;
    return violata({ nome: generalita.nome });
  },
};

export const ES063: Regola<Soggetto> = {
  codice: 'ES063',
  titolo: 'Senza giorno e mese, la data di nascita si scrive 1° gennaio',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['generalita.dataNascita', 'generalita.senzaGiornoMese'],
  messaggio: 'Della nascita si conosce solo l’anno (senzaGiornoMese), ma la data è {dataNascita}: va scritta {attesa}.',
  rimedio: 'Scrivere 1° gennaio se giorno e mese sono ignoti; se sono noti, togliere senzaGiornoMese.',
  fonte: ['Elenco errori ANPR 2018, riga 753', 'Tabella anomalie del subentro, procedura 003'],
  verifica: ({ generalita }) => {
    if (!isFlag(generalita?.senzaGiornoMese)) return CONFORME;
    const nascita = parseDataXml(generalita?.dataNascita);
    if (nascita === undefined) return mancano('generalita.dataNascita');
    const attesa = `${nascita.slice(0, 4)}-01-01`;
    return nascita === attesa ? CONFORME : violata({ dataNascita: nascita, attesa });
  },
};

export const ES066: Regola<Soggetto> = {
  codice: 'ES066',
  titolo: 'Senza giorno, la data di nascita si scrive il primo del mese',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['generalita.dataNascita', 'generalita.senzaGiorno'],
  messaggio: 'Della nascita non si conosce il giorno (senzaGiorno), ma la data è {dataNascita}: va scritta {attesa}.',
  rimedio: 'Scrivere il primo del mese se il giorno è ignoto; se è noto, togliere senzaGiorno.',
  fonte: ['Elenco errori ANPR 2018, riga 755', 'Tabella anomalie del subentro, procedura 003'],
  verifica: ({ generalita }) => {
    if (!isFlag(generalita?.senzaGiorno)) return CONFORME;
    const nascita = parseDataXml(generalita?.dataNascita);
    if (nascita === undefined) return mancano('generalita.dataNascita');
    const attesa = `${nascita.slice(0, 8)}01`;
    return nascita === attesa ? CONFORME : violata({ dataNascita: nascita, attesa });
  },
};
