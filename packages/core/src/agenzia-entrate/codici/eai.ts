import { GUIDA, type VoceCodice } from './voce-codice.js';

/** Interrogation. */
export type CodiceEai = 'EAI20' | 'EAI22' | 'EAI40' | 'EAI59' | 'EAI80' | 'EAI90';

/** What the Agenzia answers to a «Consultazione AE». */
export const EAI: Readonly<Record<CodiceEai, VoceCodice>> = {
  EAI20: {
    significato: 'Il codice fiscale c’è',
    agisce: ['nessuno'],
    rimedio: 'Nulla, se anche i dati sono quelli della scheda.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  EAI22: {
    significato: 'Il codice fiscale c’è, ma non segue dai dati che l’Agenzia ha della persona',
    agisce: ['comune'],
    rimedio: 'Confrontare i dati con quelli dell’Agenzia in «Risoluzione disallineamenti con AE».',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAI40: {
    significato: 'Il codice fiscale c’è, collegato a uno più recente',
    agisce: ['comune'],
    rimedio: 'Usare il codice fiscale più recente; se ANPR ha il precedente, inviare una 5008 di tipo 01.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  EAI59: {
    significato: 'Il codice fiscale è la base di un’omocodia: ciascuno dei suoi titolari ne ha un altro',
    agisce: ['comune', 'cittadino'],
    rimedio: 'Chiedere alla persona il suo omocodice, o farlo cercare a un ufficio dell’Agenzia.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  EAI80: {
    significato: 'Il codice fiscale c’è, ma non è utilizzabile',
    agisce: ['agenzia-entrate'],
    rimedio: 'Sottoporre il caso a un ufficio dell’Agenzia.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAI90: {
    significato: 'L’Agenzia non ha questo codice fiscale',
    agisce: ['comune'],
    rimedio: 'Controllare il codice; se lo ha calcolato il gestionale, toglierlo e chiederne l’attribuzione.',
    riprova: 'mai',
    fonte: [GUIDA, 'italia/anpr, segnalazione 1936'],
  },
};
