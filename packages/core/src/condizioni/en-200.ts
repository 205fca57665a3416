import type { Condizioni } from './condizioni.js';

/** The same check under two codes. */
const RESIDENZA_CON_OPERAZIONE =
  'Scatta se la residenza inviata decorre da un giorno diverso dalla decorrenza dell’operazione: nel 1002 solo se apre una scheda nuova, nel 5001 per i tipi 4 e 5 (residenza della scheda), nel 5005 per i tipi 1 (senza fissa dimora) e 2 (residenza). Guarda gli indirizzi di tipo 1 (residenza), 4 (residenza estera) o senza tipo leggibile. Resta aperta se una delle due date non si legge.';

/** What ANPR has of the document of who asks. */
function documento(esito: string): string {
  return `Scatta se chiede un’altra persona (richiedente 1), la richiesta indica il suo documento di riconoscimento e per ANPR quel documento ${esito}. Non guarda chi chiede per sé né una pubblica amministrazione. Resta aperta se, con il documento indicato, manca il tipo di richiedente o non si sa che cosa risulta ad ANPR.`;
}

/** A date that may not come before another one. */
function ordine(poi: string, prima: string): string {
  return `Scatta se ${poi} viene prima ${prima}; lo stesso giorno va bene. Se una delle due date manca, passa. Resta aperta se ci sono entrambe e una non è un giorno del calendario.`;
}

/** A group that a type of 5008 wants. */
function gruppo(tipi: string, quale: string): string {
  return `Scatta se il 5008 ha fra i tipi di mutazione ${tipi} e ${quale} non è affatto nella richiesta. Basta che il gruppo ci sia: che cosa contenga lo guardano altri controlli.`;
}

/** How the sex of the two is compared, in a tie that a request brings. */
function sessoInviato(specie: string, sesso: string, tipo: string): string {
  return `Scatta se ${specie} e le due persone hanno ${sesso} (maiuscole e spazi a parte). Nel 5008 guarda solo legami non finiti, con il tipo ${tipo}, 20 o 21, e della persona il sesso registrato, se il tipo 1 non lo cambia. Quello dell’altra, se non inviato, è del registro. Resta aperta se un sesso è N (non conosciuto), se un’iscrizione non dice quello di chi entra, o se il registro serve e non basta (chi non c’è passa).`;
}

/** How the sex of the two is compared, in a tie that is recorded. */
function sessoRegistrato(specie: string, sesso: string, altro: string): string {
  return `Scatta se nel registro una persona della richiesta ha ${specie} in corso e i due hanno ${sesso} (maiuscole e spazi intorno non contano); ${altro} Il sesso dell’altro è quello scritto nel legame o, se manca, quello della sua scheda; se un sesso manca, passa.`;
}

/** A tie that is to end, and is not the one that is recorded. */
function nonTrovato(tipo: string, legame: string, parte: string): string {
  return `Scatta se con il tipo ${tipo} ${legame} ha una data di inizio diversa da quella registrata (o che lì manca), o ${parte} è un’altra persona con la stessa data o senza; se nel registro non ce n’è, quando c’è ${parte} e manca la data. Passa un legame precedente, con i due dati, se è con altri o finì prima dell’inizio dell’altro. Resta aperta se date, dati o registro non bastano (chi non vi è passa).`;
}

/** Codes EN200 to EN299. */
export const EN_200: Condizioni = {
  EN200:
    'Scatta se lo stato civile è 3 (vedovo) e nella scheda non ci sono affatto i dati della vedovanza. Basta che il gruppo ci sia: che cosa contenga lo guardano altri controlli. Uno stato civile assente o illeggibile passa.',
  EN201:
    'Scatta se lo stato civile è 4 (divorziato) e nella scheda non ci sono affatto i dati di separazione, annullamento o cessazione del matrimonio. Basta che il gruppo ci sia, anche con una separazione. Uno stato civile assente o illeggibile passa.',
  EN202:
    'Scatta se nel 5008 c’è il tipo 13 (vedovanza) o 14 (annullamento) e nel registro la persona non ha né lo stato civile 2 (coniugato) né un matrimonio in corso; una separazione registrata (tipi 5 e 8) lo lascia in corso. Resta aperta se nel registro stato civile e matrimonio si contraddicono, se il tipo della cessazione non si legge, o se il registro non basta a trovare la scheda (chi non vi è passa).',
  EN203:
    'Scatta se una delle persone che la richiesta cerca ha nel registro un’operazione cominciata dall’applicazione web e lasciata sospesa. Chi nel registro non c’è passa. Resta aperta se i dati per cercarla non bastano, se rispondono più persone, o se il registro manca o non dice se ci sono operazioni sospese.',
  EN205:
    'Scatta se nel 5008 c’è il tipo 12 (matrimonio) e il coniuge inviato è la stessa persona del matrimonio registrato, ancora in corso; una separazione (tipi 5 e 8) lo lascia in corso. Non guarda la data. Resta aperta se i dati dei due coniugi non bastano a dire se sono la stessa persona, se il tipo della cessazione registrata non si legge, o se il registro non basta a trovare la scheda (chi non vi è passa).',
  EN206:
    'Scatta se il legame con la famiglia o convivenza decorre da un giorno diverso dalla decorrenza dell’operazione, in un’iscrizione (1002) o in un 5005 di tipo 1 (senza fissa dimora) o 2 (residenza). Nel 5001, che elenca anche chi resta com’è, una data diversa lascia il verdetto aperto. Resta aperta anche se una delle due date non si legge.',
  EN207: RESIDENZA_CON_OPERAZIONE,
  EN208:
    'Scatta se il bollo è dovuto (il motivo di esenzione dal bollo manca o è 0) e l’importo è 0. Senza un’esenzione certa resta aperta se l’importo manca o non è un numero, o se è 0 e il motivo di esenzione non è un numero.',
  EN209:
    'Scatta se l’importo dei diritti è 0, la richiesta non indica l’esenzione dai diritti (1) e il comune li riscuote. Non scatta per ciò che si emette via Internet (emissione 2) se il comune lì li esenta. Resta aperta se l’importo manca o non è un numero; con importo 0 e senza esenzione, anche se non si sa se il comune li riscuote o, quando conta, come si emette e se via Internet li esenta.',
  EN211:
    'Scatta se la persona cercata (2001, 2003, 5008) è, nel registro, in una famiglia o convivenza ancora da completare. Nel 5001 guarda chi è elencato e, con i tipi da 4 a 9, tutti i componenti della scheda; il tipo 3 (dati generali) non è guardato. Resta aperta se il registro non basta a trovare la persona o la sua famiglia (chi non vi è passa), o non dice se è completa.',
  EN213:
    'Scatta se la richiesta ha il controllo FI (famiglia incompleta) con valore 1. Nel 5001 senza FI, o con un valore che non è un numero, scatta anche se nel registro la famiglia è ancora da completare: in questo caso resta aperta se il registro manca, non basta a trovare la famiglia (se non vi è, passa) o non dice se è completa.',
  EN214:
    'Scatta se la famiglia cercata, o quella della persona cercata, è nel registro ancora da completare e non è del comune che chiede. Chi è cercato con i dati di nascita conta solo se tutti i dati inviati sono i suoi. Resta aperta con una data di riferimento passata, se serve il mittente e manca, o se il registro manca o non basta a trovare la famiglia (se non vi è, passa); con i dati di nascita, anche se non è completo.',
  EN215: 'Scatta se nella richiesta c’è il domicilio digitale, qualunque cosa contenga.',
  EN216: sessoInviato('la richiesta porta un matrimonio con il coniuge', 'lo stesso sesso', '12'),
  EN217:
    'Scatta se l’importo dei diritti è maggiore di 0 e la richiesta indica l’esenzione dai diritti (1), oppure il certificato si emette via Internet (emissione 2) e il comune lì li esenta. Resta aperta se l’importo manca o non è un numero; se è maggiore di 0 e l’esenzione non è indicata, anche se non si sa, quando conta, come si emette e se via Internet il comune esenta.',
  EN218:
    'Scatta se fra i controlli della richiesta c’è FC (famiglia certificabile) con un valore diverso da S, maiuscola e senza spazi. Scatta anche con la s minuscola: l’elenco ammette solo S, lo schema un testo qualsiasi, e nessuna fonte dice che ANPR legga la minuscola. Non guarda FC senza valore, che lo schema non ammette.',
  EN219:
    'Scatta nel 2001 se muore l’intestatario di una famiglia con altri componenti e la richiesta non elenca nessuno. Nel 5008, se i due della coppia sono nella stessa famiglia e uno è intestatario, scatta se la relazione dell’altro non è 2 (marito o moglie) con il tipo 12, o è ancora 2 con il 14 (non per una separazione) o 28 (unito civilmente) con il 19. Le convivenze passano. Resta aperta se con il 14 non si legge il tipo di cessazione, o se il registro non basta.',
  EN220:
    'Scatta se il 5005 apre una scheda nuova e fra le persone elencate ci sono tutti i componenti che il registro ha nella famiglia della prima. Non guarda chi viene da una convivenza, e passa se uno degli elencati è ripetuto o nel registro non c’è. Resta aperta se il registro manca o non basta a trovare una delle persone, o la sua famiglia.',
  EN221:
    'Scatta se si chiede un certificato 12 (stato di famiglia), 13 (stato di famiglia e di stato civile), 14 (residenza in convivenza) o 16 (rapporti di parentela) e nel registro la famiglia o convivenza è ancora da completare. Resta aperta se non si sa se la famiglia è completa, o se la richiesta non nomina certificati.',
  EN222:
    'Scatta se si chiede un certificato 13 (stato di famiglia e di stato civile) o 16 (rapporti di parentela) e per ANPR la famiglia non è certificabile. Non guarda la richiesta che forza la certificazione (1). Resta aperta se non si sa se la famiglia è certificabile, o se la richiesta non nomina certificati.',
  EN223:
    'Scatta se l’elenco dei soggetti manca o è vuoto nel 5005, o nel 5001 di tipo 1 (intestatario), 2 (composizione) o 5 (residenza con patente e autoveicoli). Gli altri tipi del 5001 passano.',
  EN224:
    'Scatta se nel 5008 c’è il tipo 21 (dati integrativi AIRE) e sulla persona è già registrata, e non annullata, una mutazione 5001, 5005 o A006, o un 5008 che abbia un tipo diverso dal 21. Non guarda le date, né iscrizioni e cancellazioni. Resta aperta se non si hanno le operazioni della persona o i tipi di un 5008, o se il registro non basta a trovarla (chi non vi è passa).',
  EN225:
    'Scatta se si cancella chi nel registro è iscritto ed è intestatario (relazione 1) di una famiglia con altri componenti, e nella richiesta nessuno degli elencati ha la relazione 1. Non guarda le convivenze. Resta aperta se il registro manca o non basta a trovare la persona o la sua famiglia (chi non vi è passa).',
  EN226:
    'Scatta se un 5005 di tipo 1 (senza fissa dimora), 2 (residenza) o 6 (ripristino) sposta chi è in una famiglia dove, nel registro, ci sono componenti che la richiesta non elenca. Non guarda le convivenze, né la famiglia in cui la richiesta fa entrare, indicata con l’identificativo ANPR o, se manca, con quello del comune. Resta aperta se chi resta può essere fra gli elencati non riconosciuti, o se il registro non basta.',
  EN227:
    'Scatta se la ricerca è di una singola richiesta e mancano tutti e tre: l’identificativo ANPR dell’operazione, quello del comune e il protocollo del comune. Ne basta uno.',
  EN228:
    'Scatta se l’intestatario è cancellato per morte accertata (motivo 1) o presunta (2) e si chiede un certificato diverso da 2 (morte) e dagli storici 6 (cittadinanza), 9 (residenza) e 20 (residenza alla data): quindi anche per il 4 (cancellazione). Non guarda gli elettorali. Resta aperta se la cancellazione non è nota, se il motivo non si legge, o se la richiesta non nomina certificati.',
  EN229:
    'Scatta se l’intestatario è cancellato per un motivo che non è la morte (1 e 2) e si chiede un certificato diverso da 2 (morte), 4 (cancellazione) e dagli storici 6 (cittadinanza), 9 (residenza) e 20 (residenza alla data). Non guarda i certificati elettorali. Resta aperta se la cancellazione non è nota, se il motivo non si legge, o se la richiesta non nomina certificati.',
  EN230:
    'Scatta se un 5008 di tipo 1 (dati anagrafici) con gestione del codice fiscale 3 (senza Agenzia) cambia cognome, nome, sesso, data o luogo di nascita di chi nel registro ha un codice fiscale validato (1). Confronta solo ciò che è inviato, senza badare a maiuscole e spazi in più. Resta aperta se non si sa se il codice è validato, se una nascita parziale non decide, o se il registro non basta (chi non vi è passa).',
  EN231:
    'Scatta se il motivo di iscrizione AIRE è C01 (espatrio o residenza all’estero) o C06 (espatrio) e nelle generalità manca il codice fiscale. Gli spazi intorno al motivo non contano. Non guarda se il codice è giusto.',
  EN232:
    'Scatta se il motivo di iscrizione AIRE è C01 (espatrio o residenza all’estero) o C06 (espatrio) e la gestione del codice fiscale manca o è diversa da 0 (convalida). Gli spazi intorno al motivo non contano.',
  EN233:
    'Scatta se la mutazione AIRE (A006) è di tipo 4 e la famiglia AIRE è attribuita come nuova (2). Senza attribuzione, o con un’altra, passa.',
  EN234:
    'Scatta se l’operazione da annullare è, nel registro, un 5008 che ha fra i suoi tipi l’1 (dati anagrafici), anche insieme ad altri. Se l’operazione non è fra quelle del registro, passa. Resta aperta se manca l’identificativo ANPR dell’operazione, se le operazioni registrate non sono note, o se di quel 5008 non sono noti i tipi.',
  EN235:
    'Scatta se la mutazione AIRE (A006) è di tipo 4, indica una scheda famiglia con un identificativo (ANPR o del comune) e questa non è quella in cui la persona è nel registro. Non guarda chi apre una famiglia nuova. Resta aperta se il registro manca o non basta a trovare la persona, la sua famiglia o quella indicata (chi non vi è passa).',
  EN237:
    'Scatta se in 5001, 5005 o A006 la residenza nuova comincia prima di quella registrata di una delle persone; di chi nasce (1001, A001), se l’operazione decorre prima della prima residenza dei componenti della famiglia in cui entra, o dell’indirizzo della convivenza. Lo stesso giorno va bene. Non guarda 5001 dei tipi da 6 a 9, 5005 di tipo 6, A001 con famiglia nuova. Resta aperta se la data nuova è illeggibile o il registro non basta.',
  EN238:
    'Scatta se in un 5005 o A006 la residenza nuova comincia prima di quella che il registro ha per una delle persone; lo stesso giorno va bene. Non guarda il 5005 di tipo 6 (ripristino), e passa se la data nuova manca. Resta aperta se la data nuova non si legge, se il registro manca o non basta a trovare la persona e la sua scheda, o se la data registrata manca o non si legge.',
  EN239: RESIDENZA_CON_OPERAZIONE,
  EN240:
    'Scatta se l’operazione decorre prima della più recente decorrenza fra le operazioni registrate e non annullate sulla persona, di qualunque servizio e comune; lo stesso giorno va bene. Il subentro e gli annullamenti non contano. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza, o quella di una di esse, non si legge, se non si hanno le operazioni della persona, o se il registro non basta a trovarla.',
  EN241:
    'Scatta se nel 5008 di tipo 12 (matrimonio) il coniuge non è quello del matrimonio registrato, in corso, e la data manca, precede quella registrata o non è scritta come quella: una data parziale che può coincidere non basta. Una data certamente successiva passa. Resta aperta se una data o il tipo della cessazione registrata non si legge, o se i dati dei coniugi o il registro non bastano (chi non vi è passa).',
  EN242: {
    'Il tipo di tribunale è nella tabella 32':
      'Scatta se il tipo di tribunale della sentenza che fa cessare il matrimonio, o che scioglie l’unione civile, non è fra i codici della tabella 32: 1 (civile italiano), 2 (Sacra Rota), 3 (estero), 4 (avvocato, notaio o ufficiale di stato civile), 9 (non conosciuto). Zeri iniziali e spazi intorno non contano; un tipo assente passa.',
    'Il tribunale della sentenza della richiesta è di un tipo della tabella 32':
      'Scatta se la sentenza che la richiesta esegue, in un’iscrizione (1002) o in una cancellazione per morte (2001), ha un tipo di tribunale che non è fra i codici della tabella 32 (1, 2, 3, 4 e 9). Zeri iniziali e spazi intorno non contano; un tipo assente passa. Le sentenze della scheda non sono guardate qui.',
  },
  EN243:
    'Scatta se con il tipo 13 (vedovanza) o 14 (annullamento) il matrimonio inviato ha un coniuge diverso da quello registrato e la stessa data, o nessuna; o se finisce prima della data registrata. Passa un matrimonio precedente, con coniuge e data suoi, se è con un’altra persona o finì prima dell’inizio di quello registrato. Resta aperta se dati dei coniugi, date parziali o registro non decidono.',
  EN244:
    'Scatta se chi è in una famiglia ha un tipo di legame diverso da 3 (famiglia) e 5 (famiglia AIRE), o se chi è in una convivenza ne ha uno diverso da 4 (convivenza). Un tipo di legame assente o che non è un numero passa.',
  EN246:
    'Scatta se il codice del legame non è nella tabella che vuole il suo tipo: la 5 (relazioni di parentela) per i tipi 3 (famiglia) e 5 (famiglia AIRE) e per un legame senza tipo, la 6 (convivenza) per il tipo 4. Zeri iniziali e spazi intorno non contano, e nemmeno la validità nel tempo del codice. Un altro tipo di legame, o un legame senza codice, passa.',
  EN247:
    'Scatta se la richiesta nomina un procedimento e non ne dà né il numero di pratica ANPR né quello del comune. Nel 1014 guarda il procedimento stesso, se non lo si sta aprendo (operazione I). Un procedimento non nominato passa.',
  EN248:
    'Scatta se il codice fiscale inviato (nel 5008 solo con il tipo 1, dati anagrafici) è nel registro di una scheda aperta che non è quella della persona: nelle iscrizioni, quella che la richiesta riprende con l’identificativo ANPR, se c’è. Non guarda le schede di cancellati e deceduti. Resta aperta se il registro manca, se non ne trova altre e non è completo, o se nel 5008 non si sa quale sia quella della persona.',
  EN249:
    'Scatta se il motivo di cancellazione, nell’anagrafe o in AIRE, è 1 (morte accertata) e i dati del decesso non ci sono affatto. Basta che il gruppo ci sia: data, luogo e atto li guardano altri controlli.',
  EN250:
    'Scatta se la sentenza non c’è affatto e il motivo di iscrizione (1002) è 2 (esistenza giudizialmente riconosciuta) o quello di cancellazione (2001), nell’anagrafe o in AIRE, è 2 (morte presunta). Che cosa la sentenza contenga lo guardano altri controlli.',
  EN251:
    'Scatta se c’è il gruppo del contratto di convivenza e vi manca la data. Se il contratto non c’è, passa. Resta aperta nel 5008 senza il tipo 16 (convivenza di fatto): la data può essere nel registro.',
  EN252:
    'Scatta se il 5008 ha fra i tipi di mutazione il 16 (convivenza di fatto) e la richiesta porta anche la risoluzione della convivenza, qualunque cosa contenga.',
  EN253:
    'Scatta se la richiesta comincia una convivenza di fatto (nel 5008 con i tipi 16, 20 o 21) con un convivente che il registro ha in un’altra famiglia: nel 5008 diversa da quella registrata della persona, nel 1002 da quella indicata. Se il 1002 apre una scheda nuova scatta comunque; altrimenti un convivente che nel registro non c’è passa. Resta aperta se il registro manca o non basta.',
  EN254:
    'Scatta se il 5008 di tipo 16 comincia una convivenza di fatto con chi nel registro è intestatario (relazione 1) della famiglia della persona, e la relazione di questa non è 23 (convivente). Passa se il convivente non è in quella famiglia o non ne è intestatario. Resta aperta se il registro manca o non basta a trovare la persona, il convivente o la famiglia (chi non vi è passa).',
  EN256:
    'Scatta se la richiesta comincia una convivenza di fatto (nel 5008 con i tipi 16, 20 o 21) e nel registro il convivente ne ha una non risolta con un’altra persona. Una convivenza già registrata fra i due passa. Resta aperta se i dati non bastano a dire se è la stessa persona, o se il registro manca o non basta a trovare il convivente e la sua scheda (chi non vi è passa).',
  EN257:
    'Scatta se nel registro il convivente ha un matrimonio, un’unione civile o una convivenza, anche finiti, che cominciano lo stesso giorno della convivenza di fatto inviata o dopo. Non conta la convivenza con la stessa persona, né un legame senza data. Nel 5008 guarda i tipi 16, 20 e 21. Resta aperta se una data parziale o illeggibile non decide, o se il registro manca o non basta (chi non vi è passa).',
  EN258: ordine('la notifica del contratto di convivenza', 'della data del contratto'),
  EN259:
    'Scatta se il 5008 ha fra i tipi di mutazione il 16 (convivenza di fatto) e nella convivenza inviata mancano sia il convivente sia il contratto. Ne basta uno; se manca la convivenza intera, passa.',
  EN260: nonTrovato('17 (risoluzione)', 'la convivenza inviata', 'il convivente'),
  EN261:
    'Scatta se il 5008 ha fra i tipi di mutazione il 17 (risoluzione), la convivenza di fatto c’è e nella sua risoluzione manca il motivo, la data o la data di notifica; scatta anche se la risoluzione manca del tutto.',
  EN262:
    'Scatta se il motivo per cui la convivenza di fatto è risolta non è 31 (accordo tra le parti), 32 (recesso unilaterale), 34 (matrimonio o unione civile) o 98 (decesso). Zeri iniziali e spazi intorno non contano. Un motivo assente passa.',
  EN263: ordine('la data della risoluzione', 'della data del contratto di convivenza'),
  EN264: ordine('la notifica della risoluzione', 'della data della risoluzione stessa'),
  EN265:
    'Scatta se la richiesta comincia una convivenza di fatto (nel 5008 con i tipi 16, 20 o 21) e nel registro la persona ne ha una non risolta con un altro convivente e un’altra data. Se resta lo stesso convivente o la stessa data è una correzione, e passa. Resta aperta se dati o date parziali non bastano a dire se è la stessa, o se il registro manca o non basta a trovare la scheda (chi non vi è passa).',
  EN266: gruppo('il 16 (convivenza di fatto) o il 17 (risoluzione)', 'la convivenza di fatto'),
  EN267:
    'Scatta se nella scheda c’è una convivenza di fatto senza i dati del convivente. Basta che il gruppo del convivente ci sia. Resta aperta nel 5008 senza il tipo 16 (convivenza di fatto): il convivente può essere nel registro.',
  EN268: gruppo('il 18 (unione civile) o il 19 (scioglimento)', 'l’unione civile'),
  EN269:
    'Scatta se nella scheda c’è un’unione civile in cui manca la data, o mancano i dati della persona unita civilmente, o entrambi. Non guarda se la data è giusta. Resta aperta nel 5008 senza il tipo 18 (unione civile): ciò che manca può essere nel registro.',
  EN270: sessoInviato('la richiesta porta un’unione civile con l’altra parte', 'sesso diverso', '18'),
  EN271:
    'Scatta se nel 5008 di tipo 18 (unione civile) lo stato civile della persona, inviato o altrimenti registrato, non è 6 (unito civilmente) o manca; o se non lo è quello registrato dell’altra parte, quando è iscritta. Chi nel registro non c’è passa. Resta aperta se il registro manca o non basta a trovare la scheda della persona o, se serve, dell’altra parte.',
  EN272:
    'Scatta se il giorno in cui comincia un matrimonio o un’unione civile (nel 5008 con i tipi 12, 18, 20 o 21) una delle due persone è, nel registro, in un matrimonio o unione con altri: della persona contano i non finiti (anche separati), dell’altra anche i finiti dopo. Un legame senza date è in corso. Della persona passa un legame della stessa specie e data. Resta aperta se date, dati o registro non bastano (chi non vi è passa).',
  EN273:
    'Scatta se nel 5008 di tipo 18 ogni dato inviato dell’unione civile, e dello stato civile se c’è, è scritto nello stesso modo in quella registrata, non sciolta. I testi si confrontano alla lettera: basta una differenza di maiuscole o di spazi perché passi. Resta aperta se il registro manca o non basta a trovare la scheda (chi non vi è passa).',
  EN274: nonTrovato('19 (scioglimento)', 'l’unione inviata', 'l’altra parte'),
  EN275:
    'Scatta se il 5008 ha fra i tipi di mutazione il 19 (scioglimento dell’unione) e i dati dello scioglimento non ci sono affatto, anche perché manca l’unione civile intera.',
  EN276:
    'Scatta se il motivo per cui l’unione civile è sciolta non è 1 (accordo di scioglimento), 2 (negoziazione assistita), 3 (sentenza) o 98 (decesso). Zeri iniziali e spazi intorno non contano. Un motivo assente passa.',
  EN277:
    'Scatta se nel 5008 di tipo 19, con lo scioglimento, lo stato civile della persona, inviato o altrimenti registrato, non è 8 (libero dopo lo scioglimento) o, con il motivo 98 (decesso), 7 (libero dopo il decesso). Se non è per decesso guarda anche quello registrato dell’altra parte, quando è iscritta. Resta aperta se il registro manca o non basta a trovare le schede che servono (chi non vi è passa).',
  EN278:
    'Scatta se c’è lo scioglimento dell’unione civile e manca il motivo, oppure mancano insieme la data della sentenza e quella dell’evento, oppure ci sono tutte e due: deve esserci una sola delle due date. Non guarda se la data è giusta.',
  EN279:
    'Scatta se nel 5008 di tipo 19 ogni dato inviato dell’unione civile, e dello stato civile se c’è, è scritto nello stesso modo in quella registrata, già sciolta. I testi si confrontano alla lettera: basta una differenza di maiuscole o di spazi perché passi. Resta aperta se il registro manca o non basta a trovare la scheda (chi non vi è passa).',
  EN280:
    'Scatta se il motivo di cancellazione, nell’anagrafe o in AIRE, non è 1 (morte accertata) né 2 (morte presunta), o non è un numero. Gli zeri iniziali non contano. Un motivo assente passa.',
  EN281:
    'Scatta se il motivo di esenzione dal bollo è 99 (altro motivo) e la sua descrizione manca o è fatta di soli spazi.',
  EN282:
    'Scatta se la descrizione dell’esenzione dal bollo è lunga più di 256 caratteri, spazi compresi; 256 vanno bene. La lunghezza è quella del testo inviato, qualunque sia il motivo di esenzione.',
  EN283:
    'Scatta se l’esenzione dai diritti è scritta e non è 0 (no) né 1 (sì). Zeri iniziali e spazi intorno non contano; assente o fatta di soli spazi, passa.',
  EN284:
    'Scatta se il motivo di esenzione dal bollo è 99 (altro motivo), l’esenzione dai diritti è 1 (sì) e l’importo dei diritti è maggiore di 0. Resta aperta se, con questi due valori, l’importo manca o non è un numero.',
  EN285:
    'Scatta se chiede un’altra persona (richiedente 1) e il suo documento di riconoscimento non c’è affatto. Non guarda chi chiede per sé (2) né una pubblica amministrazione (3). Resta aperta se il documento non c’è e il tipo di richiedente manca o non è un numero.',
  EN286: documento('non è valido'),
  EN287:
    'Scatta se si chiedono nella stessa richiesta un certificato dei soli iscritti all’AIRE, 10 (residenza AIRE) o 15 (stato di famiglia AIRE), e uno dei soli residenti: 2, 4, 6, 7, 8, 11, 12, 13, 14, 16 o 17. Quelli validi per entrambi e gli elettorali non contano. Resta aperta se la richiesta non nomina certificati.',
  EN288:
    'Scatta se il valore di elettore, o quello di iscritto alla leva, è scritto e non è S (sì), N (no) o P (provvisorio), in maiuscolo e senza spazi. Un valore assente passa.',
  EN289:
    'Scatta se un matrimonio o un’unione civile comincia quando la persona ha nel registro una convivenza di fatto in corso, anche con la stessa persona, o non dopo la fine del matrimonio, unione o convivenza precedente; il giorno in cui finisce una convivenza va bene. Passa la correzione dello stesso legame (stessa persona o stessa data). Resta aperta se date, dati o registro non bastano (chi non vi è passa).',
  EN290:
    'Scatta se la data dell’evento o quella della sentenza con cui l’unione civile si scioglie viene prima della data dell’unione; lo stesso giorno va bene. Le date parziali si confrontano per la parte nota; una data assente passa. Resta aperta se la parte che manca decide, o se una data non si legge.',
  EN291:
    'Scatta se nel 5008 di tipo 18 il numero d’ordine dell’unione è lo stesso dell’unione registrata, e questa è con un’altra persona e di un’altra data. Confronta solo con l’unione che il registro mostra; un numero assente passa. Resta aperta se dati o date parziali non bastano a dire se è la stessa unione, o se il registro manca o non basta a trovare la scheda (chi non vi è passa).',
  EN292:
    'Scatta se nel 5008 di tipo 18 i due che si uniscono sono nel registro nella stessa famiglia, uno ne è intestatario (relazione 1) e la relazione dell’altro non è 28 (unito civilmente). Non guarda le convivenze, né i due quando nessuno è intestatario. Resta aperta se il registro manca o non basta a trovare le due persone o la famiglia (chi non vi è passa).',
  EN293:
    'Scatta se nella scheda c’è la vedovanza, o la separazione, annullamento o cessazione del matrimonio, e mancano del tutto i dati del coniuge, anche perché manca il matrimonio intero. Una separazione conta come gli altri casi.',
  EN294: documento('è di un’altra persona'),
  EN295: documento('non c’è'),
  EN296:
    'Scatta se la richiesta indica la scheda con l’identificativo ANPR e con quello del comune, e nel registro nessuna scheda li ha entrambi. Se con uno dei due il registro non ha schede, passa; non guarda chi apre una scheda nuova. Resta aperta se il registro manca, o se non sa dire a quali schede rispondono i due identificativi.',
  EN297:
    'Scatta se il tipo di indirizzo dell’ultima residenza in Italia è scritto e non è 7 (ultima residenza italiana). Zeri iniziali e spazi intorno non contano; un tipo assente passa.',
  EN298: `${sessoRegistrato('un’unione civile', 'sesso diverso', 'un’unione sciolta non conta.')} Resta aperta se un sesso è N, o se il registro manca o non basta a trovare le persone e le schede (chi non vi è passa).`,
  EN299: `${sessoRegistrato('un matrimonio', 'lo stesso sesso', 'una separazione lo lascia in corso.')} Resta aperta se un sesso è N, il tipo della cessazione non si legge, o il registro manca o non basta (chi non vi è passa).`,
};
