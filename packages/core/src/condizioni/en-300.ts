import type { Condizioni } from './condizioni.js';

/** A tie that ends by death while the other one is alive. */
function parteInVita(fine: string, parte: string): string {
  return `Scatta se nel 5008 ${fine} e nel registro ${parte} è ancora iscritto. Chi vi è deceduto o cancellato, o non c’è, passa; chi sia lo dice la richiesta o, se non lo nomina, il legame registrato. Resta aperta se il registro manca o non basta a trovare la scheda della persona o ${parte}.`;
}

/** The other one and the day of a recorded tie, changed together. */
function unaPerVolta(tipo: string, legame: string, parte: string): string {
  return `Scatta se nel 5008 di tipo ${tipo} ${parte} è una persona diversa da quella ${legame} e la data di inizio viene prima di quella registrata. Passa con la stessa data o una successiva, o se una delle date o ${parte} manca. Resta aperta se una data parziale o illeggibile non decide, o se i dati dei due o il registro non bastano (chi non vi è passa).`;
}

/** A group that a type of 5008 wants. */
function gruppo(tipo: string, quale: string): string {
  return `Scatta se il 5008 ha fra i tipi di mutazione il ${tipo} e nella richiesta ${quale}. Basta che il gruppo ci sia: che cosa contenga lo guardano altri controlli.`;
}

/** A tie to be ended that is not recorded, and that says not with whom it was. */
function senzaLegame(tipo: string, legame: string, parte: string): string {
  return `Scatta se il 5008 ha fra i tipi di mutazione il ${tipo}, nella scheda registrata non c’è ${legame} e la richiesta non ha i dati ${parte}, anche perché il gruppo manca del tutto. Che nel registro ce ne sia una, anche diversa o già finita, basta perché passi. Resta aperta se il registro manca o non basta a trovare la scheda (chi non vi è passa).`;
}

/** A tie that death has ended, to be ended again. */
function giaFinito(tipo: string, legame: string, parte: string): string {
  return `Scatta se il 5008 ha fra i tipi di mutazione il ${tipo} e nel registro ${legame} ha già come motivo della fine 98 (decesso). Passa un legame precedente, indicato con ${parte} e la sua data di inizio, se è con un’altra persona o finì prima che cominciasse quello registrato. Resta aperta se dati o date parziali non bastano a dirlo, o se il registro manca o non basta a trovare la scheda (chi non vi è passa).`;
}

/** Codes EN300 to EN329; EN330 and the following are in `en-330.ts`. */
export const EN_300: Condizioni = {
  EN300: parteInVita('di tipo 13 c’è la vedovanza', 'il coniuge'),
  EN301:
    'Scatta se nell’unione civile c’è lo scioglimento e i dati dell’unione (data, luogo e atto) non ci sono affatto. Basta che il gruppo ci sia: che cosa contenga lo guardano altri controlli.',
  EN302:
    'Scatta se nella convivenza di fatto c’è la risoluzione e il contratto di convivenza non c’è affatto. Basta che il gruppo ci sia: le sue date le guardano altri controlli.',
  EN304:
    'Scatta se nel 1002 la scheda indicata come famiglia ha un tipo diverso da 3 (famiglia) e 5 (famiglia AIRE), o quella indicata come convivenza uno diverso da 4 (convivenza); scatta anche se il tipo non è un numero. Un tipo assente passa. Nel 5005 non guarda: lì la specie della scheda la dice il tipo stesso.',
  EN305: unaPerVolta('18 (unione civile)', 'dell’unione registrata, non sciolta,', 'l’altra parte'),
  EN306:
    'Scatta se nella scheda ci sono i dati del coniuge e quelli del matrimonio (data, luogo e atto) non ci sono affatto. Basta che il gruppo ci sia: la data la guardano altri controlli. Resta aperta nel 5008 senza il tipo 12 (matrimonio): i dati possono essere nel registro.',
  EN307: unaPerVolta('16 (convivenza di fatto)', 'della convivenza registrata, non risolta,', 'il convivente'),
  EN309:
    'Scatta se c’è la separazione, annullamento o cessazione del matrimonio e mancano insieme la data della sentenza e quella di formazione dell’atto. Ne basta una, e non guarda se è giusta. Vale anche quella di un atto indicato come atto ANPR.',
  EN310:
    'Scatta se il 5008 registra un matrimonio (tipo 12) o la sua fine (14, non una separazione) e lo stato civile registrato del coniuge, iscritto nello stesso comune che chiede, non è 2 (coniugato) con il 12 o 4 (divorziato) con il 14. Un coniuge di un altro comune, o non iscritto, passa. Resta aperta se manca il mittente, se con il 14 non si legge il tipo di cessazione, o se il registro manca o non basta a trovare le due schede.',
  EN311:
    'Scatta se nella scheda ci sono un’unione civile senza scioglimento e un matrimonio senza vedovanza e senza una cessazione: la separazione (tipi 5 e 8) lo lascia in corso. Non guarda le date. Resta aperta se del matrimonio c’è la cessazione e il suo tipo manca o non è un numero.',
  EN313:
    'Scatta se la richiesta indica la scheda con il solo identificativo del comune e nel registro più schede vive, cioè non archiviate, rispondono a quello. Con l’identificativo ANPR, o se si apre una scheda nuova, non guarda. Resta aperta se il registro manca o non sa quali vi rispondano, se più d’una può essere viva ma non si sa se è archiviata, o se, trovandone al più una, non è completo.',
  EN314:
    'Scatta se il servizio non annulla l’operazione indicata: 1013 annulla 1001, 1002, 1010, A001 e A002; 2011 annulla 2001, 2003 e 2009; 5012 annulla 5001, 5005, 5008 e A006. Scatta anche se l’operazione registrata con quell’identificativo è di un altro servizio; se nel registro non c’è, si guarda solo la richiesta. Resta aperta se la richiesta non dice di quale servizio è l’operazione.',
  EN316: gruppo('12 (matrimonio)', 'il matrimonio non c’è affatto'),
  EN317: gruppo('13 (vedovanza)', 'la vedovanza non c’è affatto'),
  EN318: gruppo('14 (annullamento)', 'la separazione, annullamento o cessazione del matrimonio non c’è affatto'),
  EN321:
    'Scatta se i tipi di mutazione del 5008 sono di almeno due legami diversi: matrimonio (12, 13 e 14), convivenza di fatto (16 e 17), unione civile (18 e 19). Più tipi dello stesso legame, o altri tipi insieme, vanno bene.',
  EN322: parteInVita('di tipo 17 la convivenza è risolta con motivo 98 (decesso)', 'il convivente'),
  EN323: senzaLegame('17 (risoluzione)', 'una convivenza di fatto', 'del convivente'),
  EN324: giaFinito('17 (risoluzione)', 'la convivenza', 'il convivente'),
  EN325: parteInVita('di tipo 19 l’unione è sciolta con motivo 98 (decesso)', 'l’unito civilmente'),
  EN326: senzaLegame('19 (scioglimento)', 'un’unione civile', 'dell’altra parte'),
  EN327: giaFinito('19 (scioglimento)', 'l’unione', 'l’altra parte'),
  EN328:
    'Scatta se si chiede un certificato storico, 6 (cittadinanza), 9 (residenza) o 20 (residenza alla data), con una data di riferimento successiva alla decorrenza della cancellazione, anche per morte; lo stesso giorno va bene, e senza data passa. Resta aperta se, con la data, non si sa se e da quando il soggetto è cancellato, se la data non si legge, o se la richiesta non nomina certificati.',
  EN329:
    'Scatta se nel 5008 di tipo 3 (carta d’identità) c’è la data di annullamento e nella scheda registrata la persona non ha una carta d’identità, o ne ha una che ha già la data di annullamento. Non confronta i numeri delle carte. Resta aperta se il registro manca o non basta a trovare la scheda (chi non vi è passa).',
};
