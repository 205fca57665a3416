import { createGiorni } from './giorni.js';
import type { Nodo } from './nodo.js';
import { Testi } from './testi.js';
import type { Tracciato } from './tracciato.js';

/** The one name of the file that the domain does not use. */
const NOMI: Readonly<Record<string, string>> = { generalitaSubIscr: 'generalita' };

type Gruppo = Record<string, unknown>;

/** One object for all the records of a kind, that shows the one at hand. */
export interface RecordVivo {
  /** The record: absent elements are undefined. What must outlive it is copied. */
  readonly oggetto: object;
  /** Shows the record that was read last. */
  readonly aggiorna: () => void;
}

/**
 * The records that a {@link Tracciato} reads, as one object that is filled again for each: groups of one type have one
 * shape, and what stays the same from a record to the next is left as it is.
 */
export function createRecordVivo(tracciato: Tracciato): RecordVivo {
  const { nodi, letti, inizi, fini, giorni, segni, mostrati: aggiornati } = tracciato;
  const testi = new Testi();
  const toTestoGiorno = createGiorni();
  /** Of each node: the group that it stands in, its name there, what stands there now, and, for a group, the group. */
  const dove: Gruppo[] = [];
  const nomi: string[] = [];
  const mostrati = nodi.map((): unknown => undefined);
  const gruppi: unknown[] = [];
  const presenti: number[] = []; // the nodes whose values stand in the record now

  function crea(nodo: Nodo): Gruppo {
    const figli = [...nodo.figli.values()];
    const gruppo = toVuoto(figli.map(({ nome }) => NOMI[nome] ?? nome));
    for (const figlio of figli) {
      dove[figlio.id] = gruppo;
      nomi[figlio.id] = NOMI[figlio.nome] ?? figlio.nome;
      if (figlio.inizio !== undefined) gruppi[figlio.id] = figlio.ripetibile ? [crea(figlio)] : crea(figlio);
    }
    return gruppo;
  }

  const [radice] = nodi;
  if (radice === undefined) throw new Error('a record has at least itself');
  const oggetto = crea(radice);

  function mostra(id: number, valore: unknown): void {
    mostrati[id] = valore;
    const gruppo = dove[id];
    if (gruppo !== undefined) gruppo[nomi[id] ?? ''] = valore;
  }

  function aggiorna(): void {
    const { finestra, cambiati, valori } = tracciato;
    for (let i = 0; i < cambiati; i += 1) {
      const id = letti[i] ?? 0;
      const numero = giorni[id] ?? 0;
      const testo = numero > 0 ? toTestoGiorno(numero) : testi.leggi(finestra, inizi[id] ?? 0, fini[id] ?? 0);
      aggiornati[id] = 1;
      const prima = mostrati[id];
      if (prima === testo) continue;
      if (prima === undefined) entra(id);
      mostra(id, testo);
    }
    if (presenti.length !== valori) togli();
  }

  /** What the record before had and this one has not. */
  function togli(): void {
    const { segno } = tracciato;
    let restano = 0;
    for (const id of presenti) {
      if (segni[id] === segno) presenti[restano++] = id;
      else esce(id);
    }
    presenti.length = restano;
  }

  /** A value that is there no more, and the groups around it that are left without any. */
  function esce(id: number): void {
    const { segno } = tracciato;
    mostra(id, undefined);
    aggiornati[id] = 0;
    for (let nodo = nodi[id]?.padre; nodo?.padre !== undefined && segni[nodo.id] !== segno; nodo = nodo.padre) {
      if (mostrati[nodo.id] === undefined) return;
      mostra(nodo.id, undefined);
    }
  }

  /** A value that was not there before, and the groups around it. */
  function entra(id: number): void {
    presenti.push(id);
    for (let nodo = nodi[id]?.padre; nodo?.padre !== undefined && mostrati[nodo.id] === undefined; nodo = nodo.padre) {
      mostra(nodo.id, gruppi[nodo.id]);
    }
  }

  return { oggetto, aggiorna };
}

/** An object with these properties, undefined. Engines keep one that was parsed as they do one that was written out. */
function toVuoto(nomi: readonly string[]): Gruppo {
  const gruppo = JSON.parse(JSON.stringify(Object.fromEntries(nomi.map((nome) => [nome, null])))) as Gruppo;
  for (const nome of nomi) gruppo[nome] = undefined;
  return gruppo;
}

/** A copy of a record, or of anything in it, that stays what it is; what is undefined in it is left out. */
export function toCopia<T>(valore: T): T {
  if (Array.isArray(valore)) return valore.map(toCopia) as T;
  if (typeof valore !== 'object' || valore === null) return valore;
  const presenti = Object.entries(valore).filter(([, uno]) => uno !== undefined);
  return Object.fromEntries(presenti.map(([nome, uno]) => [nome, toCopia(uno as unknown)])) as T;
}
