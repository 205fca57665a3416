import { AnagrafeError } from '@anagrafe/core';
import type { FileFornitura } from '@anagrafe/subentro';

/** Who follows the reading: hears of every stretch of a file that is read, and may stop it. */
export interface Lettore {
  readonly conta: (byte: number) => void;
  readonly signal: AbortSignal;
}

/** A chosen file for the checks: unpacked on the way if it is compressed. Where the signal stops it, its reason is thrown. */
export async function toFileFornitura(file: File, chi: Lettore): Promise<FileFornitura> {
  const compresso = await isGzip(file);
  return {
    nome: file.name,
    byte: () => leggi(file, compresso, chi),
    ...(compresso ? { dimensioneCompressa: file.size } : {}),
  };
}

/** By its first two bytes: names lie. */
async function isGzip(file: File): Promise<boolean> {
  const [primo, secondo] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return primo === 0x1f && secondo === 0x8b;
}

async function* leggi(file: File, compresso: boolean, { conta, signal }: Lettore): AsyncGenerator<Uint8Array> {
  const contatore = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (pezzo, uscita) => {
      conta(pezzo.length);
      uscita.enqueue(pezzo);
    },
  });
  const contato = file.stream().pipeThrough(contatore);
  const flusso = compresso ? contato.pipeThrough(new DecompressionStream('gzip')) : contato;
  const lettore = flusso.getReader();
  const prossimo = (): ReturnType<typeof lettore.read> =>
    lettore.read().catch(() => {
      throw compresso
        ? new AnagrafeError('archivio-corrotto', `${file.name}: l’archivio gzip è danneggiato o incompleto.`)
        : new AnagrafeError('file-illeggibile', `${file.name}: il file non si legge più.`);
    });
  try {
    for (let letto = await prossimo(); !letto.done; letto = await prossimo()) {
      signal.throwIfAborted();
      yield letto.value;
    }
  } finally {
    await lettore.cancel().catch(() => undefined); // whatever it was that ended, there is no more to read
  }
}
