import type { Condizioni } from './condizioni.js';

/** What leaves open every check on a type of certificate. */
const SENZA_TIPI = 'se la richiesta non nomina certificati';

/** Certificates that one request does not ask together: EN152, EN154 to EN159. */
function insieme(uno: string, altri: string): string {
  return `Scatta se la stessa richiesta nomina il certificato ${uno} e quello ${altri}. Guarda solo i tipi chiesti, non la scheda né la forzatura. Resta aperta ${SENZA_TIPI}.`;
}

const FAMIGLIA = 'di stato di famiglia (12)';
const FAMIGLIA_E_STATO_CIVILE = 'di stato di famiglia e di stato civile (13)';
const CONVIVENZA = 'di residenza in convivenza (14)';
const PARENTELA = 'di stato di famiglia con rapporti di parentela (16)';

/** A scheda of another comune: EN134, EN135, EN136, EN180. */
function diUnAltroComune(quale: string, nonGuarda: string): string {
  return `Scatta se ${quale} è, nel registro, di un comune diverso da quello che invia la richiesta. Non guarda ${nonGuarda}, né la scheda che il registro non ha. Resta aperta se il registro manca, non sa rispondere o trova più schede, o se manca il comune mittente.`;
}

/** Whom a child enters the family of, and is not found: EN142 and EN143. */
function senzaGenitore(attribuzione: string, genitore: string): string {
  return `Scatta se l’attribuzione alla famiglia è ${attribuzione} e nel registro nessuno ha tutti i dati inviati ${genitore}, codice fiscale compreso se c’è. Non guarda la richiesta che non porta le sue generalità. Resta aperta se il registro manca, non ha la scheda di chi trova o non è completo (con l’identificativo ANPR basta anche così), o se una nascita parziale può essere la stessa.`;
}

/** What leaves open the search of those whom a request names. */
const RICERCA_APERTA = 'se il registro manca o non sa rispondere, o se i dati di chi si cerca non bastano';

/** What leaves open a check on the request whose result is downloaded. */
const SCARICO =
  'Non guarda gli identificativi che il registro non ha. Resta aperta se il registro manca o non conosce le richieste.';

/** Codes EN100 to EN199. */
export const EN_100: Condizioni = {
  EN102:
    'Scatta se nella richiesta di un prospetto statistico manca l’anno. Guarda solo che ci sia, non quale anno sia.',
  EN103:
    'Scatta se il mese del prospetto non è un numero da 1 a 12. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta senza mese.',
  EN104:
    'Scatta se la tipologia di prospetto non è un codice della tabella 17, che va da 1 a 5. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta senza tipologia.',
  EN105:
    'Scatta se c’è il mese, qualunque sia, e la tipologia di prospetto è 2, 3, 4 o 5 (le rilevazioni annuali). Non guarda il prospetto 1 (rilevazione mensile), né una tipologia assente o fuori tabella.',
  EN106:
    'Scatta se l’ultimo giorno del mese chiesto (di dicembre, se il mese manca o non si legge) precede il subentro del comune nella tabella 44, o se il comune non vi è e il periodo finisce entro il 9 marzo 2019. Non guarda la richiesta senza anno e i periodi che finiscono dal 18 gennaio 2022. Resta aperta, prima di allora, se il codice ISTAT manca, o se non è nella tabella e il periodo finisce dopo il 9 marzo 2019 o quel giorno il codice non era di un comune.',
  EN107: `Scatta se l’identificativo ANPR di cui si chiede il risultato è, nel registro, di una richiesta a un servizio diverso da 4001, 4002, 4003 e 4004. ${SCARICO}`,
  EN108: `Scatta se l’identificativo ANPR di cui si chiede il risultato è, nel registro, di un’estrazione (4001, 4002, 4003 o 4004) accolta e non ancora presa in elaborazione. ${SCARICO}`,
  EN109: `Scatta se l’identificativo ANPR di cui si chiede il risultato è, nel registro, di un’estrazione (4001, 4002, 4003 o 4004) in elaborazione. ${SCARICO}`,
  EN110: `Scatta se si chiede il certificato di cittadinanza (5) o lo storico di cittadinanza (6) e il codice di stato della cittadinanza non è 100 (Italia). Con la forzatura (valore 1) il tipo 5 passa, il 6 no. Non guarda le altre cittadinanze, né la scheda senza cittadinanza. Resta aperta se il codice di stato manca o non si legge, e non è chiesto il solo 5 con la forzatura, o ${SENZA_TIPI}.`,
  EN112:
    'Scatta se la registrazione è collegata a un procedimento che nel registro non c’è: lo cerca con il numero di pratica ANPR o, se manca, con quello del comune mittente. Non guarda la richiesta senza numeri di pratica. Resta aperta se il registro manca o non conosce i procedimenti, o se, cercando con il numero del comune, manca il mittente.',
  EN113:
    'Scatta se il procedimento a cui la registrazione è collegata, cercato con il numero di pratica ANPR o, se manca, con quello del comune mittente, nel registro risulta chiuso o archiviato; se con quel numero ce ne sono più d’uno, solo se lo sono tutti. Non guarda un procedimento che il registro non ha. Resta aperta se il registro manca o non conosce i procedimenti, o se manca il mittente quando serve.',
  EN116:
    'Scatta se il bollo è chiesto in modo virtuale (valore 1) e il comune non ha in ANPR l’autorizzazione. Non guarda gli altri valori. Resta aperta se non si sa se il comune l’ha.',
  EN117:
    'Scatta se la persona di cui il 5008 muta i dati è nel registro di un comune diverso da quello che invia la richiesta; di chi è cancellato o deceduto conta l’ultimo comune. Non guarda chi il registro non ha. Resta aperta se il registro manca, non sa della persona o ne trova più d’una, o se manca il comune mittente.',
  EN120:
    'Scatta se il motivo di esenzione dal bollo non è 0 (bollo dovuto) né un codice della tabella 39. Gli zeri iniziali non contano. Non guarda la richiesta senza motivo, o con il motivo vuoto.',
  EN122:
    'Scatta se nel registro nessuno del comune indicato (se manca, di chi chiede; di tutti, se la ricerca è nazionale) ha tutti i dati cercati, o se nessuna famiglia o richiesta ha l’identificativo cercato. Resta aperta se il registro manca, non ha la scheda di chi trova o, senza identificativo ANPR, non è completo; se si cerca per documento o per periodo; se decide una nascita parziale o, a una data passata, un trovato è altrove.',
  EN123:
    'Scatta se il motivo di esenzione dal bollo esenta anche dai diritti (4, 6, 7 e 10 della tabella 39) e l’esenzione dai diritti non è 1, o se il motivo non ne esenta e l’esenzione dai diritti è 1. Non guarda il motivo 99 (altro), né un motivo assente, 0 o fuori tabella.',
  EN124:
    'Scatta se la ricerca ha l’identificativo ANPR o comunale di una famiglia o convivenza e il tipo di scheda manca o non è 1 (famiglia) né 2 (convivenza). Non guarda le ricerche senza quegli identificativi.',
  EN125:
    'Scatta se la gestione del codice fiscale è 1 (attribuzione) o 2 (omocodia) e la persona ha già un codice fiscale nella richiesta. Nel 5008 guarda solo il tipo 01 (dati anagrafici), e il codice nelle generalità da modificare.',
  EN126:
    'Scatta se nel registro la convivenza da archiviare ha ancora almeno un componente. Non guarda una scheda che il registro non ha. Resta aperta se il registro manca, non sa rispondere o trova più schede, o se la richiesta non nomina la convivenza.',
  EN127:
    'Scatta se manca l’intero gruppo dello stato civile. Guarda solo che il gruppo ci sia: del codice che contiene dicono altri controlli.',
  EN128:
    'Scatta se il procedimento si apre (tipo di operazione I), il motivo di avvio è 1 (nascita), 2 (iscrizione per altri motivi), 8 o 9 (iscrizione AIRE per nascita o per altri motivi) e la richiesta nomina almeno una persona.',
  EN129:
    'Scatta se manca il gruppo del comune di cui si vogliono i dati: nell’estrazione 4001 quello dei criteri di ricerca, nei prospetti (4003) quello dei dati della richiesta. Guarda solo che il gruppo ci sia.',
  EN131: `Scatta se a una ricerca rispondono nel registro più schede aperte o, se di aperte non ce n’è e il registro è completo, più schede archiviate. Guarda la persona della richiesta, l’altro coniuge e chi è elencato; non chi si cerca con l’identificativo ANPR. Resta aperta ${RICERCA_APERTA}; senza due schede aperte, se il registro non è completo.`,
  EN133: `Scatta se il registro non ha nessuno, nemmeno archiviato, con i dati di nascita di chi si cerca (cognome e nome, o la dichiarazione che mancano, e data di nascita). Non guarda chi si cerca con un identificativo o con il codice fiscale. Resta aperta ${RICERCA_APERTA}.`,
  EN134: /* @__PURE__ */ diUnAltroComune(
    'la famiglia in cui il 1001 iscrive il nato',
    'la richiesta che non nomina la famiglia, né le convivenze (scheda di tipo 4)',
  ),
  EN135: /* @__PURE__ */ diUnAltroComune(
    'la convivenza in cui si entra con 1001, 1002 o 5005',
    'le famiglie, la richiesta che non nomina la scheda e quella che ne apre una nuova',
  ),
  EN136: /* @__PURE__ */ diUnAltroComune(
    'la famiglia in cui si entra con 1002 o 5005',
    'le convivenze, la richiesta che non nomina la scheda e quella che ne apre una nuova',
  ),
  EN137: `Scatta se si chiede uno dei certificati di famiglia o convivenza (12, 13, 14, 15 o 16) e la scheda del soggetto non ha né una famiglia né una convivenza. Resta aperta ${SENZA_TIPI}.`,
  EN138: `Scatta se si chiede il certificato di matrimonio (3), di stato civile (11), di stato di famiglia e di stato civile (13), di stato libero (17) o di unione civile (18) e del soggetto manca lo stato civile; per il 13 anche se manca a un componente della famiglia. Resta aperta ${SENZA_TIPI} o se, per il 13, non si conoscono i componenti.`,
  EN139:
    'Scatta se il 5008 è di tipo 01 (dati anagrafici) e nelle generalità da modificare manca uno fra cognome, nome, sesso, data e luogo di nascita. Al posto del cognome o del nome basta l’indicazione che la persona non ne ha. Non guarda la richiesta senza generalità da modificare.',
  EN142: /* @__PURE__ */ senzaGenitore('2 (famiglia del padre)', 'del padre'),
  EN143: /* @__PURE__ */ senzaGenitore('3 (famiglia della madre)', 'della madre'),
  EN144:
    'Scatta se l’attribuzione alla famiglia è 1 (dei genitori) e nel registro nessuno ha tutti i dati inviati di uno dei due, o i due sono in famiglie diverse. Non guarda il genitore di cui la richiesta non porta le generalità. Resta aperta se il registro manca, non ha la scheda o la famiglia di chi trova o, senza identificativo ANPR, non è completo, o se una nascita parziale può essere la stessa.',
  EN145:
    'Scatta se l’operazione da annullare è registrata da un comune diverso da quello che chiede. Non guarda un’operazione che non è fra quelle registrate. Resta aperta se manca l’identificativo dell’operazione, se le operazioni registrate non si conoscono, o se manca il comune che chiede o quello dell’operazione.',
  EN147:
    'Scatta se manca il codice fiscale della persona e la gestione del codice fiscale c’è, ma non è 1 (attribuzione), 2 (omocodia) o 3 (senza chiamare l’Agenzia). Non guarda la richiesta che ha il codice fiscale, né quella senza gestione.',
  EN148: {
    'La carta d’identità elettronica la comunica ad ANPR il Poligrafico':
      'Scatta se il 5008 ha il tipo di mutazione 03 (carta d’identità) e la carta è indicata come elettronica (valore 1). Non guarda gli altri tipi di mutazione, né la carta di cui non si dice se è cartacea o elettronica.',
    'La decorrenza della residenza non è già stata rettificata':
      'Scatta se la rettifica è della residenza (101) e sul soggetto è già registrata, e non annullata, una rettifica 5014 di tipo 101. Non guarda le altre rettifiche. Resta aperta se le operazioni registrate non si conoscono.',
    'L’operazione da annullare non lo è già':
      'Scatta se l’operazione da annullare risulta già annullata nel registro. Non guarda un’operazione che non è fra quelle registrate. Resta aperta se manca l’identificativo dell’operazione o se le operazioni registrate non si conoscono.',
    'Il periodo di un’estrazione non supera 31 giorni':
      'Scatta se il giorno finale del periodo del 4005 viene oltre 31 giorni dopo quello iniziale: 31 giorni vanno bene. Conta i giorni, non le ore. Non guarda il periodo senza inizio o senza fine. Resta aperta se una delle due date non si legge.',
  },
  EN149:
    'Scatta se il modo di cercare cognome e nome non è 0, 1, 2 o 3. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta che non lo indica.',
  EN151:
    'Scatta se il procedimento si apre (tipo di operazione I) e nel registro ce n’è già uno, aperto o chiuso, con lo stesso numero di pratica dello stesso comune mittente. Non guarda l’apertura senza numero del comune. Resta aperta se manca il mittente, o se il registro manca o non conosce i procedimenti.',
  EN152: /* @__PURE__ */ insieme('di matrimonio (3)', 'di stato libero (17) o di unione civile (18)'),
  EN153: `Scatta se la richiesta nomina il certificato di morte (2), di cancellazione (4), lo storico di cittadinanza (6), lo storico di residenza (9) o quello alla data (20), e con esso un altro certificato qualsiasi. Lo stesso tipo scritto due volte conta una volta. Resta aperta ${SENZA_TIPI}.`,
  EN154: /* @__PURE__ */ insieme(FAMIGLIA, `${FAMIGLIA_E_STATO_CIVILE}, ${CONVIVENZA} o ${PARENTELA}`),
  EN155: /* @__PURE__ */ insieme(FAMIGLIA_E_STATO_CIVILE, `${FAMIGLIA}, ${CONVIVENZA} o ${PARENTELA}`),
  EN156: /* @__PURE__ */ insieme(CONVIVENZA, `${FAMIGLIA}, ${FAMIGLIA_E_STATO_CIVILE} o ${PARENTELA}`),
  EN157: /* @__PURE__ */ insieme(PARENTELA, `${FAMIGLIA}, ${FAMIGLIA_E_STATO_CIVILE} o ${CONVIVENZA}`),
  EN158: /* @__PURE__ */ insieme('di stato libero (17)', 'di matrimonio (3) o di stato civile (11)'),
  EN159: /* @__PURE__ */ insieme('di stato civile (11)', `di stato libero (17) o ${FAMIGLIA_E_STATO_CIVILE}`),
  EN160: `Scatta se si chiede il certificato di matrimonio (3) e lo stato civile è 1 (celibe o nubile), 6 (unito civilmente), 7 o 8 (libero dopo un’unione), o se si chiede quello di unione civile (18) e lo stato civile non è 6. Resta aperta se lo stato civile manca o non si legge, o ${SENZA_TIPI}.`,
  EN161: `Scatta se si chiede il certificato di matrimonio (3), o quello di stato civile (11) con stato civile 2 (coniugato), e del coniuge mancano tutti: cognome, nome, codice fiscale, data di nascita e identificativo ANPR. Ne basta uno. Resta aperta ${SENZA_TIPI} o se, per il solo tipo 11 e senza quei dati, lo stato civile manca o non si legge.`,
  EN162: `Scatta se si chiede il certificato di matrimonio (3), o quello di stato civile (11) con stato civile 2 (coniugato), e del matrimonio mancano tutti: data, luogo e atto. Ne basta uno. Resta aperta ${SENZA_TIPI} o se, per il solo tipo 11 e senza quei dati, lo stato civile manca o non si legge.`,
  EN163: `Scatta se si chiede il certificato di cancellazione (4) e il soggetto non è cancellato, o della cancellazione manca la decorrenza. Resta aperta se non si sa se il soggetto è cancellato, o ${SENZA_TIPI}.`,
  EN164: `Scatta se si chiede il certificato di residenza AIRE (10) o di stato di famiglia AIRE (15) e il soggetto non è iscritto all’AIRE: lo è solo chi ha S, anche minuscola, nell’indicazione. Resta aperta ${SENZA_TIPI}.`,
  EN166: {
    'Fra i componenti di una scheda l’intestatario è uno solo':
      'Scatta se fra i componenti della famiglia o convivenza più d’uno ha la relazione 1 (intestatario, o responsabile della convivenza). Chi ha la relazione 1 in più legami con la stessa scheda conta una volta. Resta aperta finché non sono noti tutti i componenti.',
    'Una famiglia ha un intestatario solo':
      'Scatta se nell’elenco dei soggetti della richiesta più d’uno ha la relazione 1 (intestatario). Non guarda le convivenze (scheda di tipo 4), né chi è già nella scheda senza essere nell’elenco.',
  },
  EN168:
    'Scatta se l’estrazione è su un periodo e la richiesta ha anche identificativi di persone, estremi di un atto, un indirizzo o una qualunque ulteriore selezione che non sia la fascia di età. Non guarda le estrazioni senza periodo.',
  EN169: `Scatta se si chiede il certificato 13 o 16 e chi chiede non ha compiuto 18 anni o, se non è l’intestatario (richiedente 2), non è fra i componenti della famiglia, per codice fiscale. Con la forzatura (valore 1) passa. Resta aperta ${SENZA_TIPI}; se mancano tipo o codice fiscale di chi chiede, i componenti o il codice fiscale di uno che potrebbe essere lui; se decide una nascita ignota o parziale.`,
  EN170:
    'Scatta se chi chiede è l’intestatario (tipo di richiedente 2) ed è cancellato per morte accertata (1) o presunta (2), o se è un altro e in ANPR risulta deceduto. Resta aperta se il tipo di richiedente manca, se della cancellazione non si sa o non se ne legge il motivo, o se dell’altro non si sa.',
  EN171:
    'Scatta se la tipologia di prospetto non è 1 (mensile) e l’anno chiesto è quello in corso o uno successivo. Non guarda la richiesta in cui l’anno o la tipologia mancano o non sono numeri.',
  EN172:
    'Scatta se fra il tipo di scheda della famiglia o convivenza e quello dei dati di controllo uno solo è 4 (convivenza). Fra gli altri tipi non distingue. Non guarda la richiesta in cui uno dei due manca.',
  EN173:
    'Scatta se il 5001 è di tipo 1 (intestatario) o 2 (composizione) e a uno almeno dei soggetti elencati manca il tipo del legame. Guarda solo che ci sia, non quale sia.',
  EN175:
    'Scatta se hanno tutti i dati cercati più di 50 persone (50 vanno bene) nel comune indicato, o in quello che chiede se non ne è indicato uno, o in tutti se la ricerca è nazionale. Non guarda le ricerche di una famiglia. Resta aperta se il registro manca, non ha la scheda di chi trova o, quando non sono troppi, non è completo; se si cerca per documento; se decide una nascita parziale o, a una data passata, un trovato è altrove.',
  EN177:
    'Scatta se fra le ulteriori selezioni dell’estrazione c’è lo stato dell’istruttoria, qualunque ne sia il valore.',
  EN178:
    'Scatta, nel 4002, se ci sono i criteri di ricerca senza la data di riferimento; nel 4001, se fra le ulteriori selezioni si cercano gli elettori alla data di riferimento senza indicarla. Guarda solo che la data ci sia.',
  EN179:
    'Scatta se nel registro il comune mittente ha già una richiesta allo stesso servizio, accolta o in elaborazione. Non guarda quelle elaborate o annullate, né quelle di altri comuni. Resta aperta se manca il mittente, se il registro manca o non conosce le richieste, o se non è completo e ha soltanto richieste non in attesa.',
  EN180: /* @__PURE__ */ diUnAltroComune(
    'nel 5001 di tipo 1 (intestatario), 2 (composizione) o 6 (ripristino della residenza ante subentro) la scheda che si muta',
    'gli altri tipi, né la richiesta che non nomina la scheda',
  ),
  EN181: `Scatta se si chiede un certificato della tabella 13 diverso da quelli di residenza (8), di residenza AIRE (10) e di stato di famiglia (12), e sul soggetto è aperto un procedimento. Con la forzatura (valore 1) passa. Resta aperta se non si sa dei procedimenti, o ${SENZA_TIPI}.`,
  EN183: `Scatta se, della sola persona che il registro trova, uno fra codice fiscale, cognome, nome, sesso, data e luogo di nascita inviati è diverso da quello registrato. Non guarda i dati non inviati, le maiuscole e gli spazi in più, né chi il registro non trova. Resta aperta ${RICERCA_APERTA}; se ne trova più d’una o non ne ha la scheda; se decide una nascita parziale.`,
  EN184:
    'Scatta se la persona da cancellare nel registro è già cancellata o deceduta. Non guarda chi il registro non ha. Resta aperta se il registro manca, non sa della persona o ne trova più d’una, o se la richiesta non la nomina.',
  EN185:
    'Scatta se l’identificativo ANPR della scheda da riprendere nel registro non c’è, o se uno fra codice fiscale, cognome, nome, sesso, data e luogo di nascita inviati è diverso dal suo. Non guarda i dati non inviati, le maiuscole e gli spazi in più, né chi si iscrive senza identificativo ANPR. Resta aperta se il registro manca, non sa rispondere o non ha la scheda, o se una nascita parziale può essere la stessa.',
  EN187:
    'Scatta se la richiesta ha un identificativo ANPR e quella persona nel registro è iscritta, deceduta o cancellata per doppia iscrizione (motivo 10). Non guarda chi si iscrive senza identificativo ANPR, né chi il registro non ha. Resta aperta se il registro manca, non sa della persona o ne trova più d’una, o se di chi è cancellato non dice il motivo.',
  EN188:
    'Scatta se il registro ha un’altra scheda aperta con lo stesso codice fiscale o gli stessi cognome, nome, sesso, data e luogo di nascita; o, se di aperte non ce n’è, una chiusa per doppia iscrizione (motivo 10) e nessuna cancellata per altro. La scheda che la richiesta riprende non è un’altra. Resta aperta se il registro manca o, senza una scheda aperta, se non è completo o non dice il motivo di una cancellazione.',
  EN190:
    'Scatta se la richiesta non ha l’identificativo ANPR e il registro ha, con lo stesso codice fiscale o gli stessi cognome, nome, sesso, data e luogo di nascita, una scheda cancellata per un motivo diverso da 10 (doppia iscrizione), e nessuna aperta. Le schede dei deceduti non contano. Resta aperta se il registro manca, se non è completo e non ne ha di aperte, o se non dice il motivo della cancellazione.',
  EN191:
    'Scatta se il procedimento si apre (tipo di operazione I) e manca il motivo di avvio. Guarda solo che ci sia, non quale sia.',
  EN194:
    'Scatta se il procedimento si chiude o si archivia (tipo di operazione C o A) e manca l’esito di chiusura, la data di chiusura o entrambi. Guarda solo che ci siano, non che cosa dicano.',
  EN195:
    'Scatta se con la richiesta cambia lo stato civile del coniuge (morte con 2001; 5008 di tipo 12, matrimonio, o 14, cessazione che non sia una separazione, 5 o 8) e il coniuge è iscritto in un altro comune. Non guarda, nel 2001, il matrimonio già finito. Resta aperta se il registro manca, non ha la scheda della persona o trova più coniugi, se non si legge com’è finito il matrimonio, o se manca il mittente.',
  EN196:
    'Scatta se l’elenco dei soggetti è vuoto in un 5005, qualunque ne sia il tipo, o in un 5001 di tipo 1 (intestatario), 2 (composizione) o 5 (residenza della scheda con patente e autoveicoli).',
  EN197: {
    'Fra i componenti di una scheda c’è l’intestatario':
      'Scatta se la famiglia o convivenza ha componenti e nessuno ha la relazione 1 (intestatario, o responsabile della convivenza). Non guarda la scheda senza componenti, né la convivenza che indica a parte il tutore o intestatario. Resta aperta finché non sono noti tutti i componenti.',
    'Fra i componenti elencati c’è l’intestatario':
      'Scatta se nell’elenco dei soggetti, che non è vuoto, nessuno ha la relazione 1 (intestatario). Guarda il 5001 di tipo 1 o 2, e 2001 e 2003 quando il ruolo di chi si cancella è 1 (intestatario). Non guarda le convivenze (scheda di tipo 4).',
  },
  EN199:
    'Scatta se lo stato civile è 2 (coniugato) e manca l’intero gruppo del matrimonio. Guarda solo che il gruppo ci sia, non quanto sia completo. Non guarda la scheda in cui lo stato civile manca o non si legge.',
};
