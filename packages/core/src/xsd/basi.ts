import { isGiornoEsistente } from '../data/calendario.js';
import { isDataLocale } from '../data/data-locale.js';
import type { TipoBase } from './tipi.js';

/** Is a text, its blanks already collapsed, in the lexical space of a type of XML Schema 1.0? */
export const IN_BASE: Readonly<Record<TipoBase, (testo: string) => boolean>> = {
  base64Binary: isBase64,
  boolean: (testo) => testo === 'true' || testo === 'false' || testo === '1' || testo === '0',
  date: isData,
  dateTime: isIstante,
  int: isIntero,
  string: () => true,
};

const DATA = /^(-?)(\d{4,})-(\d\d)-(\d\d)/;
const ORA = /^T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?/;
const FUSO = /^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

/** A day: a year of four or more digits, perhaps negative, never 0000; perhaps a time zone. Hours have no place in it. */
function isData(testo: string): boolean {
  if (isDataLocale(testo)) return true; // nearly all are
  const data = leggiData(testo);
  return data !== undefined && FUSO.test(testo.slice(data));
}

/** A day and an hour of it; 24:00:00 is the end of the day. */
function isIstante(testo: string): boolean {
  const data = leggiData(testo);
  if (data === undefined) return false;
  const resto = testo.slice(data);
  const [scritta, ore, minuti, secondi, frazione = ''] = ORA.exec(resto) ?? [];
  if (scritta === undefined || !FUSO.test(resto.slice(scritta.length))) return false;
  if (ore === '24') return minuti === '00' && secondi === '00' && /^0*$/.test(frazione);
  return Number(ore) < 24 && Number(minuti) < 60 && Number(secondi) < 60;
}

/** Where the day ends that a text begins with. */
function leggiData(testo: string): number | undefined {
  const [scritta, , anno = '', mese, giorno] = DATA.exec(testo) ?? [];
  if (scritta === undefined || /^0+$/.test(anno) || (anno.length > 4 && anno.startsWith('0'))) return undefined;
  // The calendar repeats itself every 400 years, and ten thousand is a multiple of them: the last four digits decide.
  const simile = 2000 + (Number(anno.slice(-4)) % 400);
  return isGiornoEsistente(simile, Number(mese), Number(giorno)) ? scritta.length : undefined;
}

const INTERO = /^[+-]?0*(\d{1,10})$/;

function isIntero(testo: string): boolean {
  const [, cifre] = INTERO.exec(testo) ?? [];
  if (cifre === undefined) return false;
  return Number(cifre) <= (testo.startsWith('-') ? 2_147_483_648 : 2_147_483_647);
}

const CIFRE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const [UGUALE, SPAZIO] = ['='.charCodeAt(0), ' '.charCodeAt(0)];

/** Groups of four digits; the last may end with one or two `=`, and its last digit then has no bits to spare. */
function isBase64(testo: string): boolean {
  let [cifre, uguali, ultima] = [0, 0, 0];
  for (let i = 0; i < testo.length; i += 1) {
    const codice = testo.charCodeAt(i);
    if (codice === SPAZIO) continue;
    if (codice === UGUALE) {
      uguali += 1;
      continue;
    }
    const valore = CIFRE_64.indexOf(testo.charAt(i));
    if (valore === -1 || uguali > 0) return false;
    cifre += 1;
    ultima = valore;
  }
  if ((cifre + uguali) % 4 !== 0 || uguali > 2) return false;
  if (uguali === 0) return true;
  return uguali === 1 ? ultima % 4 === 0 : ultima % 16 === 0;
}
