import { GUIDA, type VoceCodice } from './voce-codice.js';

/** Annulment. */
export type CodiceEac = 'EAC00';

/** What the Agenzia answers to the annulment of an attribution. Of a refusal no code is published. */
export const EAC: Readonly<Record<CodiceEac, VoceCodice>> = {
  EAC00: {
    significato: 'Il codice fiscale attribuito è stato annullato',
    agisce: ['nessuno'],
    rimedio: 'Nulla: l’annullamento è confermato.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
};
