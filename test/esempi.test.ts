import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { type Blocco, esegui, risultati } from './blocchi-eseguibili.js';

const RADICE = resolve(import.meta.dirname, '..');

/** What the examples of a package may take for granted beside its own exports. */
const PREMESSE: Readonly<Record<string, string>> = {
  'codice-fiscale': '',
  decodifica: '',
  core: "import { openTabelle } from '@anagrafe/decodifica';\nconst tabelle = await openTabelle();\nconst contesto = { oggi: '2026-11-21', tabelle, contesto: 'subentro' };",
  'adapters-ae': '',
  'adapters-pkcs11': '',
  client: [
    "import { readFile } from 'node:fs/promises';",
    "import { consultazioneScheda, elencoVersioni } from '@anagrafe/core/operazioni';",
    "import { openTabelle } from '@anagrafe/decodifica';",
    "import { autorita, identita, toPercorso, trasporto } from '../../test/premesse/anpr.mjs';",
    'const tabelle = await openTabelle();',
    'const percorso = toPercorso();',
  ].join('\n'),
  subentro: "import { openTabelle } from '@anagrafe/decodifica';\nconst tabelle = await openTabelle();",
};

describe.each(Object.keys(PREMESSE))('the examples in the docstrings of %s', (pacchetto) => {
  const esempi = raccogli(pacchetto);

  it('are there', () => {
    expect(esempi.length).toBeGreaterThan(0);
  });

  it.each(esempi.map((esempio) => [esempio.dove, esempio] as const))('%s', async (_, esempio) => {
    expect(risultati(esempio.codice), 'an example shows at least one result').toBeGreaterThan(0);
    await esegui(esempio);
  });
});

/** Every `@example` under the sources of a package. */
function raccogli(pacchetto: string): Blocco[] {
  const cartella = resolve(RADICE, 'packages', pacchetto, 'src');
  const file = readdirSync(cartella, { recursive: true, encoding: 'utf8' }).filter((nome) =>
    /(?<!\.data|\.d)\.ts$/.test(nome),
  );
  return file.flatMap((nome) => {
    const sorgente = ts.createSourceFile(
      nome,
      readFileSync(resolve(cartella, nome), 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const blocchi: Blocco[] = [];
    const visita = (nodo: ts.Node): void => {
      for (const etichetta of ts.getJSDocTags(nodo)) {
        if (etichetta.tagName.text !== 'example' || etichetta.parent.parent !== nodo) continue;
        blocchi.push({
          dove: `${pacchetto} ${nome} ${sorgente.getLineAndCharacterOfPosition(etichetta.pos).line + 1}`,
          codice: toCodice(ts.getTextOfJSDocComment(etichetta.comment) ?? ''),
          premessa: `${importa(pacchetto, nome)}\n${PREMESSE[pacchetto] ?? ''}`,
        });
      }
      ts.forEachChild(nodo, visita);
    };
    visita(sorgente);
    return blocchi;
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
