import { type Condizioni, NEL_5008 } from './condizioni.js';
import * as ec from './modelli-ec.js';

/** Codes EC000 to EC099. */
export const EC_000: Condizioni = {
  EC001: ec.inTabella('lo stato civile', 1, { codici: 'da 1 a 4 e da 6 a 9' }),
  EC002: ec.inTabella('il legame del soggetto con la famiglia o la convivenza', 5, {
    coda: 'Guarda i legami di tipo 3 (famiglia) e 5 (famiglia AIRE) o senza tipo, nell’uno e nell’altro gruppo. Le relazioni cessate il 15/09/2015 (14, 15, 19 e 80) sono nella tabella e vanno bene.',
  }),
  EC003: ec.inTabella('il legame del soggetto con la convivenza o la famiglia', 6, {
    codici: '1, 2, 3 e 9',
    coda: 'Guarda solo i legami di tipo 4 (convivenza), nell’uno e nell’altro gruppo.',
  }),
  EC004: ec.inTabella('il motivo di costituzione della famiglia', 26, { codici: 'da 1 a 6 e 9' }),
  EC005: ec.inTabella('la specie della convivenza', 27, { codici: 'da 1 a 6' }),
  EC006: ec.inTabella('il motivo di iscrizione', 7, { codici: 'da 1 a 10' }),
  EC007:
    'Scatta se nell’archivio (tabella 3) nessun comune con il nome e la provincia scritti era in vigore alla data di nascita o, se è incompleta, in alcun giorno di quel mese o anno. Va sempre bene se il codice fiscale, di 16 caratteri, ha un codice catastale avuto da quel comune. Nel 5008 scatta solo con il tipo 01. Altrimenti resta aperta se mancano nome, provincia o data, o se questa non si legge o, incompleta, non decide.',
  EC008: ec.individuato(ec.NASCITA, NEL_5008),
  EC009: ec.codiceIstat(ec.NASCITA, 'Nel 5008 scatta solo con il tipo 01.'),
  EC010:
    'Scatta se lo stato civile è 9 (non classificabile o ignoto) e manca la nota dello stato civile. Resta aperta se manca la nota e il codice scritto non è un numero.',
  EC011:
    'Scatta se lo stato della cittadinanza è 998 (non attribuibile) e manca la nota dello stato. Delle altre cittadinanze non guarda nulla. Resta aperta se manca la nota e il codice scritto non è un numero.',
  EC012:
    'Scatta se il tipo di soggiorno è 8 (altro titolo) o 9 (non conosciuto o non fornito) e manca la nota del soggiorno. Resta aperta se manca la nota e il codice scritto non è un numero.',
  EC013:
    'Scatta se il motivo di iscrizione AIRE è C09 (altro) e manca la nota del motivo. Gli spazi attorno al codice non contano, le maiuscole sì.',
  EC014: {
    'Un altro motivo di iscrizione si spiega':
      'Scatta se nell’iscrizione (1002) il motivo è 9 (altri motivi) e manca la nota del motivo. Zeri iniziali e spazi attorno non contano; un motivo assente o che non è un numero non è guardato.',
    'Il motivo di iscrizione 9 ha una nota':
      'Scatta se la rettifica 102 porta il motivo di iscrizione 9 (altri motivi) senza la nota. Non guarda le altre rettifiche. Resta aperta se nella 102 il motivo manca o non è un numero.',
  },
  EC016:
    'Scatta se il tipo di iniziativa dell’iscrizione AIRE è 9 (altro) e manca la nota dell’iniziativa. Zeri iniziali e spazi attorno al codice non contano.',
  EC017:
    'Scatta se il modo con cui è individuato il comune di iscrizione AIRE è 9 (altro) e manca la nota dell’individuazione. Zeri iniziali e spazi attorno al codice non contano.',
  EC020:
    'Scatta se fra i dati richiesti c’è il codice 1 (scheda individuale completa) insieme ad almeno un altro diverso. Il solo 1, anche ripetuto, va bene: della ripetizione dice un altro controllo.',
  EC021:
    'Scatta se lo stato di lavorazione cercato non è fra quelli della tabella 16b, da 1 a 9. Nel servizio 4005, se è indicata l’operazione cercata, scatta anche se lo stato non è 7, 8 o 9 per una notifica (codice che comincia per N), o non è 1, 2, 3 o 6 per ogni altra. Non guarda le richieste senza stato di lavorazione.',
  EC022:
    'Scatta se il codice dell’operazione cercata non comincia per una cifra da 1 a 8 o per A, C, E, N, P o S maiuscola. Conta solo il primo carattere: che il servizio esista non si controlla. Non guarda le ricerche senza operazione.',
  EC023: ec.inTabella('la certificabilità del soggetto', 42, { codici: 'da 0 a 4' }),
  EC025:
    'Scatta se almeno uno dei dati richiesti non è un numero, o non è fra i codici della tabella 16 (da 1 a 30). Gli zeri iniziali non contano. Un elenco vuoto o assente non è guardato.',
  EC026:
    'Scatta se fra i dati richiesti uno stesso codice compare più di una volta. I numeri si confrontano per valore (01 ripete 1), ciò che non è un numero per come è scritto.',
  EC030:
    'Scatta se il codice dello stato estero di nascita non è nella tabella 2, è di uno in cui non si nasce (100, Italia; 999, apolide) o la sua riga non era in vigore quel giorno (una dal 01/01/1900 vale da sempre). Gli zeri iniziali contano. Di una data incompleta guarda il primo e l’ultimo giorno. Nel 5008 scatta solo con il tipo 01. Resta aperta se manca il codice o la data, se questa non si legge o i due giorni discordano.',
  EC031: `${ec.nomeStato('di nascita')} ${NEL_5008}`,
  EC032: ec.inTabella('il consolato della residenza estera', 40, {
    coda: 'Che il consolato fosse aperto in un certo giorno non si controlla.',
  }),
  EC033:
    'Scatta se lo stato della residenza estera non è fra quelli che la tabella 41 dà al consolato scritto nella residenza. Gli spazi attorno ai due codici non contano. Non guarda se manca il consolato o lo stato. Resta aperta se il consolato non è nella tabella 40, che non ha quelli cessati.',
  EC034: ec.sedeConsolato('di residenza'),
  EC036:
    'Scatta se lo stato della cittadinanza ha un codice che la tabella 2 non ha, o che non ammette come cittadinanza (come 888 e i territori dipendenti); 100 (Italia), 998 (non attribuibile) e 999 (apolide) vanno bene. Gli zeri iniziali, gli spazi attorno e le date delle righe non contano. Le altre cittadinanze del soggetto non sono guardate.',
  EC038: ec.nomeStato('della cittadinanza'),
  EC039: ec.inTabella('lo stato estero del matrimonio', 2, {
    coda: 'Vale ogni riga, quali che siano le sue date e i suoi usi, anche 998 (non attribuibile).',
  }),
  EC041: ec.nomeStato('del matrimonio'),
  EC042: ec.esistente(ec.MATRIMONIO),
  EC043: ec.individuato(ec.MATRIMONIO),
  EC044: ec.codiceIstat(ec.MATRIMONIO),
  EC046: ec.codiceStato('di morte del coniuge'),
  EC048: ec.nomeStato('di morte del coniuge'),
  EC049: ec.esistente(ec.MORTE_CONIUGE),
  EC050: ec.individuato(ec.MORTE_CONIUGE),
  EC051: ec.codiceIstat(ec.MORTE_CONIUGE),
  EC053:
    'Scatta se lo stato della residenza estera ha un codice che la tabella 2 non ha, o che non ammette come residenza: 888, 997, 998 (non attribuibile) e 999 (apolide). Gli zeri iniziali, gli spazi attorno e le date delle righe non contano.',
  EC055: ec.nomeStato('di residenza'),
  EC056:
    'Scatta se nell’archivio dei comuni (tabella 3) nessun comune con il nome e la provincia scritti per la residenza era in vigore alla sua decorrenza; senza decorrenza, se non lo è stato in nessun giorno. Maiuscole e accenti non contano; vale ogni nome ufficiale, anche traslitterato o nella seconda lingua. Resta aperta se manca il nome o la provincia, o se la decorrenza non si legge.',
  EC057: ec.individuato(ec.RESIDENZA),
  EC058: ec.codiceIstat(ec.RESIDENZA),
  EC059:
    'Scatta se il tipo della carta d’identità, cartacea o elettronica, non è una sola cifra né una delle lettere E e C. Ogni cifra va bene; maiuscole e spazi attorno non contano.',
  EC060:
    'Scatta se il motivo di iscrizione AIRE non è nella tabella 19 (da C01 a C07, e C09). Gli spazi attorno non contano; maiuscole e zeri vanno scritti come nella tabella.',
  EC061: ec.inTabella('l’iniziativa dell’iscrizione AIRE', 20, { codici: 'da 1 a 5, e 9' }),
  EC062: ec.inTabella('il modo con cui è individuato il comune di iscrizione AIRE', 21, {
    codici: 'da 1 a 6, e 9',
  }),
  EC063: ec.inTabella('il tipo di soggiorno', 8, { codici: 'da 1 a 9' }),
  EC064: ec.inTabella('la posizione nella professione', 9, {
    codici: 'da 0 a 7, e 9',
    coda: 'Scatta anche per A e B, righe cessate il 31/12/2015, quale che sia la provenienza del dato.',
  }),
  EC065: ec.inTabella('la condizione non professionale', 10, { codici: 'da 0 a 6' }),
  EC066: ec.inTabella('il titolo di studio', 11, {
    codici: 'da 0 a 9, da A a H, e Z',
    coda: 'Maiuscole e minuscole contano.',
  }),
  EC069:
    'Scatta se almeno una delle lingue chieste per il certificato non è nella tabella 14 (IT, DE, FR e SL); anche una lingua vuota non lo è. Maiuscole e spazi attorno non contano. Non guarda le richieste senza lingua.',
  EC070:
    'Scatta se almeno uno dei tipi di certificato chiesti non è nella tabella 13 (da 1 a 20) e non è EL1 o EL2, i nomi dati qui ai certificati elettorali. Zeri iniziali, maiuscole e spazi attorno non contano. Resta aperta se la richiesta non ha nessun tipo.',
  EC073: ec.inTabella('la specie del toponimo della residenza', 4, {
    coda: 'Il 998 (altro) è nella tabella e va bene.',
  }),
  EC074: ec.inTabella('il tipo di movimentazione della famiglia o convivenza', 23, { codici: 'da 1 a 8' }),
  EC075:
    'Scatta, solo al subentro, se nessun comune con il nome e la provincia scritti per la registrazione dell’atto di nascita era in vigore nell’archivio (tabella 3) il giorno di formazione dell’atto o, se manca o non si legge, in alcun giorno del suo anno. Nei servizi non guarda nulla. Resta aperta se manca il nome o la provincia, o se non si legge né la data né l’anno.',
  EC076: ec.individuato(ec.ATTO_NASCITA),
  EC077: ec.codiceIstat(ec.ATTO_NASCITA),
  EC078:
    'Scatta se nell’archivio dei comuni (tabella 3) nessun comune con il nome e la provincia scritti per il rilascio della carta d’identità era in vigore alla data di rilascio. Maiuscole e accenti non contano; vale ogni nome ufficiale, anche traslitterato o nella seconda lingua. Resta aperta se manca il nome, la provincia o la data, o se questa non si legge.',
  EC079: ec.individuato(ec.CARTA),
  EC080: ec.codiceIstat(ec.CARTA),
  EC081: ec.esistente(ec.ATTO_MATRIMONIO),
  EC082: ec.individuato(ec.ATTO_MATRIMONIO),
  EC083: ec.codiceIstat(ec.ATTO_MATRIMONIO),
  EC084: ec.esistente(ec.ATTO_MORTE_CONIUGE),
  EC085: ec.individuato(ec.ATTO_MORTE_CONIUGE),
  EC086: ec.codiceIstat(ec.ATTO_MORTE_CONIUGE),
  EC087:
    'Scatta se nell’archivio (tabella 3) nessun comune con il nome e la provincia scritti per il permesso di soggiorno era in vigore alla data di rilascio. Senza data scatta se il comune non è mai esistito e, al subentro, anche se l’archivio ne ha più di una versione: nei servizi di questo dice un altro codice. Resta aperta se manca il nome o la provincia, o se la data non si legge.',
  EC088: ec.individuato(ec.PERMESSO),
  EC089: ec.codiceIstat(ec.PERMESSO),
  EC090: ec.inVigoreOggi('comune della lista elettorale'),
  EC092: ec.codiceIstatOggi('comune della lista elettorale'),
  EC093: ec.inVigoreOggi('comune della lista di leva'),
  EC095: ec.codiceIstatOggi('comune della lista di leva'),
  EC096: ec.esistente(ec.ATTO_ANNULLAMENTO),
  EC097: ec.individuato(ec.ATTO_ANNULLAMENTO),
  EC098: ec.codiceIstat(ec.ATTO_ANNULLAMENTO),
  EC099:
    'Scatta se il consolato che rilasciò la carta d’identità ha un codice che non è nella tabella 40; gli spazi attorno non contano. Che fosse aperto alla data di rilascio non si controlla. Resta aperta se il consolato di rilascio c’è ma il suo codice manca.',
};
