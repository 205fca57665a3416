/** What is used of the renderer of VitePress, and of what it knows of a page. */
interface Renderer {
  readonly render: (testo: string, ambiente: Ambiente) => string;
}
interface Ambiente {
  readonly relativePath: string;
}

/** Pages that list what others say: their words would only bring them up everywhere. */
const ELENCHI = /^(?:codici-agenzia|copertura|tracciabilita|regole\/(?:index|per-[a-z]+)|tipi\/index)\.md$/;

/** Is a page one of those? */
export function isElenco(relativePath: string): boolean {
  return ELENCHI.test(relativePath);
}

/**
 * What the search knows of a page: of a code its title, what it reads and what it says; of a list its title; of any other all but
 * the code.
 */
export function toTestoDiRicerca(sorgente: string, ambiente: Ambiente, markdown: Renderer): string {
  const { relativePath } = ambiente;
  const testo = sorgente.replace(/^---\n[\s\S]*?\n---\n/, '');
  const titolo = /^# .*$/m.exec(testo)?.[0] ?? '';
  if (isElenco(relativePath)) return markdown.render(titolo, ambiente);
  if (relativePath.startsWith('regole/')) return markdown.render(`${titolo}\n\n${toParti(testo)}`, ambiente);
  if (relativePath.startsWith('tipi/') || relativePath.startsWith('api/')) return markdown.render(titolo, ambiente);
  return markdown.render(testo.replace(/^```[\s\S]+?^```$/gm, ''), ambiente);
}

/** The messages and the fields of the rules of a code, without a heading of their own: a code is one result. */
function toParti(testo: string): string {
  const parti = testo.split(/^#{2,3} /m).filter((parte) => /^(?:Messaggio|Campi)\b/.test(parte));
  return parti
    .map((parte) => parte.slice(parte.indexOf('\n')))
    .join('\n')
    .replace(/\]\([^)]*\)/g, ']')
    .replace('Fra parentesi graffe i valori del record.', '');
}
