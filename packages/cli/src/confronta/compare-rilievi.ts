import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';

/** A rilievo that was there before and is still: as it is now, and where and with what value it was. */
interface RilievoRimasto extends RilievoPubblico {
  readonly prima: Pick<RilievoPubblico, 'file' | 'riga' | 'valore'>;
}

/** What became of the rilievi between two checks. */
export interface Differenze {
  /** Of the first check, no more in the second. */
  readonly risolti: readonly RilievoPubblico[];
  /** Of the second, not in the first. */
  readonly nuovi: readonly RilievoPubblico[];
  readonly rimasti: readonly RilievoRimasto[];
}

/**
 * Matches the rilievi of two checks. Two are the same if they have code, field and subject in common: the subject is the
 * soggetto, else the famiglia; neither file nor line counts, since records move from one to another. A rilievo of no
 * subject is known by its value instead. Where several are alike each matches one, those with the same value before.
 *
 * @returns The three lists, each in the order in which its check found them.
 */
export function compareRilievi(prima: readonly RilievoPubblico[], dopo: readonly RilievoPubblico[]): Differenze {
  const compagni = new Map<RilievoPubblico, RilievoPubblico>();
  const presi = new Set<RilievoPubblico>();
  for (const chiave of [toChiaveConValore, toChiave]) {
    const liberi = new Map<string, RilievoPubblico[]>();
    for (const rilievo of prima) {
      if (presi.has(rilievo)) continue;
      const simili = liberi.get(chiave(rilievo));
      if (simili === undefined) liberi.set(chiave(rilievo), [rilievo]);
      else simili.push(rilievo);
    }
    for (const simili of liberi.values()) simili.reverse(); // so that the first is taken first
    for (const rilievo of dopo) {
      if (compagni.has(rilievo)) continue;
      const compagno = liberi.get(chiave(rilievo))?.pop();
      if (compagno === undefined) continue;
      compagni.set(rilievo, compagno);
      presi.add(compagno);
    }
  }
  return {
    risolti: prima.filter((rilievo) => !presi.has(rilievo)),
    nuovi: dopo.filter((rilievo) => !compagni.has(rilievo)),
    rimasti: dopo.flatMap((rilievo) => {
      const compagno = compagni.get(rilievo);
      if (compagno === undefined) return [];
      const { file, riga, valore } = compagno;
      return [{ ...rilievo, prima: { file, riga, valore } }];
    }),
  };
}

/** Whether a rilievo says neither whose nor of which family it is. */
export function isSenzaIdentificativo({ soggetto, famiglia }: RilievoPubblico): boolean {
  return soggetto === null && famiglia === null;
}

function toChiave(r: RilievoPubblico): string {
  const soggetto =
    r.soggetto !== null ? `s${r.soggetto}` : r.famiglia !== null ? `f${r.famiglia}` : `v${JSON.stringify(r.valore)}`;
  return `${r.codice}\n${r.campo}\n${soggetto}`;
}

function toChiaveConValore(r: RilievoPubblico): string {
  return `${toChiave(r)}\n${JSON.stringify(r.valore)}`;
}
