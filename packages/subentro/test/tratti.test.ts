import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type EventoFornitura,
  type FileFornitura,
  type OpzioniFornitura,
  type ParteFile,
  type Taglio,
  evaluateFornitura,
  evaluateParti,
  findTaglio,
} from '../src/index.js';
import { CAMPIONE, CASO, toDocumento } from './documenti-mutati.js';
import { OPZIONI } from './file-di-prova.js';

const GIRI = Number(process.env['ANAGRAFE_GIRI'] ?? 40);
const NOME = '099008_SUBAPR_1_1_1.xml';
const TESTA = 4096;

const toByte = (xml: string): Uint8Array => new TextEncoder().encode(xml);

function* inPezzi(byte: Uint8Array, pezzo: number): Generator<Uint8Array> {
  for (let i = 0; i < byte.length; i += pezzo) yield byte.subarray(i, i + pezzo);
}

async function eventi(file: FileFornitura, opzioni: OpzioniFornitura): Promise<EventoFornitura[]> {
  const tutti: EventoFornitura[] = [];
  for await (const evento of evaluateFornitura([file], opzioni)) tutti.push(evento);
  return tutti;
}

/** What is made of the stretches of a file, and where each of those begins that are part of it. */
interface Letture {
  readonly eventi: readonly EventoFornitura[];
  readonly inizi: readonly number[];
}

/** A file that is read in stretches, each as if in another thread. */
async function leggiTratti(
  byte: Uint8Array,
  tagli: readonly Taglio[],
  { pezzo = 4096, opzioni = OPZIONI }: { readonly pezzo?: number; readonly opzioni?: OpzioniFornitura } = {},
): Promise<Letture> {
  const testa = byte.subarray(0, TESTA);
  const inizi = [0];
  async function* parti(): AsyncGenerator<ParteFile> {
    for (const da of inizi) {
      const tratto = { testa, da: tagli.find((uno) => uno.byte === da), tagli: tagli.filter((uno) => uno.byte > da) };
      const file = { nome: NOME, tratto, byte: () => inPezzi(byte.subarray(da), pezzo) };
      for await (const parte of evaluateParti(file, opzioni)) {
        const seguito = parte.fine?.esame.seguito;
        if (seguito !== undefined) inizi.push(seguito.byte);
        yield structuredClone(parte, { transfer: parte.pagine.map(({ buffer }) => buffer) });
      }
    }
  }
  const letti = await eventi({ nome: NOME, parti, byte: () => expect.unreachable() }, opzioni);
  return { eventi: letti, inizi };
}

/** The places that are found in a file, one each so many bytes. */
function cercaTagli(byte: Uint8Array, ogni: number): Taglio[] {
  const tagli: Taglio[] = [];
  for (let da = ogni; da < byte.length; da += ogni) {
    const taglio = findTaglio(byte.subarray(0, TESTA), byte.subarray(da, da + ogni), da);
    if (taglio !== undefined) tagli.push(taglio);
  }
  return tagli;
}

/** Every place behind a tag, whatever tag it is, that somebody can begin at. */
function tuttiITagli(byte: Uint8Array): Taglio[] {
  const testa = byte.subarray(0, TESTA);
  const record = (['soggetto', 'famiglia', 'convivenza'] as const).filter(
    (nome) => findTaglio(testa, toByte(`</${nome}><${nome}>`), 0) !== undefined,
  );
  return [...byte.keys()]
    .filter((i) => byte[i - 1] === 0x3e)
    .flatMap((i) => (record.length === 0 ? [] : [{ byte: i, record: record[i % record.length]! }]));
}

describe('a file that is read in stretches', () => {
  it('gives the same as read whole, wherever it is divided and whatever is in it', async () => {
    let [divisi, oltre] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        CASO,
        fc.constantFrom(200, 1500, 6000),
        fc.constantFrom(37, 1000, 4096, 1 << 20),
        fc.boolean(),
        async (caso, ogni, pezzo, servizi) => {
          const byte = toDocumento(CAMPIONE, caso);
          const opzioni = servizi ? { ...OPZIONI, profilo: 'servizi' as const } : OPZIONI;
          const tagli = cercaTagli(byte, ogni);
          const letti = await leggiTratti(byte, tagli, { pezzo, opzioni });
          divisi += letti.inizi.length - 1;
          oltre += tagli.length + 1 - letti.inizi.length;
          const insieme = await eventi({ nome: NOME, byte: () => inPezzi(byte, pezzo) }, opzioni);
          expect(letti.eventi).toEqual(insieme);
        },
      ),
      { numRuns: GIRI },
    );
    expect(divisi).toBeGreaterThan(GIRI);
    expect(oltre).toBeGreaterThan(GIRI / 10);
  });

  it('gives the same even if somebody begins anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(CASO, fc.array(fc.nat(), { maxLength: 8 }), async (caso, quali) => {
        const byte = toDocumento(CAMPIONE, caso);
        const tutti = tuttiITagli(byte);
        const scelti = new Set(quali.map((quale) => quale % Math.max(1, tutti.length)));
        const { eventi: letti } = await leggiTratti(
          byte,
          tutti.filter((_, i) => scelti.has(i)),
        );
        expect(letti).toEqual(await eventi({ nome: NOME, byte: () => [byte] }, OPZIONI));
      }),
      { numRuns: GIRI },
    );
  });
});

describe('the stretches of a file', () => {
  const PIANO = toByte(CAMPIONE);
  const insieme = (byte: Uint8Array): Promise<EventoFornitura[]> => eventi({ nome: NOME, byte: () => [byte] }, OPZIONI);

  it('begin where they are found, in each of the lists', async () => {
    const tagli = cercaTagli(PIANO, 500);
    expect(new Set(tagli.map(({ record }) => record))).toEqual(new Set(['soggetto', 'famiglia', 'convivenza']));
    const letti = await leggiTratti(PIANO, tagli);
    expect(letti.inizi).toEqual([0, ...tagli.map(({ byte }) => byte)]);
    expect(letti.eventi).toEqual(await insieme(PIANO));
  });

  /** A comment that holds records, a place found in it, and one found behind it. */
  function conCommento(): { readonly byte: Uint8Array; readonly dentro: Taglio; readonly dopo: Taglio } {
    const [record = ''] = /<soggetto>[\s\S]*?<\/soggetto>\s*(?=<soggetto>)/.exec(CAMPIONE) ?? [];
    const finto = `<!-- ${record}${record} -->`;
    const xml = CAMPIONE.replace(record, () => record + finto + record);
    const byte = toByte(xml);
    const [da, a] = [xml.indexOf(finto), xml.indexOf(finto) + finto.length];
    const cerca = (inizio: number): Taglio =>
      findTaglio(byte.subarray(0, TESTA), byte.subarray(inizio), inizio) ?? expect.unreachable();
    const [dentro, dopo] = [cerca(da), cerca(a)];
    expect(dentro.byte).toBeLessThan(a);
    return { byte, dentro, dopo };
  }

  it('do not begin in a comment: who reads there goes on beyond it', async () => {
    const { byte, dentro, dopo } = conCommento();
    const letti = await leggiTratti(byte, [dentro, dopo]);
    expect(letti.inizi).toEqual([0, dopo.byte]);
    expect(letti.eventi).toEqual(await insieme(byte));
  });

  it('say when they go on beyond their end, so that who began at a wrong place can be stopped', async () => {
    const { byte, dentro, dopo } = conCommento();
    const tratto = { testa: byte.subarray(0, TESTA), da: dentro, tagli: [dopo] };
    const file = { nome: NOME, tratto, byte: () => inPezzi(byte.subarray(dentro.byte), 1000) };
    for await (const { oltre, fine } of evaluateParti(file, OPZIONI)) {
      expect({ oltre, fine }).toEqual({ oltre: dopo, fine: undefined });
      break;
    }
    expect.assertions(2);
  });

  it('tell an error by its place in the file, also if that is one line', async () => {
    const riga = CAMPIONE.replace(/>\s+</g, '><').replace('</famiglie>', '&nulla;</famiglie>');
    for (const xml of [riga, CAMPIONE.replace('</famiglie>', '&nulla;</famiglie>')]) {
      const byte = toByte(xml);
      const letti = await leggiTratti(byte, cercaTagli(byte, 500));
      expect(letti.inizi.length).toBeGreaterThan(3);
      expect(letti.eventi).toContainEqual(expect.objectContaining({ tipo: 'file', letto: false }));
      expect(letti.eventi).toEqual(await insieme(byte));
    }
  });

  it.each([
    ['in another encoding', CAMPIONE.replace('UTF-8', 'ISO-8859-1')],
    ['whose names have a namespace by default', CAMPIONE.replace('<sub:subentro ', '<sub:subentro xmlns="urn:x" ')],
    ['of another root', CAMPIONE.replace(/sub:subentro/g, 'sub:altro')],
    ['with a DOCTYPE', CAMPIONE.replace('<sub:subentro ', '<!DOCTYPE a><sub:subentro ')],
  ])('are not looked for in a file %s', (_, xml) => {
    expect(xml).not.toBe(CAMPIONE);
    expect(cercaTagli(toByte(xml), 500)).toEqual([]);
  });
});
