import { toInnocuo } from '../osservatori/to-innocuo.js';
import { isTenuto } from './tenuti.js';
import { toStruttura } from './to-struttura.js';
import type { Traccia, VoceTraccia } from './traccia.js';

/** A message that went or came, whole. */
type Passata = Omit<VoceTraccia, 'quando' | 'byte' | 'struttura'> & {
  /** `Content-Type`. */
  readonly tipo: string;
  readonly byte: Uint8Array;
};

/** Takes out of each message what may not be noted, and has the rest noted. */
export function createAnnotatore(traccia: Traccia | undefined, orologio: () => Date): (passata: Passata) => void {
  const annota = async ({ tipo, byte, idOperazioneComune: id, ...altro }: Passata): Promise<void> =>
    traccia?.write({
      ...altro,
      quando: orologio().toISOString(),
      idOperazioneComune: isTenuto('testataRichiesta', 'idOperazioneComune', id) ? id : `[${id.length}]`,
      byte: byte.length,
      struttura: toStruttura(tipo, byte),
    });
  return toInnocuo('La traccia', traccia === undefined ? undefined : annota);
}
