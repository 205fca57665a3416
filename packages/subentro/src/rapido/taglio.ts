import { MAGGIORE } from './byte.js';
import type { Finestra } from './finestra.js';

/** The tags behind which a record may begin, as bytes. Whether one does is for the strict reader to say. */
const TAG = ['<generalitaSoggetti>', '<famiglie>', '<convivenze>', '</soggetto>', '</famiglia>', '</convivenza>'].map(
  (tag) => Uint8Array.from(tag, (carattere) => carattere.charCodeAt(0)),
);
const BREVE = Math.min(...TAG.map(({ length }) => length));

/** By a byte, how far from it the end of a tag is at least: whatever is in no tag passes over the shortest. */
const SALTI = toSalti();

function toSalti(): Uint8Array {
  const salti = new Uint8Array(0x1_00).fill(BREVE);
  for (const tag of TAG) {
    for (let resta = BREVE - 1; resta > 0; resta -= 1) {
      const b = tag[tag.length - 1 - resta] ?? 0;
      salti[b] = Math.min(resta, salti[b] ?? resta);
    }
  }
  return salti;
}

/** The first place behind such a tag in what is not read yet; -1 if there is none. Most bytes are never looked at. */
export function cercaTaglio({ byte, inizio, fine }: Pick<Finestra, 'byte' | 'inizio' | 'fine'>): number {
  let p = inizio + BREVE - 1;
  while (p < fine) {
    const b = byte[p] ?? 0;
    if (b === MAGGIORE) {
      for (const tag of TAG) if (finisceCon(byte, p + 1, tag) && p + 1 - tag.length >= inizio) return p + 1;
    }
    p += SALTI[b] ?? 1;
  }
  return -1;
}

function finisceCon(byte: Uint8Array, fine: number, tag: Uint8Array): boolean {
  for (let i = 1; i <= tag.length; i += 1) if (byte[fine - i] !== tag[tag.length - i]) return false;
  return true;
}
