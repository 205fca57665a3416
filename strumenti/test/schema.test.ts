import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

import { toCambiamenti } from '../schema/cambiamenti.js';
import { generaXsd } from '../schema/genera.js';

const RADICE = resolve(import.meta.dirname, '../..');
const XSD = resolve(RADICE, '../shared/xsd');
const motivo = existsSync(XSD) ? undefined : `mancano gli schemi ufficiali ${XSD}`;

/** What generating from a folder would change, a line each. */
async function cambiamenti(cartella: string): Promise<string[]> {
  const generati = await generaXsd(cartella);
  const righe = await Promise.all(
    generati.map(async ({ percorso, contenuto }) =>
      toCambiamenti(await readFile(resolve(RADICE, percorso), 'utf8').catch(() => ''), contenuto),
    ),
  );
  return righe.flat();
}

it('the modules are what the official schemas generate', async (ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
  for (const { percorso, contenuto } of await generaXsd(XSD)) {
    expect(await readFile(resolve(RADICE, percorso), 'utf8')).toBe(contenuto);
  }
});

it('a newer folder regenerates them, and what changed is told', async (ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
  const cartella = await mkdtemp(join(tmpdir(), 'anagrafe-xsd-'));
  try {
    await cp(XSD, cartella, { recursive: true });
    const file = join(cartella, 'tipoDato.xsd');
    const testo = await readFile(file, 'utf8');
    const cambiato = testo
      .replace(/(<xs:element name="frazione"\s+type=)"tipoFrazione"/, '$1"tipoNote"')
      .replace(
        /(<xs:complexType name="tipoAutoveicoli">\s*<xs:sequence>)/,
        '$1<xs:element name="possessoMoto" type="tipoSN" minOccurs="0"/>',
      )
      .replace(/(<xs:simpleType name="tipoCap">[\s\S]*?maxLength value=)"5"/, '$1"6"')
      .replace(
        '</xs:schema>',
        '<xs:simpleType name="tipoNuovo"><xs:restriction base="char1"/></xs:simpleType></xs:schema>',
      );
    await writeFile(file, cambiato);
    expect(await cambiamenti(cartella)).toEqual([
      'cambiato tipoAutoveicoli: aggiunto l’elemento possessoMoto',
      'cambiato tipoCap',
      expect.stringMatching(/^cambiato tipoIndirizzo: l’elemento frazione era tipo: tipoFrazione, .*è tipo: tipoNote,/),
      'aggiunto tipoNuovo',
    ]);
  } finally {
    await rm(cartella, { recursive: true });
  }
});

it('removals are told too', () => {
  const prima =
    "export const a: TipoSemplice = { nome: 'a' };\n\nexport const b: TipoComplesso<B> = {\n  nome: 'b',\n  contenuto: { sequenza: [\n    { elemento: 'x', tipo: a },\n    { elemento: 'y', tipo: a },\n  ] },\n};\n";
  const dopo =
    "export const b: TipoComplesso<B> = {\n  nome: 'b',\n  contenuto: { sequenza: [\n    { elemento: 'x', tipo: a },\n  ] },\n};\n";
  expect(toCambiamenti(prima, dopo)).toEqual(['tolto a', 'cambiato b: tolto l’elemento y']);
  expect(toCambiamenti(prima, prima)).toEqual([]);
});
