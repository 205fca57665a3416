import { type Stato, findMancanza } from './contenuto.js';

/** What is wrong with the elements of a group, taken in order: one that is missing, or one that has no place there. */
export type ViolazioneSequenza<E> =
  | {
      readonly specie: 'mancante';
      /** Before which element it is missing; as many as there are elements if at the end. */
      readonly posto: number;
      readonly alternative: readonly string[];
    }
  | {
      readonly specie: 'inatteso';
      readonly posto: number;
      readonly chiave: string;
      /** Where the content had come to. */
      readonly stato: Stato<E>;
    };

/**
 * Holds the elements of a group against its content. What is out of place is told once, and the comparison goes on where
 * the element would be right: behind what is missing before it, or where it was if it comes too late.
 *
 * @param inizio - Where the content begins.
 * @param chiavi - The elements by their keys ({@link toChiave}), in the order in which they stand.
 * @returns Nothing, exactly when the content allows these elements in this order.
 */
export function* findViolazioniSequenza<E>(
  inizio: Stato<E>,
  chiavi: Iterable<string>,
): Generator<ViolazioneSequenza<E>> {
  const dette = new Set<string>();
  let [stato, posto] = [inizio, 0];
  for (const chiave of chiavi) {
    const mancanza = findMancanza(stato, ({ passi }) => passi.has(chiave));
    if (mancanza !== undefined) {
      yield* toMancanti(mancanza.elementi, posto, dette);
      stato = mancanza.stato.passi.get(chiave)?.verso ?? stato;
    } else if (!dette.has(chiave)) {
      dette.add(chiave);
      yield { specie: 'inatteso', posto, chiave, stato };
    }
    posto += 1;
  }
  yield* toMancanti(findMancanza(stato, ({ finale }) => finale)?.elementi ?? [], posto, dette);
}

/** Should a missing element come later, that is known: it is not told again. */
function* toMancanti(
  elementi: readonly (readonly string[])[],
  posto: number,
  dette: Set<string>,
): Generator<{ readonly specie: 'mancante'; readonly posto: number; readonly alternative: readonly string[] }> {
  for (const alternative of elementi) {
    for (const una of alternative) dette.add(una);
    yield { specie: 'mancante', posto, alternative };
  }
}

/** Says in Italian what is missing. */
export function formatMancante(alternative: readonly string[]): string {
  return `manca ${alternative.join(' o ')}`;
}

/** Says in Italian what a content allows where it has come to. */
export function formatAmmessi<E>({ passi }: Stato<E>): string {
  return passi.size === 0 ? 'qui il gruppo è completo' : `qui può esserci ${[...passi.keys()].join(' o ')}`;
}
