import { ACCENTI } from './accenti.data.js';

/**
 * The form under which two spellings are one name: capitals, accents folded to ASCII (Ö → OE), every kind of apostrophe
 * made straight, those at the end of a word dropped, which stand for an accent (`FORLI'` = `FORLÌ` = `Forli`), blanks
 * collapsed. Hyphens, full stops and apostrophes inside a word still count, how many there are too, and so does a blank:
 * `TRE VILLE` is not `TREVILLE`, `D''ARIO` is not `D'ARIO`.
 */
export function toChiave(nome: string): string {
  if (isGiaChiave(nome)) return nome;
  let piana = '';
  for (const lettera of toScritta(nome)) piana += ACCENTI[lettera] ?? lettera;
  return piana
    .replace(/'+/g, (apostrofi, da: number) => (isFineParola(piana.charAt(da + apostrofi.length)) ? '' : apostrofi))
    .replace(/ +/g, ' ')
    .trim();
}

/** The name as written, only in capitals and with its blanks and apostrophes made plain: accents stay. */
export function toScritta(nome: string): string {
  return nome
    .toUpperCase()
    .normalize('NFC')
    .replace(/[’‘ʼ′`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the name is its own key already, as nearly all names in a register are: one pass, nothing allocated. */
function isGiaChiave(nome: string): boolean {
  let precedente = 32;
  for (let i = 0; i < nome.length; i++) {
    const c = nome.charCodeAt(i);
    const lettera = c >= 65 && c <= 90;
    // A blank needs a character before it, an apostrophe a letter after it.
    if (!lettera && c !== 45 && c !== 46) {
      if (c === 32 ? precedente === 32 : c !== 39 || !isMaiuscola(nome.charCodeAt(i + 1))) return false;
    }
    precedente = c;
  }
  return precedente !== 32;
}

function isFineParola(seguente: string): boolean {
  return seguente === '' || seguente === ' ' || seguente === '-';
}

function isMaiuscola(c: number): boolean {
  return c >= 65 && c <= 90;
}
