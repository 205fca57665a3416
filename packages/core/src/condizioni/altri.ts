import type { Condizioni } from './condizioni.js';

/** The codes of the services that stand apart: EHA3 and SP000. */
export const ALTRI: Condizioni = {
  EHA3: 'Scatta se la decorrenza dell’operazione (A001, A002) è prima della nascita; lo stesso giorno va bene. Non guarda se una delle due date manca. Una nascita parziale si confronta per la parte nota: resta aperta se non decide, o se una delle due date non è un giorno del calendario.',
  SP000:
    'Scatta se un annullamento di mutazione (5012) o un’eliminazione di dati (5013) ha nella testata il tipo di operazione R (rettifica). Degli altri servizi non dice nulla.',
};
