import type { ChiediPin, DomandaPin } from './carte/pin.js';

/** Asks for one half of a secret; `null`: it was not given. */
export type ChiediMeta = (domanda: DomandaPin) => Promise<string | null>;

/** The halves in which PIN, PUK and passwords of ANPR come: one printed in the envelope, one by e-mail. */
export interface DueMeta {
  /** The first half, on paper. */
  readonly busta: ChiediMeta;
  /** The second, from the message to the user's own address. */
  readonly posta: ChiediMeta;
}

/**
 * Makes one secret of two halves whenever it is asked for, and keeps neither. Blanks around a half are not of it: who copies one from a
 * message brings them along.
 *
 * @param meta - Who is asked for each half, first the one on paper.
 * @returns To be given wherever a PIN is asked for. `null` as soon as a half is not given, or is empty.
 * @example
 * const chiedi = createPinDaDueMeta({ busta: async () => '123', posta: async () => ' 45 ' });
 * await chiedi({ segreto: 'pin', lettore: 'Lettore', tentativiRidotti: false, ultimoTentativo: false }) // → '12345'
 */
export function createPinDaDueMeta(meta: DueMeta): ChiediPin {
  return async (domanda) => {
    const prima = (await meta.busta(domanda))?.trim();
    if (prima === undefined || prima === '') return null;
    const seconda = (await meta.posta(domanda))?.trim();
    return seconda === undefined || seconda === '' ? null : prima + seconda;
  };
}
