import type { EsitoLetto } from './esito-letto.js';
import { type Differenze, isSenzaIdentificativo } from './compare-rilievi.js';
import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';

/** The three lists, in the order in which they matter to who mends: what to do, what still to do, what is done. */
export const LISTE: readonly (keyof Differenze)[] = ['nuovi', 'rimasti', 'risolti'];

type Conti = Readonly<Record<keyof Differenze, number>>;

/** How many rilievi of a kind there were, are, and what became of them. */
export interface Progresso extends Conti {
  readonly prima: number;
  readonly dopo: number;
}

/** The progress of one code. */
export interface ProgressoCodice extends Progresso {
  readonly severita: 'E' | 'W';
  readonly daRimuovere: boolean;
}

/** What identifies one of the two checks. */
export type Estremi = Omit<EsitoLetto, 'rilievi' | 'comuni'>;

/** The outcome of a comparison: what `--formato json` prints. */
export interface Confronto extends Differenze {
  readonly versione: string;
  readonly prima: Estremi;
  readonly dopo: Estremi;
  readonly riepilogo: {
    readonly bloccanti: Progresso;
    readonly daRimuovere: Progresso;
    readonly avvisi: Progresso;
    readonly perCodice: Readonly<Record<string, ProgressoCodice>>;
  };
  /** How the rilievi were matched, and how many of each check only by their value. */
  readonly abbinamento: {
    readonly chiave: readonly string[];
    readonly senzaIdentificativo: {
      readonly chiave: readonly string[];
      readonly prima: number;
      readonly dopo: number;
    };
  };
  /** What must be known to read the figures rightly. Italian. */
  readonly avvertenze: readonly string[];
}

/** Counts what became of the rilievi of two checks. */
export function toConfronto(prima: EsitoLetto, dopo: EsitoLetto, differenze: Differenze): Confronto {
  const contatori = { bloccanti: vuoto(), daRimuovere: vuoto(), avvisi: vuoto() };
  const perCodice = new Map<string, Contatore & { severita: 'E' | 'W'; daRimuovere: boolean }>();
  for (const lista of LISTE) {
    for (const rilievo of differenze[lista]) {
      const { codice, severita, daRimuovere } = rilievo;
      let delCodice = perCodice.get(codice);
      if (delCodice === undefined) perCodice.set(codice, (delCodice = { severita, daRimuovere, ...vuoto() }));
      for (const contatore of [contatori[toPeso(rilievo)], delCodice]) conta(contatore, lista);
    }
  }
  return {
    versione: dopo.versione,
    prima: toEstremi(prima),
    dopo: toEstremi(dopo),
    riepilogo: { ...contatori, perCodice: Object.fromEntries([...perCodice].sort(([a], [b]) => (a < b ? -1 : 1))) },
    abbinamento: {
      chiave: ['codice', 'campo', 'soggetto, o famiglia se manca'],
      senzaIdentificativo: {
        chiave: ['codice', 'campo', 'valore'],
        prima: prima.rilievi.filter(isSenzaIdentificativo).length,
        dopo: dopo.rilievi.filter(isSenzaIdentificativo).length,
      },
    },
    avvertenze: toAvvertenze(prima, dopo),
    ...differenze,
  };
}

type Contatore = { -readonly [Voce in keyof Progresso]: number };

function vuoto(): Contatore {
  return { prima: 0, dopo: 0, nuovi: 0, rimasti: 0, risolti: 0 };
}

function conta(contatore: Contatore, lista: keyof Differenze): void {
  contatore[lista] += 1;
  if (lista !== 'nuovi') contatore.prima += 1;
  if (lista !== 'risolti') contatore.dopo += 1;
}

function toPeso({ severita, daRimuovere }: RilievoPubblico): 'bloccanti' | 'daRimuovere' | 'avvisi' {
  if (severita === 'E') return 'bloccanti';
  return daRimuovere ? 'daRimuovere' : 'avvisi';
}

function toEstremi({ documento, versione, oggi, file, riepilogo }: EsitoLetto): Estremi {
  return { documento, versione, oggi, file, riepilogo };
}

function toAvvertenze(prima: EsitoLetto, dopo: EsitoLetto): string[] {
  const nonLetti = ({ file }: EsitoLetto): number => file.filter(({ letto }) => !letto).length;
  return [
    ...(nonLetti(dopo) > 0
      ? [
          'Nella seconda verifica un file non è stato letto fino in fondo: ciò che manca può sembrare risolto e non esserlo.',
        ]
      : []),
    ...(nonLetti(prima) > 0
      ? ['Nella prima verifica un file non è stato letto fino in fondo: ciò che sembra nuovo poteva esserci già.']
      : []),
    ...(prima.comuni !== dopo.comuni
      ? ['Le due verifiche hanno usato archivi dei comuni diversi: una parte delle differenze può venire da lì.']
      : []),
    ...(prima.oggi > dopo.oggi
      ? ['La prima verifica ha una data successiva alla seconda: controllare l’ordine dei due file.']
      : []),
  ];
}
