import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import ts from 'typescript';

import type { Blocco } from './blocchi-eseguibili.js';
import type { CodiceMostrato } from './controlla-tipi.js';

const RADICE = resolve(import.meta.dirname, '..');

/** What the examples of a package may take for granted beside its own exports. */
const PREMESSE: Readonly<Record<string, string>> = {
  'codice-fiscale': '',
  decodifica: '',
  core: [
    "import { openTabelle } from '@anagrafe/decodifica';",
    'const tabelle = await openTabelle();',
    "const contesto = { oggi: '2026-11-21', tabelle, contesto: 'subentro' } as const;",
  ].join('\n'),
  'adapters-ae': '',
  'adapters-pkcs11': [
    "import type { Carta, CertificatoCarta } from '@anagrafe/adapters-pkcs11';",
    "const carta = { modulo: { percorso: '/usr/lib/libASEP11.so' } } as Carta;",
    'const certificato = {} as CertificatoCarta;',
    "const pin = async () => '12345678';",
  ].join('\n'),
  client: [
    "import { readFile } from 'node:fs/promises';",
    "import { consultazioneScheda, elencoVersioni } from '@anagrafe/core/operazioni';",
    "import { openTabelle } from '@anagrafe/decodifica';",
    "import { autorita, identita, toPercorso, trasporto } from '../../test/premesse/anpr.mjs';",
    'const tabelle = await openTabelle();',
    'const percorso = toPercorso();',
  ].join('\n'),
  subentro: [
    "import { Readable } from 'node:stream';",
    "import { createDeflateRaw } from 'node:zlib';",
    "import { openTabelle } from '@anagrafe/decodifica';",
    'const tabelle = await openTabelle();',
  ].join('\n'),
};

/** An example, to be run and to be put to the compiler. */
type Esempio = Blocco & CodiceMostrato;

/** The packages whose docstrings have examples. */
export const CON_ESEMPI: readonly string[] = Object.keys(PREMESSE);

/** Every `@example` under the sources of a package. */
export function raccogliEsempi(pacchetto: string): readonly Esempio[] {
  const cartella = resolve(RADICE, 'packages', pacchetto, 'src');
  const file = readdirSync(cartella, { recursive: true, encoding: 'utf8' }).filter((nome) =>
    /(?<!\.data|\.d)\.ts$/.test(nome),
  );
  return file.flatMap((nome) => {
    const testo = readFileSync(resolve(cartella, nome), 'utf8');
    const sorgente = ts.createSourceFile(nome, testo, ts.ScriptTarget.ES2022, true);
    const righe = testo.split('\n');
    const premessa = `${importa(pacchetto, nome)}\n${PREMESSE[pacchetto] ?? ''}`;
    const esempi: Esempio[] = [];
    const visita = (nodo: ts.Node): void => {
      for (const etichetta of ts.getJSDocTags(nodo)) {
        if (etichetta.tagName.text !== 'example' || etichetta.parent.parent !== nodo) continue;
        const codice = toCodice(ts.getTextOfJSDocComment(etichetta.comment) ?? '');
        const [prima = ''] = codice.split('\n');
        const segno = sorgente.getLineAndCharacterOfPosition(etichetta.pos).line;
        esempi.push({
          dove: `${pacchetto} ${nome} ${segno + 1}`,
          file: `packages/${pacchetto}/src/${nome}`,
          riga: righe.findIndex((riga, i) => i >= segno && riga.includes(prima)) + 1,
          lingua: 'ts',
          codice,
          premessa: /^import /m.test(codice) ? '' : premessa, // one that imports stands by itself
        });
      }
      ts.forEachChild(nodo, visita);
    };
    visita(sorgente);
    return esempi;
  });
}

function toCodice(commento: string): string {
  return commento.replace(/^```\w*\n|```$/gm, '');
}

/** All that the entry exports which a source belongs to: that of its folder, where it has one, or the package's. */
function importa(pacchetto: string, sorgente: string): string {
  const [cartella = ''] = sorgente.split(/[/\\]/);
  const dist = resolve(RADICE, 'packages', pacchetto, 'dist');
  const suo = existsSync(resolve(dist, `${cartella}.js`));
  const nomi = esportati(resolve(dist, suo ? `${cartella}.js` : 'index.js'));
  return `import * as __pacchetto from '@anagrafe/${pacchetto}${suo ? `/${cartella}` : ''}';\nconst { ${nomi.join(', ')} } = __pacchetto;`;
}

/** The names of the values that a built entry exports. */
function esportati(ingresso: string): string[] {
  const costruito = readFileSync(ingresso, 'utf8');
  const nomi = [...costruito.matchAll(/^export \{([^}]+)\}(?: from '[^']+')?;?$/gm)].flatMap(([, lista = '']) =>
    lista.split(','),
  );
  return nomi.map((nome) => nome.trim().replace(/^.* as /, '')).filter((nome) => /^[\w$]+$/.test(nome));
}
