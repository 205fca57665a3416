import type { VoceCodice } from './voce-codice.js';

/** Failures that no function explains. */
export type CodiceAee = 'AEE95' | 'AEE97';

/** What the Agenzia, or ANPR in its place, answers when the operation cannot be done. */
export const AEE: Readonly<Record<CodiceAee, VoceCodice>> = {
  AEE95: {
    significato:
      'Operazione non effettuabile: quasi sempre il collegamento con l’Agenzia è interrotto; anche per un omocodice, o un codice che l’Agenzia non ha mai attribuito',
    agisce: ['nessuno', 'comune'],
    rimedio:
      'Aspettare e ripetere, senza insistere. Se il codice lo ha calcolato il gestionale, toglierlo e chiedere l’attribuzione.',
    riprova: 'dopo-attesa',
    fonte: ['italia/anpr, segnalazioni 1192, 1310, 2691, 4901 e 5405'],
  },
  AEE97: {
    significato: 'Operazione non effettuabile: i sistemi dell’Agenzia non rispondono',
    agisce: ['nessuno'],
    rimedio: 'Aspettare e ripetere, senza insistere; se dura, aprire una segnalazione all’assistenza ANPR.',
    riprova: 'dopo-attesa',
    fonte: ['italia/anpr, segnalazioni 2924, 3252 e 5352'],
  },
};
