import { GEMELLO } from './gemello.data.js';
import type { Scorri } from './scorri.js';

/** What is used here of WebAssembly, which is neither of ECMAScript nor of every page. */
interface Motore {
  readonly Module: new (byte: Uint8Array) => Modulo;
  readonly Memory: new (come: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    modulo: Modulo,
    importa: { readonly m: { readonly m: InstanceType<Motore['Memory']> } },
  ) => { readonly exports: Readonly<Record<'f', unknown>> };
}

/** Compiled code. */
interface Modulo {
  readonly [Symbol.toStringTag]: string;
}

/** A memory, and the twin of the walk that works in it. */
interface Gemello {
  readonly memoria: ArrayBuffer;
  readonly scorri: Scorri;
}

const PAGINA = 1 << 16;

/** Compiled once; null where it cannot be. */
let modulo: Modulo | null | undefined;

/** A memory of so many bytes at least, with the twin; undefined where a page forbids it, or an engine has no vectors. */
export function openGemello(quanti: number): Gemello | undefined {
  const motore = (globalThis as { readonly WebAssembly?: unknown }).WebAssembly as Motore | undefined;
  if (motore === undefined) return undefined;
  modulo ??= toModulo(motore);
  if (modulo === null) return undefined;
  const m = new motore.Memory({ initial: Math.ceil(quanti / PAGINA) });
  const { exports } = new motore.Instance(modulo, { m: { m } });
  return { memoria: m.buffer, scorri: exports.f as Scorri };
}

function toModulo(motore: Motore): Modulo | null {
  try {
    return new motore.Module(Uint8Array.from(atob(GEMELLO), (c) => c.charCodeAt(0)));
  } catch {
    return null; // the walk in JavaScript does the same
  }
}
