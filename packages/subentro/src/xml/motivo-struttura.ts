import { type ElementoPrevisto, type Stato } from '@anagrafe/core/xsd';

/** More alternatives than these are counted, not listed. */
const ELENCATE = 12;
/** Of a longer name the beginning is shown: a name comes from the file, and may be anything. */
const LUNGO = 60;

/** An element that is not the next, and that the group does not hold at all or has behind it. */
export function toMotivoInatteso(
  trovato: string,
  { nome, stato }: { nome: string; stato: Stato<ElementoPrevisto> },
): string {
  const ammessi = Array.from(stato.passi.values(), ({ elemento }) => elemento.nome);
  const fine = `la fine di «${nome}»`;
  if (ammessi.length === 0) return `trovato ${toNome(trovato)}; ammessa qui solo ${fine}`;
  return `trovato ${toNome(trovato)}; ammesso qui ${elenca(stato.finale ? [...ammessi, fine] : ammessi)}`;
}

/** An element that would be right after others that are not there. */
export function toMotivoMancanti(trovato: string, mancanti: readonly (readonly string[])[]): string {
  return `trovato ${toNome(trovato)}; prima ${toMancanti(mancanti)}`;
}

/** A group that ends too early. */
export function toMotivoIncompleto(nome: string, mancanti: readonly (readonly string[])[]): string {
  return `trovata la fine di «${nome}»; ${toMancanti(mancanti)}`;
}

/** An element that may come once, and has come already. */
export function toMotivoRipetuto(trovato: string): string {
  return `trovato di nuovo ${toNome(trovato)}; è ammesso una volta sola`;
}

/** A known name in a namespace. */
export function toMotivoSpazio(trovato: string, spazio: string): string {
  return `trovato ${toNome(trovato)} nello spazio dei nomi ${taglia(spazio)}; sotto la radice gli elementi non ne hanno`;
}

/** Text among the elements of a group. */
export function toMotivoTesto(nome: string): string {
  return `trovato del testo fra gli elementi; in «${nome}» sono ammessi solo elementi`;
}

/** An element within a text. */
export function toMotivoElementoNelTesto(trovato: string): string {
  return `trovato l’elemento ${toNome(trovato)}; è ammesso solo testo`;
}

function toMancanti(mancanti: readonly (readonly string[])[]): string {
  const passi = mancanti.map((alternative) => elenca(alternative));
  return `${passi.length === 1 ? 'manca' : 'mancano'} ${passi.join(', poi ')}`;
}

/** `a`, `a o b`, `a, b o c`. */
function elenca(nomi: readonly string[]): string {
  const troppi = nomi.length - ELENCATE;
  if (troppi > 1) return `${nomi.slice(0, ELENCATE).join(', ')} o un altro di ${troppi}`;
  return nomi.length < 2 ? nomi.join('') : `${nomi.slice(0, -1).join(', ')} o ${nomi.at(-1) ?? ''}`;
}

function toNome(nome: string): string {
  return `«${taglia(nome)}»`;
}

function taglia(testo: string): string {
  return testo.length > LUNGO ? `${testo.slice(0, LUNGO)}…` : testo;
}
