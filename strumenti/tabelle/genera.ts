/** Makes the data modules of packages/decodifica from the official files. */
import { fileURLToPath } from 'node:url';

import { formatGiorno } from '../../packages/core/src/regole/format-messaggio.js';
import type { VersioneFonte, VersioneTabelle } from '../../packages/decodifica/src/versione.js';
import type { FileGenerato } from '../file-generato.js';
import { leggiArchivio, toModuliComuni, toModuloIgnoti } from './comuni.js';
import { ELENCO } from './elenco.js';
import { leggiFonte, toRighe, toVersione } from './fonte.js';
import { toFile, toStringa, type Modulo } from './modulo.js';
import { toModuliStati } from './stati.js';
import { leggiTabella, toModuliTabelle } from './tabelle.js';

const NOTA_ALTRE_FONTI = 'Da elenchi pubblici diversi da ANPR: seconda fonte.';

/**
 * The modules, from the folder that holds the archive of comuni, `tabelle/` and `cf/`. A source that is not exactly as
 * expected is refused; what it says wrongly is kept, and listed in `difetti-noti.tsv`.
 */
export async function generaTabelle(dati: string): Promise<FileGenerato[]> {
  const archivio = await leggiFonte(dati, 'ANPR_archivio_comuni.csv');
  const catastali = await leggiFonte(dati, 'cf/codici-catastali-non-anpr.tsv');
  const codiciZ = await leggiFonte(dati, 'cf/codici-z.tsv');
  const cessati = await leggiFonte(dati, 'tabelle/stati-cessati.tsv');
  const sinonimi = await leggiFonte(fileURLToPath(new URL('.', import.meta.url)), 'sinonimi-stati-cessati.tsv');
  const tabelle = await Promise.all(
    ELENCO.map(async (voce) => leggiTabella(voce, await leggiFonte(dati, `tabelle/${voce.file}`))),
  );
  const { comuni, estratta } = leggiArchivio(archivio);

  const versione: VersioneTabelle = {
    comuni: toVersione(archivio, {
      righe: comuni.length,
      estratta,
      nota: `Senza le variazioni successive al ${formatGiorno(estratta)}.`,
    }),
    statiCessati: toVersione(cessati, { righe: toRighe(cessati).length, nota: 'Date indicative.' }),
    codiciStato: toVersione(codiciZ, { righe: toRighe(codiciZ).length, nota: NOTA_ALTRE_FONTI }),
    codiciCatastali: toVersione(catastali, { righe: toRighe(catastali).length, nota: NOTA_ALTRE_FONTI }),
    tabelle: Object.fromEntries(tabelle.map(({ dati: { numero }, versione: sua }) => [numero, sua])),
  };
  const moduli: readonly Modulo[] = [
    ...toModuliComuni(comuni),
    toModuloIgnoti(catastali),
    ...toModuliStati({ cessati, codiciZ, sinonimi }),
    ...toModuliTabelle(tabelle.map((tabella) => tabella.dati)),
    toModuloVersioneComuni(versione),
    toModuloVersione(versione),
  ];
  return moduli.map(toFile);
}

/** In the entry: the vintage of the archive alone, because the digests of every table would outweigh all the rest of it. */
function toModuloVersioneComuni({ comuni }: VersioneTabelle): Modulo {
  return {
    percorso: 'versione-tabelle.data.ts',
    import: "import type { VersioneTabelle } from './versione.js';",
    descrizione: [
      'The official file behind the embedded archive of comuni: name, rows, SHA-256, newest update it mentions. Those of',
      'every table are in `tabelle.versione`, once opened.',
      '',
      `@example VERSIONE_TABELLE.comuni.righe // → ${comuni.righe}`,
    ],
    esporta: `VERSIONE_TABELLE: Pick<VersioneTabelle, 'comuni'> = {\n  comuni: ${toOggetto(comuni)},\n}`,
  };
}

function toModuloVersione({ tabelle, comuni: _, ...fonti }: VersioneTabelle): Modulo {
  const voce = ([nome, fonte]: [string, VersioneFonte], rientro: string): string =>
    `${rientro}${/^\d+[a-z]$/.test(nome) ? toStringa(nome) : nome}: ${toOggetto(fonte)},\n`;
  return {
    percorso: 'versione.data.ts',
    import:
      "import { VERSIONE_TABELLE } from './versione-tabelle.data.js';\nimport type { VersioneTabelle } from './versione.js';",
    descrizione:
      'Every official file that the embedded tables come from: name, rows, SHA-256, newest update they mention.',
    esporta: `VERSIONI: VersioneTabelle = {\n  ...VERSIONE_TABELLE,\n${Object.entries(fonti)
      .map((coppia) => voce(coppia, '  '))
      .join('')}  tabelle: {\n${Object.entries(tabelle)
      .map((coppia) => voce(coppia, '    '))
      .join('')}  },\n}`,
  };
}

function toOggetto({ file, righe, sha256, estratta, nota }: VersioneFonte): string {
  const toLetterale = (testo: string | null): string => (testo === null ? 'null' : toStringa(testo));
  return `{ file: ${toStringa(file)}, righe: ${righe}, sha256: ${toLetterale(sha256)}, estratta: ${toLetterale(estratta)}, nota: ${toLetterale(nota)} }`;
}
