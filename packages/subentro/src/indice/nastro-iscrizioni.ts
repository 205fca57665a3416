import type { LettoreNastro, Nastro } from './nastro.js';
import type { AppartenenzaIscritta, SchedaIscritta, SoggettoIscritto } from './iscrizione.js';

/** The first number of each: of what kind it is, and above that what follows. */
const SPECIE = ['soggetto', 'famiglia', 'convivenza'] as const;
const BIT_SPECIE = 2;
const [CON_ID, CON_FAMIGLIA, CON_CONVIVENZA] = [1 << 2, 1 << 3, 1 << 4];
const CON_TUTORE = 1 << 3;

/** Of a tie: 1 for the intestatario, and above that its number: none, one written as a text, or the number and these two. */
const INTESTATARIO = 1;
const [SENZA_NUMERO, NUMERO_LUNGO, NUMERI] = [0, 1, 2];
const NUMERO_MASSIMO = 0xffff;

/** Writes what the index asks of a soggetto, to be read by {@link leggiIscrizione}. */
export function scriviSoggetto(nastro: Nastro, { riga, id, famiglia, convivenza }: SoggettoIscritto): void {
  const segni =
    (id === undefined ? 0 : CON_ID) |
    (famiglia === undefined ? 0 : CON_FAMIGLIA) |
    (convivenza === undefined ? 0 : CON_CONVIVENZA);
  nastro.numero(segni);
  nastro.numero(riga);
  if (id !== undefined) nastro.testo(id);
  if (famiglia !== undefined) scriviAppartenenza(nastro, famiglia);
  if (convivenza !== undefined) scriviAppartenenza(nastro, convivenza);
}

/** Writes what the index asks of a scheda, to be read by {@link leggiIscrizione}. */
export function scriviScheda(nastro: Nastro, { riga, id, specie, tutoreIntestatario }: SchedaIscritta): void {
  const segni = (id === undefined ? 0 : CON_ID) | (tutoreIntestatario ? CON_TUTORE : 0);
  nastro.numero(SPECIE.indexOf(specie) | segni);
  nastro.numero(riga);
  if (id !== undefined) nastro.testo(id);
}

/** Reads one of them. */
export function leggiIscrizione(
  lettore: LettoreNastro,
): ({ readonly specie: 'soggetto' } & SoggettoIscritto) | SchedaIscritta {
  const segni = lettore.numero();
  const specie = SPECIE[segni & ((1 << BIT_SPECIE) - 1)] ?? 'soggetto';
  const riga = lettore.numero();
  const id = (segni & CON_ID) === 0 ? undefined : lettore.testo();
  if (specie !== 'soggetto') return { specie, riga, id, tutoreIntestatario: (segni & CON_TUTORE) !== 0 };
  const famiglia = (segni & CON_FAMIGLIA) === 0 ? undefined : leggiAppartenenza(lettore);
  const convivenza = (segni & CON_CONVIVENZA) === 0 ? undefined : leggiAppartenenza(lettore);
  return { specie, riga, id, famiglia, convivenza };
}

function scriviAppartenenza(nastro: Nastro, { id, intestatario, progressivo }: AppartenenzaIscritta): void {
  nastro.testo(id);
  const segno = intestatario ? INTESTATARIO : 0;
  if (progressivo === undefined) nastro.numero((SENZA_NUMERO << 1) | segno);
  else if (progressivo <= NUMERO_MASSIMO) nastro.numero(((progressivo + NUMERI) << 1) | segno);
  else {
    nastro.numero((NUMERO_LUNGO << 1) | segno);
    nastro.testo(String(progressivo));
  }
}

function leggiAppartenenza(lettore: LettoreNastro): AppartenenzaIscritta {
  const id = lettore.testo();
  const segni = lettore.numero();
  const intestatario = (segni & INTESTATARIO) !== 0;
  const scritto = segni >> 1;
  if (scritto === SENZA_NUMERO) return { id, intestatario, progressivo: undefined };
  return { id, intestatario, progressivo: scritto === NUMERO_LUNGO ? Number(lettore.testo()) : scritto - NUMERI };
}
