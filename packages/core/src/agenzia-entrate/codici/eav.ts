import { GUIDA, type VoceCodice } from './voce-codice.js';

/** Validation. */
export type CodiceEav = 'EAV02' | 'EAV21' | 'EAV31' | 'EAV50' | 'EAV51' | 'EAV91';

const BASE_DI_OMOCODIA: Omit<VoceCodice, 'significato'> = {
  agisce: ['cittadino', 'agenzia-entrate'],
  rimedio: 'Usare l’omocodice della persona; se non lo si conosce, il cittadino si rivolge a un ufficio dell’Agenzia.',
  riprova: 'dopo-rimedio',
  fonte: ['Segnalazioni pubbliche dei comuni'],
};

/** What the Agenzia answers to a validation. */
export const EAV: Readonly<Record<CodiceEav, VoceCodice>> = {
  EAV02: {
    significato: 'Errore formale nei dati inviati; non è più usato, al suo posto c’è AEE97',
    agisce: ['comune'],
    rimedio: 'Leggere AEE97.',
    riprova: 'dopo-attesa',
    fonte: ['italia/anpr, segnalazione 14'],
    sostituitoDa: 'AEE97',
  },
  EAV21: {
    significato: 'I dati anagrafici inviati non sono congruenti con il codice fiscale',
    agisce: ['comune'],
    rimedio: 'Correggere i dati o il codice; poi Conferma AE o Conferma ANPR in «Risoluzione disallineamenti con AE».',
    riprova: 'dopo-rimedio',
    fonte: ['Segnalazioni pubbliche dei comuni'],
  },
  EAV31: {
    significato: 'Il codice fiscale c’è, ma l’Agenzia ha altri dati anagrafici',
    agisce: ['comune'],
    rimedio: 'In «Risoluzione disallineamenti con AE» scegliere Conferma AE o Conferma ANPR.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  EAV50: { significato: 'Il codice fiscale è la base di un’omocodia', ...BASE_DI_OMOCODIA },
  EAV51: {
    significato: 'Il codice fiscale è la base di un’omocodia fra persone di altro indirizzo',
    ...BASE_DI_OMOCODIA,
  },
  EAV91: {
    significato: 'L’Agenzia non ha questo codice fiscale',
    agisce: ['comune'],
    rimedio:
      'Di solito lo ha calcolato il gestionale: toglierlo dalla scheda e chiedere l’attribuzione con gestioneCF 1.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
};
