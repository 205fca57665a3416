import { MAGGIORE } from './byte.js';
import type { Finestra } from './finestra.js';

/** The tags behind which a record may begin, as bytes. Whether one does is for the strict reader to say. */
const TAG = ['<generalitaSoggetti>', '<famiglie>', '<convivenze>', '</soggetto>', '</famiglia>', '</convivenza>'].map(
  (tag) => Uint8Array.from(tag, (carattere) => carattere.charCodeAt(0)),
);

/** The first place behind such a tag in what is not read yet; -1 if there is none. */
export function cercaTaglio({ byte, inizio, fine }: Pick<Finestra, 'byte' | 'inizio' | 'fine'>): number {
  const daLeggere = byte.subarray(inizio, fine); // there is much more memory behind
  for (let p = daLeggere.indexOf(MAGGIORE); p >= 0; p = daLeggere.indexOf(MAGGIORE, p + 1)) {
    const dopo = p + 1;
    if (TAG.some((tag) => dopo >= tag.length && finisceCon(daLeggere, dopo, tag))) return inizio + dopo;
  }
  return -1;
}

function finisceCon(byte: Uint8Array, fine: number, tag: Uint8Array): boolean {
  for (let i = 1; i <= tag.length; i += 1) if (byte[fine - i] !== tag[tag.length - i]) return false;
  return true;
}
