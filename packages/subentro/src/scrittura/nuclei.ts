import { Elenco } from '../colonna.js';
import { stacca } from '../stacca.js';
import type { ConteggiDichiarati } from './totali.js';

/** The three lists of a file, in the official order. */
export const SPECIE = ['soggetto', 'famiglia', 'convivenza'] as const;

/** What a record is. */
export type Specie = (typeof SPECIE)[number];

/** Records that lie in a row in the order in which they came, from one byte to before another. */
export interface Tratto {
  readonly da: number;
  readonly a: number;
}

/**
 * Which records must stand in one file: soggetti and the schede that they name (EN063), through as many ties as there
 * are. Of a record it keeps what it is, whose it is, how long it is; of a scheda, its identifier.
 */
export interface Nuclei {
  /** Adds a record that was written to `lunghezza` bytes and names, or is, these schede. */
  readonly aggiungi: (specie: Specie, schede: readonly string[], misura: Misura) => void;
  /** Ends the adding: numbers the nuclei in the order of their first record. */
  readonly chiudi: () => NucleiChiusi;
}

interface Misura {
  readonly lunghezza: number;
  readonly conteggi: ConteggiDichiarati;
}

/** Nuclei by their number, from 0. A scheda that nobody names goes with the nucleus before it: no file is without soggetti. */
export interface NucleiChiusi {
  readonly quanti: number;
  readonly lunghezza: (nucleo: number) => number;
  readonly soggetti: (nucleo: number) => number;
  /** The number of the first soggetto of a nucleus, from 1. */
  readonly primoSoggetto: (nucleo: number) => number;
  /** The records of a kind that belong to the nuclei from one to before another, in the order in which they came. */
  readonly tratti: (specie: Specie, da: number, a: number) => Iterable<Tratto>;
  readonly conteggi: (da: number, a: number) => ConteggiDichiarati;
}

const [FEMMINA, MASCHIO, ITALIANO] = [4, 8, 16];

/** No record yet. */
export function createNuclei(): Nuclei {
  const segni = new Elenco(Uint8Array); // the kind in the lowest two bits, then what it counts as
  const fini = new Elenco(Float64Array);
  const gruppi = new Elenco(Uint32Array);
  const padri = new Elenco(Uint32Array);
  const perScheda = new Map<string, number>();

  const radice = (gruppo: number): number => {
    let r = gruppo;
    while (padri.get(r) !== r) {
      padri.set(r, padri.get(padri.get(r)));
      r = padri.get(r);
    }
    return r;
  };
  const nuovo = (): number => {
    padri.aggiungi(padri.quanti);
    return padri.quanti - 1;
  };
  const gruppoDi = (scheda: string): number => {
    const gia = perScheda.get(scheda);
    if (gia !== undefined) return radice(gia);
    const gruppo = nuovo();
    perScheda.set(stacca(scheda), gruppo);
    return gruppo;
  };

  return {
    aggiungi: (specie, schede, { lunghezza, conteggi }) => {
      const [primo = nuovo(), ...altri] = schede.map(gruppoDi);
      for (const altro of altri) padri.set(radice(altro), radice(primo));
      segni.aggiungi(
        SPECIE.indexOf(specie) |
          (conteggi.femmine * FEMMINA) |
          (conteggi.maschi * MASCHIO) |
          (conteggi.italiani * ITALIANO),
      );
      fini.aggiungi((fini.quanti === 0 ? 0 : fini.get(fini.quanti - 1)) + lunghezza);
      gruppi.aggiungi(primo);
    },
    chiudi: () => {
      const record = { quanti: fini.quanti, quantiGruppi: padri.quanti, segni, fini };
      return numera(record, (i) => radice(gruppi.get(i)));
    },
  };
}

interface Registro {
  readonly quanti: number;
  readonly quantiGruppi: number;
  readonly segni: Elenco;
  readonly fini: Elenco;
}

function numera({ quanti, quantiGruppi, segni, fini }: Registro, gruppo: (record: number) => number): NucleiChiusi {
  const inizio = (i: number): number => (i === 0 ? 0 : fini.get(i - 1));
  const specie = (i: number): number => segni.get(i) & 3;
  const conSoggetti = new Uint8Array(quantiGruppi);
  for (let i = 0; i < quanti; i += 1) if (specie(i) === 0) conSoggetti[gruppo(i)] = 1;

  const numeri = new Uint32Array(quantiGruppi); // from 1
  const nuclei = new Elenco(Uint32Array); // of each record
  const lunghezze = new Elenco(Float64Array);
  const soggetti = new Elenco(Uint32Array);
  const primi = new Elenco(Uint32Array);
  let ultimo = 0;
  let visti = 0;
  for (let i = 0; i < quanti; i += 1) {
    const g = gruppo(i);
    if (conSoggetti[g] === 1 && numeri[g] === 0) {
      ultimo += 1;
      numeri[g] = ultimo;
    } else if (numeri[g] === 0) numeri[g] = Math.max(1, ultimo);
    const numero = (numeri[g] ?? 1) - 1;
    if (numero === lunghezze.quanti) for (const colonna of [lunghezze, soggetti, primi]) colonna.aggiungi(0);
    nuclei.aggiungi(numero);
    lunghezze.set(numero, lunghezze.get(numero) + fini.get(i) - inizio(i));
    if (specie(i) !== 0) continue;
    visti += 1;
    if (soggetti.get(numero) === 0) primi.set(numero, visti);
    soggetti.set(numero, soggetti.get(numero) + 1);
  }

  return {
    quanti: visti === 0 ? 0 : lunghezze.quanti,
    lunghezza: (nucleo) => lunghezze.get(nucleo),
    soggetti: (nucleo) => soggetti.get(nucleo),
    primoSoggetto: (nucleo) => primi.get(nucleo),
    tratti: function* (cercata, da, a) {
      const voluta = SPECIE.indexOf(cercata);
      let aperto: { da: number; a: number } | undefined;
      for (let i = 0; i < quanti; i += 1) {
        const n = nuclei.get(i);
        if (n < da || n >= a || specie(i) !== voluta) continue;
        if (aperto?.a === inizio(i)) {
          aperto.a = fini.get(i);
          continue;
        }
        if (aperto !== undefined) yield aperto;
        aperto = { da: inizio(i), a: fini.get(i) };
      }
      if (aperto !== undefined) yield aperto;
    },
    conteggi: (da, a) => {
      const c = { soggetti: 0, femmine: 0, maschi: 0, italiani: 0, famiglie: 0, convivenze: 0 };
      for (let i = 0; i < quanti; i += 1) {
        const n = nuclei.get(i);
        if (n < da || n >= a) continue;
        const segno = segni.get(i);
        if (specie(i) === 0) c.soggetti += 1;
        else c[specie(i) === 1 ? 'famiglie' : 'convivenze'] += 1;
        if (segno & FEMMINA) c.femmine += 1;
        if (segno & MASCHIO) c.maschi += 1;
        if (segno & ITALIANO) c.italiani += 1;
      }
      return c;
    },
  };
}
