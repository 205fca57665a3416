/** The decode tables, one module each, and the module that lists them. */
import { toEstratta } from '../../packages/decodifica/src/fonte/eta.js';
import { parseTabella } from '../../packages/decodifica/src/fonte/tabella.js';
import type { DatiTabella } from '../../packages/decodifica/src/tabelle/dati-tabella.js';
import type { VersioneFonte } from '../../packages/decodifica/src/versione.js';
import type { VoceElenco } from './elenco.js';
import { toVersione, type Fonte } from './fonte.js';
import { toLetterale, toStringa, type Modulo } from './modulo.js';

/** A table read from its source. */
export interface TabellaLetta {
  readonly dati: DatiTabella;
  readonly versione: VersioneFonte;
}

/** Reads a table with the package's own reader, which refuses a file with any problem. */
export function leggiTabella(voce: VoceElenco, fonte: Fonte): TabellaLetta {
  const colonne = fonte.testo.slice(0, fonte.testo.indexOf('\n')).split('\t');
  const { numero, nome, file, chiave = colonne[0] ?? '', testo = colonne[1] ?? '', nota } = voce;
  for (const colonna of [chiave, testo]) if (!colonne.includes(colonna)) throw new Error(`${file}: no ${colonna}`);

  const { dati, righe, problemi } = parseTabella(fonte.byte, { numero, nome, file, colonne, chiave, testo, righe: '' });
  const [primo] = problemi;
  if (primo !== undefined) throw new Error(`${file}, line ${primo.riga ?? 0}: ${primo.messaggio}`);
  return { dati, versione: toVersione(fonte, { righe, estratta: toEstratta(dati), nota }) };
}

/** One module for each table, and the list of all. */
export function toModuliTabelle(tabelle: readonly DatiTabella[]): readonly Modulo[] {
  return [
    ...tabelle.map((dati) => ({
      percorso: `tabelle/dati/${toSlug(dati)}.data.ts`,
      import: "import type { DatiTabella } from '../dati-tabella.js';",
      descrizione: `Table ${dati.numero}: ${dati.righe.split('\n').length} rows.`,
      esporta: `${toCostante(dati)}: DatiTabella = ${toOggetto(dati)}`,
    })),
    {
      percorso: 'tabelle/dati/tabelle.data.ts',
      import: [
        "import type { DatiTabella } from '../dati-tabella.js';",
        ...tabelle.map((dati) => `import { ${toCostante(dati)} } from './${toSlug(dati)}.data.js';`).sort(),
      ].join('\n'),
      descrizione: 'The decode tables, by the number of their file.',
      esporta: `TABELLE: Readonly<Record<string, DatiTabella>> = {\n${tabelle
        .map((dati) => `  ${toStringa(dati.numero)}: ${toCostante(dati)},\n`)
        .join('')}}`,
    },
  ];
}

function toOggetto({ numero, nome, file, colonne, chiave, testo, righe }: DatiTabella): string {
  return `{
  numero: ${toStringa(numero)},
  nome: ${toStringa(nome)},
  file: ${toStringa(file)},
  colonne: [${colonne.map(toStringa).join(', ')}],
  chiave: ${toStringa(chiave)},
  testo: ${toStringa(testo)},
  righe: ${toLetterale(righe)},
}`;
}

/** `16b-stati-lavorazione.tsv` → `stati-lavorazione` */
function toSlug({ file }: DatiTabella): string {
  return file.replace(/^\d+b?-/, '').replace(/\.tsv$/, '');
}

function toCostante(dati: DatiTabella): string {
  return toSlug(dati).toUpperCase().replaceAll('-', '_');
}
