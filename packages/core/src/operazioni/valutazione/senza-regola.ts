import { type NonVerificabile, findIn } from '../../regole/non-verificabili.js';

const GENERICO: NonVerificabile = {
  motivo: 'è generico: ANPR lo dà con il nome del campo, e ciò che chiede ha codici suoi o sta nello schema ufficiale',
  serve: 'nulla: valgono gli altri codici e il controllo della struttura',
};
const RICERCA_3001: NonVerificabile = {
  motivo: 'è del servizio 3001, che ANPR ha chiuso (versioni 5.6.6 e 5.7.0)',
  serve: 'nulla: non può dare esiti',
};
const CODICI_IGNOTI: NonVerificabile = {
  motivo: 'i valori ammessi non sono pubblicati come codici',
  serve: 'l’elenco ufficiale dei valori',
};
const FILE_4002: NonVerificabile = {
  motivo: 'legge il file dei codici fiscali che la richiesta porta dentro, e il cui tracciato non è pubblico',
  serve: 'il tracciato del file',
};
const CONDIZIONE_IGNOTA: NonVerificabile = {
  motivo: 'le fonti non dicono in quali casi si applica',
  serve: 'il testo ufficiale della condizione',
};
const LETTERE_1014: NonVerificabile = {
  motivo: 'dipende dalle lettere con cui il 1014 associa ed elimina soggetti, che non sono pubblicate',
  serve: 'i valori di tipoOperazione del 1014',
};
const TABELLE_SERVITE: NonVerificabile = {
  motivo: 'dipende da quali tabelle il servizio 7001 distribuisce, che cambiano con le versioni',
  serve: 'l’elenco delle tabelle distribuite',
};
const LEGAME_CHIUSO: NonVerificabile = {
  motivo:
    'dalla versione 4.0.12 un legame già chiuso può accompagnare la sua fine, e le fonti non dicono quando i due tipi insieme sono ancora rifiutati',
  serve: 'la condizione dopo la versione 4.0.12',
};
const DATO_REGISTRATO: NonVerificabile = {
  motivo: 'confronta i dati inviati con il legame registrato',
  serve: 'il legame registrato in ANPR',
};

/** The codes of requests that are no rules, and why. */
const SENZA_REGOLA: Readonly<Record<string, NonVerificabile>> = {
  EC022: CODICI_IGNOTI,
  EHR01: LETTERE_1014,
  EHR10: CODICI_IGNOTI,
  EHR11: CODICI_IGNOTI,
  EHR12: CODICI_IGNOTI,
  EN081: GENERICO,
  EN082: GENERICO,
  EN091: RICERCA_3001,
  EN092: RICERCA_3001,
  EN093: RICERCA_3001,
  EN094: RICERCA_3001,
  EN100: FILE_4002,
  EN101: FILE_4002,
  EN111: {
    motivo:
      'avvisa che manca il procedimento, che per i comuni è facoltativo: le fonti non dicono quando ANPR lo aspetta',
    serve: 'le operazioni per cui il procedimento è atteso',
  },
  EN132: GENERICO,
  EN146: {
    motivo: 'non ammette gestioneCF 3 senza codice fiscale, che EN147 ammette',
    serve: 'nulla: vale EN147',
  },
  EN165: TABELLE_SERVITE,
  EN174: CONDIZIONE_IGNOTA,
  EN178: CONDIZIONE_IGNOTA,
  EN189: TABELLE_SERVITE,
  EN198: {
    motivo: 'le fonti non dicono quando il comune della richiesta è errato, oltre a ciò che controlla EN479',
    serve: 'il testo ufficiale della condizione',
  },
  EN273: DATO_REGISTRATO,
  EN279: DATO_REGISTRATO,
  EN305: DATO_REGISTRATO,
  EN307: DATO_REGISTRATO,
  EN312: LEGAME_CHIUSO,
  EN315: GENERICO,
  EN319: LEGAME_CHIUSO,
  EN320: LEGAME_CHIUSO,
  EN335: {
    motivo:
      'si applica se il codice fiscale non è validato in ANPR e se il comune non torna con il codice: le fonti non dicono in che ordine',
    serve: 'lo stato di validazione registrato; il comune di nascita lo controllano EN332 ed EC007',
  },
  EN371: GENERICO,
  EN372: GENERICO,
  EN384: {
    motivo: 'legge nella richiesta 5008 il responsabile della convivenza, per cui lo schema non ha un gruppo',
    serve: 'nulla: non può dare esiti',
  },
  EN395: {
    motivo: 'è un’informazione che ANPR dà sempre: cambiano solo i dati del tipo di mutazione',
    serve: 'nulla: dei dati in più avvisa EN396',
  },
  EN430: LETTERE_1014,
  EN431: LETTERE_1014,
  EN432: LETTERE_1014,
  EN467: { motivo: 'il massimo dei mesi non è pubblicato', serve: 'il numero massimo di mesi' },
  EN468: CONDIZIONE_IGNOTA,
  EN473: CONDIZIONE_IGNOTA,
  SP000: {
    motivo: 'le fonti non dicono quali iniziative (C, V, R) ogni servizio ammette',
    serve: 'la tabella delle iniziative ammesse',
  },
};

/** Why a code of requests is no rule; `undefined` for a rule, and for the codes of others. */
export function findSenzaRegola(codice: string): NonVerificabile | undefined {
  return findIn(SENZA_REGOLA, codice);
}
