import { GUIDA, type VoceCodice } from './voce-codice.js';

/** Variation. */
export type CodiceEam =
  | 'EAM12'
  | 'EAM13'
  | 'EAM15'
  | 'EAM21'
  | 'EAM27'
  | 'EAM28'
  | 'EAM47'
  | 'EAM80'
  | 'EAM91'
  | 'EAM93'
  | 'EAM94'
  | 'EAM95'
  | 'EAM9C';

const NON_UTILIZZABILE: Omit<VoceCodice, 'significato'> = {
  agisce: ['agenzia-entrate'],
  rimedio: 'Sottoporre il caso a un ufficio dell’Agenzia, poi ripetere la variazione.',
  riprova: 'dopo-rimedio',
  fonte: [GUIDA],
};

/** What the Agenzia answers to a variation of data, to a request of omocodice, to a link. */
export const EAM: Readonly<Record<CodiceEam, VoceCodice>> = {
  EAM12: {
    significato: 'L’Agenzia non trova la persona: il codice fiscale non è cambiato',
    agisce: ['comune', 'assistenza-anpr'],
    rimedio:
      'Di solito ANPR ha un codice già collegato a uno più recente: inviare una 5008 con quello e con i dati, o chiedere all’assistenza ANPR di svalidare il vecchio.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, 'italia/anpr, segnalazioni 2355, 2586 e 3704'],
  },
  EAM13: {
    significato: 'Per la persona è in corso la soluzione di un’omocodia: il codice fiscale non è cambiato',
    agisce: ['agenzia-entrate'],
    rimedio: 'Aspettare che l’Agenzia finisca; di chi ha un omocodice i dati li cambia solo l’Agenzia.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAM15: {
    significato: 'Per la persona c’è già stata un’operazione oggi',
    agisce: ['nessuno'],
    rimedio: 'Ripetere l’operazione domani.',
    riprova: 'domani',
    fonte: [GUIDA],
  },
  EAM21: {
    significato: 'L’Agenzia trova la persona, ma non con il codice fiscale inviato dal comune',
    agisce: ['comune'],
    rimedio: 'Consultare l’Agenzia per il codice fiscale della persona e ripetere con quello.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAM27: {
    significato: 'La richiesta di omocodice non è accolta; il motivo non è pubblicato',
    agisce: ['comune'],
    rimedio:
      'Se l’omocodice non serve, annullare la richiesta (si può dalla 8.4.5) e chiedere una normale attribuzione.',
    riprova: 'dopo-rimedio',
    fonte: ['Changelog ANPR 8.4.5; il prefisso è dedotto'],
  },
  EAM28: {
    significato: 'I nuovi dati corrispondono a un’altra persona: la variazione non si può fare',
    agisce: ['comune'],
    rimedio:
      'Accertare se è la stessa persona con due codici, da collegare, o un omonimo. Se è un omonimo, occorre un omocodice.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, 'Changelog ANPR 8.4.5'],
  },
  EAM47: { significato: 'La persona c’è, con un codice fiscale non utilizzabile (primo caso)', ...NON_UTILIZZABILE },
  EAM80: { significato: 'La persona c’è, con un codice fiscale non utilizzabile (secondo caso)', ...NON_UTILIZZABILE },
  EAM91: {
    significato: 'Richiesta incongruente: per l’Agenzia la persona non è marcata ANPR',
    agisce: ['comune'],
    rimedio: 'Prima «Risoluzione disallineamenti con AE»: Conferma AE o Conferma ANPR. Poi la variazione.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAM93: {
    significato: 'Cambiano più di tre dati: giorno, mese e anno di nascita contano uno ciascuno',
    agisce: ['comune', 'agenzia-entrate'],
    rimedio:
      'Scrivere all’Agenzia (archivio anagrafico) con i documenti e il numero della segnalazione ad ANPR; avuta risposta, allineare ANPR con l’assistenza.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, 'italia/anpr, segnalazione 2288'],
  },
  EAM94: {
    significato: 'Richiesta incongruente: non cambia nessun dato',
    agisce: ['nessuno'],
    rimedio: 'L’Agenzia ha già questi dati: non c’è nulla da inviare.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  EAM95: {
    significato: 'Per l’Agenzia la persona è di un altro comune',
    agisce: ['comune', 'assistenza-anpr'],
    rimedio: 'La variazione spetta all’altro comune; se la persona non vi risiede più, segnalarlo all’assistenza ANPR.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, 'italia/anpr, segnalazione 5292'],
  },
  EAM9C: {
    significato: 'L’Agenzia ha due posizioni che non può unificare: la persona ha due codici fiscali',
    agisce: ['comune'],
    rimedio: 'Collegare i due codici in «Risoluzione disallineamenti con AE».',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
};
