import {
  type Caso,
  ADELE,
  ADELE_GIA_ADA,
  CF_ADELE,
  OMOCODICI,
  PRIMO,
  annullata,
  base,
  guasto,
  interroga,
} from './casi-codici.js';
import {
  ADA,
  ADA_MARCATA,
  ADA_NON_MARCATA,
  ADEA,
  ALTRA_VIA,
  ALTROVE,
  CF_ADA,
  COMUNE,
  VIA,
} from './persone-di-prova.js';

/** Alignment, variation, rectification, validation, failures. */
export const CASI_DOPO: readonly Caso[] = [
  {
    codice: 'EAL12',
    quando: 'si allinea un codice collegato',
    persone: [ADELE_GIA_ADA],
    chiedi: (ae) => ae.allinea({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAL92',
    quando: 'si allinea chi è già validato',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.allinea({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAM12',
    quando: 'ANPR ha il codice vecchio, collegato',
    persone: [ADELE_GIA_ADA],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADA }),
  },
  {
    codice: 'EAM13',
    quando: 'chi cambia dati ha un omocodice',
    persone: OMOCODICI,
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: PRIMO, dati: ADELE }),
  },
  {
    codice: 'EAM15',
    quando: 'i dati sono già cambiati oggi',
    persone: [ADA_MARCATA],
    chiedi: async (ae) => {
      await ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE });
      return ae.varia({ ...base, codiceFiscale: CF_ADELE, dati: ADA });
    },
  },
  {
    codice: 'EAM21',
    quando: 'il codice inviato non è della persona che ANPR descrive',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, precedenti: ADEA, dati: ADELE }),
  },
  {
    codice: 'EAM27',
    quando: 'si chiede un omocodice e nessun altro ha quel codice',
    chiedi: (ae) => ae.attribuisciOmocodice({ ...base, dati: ADA }),
  },
  {
    codice: 'EAM28',
    quando: 'i nuovi dati sono di un’altra persona, marcata',
    persone: [ADA_MARCATA, { codiceFiscale: CF_ADELE, dati: ADELE, comune: COMUNE }],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAM47',
    quando: 'il codice di chi cambia dati è una base',
    persone: OMOCODICI,
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAM80',
    quando: 'l’attribuzione del codice di chi cambia dati fu annullata',
    chiedi: async (ae) => {
      await annullata(ae);
      return ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE });
    },
  },
  {
    codice: 'EAM91',
    quando: 'chi cambia dati non è marcato',
    persone: [ADA_NON_MARCATA],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAM93',
    quando: 'cambiano il nome e tutta la nascita: quattro dati',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: { ...ADELE, dataNascita: '1951-03-02' } }),
  },
  {
    codice: 'EAM94',
    quando: 'non cambia nulla',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA }),
  },
  {
    codice: 'EAM95',
    quando: 'chi cambia dati è di un altro comune',
    persone: [{ ...ADA_MARCATA, comune: ALTROVE }],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAM9C',
    quando: 'i nuovi dati sono di una posizione non marcata: due codici della stessa persona',
    persone: [ADA_MARCATA, { codiceFiscale: CF_ADELE, dati: ADELE }],
    chiedi: (ae) => ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAR13',
    quando: 'si allinea chi ha un omocodice',
    persone: [{ codiceFiscale: PRIMO, dati: ADA }],
    chiedi: (ae) => ae.allinea({ ...base, codiceFiscale: PRIMO, dati: ADELE }),
  },
  {
    codice: 'EAV02',
    quando: 'risponde un sistema di prima che fosse ritirato (guasto)',
    persone: [ADA_MARCATA],
    guasti: guasto('valida', 'EAV02'),
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA }),
  },
  {
    codice: 'EAV21',
    quando: 'i dati inviati non sono quelli del codice',
    persone: [ADA_NON_MARCATA],
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADELE }),
  },
  {
    codice: 'EAV31',
    quando: 'i dati inviati darebbero lo stesso codice, ma l’Agenzia ne ha altri',
    persone: [ADA_NON_MARCATA],
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADEA }),
  },
  {
    codice: 'EAV50',
    quando: 'si valida una base, con i dati e l’indirizzo di un titolare',
    persone: OMOCODICI,
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA }),
  },
  {
    codice: 'EAV51',
    quando: 'si valida una base, con l’indirizzo di nessuno dei titolari',
    persone: OMOCODICI,
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA, domicilio: ALTRA_VIA }),
  },
  {
    codice: 'EAV91',
    quando: 'si valida un codice calcolato dal gestionale',
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA }),
  },
  {
    codice: 'AEE95',
    quando: 'il collegamento con l’Agenzia è interrotto (guasto)',
    guasti: [{ effetto: { codice: 'AEE95' } }],
    chiedi: interroga(CF_ADA),
  },
  {
    codice: 'AEE97',
    quando: 'i sistemi dell’Agenzia non rispondono (guasto)',
    guasti: [{ effetto: { codice: 'AEE97' } }],
    chiedi: interroga(CF_ADA),
  },
];
