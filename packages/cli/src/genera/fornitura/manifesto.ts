import type { OpzioniFornituraSintetica } from '../opzioni.js';

/** Written at the head of every file and of the manifest. */
export const AVVERTENZA =
  'Dati sintetici, generati per collaudo: tutte le persone, le famiglie e gli atti sono inventati; ogni somiglianza con persone reali è casuale.';

/** The version of the manifest's own form. */
export const VERSIONE_MANIFESTO = 1;

/** Under these names beside the files. */
export const NOMI_INVIO = { piano: 'piano.json', ricevuti: 'ricevuti.csv' } as const;

/** What was put into a synthetic fornitura: what the checks must find in it, no more and no fewer. */
export interface Manifesto {
  readonly versione: number;
  readonly sintetica: true;
  readonly avvertenza: string;
  readonly parametri: OpzioniFornituraSintetica;
  /** The comune to be given as sender (`--mittente`). */
  readonly mittente: string;
  /** The files to be given as plan (`--piano`) and list of what ANPR has (`--ricevuti`), if some defect shows only so. */
  readonly invio?: typeof NOMI_INVIO;
  readonly file: readonly FileManifesto[];
  readonly difetti: readonly DifettoManifesto[];
  readonly attesi: { readonly perCodice: Readonly<Record<string, number>> };
}

/** A file, what it holds (one that is cut short: what it would hold), and whether the official schema accepts it. */
interface FileManifesto {
  readonly nome: string;
  readonly soggetti: number;
  readonly famiglie: number;
  readonly convivenze: number;
  readonly validoXsd: boolean;
}

/** One defect: `codice` and each of `anche` are found once, in that file, of that soggetto and famiglia (null: of none). */
export interface DifettoManifesto {
  readonly codice: string;
  readonly anche: readonly string[];
  readonly file: string;
  readonly soggetto: string | null;
  readonly famiglia: string | null;
  readonly descrizione: string;
  readonly validoXsd: boolean;
}

/** The manifest of a fornitura of which these files, once compressed, are more than ANPR takes. */
export function conEccedenti(manifesto: Manifesto, eccedenti: readonly string[]): Manifesto {
  const difetti = [
    ...eccedenti.map((file) => ({
      codice: 'EN002',
      anche: [],
      file,
      soggetto: null,
      famiglia: null,
      descrizione: 'il file compresso supera il limite',
      validoXsd: true,
    })),
    ...manifesto.difetti,
  ];
  return { ...manifesto, difetti, attesi: { perCodice: contaAttesi(difetti) } };
}

/** How many times each code is to be found, in order of code. */
export function contaAttesi(difetti: readonly DifettoManifesto[]): Readonly<Record<string, number>> {
  const perCodice = new Map<string, number>();
  for (const codice of difetti.flatMap((difetto) => [difetto.codice, ...difetto.anche])) {
    perCodice.set(codice, (perCodice.get(codice) ?? 0) + 1);
  }
  return Object.fromEntries([...perCodice].sort(([a], [b]) => (a < b ? -1 : 1)));
}
