import { type NonVerificabile, findIn } from '../../regole/non-verificabili.js';
import { SENZA_REGOLA_PERSONE } from './senza-regola-persone.js';
import { SENZA_REGOLA_SCHEDE } from './senza-regola-schede.js';

const GENERICO: NonVerificabile = {
  motivo: 'è generico: ANPR lo dà con il nome del campo, e ciò che chiede ha codici suoi o sta nello schema ufficiale',
  serve: 'nulla: valgono gli altri codici e il controllo della struttura',
};
const RICERCA_3001: NonVerificabile = {
  motivo: 'è del servizio 3001, che ANPR ha chiuso (versioni 5.6.6 e 5.7.0)',
  serve: 'nulla: non può dare esiti',
};
const FILE_4002: NonVerificabile = {
  motivo: 'legge il file dei codici fiscali che la richiesta porta dentro, e il cui tracciato non è pubblico',
  serve: 'il tracciato del file',
};
const LETTERE_1014: NonVerificabile = {
  motivo:
    'dipende dalle lettere con cui il 1014 associa ed elimina soggetti: l’elenco degli errori ha solo I, M, C e A, lo schema ammette un carattere qualsiasi, e né tabelle né storico delle versioni le dicono',
  serve: 'i valori di tipoOperazione del 1014 per associare ed eliminare soggetti',
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

/** The codes of requests that are no rules, and why. */
const SENZA_REGOLA: Readonly<Record<string, NonVerificabile>> = {
  EHR01: LETTERE_1014,
  EHR10: {
    motivo:
      'dei codici degli eventi anagrafici è pubblicato solo che 1 è l’iscrizione (italia/anpr, segnalazione 1183)',
    serve: 'l’elenco dei codici di eventoAnagrafico',
  },
  EHR11: {
    motivo: 'dei tipi di scheda del 4001 non sono pubblicati i codici: lo schema ammette una cifra qualsiasi',
    serve: 'l’elenco dei codici di tipoScheda degli identificativi comunali',
  },
  EHR12: {
    motivo: 'dei tipi di atto del 4001 non sono pubblicati i codici: lo schema ammette una cifra qualsiasi',
    serve: 'l’elenco dei codici di tipoAtto',
  },
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
      'è una scelta: avviserebbe di ogni registrazione senza procedimento, che per i comuni è facoltativo, e un avviso su tutte non dice nulla',
    serve: 'nulla: basta guardare se la richiesta ha datiDelProcedimento',
  },
  EN132: GENERICO,
  EN146: {
    motivo: 'non ammette gestioneCF 3 senza codice fiscale, che EN147 ammette',
    serve: 'nulla: vale EN147',
  },
  EN165: TABELLE_SERVITE,
  EN174: {
    motivo: 'le fonti non dicono per quali dati della tabella 16 l’estrazione non è consentita',
    serve: 'l’elenco dei dati che 4001 e 4002 non danno',
  },
  EN189: TABELLE_SERVITE,
  EN198: {
    motivo: 'le fonti non dicono quando il comune della richiesta è errato, oltre a ciò che controlla EN479',
    serve: 'il testo ufficiale della condizione',
  },
  EN312: LEGAME_CHIUSO,
  EN315: GENERICO,
  EN319: LEGAME_CHIUSO,
  EN320: LEGAME_CHIUSO,
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
  EN468: {
    motivo:
      'le fonti non dicono quali elenchi rifiutano il periodo o la cittadinanza: è noto solo l’elenco 22 (italia/anpr, segnalazione 780)',
    serve: 'l’elenco dei tipi di elenco, con i campi di ciascuno',
  },
  EN473: {
    motivo:
      'le fonti non dicono quali elenchi dà ogni servizio: è noto solo il 22, dei codici fiscali non validati (italia/anpr, segnalazione 780)',
    serve: 'l’elenco dei tipi di elenco, con il servizio di ciascuno',
  },
};

/** Why a code of requests is no rule; `undefined` for a rule, and for the codes of others. */
export function findSenzaRegola(codice: string): NonVerificabile | undefined {
  return findIn(SENZA_REGOLA, codice) ?? findIn(SENZA_REGOLA_PERSONE, codice) ?? findIn(SENZA_REGOLA_SCHEDE, codice);
}
