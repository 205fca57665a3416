/** A table of Markdown; bars in the cells are escaped. */
export function toTabella(intestazione: readonly string[], righe: readonly (readonly (string | number)[])[]): string {
  const riga = (celle: readonly (string | number)[]): string =>
    `| ${celle.map((cella) => String(cella).replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [riga(intestazione), riga(intestazione.map(() => '---')), ...righe.map(riga)].join('');
}
