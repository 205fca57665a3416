import { formatRigaCsv } from '@anagrafe/subentro';

import type { ProveDiFile } from '../esempi/distilla.js';
import type { Fonti } from './pagina-regola.js';
import { type Voce, toSeverita } from './catalogo.js';
import { toFonti } from './fonti.js';
import { STATI } from './parole.js';

/** A code followed from the document that publishes it to the tests that break it. */
export interface Riga {
  readonly codice: string;
  readonly stato: string;
  readonly subentro: string;
  readonly servizi: string;
  /** The documents that state the check, or publish the code, each with the place. */
  readonly fonti: readonly string[];
  readonly regola: string;
  readonly sorgenti: readonly string[];
  readonly prove: readonly ProveDiFile[];
  readonly esempio: boolean;
  readonly motivo: string;
  readonly serve: string;
}

/** The whole matrix, in order of code. */
export function toRighe(voci: readonly Voce[], { esempi, sorgenti }: Fonti): readonly Riga[] {
  return voci.map((voce) => {
    const { codice, ufficiale, regole, stato } = voce;
    const [prima] = regole;
    const perche = ufficiale !== undefined && 'motivo' in ufficiale ? ufficiale : { motivo: '', serve: '' };
    return {
      codice,
      stato: STATI[stato],
      subentro: toSeverita(voce, 'subentro') ?? '',
      servizi: toSeverita(voce, 'servizi') ?? '',
      fonti: toFonti(voce),
      regola: prima?.titolo ?? '',
      sorgenti: prima === undefined ? [] : sorgenti.find(codice),
      prove: esempi.get(codice)?.prove ?? [],
      esempio: esempi.has(codice),
      motivo: ufficiale?.alias === undefined ? perche.motivo : `nome interno di ${ufficiale.alias}`,
      serve: perche.serve,
    };
  });
}

/** What is missing from the chain of a code: an orphan fails the check. */
export function toOrfani(righe: readonly Riga[]): readonly string[] {
  return righe.flatMap(({ codice, fonti, regola, sorgenti, prove, motivo }) => {
    if (fonti.length === 0) return [`${codice}: nessuna fonte`];
    if (regola === '') return motivo === '' ? [`${codice}: né regola né motivo`] : [];
    return [
      ...(sorgenti.length === 0 ? [`${codice}: nessun sorgente`] : []),
      ...(prove.length === 0 ? [`${codice}: nessuna prova`] : []),
    ];
  });
}

const COLONNE = [
  'codice',
  'stato',
  'subentro',
  'servizi',
  'fonti',
  'regola',
  'sorgenti',
  'prove',
  'esempio',
  'motivo',
  'serve',
] as const satisfies readonly (keyof Riga)[];

/** The matrix for a spreadsheet, as Excel in Italian opens it in columns: a row a code; the members of a list after semicolons. */
export function toCsv(righe: readonly Riga[]): string {
  const celle = [COLONNE, ...righe.map((riga) => COLONNE.map((colonna) => toScritto(riga[colonna])))];
  return `\uFEFF${celle.map((riga) => formatRigaCsv(riga, { excel: true })).join('')}`;
}

function toScritto(valore: Riga[keyof Riga]): string {
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  if (typeof valore === 'string') return valore;
  return valore
    .map((uno) => (typeof uno === 'string' ? uno : [uno.file, uno.nomi.join(' | ')].filter(Boolean).join(': ')))
    .join('; ');
}
