/** Why no file can decide a check, and what could. Italian, for operators. */
export interface NonVerificabile {
  readonly motivo: string;
  readonly serve: string;
}

const INTERROGAZIONE = 'l’interrogazione dell’Anagrafe Tributaria, che ANPR fa da sé dopo il caricamento';
const FILE_AIRE = 'il file AIRE e il suo tracciato, che non è pubblico';
const NULLA = 'nulla: non può dare esiti';
const ELENCO_MAE = 'l’elenco consolare del Ministero degli Affari Esteri, se ANPR riprenderà a confrontarlo';

/**
 * The official checks of the subentro that are no rules, by code: what they ask is not in the file. And two of the services
 * that a record would decide: what EN140 asks is not published (the one known case, a parent of whom half the name is given,
 * was a fault of ANPR: italia/anpr #221), and EN494, which a file may well break, is no longer applied.
 */
const NON_VERIFICABILI: Readonly<Record<string, NonVerificabile>> = {
  EA002: {
    motivo: 'la scheda non ha codice fiscale: solo l’Agenzia delle Entrate sa se la persona ne ha uno',
    serve: INTERROGAZIONE,
  },
  EA003: {
    motivo: 'solo l’Agenzia delle Entrate sa se agli stessi dati corrisponde un altro codice fiscale',
    serve: INTERROGAZIONE,
  },
  EA029: {
    motivo: 'solo l’Agenzia delle Entrate sa se ha in archivio la persona',
    serve: INTERROGAZIONE,
  },
  EA030: {
    motivo: 'confronta il codice fiscale con le schede degli altri comuni già in ANPR',
    serve: 'le schede APR degli altri comuni, che ha solo ANPR',
  },
  EA031: {
    motivo: 'confronta il codice fiscale con le schede AIRE già in ANPR',
    serve: 'le schede AIRE di tutti i comuni, che ha solo ANPR',
  },
  EA036: {
    motivo:
      'due schede con la base e con l’omocodia di un codice sono di solito due persone: solo l’Agenzia delle Entrate sa se sono una',
    serve: INTERROGAZIONE,
  },
  EA040: {
    motivo: 'solo l’Agenzia delle Entrate sa se un codice fiscale è collegato a uno più recente',
    serve: INTERROGAZIONE,
  },
  EA044: {
    motivo: 'ANPR non esegue questo controllo al subentro: cercava chi è in AIRE e non negli elenchi consolari',
    serve: ELENCO_MAE,
  },
  EA045: {
    motivo: 'ANPR non esegue questo controllo al subentro: cercava chi è negli elenchi consolari e non in AIRE',
    serve: ELENCO_MAE,
  },
  EA046: {
    motivo: 'ANPR non esegue questo controllo al subentro: confrontava comune e consolato di AIRE ed elenchi consolari',
    serve: ELENCO_MAE,
  },
  EA047: {
    motivo: 'ANPR non esegue questo controllo al subentro: cercava chi per i consolati non risiede più all’estero',
    serve: ELENCO_MAE,
  },
  EAA30: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: il codice fiscale trovato è di una persona con altri dati',
    serve: INTERROGAZIONE,
  },
  EAA31: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: altri dati per quel codice fiscale, secondo caso',
    serve: INTERROGAZIONE,
  },
  EAA40: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: c’è un codice fiscale più recente',
    serve: INTERROGAZIONE,
  },
  EAA41: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: c’è un codice fiscale più recente, secondo caso',
    serve: INTERROGAZIONE,
  },
  EAA50: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: il codice fiscale è la base di un’omocodia',
    serve: INTERROGAZIONE,
  },
  EAA51: {
    motivo: 'è una risposta dell’Agenzia delle Entrate: il codice fiscale è la base di un’omocodia, secondo caso',
    serve: INTERROGAZIONE,
  },
  EC060: { motivo: 'legge il motivo di iscrizione AIRE, che è solo nel file AIRE', serve: FILE_AIRE },
  EC061: { motivo: 'legge l’iniziativa dell’iscrizione AIRE, che è solo nel file AIRE', serve: FILE_AIRE },
  EC062: { motivo: 'legge come fu scelto il comune di iscrizione AIRE, che è solo nel file AIRE', serve: FILE_AIRE },
  EC069: {
    motivo:
      'legge la lingua di un certificato, che il file non ha; delle altre lingue il file ha un codice numerico, la tabella 14 solo lettere',
    serve: 'la tabella dei codici numerici delle lingue (idLingua), che ANPR non pubblica',
  },
  EC164: { motivo: 'legge lo stato dell’istruttoria di espatrio, che è solo nel file AIRE', serve: FILE_AIRE },
  EHR70: {
    motivo: 'legge l’anno dell’atto di morte del soggetto (datiDecesso), che il file di subentro non ha',
    serve: NULLA,
  },
  EN035: {
    motivo: 'ANPR non esegue questo controllo al subentro: riguarda la forma del piano caricato in ANPR',
    serve: NULLA,
  },
  EN041: {
    motivo: 'ANPR non esegue questo controllo al subentro: riguarda un piano già caricato in ANPR',
    serve: NULLA,
  },
  EN140: {
    motivo:
      'ANPR non pubblica quali dati di un genitore siano insufficienti: lo schema ne vuole già cognome e nome, o che si dica che mancano, e di chi non ha né l’uno né l’altro dice ES044',
    serve: 'il testo ufficiale del controllo',
  },
  EN494: {
    motivo:
      'ANPR non esegue più questo controllo dalla versione 5.9.4 (4 giugno 2020): chiedeva la specie del toponimo a chi indica un indirizzo in un’altra lingua',
    serve: NULLA,
  },
  EN556: {
    motivo: 'riguarda il primo caricamento delle liste elettorali, che il file di subentro non fa',
    serve: 'la richiesta del subentro elettorale e le liste già in ANPR',
  },
  EN557: {
    motivo: 'riguarda le sezioni elettorali, che il file di subentro non ha',
    serve: 'la richiesta del subentro elettorale e le sezioni già in ANPR',
  },
  EN562: {
    motivo: 'riguarda circoscrizioni e collegi, che il file di subentro non ha',
    serve: 'la richiesta del subentro elettorale e la tabella dei collegi, che ANPR non pubblica',
  },
  ES007: {
    motivo: 'legge la data di morte del soggetto (datiDecesso), che il file di subentro non ha',
    serve: NULLA,
  },
  ES078: { motivo: 'legge la decorrenza dell’iscrizione AIRE, che è solo nel file AIRE', serve: FILE_AIRE },
  ES079: { motivo: 'legge l’anno di espatrio, che è solo nel file AIRE', serve: FILE_AIRE },
};

/** Why a code is no rule, in its own words. `undefined` for a rule, and for the codes whose class tells why. */
export function findNonVerificabile(codice: string): NonVerificabile | undefined {
  return findIn(NON_VERIFICABILI, codice);
}

/** What a table of codes without a rule says of one, any case. */
export function findIn(
  tabella: Readonly<Record<string, NonVerificabile>>,
  codice: string,
): NonVerificabile | undefined {
  const cercato = codice.trim().toUpperCase();
  return Object.hasOwn(tabella, cercato) ? tabella[cercato] : undefined;
}
