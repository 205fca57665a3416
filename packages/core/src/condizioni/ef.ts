import type { Condizioni } from './condizioni.js';

/** How a request says that the family is new. */
const NUOVA = 'la famiglia è nuova (attribuzione 2; nel 5005 tipo di scheda 2)';
/** Which residences EF055 and EF061 compare with the operation, and what leaves them open. */
const RESIDENZE_CONFRONTATE =
  'Guarda solo gli indirizzi di tipo 1 (residenza) o 4 (residenza estera) o senza tipo, e solo se le due date ci sono. Resta aperta se una di esse non è un giorno del calendario.';

function responsabileMancante(tipoScheda: string): string {
  return `Scatta se un 5001 di tipo 1 (intestatario, tutore o responsabile) ha nei dati di controllo il tipo di scheda ${tipoScheda} e l’elenco dei soggetti è vuoto o manca.`;
}

function indirizzoMancante(mutazione: string, indirizzo: string): string {
  return `Scatta se un 5005 di tipo ${mutazione} non porta nessun indirizzo, o se nessuno di quelli che porta è di tipo ${indirizzo}.`;
}

function valoriAmmessi(cosa: string, ammessi: string): string {
  return `Scatta se ${cosa} c’è e non è ${ammessi}. Gli zeri iniziali e gli spazi attorno non contano.`;
}

/** Codes EF: families and convivenze. */
export const EF: Condizioni = {
  EF001:
    'Scatta se una scheda è indicata col solo identificativo comunale e il registro non ne ha nessuna con quello, o ha soltanto schede archiviate. Non guarda una scheda nuova, né chi dà anche l’identificativo ANPR. Resta aperta se non è dato il registro, se il registro non sa di chi sia l’identificativo, o se di nessuna scheda è noto che sia viva e di qualcuna non è noto se sia archiviata.',
  EF002:
    'Scatta se l’identificativo ANPR indicato non è di nessuna scheda del registro, se la scheda è archiviata o se è di un tipo diverso da quello dichiarato (3 famiglia, 4 convivenza, 5 famiglia AIRE). Non guarda una scheda nuova; il tipo si confronta solo se è dichiarato. Resta aperta se non è dato il registro, se il registro non sa di chi sia l’identificativo, o se non è noto se la scheda sia archiviata.',
  EF003:
    'Scatta a ogni scheda, famiglia o convivenza, che porta lo stesso identificativo comunale di una già letta nella fornitura, anche in un altro file. Non guarda le schede senza identificativo.',
  EF004:
    'Scatta se due o più soggetti della stessa scheda hanno lo stesso progressivo di componente, confrontato come numero. Non guarda i progressivi assenti o che non sono numeri; chi è legato due volte alla scheda conta una volta sola.',
  EF006:
    'Scatta se il soggetto ha il gruppo della famiglia, o quello della convivenza, e in quel gruppo manca il legame. In una richiesta scatta se è indicata la scheda e non il legame di chi vi entra o vi è elencato.',
  EF007:
    'Scatta se chi entra, o uno di chi è elencato, ha la relazione 1 (intestatario) e nel registro un componente della scheda di arrivo ha già la relazione 1. Non guarda una scheda nuova né una convivenza. Resta aperta se non è dato il registro, o se la scheda non è indicata, il registro non sa quale sia o ve ne risponde più d’una; se non l’ha, passa.',
  EF008: {
    'Ogni scheda ha un intestatario':
      'Scatta se la scheda ha almeno un componente e nessuno ha il codice di legame 1 (intestatario, o responsabile di una convivenza). Una convivenza passa anche così, se la scheda ha il gruppo del tutore o intestatario. Resta aperta finché la fornitura non è stata letta per intero.',
    'La famiglia che si muta ha un intestatario':
      'Scatta in 5001 e 5005 se nel registro la famiglia ha componenti e nessuno ha la relazione 1 (intestatario); il 5005 passa se un elencato entra con la relazione 1. Non guarda convivenze, schede nuove, né il 5001 di tipo 1 o 2 con un elenco. Resta aperta se non è dato il registro, se questo non sa quale sia la famiglia (se non l’ha, passa) o se il 5005 non dice se la scheda è nuova.',
  },
  EF009:
    'Scatta se nella scheda, famiglia o convivenza, due o più componenti hanno il codice di legame 1 (intestatario o responsabile); chi è legato due volte alla scheda conta una volta sola. Resta aperta finché la fornitura non è stata letta per intero.',
  EF010:
    'Scatta se nessun soggetto della fornitura dice di appartenere alla scheda famiglia. Non guarda le convivenze, che possono essere vuote. Resta aperta finché la fornitura non è stata letta per intero.',
  EF011:
    'Scatta se si entra in una scheda che c’è già e mancano sia l’identificativo ANPR sia il numero di quello comunale (il solo comune non basta). La scheda c’è già con attribuzione 4 (convivenza) o 5 (altra famiglia) nel 1001, con attribuzione 1 in 1002, A001 e A002, con tipo di scheda 1 nel 5005.',
  EF012:
    'Scatta se dell’identificativo comunale della scheda c’è il numero e manca il codice ISTAT del comune, o c’è il codice del comune e manca il numero. Se mancano entrambi non scatta.',
  EF014: valoriAmmessi(
    'l’attribuzione del nato alla famiglia (1001)',
    'un numero da 1 a 5: 1 famiglia dei genitori, 2 del padre, 3 della madre, 4 convivenza, 5 altra famiglia',
  ),
  EF015: valoriAmmessi(
    'l’attribuzione alla famiglia AIRE (A001, A002, A006)',
    'né 1 (famiglia che c’è già) né 2 (famiglia nuova)',
  ),
  EF016: valoriAmmessi(
    'il tipo della scheda di arrivo nei dati di controllo (5005)',
    'né 1 (scheda che c’è già) né 2 (scheda nuova)',
  ),
  EF017:
    'Scatta se i dati di controllo dicono che la scheda è nuova (attribuzione 2 in 1002, A001 e A002; tipo di scheda 2 nel 5005) e la richiesta le dà un identificativo ANPR. Vale anche per una convivenza.',
  EF018: {
    'In una famiglia AIRE sono tutti iscritti all’AIRE, nelle altre nessuno':
      'Scatta se la scheda è AIRE (S, anche minuscola) e almeno un componente non è segnato come iscritto all’AIRE, o se non è AIRE e almeno un componente lo è; dove manca l’indicazione vale no. Se nessuno dei componenti già letti la viola, resta aperta finché la fornitura non è stata letta per intero.',
    'In una famiglia AIRE tutti sono AIRE, nelle altre nessuno':
      'Scatta se la famiglia della richiesta è AIRE (S, anche minuscola) e di un soggetto, elencato o iscritto, è scritto altro che S, o se non è AIRE e di un soggetto è scritto S. Non guarda l’A006 di tipo 1 né la richiesta senza scheda. Se nessuno la viola, resta aperta quando la famiglia è AIRE e di un soggetto manca l’indicazione, o non c’è nessun elenco.',
  },
  EF019: {
    'Una famiglia AIRE non risiede in Italia':
      'Scatta se la scheda è AIRE (S, anche minuscola) e un componente ha un indirizzo in Italia che non è di tipo 7 (ultima residenza italiana). Se nessuno dei componenti già letti la viola, resta aperta finché la fornitura non è stata letta per intero.',
    'A una famiglia AIRE non si dà la residenza in Italia':
      'Scatta se la famiglia della richiesta è AIRE (S, anche minuscola) e uno degli indirizzi che la richiesta le dà è in Italia, di qualunque tipo. Non guarda la richiesta senza scheda o senza indirizzi.',
  },
  EF020: valoriAmmessi('il tipo della scheda cercata (3002)', 'né 1 (famiglia) né 2 (convivenza)'),
  EF021: `Scatta se ${NUOVA} e nessuno degli elencati ha la relazione 1 (intestatario); senza elenco, se chi entra ha un legame e la sua relazione non è 1. Non guarda le convivenze, né la richiesta che non ha né elenco né legame.`,
  EF022:
    'Scatta se il soggetto non ha né il gruppo della famiglia né quello della convivenza. Nel 5005 scatta se la richiesta non ha la scheda e di un elencato manca anche il legame.',
  EF023: `Scatta se ${NUOVA} e la richiesta non porta nessuna residenza. Non guarda le convivenze.`,
  EF024: `Scatta se ${NUOVA} e la sua data di origine non è lo stesso giorno da cui decorre l’operazione. Non guarda le convivenze. Resta aperta se una delle due date manca o non è un giorno del calendario.`,
  EF025:
    'Scatta se la data di origine della famiglia o convivenza è dopo oggi; il giorno di oggi va bene. Resta aperta se ciò che è scritto non è un giorno del calendario.',
  EF026: `Scatta se ${NUOVA}, la richiesta porta degli indirizzi e nessuno è di tipo 1 (residenza). Non guarda le convivenze. Resta aperta se nessuno è di tipo 1 e di qualcuno manca il tipo.`,
  EF027: `Scatta se ${NUOVA} e almeno uno degli indirizzi della richiesta, di qualunque tipo, non ha la decorrenza. Non guarda le convivenze.`,
  EF028:
    'Scatta se un 5001 di tipo 1 (intestatario, tutore o responsabile) o 2 (composizione) non ha né l’identificativo ANPR della scheda né il numero di quello comunale.',
  EF029:
    'Scatta se un 5001 di tipo 4 (residenza) o 5 (residenza con patente e autoveicoli) non ha il gruppo della famiglia o convivenza. Se il gruppo c’è, non guarda che cosa contiene.',
  EF030:
    'Scatta se nel 1001 l’attribuzione è 4 (convivenza) o 5 (altra famiglia) e mancano i dati della scheda in cui il nato entra o il suo legame.',
  EF031: {
    'Si entra in famiglia o convivenza dalla sua origine in poi':
      'Scatta se il primo ingresso leggibile fra i componenti della scheda è prima della data di origine; lo stesso giorno va bene. Non guarda la scheda senza data di origine. Resta aperta se l’origine non è un giorno del calendario o, quando nessun ingresso già letto la viola, se un ingresso non lo è o la fornitura non è stata letta per intero.',
    'L’ingresso rettificato non precede l’origine della famiglia':
      'Scatta nella rettifica 103 se l’ingresso in famiglia, quello della richiesta o altrimenti quello della scheda, è prima dell’origine della famiglia nel registro; lo stesso giorno va bene. Resta aperta se una delle due date non è nota o non è un giorno del calendario.',
    'Si entra in una scheda da quando c’è':
      'Scatta se il legame di chi entra, o di uno degli elencati, decorre da prima dell’origine della scheda; lo stesso giorno va bene. L’origine è quella della richiesta, altrimenti quella del registro. Non guarda i legami senza decorrenza. Resta aperta se l’origine non è né nella richiesta né nel registro o non è un giorno del calendario e, quando nessun legame la viola, se una decorrenza non lo è.',
  },
  EF032:
    'Scatta nel 1001 con attribuzione 4 (convivenza) o 5 (altra famiglia) se la nascita è prima dell’origine della scheda scritta nella richiesta; lo stesso giorno va bene. Non guarda se una delle due date manca. Una nascita parziale si confronta per la parte nota: resta aperta se non decide, o se una data non è un giorno del calendario.',
  EF033: {
    'Si entra in famiglia o convivenza dalla nascita in poi':
      'Scatta se la decorrenza del legame con la famiglia (o con la convivenza, se la famiglia non c’è) è prima della nascita; lo stesso giorno va bene. Non guarda se una delle due date manca. Una nascita parziale si confronta per la parte nota: resta aperta se non decide, o se una data non è un giorno del calendario.',
    'L’ingresso rettificato non precede la nascita':
      'Scatta nella rettifica 103 se l’ingresso in famiglia, quello della richiesta o altrimenti quello della scheda, è prima della nascita; lo stesso giorno va bene. Resta aperta se una delle due date non è nota o non è un giorno del calendario, o se la parte nota di una nascita parziale non decide.',
  },
  EF035:
    'Scatta se un 5001 di tipo 1 ha nei dati di controllo il tipo di scheda 4 (convivenza) e i soggetti elencati non sono esattamente uno, anche se non ce n’è nessuno. Non guarda le famiglie.',
  EF037: responsabileMancante('4 (convivenza)'),
  EF038: responsabileMancante('3 (famiglia)'),
  EF040:
    'Scatta se un 5001 di tipo 3 (dati generali) è su una scheda di tipo 4 (convivenza) e della convivenza manca la specie o la denominazione. Il tipo è quello scritto nella scheda, non quello dei dati di controllo.',
  EF041:
    'Scatta se un 5001 di tipo da 4 a 9 (residenza, ripristino di quella precedente al subentro, revisione o rettifica dell’indirizzo) non ha il gruppo con la residenza della famiglia o convivenza.',
  EF042:
    'Scatta se uno degli indirizzi in Italia della richiesta (5001, e 5005 di tipo 1, 2 o 6) ha un codice ISTAT di comune diverso da quello del comune mittente, spazi attorno a parte. Non guarda gli indirizzi all’estero, né il 5005 dei soli tipi 3 e 4 (dimora abituale, domicilio eletto). Resta aperta se manca il codice del comune di un indirizzo, e nessun altro è di un altro comune, o quello del mittente.',
  EF044:
    'Scatta nel 5001 se una persona elencata, trovata nel registro, non è fra i componenti della scheda; con il tipo 2 (composizione) anche se un componente non è elencato. Non guarda le schede e gli elencati che il registro non ha. Resta aperta se non è dato il registro o se questo non sa quali siano la scheda o le persone, salvo che col tipo 2 i componenti assenti dall’elenco siano più degli elencati incerti.',
  EF050: indirizzoMancante('3 (dimora abituale)', '2 (dimora abituale)'),
  EF051:
    'Scatta se un 5005 di tipo 1 (senza fissa dimora), 3 (dimora abituale) o 4 (domicilio eletto) non elenca esattamente una persona: se ne elenca più d’una, o nessuna.',
  EF053: indirizzoMancante('4 (domicilio eletto)', '3 (domicilio eletto)'),
  EF054:
    'Scatta se le persone elencate (5001, 5005) sono nel registro in due o più schede diverse; ne bastano due, anche se di altre non si sa. Non guarda gli elencati che il registro non ha. Resta aperta se non è dato il registro, o se di qualcuno non si individua la persona o la sua scheda.',
  EF055: `Scatta se la decorrenza della residenza non è lo stesso giorno della decorrenza dell’operazione, in 1002 e A002 per una famiglia nuova (attribuzione 2), nel 5005 con i tipi 1 e 2. ${RESIDENZE_CONFRONTATE}`,
  EF056:
    'Scatta se il legame di chi entra, o di uno degli elencati, non decorre dallo stesso giorno dell’operazione. Del 5005 guarda solo i tipi 1 (senza fissa dimora) e 2 (residenza). Non guarda se una delle due date manca. Resta aperta se una di esse non è un giorno del calendario.',
  EF061: `Scatta se la decorrenza della residenza non è lo stesso giorno della decorrenza dell’operazione, nel 5001 con i tipi 4 e 5, nel 5005 con i tipi 1 e 2. ${RESIDENZE_CONFRONTATE}`,
  EF062:
    'Scatta se una scheda è indicata col solo identificativo comunale e nel registro quell’identificativo è di due o più schede vive, cioè non archiviate. Non guarda una scheda nuova, né chi dà anche l’identificativo ANPR. Resta aperta se non è dato il registro, se non è completo, se non sa di chi sia l’identificativo, o se non è noto quali schede siano archiviate.',
};
