import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';
import type { DatiPagina, RigaPagina, Voce } from './dati-pagina.js';
import { toJsonIncluso } from './html.js';
import { PESI, type Peso, toPeso } from './peso.js';
import { toNomiBrevi } from './to-nomi-brevi.js';
import { type GruppoProfilo, createRaccoltaProfilo } from './raccolta-profilo.js';
import { type Titoli, toTitolo } from './to-titolo.js';

/** Rows of a code that the page has at once: a taste of it. */
const PRIME = 10;
/** Rows in a piece: few enough that reading one is not felt. */
const PEZZO = 1000;
const LARGHEZZA_ID = { minima: 9, massima: 20 } as const;

/** Rows that follow the first ones of a `Voce`, as JSON that can stand in a page. */
interface Pezzo {
  readonly voce: number;
  readonly json: string;
}

/** What goes into the page of the rilievi, and what the page says of them. */
export interface Pagina {
  readonly dati: DatiPagina;
  readonly perFile: ReadonlyMap<string, number>;
  /** What a profile found, which is not among the rilievi of the page. */
  readonly profilo: readonly GruppoProfilo[];
  /** All the rows that are not the first of their code, in order. */
  readonly pezzi: () => Iterable<Pezzo>;
}

/** Receives the rilievi one by one and keeps them as short as they will be written, none as an object. */
export interface Raccolta {
  readonly aggiungi: (rilievo: RilievoPubblico, lista?: number) => void;
  readonly toPagina: (cornice: Cornice) => Pagina;
}

/** What the page needs beside the rilievi. */
interface Cornice {
  readonly titoli: Titoli;
  readonly liste?: readonly string[];
}

/**
 * An empty collection. In the page the codes stand by list, then blocking codes first, then those to remove, then the
 * others; within a weight the most frequent first. Rilievi of one code stay in the order in which they were found.
 */
export function createRaccolta(): Raccolta {
  const file = createElenco();
  const perFile = new Map<string, number>();
  const gruppi = new Map<string, Gruppo>();
  const profilo = createRaccoltaProfilo();
  let larghezzaId: number = LARGHEZZA_ID.minima;
  return {
    aggiungi: (rilievo, lista = 0) => {
      if (rilievo.profilo !== undefined) {
        profilo.aggiungi(rilievo);
        return;
      }
      const peso = toPeso(rilievo);
      // Severity is a property of the code, but nothing here depends on that.
      const chiave = `${lista} ${peso} ${rilievo.codice}`;
      let gruppo = gruppi.get(chiave);
      if (gruppo === undefined) gruppi.set(chiave, (gruppo = createGruppo(rilievo.codice, peso, lista)));
      gruppo.aggiungi(rilievo, file.posto(rilievo.file));
      perFile.set(rilievo.file, (perFile.get(rilievo.file) ?? 0) + 1);
      larghezzaId = Math.max(larghezzaId, rilievo.soggetto?.length ?? 0, rilievo.famiglia?.length ?? 0);
    },
    toPagina: ({ titoli, liste = [] }) => {
      const ordinati = [...gruppi.values()].sort(perListaPesoEFrequenza);
      return {
        dati: {
          file: file.voci,
          fileBrevi: toNomiBrevi(file.voci),
          liste,
          larghezzaId: Math.min(larghezzaId, LARGHEZZA_ID.massima),
          voci: ordinati.map((gruppo) => gruppo.toVoce(titoli)),
        },
        perFile,
        profilo: profilo.gruppi(),
        pezzi: function* () {
          for (const [voce, gruppo] of ordinati.entries()) {
            for (const json of gruppo.pezzi()) yield { voce, json };
          }
        },
      };
    },
  };
}

/** The rilievi of one code, of one weight and list. */
interface Gruppo {
  readonly codice: string;
  readonly peso: Peso;
  readonly lista: number;
  readonly quanti: () => number;
  readonly aggiungi: (rilievo: RilievoPubblico, file: number) => void;
  readonly toVoce: (titoli: Titoli) => Voce;
  readonly pezzi: () => Iterable<string>;
}

function createGruppo(codice: string, peso: Peso, lista: number): Gruppo {
  const campi = createElenco();
  const rimedi = createElenco();
  const presenze = { riga: false, soggetto: false, famiglia: false, valore: false };
  const prime: RigaPagina[] = [];
  const pieni: Uint8Array[] = []; // as UTF-8: half of what a string with an apostrophe in it takes
  let attuale: RigaPagina[] = [];
  let quanti = 0;
  return {
    codice,
    peso,
    lista,
    quanti: () => quanti,
    aggiungi: (r, file) => {
      quanti += 1;
      for (const nome of ['riga', 'soggetto', 'famiglia', 'valore'] as const) presenze[nome] ||= r[nome] !== null;
      const riga: RigaPagina = [
        file,
        r.riga,
        r.soggetto,
        r.famiglia,
        campi.posto(r.campo),
        r.valore,
        r.messaggio,
        rimedi.posto(r.rimedio),
      ];
      if (prime.length < PRIME) {
        prime.push(riga);
        return;
      }
      attuale.push(riga);
      if (attuale.length < PEZZO) return;
      pieni.push(Buffer.from(toJsonIncluso(attuale).html));
      attuale = [];
    },
    toVoce: (titoli) => ({
      codice,
      titolo: toTitolo(codice, titoli),
      peso,
      lista,
      campi: campi.voci,
      rimedi: rimedi.voci,
      presenze,
      quanti,
      prime,
    }),
    pezzi: function* () {
      for (const pieno of pieni) yield Buffer.from(pieno).toString();
      if (attuale.length > 0) yield toJsonIncluso(attuale).html;
    },
  };
}

function perListaPesoEFrequenza(a: Gruppo, b: Gruppo): number {
  return (
    a.lista - b.lista ||
    PESI.indexOf(a.peso) - PESI.indexOf(b.peso) ||
    b.quanti() - a.quanti() ||
    (a.codice < b.codice ? -1 : 1)
  );
}

/** Texts by place, each kept once. */
interface Elenco {
  readonly voci: readonly string[];
  readonly posto: (testo: string) => number;
}

function createElenco(): Elenco {
  const voci: string[] = [];
  const posti = new Map<string, number>();
  return {
    voci,
    posto: (testo) => {
      const noto = posti.get(testo);
      if (noto !== undefined) return noto;
      posti.set(testo, voci.length);
      return voci.push(testo) - 1;
    },
  };
}
