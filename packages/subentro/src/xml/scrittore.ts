import {
  type ElementoPrevisto,
  type Gruppo,
  type Stato,
  findCarattereVietato,
  findMancanza,
  formatAmmesso,
  formatTestoXml,
} from '@anagrafe/core/xsd';

import { ErroreScrittura } from '../scrittura/errore-scrittura.js';
import { toMotivoInatteso, toMotivoIncompleto, toMotivoMancanti } from './motivo-struttura.js';

/** How an element is written. */
export interface Modo {
  /** What stands before it in its line. */
  readonly rientro: string;
  /** Its path, if it is not its name alone. */
  readonly percorso?: string;
  /** Only as the official schema accepts it: whatever else it is given is an error. */
  readonly valido?: boolean;
}

/** Nearly no value has such a character: only those that do are looked at more closely. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const DA_GUARDARE = /[&<>\u0000-\u001F\uD800-\uFFFF]/;

/**
 * An element and all that it holds, in the official order, one element a line.
 *
 * @throws ErroreScrittura `elemento-sconosciuto` | `carattere-non-ammesso`; and `struttura-non-valida`, if only what is
 * valid is to be written. It says what is allowed, never what was given.
 */
export function toElemento(previsto: ElementoPrevisto, valore: unknown, modo: Modo): string {
  const scrittura = new Scrittura(modo.percorso ?? previsto.nome, modo.valido ?? false);
  scrittura.elemento(previsto, valore, modo.rientro);
  return scrittura.testo;
}

/** Stops at a character that no XML may hold. */
export function pretendiCaratteri(testo: string, percorso: string): void {
  const posto = findCarattereVietato(testo);
  if (posto < 0) return;
  const codice = testo.charCodeAt(posto).toString(16).toUpperCase().padStart(4, '0');
  throw new ErroreScrittura(
    'carattere-non-ammesso',
    `${percorso}, carattere ${posto + 1}: XML non ammette U+${codice}, toglierlo prima di scrivere.`,
    percorso,
  );
}

type Campi = Readonly<Record<string, unknown>>;
type StatoGruppo = Stato<ElementoPrevisto>;

/** One element being written. */
class Scrittura {
  testo = '';
  readonly #cammino: string[];
  readonly #valido: boolean;

  constructor(percorso: string, valido: boolean) {
    this.#cammino = [percorso];
    this.#valido = valido;
  }

  elemento({ nome, contenuto }: ElementoPrevisto, valore: unknown, rientro: string): void {
    if (typeof valore !== 'object' || valore === null) {
      this.testo += `${rientro}<${nome}>${this.#toTesto(contenuto, valore)}</${nome}>\n`;
      return;
    }
    if (this.#valido && contenuto.specie === 'testo') throw this.#nonValida('è ammesso solo un testo');
    this.testo += `${rientro}<${nome}>\n`;
    this.#figli(contenuto.specie === 'gruppo' ? contenuto : SENZA_ELEMENTI, valore as Campi, { nome, rientro });
    this.testo += `${rientro}</${nome}>\n`;
  }

  #figli(gruppo: Pick<Gruppo, 'elementi' | 'inizio'>, nodo: Campi, padre: Padre): void {
    const rientro = `${padre.rientro}  `;
    let stato = gruppo.inizio;
    let scritti = 0;
    for (const [campo, previsto] of gruppo.elementi) {
      const figlio = nodo[campo];
      if (figlio === undefined) continue;
      scritti += 1;
      const lista = Array.isArray(figlio) ? (figlio as readonly unknown[]) : undefined;
      for (let i = 0; i < (lista?.length ?? 1); i += 1) {
        if (this.#valido) stato = stato.passi.get(campo)?.verso ?? this.#colma(stato, { campo, gruppo, padre });
        this.#cammino.push(campo);
        this.elemento(previsto, lista === undefined ? figlio : lista[i], rientro);
        this.#cammino.pop();
      }
    }
    this.#pretendiScritti(nodo, { scritti, gruppo });
    if (this.#valido && !stato.finale) this.#colma(stato, { gruppo, padre });
  }

  /**
   * Goes on to an element, or to the end, from a place where it may not come: for a group that must be there and may be
   * empty, absent is empty. Anything else that is missing, or one too many, is an error.
   */
  #colma(stato: StatoGruppo, { campo, gruppo, padre }: Passaggio): StatoGruppo {
    const { nome, rientro } = padre;
    const mancanza = findMancanza(stato, ({ passi, finale }) => (campo === undefined ? finale : passi.has(campo)));
    if (mancanza === undefined) throw this.#nonValida(toMotivoInatteso(campo ?? '', { nome, stato }), campo);
    for (const [primo = ''] of mancanza.elementi) {
      const mancante = gruppo.elementi.get(primo);
      if (mancante === undefined || !isVuotabile(mancante)) {
        const { elementi } = mancanza;
        throw this.#nonValida(
          campo === undefined ? toMotivoIncompleto(nome, elementi) : toMotivoMancanti(campo, elementi),
          campo,
        );
      }
      this.elemento(mancante, {}, `${rientro}  `);
    }
    return (campo === undefined ? undefined : mancanza.stato.passi.get(campo)?.verso) ?? mancanza.stato;
  }

  /** Every field of a group was written: none is left out in silence. */
  #pretendiScritti(nodo: Campi, { scritti, gruppo }: { scritti: number; gruppo: Pick<Gruppo, 'elementi'> }): void {
    let presenti = 0;
    for (const campo in nodo) if (nodo[campo] !== undefined) presenti += 1;
    if (presenti <= scritti) return;
    const sconosciuto = Object.keys(nodo).find((campo) => nodo[campo] !== undefined && !gruppo.elementi.has(campo));
    if (sconosciuto === undefined) return;
    throw new ErroreScrittura(
      'elemento-sconosciuto',
      `Lo schema ufficiale non ha l’elemento ${sconosciuto} in ${this.#percorso()}: toglierlo o correggerne il nome.`,
      this.#percorso(sconosciuto),
    );
  }

  #toTesto(contenuto: ElementoPrevisto['contenuto'], valore: unknown): string {
    const testo = String(valore);
    const daGuardare = DA_GUARDARE.test(testo);
    if (daGuardare) pretendiCaratteri(testo, this.#percorso());
    if (this.#valido) this.#pretendiValore(contenuto, valore);
    return daGuardare ? formatTestoXml(testo) : testo;
  }

  #pretendiValore(contenuto: ElementoPrevisto['contenuto'], valore: unknown): void {
    if (contenuto.specie === 'gruppo') throw this.#nonValida('è ammesso solo un gruppo di elementi');
    if (typeof valore !== 'string') throw this.#nonValida('è ammesso solo un testo');
    const violazione = contenuto.controlla(valore);
    if (violazione !== undefined) throw this.#nonValida(formatAmmesso(violazione));
  }

  #nonValida(motivo: string, campo?: string): ErroreScrittura {
    const percorso = campo === undefined ? this.#percorso() : this.#percorso(campo);
    return new ErroreScrittura('struttura-non-valida', `${percorso}: ${motivo}.`, percorso);
  }

  #percorso(...campo: readonly string[]): string {
    return [...this.#cammino, ...campo].join('/');
  }
}

/** The element whose content is being written. */
interface Padre {
  readonly nome: string;
  readonly rientro: string;
}

interface Passaggio {
  /** The element to go on to; the end of the group, if absent. */
  readonly campo?: string;
  readonly gruppo: Pick<Gruppo, 'elementi'>;
  readonly padre: Padre;
}

/** A text has no elements: an object in its place has only fields that are unknown. */
const SENZA_ELEMENTI: Pick<Gruppo, 'elementi' | 'inizio'> = {
  elementi: new Map(),
  inizio: { passi: new Map(), finale: true },
};

function isVuotabile({ contenuto }: ElementoPrevisto): boolean {
  return contenuto.specie === 'gruppo' && contenuto.inizio.finale;
}
