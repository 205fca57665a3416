import { toTestoGiorno } from './giorni.js';
import { SUL_POSTO } from './disposizione.js';
import type { Nodo } from './nodo.js';
import { createStampi } from './stampi.js';
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
 *
 * @param tracciato - Reads the records.
 * @param isChiesto - Is a value, by its path, asked of most records? The others, a third of those that change, are made
 * when they are asked for, which takes longer; they are accessors of a prototype. If absent, all are asked.
 */
export function createRecordVivo(tracciato: Tracciato, isChiesto: (campo: string) => boolean = () => true): RecordVivo {
  const { nodi, letti, inizi, fini, giorni, segni, mostrati: aggiornati } = tracciato;
  const testi = new Testi();
  const stampi = createStampi((id) => (segni[id] === tracciato.segno ? toTesto(id) : undefined));
  /** Of each node: the group that it stands in, its name there, what stands there now, and, for a group, the group. */
  const dove: Gruppo[] = [];
  const nomi: string[] = [];
  const mostrati = nodi.map((): unknown => undefined);
  const gruppi: unknown[] = [];
  /** Of each node: is it a value that is made only when it is asked for? */
  const taciuti = new Uint8Array(nodi.length);
  const presenti = new Int32Array(nodi.length); // the nodes whose values stand in the record now
  let quanti = 0; // of them

  function crea(nodo: Nodo, percorso: string): Gruppo {
    const propri: string[] = [];
    const altri = new Map<string, number>();
    const figli = [...nodo.figli.values()].map((figlio) => {
      const nome = NOMI[figlio.nome] ?? figlio.nome;
      return { figlio, nome, campo: percorso + nome };
    });
    for (const { figlio, nome, campo } of figli) {
      if (figlio.inizio !== undefined || isChiesto(campo)) propri.push(nome);
      else {
        altri.set(nome, figlio.id);
        taciuti[figlio.id] = 1;
      }
    }
    const gruppo = stampi.crea(propri, altri);
    for (const { figlio, nome, campo } of figli) {
      dove[figlio.id] = gruppo;
      nomi[figlio.id] = nome;
      if (figlio.inizio === undefined) continue;
      const contenuto = crea(figlio, `${campo}.`);
      gruppi[figlio.id] = figlio.ripetibile ? [contenuto] : contenuto;
    }
    return gruppo;
  }

  const [radice] = nodi;
  if (radice === undefined) throw new Error('a record has at least itself');
  const oggetto = crea(radice, '');

  function toTesto(id: number): string {
    const numero = giorni[id] ?? 0;
    return numero > 0 ? toTestoGiorno(numero) : testi.leggi(tracciato.finestra, inizi[id] ?? 0, fini[id] ?? 0);
  }

  function mostra(id: number, valore: unknown): void {
    mostrati[id] = valore;
    const gruppo = dove[id];
    if (gruppo !== undefined) gruppo[nomi[id] ?? ''] = valore;
  }

  function aggiorna(): void {
    const { cambiati, valori } = tracciato;
    for (let i = 0; i < cambiati; i += 1) {
      const id = letti[i] ?? 0;
      if (taciuti[id] === 1) {
        aggiornati[id] = SUL_POSTO;
        mostrati[id] = SUL_POSTO;
        entra(id);
        continue;
      }
      const testo = toTesto(id);
      aggiornati[id] = 1;
      const prima = mostrati[id];
      if (prima === testo) continue;
      if (prima === undefined) entra(id);
      mostra(id, testo);
    }
    if (quanti !== valori) togli();
  }

  /** What the record before had and this one has not. */
  function togli(): void {
    const { segno } = tracciato;
    let restano = 0;
    for (let i = 0; i < quanti; i += 1) {
      const id = presenti[i] ?? 0;
      if (segni[id] === segno) presenti[restano++] = id;
      else esce(id);
    }
    quanti = restano;
  }

  /** A value that is there no more, and the groups around it that are left without any. */
  function esce(id: number): void {
    const { segno } = tracciato;
    if (taciuti[id] === 1) mostrati[id] = undefined;
    else mostra(id, undefined);
    aggiornati[id] = 0;
    for (let nodo = nodi[id]?.padre; nodo?.padre !== undefined && segni[nodo.id] !== segno; nodo = nodo.padre) {
      if (mostrati[nodo.id] === undefined) return;
      mostra(nodo.id, undefined);
    }
  }

  /** A value that was not there before, and the groups around it. */
  function entra(id: number): void {
    presenti[quanti++] = id;
    for (let nodo = nodi[id]?.padre; nodo?.padre !== undefined && mostrati[nodo.id] === undefined; nodo = nodo.padre) {
      mostra(nodo.id, gruppi[nodo.id]);
    }
  }

  return { oggetto, aggiorna };
}

/** A copy of a record, or of anything in it, that stays what it is; what is undefined in it is left out. */
export function toCopia<T>(valore: T): T {
  if (Array.isArray(valore)) return valore.map(toCopia) as T;
  if (typeof valore !== 'object' || valore === null) return valore;
  const copia: Gruppo = {};
  for (const nome in valore) if (valore[nome] !== undefined) copia[nome] = toCopia<unknown>(valore[nome]); // accessors too
  return copia as T;
}
