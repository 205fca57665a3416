import {
  type ElementoPrevisto,
  type Gruppo,
  type Stato,
  type Testo,
  findMancanza,
  formatAmmesso,
  formatViolazioneValore,
  toChiave,
} from '@anagrafe/core/xsd';

import {
  toMotivoElementoNelTesto,
  toMotivoInatteso,
  toMotivoIncompleto,
  toMotivoMancanti,
  toMotivoRipetuto,
  toMotivoSpazio,
  toMotivoTesto,
} from './motivo-struttura.js';

/** A group as it was read: under each element's name its text, its group, or a list where it may be repeated. */
export interface Nodo {
  [nome: string]: string | Nodo | (string | Nodo)[];
}

/** An element that has been opened and not yet closed. */
export interface Aperto {
  readonly nome: string;
  readonly riga: number;
  readonly contenuto: Gruppo | Testo;
  /** May it be there many times? */
  readonly ripetuto: boolean;
  /** Is it a record: below the root, or in one of its lists? */
  readonly isRecord: boolean;
  /** Is it one of the lists of records? */
  readonly isLista: boolean;
  readonly nodo: Nodo;
  /** The namespace that its elements are in by mistake: said once, then overlooked. */
  readonly spazio: string;
  /** The namespace of the names without prefix in it. */
  readonly predefinito: string;
  /** Its opening tag, if that is more than its name. */
  readonly tag: string;
  testo: string;
  /** Where its content has come to: of a text, nothing. */
  stato: Stato<ElementoPrevisto> | undefined;
  /** What has been said of it already: one mistake is said once. */
  detti: Set<string> | undefined;
}

/** What is to be made of an element that begins: what it is, unless it is to be passed over; what is wrong with it. */
export interface Ingresso {
  readonly previsto?: ElementoPrevisto;
  /** The namespace that it is in by mistake. */
  readonly spazio?: string;
  readonly motivo?: string | undefined;
}

/** So many different mistakes are told of one group; a group of more is no such group. */
const MOTIVI_PER_GRUPPO = 20;

/**
 * Takes the next element of an open group. What is out of place is told once, and the reading goes on where the element
 * would be right: behind what is missing before it, or where it was if the element comes too late. An element of a known
 * name in some namespace is taken for the known one.
 */
export function toIngresso(padre: Aperto, nome: string, spazio: string): Ingresso {
  const { contenuto } = padre;
  if (contenuto.specie === 'testo') return { motivo: unaVolta(padre, 'elemento', toMotivoElementoNelTesto(nome)) };
  const chiave = toChiave(nome, spazio);
  if (spazio === '' || contenuto.elementi.has(chiave)) return toIngressoNoto(padre, nome, chiave);
  if (!contenuto.elementi.has(nome)) {
    return spazio === padre.spazio
      ? toIngressoNoto(padre, nome, nome)
      : { motivo: unaVolta(padre, `#ignoti ${spazio}`, toMotivoSpazio(nome, spazio)) };
  }
  const motivo =
    spazio === padre.spazio ? undefined : unaVolta(padre, `#spazio ${spazio}`, toMotivoSpazio(nome, spazio));
  const noto = toIngressoNoto(padre, nome, nome);
  return { ...noto, spazio, motivo: motivo ?? noto.motivo };
}

function toIngressoNoto(padre: Aperto, nome: string, chiave: string): Ingresso {
  const { contenuto, stato } = padre;
  if (contenuto.specie === 'testo' || stato === undefined) return {};
  const passo = stato.passi.get(chiave);
  if (passo !== undefined) {
    padre.stato = passo.verso;
    return { previsto: passo.elemento };
  }
  const previsto = contenuto.elementi.get(chiave);
  const inatteso = toMotivoInatteso(nome, { nome: padre.nome, stato });
  if (previsto === undefined) return { motivo: unaVolta(padre, chiave, inatteso) };
  const mancanza = findMancanza(stato, ({ passi }) => passi.has(chiave));
  if (mancanza !== undefined) {
    padre.stato = mancanza.stato.passi.get(chiave)?.verso ?? stato;
    const motivo = unaVolta(padre, chiave, toMotivoMancanti(nome, mancanza.elementi));
    for (const mancante of mancanza.elementi.flat()) padre.detti?.add(mancante); // should they come late, that is known
    return { previsto, motivo };
  }
  if (!previsto.ripetuto && Object.hasOwn(padre.nodo, nome)) {
    return { motivo: unaVolta(padre, `${chiave} ripetuto`, toMotivoRipetuto(nome)) };
  }
  return { previsto, motivo: unaVolta(padre, chiave, inatteso) };
}

/** What is wrong with an element whose end has come. */
export interface ErroreChiusura {
  readonly motivo: string;
  /** Of a text: what was found, and what is allowed. */
  readonly valore?: string;
  readonly ammesso?: string;
}

/** Of a longer text the beginning is told. */
const VALORE_MOSTRATO = 200;

/** What is wrong with an element whose end has come; `undefined` if nothing, or if it has been said. */
export function toErroreChiusura(chiuso: Aperto): ErroreChiusura | undefined {
  const { contenuto, stato, testo, nome } = chiuso;
  if (contenuto.specie === 'testo') {
    if (chiuso.detti !== undefined) return undefined; // it had elements in it
    const violazione = contenuto.controlla(testo);
    return (
      violazione && {
        motivo: formatViolazioneValore(violazione, testo),
        valore: testo.slice(0, VALORE_MOSTRATO),
        ammesso: formatAmmesso(violazione),
      }
    );
  }
  if (stato === undefined || stato.finale) return undefined;
  const mancanza = findMancanza(stato, ({ finale }) => finale);
  return { motivo: toMotivoIncompleto(nome, mancanza?.elementi ?? []) };
}

/** What is wrong with text among the elements of a group. */
export function toMotivoTestoEstraneo(aperto: Aperto): string | undefined {
  return unaVolta(aperto, '#testo', toMotivoTesto(aperto.nome));
}

/** The reason, unless it has been given: in a list every record counts for itself, the namespace of all does not. */
function unaVolta(aperto: Aperto, chiave: string, motivo: string): string | undefined {
  if (aperto.isLista && !chiave.startsWith('#')) return motivo;
  aperto.detti ??= new Set();
  if (aperto.detti.has(chiave) || aperto.detti.size >= MOTIVI_PER_GRUPPO) return undefined;
  aperto.detti.add(chiave);
  return motivo;
}

/** Between the two stands no blank: most values begin there. */
const [SPAZIO, FINE_ASCII] = [0x20, 0x80];

/** Puts a value in its group: an empty one counts as absent. */
export function metti(
  gruppo: Nodo,
  { nome, ripetuto }: Pick<ElementoPrevisto, 'nome' | 'ripetuto'>,
  valore: string | Nodo,
): void {
  if (isVuoto(valore)) return;
  const gia = ripetuto ? gruppo[nome] : undefined;
  if (Array.isArray(gia)) gia.push(valore);
  else gruppo[nome] = ripetuto ? [valore] : valore;
}

function isVuoto(valore: string | Nodo): boolean {
  if (typeof valore === 'string')
    return !(valore.charCodeAt(0) > SPAZIO && valore.charCodeAt(0) < FINE_ASCII) && valore.trim() === '';
  for (const nome in valore) if (Object.hasOwn(valore, nome)) return false;
  return true;
}
