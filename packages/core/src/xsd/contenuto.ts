import { AnagrafeError } from '../anagrafe-error.js';
import type { Elemento, Particella } from './tipi.js';

/** A point in the content of a group: what may come next, and whether the content may end here. */
export interface Stato<E> {
  /** By the key of the element ({@link toChiave}). */
  readonly passi: ReadonlyMap<string, Passo<E>>;
  readonly finale: boolean;
}

/** An element that may come, and the point behind it. */
export interface Passo<E> {
  readonly elemento: E;
  readonly verso: Stato<E>;
}

/** How an element is looked for: its name, with its namespace where it has one. */
export function toChiave(nome: string, spazio = ''): string {
  return spazio === '' ? nome : `{${spazio}}${nome}`;
}

/** Copies of a particle beyond this number are not built: no official type repeats anything a bounded number of times. */
const COPIE_MASSIME = 64;

/** The positions at which a piece of the content may begin and end, and whether it may be missing altogether. */
interface Pezzo {
  readonly primi: readonly number[];
  readonly ultimi: readonly number[];
  readonly annullabile: boolean;
}

const VUOTO: Pezzo = { primi: [], ultimi: [], annullabile: true };

/**
 * The automaton of a content (Glushkov's construction): its first state. The rule of XML Schema that a content is never
 * ambiguous makes it deterministic.
 *
 * @param particella - The content.
 * @param toElemento - What stands on the steps for an element; called once for each place where the content has one.
 * @throws AnagrafeError `schema-ambiguo` | `schema-smisurato`
 */
export function createContenuto<E>(particella: Particella, toElemento: (elemento: Elemento) => E): Stato<E> {
  const posti: { readonly chiave: string; readonly elemento: E; readonly seguenti: Set<number> }[] = [];

  const concatena = (a: Pezzo, b: Pezzo): Pezzo => {
    collega(a, b);
    return {
      primi: a.annullabile ? [...a.primi, ...b.primi] : a.primi,
      ultimi: b.annullabile ? [...a.ultimi, ...b.ultimi] : b.ultimi,
      annullabile: a.annullabile && b.annullabile,
    };
  };
  const collega = (a: Pezzo, b: Pezzo): void => {
    for (const ultimo of a.ultimi) for (const primo of b.primi) posti[ultimo]?.seguenti.add(primo);
  };
  const unaVolta = (p: Particella): Pezzo => {
    if ('sequenza' in p) return p.sequenza.map(costruisci).reduce(concatena, VUOTO);
    if ('scelta' in p) {
      const rami = p.scelta.map(costruisci);
      return {
        primi: rami.flatMap(({ primi }) => primi),
        ultimi: rami.flatMap(({ ultimi }) => ultimi),
        annullabile: rami.some(({ annullabile }) => annullabile),
      };
    }
    const posto = posti.length;
    posti.push({ chiave: toChiave(p.elemento, p.spazio), elemento: toElemento(p), seguenti: new Set() });
    return { primi: [posto], ultimi: [posto], annullabile: false };
  };
  const costruisci = (p: Particella): Pezzo => {
    const { min = 1, max = 1 } = p;
    const copie = max === 'illimitato' ? Math.max(1, min) : max;
    if (copie > COPIE_MASSIME)
      throw new AnagrafeError('schema-smisurato', 'Lo schema ripete un contenuto troppe volte.');
    let tutto = VUOTO;
    for (let i = 0; i < copie; i += 1) {
      const copia = unaVolta(p);
      if (max === 'illimitato' && i === copie - 1) collega(copia, copia);
      tutto = concatena(tutto, i < min ? copia : { ...copia, annullabile: true });
    }
    return tutto;
  };

  const intero = costruisci(particella);
  const passi = posti.map(() => new Map<string, Passo<E>>());
  const ultimi = new Set(intero.ultimi);
  const stati = posti.map((_, i): Stato<E> => ({ passi: passi[i] ?? new Map(), finale: ultimi.has(i) }));
  const riempi = (qui: Map<string, Passo<E>>, seguenti: Iterable<number>): Map<string, Passo<E>> => {
    for (const posto of seguenti) {
      const [suo, verso] = [posti[posto], stati[posto]];
      if (suo === undefined || verso === undefined) continue;
      if (qui.has(suo.chiave)) throw new AnagrafeError('schema-ambiguo', 'Lo schema ammette un elemento in due modi.');
      qui.set(suo.chiave, { elemento: suo.elemento, verso });
    }
    return qui;
  };
  posti.forEach(({ seguenti }, i) => riempi(passi[i] ?? new Map<string, Passo<E>>(), seguenti));
  return { passi: riempi(new Map(), intero.primi), finale: intero.annullabile };
}

/** What is missing between two points of a content: the elements to pass, in order, each with its alternatives. */
export interface Mancanza<E> {
  readonly elementi: readonly (readonly string[])[];
  readonly stato: Stato<E>;
}

/**
 * The shortest way from a point of a content to the nearest one that will do.
 *
 * @returns `undefined` if there is none.
 */
export function findMancanza<E>(da: Stato<E>, vaBene: (stato: Stato<E>) => boolean): Mancanza<E> | undefined {
  if (vaBene(da)) return { elementi: [], stato: da };
  const distanze = toDistanze(da, vaBene);
  const elementi: string[][] = [];
  let stato = da;
  for (let resta = distanze.get(da) ?? Infinity; resta > 0; resta -= 1) {
    if (resta === Infinity) return undefined;
    const buoni = [...stato.passi].filter(([, { verso }]) => distanze.get(verso) === resta - 1);
    elementi.push(buoni.map(([chiave]) => chiave));
    stato = buoni[0]?.[1].verso ?? stato;
  }
  return { elementi, stato };
}

/** How many elements each point that can be reached is away from one that will do. */
function toDistanze<E>(da: Stato<E>, vaBene: (stato: Stato<E>) => boolean): ReadonlyMap<Stato<E>, number> {
  const raggiunti = new Set([da]);
  for (const stato of raggiunti) for (const { verso } of stato.passi.values()) raggiunti.add(verso);
  const distanze = new Map<Stato<E>, number>();
  for (const stato of raggiunti) if (vaBene(stato)) distanze.set(stato, 0);
  for (let cambiata = true; cambiata;) {
    cambiata = false;
    for (const stato of raggiunti) {
      for (const { verso } of stato.passi.values()) {
        const distanza = (distanze.get(verso) ?? Infinity) + 1;
        if (distanza >= (distanze.get(stato) ?? Infinity)) continue;
        distanze.set(stato, distanza);
        cambiata = true;
      }
    }
  }
  return distanze;
}
