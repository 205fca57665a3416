import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { resolve } from 'node:path';

/** Where the links of a built site can lead. */
export interface Mete {
  /** The files of the site, by their path. */
  readonly file: ReadonlySet<string>;
  /** Why an address of the site leads nowhere, as half an Italian sentence; `undefined` if it leads to a page, and to a point in it. */
  readonly manca: (dove: string, pagina: string) => string | undefined;
}

const ID = /\sid="(?<id>[^"]*)"/g;

/** Opens the built site in a folder. */
export function apriMete(cartella: string): Mete {
  const file = new Set(
    readdirSync(cartella, { recursive: true, encoding: 'utf8' }).map((nome) => nome.replaceAll('\\', '/')),
  );
  const lette = new Map<string, ReadonlySet<string>>();
  const toAncore = (pagina: string): ReadonlySet<string> => {
    const ancore = lette.get(pagina) ?? leggiAncore(resolve(cartella, pagina));
    lette.set(pagina, ancore);
    return ancore;
  };
  return {
    file,
    manca: (dove, pagina) => {
      const [indirizzo = '', ancora = ''] = decodeURI(dove).split('#');
      const [percorso = ''] = indirizzo.split('?');
      const arrivo = percorso === '' ? pagina : toFile(percorso, pagina);
      if (!file.has(arrivo)) return 'non c’è';
      return ancora === '' || !arrivo.endsWith('.html') || toAncore(arrivo).has(ancora)
        ? undefined
        : 'non ha quel punto';
    },
  };
}

function leggiAncore(percorso: string): ReadonlySet<string> {
  return new Set([...readFileSync(percorso, 'utf8').matchAll(ID)].map(({ groups }) => groups?.['id'] ?? ''));
}

/** The file that an address leads to. */
function toFile(percorso: string, da: string): string {
  const intero = percorso.startsWith('/') ? percorso.slice(1) : normalize(join(dirname(da), percorso));
  if (intero === '' || intero === '.' || intero.endsWith('/')) return normalize(join(intero, 'index.html'));
  return intero;
}
