import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path/posix';
import { resolve } from 'node:path';

/** What was found by following every link of a built site. */
export interface Esito {
  /** The pages, by their path. */
  readonly pagine: ReadonlySet<string>;
  readonly collegamenti: number;
  /** Links that lead nowhere, with the page that has them. */
  readonly rotti: readonly string[];
}

const HREF = /\s(?:href|src)="(?<dove>[^"]*)"/g;
const ID = /\sid="(?<id>[^"]*)"/g;

/** Follows every internal link of the pages in a folder, anchors included. */
export async function toCollegamentiRotti(cartella: string): Promise<Esito> {
  const file = (await readdir(cartella, { recursive: true })).map((nome) => nome.replaceAll('\\', '/'));
  const presenti = new Set(file);
  const pagine = new Map<string, { readonly ancore: ReadonlySet<string>; readonly testo: string }>();
  for (const nome of file.filter((uno) => uno.endsWith('.html'))) {
    const testo = await readFile(resolve(cartella, nome), 'utf8');
    const ancore = new Set([...testo.matchAll(ID)].map(({ groups }) => groups?.['id'] ?? ''));
    pagine.set(nome, { ancore, testo });
  }
  const rotti: string[] = [];
  let collegamenti = 0;
  for (const [nome, { testo }] of pagine)
    for (const { groups } of testo.matchAll(HREF)) {
      const dove = groups?.['dove'] ?? '';
      if (/^(?:[a-z]+:|\/\/)/i.test(dove)) continue;
      collegamenti += 1;
      const [percorso = '', ancora = ''] = decodeURI(dove.replaceAll('&amp;', '&')).split('#');
      const arrivo = percorso === '' ? nome : toFile(percorso, nome);
      const pagina = pagine.get(arrivo);
      if (!presenti.has(arrivo)) rotti.push(`${nome}: ${dove} non c’è`);
      else if (ancora !== '' && pagina !== undefined && !pagina.ancore.has(ancora))
        rotti.push(`${nome}: ${dove} non ha quel punto`);
    }
  return { pagine: new Set(pagine.keys()), collegamenti, rotti };
}

/** The file that an address leads to. */
function toFile(percorso: string, da: string): string {
  const intero = percorso.startsWith('/') ? percorso.slice(1) : normalize(join(dirname(da), percorso));
  if (intero === '' || intero === '.' || intero.endsWith('/')) return normalize(join(intero, 'index.html'));
  return intero;
}
