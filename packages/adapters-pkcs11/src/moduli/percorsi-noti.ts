import type { FamigliaModulo } from './modulo.js';

/** Where the drivers of a maker are installed. `%SystemRoot%` and `%ProgramFiles%` are filled in from the environment. */
export interface PercorsiNoti {
  readonly famiglia: FamigliaModulo;
  /** Names of the library on Windows: in `System32`, 32 bits in `SysWOW64`. */
  readonly dll: readonly string[];
  /** Other paths on Windows. */
  readonly win32?: readonly string[];
  readonly linux: readonly string[];
  readonly darwin: readonly string[];
}

/** Names of libraries on Linux, in each of the folders where distributions put them. */
const inCartelle = (...nomi: readonly string[]): string[] =>
  [
    '/usr/lib/x86_64-linux-gnu/pkcs11',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu/pkcs11',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64/pkcs11',
    '/usr/lib64',
    '/usr/lib/pkcs11',
    '/usr/lib',
  ].flatMap((cartella) => nomi.map((nome) => `${cartella}/${nome}`));

/**
 * Every driver whose path some source tells: those of the cards of ANPR first, the one for tests last.
 *
 * Where SafeDive installs its library on Linux and macOS no source says.
 */
export const PERCORSI_NOTI: readonly PercorsiNoti[] = [
  {
    famiglia: 'athena',
    dll: ['asepkcs.dll', 'AthenaCSP.dll'],
    linux: [
      '/usr/lib/x64-athena/libASEP11.so',
      '/usr/lib/x86-athena/libASEP11.so',
      '/usr/lib/libASEP11.so',
      '/lib64/libASEP11.so',
    ],
    darwin: ['/Library/Application Support/Athena/libASEP11.dylib', '/usr/local/lib/libASEP11.dylib'],
  },
  { famiglia: 'safedive', dll: ['stPKCS11.dll'], linux: [], darwin: [] },
  {
    famiglia: 'bit4id',
    dll: ['bit4xpki.dll', 'bit4ipki.dll', 'bit4opki.dll', 'bit4cpki.dll', 'bit4p11.dll'],
    linux: [
      '/usr/lib/libbit4xpki.so',
      ...['/usr/lib/bit4id', '/usr/local/lib/bit4id'].flatMap((cartella) =>
        ['x', 'i', 'o'].map((quale) => `${cartella}/libbit4${quale}pki.so`),
      ),
      '/usr/lib/libbit4p11.so',
    ],
    darwin: [
      '/Library/bit4id/pkcs11/libbit4xpki.dylib',
      '/Library/bit4id/pkcs11/libbit4ipki.dylib',
      '/System/Library/bit4id/libbit4xpki.dylib',
    ],
  },
  { famiglia: 'incard', dll: ['inp11lib.dll', 'inpkisc.dll', 'incryptoki2.dll'], linux: [], darwin: [] },
  { famiglia: 'charismathics', dll: ['cvP11.dll', 'cvP11_M4.dll'], linux: [], darwin: [] },
  {
    famiglia: 'cardos',
    dll: ['SI_PKCS11.dll', 'siecap11.dll', 'cnsPKCS11.dll', 'CardOS_PKCS11.dll'],
    linux: [],
    darwin: [],
  },
  { famiglia: 'oberthur', dll: ['OCSCryptoki.dll'], linux: [], darwin: [] },
  { famiglia: 'namirial', dll: ['OkiPKCS11.dll'], linux: [], darwin: [] },
  { famiglia: 'actalis', dll: ['ipmpki32.dll'], linux: [], darwin: [] },
  {
    famiglia: 'cie',
    dll: ['CIEPKI.dll'],
    linux: ['/usr/local/lib/libcie-pkcs11.so', '/usr/lib/libcie-pkcs11.so'],
    darwin: ['/Library/ipzs/libcie-pkcs11.dylib', '/usr/local/lib/libcie-pkcs11.dylib'],
  },
  {
    famiglia: 'opensc',
    dll: [],
    win32: ['%ProgramFiles%\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll'],
    linux: inCartelle('opensc-pkcs11.so'),
    darwin: ['/Library/OpenSC/lib/opensc-pkcs11.so'],
  },
  {
    famiglia: 'softhsm',
    dll: [],
    win32: ['C:\\SoftHSM2\\lib\\softhsm2-x64.dll', 'C:\\SoftHSM2\\lib\\softhsm2.dll'],
    linux: [
      '/usr/lib/softhsm/libsofthsm2.so',
      '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
      '/usr/lib64/pkcs11/libsofthsm2.so',
    ],
    darwin: ['/opt/homebrew/lib/softhsm/libsofthsm2.so', '/usr/local/lib/softhsm/libsofthsm2.so'],
  },
];

/** The maker of a driver by the name of its file, on whichever system. */
export function findFamiglia(nome: string): FamigliaModulo | undefined {
  const cercato = nome.toLowerCase();
  return PERCORSI_NOTI.find(({ dll, win32 = [], linux, darwin }) =>
    [...dll, ...win32, ...linux, ...darwin].some((uno) => toNome(uno) === cercato),
  )?.famiglia;
}

function toNome(percorso: string): string {
  return percorso.slice(Math.max(percorso.lastIndexOf('/'), percorso.lastIndexOf('\\')) + 1).toLowerCase();
}
