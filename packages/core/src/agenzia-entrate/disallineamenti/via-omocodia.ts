import { isOmocodice } from './mosse.js';
import type { StatoCodiceFiscale } from './stato-codice-fiscale.js';

/** Two schede in ANPR with one codice fiscale, seen from one of the two comuni. */
export interface CasoOmocodia {
  /** Do the two stand for one person? `undefined` until the comuni have established it. */
  readonly stessaPersona: boolean | undefined;
  /** Of one person: does he live in this comune? `undefined` until the comuni have established it. */
  readonly risiedeQui?: boolean | undefined;
  /** Of the scheda of this comune. */
  readonly codiceFiscale: StatoCodiceFiscale;
}

/** A step of the way out. */
export type PassoOmocodia =
  | { readonly type: 'accertamento'; readonly di: 'persona' | 'residenza' }
  | {
      readonly type: 'cancellazione';
      readonly servizio: '2003';
      /** Doppia iscrizione: both schede must bear the same code (EN509). */
      readonly motivo: '10';
      readonly comune: 'questo' | 'altro';
    }
  | { readonly type: 'svalidazione' }
  | { readonly type: 'eliminazione'; readonly servizio: '5013'; readonly tipoRevoca: 12 }
  | { readonly type: 'mutazione'; readonly servizio: '5008'; readonly tipoMutazione: '1'; readonly gestioneCF: '2' }
  | { readonly type: 'ufficio-territoriale' }
  | { readonly type: 'scrivi-ad-ae' };

/** The steps, in order, and what may be done in their place. */
export interface ViaOmocodia {
  readonly passi: readonly PassoOmocodia[];
  readonly inAlternativa: readonly PassoOmocodia[];
}

const OMOCODICE: readonly PassoOmocodia[] = [
  { type: 'eliminazione', servizio: '5013', tipoRevoca: 12 },
  { type: 'mutazione', servizio: '5008', tipoMutazione: '1', gestioneCF: '2' },
];

/**
 * The way out where two schede in ANPR have one codice fiscale. One person: the comune where he does not live cancels him for doppia
 * iscrizione. Two people: one of the comuni asks for an omocodice, with the code gone from the scheda first; only one that is not
 * validated can be deleted. Who has an omocodice already has his data changed by the Agenzia alone.
 *
 * @param caso - What the comuni know.
 * @remarks Sources: ANPR's guide of 2021, *Collegamento tra codici fiscali*; italia/anpr #1134 for the doppia iscrizione. While the
 * omocodia is open a provisional number may be used.
 * @example
 * const codiceFiscale = { valore: 'PRVDAA80A41H501A', origine: 'attribuito', validato: true, marcato: 'ignoto', collegati: [] } as const;
 * findViaOmocodia({ stessaPersona: true, risiedeQui: false, codiceFiscale }).passi // → [{ type: 'cancellazione', servizio: '2003', motivo: '10', comune: 'questo' }]
 * findViaOmocodia({ stessaPersona: false, codiceFiscale }).passi.map(({ type }) => type) // → ['svalidazione', 'eliminazione', 'mutazione']
 */
export function findViaOmocodia(caso: CasoOmocodia): ViaOmocodia {
  const { stessaPersona, risiedeQui, codiceFiscale } = caso;
  if (stessaPersona === undefined) return toVia({ type: 'accertamento', di: 'persona' });
  if (stessaPersona) {
    return risiedeQui === undefined
      ? toVia({ type: 'accertamento', di: 'residenza' })
      : toVia({ type: 'cancellazione', servizio: '2003', motivo: '10', comune: risiedeQui ? 'altro' : 'questo' });
  }
  if (isOmocodice(codiceFiscale.valore)) return toVia({ type: 'scrivi-ad-ae' });
  return {
    passi: codiceFiscale.validato ? [{ type: 'svalidazione' }, ...OMOCODICE] : OMOCODICE,
    inAlternativa: [{ type: 'ufficio-territoriale' }],
  };
}

/**
 * A step for the operator, Italian.
 *
 * @example
 * formatPassoOmocodia({ type: 'eliminazione', servizio: '5013', tipoRevoca: 12 }) // → 'Eliminare con 5013, tipo 12, il codice fiscale non validato.'
 */
export function formatPassoOmocodia(passo: PassoOmocodia): string {
  switch (passo.type) {
    case 'accertamento':
      return passo.di === 'persona'
        ? 'Accertare, con l’altro comune, se le due schede sono di una persona o di due.'
        : 'Accertare, con l’altro comune, dove la persona risiede.';
    case 'cancellazione':
      return passo.comune === 'questo'
        ? 'Cancellare la persona con 2003, motivo 10 (doppia iscrizione).'
        : 'Chiedere all’altro comune di cancellare la persona con 2003, motivo 10 (doppia iscrizione).';
    case 'svalidazione':
      return 'Chiedere all’assistenza ANPR (800863116) di togliere la validazione al codice fiscale.';
    case 'eliminazione':
      return 'Eliminare con 5013, tipo 12, il codice fiscale non validato.';
    case 'mutazione':
      return 'Chiedere l’omocodice con 5008, tipo 1, gestioneCF 2, senza codice fiscale.';
    case 'ufficio-territoriale':
      return 'Il cittadino chiede l’omocodice a un ufficio territoriale dell’Agenzia delle Entrate.';
    case 'scrivi-ad-ae':
      return 'Scrivere alla casella dell’Agenzia (entrate.archivioanagrafico@agenziaentrate.it), poi far allineare ANPR dall’assistenza (800863116).';
  }
}

function toVia(...passi: readonly PassoOmocodia[]): ViaOmocodia {
  return { passi, inAlternativa: [] };
}
