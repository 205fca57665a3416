import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import { type Testata, toTestata } from './testata.js';

/** A decode table (7001), by its number of three digits. */
export type DatiScaricoTabelle = CorpiRichiesta['7001']['datiRichiesta'];

/**
 * The request of a decode table (7001).
 *
 * @param dati - Which one: `005`.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * scaricoTabelle({ idTabella: '005' }, testata).corpo.datiRichiesta // → { idTabella: '005' }
 */
export function scaricoTabelle(dati: DatiScaricoTabelle, testata: Testata): Richiesta<'7001'> {
  return { operazione: '7001', corpo: { testataRichiesta: toTestata('7001', testata), datiRichiesta: dati } };
}

/** The result of an extraction (7002): by what ANPR called it, not of 4005. */
export type DatiDownloadFile = CorpiRichiesta['7002']['datiRichiesta'];

/**
 * The request of the result of an extraction (7002).
 *
 * @param dati - Which one.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * downloadFile({ idOperazioneANPR: '3000000000' }, testata).operazione // → '7002'
 */
export function downloadFile(dati: DatiDownloadFile, testata: Testata): Richiesta<'7002'> {
  return { operazione: '7002', corpo: { testataRichiesta: toTestata('7002', testata), datiRichiesta: dati } };
}

/** The versions of the services (7003): the current one, or all. */
export interface DatiElencoVersioni {
  readonly versioni: 'corrente' | 'tutte';
}

/**
 * The request of the versions that ANPR supports (7003).
 *
 * @param dati - The current one, or all.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * elencoVersioni({ versioni: 'tutte' }, testata).corpo.datiRichiesta // → { tipoVersioni: '2' }
 */
export function elencoVersioni(dati: DatiElencoVersioni, testata: Testata): Richiesta<'7003'> {
  const datiRichiesta = { tipoVersioni: dati.versioni === 'corrente' ? '1' : '2' };
  return { operazione: '7003', corpo: { testataRichiesta: toTestata('7003', testata), datiRichiesta } };
}
