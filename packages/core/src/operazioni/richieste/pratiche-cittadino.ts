import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type Testata, toTestata } from './testata.js';

/** Pratiche that citizens opened online (P001): of a kind, within 30 days; in any state if none is named. */
export type DatiElencoPratiche = Pick<
  CorpiRichiesta['P001']['criteriRicerca'],
  'dataIniziale' | 'dataFinale' | 'idTipologia'
> & {
  readonly idStatoRichiesta?: string;
} & (
    | { readonly flagInScadenza: 'true' | 'false'; readonly flagProrogate?: never }
    | { readonly flagInScadenza?: never; readonly flagProrogate: 'true' | 'false' }
    | { readonly flagInScadenza?: never; readonly flagProrogate?: never }
  );

/**
 * The request that lists the pratiche that citizens opened online (P001).
 *
 * @param dati - Which ones.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const { corpo } = elencoPratiche({ dataIniziale: '2026-11-01', dataFinale: '2026-11-20', idTipologia: '2' }, testata);
 * corpo.criteriRicerca.idStatoRichiesta // → ''
 */
export function elencoPratiche(dati: DatiElencoPratiche, testata: Testata): Richiesta<'P001'> {
  const criteriRicerca = { ...dati, idStatoRichiesta: dati.idStatoRichiesta ?? '' };
  return { operazione: 'P001', corpo: { testataRichiesta: toTestata('P001', testata), criteriRicerca } };
}

/** One of them (P002). */
export type DatiDettaglioPratica = CorpiRichiesta['P002']['criteriRicerca'];

/**
 * The request of one pratica, with what is attached to it (P002).
 *
 * @param dati - Which one.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * dettaglioPratica({ codiceRichiesta: '7' }, testata).operazione // → 'P002'
 */
export function dettaglioPratica(dati: DatiDettaglioPratica, testata: Testata): Richiesta<'P002'> {
  return { operazione: 'P002', corpo: { testataRichiesta: toTestata('P002', testata), criteriRicerca: dati } };
}

/** What becomes of a pratica (P003): more time, or another state. */
export type DatiAggiornamentoPratica = Omit<
  CorpiRichiesta['P003']['criteriAggiornamento'],
  'richiestaProroga' | 'idStatoRichiesta'
> &
  (
    | { readonly richiestaProroga: 'true' | 'false'; readonly idStatoRichiesta?: never }
    | { readonly richiestaProroga?: never; readonly idStatoRichiesta: string }
  );

/**
 * The request that gives a pratica more time or another state (P003).
 *
 * @param dati - Which one, and one of the two.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'V', tipoInvio: 'TEST' } as const;
 * const { corpo } = aggiornamentoPratica({ codiceRichiesta: '7', idStatoRichiesta: '3', operatore: 'sportello' }, testata);
 * corpo.criteriAggiornamento.idStatoRichiesta // → '3'
 */
export function aggiornamentoPratica(dati: DatiAggiornamentoPratica, testata: Testata): Richiesta<'P003'> {
  return { operazione: 'P003', corpo: { testataRichiesta: toTestata('P003', testata), criteriAggiornamento: dati } };
}
