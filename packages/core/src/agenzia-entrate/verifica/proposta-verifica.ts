import type { DataLocale } from '../../data/data-locale.js';
import { confronta } from '../disallineamenti/confronta.js';
import type { TipoMossa } from '../disallineamenti/mosse.js';
import type { ParteAe } from '../disallineamenti/parti.js';
import type { Posizione } from '../posizione.js';
import type { EsameAe } from './esame-ae.js';

/**
 * What to do about a scheda of a fornitura: a move of {@link confronta}; or `prendi-codice-ae`, the code of the Agenzia goes into the
 * archive of the comune; `omocodice`, one is asked for; `doppia-iscrizione`, one of two schede is cancelled.
 */
export type MossaVerifica = TipoMossa | 'prendi-codice-ae' | 'omocodice' | 'doppia-iscrizione';

/** What to do about what was found; empty where there is nothing to do. Two where only the documents can tell. */
export function toMosse(esame: EsameAe, oggi: DataLocale): readonly MossaVerifica[] {
  const { trovata, parte, conUltimo } = esame;
  switch (trovata.type) {
    case 'per-codice': {
      // That a code is not validated or marked yet is no matter before the subentro, which has it done.
      const { campiDiversi, proposta } = confronta(parte, toParteAe(trovata.posizione), { oggi });
      return campiDiversi.length === 0 ? [] : (proposta?.mosse ?? []);
    }
    case 'per-dati':
      return ['prendi-codice-ae'];
    case 'collegato':
      return [conUltimo ? 'doppia-iscrizione' : 'prendi-codice-ae'];
    case 'base':
      return ['omocodice'];
    case 'non-utilizzabile':
      return ['scrivi-ad-ae'];
    case 'assente':
      return ['attribuisci'];
  }
}

/**
 * A position of the Anagrafe Tributaria as the side of a comparison.
 *
 * @example
 * const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', codiceCatastale: 'H501' } as const;
 * const posizione = { codiceFiscale: 'PRVDAA80A41H501A', dati, validato: true, marcato: false, omocodice: false, collegati: [] };
 * toParteAe(posizione).codiceFiscale.origine // → 'attribuito'
 */
export function toParteAe(posizione: Posizione): ParteAe {
  const { codiceFiscale: valore, dati, domicilio, comune, validato, marcato, collegati } = posizione;
  return {
    dati,
    codiceFiscale: {
      valore,
      origine: 'attribuito',
      validato,
      marcato,
      collegati: collegati.map(({ codiceFiscale }) => codiceFiscale),
    },
    situazione: 'utilizzabile',
    ...(domicilio === undefined ? {} : { domicilio }),
    ...(comune === undefined ? {} : { comune }),
  };
}
