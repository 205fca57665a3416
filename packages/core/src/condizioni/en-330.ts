import { type Condizioni, NEL_5008 } from './condizioni.js';

/** What must be known of a recorded scheda: who it is of, and what it has. */
const SCHEDA = 'senza registro o se questo non ha la scheda o non sa chi sia la persona (chi non vi è passa)';

/** The same of several: of the people in a scheda, one whom the register does not have leaves it open. */
const SCHEDE = 'senza registro o se questo non ha le schede o non sa chi siano le persone';

const TIPI = 'se la richiesta non dice i tipi di certificato';

const OPERAZIONE = 'Resta aperta se manca l’identificativo dell’operazione o l’elenco delle operazioni registrate';

/** A comune of birth, by the code and in the services that apply it. */
const SOLO_5008 = 'Si applica al 5008, e scatta solo con il tipo 01 (dati anagrafici).';

function individuato(servizi: string): string {
  return `Scatta se manca la data di nascita e l’archivio ha due o più versioni del comune con il nome e la provincia di quello di nascita. Non scatta se una data c’è, anche incompleta o illeggibile. ${servizi} Resta aperta, con o senza la data, se del comune manca il nome o la provincia.`;
}

function codiceIstat(servizi: string): string {
  return `Scatta se il codice ISTAT del comune di nascita non è quello che quel nome in quella provincia aveva alla nascita o, senza la data, non ha mai avuto. Fra omonimi di quel giorno basta che sia di uno. Non guarda il comune senza codice o che allora non c’era. ${servizi} Resta aperta se manca il nome o la provincia, se la data è illeggibile o se decide la parte che manca.`;
}

function specie(fra: string, ammessi: string): string {
  return `Scatta se il tipo di una scheda che sta fra le ${fra} è diverso da ${ammessi} o non è un numero. Non guarda la scheda senza tipo, né le richieste 5005, che hanno un gruppo solo per famiglie e convivenze.`;
}

/** A destination that does not go with the motive. */
function destinazione(motivi: string, dove: string, anagrafe: string): string {
  return `Scatta se il 2003 cancella dall’${anagrafe} con motivo ${motivi} e la destinazione ha ${dove}. È in AIRE chi ha S, anche minuscola, come soggetto AIRE, è in APR chi vi ha un altro valore. Resta aperta se con quel motivo e quella destinazione il valore manca.`;
}

/** Contract or resolution: the day and the day of notification go together. */
function notifica(di: string): string {
  return `Scatta se ${di} c’è la data ma non quella di notifica, o quella di notifica ma non la data. Se mancano tutte e due non scatta, e non guarda se sono leggibili.`;
}

/** Codes EN330 to EN399. */
export const EN_330: Condizioni = {
  EN330: `Scatta se la mutazione di tipo 03 annulla la carta d’identità e l’operazione decorre il giorno del rilascio registrato o prima. Non guarda chi nel registro non ha una carta con data di rilascio, o l’ha già annullata, né la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, ${SCHEDA}, o se la data di rilascio è illeggibile.`,
  EN331:
    'Scatta se nella scheda sono in corso almeno due legami fra matrimonio, unione civile e convivenza di fatto. Il matrimonio finisce con la vedovanza o con una cessazione che non sia separazione (tipi 5 e 8), l’unione con lo scioglimento, la convivenza con la risoluzione. Resta aperta se, con in corso la sola unione o la sola convivenza, il tipo di cessazione del matrimonio non si legge.',
  EN332: `Scatta se il giorno della nascita, o nel periodo di una data incompleta, non c’era un comune con il nome e la provincia di quello di nascita. Non vale per il codice fiscale di 16 caratteri validato (validità 1). ${NEL_5008} Resta aperta se manca il nome, la provincia o la data, se questa è illeggibile o decide la parte che manca, o se di un codice che indica quel comune non è detta la validità.`,
  EN333: individuato(NEL_5008),
  EN334: codiceIstat(NEL_5008),
  EN335: `Scatta se nel 5008 di tipo 01 con gestione del codice fiscale 3 il comune di nascita nuovo viola EN332, salvo che il codice sia validato (1) nella richiesta, di qualunque lunghezza, o, se non ne dice la validità, nella scheda registrata. Non guarda chi non manda il comune di nascita. Resta aperta se lo resta EN332 o, quando conta la validità registrata, ${SCHEDA}.`,
  EN336: individuato(SOLO_5008),
  EN337: codiceIstat(SOLO_5008),
  EN338: `Scatta se un comune con il nome e la provincia di quello di nascita è esistito, ma non il giorno della nascita né, se la data è incompleta, in un giorno del periodo. Non guarda il comune mai esistito né chi non ha la data. ${SOLO_5008} Resta aperta se del comune manca il nome o la provincia, se la data è illeggibile o se decide la parte che manca.`,
  EN339: `Scatta se il luogo nel codice fiscale di 16 caratteri, anche in omocodia, non è il codice catastale del comune di nascita in quel giorno; fra omonimi basta che sia di uno. Non guarda il codice validato (validità 1) né il comune che allora non c’era. ${NEL_5008} Resta aperta se la data manca, è illeggibile o decide la parte che manca, o se il codice catastale non è noto.`,
  EN340: `Scatta se il luogo nel codice fiscale di 16 caratteri, anche in omocodia, non è il codice catastale di una versione dello stato di nascita; lo stato 998 (non attribuibile) si cerca fra i cessati per descrizione. Non guarda il codice validato (validità 1) né la località senza codice dello stato. ${NEL_5008} Resta aperta se di quello stato non si trova un codice catastale.`,
  EN341: specie('famiglie', '3 (famiglia) e 5 (famiglia AIRE)'),
  EN342: specie('convivenze', '4 (convivenza)'),
  EN343: `Scatta se il 2003 con motivo 12 (ripristino posizione precedente) cancella da un giorno diverso dalla decorrenza della residenza registrata. Resta aperta ${SCHEDA}, se una delle due date è illeggibile o la registrata manca, o se la persona può essere entrata col subentro e la data del subentro non è nota o non precede la residenza.`,
  EN345:
    'Scatta se il certificato è per una pubblica amministrazione estera (valore 1) e c’è un motivo di esenzione dal bollo diverso da 0. Senza motivo di esenzione non scatta. Resta aperta se con un motivo diverso da 0 l’indicazione della pubblica amministrazione estera manca o non è un numero, o se con il valore 1 non è un numero il motivo.',
  EN346:
    'Scatta se in un 5001 o in un 5005 almeno una delle residenze ha una località estera. Non guarda la scheda che la richiesta dice di famiglia AIRE, con la S o con il tipo di scheda 5.',
  EN347:
    'Scatta se è un codice di variazione dell’archivio dei comuni il codice ISTAT di almeno uno fra il comune di nascita, quello di residenza, quello del matrimonio e quello di registrazione dell’atto di nascita. Non guarda gli altri comuni della scheda, né se il codice è quello giusto.',
  EN348:
    'Scatta se la data del matrimonio è successiva a oggi, oppure cade il giorno della nascita o prima. Le date incomplete si confrontano per la parte nota. Chi non ha la data del matrimonio non è guardato. Resta aperta se questa è illeggibile, se decide la parte che manca, o se, non essendo futura, la data di nascita manca o è illeggibile.',
  EN349:
    'Scatta se la cittadinanza vale da un giorno successivo a oggi o precedente alla nascita; il giorno della nascita va bene. Guarda la prima cittadinanza, non le altre, e di una nascita incompleta la parte nota. Resta aperta se la data di validità è illeggibile o se, non essendo futura, la data di nascita manca, è illeggibile o è la sua parte ignota a decidere.',
  EN350:
    'Scatta se l’unione civile è sciolta con motivo 98 (decesso) e manca la data dell’evento, o se la convivenza di fatto è risolta con motivo 98 e manca la data della risoluzione. La data della sentenza non basta. Non guarda gli altri motivi né se la data è leggibile.',
  EN351:
    'Scatta se un annullamento chiesto in parte (controllo RP con valore 1) è di un’operazione del servizio 5001. Guarda il servizio che dice la richiesta, non quello registrato. Resta aperta se la richiesta di annullamento in parte non dice il servizio dell’operazione.',
  EN352: `Scatta se è chiesto il ripristino (controllo RA con valore 1) e l’operazione registrata non è un cambio di residenza: 5001 dei tipi 4, 5 o 6, oppure 5005, salvo quello di sola dimora abituale (3) o domicilio eletto (4). Non guarda l’operazione che nell’elenco non c’è. ${OPERAZIONE}.`,
  EN353: `Scatta se si chiede il certificato di unione civile (18), o quello di stato civile (11) di chi è unito civilmente (6), e dell’unione mancano insieme data, luogo e atto, oppure dell’altra parte cognome, nome, codice fiscale, data di nascita e identificativo ANPR. Resta aperta ${TIPI} o se, mancando quei dati e con il solo 11, lo stato civile non è un numero o non c’è.`,
  EN354: `Scatta se si chiede il certificato di contratto di convivenza (19) e del contratto mancano insieme la data, quella di notifica, quella del documento e il protocollo, oppure dell’altro convivente mancano insieme cognome, nome, codice fiscale, data di nascita e identificativo ANPR. Resta aperta ${TIPI}.`,
  EN355: `Scatta se si chiede il certificato di contratto di convivenza (19), il tipo di richiedente è diverso da 2 (intestatario) e nelle generalità del richiedente il codice fiscale manca o è vuoto. Resta aperta ${TIPI} o se, mancando il codice fiscale, il tipo di richiedente manca o non è un numero.`,
  EN356: `Scatta se si chiede il certificato di contratto di convivenza (19), il tipo di richiedente è diverso da 2 (intestatario) e il suo codice fiscale non è né dell’intestatario né dell’altro convivente; maiuscole e spazi non contano. Resta aperta ${TIPI}, se manca il tipo di richiedente o il suo codice fiscale o, non essendovi coincidenza, quello di uno dei conviventi.`,
  EN357: `Scatta se con il tipo 20 (completamento) una mutazione della persona (5001, 5005, 5008 o A006) decorre dopo la prima iscrizione nel comune registrata; lo stesso giorno va bene. Le operazioni annullate non contano. Resta aperta senza registro o se questo non sa chi sia la persona (chi non vi è passa), se non sono note tutte le operazioni o, essendovene, se manca la scheda o non si sa la prima iscrizione o una decorrenza.`,
  EN358: `Scatta se con il tipo 20 (completamento) l’operazione decorre in un giorno diverso dalla prima iscrizione nel comune registrata. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, ${SCHEDA}, o se la prima iscrizione manca o è illeggibile.`,
  EN359: `Scatta se è chiesto il ripristino (controllo RA con valore 1) di un cambio di residenza e dopo vi è, non annullata, un’iscrizione, una cancellazione o un altro cambio di residenza di una delle stesse persone, o un cambio di residenza di una delle stesse famiglie. Non guarda le operazioni che non sono cambi di residenza. ${OPERAZIONE}.`,
  EN360: `Scatta se è chiesto il ripristino (controllo RA con valore 1) e la decorrenza della richiesta è un giorno diverso da quella dell’operazione registrata. Non guarda l’operazione che nell’elenco non c’è. ${OPERAZIONE}, o se una delle due decorrenze manca o è illeggibile.`,
  EN361:
    'Scatta se nella richiesta il tipo di mutazione 20 (completamento) sta insieme a un tipo diverso. Il 20 ripetuto non fa scattare.',
  EN362:
    'Scatta se il piano di subentro dice che il comune non ha indicato la PEC. Resta aperta se il piano manca, se è di un comune diverso da quello nel nome del file o se della PEC non dice.',
  EN363:
    'Scatta se il piano di subentro dice che l’ambiente è di prova e il totale nel nome del file è maggiore di 1. In un altro ambiente non scatta. Resta aperta se il piano manca, se è di un comune diverso da quello nel nome del file o non dice l’ambiente, o se, in prova, il nome del file non è nella forma prescritta.',
  EN364: notifica('del contratto di convivenza'),
  EN365: notifica('della risoluzione della convivenza di fatto'),
  EN366:
    'Scatta se nel matrimonio c’è il gruppo del coniuge e vi manca il sesso. Non guarda il matrimonio senza coniuge, né quale valore il sesso abbia.',
  EN367:
    'Scatta se la mutazione 5001 di tipo 3 (dati generali) non porta l’identificativo ANPR della scheda. L’identificativo comunale non basta; non guarda se quello ANPR è giusto.',
  EN368: `Scatta se c’è un permesso di soggiorno e una cittadinanza è quella italiana (100). Nel 5008 guarda solo il tipo 04: contano le cittadinanze inviate, se c’è anche il tipo 02, altrimenti quelle registrate. Resta aperta se il 1002 non porta la cittadinanza o, quando contano quelle registrate, ${SCHEDA}.`,
  EN369: `Scatta se con il tipo 13 o 14 il matrimonio inviato ha una data diversa da quello registrato, o che lì manca, salvo che abbia il coniuge e sia con un’altra persona o finito prima che l’altro iniziasse; oppure, se non ve n’è, ha il coniuge ma non la data. Chi non lo manda passa. Resta aperta ${SCHEDA}, o se non si sa se date o persone coincidono.`,
  EN370:
    'Scatta se il motivo di cancellazione non è nella tabella 15 per l’APR, o nella 28 per l’AIRE. È in AIRE chi ha S come soggetto AIRE; se manca, nel 2001 lo dice l’elemento in cui sta il motivo, nel 2003 scatta il motivo che non è in nessuna delle due. Non guarda chi non ha un motivo. Resta aperta se, nel 2003, il soggetto AIRE manca e il motivo è in una sola delle due.',
  EN373:
    'Scatta se nel 2003 il motivo di cancellazione manca, o è 1 (morte accertata) o 2 (morte presunta). Non guarda se un altro valore è ammesso.',
  EN374: destinazione(
    '3 o 4 (iscrizione in APR di un comune non subentrato, per trasferimento o immigrazione dall’estero)',
    'una località estera',
    'AIRE',
  ),
  EN376: destinazione('3 (trasferimento di residenza in comune non subentrato)', 'una località estera', 'APR'),
  EN377: destinazione(
    '5 (trasferimento all’estero di uno straniero) o 8 (trasferimento con iscrizione AIRE)',
    'un comune italiano',
    'APR',
  ),
  EN378:
    'Scatta se una residenza della richiesta ha un indirizzo italiano e il codice ISTAT del suo comune è diverso da quello del comune che chiede; gli spazi ai lati non contano. Del 5005 guarda solo i tipi 1 (senza fissa dimora), 2 (residenza) e 6 (ripristino residenza ante subentro). Resta aperta se uno dei due codici manca.',
  EN380: `Scatta se la mutazione di tipo 13 (vedovanza) o 14 (annullamento o cessazione del matrimonio) non porta il coniuge e nella scheda registrata non c’è un matrimonio. Non guarda chi sia il coniuge. Resta aperta ${SCHEDA}.`,
  EN381:
    'Scatta se c’è lo scioglimento dell’unione civile e manca il gruppo della persona unita civilmente. Non guarda che cosa vi sia nel gruppo.',
  EN382:
    'Scatta se c’è il matrimonio e manca la data dell’evento; non guarda se è leggibile. Resta aperta, invece di scattare, nel 5008 senza il tipo 12 (matrimonio), perché la data può averla il registro.',
  EN383:
    'Scatta se nell’unione civile c’è l’altra persona e manca il gruppo dell’atto di unione, o se nella convivenza di fatto c’è il convivente e manca il contratto di stipula. Non guarda che cosa vi sia nei gruppi.',
  EN386:
    'Scatta se la data dell’unione civile o quella del contratto di convivenza è anteriore al 5 giugno 2016; quel giorno va bene. Non guarda l’unione avvenuta in una località estera né le date che mancano. Resta aperta se una data è illeggibile o se dell’unione decide la parte di data che manca.',
  EN387:
    'Scatta se la mutazione 5001 di tipo 1 (intestatario, tutore o responsabile) è di una scheda che la richiesta dice di famiglia AIRE (S, anche minuscola). Non guarda il tipo di scheda né il registro.',
  EN388: `Scatta se tutti quelli che cambiano residenza (5001 tipi 4, 5 e 6; 5005 tipi 1, 2 e 6) risultano già lì: stessi comune, frazione, via, civico e interno, o stesso luogo estero; maiuscole, CAP e note non contano. Basta che uno abiti altrove, o il controllo FO con S maiuscola, perché non scatti. Resta aperta ${SCHEDE}, o se comune, via o luogo non si confrontano.`,
  EN389: `Scatta se il 5008 decorre prima della prima iscrizione nel comune, o di un altro 5008 di un suo stesso tipo; il 5010 se decorre prima di un altro 5010. Lo stesso giorno va bene; le operazioni annullate non contano. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, ${SCHEDA}, o se non sono noti operazioni, date o tipi che decidono.`,
  EN391:
    'Scatta se il tipo di richiedente è 3 (pubblica amministrazione) e gli estremi del documento di riconoscimento mancano o sono vuoti. Resta aperta se, mancando gli estremi, il tipo di richiedente manca o non è un numero.',
  EN394:
    'Scatta se l’eliminazione è di tipo 3 (permesso di soggiorno), 4 (censimento), 6 (matrimonio), 7 (unione civile) o 8 (convivenza di fatto) e la scheda della richiesta non ha quel gruppo di dati; basta che il gruppo ci sia, anche vuoto. Non guarda gli altri tipi. Resta aperta se il tipo di eliminazione manca.',
  EN396:
    'Scatta se la richiesta porta un gruppo di dati che nessuno dei suoi tipi di mutazione cambia. Con un tipo che chiude un legame (13, 14, 17 o 19) passano anche i gruppi degli altri legami. Non guarda le richieste con i tipi 20 o 21, che ammettono tutto, né quelle senza tipi o con un tipo non previsto.',
  EN397:
    'Scatta se nel registro è deceduta una delle persone che cambiano: quella cercata nel 5008, salvo che con il tipo 22; quelle elencate nel 5001 e nel 5005; con i tipi da 4 a 9 del 5001 tutti i componenti della scheda. Resta aperta senza registro, o se questo non sa dire quale sia la scheda o chi siano le persone.',
  EN398: `Scatta se il 5008 chiude un legame per decesso (vedovanza con il tipo 13; motivo 98 con il 17 o il 19) in un giorno diverso dal decesso registrato dell’altra persona. Due date incomplete uguali vanno bene. Non guarda chi lì non è deceduto né la fine senza data. Resta aperta ${SCHEDA}, o se decide ciò che dell’altra o di una data non si sa.`,
  EN399:
    'Scatta se un legame inviato comincia il giorno del decesso dell’altra persona, com’è nel registro, o dopo. Guarda il legame che si chiude (tipi 13, 14, 17 e 19) e quello in corso che si apre o si corregge (12, 16, 18, 20 e 21), se ha la data e l’altra persona lì è deceduta. Resta aperta senza registro, se questo non sa dire chi sia, o se decide una data ignota o incompleta.',
};
