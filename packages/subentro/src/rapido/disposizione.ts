/**
 * Where things stand in the memory that the walk over a record works in: the same for {@link scorri} and for its twin in
 * WebAssembly, that is assembled with these numbers. Distances are from the beginning of the tables of a kind of record.
 */

/** As many nodes as a kind of record may have. */
export const NODI = 1024;
const PAROLA = 4;
const COLONNA = NODI * PAROLA;

/** Bytes of a value that is remembered, and as many as there may be in it and the byte behind it. */
export const VALORE_MASSIMO = 32;

/** First words: where the reading is and what it has counted. */
export const STATO = { p: 0, posto: 1, segno: 2, valori: 3, cambiati: 4, righe: 5 } as const;
const STATO_BYTE = 64;

const colonna = (quale: number): number => STATO_BYTE + quale * COLONNA;

/** By node, a word each; then a byte, and the value that came last. */
export const SEGNI: number = colonna(0);
export const INIZI: number = colonna(1);
export const FINI: number = colonna(2);
export const GIORNI: number = colonna(3);
export const LETTI: number = colonna(4);
/** The way on that is tried first. */
export const PRIMI: number = colonna(5);
/** Where the table of its characters is, for the twin; 0 for a day. */
export const CLASSI: number = colonna(6);
/** How many characters a value may have; none is few enough for the twin if it must be one of a list. */
export const MINIME: number = colonna(7);
export const MASSIME: number = colonna(8);
/** The length of the value that came last, and then its bytes with those behind it. */
export const LUNGHEZZE: number = colonna(9);
export const MOSTRATI: number = colonna(10);
export const ULTIMI: number = MOSTRATI + NODI;
export const ULTIMI_16: number = ULTIMI + 16;
/** Tables of characters: of each low half of a byte, with which high halves it may stand. */
export const TAVOLE: number = ULTIMI + NODI * VALORE_MASSIMO;
export const TAVOLE_MASSIME = 256;
export const TAVOLA = 16;

/** A way on, in bytes from where it stands. */
export const PASSO = {
  PROSSIMO: 0,
  /** Its bytes, to the end of the last sixteen; and of those a bit for each that is not of it. */
  BYTE: 4,
  FINE: 8,
  OLTRE: 12,
  LUNGHEZZA: 16,
  RIGHE: 20,
  /** The node whose value comes next; 0 if the record ends. */
  VERSO: 24,
  /** May it enter what was there already? */
  RIPETE: 28,
  /** The groups that it enters, four for each node that comes before. */
  GRUPPI: 32,
  GRUPPI_FINE: 36,
} as const;
export const PASSO_LUNGO = 40;
export const PASSI_MASSIMI = 4096;
export const PASSI: number = TAVOLE + TAVOLE_MASSIME * TAVOLA;
/** Words for the groups of all ways on, and bytes for what stands there: a file needs a tenth of them. */
export const GRUPPI: number = PASSI + PASSI_MASSIMI * PASSO_LUNGO;
export const GRUPPI_MASSIMI: number = 1 << 14;
export const BYTE: number = GRUPPI + GRUPPI_MASSIMI * PAROLA;
export const BYTE_MASSIMI: number = 1 << 18;

/** All the tables of a kind of record. */
export const TABELLE: number = BYTE + BYTE_MASSIMI;

/** Why the walk stops: the record ends; no known way leads on; a way may enter what was there; a value is to be looked at. */
export const ESITO = { FINITO: 0, IGNOTO: 1, RIPETE: 2, VALORE: 3 } as const;

/** How a value is shown: not yet, as it is, or by where it is, whatever it is. */
export const SUL_POSTO = 2;

/** Days of these years have a number. */
export const PRIMO_ANNO = 1800;
export const ANNI = 300;
