import { A_CAPO, BARRA, MAGGIORE, MINORE, RITORNO, SPAZIO, TAB } from './byte.js';
import { type Finestra, PASSO_MASSIMO } from './finestra.js';
import type { Nodo } from './nodo.js';
import type { Passo } from './tabelle.js';

/** What the fast reader answers besides the place where a record ends: the record is for the strict reader, or goes on. */
export const NON_RICONOSCIUTO = -1;
export const INCOMPLETO = -2;

/** Longer than any tag of the schema. */
const TAG_MASSIMO = 128;

/** What stands here is not good: or it is cut off by the end of the window. */
export function toDiniego({ fine }: Finestra, p: number): number {
  return p >= fine ? INCOMPLETO : NON_RICONOSCIUTO;
}

/**
 * Walks from a place, at the beginning of a record or after the value of an element, to the next value as the schema wants:
 * over closings, openings and blanks.
 *
 * @param finestra - The bytes.
 * @param posto - The element whose value ends there, or the record.
 * @param da - The place.
 * @returns The way; or {@link NON_RICONOSCIUTO}, or {@link INCOMPLETO} if the window ends first.
 */
export function findStrada(finestra: Finestra, posto: Nodo, da: number): Passo | number {
  const { byte } = finestra;
  const gruppi: number[] = [];
  let righe = 0;
  let ripete = false;
  let nodo = posto; // the element just read, or the group just entered
  let entrato = posto.padre === undefined;
  let p = dopoTag(byte, da, { nome: nodo.nome, chiude: !entrato });
  if (p < 0) return rifiuta(finestra, da);
  if (entrato) gruppi.push(nodo.id);
  for (;;) {
    const inizioSpazi = p;
    for (;;) {
      const b = byte[p] ?? 0;
      if (b === A_CAPO) righe += 1;
      else if (b === RITORNO) {
        if (byte[p + 1] !== A_CAPO) return toDiniego(finestra, p + 1);
      } else if (b !== SPAZIO && b !== TAB) break;
      p += 1;
    }
    if (p - inizioSpazi > PASSO_MASSIMO || byte[p] !== MINORE) return toDiniego(finestra, p);
    if (byte[p + 1] === BARRA) {
      const padre: Nodo | undefined = entrato ? undefined : nodo.padre;
      if (padre === undefined || nodo.dopo?.finale !== true) return NON_RICONOSCIUTO;
      const dopo = dopoTag(byte, p, { nome: padre.nome, chiude: true });
      if (dopo < 0) return rifiuta(finestra, p);
      p = dopo;
      if (padre.padre === undefined) return toStrada({ da, a: p, verso: 0, gruppi, ripete, righe });
      nodo = padre;
      continue;
    }
    const dentro: Nodo | undefined = entrato ? nodo : nodo.padre;
    let prossimo: Nodo | undefined;
    let esito = -1;
    for (const { elemento, verso } of (entrato ? nodo.inizio : nodo.dopo)?.passi.values() ?? []) {
      esito = elemento.spazio === '' ? dopoTag(byte, p, { nome: elemento.nome, chiude: false }) : -1;
      if (esito >= 0) {
        prossimo = dentro?.figli.get(verso);
        break;
      }
    }
    if (prossimo === undefined) return rifiuta(finestra, p);
    p = esito;
    ripete ||= prossimo.ripetibile;
    if (prossimo.isLeggibile) return toStrada({ da, a: p, verso: prossimo.id, gruppi, ripete, righe });
    if (prossimo.inizio === undefined) return NON_RICONOSCIUTO;
    gruppi.push(prossimo.id);
    nodo = prossimo;
    entrato = true;
  }
}

function toStrada(passo: Passo): Passo | number {
  return passo.a - passo.da > PASSO_MASSIMO ? NON_RICONOSCIUTO : passo;
}

/** The place after a tag of that name and nothing else; -1 if another stands there. */
function dopoTag(
  byte: Uint8Array,
  p: number,
  { nome, chiude }: { readonly nome: string; readonly chiude: boolean },
): number {
  let q = p;
  if (byte[q++] !== MINORE) return -1;
  if (chiude && byte[q++] !== BARRA) return -1;
  for (let i = 0; i < nome.length; i += 1) if (byte[q++] !== nome.charCodeAt(i)) return -1;
  return byte[q] === MAGGIORE ? q + 1 : -1;
}

/** What stands here is no way on: or it is cut off by the end of the window. */
function rifiuta({ fine }: Finestra, p: number): number {
  return fine - p < TAG_MASSIMO ? INCOMPLETO : NON_RICONOSCIUTO;
}
