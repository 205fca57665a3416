import type { LettoreNastro, Nastro } from './nastro.js';
import type { AppartenenzaIscritta, LegameServizi, SchedaIscritta, SoggettoIscritto } from './iscrizione.js';

/** The first number of each: of what kind it is, and above that what follows. */
const SPECIE = ['soggetto', 'famiglia', 'convivenza'] as const;
const BIT_SPECIE = 2;
const [CON_ID, CON_FAMIGLIA, CON_CONVIVENZA] = [1 << 2, 1 << 3, 1 << 4];
const CON_TUTORE = 1 << 3;
/** What the checks of the services ask follows: of a scheda its origin, of a soggetto with each tie the day it came in. */
const CON_SERVIZI = 1 << 5;
/** Of a soggetto and of a scheda. */
const AIRE = 1 << 6;
const IN_ITALIA = 1 << 7;

/** Of a tie: 1 for the intestatario, and above that its number: none, one written as a text, or the number and these two. */
const INTESTATARIO = 1;
const [SENZA_NUMERO, NUMERO_LUNGO, NUMERI] = [0, 1, 2];
const NUMERO_MASSIMO = 0xffff;

/** Writes what the index asks of a soggetto, to be read by {@link leggiIscrizione}. */
export function scriviSoggetto(nastro: Nastro, { riga, id, famiglia, convivenza }: SoggettoIscritto): void {
  const segni =
    (id === undefined ? 0 : CON_ID) |
    (famiglia === undefined ? 0 : CON_FAMIGLIA) |
    (convivenza === undefined ? 0 : CON_CONVIVENZA) |
    toSegniServizi((famiglia ?? convivenza)?.servizi);
  nastro.numero(segni);
  nastro.numero(riga);
  if (id !== undefined) nastro.testo(id);
  if (famiglia !== undefined) scriviAppartenenza(nastro, famiglia);
  if (convivenza !== undefined) scriviAppartenenza(nastro, convivenza);
}

/** What is told of a soggetto is the same with both ties. */
function toSegniServizi(servizi: LegameServizi | undefined): number {
  if (servizi === undefined) return 0;
  return CON_SERVIZI | (servizi.iscrittoAire ? AIRE : 0) | (servizi.residenteInItalia ? IN_ITALIA : 0);
}

/** Writes what the index asks of a scheda, to be read by {@link leggiIscrizione}. */
export function scriviScheda(nastro: Nastro, { riga, id, specie, tutoreIntestatario, servizi }: SchedaIscritta): void {
  const segni =
    (id === undefined ? 0 : CON_ID) |
    (tutoreIntestatario ? CON_TUTORE : 0) |
    (servizi === undefined ? 0 : CON_SERVIZI) |
    (servizi?.famigliaAire === true ? AIRE : 0);
  nastro.numero(SPECIE.indexOf(specie) | segni);
  nastro.numero(riga);
  if (id !== undefined) nastro.testo(id);
  if (servizi !== undefined) nastro.numero(servizi.origine);
}

/** Reads one of them. Lines were counted from one that is this line of the file. */
export function leggiIscrizione(
  lettore: LettoreNastro,
  prima = 1,
): ({ readonly specie: 'soggetto' } & SoggettoIscritto) | SchedaIscritta {
  const segni = lettore.numero();
  const specie = SPECIE[segni & ((1 << BIT_SPECIE) - 1)] ?? 'soggetto';
  const riga = lettore.numero() + prima - 1;
  const id = (segni & CON_ID) === 0 ? undefined : lettore.testo();
  if (specie !== 'soggetto') {
    const servizi =
      (segni & CON_SERVIZI) === 0 ? undefined : { famigliaAire: (segni & AIRE) !== 0, origine: lettore.numero() };
    return { specie, riga, id, tutoreIntestatario: (segni & CON_TUTORE) !== 0, servizi };
  }
  const famiglia = (segni & CON_FAMIGLIA) === 0 ? undefined : leggiAppartenenza(lettore, segni);
  const convivenza = (segni & CON_CONVIVENZA) === 0 ? undefined : leggiAppartenenza(lettore, segni);
  return { specie, riga, id, famiglia, convivenza };
}

function scriviAppartenenza(nastro: Nastro, appartenenza: AppartenenzaIscritta): void {
  const { id, intestatario, progressivo, servizi } = appartenenza;
  nastro.testo(id);
  const segno = intestatario ? INTESTATARIO : 0;
  if (progressivo === undefined) nastro.numero((SENZA_NUMERO << 1) | segno);
  else if (progressivo <= NUMERO_MASSIMO) nastro.numero(((progressivo + NUMERI) << 1) | segno);
  else {
    nastro.numero((NUMERO_LUNGO << 1) | segno);
    nastro.testo(String(progressivo));
  }
  if (servizi !== undefined) nastro.numero(servizi.ingresso);
}

/** Reads a tie of the soggetto that began with these signs. */
function leggiAppartenenza(lettore: LettoreNastro, segni: number): AppartenenzaIscritta {
  const id = lettore.testo();
  const segno = lettore.numero();
  const intestatario = (segno & INTESTATARIO) !== 0;
  const scritto = segno >> 1;
  const progressivo = leggiProgressivo(lettore, scritto);
  return { id, intestatario, progressivo, servizi: leggiServizi(lettore, segni) };
}

function leggiProgressivo(lettore: LettoreNastro, scritto: number): number | undefined {
  if (scritto === SENZA_NUMERO) return undefined;
  return scritto === NUMERO_LUNGO ? Number(lettore.testo()) : scritto - NUMERI;
}

function leggiServizi(lettore: LettoreNastro, segni: number): LegameServizi | undefined {
  if ((segni & CON_SERVIZI) === 0) return undefined;
  const ingresso = lettore.numero();
  return { ingresso, iscrittoAire: (segni & AIRE) !== 0, residenteInItalia: (segni & IN_ITALIA) !== 0 };
}
