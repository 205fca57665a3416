import { toCella, toCelle, type Celle } from '../../packages/decodifica/src/tabelle/celle.js';
import type { DatiTabella } from '../../packages/decodifica/src/tabelle/dati-tabella.js';
import type { Difetto } from './difetti.js';

/** What the decode tables contradict themselves, or each other, in. */
export function findDifettiTabelle(
  tabelle: Readonly<Record<string, DatiTabella>>,
  cessati: readonly (readonly string[])[],
): readonly Difetto[] {
  const righe = (numero: string): readonly Celle[] => {
    const tabella = tabelle[numero];
    if (tabella === undefined) throw new Error(`No table ${numero}`);
    return toCelle(tabella);
  };
  return [
    ...Object.values(tabelle).flatMap(findDifettiTabella),
    ...findDifettiStati(righe('2')),
    ...findDifettiConsolati({ stati: righe('2'), uffici: righe('40'), competenze: righe('41') }),
    ...findDifettiCessati(cessati),
    ...NUMERI,
  ];
}

/** Tables that the official texts cite under a number that is not the one of their file. */
const NUMERI: readonly Difetto[] = [
  { tabella: '16b', tipo: 'numero', dove: '16b-stati-lavorazione.tsv', dettaglio: 'cited as table 44 or 16' },
  { tabella: '34', tipo: 'numero', dove: '34-tipi-mutazione.tsv', dettaglio: 'cited as table 36' },
  { tabella: '40', tipo: 'numero', dove: '40-consolati.tsv', dettaglio: 'cited as table 24 or 40' },
  { tabella: '44', tipo: 'numero', dove: '44-comuni-subentrati.tsv', dettaglio: 'not the table cited as 44' },
];

/** What can be seen in one table alone, whatever it is about. */
function findDifettiTabella(tabella: DatiTabella): readonly Difetto[] {
  const { numero, chiave, testo, colonne } = tabella;
  const righe = toCelle(tabella);
  const difetto = (tipo: string, dove: string, dettaglio: string): Difetto => ({
    tabella: numero,
    tipo,
    dove,
    dettaglio,
  });
  const senzaNome = colonne.includes('')
    ? [difetto('colonna-senza-nome', `column ${colonne.indexOf('') + 1}`, 'the heading is empty')]
    : [];
  const codici = righe.map((celle) => toCella(celle, chiave)).filter((codice) => codice !== '');
  const ripetuti = new Set(codici.filter((codice, i) => codici.indexOf(codice) !== i)).size;
  return [
    ...senzaNome,
    ...(ripetuti > 0 ? [difetto('codici-ripetuti', chiave, `${ripetuti} codes stand on several rows`)] : []),
    ...righe.flatMap((celle, i) => {
      const codice = toCella(celle, chiave);
      const dal = toCella(celle, 'DATAINIZIOVALIDITA');
      const al = toCella(celle, 'DATAFINEVALIDITA');
      return [
        ...(codice === '' ? [difetto('nota-fra-le-righe', `row ${i + 1}`, 'a footnote, not a code')] : []),
        ...(codice !== '' && toCella(celle, testo) === ''
          ? [difetto('senza-descrizione', codice, `${testo} is empty`)]
          : []),
        ...(dal === '' && al !== '' ? [difetto('fine-senza-inizio', codice, `ends ${al}, no first day`)] : []),
        ...Object.entries(celle)
          .filter(([, valore]) => valore !== valore.trim() || valore.includes('  '))
          .map(([colonna]) => difetto('spazi', codice, colonna)),
      ];
    }),
    ...colonne.flatMap((colonna) => {
      const doppi = righe.filter((celle) => toCella(celle, colonna).includes("''")).length;
      return doppi === 0 ? [] : [difetto('apostrofi-doppi', colonna, `${doppi} rows`)];
    }),
  ];
}

/** Rows of table 2 that lack what every other row has. */
function findDifettiStati(stati: readonly Celle[]): readonly Difetto[] {
  return stati.flatMap((celle) => {
    const vuote = ['DATAINIZIOVALIDITA', 'DATAFINEVALIDITA', 'CITTADINANZA', 'NASCITA', 'RESIDENZA'].filter(
      (colonna) => toCella(celle, colonna) === '',
    );
    const nome = toCella(celle, 'DENOMINAZIONE');
    const dove = toCella(celle, 'CODISTAT');
    return [
      ...(vuote.length > 0
        ? [{ tabella: '2', tipo: 'riga-incompleta', dove, dettaglio: `empty: ${vuote.join(' ')}` }]
        : []),
      ...(nome !== nome.toUpperCase() ? [{ tabella: '2', tipo: 'minuscole', dove, dettaglio: nome }] : []),
    ];
  });
}

/** Tables 40 and 41 describe the same offices, and 41 the states of table 2: where they differ. */
function findDifettiConsolati(fonti: {
  readonly stati: readonly Celle[];
  readonly uffici: readonly Celle[];
  readonly competenze: readonly Celle[];
}): readonly Difetto[] {
  const perCodice = (righe: readonly Celle[], colonna: string): ReadonlyMap<string, Celle> =>
    new Map(righe.map((celle) => [toCella(celle, colonna), celle]));
  const stati = perCodice(fonti.stati, 'CODISTAT');
  const uffici = perCodice(fonti.uffici, 'CODCONSOLATO');
  const confronta = (celle: Celle, altra: Celle | undefined, [colonna, sua]: readonly [string, string]): Difetto[] => {
    const qui = toCella(celle, colonna);
    const la = altra === undefined ? undefined : toCella(altra, sua).replaceAll("''", "'");
    if (qui === la) return [];
    const dove = `${toCella(celle, 'CODISTAT_STATO')} ${toCella(celle, 'CODCONSOLATO')}`;
    return [{ tabella: '41', tipo: 'discordanza', dove, dettaglio: `${colonna} ${qui}, elsewhere ${la ?? 'absent'}` }];
  };
  return fonti.competenze.flatMap((celle) => {
    const stato = stati.get(toCella(celle, 'CODISTAT_STATO'));
    const ufficio = uffici.get(toCella(celle, 'CODCONSOLATO'));
    return [
      ...confronta(celle, stato, ['STATO_TERRITORIO', 'DENOMINAZIONE']),
      ...confronta(celle, ufficio, ['SEDE', 'SEDE']),
      ...confronta(celle, ufficio, ['RANGO', 'RANGO']),
    ];
  });
}

/** A ceased state whose last day is the first day of another: on that day there are two. */
function findDifettiCessati(cessati: readonly (readonly string[])[]): readonly Difetto[] {
  return cessati.flatMap(([codice = '', , , al]) =>
    cessati
      .filter(([, , dal]) => dal === al)
      .map(([altro = '']) => ({
        tabella: 'stati-cessati',
        tipo: 'giorno-in-comune',
        dove: `${codice} ${altro}`,
        dettaglio: `${al ?? ''} is the last day of one and the first of the other`,
      })),
  );
}
