import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Destinazione } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import { dimenticaProvvisorio, ricordaProvvisorio } from '../verifica/file-provvisori.js';
import { createAppoggioSuDisco } from './appoggio-su-disco.js';
import { conCausa } from './errore-file.js';

/** Files that come into a folder all together, or not at all. */
export interface CartellaNuova extends Destinazione {
  readonly scrivi: (nome: string, byte: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
  /** How many bytes of a file were written. */
  readonly lunghezza: (nome: string) => number;
  /** Room on the same disk; it goes with the rest. */
  readonly appoggio: () => Promise<ReturnType<typeof createAppoggioSuDisco>>;
}

/**
 * A folder to write a fornitura into, made if need be. Until `concludi` the files are in a hidden folder inside it, which
 * disappears however the program ends.
 *
 * @param scritta - The folder.
 * @param suoi - Names of the fornitura to be written, which may be there already, from an earlier time.
 * @throws ErroreUso if the folder holds files of another fornitura, which would be taken for this one's. AnagrafeError
 * `file-non-scritto`, with the cause in Italian, if the disk does not let it; so do the methods.
 */
export async function createCartellaNuova(scritta: string, suoi: ReadonlySet<string>): Promise<CartellaNuova> {
  const provvisoria = join(scritta, `.fornitura-${randomUUID()}`);
  const lunghezze = new Map<string, number>();
  await conCausa(scritta, async () => {
    await mkdir(scritta, { recursive: true });
    await pretendiSenzaAltre(scritta, suoi);
    await mkdir(provvisoria);
  });
  ricordaProvvisorio(provvisoria);
  const butta = async (): Promise<void> => {
    await rm(provvisoria, { recursive: true, force: true });
    dimenticaProvvisorio(provvisoria);
  };
  return {
    lunghezza: (nome) => lunghezze.get(nome) ?? 0,
    appoggio: async () =>
      createAppoggioSuDisco(await conCausa(scritta, () => open(join(provvisoria, 'appoggio'), 'wx+')), scritta),
    scrivi: (nome, byte) =>
      conCausa(join(scritta, nome), async () => {
        const file = await open(join(provvisoria, nome), 'wx');
        const scritto = file.createWriteStream({ flush: true }); // on the disk before it has its name
        await pipeline(Readable.from(byte, { highWaterMark: 1 }), scritto);
        lunghezze.set(nome, scritto.bytesWritten);
      }),
    concludi: () =>
      conCausa(scritta, async () => {
        prendiNomi([...lunghezze.keys()], { da: provvisoria, a: scritta });
        await butta();
      }),
    abbandona: butta,
  };
}

/** All the names in one go, no signal between them. What cannot be finished is undone. */
function prendiNomi(nomi: readonly string[], { da, a }: { readonly da: string; readonly a: string }): void {
  const presi: string[] = [];
  try {
    for (const nome of nomi) {
      renameSync(join(da, nome), join(a, nome));
      presi.push(nome);
    }
  } catch (errore) {
    for (const nome of presi) rmSync(join(a, nome), { force: true });
    throw errore;
  }
}

async function pretendiSenzaAltre(cartella: string, nomi: ReadonlySet<string>): Promise<void> {
  const altro = (await readdir(cartella)).find((nome) => /_SUBAPR_.*\.(?:gz|xml)$/i.test(nome) && !nomi.has(nome));
  if (altro === undefined) return;
  throw new ErroreUso(
    `${cartella}: contiene già un file di un’altra fornitura (${altro}): indicare un’altra cartella.`,
  );
}
