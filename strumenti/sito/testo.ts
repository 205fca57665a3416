/** A text of the rules as Markdown that VitePress shows as it is: neither tags nor interpolations nor emphasis. */
export function toTesto(testo: string): string {
  return testo
    .replaceAll('\\', '\\\\')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replace(/[*_`[\]]/g, (segno) => `\\${segno}`);
}

/** A text in a cell of a table. */
export function toCella(testo: string): string {
  return toTesto(testo).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A name as it is written in code. */
export function toCodice(testo: string): string {
  return `<code v-pre>${testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;')}</code>`;
}

/** A table of Markdown, of cells that are Markdown already. */
export function toTabella(intestazione: readonly string[], righe: readonly (readonly (number | string)[])[]): string {
  const riga = (celle: readonly (number | string)[]): string => `| ${celle.join(' | ')} |`;
  return [riga(intestazione), riga(intestazione.map(() => '---')), ...righe.map(riga)].join('\n');
}

/** As the anchor of a heading, and as the name of a page. */
export function toAncora(testo: string): string {
  return testo
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
