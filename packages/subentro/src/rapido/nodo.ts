import { type ElementoPrevisto, type Gruppo, type Stato, type Testo, toChiave } from '@anagrafe/core/xsd';

import { type Vincoli, toVincoli } from './vincoli.js';

/** An element at one path below a record: what may stand in it, and what may follow it. */
export interface Nodo {
  /** Its number among all the nodes of the record; 0 is the record itself. */
  readonly id: number;
  readonly nome: string;
  readonly ripetibile: boolean;
  readonly padre: Nodo | undefined;
  /** Where the content of its parent has come to, behind it. */
  readonly dopo: Stato<ElementoPrevisto> | undefined;
  /** Where its own content begins; undefined for a text, and if it is for the strict reader alone. */
  readonly inizio: Stato<ElementoPrevisto> | undefined;
  /** What its text may be; undefined for a group, and if it is for the strict reader alone. */
  readonly vincoli: Vincoli | undefined;
  /** Is it a text that can be checked, and is there one at most? Lists of texts are for the strict reader. */
  readonly isLeggibile: boolean;
  /** What may stand in it, by the point behind it: an element that the schema has in two places is two nodes. */
  readonly figli: ReadonlyMap<Stato<ElementoPrevisto>, Nodo>;
}

/** Of each record its nodes: they are some hundreds, the same for every file. */
const NOTI = /* @__PURE__ */ new WeakMap<ElementoPrevisto, readonly Nodo[]>();

/** All the nodes of a record, the record first. */
export function toNodi(record: ElementoPrevisto): readonly Nodo[] {
  const noti = NOTI.get(record);
  if (noti !== undefined) return noti;
  const nodi = creaNodi(record);
  NOTI.set(record, nodi);
  return nodi;
}

function creaNodi(record: ElementoPrevisto): readonly Nodo[] {
  const nodi: Nodo[] = [];
  const vincoli = new Map<Testo, Vincoli | undefined>();

  const toVincoliDi = (testo: Testo): Vincoli | undefined => {
    if (!vincoli.has(testo)) vincoli.set(testo, toVincoli(testo.tipo));
    return vincoli.get(testo);
  };

  function crea(elemento: ElementoPrevisto, padre: Nodo | undefined, dopo: Nodo['dopo']): Nodo {
    const { nome, ripetuto: ripetibile, contenuto } = elemento;
    const figli = new Map<Stato<ElementoPrevisto>, Nodo>();
    const isGruppo = contenuto.specie === 'gruppo';
    const vincoliSuoi = isGruppo ? undefined : toVincoliDi(contenuto);
    const nodo: Nodo = {
      id: nodi.length,
      nome,
      ripetibile,
      padre,
      dopo,
      inizio: isGruppo ? contenuto.inizio : undefined,
      vincoli: vincoliSuoi,
      isLeggibile: vincoliSuoi !== undefined && !ripetibile,
      figli,
    };
    nodi.push(nodo);
    if (isGruppo) for (const [verso, figlio] of toPosti(contenuto)) figli.set(verso, crea(figlio, nodo, verso));
    return nodo;
  }

  crea(record, undefined, undefined);
  return nodi;
}

/** The places of a group, each with its element, in the official order. */
function toPosti({ elementi, inizio }: Gruppo): readonly (readonly [Stato<ElementoPrevisto>, ElementoPrevisto])[] {
  const posti = new Map<Stato<ElementoPrevisto>, ElementoPrevisto>();
  const stati = new Set([inizio]);
  for (const stato of stati) {
    for (const { elemento, verso } of stato.passi.values()) {
      posti.set(verso, elemento);
      stati.add(verso);
    }
  }
  const ordine = [...elementi.keys()];
  const posizione = ({ nome, spazio }: ElementoPrevisto): number => ordine.indexOf(toChiave(nome, spazio));
  return [...posti].sort(([, a], [, b]) => posizione(a) - posizione(b));
}
