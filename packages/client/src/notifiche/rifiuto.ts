/** What ANPR is told: 1 taken, 5 not as it should be, 6 without data. */
export type CodiceEsito = '1' | '5' | '6';

/** Why a message is refused. */
export type CodiceRifiuto =
  | 'metodo-non-ammesso'
  | 'troppo-grande'
  | 'xml-non-valido'
  | 'non-notifica'
  | 'firma-mancante'
  | 'firma-non-valida'
  | 'algoritmo-non-ammesso'
  | 'certificato-mancante'
  | 'certificato-non-fidato'
  | 'firmatario-inatteso'
  | 'testata-incompleta'
  | 'altro-comune'
  | 'senza-contenuto'
  | 'cifratura-ignota'
  | 'altra-chiave'
  | 'contenuto-non-valido';

/** How a message that is no good notification is answered. */
type Risposta = { readonly esito: Exclude<CodiceEsito, '1'> } | { readonly stato: 405 | 413 | 500 };

interface Voce {
  /** What it means, in Italian. */
  readonly perche: string;
  readonly risposta: Risposta;
}

const NON_CONFORME: Risposta = { esito: '5' };
const FAULT: Risposta = { stato: 500 };

/** Why a message is refused, and what whoever sent it is answered: nothing of what it says. */
export const RIFIUTI: Readonly<Record<CodiceRifiuto, Voce>> = {
  'metodo-non-ammesso': { perche: 'Le notifiche arrivano con POST', risposta: { stato: 405 } },
  'troppo-grande': { perche: 'Il messaggio è più grande di quanto si accetta', risposta: { stato: 413 } },
  'xml-non-valido': { perche: 'Il messaggio non è XML che si possa leggere', risposta: FAULT },
  'non-notifica': { perche: 'Il messaggio non è una notifica di ANPR', risposta: FAULT },
  'firma-mancante': { perche: 'Il corpo del messaggio non è firmato', risposta: NON_CONFORME },
  'firma-non-valida': { perche: 'La firma del corpo non è valida', risposta: NON_CONFORME },
  'algoritmo-non-ammesso': { perche: 'La firma è di un genere che non si accetta', risposta: NON_CONFORME },
  'certificato-mancante': { perche: 'Il messaggio non dice con quale certificato è firmato', risposta: NON_CONFORME },
  'certificato-non-fidato': { perche: 'Il certificato della firma non viene dalle autorità indicate, o non vale oggi', risposta: NON_CONFORME },
  'firmatario-inatteso': { perche: 'Il certificato della firma non è di chi firma per ANPR', risposta: NON_CONFORME },
  'testata-incompleta': { perche: 'Nella testata manca il tipo, il numero o il destinatario', risposta: NON_CONFORME },
  'altro-comune': { perche: 'La notifica è per un altro comune', risposta: NON_CONFORME },
  'senza-contenuto': { perche: 'La notifica non ha contenuto', risposta: { esito: '6' } },
  'cifratura-ignota': { perche: 'Il contenuto non è cifrato come ANPR lo cifra', risposta: NON_CONFORME },
  'altra-chiave': { perche: 'Il contenuto è cifrato per un altro certificato: vedere nella web application quale è scelto', risposta: NON_CONFORME },
  'contenuto-non-valido': { perche: 'Il contenuto non si apre, o non si legge', risposta: NON_CONFORME },
}; // prettier-ignore

/** Stops the reading of a message that is no good. It never leaves the endpoint: who calls is told by a value. */
export class Rifiutata extends Error {
  readonly codice: CodiceRifiuto;
  /** The common name of who signed, where that is why. */
  readonly firmatario: string | undefined;

  constructor(codice: CodiceRifiuto, firmatario?: string) {
    super(RIFIUTI[codice].perche);
    this.codice = codice;
    this.firmatario = firmatario;
  }
}
