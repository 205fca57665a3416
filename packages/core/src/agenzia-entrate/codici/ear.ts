import type { VoceCodice } from './voce-codice.js';

/** Rectification. */
export type CodiceEar = 'EAR13';

/** What the Agenzia answers to a rectification of its data. */
export const EAR: Readonly<Record<CodiceEar, VoceCodice>> = {
  EAR13: {
    significato: 'Per la persona è in corso la soluzione di un’omocodia: i dati non sono stati rettificati',
    agisce: ['agenzia-entrate'],
    rimedio: 'Aspettare che l’Agenzia finisca; di chi ha un omocodice i dati li cambia solo l’Agenzia.',
    riprova: 'dopo-rimedio',
    fonte: ['Segnalazioni pubbliche dei comuni'],
  },
};
