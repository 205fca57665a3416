import colori from 'picocolors';

/** A line of a sheet: what it is, and what it says; left out when there is nothing to say. */
export type Voce = readonly [nome: string, valore: string | number | null | undefined];

/** A title and its lines, the names aligned. */
export function toScheda(titolo: string, voci: readonly Voce[]): string {
  const piene = voci.filter(([, valore]) => valore !== null && valore !== undefined && valore !== '');
  const larghezza = Math.max(0, ...piene.map(([nome]) => nome.length));
  const righe = piene.map(([nome, valore]) => `  ${colori.dim(nome.padEnd(larghezza))}  ${String(valore)}`);
  return `${colori.bold(titolo)}\n${righe.join('\n')}\n`;
}

/** Rows in columns, the first row being the heading. */
export function toColonne(righe: readonly (readonly string[])[]): string {
  const larghezze = (righe[0] ?? []).map((_, c) => Math.max(...righe.map((riga) => (riga[c] ?? '').length)));
  return righe
    .map((riga, r) => {
      const testo = riga
        .map((cella, c) => cella.padEnd(larghezze[c] ?? 0))
        .join('  ')
        .trimEnd();
      return `${r === 0 ? colori.dim(testo) : testo}\n`;
    })
    .join('');
}
