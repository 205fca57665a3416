import type { Regola } from '@anagrafe/core';

/** What is known of a check that no rule object makes: all but the function, and the condition in words. */
export interface ControlloStruttura extends Omit<Regola<never>, 'verifica'> {
  readonly condizione: string;
}

/**
 * The check of the file di subentro against the official schema, described as the rules are. The reader itself makes it:
 * each difference is a rilievo with this code and this remedy.
 *
 * @remarks ANPR publishes the schema, not a code: this one is ours, and rules on requests have it too.
 * @example
 * controlloStruttura.codice // → 'STRUTTURA'
 * controlloStruttura.severita.subentro // → 'errore'
 */
export const controlloStruttura: ControlloStruttura = {
  codice: 'STRUTTURA',
  titolo: 'Il file ha la struttura dello schema ufficiale',
  condizione:
    'Scatta a ogni differenza fra il file e lo schema ufficiale: un’altra radice, un DOCTYPE, un elemento che non è previsto, che manca, che è di troppo o fuori posto, un valore o un attributo che il tipo non ammette. Con lo stesso codice, sempre come errore, `anagrafe verifica --operazione` dice le differenze di una richiesta dallo schema della sua operazione.',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['subentro'],
  messaggio: 'Riga {riga}, {percorso}: {motivo}.',
  rimedio: 'Scrivere il file come vuole lo schema ufficiale subentro.xsd, versione 9.2.7.',
  fonte: ['Schema ufficiale 9.2.7, subentro.xsd'],
};
