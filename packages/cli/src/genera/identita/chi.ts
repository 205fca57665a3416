/** A person of a fornitura, by two numbers that no other person has together. */
export interface Chi {
  readonly nucleo: number;
  readonly posizione: number;
}

/** No nucleo has as many people. */
const POSTI = 32;

/** One number for a person. */
export function chiaveDi({ nucleo, posizione }: Chi): number {
  return nucleo * POSTI + posizione;
}
