import type { Riga } from '@anagrafe/decodifica';

import { CONFORME, type Contesto, type Regola, type Verdetto, type Vigore, violata } from './regola.js';

/** Where a record has a code: its path, and how to read it; undefined when the record has none there. */
export interface Posto<S> {
  readonly campo: string;
  readonly leggi: (oggetto: S) => string | undefined;
}

/** A rule on a code of a decode table: the same check on another field. */
export interface RegolaDiTabella<S> {
  readonly codice: string;
  readonly titolo: string;
  /** What the code is of, as a message begins: `Stato civile`. */
  readonly cosa: string;
  /** Number of the table, as its file has it. */
  readonly tabella: number | string;
  readonly posti: readonly [Posto<S>, ...Posto<S>[]];
  /** Which rows count, where not all do. */
  readonly ammette?: (riga: Riga) => boolean;
  readonly severita: Regola<S>['severita'];
  readonly daRimuovere: boolean;
  /** What the remedy adds to the common one. */
  readonly nota?: string;
  readonly fonte: readonly string[];
  readonly vigore?: Vigore;
}

/** What of a rule decides: where the codes stand, and the rows that they have to be among. */
export type RicercaInTabella<S> = Pick<RegolaDiTabella<S>, 'tabella' | 'posti' | 'ammette'>;

/** The codes of a table that a rule admits, as {@link toCodice} writes them. */
type Codici = ReadonlySet<string>;

/**
 * The factory of the rules that look a code up in a decode table. Leading zeros do not count, `01` is `1`; neither do
 * blanks around the code, nor the days of a row: a rule that minds them says so in `ammette`.
 */
export function regolaTabella<S>(r: RegolaDiTabella<S>): Regola<S> {
  const [primo, ...altri] = r.posti;
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: r.severita,
    daRimuoverePrimaDelSubentro: r.daRimuovere,
    campi: [primo.campo, ...altri.map(({ campo }) => campo)],
    messaggio: `${r.cosa} {valori}: non è un codice ammesso dalla tabella ${r.tabella}.`,
    rimedio: `Scegliere il codice nella tabella ${r.tabella}: la mostra «anagrafe tabelle ${r.tabella}».${r.nota === undefined ? '' : ` ${r.nota}`}`,
    fonte: [...r.fonte, `Tabella ${r.tabella}`],
    ...(r.vigore === undefined ? {} : { vigore: r.vigore }),
    verifica: verificaTabella(r),
  };
}

/** The check of such a rule, for those that look codes up in several tables. Its violation has the codes in `{valori}`. */
export function verificaTabella<S>(ricerca: RicercaInTabella<S>): Regola<S>['verifica'] {
  const { posti } = ricerca;
  const codiciDi = createCodici(ricerca);
  return (oggetto, { tabelle }) => {
    const codici = codiciDi(tabelle);
    for (const { leggi } of posti) {
      const scritto = leggi(oggetto);
      if (scritto !== undefined && !isAmmesso(codici, scritto)) return violataTabella(posti, oggetto, codici);
    }
    return CONFORME;
  };
}

/** The codes of the table, put together once for each set of tables and not for each record. */
function createCodici<S>({ tabella, ammette }: RicercaInTabella<S>): (tabelle: Contesto['tabelle']) => Codici {
  let lette: Contesto['tabelle'] | undefined;
  let codici: Codici = new Set();
  return (tabelle) => {
    if (tabelle === lette) return codici;
    const { righe } = tabelle.tabella(tabella);
    codici = new Set((ammette === undefined ? righe : righe.filter(ammette)).map(({ codice }) => toCodice(codice)));
    lette = tabelle;
    return codici;
  };
}

function isAmmesso(codici: Codici, scritto: string): boolean {
  return codici.has(scritto) || codici.has(toCodice(scritto));
}

/** The message names every code that is none; the rilievo stands where the first one does. */
function violataTabella<S>(posti: readonly Posto<S>[], oggetto: S, codici: Codici): Verdetto {
  const ignoti = posti.flatMap(({ campo, leggi }) => {
    const valore = leggi(oggetto);
    return valore === undefined || isAmmesso(codici, valore) ? [] : [{ campo, valore }];
  });
  const valori = ignoti.map(({ valore }) => `«${valore}»`).join(', ');
  return violata({ valori }, ignoti[0]);
}

const ZERI = /^0+(?=0$|[1-9]\d*$)/;

/** A code without what does not count in it: leading zeros, blanks around it. */
export function toCodice(scritto: string): string {
  return scritto.trim().replace(ZERI, '');
}
