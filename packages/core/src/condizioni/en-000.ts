import type { Condizioni } from './condizioni.js';

/** A total of a file. */
function totaleFile(cosa: string, coda = ''): string {
  return `Scatta se il totale di ${cosa} dichiarato nei dati dell’invio è diverso, in più o in meno, da quello contato nel file.${coda} Non guarda i file senza dati dell’invio. Resta aperta se il totale manca o non è un numero, o se il file non è stato letto fino in fondo.`;
}

/** A total of all the files together. */
function totaleFornitura(cosa: string, coda = ''): string {
  return `Scatta se il totale di ${cosa} dichiarato nei dati della fornitura è diverso, in più o in meno, dalla somma contata in tutti i suoi file.${coda} Resta aperta se i dati della fornitura o il totale mancano, se il totale non è un numero, o se non tutti i file sono stati letti fino in fondo.`;
}

const SESSO_F = ' Conta chi ha il sesso F, maiuscolo o minuscolo; chi ha N non è né femmina né maschio.';
const SESSO_M = ' Conta chi ha il sesso M, maiuscolo o minuscolo; chi ha N non è né femmina né maschio.';

/** What a check on the plan needs. */
function senzaPiano(cosa: string): string {
  return `Resta aperta se manca il piano di subentro, se il piano è di un comune diverso da quello nel nome del file, o se non dice ${cosa}.`;
}

/** The request and the scheda name the person alike. */
function uguale(cosa: string, confronto: string): string {
  return `Scatta se ${cosa} dell’intestatario, scritto nella richiesta, è diverso da quello della sua scheda. ${confronto} Non guarda se nella richiesta manca. Resta aperta se manca nella scheda.`;
}

const COME_TESTO = 'Maiuscole e spazi in più non contano, accenti e apostrofi sì.';
const COME_CODICE = 'Maiuscole e spazi in più non contano, gli zeri iniziali sì.';

/** Codes EN000 to EN099. */
export const EN_000: Condizioni = {
  EN001:
    'Scatta se il file è compresso e il suo nome non ha la forma del tipo, con il codice ISTAT di sei cifre: SUBAPR, versione, progressivo e totale; o SUBAIRE, progressivo e totale attaccati. Di un file APR scatta anche se versione, progressivo o totale del nome non sono quelli che il file dichiara. Resta aperta se il nome ha un’altra forma e il file non è compresso, o se di un file APR mancano i dati della fornitura.',
  EN002:
    'Scatta se il file compresso occupa più byte del limite, che è di 15.000.000 se chi controlla non ne indica un altro; il limite esatto va bene. Resta aperta se il file non è compresso.',
  EN003: `Scatta se nel piano di subentro del comune lo stato è «non aperto» all’invio di file. Gli altri stati vanno bene. ${senzaPiano('lo stato')}`,
  EN007:
    'Scatta se fra i file già ricevuti da ANPR, con qualunque esito, ce n’è uno con lo stesso nome. Le estensioni gz, xml e txt non contano; maiuscole e minuscole sì. Resta aperta se non è dato l’elenco dei file ricevuti.',
  EN008:
    'Scatta se nel nome del file il progressivo è maggiore del totale; uguale va bene. Scatta anche se il file è compresso e dal nome non si leggono progressivo e totale. Resta aperta se non si leggono e il file non è compresso.',
  EN009:
    'Scatta se la lettura del file si ferma perché non è XML ben formato, perché i caratteri non sono della codifica dichiarata, o perché l’archivio compresso è guasto. Resta aperta se si ferma per un’altra causa.',
  EN010:
    'Scatta se il file AIRE è vuoto, è in UTF-8 invece che in ISO-8859-1, ha byte da 80 a 9F, caratteri di controllo, il carattere «°» o righe non chiuse da CR LF; o se l’archivio compresso è guasto. I campi delle righe non si guardano. Resta aperta se non c’è un file AIRE, o se non si può leggere per un’altra causa.',
  EN011: totaleFile('schede soggetto'),
  EN012: totaleFornitura('schede soggetto'),
  EN017: totaleFile('persone di sesso femminile', SESSO_F),
  EN018: totaleFornitura('persone di sesso femminile', SESSO_F),
  EN019: totaleFile('persone di sesso maschile', SESSO_M),
  EN020: totaleFornitura('persone di sesso maschile', SESSO_M),
  EN021: totaleFile('schede famiglia'),
  EN022: totaleFornitura('schede famiglia'),
  EN023: totaleFile('schede convivenza'),
  EN024: totaleFornitura('schede convivenza'),
  EN031:
    'Scatta se il file non ha i dati dell’invio e la fornitura dichiara un totale di invii maggiore di 1. Non guarda i file che li hanno. Resta aperta se mancano i dati dell’invio e il totale degli invii manca o non è un numero.',
  EN032: `Scatta se oggi è prima del primo giorno di invio previsto dal piano di subentro, o dopo l’ultimo; i due giorni vanno bene. ${senzaPiano('i giorni di invio')}`,
  EN033: `Scatta se nel piano di subentro l’ultimo giorno di invio è prima del primo; lo stesso giorno va bene. ${senzaPiano('i giorni di invio')}`,
  EN034: `Scatta se nel piano di subentro del comune lo stato è «subentrato». Gli altri stati vanno bene. ${senzaPiano('lo stato')}`,
  EN036:
    'Scatta se il nome dice che il file è AIRE e il contenuto che è APR (ha i dati della fornitura), o se il tipo del file, detto dal nome o altrimenti dal contenuto, non è quello scelto nel piano di subentro. Se nome e contenuto non si contraddicono resta aperta quando manca il piano, è di un altro comune o non dice il tipo, o quando né il nome né il contenuto dicono quello del file.',
  EN037:
    'Scatta se fra i file ricevuti ce n’è uno in elaborazione di un’altra fornitura dello stesso comune (versione o totale diversi), o che può esserlo perché uno dei due nomi non si legge. Altrimenti scatta se il piano dice che il subentro è in elaborazione. Non guarda i file di altri comuni né gli altri di questa fornitura. Resta aperta se non sono dati né i file ricevuti né un piano del comune con lo stato.',
  EN038: `Scatta se il totale nel nome del file è maggiore del numero di file previsto dal piano di subentro; uguale o minore va bene. ${senzaPiano('quanti file prevede')} Lo stesso se dal nome non si legge il totale.`,
  EN039:
    'Scatta se il codice ISTAT con cui comincia il nome del file non è quello del mittente, o se il file è compresso e il nome non ha la forma dovuta. Resta aperta se il mittente non è indicato, o se il nome non ha la forma dovuta e il file non è compresso.',
  EN040:
    'Scatta se fra i file già ricevuti da ANPR ce n’è uno con esito OK dello stesso comune, della stessa versione e con lo stesso progressivo. Il totale non si confronta. Resta aperta se non è dato l’elenco dei file ricevuti, o se dal nome del file non si leggono questi dati.',
  EN042:
    'Scatta se per l’intestatario del certificato ANPR non ha nessuna scheda, nemmeno chiusa. Resta aperta se non si sa quali schede ha ANPR.',
  EN043:
    'Scatta se per l’intestatario del certificato ANPR ha più di una scheda aperta, cioè non cancellata, in comuni diversi o nello stesso, fra i residenti o in AIRE. Resta aperta se non si sa quali schede ha ANPR.',
  EN044:
    'Scatta se la scheda dice che il soggetto è in AIRE e si chiede un certificato dei soli residenti: morte (2), cancellazione (4), cittadinanza storico (6), esistenza in vita (7), residenza (8), stato civile (11), stato di famiglia (12, 13, 16), residenza in convivenza (14) o stato libero (17). Conta solo il valore S, maiuscolo o minuscolo. Resta aperta se la richiesta non ha tipi di certificato.',
  EN045: {
    'Con questa relazione di parentela si certifica lo stato di famiglia':
      'Scatta se nella scheda la relazione di parentela in famiglia è 14 (figliastro), 15 (patrigno), 19 (fratellastro), 80 (adottato) o 99 (non definita). Guarda la sola scheda, qualunque certificato serva. Non guarda chi non ha una relazione in famiglia, o ne ha una che non è un numero.',
    'Nella famiglia tutte le relazioni di parentela si certificano':
      'Scatta se si chiede uno stato di famiglia (12, 13, 15 o 16) e l’intestatario o un componente ha la relazione 14 (figliastro), 15 (patrigno), 19 (fratellastro), 80 (adottato) o 99 (non definita). Non guarda chi non è in una famiglia. Altrimenti resta aperta se non si conoscono i componenti o la relazione di qualcuno, o se la richiesta non ha tipi di certificato.',
  },
  EN046:
    'Scatta se la certificabilità del soggetto è 1 (parziale), la richiesta non ha la forzatura (forza certificazione 1) e si chiede un certificato diverso da residenza (8), residenza AIRE (10), stato di famiglia (12), residenza in convivenza (14) e stato di famiglia AIRE (15). Non guarda i certificati elettorali. Resta aperta se, senza la forzatura, la certificabilità manca o non è un numero, o se la richiesta non ha tipi di certificato.',
  EN047:
    'Scatta se la certificabilità del soggetto è 0 (non certificabile), o se è 3 (non iscrivibile) o 4 (interdetto) e la richiesta non ha la forzatura (forza certificazione 1): lo 0 non si forza. Riguarda tutti i certificati della tabella 13, non gli elettorali. Resta aperta se la certificabilità manca o non è un numero, o se la richiesta non ha tipi di certificato.',
  EN050:
    'Scatta se si cerca una famiglia o convivenza (i criteri hanno il tipo di scheda, o il suo identificativo comunale o di ANPR) e l’elenco dei dati richiesti non è vuoto.',
  EN051:
    'Scatta se almeno uno dei dati richiesti non è un numero, o non è fra i codici della tabella 16 (da 1 a 30). Gli zeri iniziali non contano. Un elenco vuoto o assente non è guardato.',
  EN052:
    'Scatta se l’elenco dei dati richiesti manca o è vuoto. Nella consultazione (3002) non guarda chi cerca una famiglia o convivenza: con il tipo di scheda, o con il suo identificativo comunale o di ANPR.',
  EN054:
    'Scatta se si chiede l’esistenza in vita (7) e il soggetto è cancellato con motivo 1 (decesso) o 2 (morte presunta). Le altre cancellazioni vanno bene. Resta aperta se non si sa se è cancellato, se il motivo non è un numero, o se la richiesta non ha tipi di certificato.',
  EN055:
    'Scatta se si chiede lo stato di famiglia (12) e la scheda del soggetto ha i dati di una convivenza, anche insieme a quelli di una famiglia. Resta aperta se la richiesta non ha tipi di certificato.',
  EN056:
    'Scatta se si chiede la residenza in convivenza (14) e la scheda del soggetto non ha i dati di una convivenza. Resta aperta se la richiesta non ha tipi di certificato.',
  EN057:
    'Scatta se si chiede lo stato di famiglia AIRE (15) e il legame del soggetto con la famiglia non è di tipo 5 (famiglia AIRE), o se il soggetto è in una convivenza e in nessuna famiglia. Non guarda chi non è né nell’una né nell’altra. Resta aperta se il tipo di legame manca o non è un numero, o se la richiesta non ha tipi di certificato.',
  EN058:
    'Scatta se si chiede lo stato di famiglia e di stato civile (13) o quello con rapporti di parentela (16) e la scheda del soggetto non ha i dati di una famiglia. Resta aperta se la richiesta non ha tipi di certificato.',
  EN059:
    'Scatta se si chiede lo stato di famiglia con rapporti di parentela (16) e i componenti della famiglia, intestatario del certificato compreso, sono uno o nessuno. Gli altri stati di famiglia non sono guardati. Resta aperta se non si conoscono i componenti, o se la richiesta non ha tipi di certificato.',
  EN060:
    'Scatta se si chiede lo stato libero (17) e lo stato civile del soggetto non è 1 (celibe o nubile), 3 (vedovo), 4 (divorziato), 7 o 8 (libero dopo un’unione civile, per morte o per scioglimento). Anche il 9 (ignoto) fa scattare. Resta aperta se lo stato civile manca o non è un numero, o se la richiesta non ha tipi di certificato.',
  EN061:
    'Scatta se si chiede il certificato di morte (2) e il soggetto non è cancellato, o lo è con un motivo diverso da 1 (decesso) e 2 (morte presunta). Resta aperta se non si sa se è cancellato, se il motivo non è un numero, o se la richiesta non ha tipi di certificato.',
  EN062:
    'Scatta se si chiede uno stato di famiglia (12, 13 o 16) e né il soggetto né un componente della sua famiglia ha la relazione 1 (intestatario della scheda). Se il soggetto non lo è, resta aperta quando non si conoscono i componenti o quando nessuno lo è e la relazione di qualcuno manca; così pure se la richiesta non ha tipi di certificato.',
  EN063:
    'Scatta se il soggetto nomina una scheda famiglia o convivenza che non è nello stesso file, sia che stia in un altro file della fornitura sia che non stia in nessuno. Non guarda chi non ne nomina. Resta aperta se il file non è stato letto fino in fondo e la scheda non si è ancora vista, o se si guarda la scheda da sola.',
  EN064:
    'Scatta se la relazione di parentela in famiglia è 14 (figliastro), 15 (patrigno), 19 (fratellastro) o 80 (adottato), cessate il 15/09/2015. Il legame di convivenza non è guardato. Resta aperta se la relazione scritta non è un numero.',
  EN066:
    'Scatta se la richiesta è di soli dati (tipo di richiesta 2) e nomina più di un tipo di certificato; lo stesso ripetuto conta una volta. Resta aperta se non ne nomina nessuno, o se ne nomina più d’uno e il tipo di richiesta manca o non è un numero.',
  EN068: uguale('il nome', COME_TESTO),
  EN069: uguale('il cognome', COME_TESTO),
  EN070: {
    'Il codice fiscale di un genitore è quello che ha in ANPR':
      'Scatta, nell’iscrizione per nascita (1001), se il codice fiscale scritto per il padre o la madre indicati con un identificativo (di ANPR o comunale) non è quello della loro scheda nel registro, o se la scheda non ne ha. Maiuscole e spazi attorno non contano. Non guarda chi non ha identificativo o codice fiscale, né chi nel registro non c’è. Resta aperta senza registro, se il genitore vi è ignoto o doppio, o se manca la scheda.',
    'Per la richiesta e per la scheda il codice fiscale dell’intestatario è lo stesso': uguale(
      'il codice fiscale',
      'Maiuscole e spazi in più non contano.',
    ),
  },
  EN071:
    'Scatta se la data di nascita dell’intestatario scritta nella richiesta e quella della sua scheda non possono essere lo stesso giorno; di una data incompleta si confronta la parte nota. Non guarda se nella richiesta manca. Resta aperta se nella scheda manca, se una delle due non si legge, o se una è più completa dell’altra e le parti note concordano.',
  EN072:
    'Scatta se il comune di nascita dell’intestatario ha, nella richiesta e nella scheda, due codici ISTAT diversi o, se uno dei codici manca, due nomi diversi; la provincia non conta. Maiuscole e spazi in più non contano. Scatta anche se nella scheda la nascita è all’estero. Non guarda se nella richiesta il comune manca. Resta aperta se manca nella scheda, o se non ci sono né entrambi i codici né entrambi i nomi.',
  EN073: uguale('l’identificativo comunale', COME_CODICE),
  EN074: uguale('il codice ISTAT del comune competente', COME_CODICE),
  EN075: uguale('il sesso', 'Maiuscole e spazi attorno non contano.'),
  EN077:
    'Scatta se dopo l’operazione da annullare ne è registrata, e non annullata, un’altra (iscrizione, cancellazione, mutazione, 5013) sulle stesse persone o famiglie, o su chi ne è o ne è stato componente; con il ripristino parziale (RP), sulla sua persona o le famiglie. Non guarda se è già annullata, non registrata o, con RA, un cambio di residenza. Resta aperta se il registro non basta, o se dopo ci sono solo 1014, 2012, 5010, 5011, 5014 o 5021.',
  EN078:
    'Scatta se l’identificativo ANPR dell’operazione da annullare non è, scritto allo stesso modo, fra quelli delle operazioni registrate sul soggetto e sulle famiglie. Resta aperta se l’identificativo manca, o se le operazioni registrate non si conoscono.',
  EN079:
    'Scatta se con lo stesso identificativo il comune mittente ha già mandato una richiesta a un altro servizio; allo stesso servizio va bene. Gli spazi attorno non contano. Non guarda le richieste senza identificativo. Resta aperta se manca il mittente o il registro delle richieste, o se il registro ne ha solo dello stesso servizio e non è detto completo.',
  EN080:
    'Scatta se è detto che nella funzione Amministrazione di ANPR mancano i dati del comune che emette. Resta aperta se non si sa.',
  EN095:
    'Scatta se, nel 3003, i dati della persona di cui si cercano le operazioni sono nel registro di più di una, cancellate comprese. Non guarda chi non cerca per persona. Resta aperta se i dati non bastano a cercarla, se manca il registro o non sa rispondere, o se ne trova una sola, non è completo e la ricerca non è per identificativo ANPR.',
  EN096:
    'Scatta se l’operazione che un 3003 chiede di annullare (tipo di operazione 2), nel registro, non è di 4001, 4002, 4003 o 4004. Non guarda le richieste senza identificativo ANPR, né un’operazione che il registro non trova. Resta aperta se il registro manca o non ha le richieste dei comuni.',
  EN097:
    'Scatta se l’estrazione (4001, 4002, 4003 o 4004) che un 3003 chiede di annullare (tipo di operazione 2) nel registro è in elaborazione, elaborata o già annullata: va bene solo se è accolta. Non guarda le operazioni di altri servizi, né quelle che il registro non trova. Resta aperta se il registro manca o non ha le richieste dei comuni.',
  EN098:
    'Scatta se lo stato di lavorazione cercato non è fra i codici della tabella 16b, da 1 a 9. Zeri iniziali e spazi attorno non contano; quale convenga alle operazioni e quale alle notifiche non si guarda qui. Le richieste senza stato non sono guardate.',
};
