import { type Condizioni, NEL_5008 } from './condizioni.js';

const PARZIALI = 'Le date parziali si confrontano per la parte nota.';

/** Until when a date may be, where the services look at the request. */
const LIMITE = 'dopo oggi o, nei servizi, dopo la decorrenza dell’operazione';

/** What came after birth, and not after a limit: ES010, ES011, ES012. */
function dopoLaNascita(data: string, limite: string, aperta = ''): string {
  return `Scatta se la data ${data} viene ${limite}, o non viene dopo la nascita del soggetto: il giorno della nascita non va bene, quello del limite sì. ${PARZIALI} Non guarda la scheda senza quella data. Resta aperta, se non scatta, quando una delle due non si legge, manca la nascita${aperta} o decide una parte ignota.`;
}
const DECORRENZA_ILLEGGIBILE = ', non si legge la decorrenza';

/** Where an event was: ES048, ES050, ES067, ES129. */
function luogo(quale: string, nonGuarda: string): string {
  return `Scatta se del luogo ${quale} mancano sia il comune sia la località estera, o se ci sono entrambi. Guarda solo che ci siano, non che cosa dicano. Non guarda il luogo eccezionale (una nave, un aereo), che vale da solo, né la scheda ${nonGuarda}.`;
}

/** A type of 5008 and the group that it wants: ES068, ES069, ES103 and following. */
function gruppoDelTipo(tipo: string, gruppo: string): string {
  return `Scatta se il 5008 ha il tipo di mutazione ${tipo} e nella richiesta manca il gruppo ${gruppo}. Guarda solo che il gruppo ci sia, non che cosa contenga.`;
}

/** A choice that names a parent who is not in the request: ES036, ES037, ES042, ES043. */
function senzaGenitore(scelta: string, gruppo: string): string {
  return `Scatta se ${scelta} e nella richiesta manca il gruppo ${gruppo}. Guarda solo che il gruppo ci sia, non quanto sia completo.`;
}

/** A surname from a parent who is not in ANPR: ES040 and ES041. */
function cognomeDa(origini: string, genitore: string): string {
  return `Scatta se l’origine del cognome è ${origini}, manca il cognome ${genitore}, e le sue generalità non sono nella richiesta o nel registro nessuno ha tutti i dati inviati. L’indicazione che non ha cognome non lo sostituisce. Resta aperta, se le generalità ci sono, quando il registro manca, non ha la scheda di chi trova o, senza identificativo ANPR, non è completo, o decide una nascita parziale.`;
}

/** What leaves open the search of those whom a request names. */
const RICERCA_APERTA = 'se il registro manca o non sa rispondere, o se i dati di chi si cerca non bastano';

/** Where a scheda has to be open, and which closed ones will do: ES100, ES101, ES102. */
const DOVE_APERTA = 'in 1010, 5001, 5005, 5008, 5021 e A006';
const MA_NON = '(non dei deceduti in 5001, 5005 e 5008, né con il tipo 22, decesso, del 5008)';

/** Groups that belong to a civil status: what is looked at of them. */
const SOLO_IL_GRUPPO = 'Guarda solo che il gruppo ci sia, non quanto sia completo.';
const SENZA_STATO = 'Non guarda la scheda in cui lo stato civile manca o non si legge.';

/** Codes that begin with ES. */
export const ES: Condizioni = {
  ES003: `Scatta se il registro non ha nessuna scheda, nemmeno archiviata, con il codice fiscale di chi si cerca. Non guarda chi si cerca con l’identificativo ANPR o senza codice fiscale. Resta aperta ${RICERCA_APERTA}.`,
  ES004:
    'Scatta se mancano sia il cognome sia il nome, anche quando la richiesta dichiara che la persona non ne ha, o se mancano insieme codice fiscale, numero dell’identificativo comunale e identificativo ANPR.',
  ES005:
    'Scatta se dell’identificativo comunale del soggetto c’è il numero senza il codice ISTAT del comune, o il codice senza il numero. Non guarda chi non ha né l’uno né l’altro.',
  ES007: `Scatta se la data della morte viene dopo la decorrenza dell’operazione: lo stesso giorno va bene. Nel 5008 guarda solo il tipo 22 (dati del decesso). ${PARZIALI} Resta aperta se una delle due non si legge, o se decide la parte ignota.`,
  ES008: `Scatta se la data di nascita viene ${LIMITE}: quel giorno va bene. ${PARZIALI} ${NEL_5008} Resta aperta se la data manca o non si legge, se non si legge la decorrenza, o se decide la parte ignota.`,
  ES009: `Scatta se la data di validità della cittadinanza viene dopo oggi o prima della nascita: oggi e il giorno della nascita vanno bene. ${PARZIALI} Guarda la prima cittadinanza, non le altre, e non la scheda senza quella data. Resta aperta se la data non si legge o se, quando non è futura, la nascita manca, non si legge o decide la sua parte ignota.`,
  ES010: /* @__PURE__ */ dopoLaNascita('del matrimonio', LIMITE, DECORRENZA_ILLEGGIBILE),
  ES011: /* @__PURE__ */ dopoLaNascita('della morte del coniuge', LIMITE, DECORRENZA_ILLEGGIBILE),
  ES012: /* @__PURE__ */ dopoLaNascita(
    'della sentenza di separazione, annullamento o cessazione del matrimonio',
    'dopo oggi',
  ),
  ES013: `Scatta se la data di formazione dell’atto di nascita precede la nascita o è dopo oggi, o se l’anno dell’atto precede quello della nascita o supera quello in corso. Lo stesso giorno e lo stesso anno vanno bene. ${PARZIALI} Resta aperta, se non scatta, quando data o anno dell’atto non si leggono, la nascita manca o non si legge, o decide la sua parte ignota.`,
  ES014: `Scatta se lo stato civile è 1 (celibe o nubile) e nella scheda c’è il gruppo del matrimonio, anche se incompleto. ${SENZA_STATO}`,
  ES015: `Scatta se nella scheda c’è il gruppo della vedovanza, anche se incompleto, e lo stato civile è 1 (celibe o nubile), 2 (coniugato) o 4 (divorziato). Gli altri stati civili vanno bene. ${SENZA_STATO}`,
  ES016: `Scatta se lo stato civile è 2 (coniugato) e manca l’intero gruppo del matrimonio. ${SOLO_IL_GRUPPO} ${SENZA_STATO}`,
  ES017: `Scatta se lo stato civile è 2 (coniugato) o 3 (vedovo) e nella scheda c’è il gruppo della cessazione del matrimonio, di tipo diverso da 5 e 8 (le separazioni). ${SENZA_STATO} Resta aperta se il tipo di cessazione manca o non si legge.`,
  ES018: `Scatta se lo stato civile è 3 (vedovo) e manca l’intero gruppo della vedovanza. ${SOLO_IL_GRUPPO} ${SENZA_STATO}`,
  ES019:
    'Scatta se l’indicatore di stato civile non documentato c’è e non è S, SI, N o NO. Maiuscole e minuscole valgono lo stesso; gli spazi intorno no.',
  ES020: `Scatta se lo stato civile è 4 (divorziato) e manca l’intero gruppo della separazione, annullamento o cessazione del matrimonio. ${SOLO_IL_GRUPPO} ${SENZA_STATO}`,
  ES021:
    'Scatta se nella residenza manca il gruppo dell’indirizzo italiano e il tipo di indirizzo è 1 (residenza), 2 (dimora abituale), 3 (domicilio eletto), 5 («presso» in Italia), 7 (ultima residenza italiana), 8 (residenza temporanea), 10 (revisione onomastica) o 11 (rettifica post accertamenti). Non guarda il tipo 9 (altro), né un tipo assente.',
  ES022:
    'Scatta se nella residenza manca il gruppo della località estera e il tipo di indirizzo è 4 (residenza estera) o 6 («presso» all’estero). Non guarda gli altri tipi, né un tipo assente.',
  ES023:
    'Scatta se nell’indirizzo di residenza c’è il codice della specie del toponimo senza la sua fonte, o se la fonte è 1 (ANPR) e il codice manca. Della fonte che accompagna il codice non guarda il valore.',
  ES024:
    'Scatta se nell’indirizzo di residenza c’è il codice del toponimo senza la sua fonte. Guarda solo che la fonte ci sia, non quale sia; la fonte senza codice va bene.',
  ES025:
    'Scatta se nell’indirizzo di residenza c’è il codice del numero civico senza la sua fonte. Guarda solo che la fonte ci sia, non quale sia; la fonte senza codice va bene.',
  ES026:
    'Scatta se nella residenza manca l’indicazione «presso» e il tipo di indirizzo è 5 («presso» in Italia) o 6 («presso» all’estero). Non guarda gli altri tipi, né un tipo assente.',
  ES027:
    'Scatta se nella residenza c’è il gruppo della località estera e ne manca la descrizione della località. Guarda solo che ci sia; il tipo di indirizzo non conta.',
  ES028:
    'Scatta se nella residenza c’è il gruppo della località estera e mancano insieme il nome del toponimo, l’indicazione «presso», la provincia o contea e il codice postale. Ne basta uno; il tipo di indirizzo non conta.',
  ES029:
    'Scatta se la data di rilascio del titolo di soggiorno viene dopo oggi: oggi va bene. Non guarda chi non ha quella data. Resta aperta se la data non si legge.',
  ES030:
    'Scatta se il soggetto è iscritto all’AIRE e il tipo di indirizzo è 1, 2, 3, 5, 8, 10 o 11, o se non lo è e il tipo è 4 (residenza estera), 6 («presso» all’estero) o 7 (ultima residenza italiana). È iscritto chi ha S, anche minuscola; nel 5001 e nel 5005, dove l’indirizzo è della scheda, chi è in una famiglia AIRE (S, o tipo di scheda 5 se non torna in Italia). Non guarda il tipo 9 (altro), né un tipo assente.',
  ES031:
    'Scatta se la data di scadenza del titolo di soggiorno viene prima di quella di rilascio: lo stesso giorno va bene. Non guarda chi non ha entrambe le date. Resta aperta se una delle due non si legge.',
  ES032:
    'Scatta se la data di scadenza del titolo di soggiorno è oggi o un giorno precedente. Non guarda chi non ha quella data. Resta aperta se la data non si legge.',
  ES034:
    'Scatta se la persona che si cancella (2001, 2003), o di cui si eliminano dati (5013), è nel registro di un comune diverso da quello che invia la richiesta; di chi è già cancellato o deceduto conta l’ultimo comune. Non guarda chi il registro non ha. Resta aperta se il registro manca, non sa della persona o ne trova più d’una, o se manca il comune mittente.',
  ES035:
    'Scatta se la filiazione non è 1, 2, 3 o 4. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta che non la indica.',
  ES036: /* @__PURE__ */ senzaGenitore(
    'la filiazione è 1 (del padre e della madre) o 2 (del padre)',
    'della paternità',
  ),
  ES037: /* @__PURE__ */ senzaGenitore(
    'la filiazione è 1 (del padre e della madre) o 3 (della madre)',
    'della maternità',
  ),
  ES038:
    'Scatta se di un genitore manca uno fra cognome, nome (o la dichiarazione che non li ha), sesso, data e luogo di nascita, e nel registro nessuno ha tutti i dati inviati. Nel 5008 guarda il padre con il tipo 10, la madre con l’11. Non guarda il genitore senza generalità. Resta aperta se il registro manca, non ha la scheda di chi trova o, senza identificativo ANPR, non è completo, o se decide una nascita parziale.',
  ES039:
    'Scatta se l’origine del cognome non è 1, 2, 3 o 4. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta che non la indica.',
  ES040: /* @__PURE__ */ cognomeDa('1 (dal padre) o 3 (da entrambi)', 'del padre'),
  ES041: /* @__PURE__ */ cognomeDa('2 (dalla madre) o 3 (da entrambi)', 'della madre'),
  ES042: /* @__PURE__ */ senzaGenitore(
    'l’attribuzione alla famiglia è 1 (dei genitori) o 2 (del padre)',
    'della paternità',
  ),
  ES043: /* @__PURE__ */ senzaGenitore(
    'l’attribuzione alla famiglia è 1 (dei genitori) o 3 (della madre)',
    'della maternità',
  ),
  ES044:
    'Scatta se c’è il gruppo della paternità o quello della maternità, e al genitore mancano sia il cognome sia il nome. L’indicazione che non li ha non li sostituisce. Non guarda il genitore di cui manca il gruppo.',
  ES045:
    'Scatta se nel matrimonio c’è il coniuge e gli mancano sia il cognome sia il nome. L’indicazione che non li ha non li sostituisce. Non guarda il matrimonio senza coniuge.',
  ES047:
    'Scatta se la data di formazione dell’atto di annullamento o cessazione del matrimonio viene prima di quella della sentenza: lo stesso giorno va bene. Non guarda chi non ha entrambe le date. Resta aperta se una delle due non si legge.',
  ES048: /* @__PURE__ */ luogo('del matrimonio', 'senza i dati del matrimonio'),
  ES049:
    'Scatta se ci sono le generalità e mancano sia il cognome sia il nome, anche quando la scheda dichiara che la persona non ne ha. Uno dei due basta.',
  ES050: `${luogo('di nascita', 'senza generalità')} ${NEL_5008}`,
  ES056:
    'Scatta se la decorrenza della cancellazione viene dopo quella dell’operazione: lo stesso giorno va bene. Non guarda la richiesta a cui manca una delle due date. Resta aperta se una delle due non si legge.',
  ES057: `Scatta se sono impostate insieme (valore 1) le indicazioni che la persona non ha cognome e che non ha nome, anche quando cognome o nome sono scritti. Gli altri valori delle indicazioni non contano. ${NEL_5008}`,
  ES058: `Scatta se per la nascita sono impostate insieme (valore 1) l’indicazione che manca il giorno e quella che mancano giorno e mese. Gli altri valori delle indicazioni non contano; la data non si guarda. ${NEL_5008}`,
  ES061: `Scatta se è impostata (valore 1) l’indicazione che la persona non ha cognome e il cognome c’è, qualunque ne sia il testo. Gli altri valori dell’indicazione non contano. ${NEL_5008}`,
  ES062: `Scatta se è impostata (valore 1) l’indicazione che la persona non ha nome e il nome c’è, qualunque ne sia il testo. Gli altri valori dell’indicazione non contano. ${NEL_5008}`,
  ES063: `Scatta se per la nascita è impostata (valore 1) l’indicazione che mancano giorno e mese e la data non è scritta 1° gennaio. Non guarda la data senza quell’indicazione. ${NEL_5008} Resta aperta se, con l’indicazione, la data di nascita manca o non si legge.`,
  ES064:
    'Scatta se nella provenienza mancano sia il comune sia la località estera, o se ci sono entrambi. Guarda solo che ci siano, non che cosa dicano. Non guarda la richiesta senza provenienza.',
  ES066: `Scatta se per la nascita è impostata (valore 1) l’indicazione che manca il giorno e la data non è scritta con il giorno 1 del mese. Non guarda la data senza quell’indicazione. ${NEL_5008} Resta aperta se, con l’indicazione, la data di nascita manca o non si legge.`,
  ES067: /* @__PURE__ */ luogo('di morte del coniuge', 'senza i dati della morte del coniuge'),
  ES068: /* @__PURE__ */ gruppoDelTipo('01 (dati anagrafici)', 'delle generalità da modificare'),
  ES069: /* @__PURE__ */ gruppoDelTipo('02 (cittadinanza)', 'della cittadinanza'),
  ES070:
    'Scatta se della persona manca il codice fiscale e manca anche l’indicazione di come gestirlo. Nel 5008 guarda solo il tipo 01 (dati anagrafici), e il codice nelle generalità da modificare: quello con cui si cerca la persona non conta.',
  ES071:
    'Scatta se nel servizio A001 il motivo di iscrizione all’AIRE non è C02 (nascita). Gli spazi intorno non contano; la lettera deve essere maiuscola. Non guarda la richiesta senza motivo.',
  ES072:
    'Scatta se nel servizio A002 il motivo di iscrizione all’AIRE è C02 (nascita), con la lettera maiuscola. Gli spazi intorno non contano. Non guarda la richiesta senza motivo.',
  ES077:
    'Scatta se in 1001 o 1002 l’indicazione di soggetto AIRE è S, o se in A001, A002 o A006 manca o è diversa da S: vale anche minuscola. Dell’A006 non guarda il tipo 1, di chi passa dai residenti all’AIRE, né la richiesta senza tipi. Non guarda la richiesta senza generalità. Resta aperta se nell’A006 l’indicazione manca.',
  ES078:
    'Scatta se la decorrenza dell’iscrizione all’AIRE viene prima del 1° luglio 1990 o dopo oggi: i due giorni vanno bene. Non guarda la richiesta senza decorrenza. Resta aperta se la decorrenza non si legge.',
  ES079:
    'Scatta se l’anno di espatrio precede quello della nascita o supera quello in corso: i due anni vanno bene. Non guarda chi non ha l’anno di espatrio. Resta aperta se l’anno non è un numero o se, quando non è futuro, la data di nascita manca o non si legge.',
  ES080:
    'Scatta se nella richiesta mancano sia il gruppo dell’atto di nascita sia quello dell’atto di nascita ANPR. Guarda solo che ce ne sia uno, non che cosa contenga.',
  ES086:
    'Scatta se il motivo di iscrizione è 3 (immigrazione da comune non subentrato) o 4 (immigrazione dall’estero) e manca il gruppo della provenienza. Guarda solo che il gruppo ci sia. Non guarda gli altri motivi, né un motivo assente.',
  ES088:
    'Scatta se la data di decorrenza della residenza viene dopo oggi: oggi va bene. Non guarda la residenza senza decorrenza. Resta aperta se la data non si legge.',
  ES089:
    'Scatta se la data di rilascio della carta d’identità viene dopo oggi: oggi va bene. Non guarda chi non ha quella data. Resta aperta se la data non si legge.',
  ES090:
    'Scatta se la gestione del codice fiscale non è 0 (convalida), 1 (attribuzione), 2 (omocodia) o 3 (senza chiamare l’Agenzia). Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta che non la indica.',
  ES092:
    'Scatta se il soggetto non porta l’identificativo né di una famiglia né di una convivenza, o se anche uno solo di quelli che porta non è di una scheda della fornitura. Resta aperta se la scheda non si è trovata ma i file della fornitura non sono tutti letti fino in fondo.',
  ES094:
    'Scatta se il tipo di mutazione dell’A006 non è 1, 2, 3 o 4. Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta che non lo indica.',
  ES096:
    'Scatta se anche uno solo dei tipi di mutazione del 5008 non è un numero da 1 a 22, o è 9 (domicilio digitale). Gli zeri iniziali e gli spazi intorno non contano. Non guarda la richiesta senza tipi di mutazione.',
  ES098:
    'Scatta se l’A006 è di tipo 3 o 4 e dei dati di iscrizione all’AIRE manca uno fra il motivo, l’iniziativa e l’individuazione del comune, o l’intero gruppo. Guarda solo che ci siano, non che cosa dicano.',
  ES099:
    'Scatta se lo stato della residenza estera ha il codice 998 (non attribuibile). Gli zeri iniziali e gli spazi intorno non contano. Degli altri codici non guarda se lo stato esista ancora, né la residenza senza codice di stato.',
  ES100: `Scatta se con l’identificativo del comune il registro non trova schede o, ${DOVE_APERTA}, trova solo schede archiviate ${MA_NON}. Non guarda chi dà anche l’identificativo ANPR o il codice fiscale. Resta aperta ${RICERCA_APERTA}; con sole archiviate, se non è completo.`,
  ES101: `Scatta se con l’identificativo ANPR il registro non trova schede o, ${DOVE_APERTA}, trova solo una scheda archiviata ${MA_NON}. Non guarda chi si cerca senza identificativo ANPR. Resta aperta ${RICERCA_APERTA}.`,
  ES102: `Scatta se, ${DOVE_APERTA}, con il codice fiscale il registro trova solo schede archiviate ${MA_NON}. Non guarda chi si cerca con l’identificativo ANPR o senza codice fiscale. Resta aperta ${RICERCA_APERTA}; con sole archiviate, se non è completo.`,
  ES103: /* @__PURE__ */ gruppoDelTipo('03 (carta d’identità)', 'della carta d’identità'),
  ES104: /* @__PURE__ */ gruppoDelTipo('04 (permesso di soggiorno)', 'del permesso di soggiorno'),
  ES105:
    'Scatta se il 5008 ha il tipo di mutazione 05 (liste) e nella richiesta mancano sia la lista di leva sia la lista elettorale. Una delle due basta, qualunque cosa contenga.',
  ES106: /* @__PURE__ */ gruppoDelTipo('06 (censimento)', 'del censimento'),
  ES107: /* @__PURE__ */ gruppoDelTipo('07 (altri dati)', 'degli altri dati'),
  ES108: /* @__PURE__ */ gruppoDelTipo('08 (autoveicoli)', 'di patente e autoveicoli'),
  ES109: /* @__PURE__ */ gruppoDelTipo('10 (paternità)', 'della paternità'),
  ES110: /* @__PURE__ */ gruppoDelTipo('11 (maternità)', 'della maternità'),
  ES111:
    'Scatta se il 5008 ha il tipo di mutazione 12 (matrimonio) e manca il gruppo del matrimonio, o lo stato civile inviato manca o non è 2 (coniugato). Del gruppo guarda solo che ci sia.',
  ES112:
    'Scatta se il 5008 ha il tipo di mutazione 13 (vedovanza) e manca il gruppo della vedovanza, o lo stato civile inviato manca o non è 3 (vedovo). Del gruppo guarda solo che ci sia.',
  ES113:
    'Scatta se il 5008 ha il tipo di mutazione 14 (annullamento del matrimonio) e manca il gruppo della cessazione, o lo stato civile inviato manca o non è 4 (divorziato). Non guarda le separazioni (tipi di cessazione 5 e 8), dopo le quali si resta coniugati.',
  ES114:
    'Scatta se il tipo di richiedente non è 1 (altra persona), 2 (intestatario) o 3 (pubblica amministrazione). Gli zeri iniziali e gli spazi intorno non contano. Resta aperta se manca o è vuoto.',
  ES115:
    'Scatta se il tipo di richiedente è 1 (altra persona) o 3 (pubblica amministrazione) e manca il gruppo delle generalità di chi chiede. Guarda solo che il gruppo ci sia. Resta aperta se il gruppo manca e il tipo di richiedente manca o non si legge.',
  ES121:
    'Scatta se il 2011 annulla una cancellazione e il soggetto nel registro non è cancellato (un deceduto lo è). Non guarda l’annullamento di un 2009, che chiude una convivenza, né gli altri servizi. Resta aperta se la richiesta non dice quale operazione annulla, o se non si sa se il soggetto è cancellato.',
  ES127: {
    'La prima iscrizione nel comune precede residenza, ingresso in famiglia e ultimo aggiornamento':
      'Scatta se la prima iscrizione nel comune viene dopo la decorrenza della residenza, l’ultimo aggiornamento o l’ingresso nella famiglia o convivenza: lo stesso giorno va bene. Dell’ingresso guarda solo i gruppi che la scheda ha. Resta aperta se la prima iscrizione manca o non si legge o se, quando le altre date lette sono in ordine, una manca o non si legge.',
    'Dopo la rettifica la prima iscrizione precede residenza, ingresso in famiglia e ultimo aggiornamento':
      'Scatta se la rettifica è della residenza (101) o delle altre date (103) e, con le date nuove al posto di quelle registrate, la prima iscrizione nel comune viene dopo la decorrenza della residenza, l’ultimo aggiornamento o l’ingresso in famiglia (in convivenza, per chi non ha famiglia). Lo stesso giorno va bene. Resta aperta se, quando il resto è in ordine, una delle date manca o non si legge.',
  },
  ES128:
    'Scatta se nella scheda manca almeno una fra la data di prima iscrizione nel comune, la decorrenza della residenza e la data dell’ultimo aggiornamento. Guarda solo che ci siano, non se si leggono.',
  ES129: /* @__PURE__ */ luogo('dell’unione civile', 'senza l’atto dell’unione'),
};
