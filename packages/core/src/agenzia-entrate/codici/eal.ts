import { GUIDA, type VoceCodice } from './voce-codice.js';

/** Alignment. */
export type CodiceEal = 'EAL12' | 'EAL92';

/** What the Agenzia answers to an alignment of its data with those of ANPR. */
export const EAL: Readonly<Record<CodiceEal, VoceCodice>> = {
  EAL12: {
    significato: 'Il codice fiscale c’è, ma non è utilizzabile: i dati non sono stati allineati',
    agisce: ['comune', 'agenzia-entrate'],
    rimedio:
      'Consultare l’Agenzia: se il codice è collegato, usare il più recente; altrimenti rivolgersi a un ufficio.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAL92: {
    significato: 'Richiesta incongruente: per l’Agenzia la persona è già validata',
    agisce: ['comune'],
    rimedio: 'Non c’è nulla da allineare; se i dati vanno cambiati, inviare una 5008 di tipo 01.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
};
