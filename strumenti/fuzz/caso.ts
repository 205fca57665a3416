/** A sequence of numbers that looks like chance and is the same for the same seed (mulberry32). */
export interface Caso {
  /** A whole number from 0 to before `n`. */
  readonly fino: (n: number) => number;
  readonly scegli: <T>(voci: readonly T[]) => T;
}

/** The sequence of a seed. */
export function createCaso(seme: number): Caso {
  let stato = seme >>> 0;
  const fino = (n: number): number => {
    stato = (stato + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stato ^ (stato >>> 15), stato | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
  return { fino, scegli: (voci) => voci[fino(voci.length)] as (typeof voci)[number] };
}
