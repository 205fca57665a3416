import type { Condizioni } from './condizioni.js';

const LIMITE = 'la decorrenza dell’operazione, o dopo oggi se chi verifica una scheda non la dà';

/** A date of a scheda that may not be after the day from which the operation holds. */
function nonFutura(data: string): string {
  return `Scatta se ${data} è dopo ${LIMITE}; quel giorno va bene. Resta aperta se una delle due date non è un giorno del calendario.`;
}

/** The date of an event, which may lack its day or month. */
function eventoNonFuturo(data: string): string {
  return `Scatta se ${data} è dopo ${LIMITE}; quel giorno va bene. Una data parziale si confronta per la parte nota: resta aperta se non decide, o se una delle due date non è un giorno del calendario.`;
}

/** An act, and the event that it records. */
function atto(dell: string, evento: string, solo = ''): string {
  return `Scatta se l’anno o la data di formazione dell’atto ${dell} è prima dell’anno o del giorno ${evento}, o dopo oggi; lo stesso anno e lo stesso giorno vanno bene. ${solo}Una data parziale dell’evento si confronta per la parte nota. Resta aperta se questa non decide, se la data dell’evento manca, o se una data o l’anno non si legge.`;
}

function annoVerosimile(dell: string): string {
  return `Scatta se l’anno dell’atto ${dell} non è scritto con quattro cifre, è prima del 1800 o è dopo l’anno corrente; spazi attorno a parte. Non guarda la scheda in cui l’anno manca. Resta aperta se il campo c’è ed è vuoto.`;
}

/** A day of the sentence of a request. */
function giornoSentenza(giorno: string): string {
  return `Scatta se nella sentenza che la richiesta esegue (1002, 2001, 2003) ${giorno} è dopo la decorrenza dell’operazione; lo stesso giorno va bene. Non guarda se una delle due date manca. Resta aperta se una di esse non è un giorno del calendario.`;
}

/** The two sentences of a scheda. */
const SENTENZE_DELLA_SCHEDA =
  'la sentenza su separazione, annullamento o cessazione del matrimonio, o quella sullo scioglimento dell’unione civile,';

/** Codes EHR: heading, searches, acts and dates. */
export const EHR: Condizioni = {
  EHR03:
    'Scatta se il procedimento ha tipo di operazione I (apertura) e la richiesta ne porta già il numero di pratica ANPR. Non guarda gli altri tipi di operazione.',
  EHR13:
    'Scatta se il tipo di cittadinanza cercato (4001) non è un codice della tabella 38: 1 italiana, 2 straniera, 3 di paesi dell’Unione europea, 4 dello Spazio economico europeo e paesi associati, 5 di paesi fuori dall’Unione, 9 tutte. Gli zeri iniziali e gli spazi attorno non contano.',
  EHR14:
    'Scatta se nell’estrazione (4001) il criterio degli elettori alla data di riferimento c’è e non è esattamente S. Scatta anche con la s minuscola e con SI: l’elenco ammette solo S, lo schema un carattere qualsiasi, e nessuna fonte dice che ANPR legga la minuscola.',
  EHR15:
    'Scatta se il giorno in cui comincia il periodo di ricerca è dopo oggi; il giorno di oggi va bene, a qualunque ora. Resta aperta se l’inizio scritto non comincia con un giorno del calendario.',
  EHR16:
    'Scatta se il giorno in cui finisce il periodo di ricerca è dopo oggi, o prima del giorno in cui il periodo comincia; gli stessi giorni vanno bene, a qualunque ora. L’inizio, se manca o non si legge, non si confronta. Resta aperta se la fine scritta non comincia con un giorno del calendario.',
  EHR18:
    'Scatta se la decorrenza dell’operazione nella testata è dopo oggi; il giorno di oggi va bene. Resta aperta se la decorrenza scritta non è un giorno del calendario.',
  EHR19:
    'Scatta se la data di protocollo del comune nella testata è dopo oggi; il giorno di oggi va bene. Resta aperta se la data scritta non è un giorno del calendario.',
  EHR20:
    'Scatta se di un intervallo di ricerca c’è un estremo e manca l’altro. Guarda nell’estrazione (4001) il periodo, gli identificativi comunali, quelli ANPR delle persone e quelli ANPR delle schede; in 3003 e 3007 il periodo, i protocolli ANPR, i protocolli del comune e gli identificativi che il comune dà alle operazioni.',
  EHR21:
    'Scatta se fra il periodo, gli identificativi ANPR e gli identificativi del comune la ricerca non ha esattamente un criterio: se ne ha due o tre, o nessuno. In 3003 e 3007 non guarda la richiesta senza ricerca di elenchi; nel 4001 scatta anche se i criteri di ricerca mancano del tutto. Dove nel 4001 non c’è nessun criterio scatta anche EHR28: un periodo basta a entrambi.',
  EHR22: eventoNonFuturo('la data dell’unione civile'),
  EHR23: eventoNonFuturo('la data dello scioglimento dell’unione civile'),
  EHR26:
    'Scatta se il tipo di operazione nella testata c’è e non è esattamente una di queste lettere maiuscole: C (chiede il cittadino), V (variazione d’ufficio), R (rettifica).',
  EHR28:
    'Scatta se i criteri di ricerca dell’estrazione (4001) hanno sia un periodo sia una data di riferimento, o nessuno dei due: con gli identificativi va la data. Non guarda la richiesta senza criteri di ricerca, di cui dice EHR21; dove i criteri non hanno né un periodo né identificativi scattano tutti e due.',
  EHR29:
    'Scatta se nell’estrazione (4001) c’è almeno un estremo della fascia di età insieme all’età minima alla data di riferimento.',
  EHR30: 'Scatta se nell’estrazione (4001) c’è un’età minima e manca la data di riferimento a cui averla.',
  EHR31: {
    'La sentenza vale dal suo giorno in poi': `Scatta se ${SENTENZE_DELLA_SCHEDA} vale da un giorno che viene prima della sua data; lo stesso giorno va bene. Non guarda la sentenza in cui una delle due date manca. Resta aperta se una di esse non è un giorno del calendario.`,
    'La sentenza della richiesta vale dal suo giorno in poi':
      'Scatta se la sentenza che la richiesta esegue (1002, 2001; nel 2003 quella dei dati di cancellazione) vale da un giorno che viene prima della sua data; lo stesso giorno va bene. Non guarda la sentenza in cui una delle due date manca. Resta aperta se una di esse non è un giorno del calendario.',
  },
  EHR35: atto('di unione civile', 'dell’unione'),
  EHR36: atto(
    'di morte della persona unita civilmente',
    'della morte',
    'Guarda solo lo scioglimento per motivo 98 (decesso). ',
  ),
  EHR37: atto('di scioglimento dell’unione civile', 'dello scioglimento', 'Non guarda il motivo 98 (decesso). '),
  EHR38: nonFutura('la data del contratto con cui la convivenza di fatto è costituita'),
  EHR39: nonFutura('la data del contratto con cui la convivenza di fatto è risolta'),
  EHR40: nonFutura('la data del documento, cioè della sottoscrizione, del contratto di convivenza'),
  EHR41:
    'Scatta se il gruppo della carta d’identità ha sia il comune sia il consolato di rilascio, o nessuno dei due. Guarda solo se i due gruppi ci sono, non che cosa contengono.',
  EHR45:
    'Scatta se fra il periodo, gli identificativi ANPR, gli identificativi del comune e i parametri di ricerca di un soggetto la richiesta non ha esattamente un criterio: se ne ha più d’uno, o nessuno. Non guarda la richiesta senza ricerca di elenchi.',
  EHR48:
    'Scatta se fra la ricerca di una singola richiesta, la ricerca di elenchi e i parametri di ricerca di un soggetto non ce n’è esattamente una: se ce n’è più d’una, o nessuna.',
  EHR49:
    'Scatta se il tipo di operazione della ricerca di una singola richiesta c’è e non è né 1 (interrogazione) né 2 (annullamento). Gli zeri iniziali e gli spazi attorno non contano.',
  EHR52:
    'Scatta se di un intervallo di ricerca in 3003, 3007 e 4005 c’è un estremo e manca l’altro. Guarda il periodo, i protocolli ANPR, i protocolli del comune e gli identificativi che il comune dà alle operazioni.',
  EHR57:
    'Scatta se l’estrazione (4001) cerca per estremi parziali di un atto e fra questi manca l’anno. Guarda solo se l’anno c’è, non quale sia.',
  EHR58:
    'Scatta se l’estrazione (4001) cerca per estremi parziali di un atto e fra questi mancano sia la parte sia la serie; ne basta una.',
  EHR59:
    'Scatta se l’indirizzo cercato (4001) ha il toponimo e in questo non c’è nulla fra codice della specie, specie per esteso, codice del toponimo e denominazione; ne basta uno. Non guarda l’indirizzo senza toponimo.',
  EHR60:
    'Scatta se l’indirizzo cercato (4001) ha il numero civico e in questo manca il codice del civico o il numero. Non guarda l’indirizzo senza numero civico.',
  EHR61:
    'Scatta se il codice fiscale cercato nella chiave parziale (4001) ha meno di tre caratteri. Non guarda se siano quelli di un codice fiscale.',
  EHR62:
    'Scatta se il cognome o il nome cercato nella chiave parziale (4001) c’è e ha meno di due caratteri. Dei due guarda ognuno che c’è.',
  EHR63:
    'Scatta se la ricerca di elenchi (3003, 3007) ha gli identificativi del comune e l’operazione cercata comincia per N maiuscola, cioè è una notifica.',
  EHR67:
    'Scatta se il permesso di soggiorno ha insieme la questura, il numero del permesso e il numero del passaporto, o se senza passaporto non ha sia la questura sia il numero del permesso. Non guarda chi non ha il gruppo del permesso.',
  EHR68:
    'Scatta se il permesso di soggiorno ha la questura che lo ha rilasciato e non il numero, o il numero e non la questura. Se mancano entrambi non scatta.',
  EHR69: annoVerosimile('di nascita'),
  EHR70:
    'Scatta se l’anno dell’atto di morte non è di quattro cifre (spazi attorno a parte), è dopo l’anno corrente o è prima dell’anno di nascita scritto nella richiesta; lo stesso anno va bene. Nel 5008 guarda solo il tipo 22 (dati del decesso). Resta aperta se l’anno per il resto è giusto e nella richiesta la data di nascita manca o non è un giorno del calendario.',
  EHR71: annoVerosimile('di matrimonio'),
  EHR72: annoVerosimile('di morte del coniuge'),
  EHR73: annoVerosimile('di annullamento o cessazione del matrimonio'),
  EHR77:
    'Scatta se l’esito di chiusura del procedimento c’è e non è esattamente una delle lettere maiuscole C, R o S, qualunque sia il tipo di operazione.',
  EHR78:
    'Scatta se il periodo di ricerca comincia dopo la sua fine, contando anche l’ora; in 3003 e 3007 anche se inizio e fine sono uguali. Se i due sono scritti con fusi o precisione diversi si confrontano i soli giorni, e se il giorno è lo stesso resta aperta. Non guarda il periodo senza uno dei due estremi. Resta aperta se uno dei due non ha la forma di una data.',
  EHR79:
    'Scatta se la data di formazione dell’atto di nascita è dopo oggi; il giorno di oggi va bene. Resta aperta se ciò che è scritto non è un giorno del calendario.',
  EHR80:
    'Scatta se la data di formazione dell’atto di morte è dopo oggi; il giorno di oggi va bene. Nel 5008 guarda solo il tipo 22 (dati del decesso). Resta aperta se ciò che è scritto non è un giorno del calendario.',
  EHR81: atto('di matrimonio', 'del matrimonio'),
  EHR82: atto('di morte del coniuge', 'della morte'),
  EHR83:
    'Scatta se l’anno o la data di formazione dell’atto di annullamento o cessazione del matrimonio è dopo l’anno corrente o dopo oggi; il giorno di oggi va bene. Con altre date non lo confronta. Resta aperta se l’anno non è un numero o la data non è un giorno del calendario.',
  EHR84:
    'Scatta se la data di definizione della pratica è prima della decorrenza dell’operazione, entrambe nella testata; lo stesso giorno va bene. Non guarda se una delle due date manca. Resta aperta se una di esse non è un giorno del calendario.',
  EHR88: nonFutura('il giorno da cui vale una delle altre cittadinanze'),
  EHR89: 'Scatta se in un 1002, 5008 o A002 c’è il gruppo del domicilio digitale, qualunque cosa contenga.',
  EHR90: {
    'La sentenza non è nel futuro': nonFutura(`${SENTENZE_DELLA_SCHEDA} ha una data che`),
    'La sentenza della richiesta non è successiva all’operazione': giornoSentenza('la data'),
  },
  EHR91: {
    'La sentenza non vale dal futuro': nonFutura(`${SENTENZE_DELLA_SCHEDA} vale da un giorno che`),
    'La sentenza della richiesta non vale da dopo l’operazione': giornoSentenza('il giorno da cui vale'),
  },
  EHR93:
    'Scatta se la cancellazione (2001) ha motivo 2 (morte presunta), APR o AIRE, e manca la data della morte o manca il gruppo della sentenza. Non guarda gli altri motivi.',
  EHR95:
    'Scatta se c’è il gruppo della vedovanza e nel matrimonio manca il coniuge, o manca il matrimonio. Guarda solo se i gruppi ci sono, non che cosa contengono.',
  EHR96:
    'Scatta se c’è il gruppo di separazione, annullamento o cessazione e nel matrimonio manca il coniuge, o manca il matrimonio. Guarda solo se i gruppi ci sono, non che cosa contengono.',
  EHR97:
    'Scatta se nella testata di un’iscrizione, cancellazione o mutazione manca la decorrenza dell’operazione. Non guarda gli annullamenti (1013, 2011, 5012) né 1014, 2012, 5013, 5014 e 5021.',
  EHR98:
    'Scatta se la sentenza del 2001 vale da dopo oggi o da prima della morte; gli stessi giorni vanno bene. Senza data della morte si confronta solo con oggi, e il motivo della cancellazione non conta. Una data della morte parziale si confronta per la parte nota: resta aperta se non decide, o se una data non è un giorno del calendario.',
  EHRA0:
    'Scatta se un 1014 che non apre il procedimento (tipo di operazione diverso da I) ne porta il numero di pratica ANPR e il registro non ne ha nessuno con quel numero. Resta aperta se non è dato il registro, o se il registro non sa di quel numero.',
  EHRA1:
    'Scatta se un 1014 che non apre il procedimento (tipo di operazione diverso da I) ne porta il numero di pratica del comune e il registro non ne ha nessuno del comune mittente con quel numero. Resta aperta se manca il comune mittente, se non è dato il registro o se il registro non sa di quel numero.',
};
