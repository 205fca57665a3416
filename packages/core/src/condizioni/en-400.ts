import type { Condizioni } from './condizioni.js';

/** What must be known of a recorded scheda: who it is of, and what it has. */
const SCHEDA = 'senza registro o se questo non ha la scheda o non sa chi sia la persona (chi non vi è passa)';
const PERSONA = 'senza registro o se questo non sa chi sia la persona (chi non vi è passa)';

/** The same of several: of the people in a scheda, one whom the register does not have leaves it open. */
const SCHEDE = 'senza registro o se questo non ha le schede o non sa chi siano le persone';

const TIPI = 'se la richiesta non dice i tipi di certificato';

const STORICO = 'Scatta se si chiede lo storico di residenza (9 o 20)';

/** Of a tie that death ended, by the type of 5008 that would correct it. */
function parteDeceduta({ tipo, legame, fine }: { tipo: string; legame: string; fine: string }): string {
  return `Scatta se con il tipo ${tipo} si manda ${legame} con la data di inizio di quella registrata, finita ${fine}, e un’altra persona. Non guarda chi non manda l’altra persona, o una data diversa, né il legame registrato che non è finito così. Resta aperta ${SCHEDA}, o se non si sa se date o persone coincidono.`;
}

/** A type of 5008 that stands alone in its request. */
function solo(tipo: string): string {
  return `Scatta se fra i tipi di mutazione della richiesta c’è il ${tipo} e ce n’è almeno uno diverso. Il tipo ripetuto non fa scattare.`;
}

/** Whoever is consulted and has two open schede. */
function consultatoDoppio(altra: string): string {
  return `Scatta se chi si consulta con l’identificativo ANPR è iscritto e con il suo codice fiscale c’è un’altra scheda aperta, ${altra}. Non guarda le ricerche con altri criteri né chi non ha codice fiscale. Resta aperta ${SCHEDA}, se di un’altra non sa l’anagrafe o se, non trovandone, non è completo.`;
}

/** Whoever is changed and has two open schede. */
function cambiatoDoppio(altra: string): string {
  return `Scatta se chi la richiesta cambia è iscritto e con il suo codice fiscale c’è un’altra scheda aperta, ${altra}. Non guarda chi non ha codice fiscale, né la cancellazione con motivo 10 (doppia iscrizione). Resta aperta ${SCHEDE}, se di un’altra non sa l’anagrafe o se, non trovandone, non è completo.`;
}

const ALTRO_COMUNE = 'della stessa anagrafe (APR o AIRE) ma di un altro comune';
const ALTRA_ANAGRAFE = 'e delle due una è in APR e l’altra in AIRE';

/** Codes EN400 to EN599. */
export const EN_400: Condizioni = {
  EN400: `Scatta se con il tipo 12 (matrimonio) si manda un matrimonio con la data di inizio di quello registrato, finito con la vedovanza, e un altro coniuge. Non guarda chi non manda il coniuge, o una data diversa. Resta aperta ${SCHEDA}, se non si sa se date o coniugi coincidono, o se il tipo di cessazione registrato è illeggibile.`,
  EN401: parteDeceduta({
    tipo: '16 (convivenza di fatto)',
    legame: 'una convivenza',
    fine: 'con motivo 98 (decesso)',
  }),
  EN402: parteDeceduta({ tipo: '18 (unione civile)', legame: 'un’unione', fine: 'con motivo 98 (decesso)' }),
  EN404: `Scatta se si chiede il certificato 5 e la cittadinanza è 997 (in definizione) o 998 (non attribuibile) o non è la sola; l’11, e mancano al vedovo (3) la vedovanza, al divorziato (4) sia sentenza sia atto, a chi è 7 o 8 lo scioglimento dell’unione; il 12, e il soggetto è senza fissa dimora (S). Resta aperta ${TIPI}, o se la cittadinanza (per il 5) o lo stato civile (per l’11) non si legge.`,
  EN407: `Scatta se si chiede il certificato di cittadinanza (5) o quello storico (6) e nella scheda manca il gruppo della cittadinanza; le altre cittadinanze non bastano. Non guarda che cosa vi sia nel gruppo. Resta aperta ${TIPI}.`,
  EN409:
    'Scatta se fra i tipi di mutazione c’è il 15 (atto di nascita) e la richiesta non ha né il gruppo dell’atto di nascita né quello dell’atto di nascita ANPR. Non guarda che cosa vi sia nel gruppo.',
  EN410: `Scatta se si chiede il certificato di nascita (1) di chi è in AIRE (S) e il luogo di nascita è una località estera, senza un comune. Resta aperta ${TIPI}, o se di chi è in AIRE mancano sia il comune sia la località di nascita.`,
  EN411:
    'Scatta se è chiesta la rettifica 102 (motivo di iscrizione) e il comune che chiede è diverso da quello che per primo ha iscritto il soggetto in ANPR. Resta aperta se uno dei due comuni non è noto.',
  EN412: `${STORICO} con una data di riferimento anteriore al subentro del comune che per primo ha avuto il soggetto in ANPR; quel giorno va bene. Non guarda la richiesta senza data. Resta aperta ${TIPI}, se la data è illeggibile o se quella del subentro non è nota.`,
  EN413: {
    'Si registra su chi non è cancellato': `Scatta se nel registro è cancellato, ma non deceduto, chi si cerca senza identificativi e senza codice fiscale, con cognome, nome e data di nascita; nel 5013 comunque si cerchi. Non guarda i componenti di una scheda che il 5001 muta per intero (tipi da 4 a 9). Resta aperta ${PERSONA}.`,
    'Si rettifica la scheda di chi non è cancellato':
      'Scatta se è chiesta una rettifica, di qualunque tipo, e il soggetto è cancellato, anche per decesso. Resta aperta se non è noto se sia cancellato.',
  },
  EN414:
    'Scatta se, con il criterio del 2018, è chiesta la rettifica 101 (residenza) e la decorrenza registrata della residenza cade il giorno della prima iscrizione nel comune o dopo. Con il criterio del 2021, quello in uso se non se ne sceglie uno, non scatta mai; né scatta se la decorrenza registrata manca. Resta aperta se questa è illeggibile, o se la prima iscrizione manca o è illeggibile.',
  EN415: {
    'La residenza nuova non comincia prima della prima iscrizione nel comune': `Scatta se la residenza nuova (5001 tipi 4 e 5; 5005 tipi 1 e 2) decorre prima della prima iscrizione nel comune registrata di una delle persone; lo stesso giorno va bene. Non guarda le richieste con il tipo 6 né la residenza senza decorrenza. Resta aperta ${SCHEDE}, se la prima iscrizione manca, o se una delle date è illeggibile.`,
    'La residenza rettificata non comincia prima della prima iscrizione nel comune':
      'Scatta se con la rettifica 101 la residenza decorre prima della prima iscrizione nel comune della scheda; lo stesso giorno va bene. Se la richiesta non porta la decorrenza vale quella della scheda. Resta aperta se una delle due date manca o è illeggibile.',
  },
  EN416:
    'Scatta se con il tipo 6 una delle persone non è entrata con il subentro, o su di lei o sulla sua famiglia c’è un’operazione registrata: iscrizione, cancellazione, mutazione o eliminazione (5013). Non contano quelle annullate, i procedimenti (1014) e le liste elettorali (5010 e 5011). Resta aperta se ci sono solo 2012, 5014 o 5021, senza registro, o se questo non sa dire chi sia la persona, come sia entrata, quale sia la famiglia o tutte le operazioni.',
  EN417: `Scatta se a chi è in AIRE (S) si certifica il matrimonio (3), l’unione civile (18) o il contratto di convivenza (19) e la sua data cade il giorno dell’iscrizione in AIRE o dopo; di una data incompleta conta la parte nota. Resta aperta ${TIPI}, se l’iscrizione in AIRE non è nota, o se la data dell’evento manca, è illeggibile o decide la parte ignota.`,
  EN418: `${STORICO} di chi è in AIRE (S) con una data di riferimento successiva alla sua iscrizione in AIRE; quel giorno va bene. Non guarda la richiesta senza data. Resta aperta ${TIPI}, se la data è illeggibile o se quella di iscrizione in AIRE non è nota.`,
  EN419: `${STORICO} con una data di riferimento anteriore alla prima iscrizione nel comune della scheda; quel giorno va bene. Non guarda la richiesta senza data. Resta aperta ${TIPI}, se la data è illeggibile, o se la prima iscrizione manca o è illeggibile.`,
  EN420:
    'Scatta se con la rettifica 101 la residenza decorre dopo l’ultimo aggiornamento della scheda; lo stesso giorno va bene. Se la richiesta non porta la decorrenza vale quella della scheda. Resta aperta se una delle due date manca o è illeggibile.',
  EN421:
    'Scatta se il soggetto è in AIRE (S) e né la cittadinanza né una delle altre cittadinanze è quella italiana (100). Resta aperta, invece di scattare, nel 5008 senza il tipo 02 (cittadinanza), perché la cittadinanza può averla il registro.',
  EN422: `${STORICO} e nella scheda manca la decorrenza della residenza. Non guarda se è leggibile. Resta aperta ${TIPI}.`,
  EN423: `${STORICO} e la residenza della scheda decorre prima della prima iscrizione nel comune; lo stesso giorno va bene. Non guarda la scheda senza decorrenza della residenza. Resta aperta ${TIPI}, se la decorrenza è illeggibile, o se la prima iscrizione manca o è illeggibile.`,
  EN424: `Scatta se la richiesta porta una residenza (5001 tipi da 4 a 9; 5005 tipi 1, 2 e 6) e la scheda registrata di una delle persone non ha la decorrenza della residenza. Non guarda se è leggibile. Resta aperta ${SCHEDE}.`,
  EN425: `Scatta se la richiesta porta una residenza e nel registro quella di una delle persone decorre prima della sua prima iscrizione nel comune; lo stesso giorno va bene. Guarda le date registrate, non quelle inviate. Resta aperta ${SCHEDE}, o se una delle due date manca o è illeggibile.`,
  EN426: {
    'La residenza ante subentro non comincia dopo il subentro': `Scatta se con il tipo 6 del 5001 la residenza inviata decorre dopo il subentro del comune di una delle persone; quel giorno va bene. Non guarda la residenza senza decorrenza. Resta aperta se la decorrenza è illeggibile, senza registro, se questo non sa chi siano le persone o se la data del subentro non è nota.`,
    'La residenza rettificata non comincia dopo il subentro del comune':
      'Scatta se con la rettifica 101 la residenza decorre dopo il subentro del comune; quel giorno va bene. Se la richiesta non porta la decorrenza vale quella della scheda. Resta aperta se questa manca o è illeggibile, o se la data del subentro non è nota.',
  },
  EN427:
    'Scatta se è chiesta la rettifica 101 e il soggetto non è entrato con il subentro, o la residenza è già cambiata in ANPR con un’operazione non annullata (5001 tipi 4, 5 e 6; 5005, salvo i soli tipi 3 e 4; A006 tipo 1), o il comune che chiede non è quello di prima iscrizione. Resta aperta se nessuna delle tre cose è certa e di una non si sa.',
  EN429:
    'Scatta se un 5001 di tipo 3, 7, 8 o 9 è di una scheda che nel registro è di un altro comune, o un 5005 di tipo 3 (dimora abituale) o 4 (domicilio eletto) di chi nel registro è di un altro comune o non è più iscritto. Resta aperta senza registro, se questo non sa dire quale sia la scheda o chi siano le persone, o se non è detto il comune che chiede.',
  EN435: `${STORICO} con una data di riferimento in cui il soggetto era cancellato, primo e ultimo giorno del periodo compresi. Guarda i periodi chiusi da una nuova iscrizione, non la cancellazione in corso, e non la richiesta senza data. Resta aperta ${TIPI}, se la data è illeggibile o se i periodi non sono noti.`,
  EN436:
    'Scatta se il 2003 cancella con motivo 3 (trasferimento di residenza in comune non subentrato) e il comune di destinazione oggi è in ANPR: lo sono tutti dal 18 gennaio 2022, prima quelli che la tabella 44 dà già subentrati. Resta aperta, dal 10 marzo 2019 al 17 gennaio 2022, se il comune non è nella tabella.',
  EN437: `Scatta se con il tipo 21 (dati integrativi AIRE) l’operazione decorre in un giorno diverso da quello del subentro del comune della persona. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, ${PERSONA}, o se la data del subentro non è nota.`,
  EN438: solo('21 (dati integrativi AIRE)'),
  EN439: `Scatta se con il tipo 21 (dati integrativi AIRE) la scheda registrata non ha S come soggetto AIRE. Non guarda ciò che dice la richiesta. Resta aperta ${SCHEDA}.`,
  EN440: `Scatta se con il tipo 21 (dati integrativi AIRE) la persona nel registro non è entrata in ANPR con il subentro. Resta aperta ${PERSONA}, o se non è noto come sia entrata.`,
  EN442:
    'Scatta se il procedimento che il 1014 nomina, con il numero ANPR o, se manca, con quello del comune, è nel registro ed è chiuso. Non guarda la richiesta che ne apre uno (operazione I) né il numero che nel registro non c’è. Resta aperta senza registro, se questo non conosce i procedimenti, o se con il solo numero del comune non è detto il comune che chiede.',
  EN443: `Scatta se l’operazione (2003, 5008 o 5014) decorre prima dell’ultimo aggiornamento della scheda registrata; lo stesso giorno va bene. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, ${SCHEDA}, o se l’ultimo aggiornamento manca o è illeggibile.`,
  EN447:
    'Scatta se con il tipo 1 o 2 l’operazione decorre prima dell’ingresso in famiglia di una persona elencata con una relazione diversa da quella registrata; lo stesso giorno va bene. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge, senza registro, se non si sa quale sia la scheda, se uno degli elencati non vi è, o se il suo ingresso non è noto.',
  EN448:
    'Scatta se di chi si cerca manca il cognome o il nome, e non è detto che non li abbia, oppure, mancando il codice fiscale, manca il sesso, la data o il luogo di nascita. Non guarda chi ha l’identificativo ANPR o comunale né, nel 3002, le ricerche con altri identificativi, di una scheda o per carta d’identità o permesso di soggiorno. Resta aperta se il 3002 non ha criteri.',
  EN449: `Scatta se si chiede un certificato anagrafico diverso dagli storici (6, 9 e 20) con una data di riferimento anteriore a oggi; oggi e i giorni futuri passano. Non guarda la richiesta senza data né i certificati elettorali. Resta aperta ${TIPI}, o se la data è illeggibile.`,
  EN465:
    'Scatta se due persone dell’elenco hanno lo stesso identificativo ANPR o, senza identificativo ANPR l’una e l’altra, lo stesso codice fiscale. Spazi attorno e maiuscole non contano. Non confronta chi ha l’identificativo con chi ha solo il codice fiscale, e non guarda chi non ha né l’uno né l’altro.',
  EN469: {
    'Chi cambia è iscritto in un comune solo': cambiatoDoppio(ALTRO_COMUNE),
    'L’intestatario non è in vita anche in un altro comune':
      'Scatta se le schede aperte che ANPR trova per l’intestatario del certificato sono di comuni diversi. Non guarda le schede cancellate. Resta aperta se non è noto quali schede vi siano.',
  },
  EN470: {
    'Chi cambia è iscritto in Italia o all’estero': cambiatoDoppio(ALTRA_ANAGRAFE),
    'L’intestatario non è insieme residente e in AIRE':
      'Scatta se, fra le schede aperte che ANPR trova per l’intestatario del certificato, una è in AIRE e un’altra no. Non guarda le schede cancellate. Resta aperta se non è noto quali schede vi siano.',
  },
  EN471: consultatoDoppio(ALTRO_COMUNE),
  EN472: consultatoDoppio(ALTRA_ANAGRAFE),
  EN474:
    'Scatta se c’è la rettifica 103 e mancano insieme l’ultimo aggiornamento, la prima iscrizione nel comune e l’ingresso in famiglia. Basta che una delle tre date ci sia, anche illeggibile.',
  EN475:
    'Scatta se è chiesta la rettifica 103 e il soggetto non è entrato con il subentro, o un’operazione non annullata che non sia una rettifica decorre dopo il subentro; lo stesso giorno va bene. Resta aperta se nessuna delle due cose è certa e non è noto come sia entrato, la data del subentro, le operazioni o la decorrenza di una di esse.',
  EN478:
    'Scatta se la data finale dell’elenco è anteriore a quella iniziale; lo stesso giorno va bene. Se una delle due manca non scatta. Resta aperta se una è illeggibile.',
  EN479:
    'Scatta se nessuna versione del comune con quel nome e quella provincia, di qualunque tempo, ha il codice ISTAT scritto nella richiesta. Guarda il comune di cui si chiedono i dati o si mandano liste e sezioni elettorali, se ha nome e codice. Resta aperta se con nome e codice manca la provincia.',
  EN480:
    'Scatta se il tipo di scheda è 4 (convivenza) e manca la denominazione della convivenza. Non guarda le schede di altro tipo o senza tipo.',
  EN481: {
    'Le date della scheda non sono nel futuro':
      'Scatta se è successiva a oggi almeno una fra queste date: ultimo aggiornamento, decorrenza della residenza, prima iscrizione nel comune, ingresso in famiglia o in convivenza. Oggi va bene, e le date che mancano non sono guardate. Resta aperta se nessuna è futura e una è illeggibile.',
    'Dopo la rettifica nessuna data è nel futuro':
      'Scatta se, con le date della rettifica 101 o 103 al posto di quelle della scheda, è successiva a oggi almeno una fra decorrenza della residenza, ultimo aggiornamento, prima iscrizione nel comune e ingresso in famiglia o in convivenza. Oggi va bene. Resta aperta se nessuna è futura e una manca o è illeggibile.',
  },
  EN482:
    'Scatta se con il tipo 1 o 2 l’elenco ha un intestatario (relazione 1) e l’intestatario registrato della famiglia non è elencato con una relazione, qualunque sia. Non guarda le convivenze né la famiglia che nel registro non ha intestatario. Resta aperta senza registro, se questo non sa dire quale sia la famiglia, o se uno degli elencati non si riconosce.',
  EN483:
    'Scatta se il ruolo è 1 (intestatario) e la richiesta non elenca chi resta in famiglia, oppure nel registro la persona non ha la relazione 1 (intestatario) nella sua famiglia. Resta aperta se, con un elenco, manca il registro o questo non sa dire chi sia la persona o quale sia la sua famiglia.',
  EN484:
    'Scatta se il ruolo è 2 (componente) e la richiesta elenca chi resta in famiglia, oppure nel registro la persona ha la relazione 1 (intestatario) nella sua famiglia. Resta aperta se, senza un elenco, manca il registro o questo non sa dire chi sia la persona o quale sia la sua famiglia.',
  EN485:
    'Scatta se nell’elenco di chi resta qualcuno ha l’identificativo ANPR o il codice fiscale di chi è cancellato. Spazi attorno e maiuscole non contano. Non confronta gli altri dati, e non guarda chi non ha né l’uno né l’altro.',
  EN486: `Scatta se con il tipo 22 (dati decesso) la persona nel registro non è deceduta: è iscritta, o cancellata per altro. Resta aperta ${PERSONA}.`,
  EN487: solo('22 (dati decesso)'),
  EN488: `Scatta se la data del decesso inviata (nel 5008 con il tipo 22) precede l’inizio di un matrimonio, di un’unione civile o di una convivenza di fatto registrati, anche finiti; lo stesso giorno va bene. Le date incomplete si confrontano per la parte nota. Resta aperta ${SCHEDA}, o se una data è illeggibile o decide la parte ignota.`,
  EN490:
    'Scatta se si entra in una convivenza che c’è già e che nel registro, di tipo 4, risulta senza un indirizzo suo. Non guarda chi apre una scheda nuova né chi entra in una famiglia. Resta aperta senza registro, o se questo non sa dire quale sia la scheda o se abbia un indirizzo.',
  EN491: `Scatta se il 5008 di tipo 01 con gestione del codice fiscale 1 (attribuzione) cerca la persona con un codice fiscale, o questo è nella scheda registrata. Non guarda le altre gestioni né il codice fra i dati nuovi. Resta aperta, se la ricerca non ha un codice fiscale, ${SCHEDA}.`,
  EN505:
    'Scatta se l’eliminazione è di tipo 3, 4, 5, 6, 7, 8, 10 o 11 e il soggetto non è entrato con il subentro, o su di lui c’è un’iscrizione, una cancellazione, una mutazione o un’altra eliminazione non annullata. Resta aperta se manca il tipo, se nulla di ciò è certo e non è noto come sia entrato o con quali operazioni, o se ve n’è una dei servizi 1014, 2012, 5010, 5011, 5014 o 5021.',
  EN509:
    'Scatta se il 2003 cancella con motivo 10 (doppia iscrizione) e nel registro, completo, le schede aperte con quel codice fiscale sono meno di due. Il codice è quello della richiesta o, se manca, quello della scheda registrata. Resta aperta senza registro, se il codice o le schede non si conoscono, o se ne risultano aperte meno di due ma il registro non è completo.',
  EN524:
    'Scatta se l’indirizzo di residenza (tipo di indirizzo 1) non ha né il codice né la descrizione della specie del toponimo, o non ha affatto il toponimo. Non guarda gli altri tipi di indirizzo, né la residenza senza un indirizzo italiano.',
  EN525:
    'Scatta se il tipo di cessazione del matrimonio c’è e non è fra i codici della tabella 31. Zeri iniziali e spazi ai lati non contano; non guarda da quando a quando un codice vale.',
  EN526:
    'Scatta se con il tipo 9 (rettifica dell’indirizzo) la residenza inviata decorre in un giorno diverso dalla prima decorrenza dei componenti o, in una convivenza, da quella dell’indirizzo; se è dopo quella di un componente noto, comunque. Resta aperta senza registro, se non si sa quale sia la scheda, se le decorrenze o le operazioni non sono note, o se qualcuno è uscito dalla famiglia.',
  EN528:
    'Scatta se nel comune cercato, o ovunque se la ricerca è nazionale, il registro ha più persone, anche cancellate, i cui dati non contraddicono i criteri. Non guarda le ricerche per codice fiscale o di una scheda. Resta aperta senza registro, se i criteri non bastano, se di qualcuno non si sa abbastanza o se, cercando senza identificativo ANPR, ne trova al più una e non è completo.',
  EN531:
    'Scatta se su una delle persone che si spostano (1002; 5001 tipi 4, 5 e 6; 5005 tipi 1, 2 e 6) è aperto nel registro un procedimento di un comune diverso da quello che chiede. Resta aperta senza registro, se questo non sa dire chi siano le persone o tutti i loro procedimenti, o se ve n’è uno aperto e non è detto il comune che chiede.',
  EN566:
    'Scatta se il cognome o il nome del padre o della madre è fatto di due sole enne, maiuscole o minuscole, con o senza punti, spazi o altri segni dopo ciascuna: «N.N.», «n n», «NN». Non guarda i testi di 20 caratteri o più.',
};
