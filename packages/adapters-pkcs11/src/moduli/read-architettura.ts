/** What a library is for, from its first bytes: a system and one processor, or more (Mach-O). */
export interface Architettura {
  readonly formato: 'elf' | 'pe' | 'mach-o';
  /** As `process.arch` calls them; of an unknown one its number. */
  readonly processori: readonly string[];
}

const ELF: Readonly<Record<number, string>> = {
  0x03: 'ia32',
  0x28: 'arm',
  0x3e: 'x64',
  0xb7: 'arm64',
  0xf3: 'riscv64',
};
const PE: Readonly<Record<number, string>> = { 0x14c: 'ia32', 0x1c4: 'arm', 0x8664: 'x64', 0xaa64: 'arm64' };
const MACH: Readonly<Record<number, string>> = { 7: 'ia32', 0x1000007: 'x64', 0x100000c: 'arm64' };

/**
 * Reads which processors a library is for.
 *
 * @param inizio - Its first bytes: a few thousand are plenty.
 * @returns `undefined` if it is no library of any system.
 */
export function readArchitettura(inizio: Uint8Array): Architettura | undefined {
  const byte = new DataView(inizio.buffer, inizio.byteOffset, inizio.byteLength);
  const a32: Lettore['a32'] = (posto, corto = false) =>
    posto + 4 <= byte.byteLength ? byte.getUint32(posto, corto) : undefined;
  const a16: Lettore['a16'] = (posto, corto) =>
    posto + 2 <= byte.byteLength ? byte.getUint16(posto, corto) : undefined;

  switch (a32(0)) {
    case 0x7f454c46: {
      const macchina = a16(18, inizio[5] !== 2);
      return macchina === undefined ? undefined : { formato: 'elf', processori: [toNome(ELF, macchina)] };
    }
    case 0xcffaedfe:
    case 0xcefaedfe:
      return toMach([a32(4, true)]);
    case 0xfeedfacf:
    case 0xfeedface:
      return toMach([a32(4)]);
    case 0xcafebabe:
      return toMach(leggiVoci(a32, 20));
    case 0xcafebabf:
      return toMach(leggiVoci(a32, 32));
    case undefined:
    default:
      return readPe({ a16, a32 });
  }
}

/** Reads a number at a place, if the bytes reach that far. */
interface Lettore {
  readonly a16: (posto: number, corto: boolean) => number | undefined;
  readonly a32: (posto: number, corto?: boolean) => number | undefined;
}

/** A program of Windows begins as one of DOS did, and says where its own header is. */
function readPe({ a16, a32 }: Lettore): Architettura | undefined {
  const testata = a16(0, false) === 0x4d5a ? a32(0x3c, true) : undefined;
  if (testata === undefined || a32(testata) !== 0x50450000) return undefined;
  const macchina = a16(testata + 4, true);
  return macchina === undefined ? undefined : { formato: 'pe', processori: [toNome(PE, macchina)] };
}

/** A library for several processors says how many, and each in an entry. */
function leggiVoci(a32: (posto: number) => number | undefined, lunghezza: number): (number | undefined)[] {
  const quante = a32(4) ?? 0;
  // The same first bytes are those of a class of Java, whose version stands there: of processors there are few.
  return quante > 8 ? [undefined] : Array.from({ length: quante }, (_, i) => a32(8 + i * lunghezza));
}

function toMach(tipi: readonly (number | undefined)[]): Architettura | undefined {
  if (tipi.includes(undefined)) return undefined;
  return { formato: 'mach-o', processori: tipi.map((tipo) => toNome(MACH, tipo ?? 0)) };
}

function toNome(nomi: Readonly<Record<number, string>>, numero: number): string {
  return nomi[numero] ?? `0x${numero.toString(16)}`;
}
