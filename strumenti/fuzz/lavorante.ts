import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { AnagrafeError } from '@anagrafe/core';
import { openTabelle } from '@anagrafe/decodifica';
import { evaluateFornitura } from '@anagrafe/subentro';

import { createInput } from './input.js';

/**
 * The process that the checks run in: it receives the seed of an input, makes it, puts it to the checks as any caller would,
 * and answers what came of it and how much memory the process holds.
 */
export interface Esito {
  readonly seme: number;
  readonly rilievi: number;
  readonly letto: boolean;
  /** What no input may cause, if it did. */
  readonly guasto?: string;
  readonly memoria: number;
}

const tabelle = await openTabelle();

async function esamina(seme: number): Promise<Omit<Esito, 'memoria'>> {
  const { nome, byte } = createInput(seme);
  let rilievi = 0;
  let letto = false;
  try {
    const file = {
      nome,
      byte: () => apri(nome, byte),
      ...(nome.endsWith('.gz') ? { dimensioneCompressa: byte.length } : {}),
    };
    for await (const evento of evaluateFornitura([file], { oggi: '2026-11-21', tabelle, profilo: 'servizi' })) {
      if (evento.tipo === 'rilievo') rilievi += 1;
      if (evento.tipo === 'file') letto = evento.letto;
    }
    return { seme, rilievi, letto };
  } catch (errore) {
    return {
      seme,
      rilievi,
      letto,
      guasto: errore instanceof Error ? (errore.stack ?? errore.message) : String(errore),
    };
  }
}

/** The bytes of a file, unpacked, in uneven pieces; a broken archive fails as the command makes it fail. */
async function* apri(nome: string, byte: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  if (!nome.endsWith('.gz')) {
    for (let da = 0, passo = 1; da < byte.length; da += passo, passo = (passo * 7) % 65_521)
      yield byte.subarray(da, da + passo);
    return;
  }
  try {
    yield* Readable.from([byte]).pipe(createGunzip()) as AsyncIterable<Uint8Array>;
  } catch {
    throw new AnagrafeError('archivio-corrotto', 'L’archivio gzip è danneggiato.');
  }
}

process.on('message', (seme: number) => {
  void esamina(seme).then((esito) => {
    globalThis.gc?.();
    process.send?.({ ...esito, memoria: process.memoryUsage().rss } satisfies Esito);
  });
});
process.send?.('pronto');
