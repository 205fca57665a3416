import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page weighs with all that it loads before anybody touches it, compressed one file at a time as a server does. */
export async function toPesoPagina(cartella: string, pagina: string): Promise<{ byte: number; file: number }> {
  const caricati = new Set<string>([pagina]);
  for (const nome of caricati) {
    if (!/\.(?:html|js|css)$/.test(nome)) continue;
    const testo = await readFile(resolve(cartella, nome), 'utf8');
    for (const altro of nome.endsWith('.html') ? toRichiamati(testo) : toImportati(testo, nome)) caricati.add(altro);
  }
  let byte = 0;
  for (const nome of caricati) byte += gzipSync(await readFile(resolve(cartella, nome))).length;
  return { byte, file: caricati.size };
}

/** Scripts, style sheets, fonts and images that a page names; not where its links lead. */
function toRichiamati(html: string): readonly string[] {
  const elementi = html.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return elementi
    .filter((elemento) => !/rel="(?:icon|alternate|canonical)"/.test(elemento))
    .flatMap((elemento) => /\s(?:src|href)="\/(?<nome>[^"]+)"/.exec(elemento)?.groups?.['nome'] ?? []);
}

/** The modules that a script imports at once; what it imports later is not among them. */
function toImportati(testo: string, nome: string): readonly string[] {
  if (!nome.endsWith('.js')) return [];
  const cartella = nome.slice(0, nome.lastIndexOf('/') + 1);
  return [...testo.matchAll(/(?:\bfrom|^import|[;}]import)\s*"(?<dove>\.{1,2}\/[^"]+)"/g)].map(({ groups }) =>
    new URL(groups?.['dove'] ?? '', `file:///${cartella}`).pathname.slice(1),
  );
}
