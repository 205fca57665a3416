import type { Operazione } from '../richiesta.js';

/** An operation that mends what a code refuses, and how. Italian, for the operator. */
export interface Cura {
  readonly operazione: Operazione;
  readonly come: string;
}

const RETTIFICA: readonly Cura[] = [
  {
    operazione: '5014',
    come: 'rettificare prima la decorrenza della residenza registrata (R101), se è quella sbagliata',
  },
];
const CERTIFICABILE: readonly Cura[] = [
  { operazione: '5001', come: 'sistemare le relazioni di parentela con il tipo 2, e FC con valore S' },
  { operazione: '6001', come: 'se il certificato è urgente, forzaCertificazione 1 su quella richiesta' },
];
const REISCRIZIONE: readonly Cura[] = [
  {
    operazione: '1002',
    come: 'riprendere la scheda cancellata: idSchedaSoggettoANPR e tutti i suoi dati com’erano, codice fiscale compreso',
  },
];

const PER_TIPO: readonly Cura[] = [
  { operazione: '5008', come: 'inviare una mutazione del tipo dei dati da cambiare: per le generalità l’01' },
];
const RELAZIONI: readonly Cura[] = [
  { operazione: '5001', come: 'aggiornare le relazioni fra i componenti con il tipo 2' },
];
const DECESSO_PRIMA: readonly Cura[] = [
  { operazione: '2001', come: 'registrare il decesso dell’altra persona: la fine del legame ne segue' },
  { operazione: '5008', come: 'e poi aggiornare lo stato civile di chi resta, con il tipo 01' },
];
const UNA_PER_VOLTA: readonly Cura[] = [
  { operazione: '5008', come: 'correggere prima l’altra persona, lasciando la data registrata' },
  { operazione: '5008', come: 'e poi la data, in un’altra richiesta' },
];
const DECESSO_DA_RIFARE: readonly Cura[] = [
  { operazione: '2011', come: 'annullare prima il decesso, dopo ciò che ne è seguito' },
  { operazione: '5008', come: 'correggere il legame' },
  { operazione: '2001', come: 'e registrare di nuovo il decesso' },
];
const CHIUDI_CONVIVENZA: readonly Cura[] = [
  {
    operazione: '5008',
    come: 'chiudere prima la convivenza di fatto in corso con il tipo 17; con motivo 34, e la stessa data, se segue un matrimonio o un’unione civile',
  },
];
const GENITORE: readonly Cura[] = [
  {
    operazione: '1001',
    come: 'inviare del genitore idSchedaSoggettoANPR, senza l’identificativo del comune, e i dati come sono in ANPR; o dire un’altra attribuzione',
  },
];

/** The cures that the sources tell of, by code. */
const CURE: Readonly<Record<string, readonly Cura[]>> = {
  EF002: [{ operazione: '5001', come: 'se la famiglia è AIRE, indicarla con tipoScheda 5' }],
  EN077: [
    {
      operazione: '5012',
      come: 'annullare prima le operazioni successive, dall’ultima alla prima, anche quelle sulle famiglie di partenza e di arrivo e sui loro componenti',
    },
    {
      operazione: '5012',
      come: 'per un cambio di residenza senza altri cambi di residenza dopo: RA con valore 1, e come decorrenza quella della mutazione',
    },
    { operazione: '2003', come: 'altrimenti cancellare con motivo 12 alla data del cambio di residenza' },
    { operazione: '1002', come: 'e poi reiscrivere con motivo 10 e idSchedaSoggettoANPR' },
  ],
  EN108: [{ operazione: '7002', come: 'riprovare più tardi, o dopo la notifica N030' }],
  EN109: [{ operazione: '7002', come: 'riprovare più tardi, o dopo la notifica N030' }],
  EN113: [{ operazione: '1014', come: 'se la pratica continua, aprire un altro procedimento (I)' }],
  EN142: GENITORE,
  EN143: GENITORE,
  EN144: GENITORE,
  EN180: [
    { operazione: '5001', come: 'se tutta la famiglia è arrivata da un altro comune, registrarla con il tipo 4' },
  ],
  EN183: [{ operazione: '5008', come: 'se sono sbagliati i dati registrati, correggerli con il tipo 01' }],
  EN185: REISCRIZIONE,
  EN188: [
    { operazione: '5005', come: 'se la persona è iscritta altrove, registrare il cambio di residenza' },
    {
      operazione: '2011',
      come: 'se la sua scheda fu chiusa per errore come doppia iscrizione, chi l’ha chiusa annulla la cancellazione',
    },
  ],
  EN190: REISCRIZIONE,
  EN211: [{ operazione: '5001', come: 'chiudere la famiglia con il tipo 3 e FI con valore 0' }],
  EN212: CERTIFICABILE,
  EN213: [{ operazione: '5001', come: 'entrati tutti, chiudere la famiglia con il tipo 3 e FI con valore 0' }],
  EN214: [{ operazione: '5001', come: 'il comune della famiglia la chiude con il tipo 3 e FI con valore 0' }],
  EN219: RELAZIONI,
  EN220: [{ operazione: '5001', come: 'cambiare la residenza della scheda intera, tipo 4' }],
  EN222: CERTIFICABILE,
  EN224: PER_TIPO,
  EN225: [{ operazione: '5001', come: 'dare alla famiglia il nuovo intestatario, con il tipo 1' }],
  EN226: [{ operazione: '5001', come: 'aggiornare le relazioni di chi resta, con il tipo 2' }],
  EN234: [
    {
      operazione: '5008',
      come: 'inviare una nuova mutazione di tipo 01 con i dati giusti: quella di prima non si annulla',
    },
  ],
  EN237: RETTIFICA,
  EN238: RETTIFICA,
  EN241: UNA_PER_VOLTA,
  EN248: [{ operazione: '5008', come: 'se il codice giusto è solo collegato, inviarlo con una mutazione di tipo 01' }],
  EN254: RELAZIONI,
  EN256: CHIUDI_CONVIVENZA,
  EN265: CHIUDI_CONVIVENZA,
  EN271: [{ operazione: '5008', come: 'aggiornare lo stato civile dell’altra parte con il tipo 01' }],
  EN272: [
    {
      operazione: '5008',
      come: 'se il coniuge registrato al subentro è senza identificativo, completarlo prima con il tipo 21',
    },
    { operazione: '5008', come: 'e poi registrare il matrimonio con il tipo 12' },
  ],
  EN289: CHIUDI_CONVIVENZA,
  EN292: RELAZIONI,
  EN300: DECESSO_PRIMA,
  EN305: UNA_PER_VOLTA,
  EN307: UNA_PER_VOLTA,
  EN310: [{ operazione: '5008', come: 'aggiornare lo stato civile del coniuge con il tipo 01' }],
  EN322: DECESSO_PRIMA,
  EN325: DECESSO_PRIMA,
  EN346: [{ operazione: 'A006', come: 'registrare il trasferimento all’estero con il tipo 1' }],
  EN357: PER_TIPO,
  EN368: [
    {
      operazione: '5013',
      come: 'se il permesso è quello del subentro, eliminarlo; altrimenti annullare con 5012 ciò che lo ha portato',
    },
  ],
  EN388: [{ operazione: '5005', come: 'se l’indirizzo resta davvero lo stesso, FO con valore S' }],
  EN398: [
    { operazione: '5008', come: 'se il decesso ha già chiuso il legame, inviare solo lo stato civile, con il tipo 01' },
  ],
  EN400: DECESSO_DA_RIFARE,
  EN401: DECESSO_DA_RIFARE,
  EN402: DECESSO_DA_RIFARE,
  EN416: [
    { operazione: '5012', come: 'annullare le operazioni registrate dopo il subentro, dall’ultima alla prima' },
    { operazione: '5001', come: 'e poi ripristinare la residenza con il tipo 6 (5005 se si sposta solo qualcuno)' },
  ],
  EN424: RETTIFICA,
  EN425: RETTIFICA,
  EN429: [
    { operazione: '5005', come: 'registrare prima la residenza di chi è arrivato, con il tipo 02' },
    { operazione: '5001', come: 'se è arrivata tutta la famiglia, con il tipo 4' },
  ],
  EN436: [{ operazione: '5005', come: 'lo invia il comune di arrivo: al comune di partenza basta la notifica' }],
  EN443: [
    {
      operazione: '5014',
      come: 'se la data di ultimo aggiornamento del subentro è sbagliata, rettificarla prima (R103)',
    },
  ],
  EN490: [{ operazione: '5001', come: 'registrare prima l’indirizzo della convivenza, con il tipo 4' }],
  EN505: [{ operazione: '5012', come: 'se il dato non è del subentro, annullare l’operazione che lo ha portato' }],
  EN509: [{ operazione: '2003', come: 'se le due posizioni non hanno lo stesso codice fiscale, usare il motivo 13' }],
  EN528: [{ operazione: '3002', come: 'cercare di nuovo con l’identificativo ANPR di chi interessa' }],
  EN531: [{ operazione: '1014', come: 'il comune che ha aperto il procedimento lo chiude (C): gli altri non possono' }],
  EN560: [{ operazione: '5010', come: 'il comune che ha ancora l’elettore in lista lo cancella' }],
  EN563: [{ operazione: '5010', come: 'cancellare prima la lista aggiunta, poi iscrivere nella generale' }],
};

const NESSUNA: readonly Cura[] = [];

/** The operations that mend what a code refuses, in the order in which to try them; empty where the sources tell of none. */
export function findCure(codice: string): readonly Cura[] {
  return Object.hasOwn(CURE, codice) ? (CURE[codice] ?? NESSUNA) : NESSUNA;
}
