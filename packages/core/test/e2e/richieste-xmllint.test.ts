import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import {
  type Operazione,
  codiciOperazioni,
  readRichiesta,
  rivestimentoCf,
  writeRichiesta,
} from '@anagrafe/core/operazioni';
import { readXml } from '@anagrafe/subentro';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { testata } from '../operazioni/richieste/persone-di-prova.js';
import { toRichiestaACaso } from '../operazioni/richieste/richiesta-a-caso.js';
import { RICHIESTE } from '../operazioni/richieste/richieste-di-prova.js';
import { type Caso, createCaso, scegli } from '../xsd/istanza.js';

const SCHEMI = resolve(import.meta.dirname, '../../../../../shared/xsd');
const motivo = motivoSenza('xmllint') ?? (existsSync(SCHEMI) ? undefined : `mancano gli schemi ufficiali ${SCHEMI}`);

/** The official schema of each family of operations, by how their codes begin. */
const SCHEMA: Readonly<Record<string, string>> = {
  1: '1000iscrizione',
  2: '2000cancellazione',
  3: '3000consultazione',
  4: '4000estrazione',
  5: '5000mutazione',
  6: '6001certificazione',
  7: '7001scaricoTabelle',
  A: 'A000aire',
  P: 'P000sc',
};
const A_CASO = 15;
const GUASTE = 15;

const operazioniDi = (famiglia: string): Operazione[] =>
  codiciOperazioni.filter((codice) => codice.startsWith(famiglia));

const VALORI = ['', ' ', '1', 'X', 'SI', '2021-02-30', '2021-02-28', 'ſ', 'A'.repeat(301), '<x/>', '&amp;'];

/** Spoils a line of a document that has one element a line: it is left out, repeated, changed, or set elsewhere. */
function guasta(xml: string, caso: Caso): string {
  const righe = xml.trimEnd().split('\n');
  const foglie = righe.flatMap((riga, i) => (/^\s*<(\w+)>[^<]*<\/\1>$/.test(riga) ? [i] : []));
  const [questa, quella] = [scegli(caso, foglie), scegli(caso, foglie)];
  const foglia = righe[questa]!;
  switch (caso(5)) {
    case 0:
      righe.splice(questa, 1);
      break;
    case 1:
      righe.splice(questa, 0, foglia);
      break;
    case 2:
      righe[questa] = righe[quella]!;
      righe[quella] = foglia;
      break;
    case 3:
      righe[questa] = foglia.replace(/>[^<]*</, `>${scegli(caso, VALORI)}<`);
      break;
    default:
      righe[questa] = foglia.replaceAll(/(?<=<\/?)\w+/g, scegli(caso, ['nome', 'note', 'sconosciuto']));
  }
  return righe.join('\n');
}

async function isValida(xml: string): Promise<boolean> {
  const esito = await readRichiesta(readXml(new TextEncoder().encode(xml)));
  return esito.ok && esito.value.violazioni.length === 0;
}

describe('lo schema ufficiale', () => {
  let cartella: string;
  beforeAll(async () => {
    cartella = await mkdtemp(join(tmpdir(), 'anagrafe-richieste-'));
  });
  afterAll(async () => {
    await rm(cartella, { recursive: true });
  });

  /** What the official schema says of some documents: one call for all. */
  async function convalida(
    documenti: readonly string[],
    famiglia: string,
  ): Promise<{ valido: boolean; detto: string }[]> {
    const file = documenti.map((_, i) => join(cartella, `${famiglia}-${i}.xml`));
    await Promise.all(documenti.map((xml, i) => writeFile(file[i]!, xml)));
    const schema = join(SCHEMI, `${SCHEMA[famiglia] ?? ''}.xsd`);
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--schema', schema, ...file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (error !== undefined) throw error;
    const righe = stderr.split('\n');
    return file.map((nome) => ({
      valido: righe.includes(`${nome} validates`),
      detto: righe.filter((riga) => riga.startsWith(nome)).join('\n'),
    }));
  }

  it.for(Object.keys(SCHEMA))('accetta le richieste %s… che si scrivono', async (famiglia, ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
    const aCaso = await Promise.all(
      operazioniDi(famiglia).flatMap((codice) =>
        Array.from({ length: A_CASO }, (_, seme) => toRichiestaACaso(codice, createCaso(seme))),
      ),
    );
    const composte = RICHIESTE.filter(({ operazione }) => operazione.startsWith(famiglia));
    const esiti = await convalida(await Promise.all([...composte, ...aCaso].map(writeRichiesta)), famiglia);
    expect(esiti.filter(({ valido }) => !valido).map(({ detto }) => detto)).toStrictEqual([]);
    expect(esiti.length).toBeGreaterThan(operazioniDi(famiglia).length * A_CASO);
  });

  it.for(Object.keys(SCHEMA))(
    'delle richieste %s… guaste rifiuta quelle in cui la lettura trova da dire',
    async (famiglia, ctx) => {
      if (motivo !== undefined) ctx.skip(motivo);
      const guaste = await Promise.all(
        operazioniDi(famiglia).flatMap((codice) =>
          Array.from({ length: GUASTE }, async (_, seme) => {
            const caso = createCaso(1000 + seme);
            return guasta(await writeRichiesta(await toRichiestaACaso(codice, caso)), caso);
          }),
        ),
      );
      const esiti = await convalida(guaste, famiglia);
      const lette = await Promise.all(guaste.map(isValida));
      const diverse = esiti.flatMap(({ valido, detto }, i) => (valido === lette[i] ? [] : [`${detto}\n${guaste[i]!}`]));
      expect(diverse).toStrictEqual([]);
      expect(esiti.some(({ valido }) => !valido)).toBe(true);
    },
  );

  it('ammette xsi:type come la lettura, e mai xsi:nil', async (ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
    const dati = { dataRiferimento: '2026-11-20', datiRichiesti: ['2'] as const, xmlFileCodiciFiscali: 'PHgvPg==' };
    const buona = await writeRichiesta(rivestimentoCf({ ...dati, criterioSelezione: '1' }, testata));
    const spazi =
      'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="http://sogei.it/ANPR/tipoDato" xmlns:x="urn:x"';
    const con = (attributo: string): string =>
      buona.replace('<criterioSelezione>', `<criterioSelezione ${spazi} ${attributo}>`);
    const casi = [
      ['i:type="t:numerico1"', true],
      ['i:type="t:tipoSchedaAnn"', true], // derives from numerico1
      ['i:type="t:char1"', false],
      ['i:type="x:numerico1"', false],
      ['i:type="y:numerico1"', false],
      ['i:type="numerico1"', false],
      ['i:type="t:nonEsiste"', false],
      ['i:nil="true"', false],
    ] as const;
    const documenti = casi.map(([attributo]) => con(attributo));
    const esiti = await convalida(documenti, '4');
    expect(esiti.map(({ valido }) => valido)).toStrictEqual(casi.map(([, valido]) => valido));
    expect(await Promise.all(documenti.map(isValida))).toStrictEqual(casi.map(([, valido]) => valido));
  });

  it('di un tipo derivato legge ciò che quel tipo ha', async (ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
    const scritte = await Promise.all(RICHIESTE.filter(({ operazione }) => operazione === '5001').map(writeRichiesta));
    const buona = scritte.find((una) => una.includes('<legameSoggetto>'));
    const casi = [
      ['tipoDato', 'tipoLegameSoggetto', true],
      ['tipoDato', 'tipoLegameSoggettoCompleto', true],
      ['vocabolario5000mutazione', 'tipoLegameSoggetto', true],
      ['vocabolario1000iscrizione', 'tipoLegameSoggetto', false], // the schema of the mutazioni does not know it
      ['tipoDato', 'tipoGeneralita', false],
    ] as const;
    const documenti = casi.map(
      ([spazio, tipo]) =>
        buona?.replace(
          '<legameSoggetto>',
          `<legameSoggetto xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="http://sogei.it/ANPR/${spazio}" i:type="t:${tipo}">`,
        ) ?? '',
    );
    const esiti = await convalida(documenti, '5');
    expect(esiti.map(({ valido }) => valido)).toStrictEqual(casi.map(([, , valido]) => valido));
    expect(await Promise.all(documenti.map(isValida))).toStrictEqual(casi.map(([, , valido]) => valido));
  });
});
