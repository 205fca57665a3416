import { readFile } from 'node:fs/promises';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findModuli } from '../src/index.js';
import { findModuliIn } from '../src/moduli/find-moduli.js';
import type { Macchina } from '../src/moduli/macchina.js';
import { PERCORSI_NOTI, findFamiglia } from '../src/moduli/percorsi-noti.js';
import { readArchitettura } from '../src/moduli/read-architettura.js';
import { readModuloP11Kit } from '../src/moduli/read-p11-kit.js';

const ELF_X64 = elf(0x3e);
const ELF_ARM64 = elf(0xb7);
const PE_X64 = pe(0x8664);
const PE_IA32 = pe(0x14c);

function elf(macchina: number): Uint8Array {
  const byte = Buffer.alloc(64);
  byte.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  byte.writeUInt16LE(macchina, 18);
  return byte;
}

function pe(macchina: number): Uint8Array {
  const byte = Buffer.alloc(256);
  byte.write('MZ');
  byte.writeUInt32LE(128, 0x3c);
  byte.write('PE\0\0', 128, 'latin1');
  byte.writeUInt16LE(macchina, 132);
  return byte;
}

/** A library for two processors, as macOS has them. */
function universale(): Uint8Array {
  const byte = Buffer.alloc(48);
  [0xcafebabe, 2, 0x01000007, 3, 0, 0, 0, 0x0100000c].forEach((parola, i) => byte.writeUInt32BE(parola, i * 4));
  return byte;
}

type File = Readonly<Record<string, Uint8Array | string>>;

/** A machine that has these files. */
function macchina(sistema: string, file: File, altro: Partial<Macchina> = {}): Macchina {
  return {
    sistema,
    processore: 'x64',
    ambiente: {},
    casa: '/home/prova',
    leggiInizio: (percorso) => {
      const contenuto = file[percorso];
      return Promise.resolve(typeof contenuto === 'string' ? Buffer.from(contenuto) : contenuto);
    },
    elenca: (cartella) =>
      Promise.resolve(
        Object.keys(file).flatMap((uno) => (uno.startsWith(`${cartella}/`) ? [uno.slice(cartella.length + 1)] : [])),
      ),
    risolvi: (percorso) => Promise.resolve(percorso),
    ...altro,
  };
}

describe('i driver di una macchina', () => {
  it('Windows: Athena e Infocert fianco a fianco, e una versione a 32 bit che non serve', async () => {
    const moduli = await findModuliIn(
      macchina('win32', {
        'C:\\Windows\\System32\\asepkcs.dll': PE_X64,
        'C:\\Windows\\SysWOW64\\asepkcs.dll': PE_IA32,
        'C:\\Windows\\System32\\stPKCS11.dll': PE_X64,
        'C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll': PE_X64,
      }),
      {},
    );
    expect(moduli.map(({ nome, famiglia, idoneita }) => [nome, famiglia, idoneita.type])).toEqual([
      ['asepkcs.dll', 'athena', 'idoneo'],
      ['asepkcs.dll', 'athena', 'altra-architettura'],
      ['stPKCS11.dll', 'safedive', 'idoneo'],
      ['opensc-pkcs11.dll', 'opensc', 'idoneo'],
    ]);
    expect(moduli[1]?.idoneita).toMatchObject({ file: 'ia32', processo: 'x64' });
  });

  it('Linux: prima p11-kit, poi i percorsi noti; lo stesso file una volta sola', async () => {
    const moduli = await findModuliIn(
      macchina(
        'linux',
        {
          '/usr/share/p11-kit/modules/opensc-pkcs11.module': '# commento: no\nmodule: opensc-pkcs11.so\n',
          '/usr/share/p11-kit/modules/p11-kit-trust.module': 'module: p11-kit-trust.so\ntrust-policy: yes\n',
          '/etc/pkcs11/modules/suo.module': 'module: /opt/suo/libsuo.so\npriority: 3\n',
          '/opt/suo/libsuo.so': ELF_ARM64,
          '/usr/lib/x86_64-linux-gnu/pkcs11/opensc-pkcs11.so': ELF_X64,
          '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so': ELF_X64,
          '/usr/lib/x64-athena/libASEP11.so': ELF_X64,
        },
        { risolvi: (percorso) => Promise.resolve(percorso.replace('/pkcs11/opensc', '/opensc')) },
      ),
      {},
    );
    expect(moduli.map(({ percorso, origine, idoneita }) => [percorso, origine, idoneita.type])).toEqual([
      ['/opt/suo/libsuo.so', 'p11-kit', 'altra-architettura'],
      ['/usr/lib/x86_64-linux-gnu/pkcs11/opensc-pkcs11.so', 'p11-kit', 'idoneo'],
      ['/usr/lib/x64-athena/libASEP11.so', 'percorso-noto', 'idoneo'],
    ]);
  });

  it('macOS: una libreria per due processori serve a entrambi', async () => {
    const file = { '/Library/ipzs/libcie-pkcs11.dylib': universale() };
    for (const processore of ['x64', 'arm64']) {
      const [cie] = await findModuliIn(macchina('darwin', file, { processore }), {});
      expect(cie).toMatchObject({ famiglia: 'cie', idoneita: { type: 'idoneo' } });
    }
  });

  it('chi nomina i driver, nelle opzioni o nell’ambiente, ha quelli; gli altri se lo chiede', async () => {
    const questa = macchina(
      'linux',
      { '/opt/a.so': ELF_X64, '/opt/b.so': ELF_X64, '/usr/lib/softhsm/libsofthsm2.so': ELF_X64, '/opt/c.so': 'testo' },
      { ambiente: { ANAGRAFE_PKCS11_MODULI: '/opt/b.so:/opt/manca.so:' } },
    );
    const di = async (opzioni: Parameters<typeof findModuli>[0]) =>
      (await findModuliIn(questa, opzioni ?? {})).map(({ nome, origine, idoneita }) => `${nome} ${origine} ${idoneita.type}`); // prettier-ignore
    const nominati = ['a.so opzione idoneo', 'c.so opzione non-libreria', 'b.so ambiente idoneo', 'manca.so ambiente assente']; // prettier-ignore
    expect(await di({ moduli: ['/opt/a.so', '/opt/c.so'] })).toEqual(nominati);
    expect(await di({ moduli: ['/opt/a.so', '/opt/c.so'], cerca: true })).toEqual([
      ...nominati,
      'libsofthsm2.so percorso-noto idoneo',
    ]);
    expect(await findModuliIn(macchina('linux', {}), { cerca: false })).toEqual([]);
    expect(await findModuliIn(macchina('aix', {}), {})).toEqual([]);
  });

  it('la macchina vera si legge: la libreria di cui è fatto Node non è di un altro processore', async () => {
    const [modulo] = await findModuli({ moduli: [process.execPath] });
    expect(modulo?.idoneita).toEqual({ type: 'idoneo' });
    const [testo] = await findModuli({ moduli: [import.meta.filename] });
    expect(testo?.idoneita.type).toBe('non-libreria');
  });
});

describe('di che cosa è una libreria', () => {
  it('si legge da ELF, PE e Mach-O, in ogni ordine dei byte', () => {
    const grande = Buffer.from(elf(0));
    grande[5] = 2;
    grande.writeUInt16BE(0x15, 18);
    expect(readArchitettura(ELF_ARM64)).toEqual({ formato: 'elf', processori: ['arm64'] });
    expect(readArchitettura(grande)).toEqual({ formato: 'elf', processori: ['0x15'] });
    expect(readArchitettura(PE_IA32)).toEqual({ formato: 'pe', processori: ['ia32'] });
    expect(readArchitettura(universale())).toEqual({ formato: 'mach-o', processori: ['x64', 'arm64'] });
    expect(readArchitettura(Buffer.from('cffaedfe0c000001', 'hex'))).toEqual({
      formato: 'mach-o',
      processori: ['arm64'],
    });
    expect(readArchitettura(Buffer.from('cafebabe00000041', 'hex'))).toBeUndefined(); // a class of Java
  });

  it('di byte qualsiasi non si lamenta', () => {
    const inizi = fc.constantFrom('', '7f454c46', '4d5a', 'cafebabe', 'cafebabf', 'feedfacf', 'cffaedfe');
    fc.assert(
      fc.property(inizi, fc.uint8Array({ maxLength: 90 }), (inizio, resto) => {
        expect(() => readArchitettura(Buffer.concat([Buffer.from(inizio, 'hex'), resto]))).not.toThrow();
      }),
    );
  });

  it('del file vero di Node è questo processore', async () => {
    expect(readArchitettura(await readFile(process.execPath))?.processori).toContain(process.arch);
  });
});

describe('i nomi', () => {
  it('ogni libreria nota ha la sua famiglia, comunque sia scritta', () => {
    expect(findFamiglia('ASEPKCS.DLL')).toBe('athena');
    expect(findFamiglia('libbit4ipki.so')).toBe('bit4id');
    expect(findFamiglia('opensc-pkcs11.so')).toBe('opensc');
    expect(findFamiglia('altro.so')).toBeUndefined();
    expect(new Set(PERCORSI_NOTI.map(({ famiglia }) => famiglia)).size).toBe(PERCORSI_NOTI.length);
  });

  it('di p11-kit non si prendono né lui stesso né le autorità', () => {
    expect(readModuloP11Kit('module: /usr/lib/a.so')).toBe('/usr/lib/a.so');
    expect(readModuloP11Kit('module: p11-kit-proxy.so')).toBeUndefined();
    expect(readModuloP11Kit('module: x.so\ntrust-policy: yes')).toBeUndefined();
    expect(readModuloP11Kit('remote: |ssh x')).toBeUndefined();
  });
});
