/** What is used of the renderer of VitePress, and of what it knows of a page. */
interface Renderer {
  readonly render: (testo: string, ambiente: Ambiente) => string;
}
interface Ambiente {
  readonly relativePath: string;
}

/** Pages that list what others say: their words would only bring them up everywhere. */
const ELENCHI =
  /^(?:codici-agenzia|copertura|tracciabilita|documenti\/[a-z0-9-]+|regole\/(?:index|per-[a-z]+)|tipi\/index)\.md$/;

/** Is a page one of those? */
export function isElenco(relativePath: string): boolean {
  return ELENCHI.test(relativePath);
}

/**
 * What the search knows of a page: of a code its title, when it finds something, what it reads, what it says and what to do, or why
 * there is no rule; of the reference of the API its names, each where it is; of a type or a list its title; of any other page all
 * but the code.
 */
export function toTestoDiRicerca(sorgente: string, ambiente: Ambiente, markdown: Renderer): string {
  const { relativePath } = ambiente;
  const testo = sorgente.replace(/^---\n[\s\S]*?\n---\n/, '');
  const titolo = /^# .*$/m.exec(testo)?.[0] ?? '';
  if (isElenco(relativePath)) return markdown.render(titolo, ambiente);
  if (relativePath.startsWith('regole/')) return markdown.render(`${titolo}\n\n${toParti(testo)}`, ambiente);
  if (relativePath.startsWith('tipi/')) return markdown.render(titolo, ambiente);
  const reso = markdown.render(testo.replace(/^```[\s\S]+?^```$/gm, ''), ambiente);
  return relativePath.startsWith('api/') ? (reso.match(NOMI) ?? []).join('\n') : reso;
}

/** The headings of a page of the API that name something that a package exports, with the anchors that they have among the others. */
const NOMI = /<h([1-3])\b[^>]*>.*?<\/h\1>/g;

/** What is the same on many pages, and would bring them all up. */
const OVUNQUE =
  /Fra parentesi graffe i valori del record\.|Qui non si può verificare: | Il controllo [^.]* \(classe [A-Z]\)\./g;

/** What is searched of the rules of a code, or of what is in place of one, without a heading of its own: a code is one result. */
function toParti(testo: string): string {
  const parti = testo
    .split(/^#{2,3} /m)
    .filter((parte) => /^(?:Campi|Che cosa fare|Condizione|Messaggio)\b/.test(parte));
  return parti
    .map((parte) => parte.slice(parte.indexOf('\n')))
    .join('\n')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(OVUNQUE, '');
}
