import { type Esame, attenzione, bene, saltato } from './esame.js';
import type { Macchina } from './macchina.js';

/** A driver that Firefox loads, by the list in its profile. */
export interface ModuloFirefox {
  readonly nome: string;
  readonly percorso: string;
}

/** What Firefox brings along by itself. */
const DI_SERIE = /nssckbi|osclientcerts|ipcclientcerts|softokn3|p11-kit-(?:client|proxy|trust)/;

/** Reads the list of drivers of a profile (`pkcs11.txt`), without those that Firefox has by itself. */
export function readModuliFirefox(testo: string): ModuloFirefox[] {
  return testo.split(/\n\s*\n/).flatMap((blocco) => {
    const leggi = (chiave: string) => new RegExp(`^${chiave}=(.*)$`, 'm').exec(blocco)?.[1]?.trim() ?? '';
    const percorso = leggi('library');
    return percorso === '' || DI_SERIE.test(percorso) ? [] : [{ nome: leggi('name'), percorso }];
  });
}

/** The folders of the profiles of Firefox. */
export async function findProfiliFirefox({ sistema, ambiente, casa, elenca }: Macchina): Promise<string[]> {
  const barra = sistema === 'win32' ? '\\' : '/';
  const cartelle =
    sistema === 'win32'
      ? [`${ambiente['APPDATA'] ?? casa}\\Mozilla\\Firefox\\Profiles`]
      : sistema === 'darwin'
        ? [`${casa}/Library/Application Support/Firefox/Profiles`]
        : [`${casa}/.mozilla/firefox`, `${casa}/snap/firefox/common/.mozilla/firefox`];
  const trovati = await Promise.all(
    cartelle.map(async (cartella) => {
      const nomi = await elenca(cartella);
      const profili = await Promise.all(
        nomi.map(async (nome) => ((await elenca(`${cartella}${barra}${nome}`)).includes('cert9.db') ? [`${cartella}${barra}${nome}`] : [])),
      );
      return profili.flat();
    }),
  );
  return trovati.flat();
} // prettier-ignore

/** Does Firefox load a driver for cards, one that is there, and no more than it bears? */
export async function esaminaFirefox(macchina: Macchina): Promise<Esame> {
  const profili = await findProfiliFirefox(macchina);
  if (profili.length === 0) return saltato('Nessun profilo di Firefox su questa postazione.');
  const barra = macchina.sistema === 'win32' ? '\\' : '/';
  const testi = await Promise.all(profili.map(async (profilo) => macchina.leggi(`${profilo}${barra}pkcs11.txt`)));
  const moduli = testi.flatMap((testo) => (testo === undefined ? [] : readModuliFirefox(testo)));
  if (moduli.length === 0)
    return attenzione(
      'Firefox non carica nessun driver di carte.',
      'Opzioni, Privacy e sicurezza, Dispositivi di sicurezza, Carica: scegliere il driver della carta (C:\\Windows\\System32\\stPKCS11.dll per Infocert).',
    );
  const assenti: string[] = [];
  for (const { percorso } of moduli) if (!(await macchina.esiste(percorso))) assenti.push(percorso);
  if (assenti.length > 0)
    return attenzione(
      `Firefox cerca un driver che non c’è: ${assenti.join(', ')}.`,
      'Toglierlo da Dispositivi di sicurezza, e caricare quello installato.',
    );
  const percorsi = [...new Set(moduli.map(({ percorso }) => percorso))];
  // Athena's and SafeDive's: the guide itself loads the two.
  if (percorsi.length > 2)
    return attenzione(
      `Firefox carica ${percorsi.length} driver: ${percorsi.join(', ')}.`,
      'Lasciare quelli delle carte di ANPR, e togliere gli altri da Dispositivi di sicurezza.',
    );
  return bene(`Firefox carica ${percorsi.join(' e ')}.`);
} // prettier-ignore
