import { posix, win32 } from 'node:path';

import type { Macchina } from './macchina.js';
import type { IdoneitaModulo, Modulo, OrigineModulo } from './modulo.js';
import { PERCORSI_NOTI, findFamiglia } from './percorsi-noti.js';
import { toQuestaMacchina } from './questa-macchina.js';
import { readArchitettura } from './read-architettura.js';
import { readModuloP11Kit } from './read-p11-kit.js';

/** Where to look for drivers. */
export interface OpzioniModuli {
  /** Paths of drivers; they come first. */
  readonly moduli?: readonly string[];
  /** Look also where drivers are installed: absent, only if neither `moduli` nor the environment name any. */
  readonly cerca?: boolean;
}

/** The variable that names drivers, as `PATH` names folders. */
const VARIABILE = 'ANAGRAFE_PKCS11_MODULI';

/**
 * Finds the PKCS#11 drivers of this machine: those given, those that `ANAGRAFE_PKCS11_MODULI` names, those that p11-kit knows (Linux),
 * those in the places where makers install them. Each is there once, under the first of its names, and says whether this process can
 * load it. Nothing is loaded.
 *
 * @param opzioni - Drivers to begin with, and whether to look further.
 * @returns In the order of the search. A driver that was named and is not there is in it too; of the known places only what is there.
 * @example
 * const [modulo] = await findModuli({ moduli: ['/inesistente/libASEP11.so'] });
 * modulo.famiglia // → 'athena'
 * modulo.idoneita.type // → 'assente'
 */
export function findModuli(opzioni: OpzioniModuli = {}): Promise<readonly Modulo[]> {
  return findModuliIn(toQuestaMacchina(), opzioni);
}

/** The same on any machine. */
export async function findModuliIn(macchina: Macchina, { moduli = [], cerca }: OpzioniModuli): Promise<Modulo[]> {
  const percorsi = macchina.sistema === 'win32' ? win32 : posix;
  const dellAmbiente = (macchina.ambiente[VARIABILE] ?? '').split(percorsi.delimiter).filter((uno) => uno !== '');
  const nominati = moduli.length + dellAmbiente.length > 0;
  const candidati: { readonly percorso: string; readonly origine: OrigineModulo }[] = [
    ...moduli.map((percorso) => ({ percorso: percorsi.resolve(percorso), origine: 'opzione' as const })),
    ...dellAmbiente.map((percorso) => ({ percorso: percorsi.resolve(percorso), origine: 'ambiente' as const })),
    ...((cerca ?? !nominati) ? await cercaInstallati(macchina) : []),
  ];
  const trovati: Modulo[] = [];
  const visti = new Set<string>();
  for (const { percorso, origine } of candidati) {
    const vero = await macchina.risolvi(percorso);
    const idoneita = await toIdoneita(macchina, percorso);
    // Of the known places most are empty, and one file may be in several under links.
    if (visti.has(vero) || (origine === 'percorso-noto' && idoneita.type === 'assente')) continue;
    visti.add(vero);
    const nome = percorsi.basename(percorso);
    const famiglia = findFamiglia(nome);
    trovati.push({ percorso, nome, ...(famiglia === undefined ? {} : { famiglia }), origine, idoneita });
  }
  return trovati;
}

async function cercaInstallati(
  macchina: Macchina,
): Promise<{ readonly percorso: string; readonly origine: OrigineModulo }[]> {
  const daP11Kit = macchina.sistema === 'win32' ? [] : await cercaP11Kit(macchina);
  return [
    ...daP11Kit.map((percorso) => ({ percorso, origine: 'p11-kit' as const })),
    ...toPercorsiNoti(macchina).map((percorso) => ({ percorso, origine: 'percorso-noto' as const })),
  ];
}

/** Where p11-kit has the list of its drivers, and where it looks for those that it names without a folder. */
const CARTELLE_P11_KIT = ['/etc/pkcs11/modules', '/usr/share/p11-kit/modules', '/opt/homebrew/share/p11-kit/modules'];
const CARTELLE_MODULI = [
  '/usr/lib/x86_64-linux-gnu/pkcs11',
  '/usr/lib/aarch64-linux-gnu/pkcs11',
  '/usr/lib64/pkcs11',
  '/usr/lib/pkcs11',
  '/usr/local/lib/pkcs11',
];

async function cercaP11Kit(macchina: Macchina): Promise<string[]> {
  const percorsi: string[] = [];
  for (const cartella of [`${macchina.casa}/.config/pkcs11/modules`, ...CARTELLE_P11_KIT]) {
    const nomi = [...(await macchina.elenca(cartella))].filter((nome) => nome.endsWith('.module')).sort();
    for (const nome of nomi) {
      const byte = await macchina.leggiInizio(`${cartella}/${nome}`);
      const modulo = byte === undefined ? undefined : readModuloP11Kit(new TextDecoder().decode(byte));
      if (modulo !== undefined) percorsi.push(await collocato(macchina, modulo));
    }
  }
  return percorsi;
}

/** A driver that is named without a folder is in the first that has it. */
async function collocato(macchina: Macchina, modulo: string): Promise<string> {
  if (modulo.startsWith('/')) return modulo;
  for (const cartella of CARTELLE_MODULI) {
    if ((await macchina.leggiInizio(`${cartella}/${modulo}`)) !== undefined) return `${cartella}/${modulo}`;
  }
  return `${CARTELLE_MODULI[0] ?? ''}/${modulo}`;
}

function toPercorsiNoti({ sistema, ambiente }: Macchina): string[] {
  if (sistema === 'linux' || sistema === 'darwin') return PERCORSI_NOTI.flatMap((noti) => noti[sistema]);
  if (sistema !== 'win32') return [];
  const radice = ambiente['SystemRoot'] ?? 'C:\\Windows';
  const programmi = ambiente['ProgramFiles'] ?? 'C:\\Program Files';
  return PERCORSI_NOTI.flatMap(({ dll, win32: altri = [] }) => [
    ...dll.flatMap((nome) => [`${radice}\\System32\\${nome}`, `${radice}\\SysWOW64\\${nome}`]),
    ...altri.map((percorso) => percorso.replace('%ProgramFiles%', programmi)),
  ]);
}

const FORMATI: Readonly<Record<string, string>> = { linux: 'elf', win32: 'pe', darwin: 'mach-o' };

async function toIdoneita({ leggiInizio, sistema, processore }: Macchina, percorso: string): Promise<IdoneitaModulo> {
  const inizio = await leggiInizio(percorso);
  if (inizio === undefined) return { type: 'assente', motivo: 'il file non c’è, o non si può leggere' };
  const architettura = readArchitettura(inizio);
  if (architettura?.formato !== (FORMATI[sistema] ?? 'elf'))
    return { type: 'non-libreria', motivo: 'il file non è una libreria di questo sistema' };
  if (architettura.processori.includes(processore)) return { type: 'idoneo' };
  const file = architettura.processori.join(', ');
  const motivo = `la libreria è per ${file}, questo programma è ${processore}: installare il driver ${processore.includes('64') ? 'a 64 bit' : 'a 32 bit'}`;
  return { type: 'altra-architettura', file, processo: processore, motivo };
}
