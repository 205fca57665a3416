/** A Markdown table from a heading and rows; numbers stand to the right. */
export function toTabella(intestazione: readonly string[], righe: readonly (readonly string[])[]): string {
  const trattini = intestazione.map((_, i) => (i === 0 ? '---' : '--:'));
  return [intestazione, trattini, ...righe].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

/** Operations per second as people say them: 12,3 M/s · 410 k/s · 85 /s. */
export function toOpsAlSecondo(ops: number): string {
  if (ops >= 1e6) return `${(ops / 1e6).toFixed(1)} M/s`;
  if (ops >= 1e3) return `${(ops / 1e3).toFixed(0)} k/s`;
  return `${ops.toFixed(0)} /s`;
}
