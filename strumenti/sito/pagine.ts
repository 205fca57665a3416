import { resolve } from 'node:path';

import { codiciOperazioni } from '@anagrafe/core/operazioni';

import { leggiEsempi } from '../esempi/leggi-esempi.js';
import type { FileGenerato } from '../file-generato.js';
import { type Voce, toVoci } from './catalogo.js';
import { toIndiceCampi, toIndiceCodici, toIndiceGravita, toIndiceOperazioni, toIndiceTabelle } from './indici.js';
import { toPagineDocumenti } from './pagine-documenti.js';
import { type Fonti, type Pagina, toPaginaRegola } from './pagina-regola.js';
import { toPaginaTracciabilita } from './pagina-tracciabilita.js';
import { toPaginaTabelle } from './pagina-tabelle.js';
import { toIndiceTipi, toPagineTipi } from './pagine-tipi.js';
import { toJsonRegole } from './regole-json.js';
import { apriSorgenti } from './sorgenti.js';
import { apriCampi } from './tipo-campo.js';
import { toCsv, toRighe } from './tracciabilita.js';

/** What the pages are made from. */
export interface Sito {
  readonly voci: readonly Voce[];
  readonly fonti: Fonti;
}

/** Opens the catalogue, the schemas, the examples and the sources. */
export async function apriSito(radice: string): Promise<Sito> {
  const [campi, esempi, sorgenti] = await Promise.all([
    apriCampi(codiciOperazioni),
    leggiEsempi(resolve(radice, 'docs/regole/esempi.ndjson')),
    apriSorgenti(radice),
  ]);
  return { voci: toVoci(), fonti: { campi, esempi, sorgenti } };
}

/** Every generated file of the site. */
export async function toPagineGenerate(radice: string): Promise<readonly FileGenerato[]> {
  const { voci, fonti } = await apriSito(radice);
  const righe = toRighe(voci, fonti);
  const tipi = toPagineTipi(voci, fonti.campi);
  const conRegola = voci.filter(({ stato }) => stato === 'regola').length;
  const ufficiali = voci.filter(({ ufficiale }) => ufficiale !== undefined).length;
  return [
    ...voci.map((voce) => toFile('regole', toPaginaRegola(voce, fonti))),
    ...tipi.map((pagina) => toFile('tipi', pagina)),
    ...toPagineDocumenti(voci).map((pagina) => toFile('documenti', pagina)),
    indice('regole/index', 'Catalogo delle regole', [
      `Una pagina per ognuno dei ${ufficiali} codici che ANPR pubblica, anche di quelli che qui non si possono verificare, e per i ${voci.length - ufficiali} controlli che ANPR pubblica senza un codice. ${conRegola} codici sono regole. Le pagine sono scritte dagli oggetti che eseguono i controlli.`,
      'Per [campo](./per-campo), per [operazione](./per-operazione), per [tabella](./per-tabella), per [gravità](./per-gravita), per [documento](/documenti/). Per i programmi: [regole.json](/regole.json){target="_blank"}. Dal documento alla prova: [tracciabilità](/tracciabilita). I conteggi: [copertura](/copertura).',
      toIndiceCodici(voci),
    ]),
    indice('regole/per-campo', 'Regole per campo', [
      'I campi che le regole leggono, con il nome degli schemi ufficiali.',
      toIndiceCampi(voci),
    ]),
    indice('regole/per-operazione', 'Regole per operazione', [
      'I codici con cui ANPR può rispondere a ogni operazione dei comuni, secondo le sue liste, e che cosa se ne fa prima di inviare.',
      toIndiceOperazioni(voci),
    ]),
    indice('regole/per-tabella', 'Regole per tabella', [
      'Le tabelle di decodifica in cui le regole cercano un codice.',
      toIndiceTabelle(voci),
    ]),
    indice('regole/per-gravita', 'Regole per gravità', [
      'Con un errore ANPR respinge; con un avviso prende i dati e segnala.',
      toIndiceGravita(voci),
    ]),
    indice('tipi/index', 'Tipi degli schemi ufficiali', [
      'I gruppi degli schemi di ANPR (9.2.7) in cui le regole leggono un campo. Tipi TypeScript e schemi zod di ognuno sono in `@anagrafe/core/schemi`.',
      toIndiceTipi(tipi),
    ]),
    { percorso: 'docs/tabelle/index.md', contenuto: await toPaginaTabelle(voci) },
    { percorso: 'docs/tracciabilita.md', contenuto: toPaginaTracciabilita(righe) },
    { percorso: 'docs/public/tracciabilita.csv', contenuto: toCsv(righe) },
    { percorso: 'docs/public/regole.json', contenuto: toJsonRegole(voci, fonti.esempi) },
  ];
}

const AVVISO = 'editLink: false';

function toFile(cartella: string, { nome, titolo, contenuto }: Pagina): FileGenerato {
  return {
    percorso: `docs/${[cartella, nome].filter(Boolean).join('/')}.md`,
    contenuto: `---\ntitle: ${JSON.stringify(titolo)}\n${AVVISO}\n---\n\n${contenuto}`,
  };
}

function indice(nome: string, titolo: string, parti: readonly string[]): FileGenerato {
  return toFile('', { nome, titolo, contenuto: `# ${titolo}\n\n${parti.join('\n\n')}\n` });
}
