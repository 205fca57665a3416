import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const BIN = resolve(import.meta.dirname, '../packages/cli/dist/bin.js');
const CACHE = resolve(import.meta.dirname, '.cache');
/** How the identifiers of generated records begin, and what a copy of them begins with: as many characters. */
const SEGNO = 'SINT';

/** The path of a file of the cache, made once. */
export async function inCache(nome: string, crea: (percorso: string) => Promise<void> | void): Promise<string> {
  const percorso = join(CACHE, nome);
  mkdirSync(dirname(percorso), { recursive: true });
  if (!existsSync(percorso)) await crea(percorso);
  return percorso;
}

/** The XML of a generated file, one for all. */
export function genera(soggetti: number, ...altre: readonly string[]): string {
  const cartella = join(CACHE, `genera-${[soggetti, ...altre].join('')}`);
  if (!existsSync(cartella)) {
    const argomenti = ['genera', '-n', String(soggetti), '-s', '1', '--file', '1', '-u', cartella, ...altre];
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...argomenti], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const archivio = readdirSync(cartella).find((nome) => nome.endsWith('.gz')) ?? '';
  return gunzipSync(readFileSync(join(cartella, archivio))).toString();
}

/** How much of a file is made at once. */
const PEZZO = 1024 * 1024;

/**
 * A file that holds the records of another so many times, each time under other identifiers. A piece is good until the next
 * is asked for: the memory is the same.
 */
export function* moltiplica(xml: string, volte: number, prima = 0): Generator<Buffer, void, undefined> {
  const confini = ['soggetto', 'famiglia', 'convivenza'].map((nome) => {
    const da = xml.indexOf(`<${nome}>`, xml.indexOf(LISTE[nome] ?? ''));
    return [da, xml.lastIndexOf(`</${nome}>`) + nome.length + 3] as const;
  });
  let scritto = 0;
  for (const [da, a] of confini) {
    const fra = xml.slice(scritto, da);
    yield Buffer.from(
      scritto > 0
        ? fra
        : fra.replace(/(<numero\w+>)(\d+)/g, (_, tag: string, n: string) => tag + String(Number(n) * volte)),
    );
    const record = Buffer.from(xml.slice(da, a));
    const posti = toPosti(record);
    for (let i = 0; i < volte; i += 1) {
      const codice = `Z${(prima + i)
        .toString(36)
        .padStart(SEGNO.length - 1, '0')
        .toUpperCase()}`;
      for (const posto of posti) record.write(codice, posto, 'latin1');
      for (let p = 0; p < record.length; p += PEZZO) yield record.subarray(p, p + PEZZO);
    }
    scritto = a;
  }
  yield Buffer.from(xml.slice(scritto));
}

const LISTE: Readonly<Record<string, string>> = {
  soggetto: '<generalitaSoggetti>',
  famiglia: '<famiglie>',
  convivenza: '<convivenze>',
};

function toPosti(record: Buffer): number[] {
  const posti: number[] = [];
  for (let p = record.indexOf(`>${SEGNO}`); p >= 0; p = record.indexOf(`>${SEGNO}`, p + 1)) posti.push(p + 1);
  return posti;
}

/** Writes pieces to a file. */
export async function scrivi(percorso: string, pezzi: Iterable<Uint8Array>): Promise<void> {
  const file = await open(percorso, 'w');
  for (const pezzo of pezzi) await file.appendFile(pezzo);
  await file.close();
}

/** The same file, compressed as ANPR wants it. */
export function comprimi(da: string): (a: string) => void {
  return (a) => {
    writeFileSync(a, gzipSync(readFileSync(da)));
  };
}
