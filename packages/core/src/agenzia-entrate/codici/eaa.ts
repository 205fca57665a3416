import { GUIDA, SUBENTRO, type VoceCodice } from './voce-codice.js';

/** Attribution. */
export type CodiceEaa = 'EAA0A' | 'EAA10' | 'EAA30' | 'EAA31' | 'EAA40' | 'EAA41' | 'EAA50' | 'EAA51';

/** What the Agenzia answers to a request of attribution; those that end in 1 are second cases, not told apart by any source. */
export const EAA: Readonly<Record<CodiceEaa, VoceCodice>> = {
  EAA0A: {
    significato: 'Errore di sistema durante l’attribuzione: non è stato attribuito nulla',
    agisce: ['nessuno'],
    rimedio: 'Aspettare e ripetere la richiesta; se dura, aprire una segnalazione all’assistenza ANPR.',
    riprova: 'dopo-attesa',
    fonte: ['Segnalazioni pubbliche dei comuni'],
  },
  EAA10: {
    significato: 'La persona ha già un codice fiscale: stessi dati anagrafici e indirizzo simile',
    agisce: ['comune'],
    rimedio: 'Registrare il codice fiscale comunicato dall’Agenzia; non chiederne un altro.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  EAA30: {
    significato: 'Trovato un codice fiscale di una persona con altri dati anagrafici, o con un altro indirizzo',
    agisce: ['comune'],
    rimedio:
      'Accertare se è la stessa persona: se lo è, usare quel codice e risolvere il disallineamento; se non lo è, chiedere un omocodice.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, SUBENTRO],
  },
  EAA31: {
    significato: 'Trovato un codice fiscale di una persona con altri dati anagrafici e un altro indirizzo',
    agisce: ['comune'],
    rimedio:
      'Accertare se è la stessa persona: se lo è, usare quel codice e risolvere il disallineamento; se non lo è, chiedere un omocodice.',
    riprova: 'dopo-rimedio',
    fonte: [SUBENTRO],
  },
  EAA40: {
    significato: 'Il codice fiscale trovato è collegato a uno più recente',
    agisce: ['comune'],
    rimedio: 'Usare il codice fiscale più recente, che l’Agenzia comunica.',
    riprova: 'mai',
    fonte: [GUIDA, SUBENTRO],
  },
  EAA41: {
    significato: 'Il codice fiscale trovato è collegato a uno più recente, di chi ha un altro indirizzo',
    agisce: ['comune'],
    rimedio: 'Accertare che sia la stessa persona, poi usare il codice fiscale più recente.',
    riprova: 'mai',
    fonte: [SUBENTRO],
  },
  EAA50: {
    significato: 'Il codice fiscale che segue dai dati è la base di un’omocodia e non si può usare',
    agisce: ['comune', 'cittadino'],
    rimedio:
      'Se la persona non ha già un omocodice, chiederlo con gestioneCF 2; oppure il cittadino si rivolge a un ufficio dell’Agenzia.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA, SUBENTRO],
  },
  EAA51: {
    significato: 'Il codice fiscale che segue dai dati è la base di un’omocodia fra persone di altro indirizzo',
    agisce: ['comune', 'cittadino'],
    rimedio:
      'Se la persona non ha già un omocodice, chiederlo con gestioneCF 2; oppure il cittadino si rivolge a un ufficio dell’Agenzia.',
    riprova: 'dopo-rimedio',
    fonte: [SUBENTRO],
  },
};
