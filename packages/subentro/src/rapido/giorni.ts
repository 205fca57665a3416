import { ANNI, PRIMO_ANNO } from './disposizione.js';
import { MINORE, TRATTINO, ZERO } from './byte.js';

const ULTIMO_ANNO = PRIMO_ANNO + ANNI;

/** The number of a day that is written out, for {@link toTestoGiorno}; 0 if there is none such. */
function toNumeroGiorno(anno: number, mese: number, giorno: number): number {
  return anno < PRIMO_ANNO || anno >= ULTIMO_ANNO ? 0 : ((anno - PRIMO_ANNO) * 12 + mese) * 31 + giorno;
}

/** The texts of days, by their numbers: they are the same for every file. */
let testi: string[] | undefined;

/** The text of a day, `AAAA-MM-GG`, by its number; each is made once. */
export function toTestoGiorno(numero: number): string {
  testi ??= new Array<string>(toNumeroGiorno(ULTIMO_ANNO - 1, 12, 31) + 1).fill('');
  const gia = testi[numero] ?? '';
  if (gia !== '') return gia;
  const giorno = (numero - 1) % 31;
  const mesi = (numero - 1 - giorno) / 31 - 1;
  const mese = mesi % 12;
  const testo = `${PRIMO_ANNO + (mesi - mese) / 12}-${due(mese + 1)}-${due(giorno + 1)}`;
  testi[numero] = testo;
  return testo;
}

function due(numero: number): string {
  return String(numero).padStart(2, '0');
}

/** The number of a day of the calendar, written as the schema and everyone writes it, `AAAA-MM-GG`; -1 if it is none. */
export function leggiGiorno(byte: Uint8Array, p: number): number {
  const anno = toCifre(byte, p, 4);
  const mese = toCifre(byte, p + 5, 2);
  const giorno = toCifre(byte, p + 8, 2);
  if (byte[p + 4] !== TRATTINO || byte[p + 7] !== TRATTINO || byte[p + 10] !== MINORE) return -1;
  if (anno < 1 || mese < 1 || mese > 12 || giorno < 1) return -1;
  return giorno <= 28 || giorno <= giorniDelMese(anno, mese) ? toNumeroGiorno(anno, mese, giorno) : -1;
}

function giorniDelMese(anno: number, mese: number): number {
  if (mese === 2) return anno % 4 === 0 && (anno % 100 !== 0 || anno % 400 === 0) ? 29 : 28;
  return mese === 4 || mese === 6 || mese === 9 || mese === 11 ? 30 : 31;
}

/** The number that these digits write; far below zero if one of them is none. */
function toCifre(byte: Uint8Array, da: number, quante: number): number {
  let numero = 0;
  for (let i = da; i < da + quante; i += 1) {
    const cifra = (byte[i] ?? 0) - ZERO;
    if (cifra < 0 || cifra > 9) return -1;
    numero = numero * 10 + cifra;
  }
  return numero;
}
