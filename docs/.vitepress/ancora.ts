/** The anchor of a heading: as VitePress makes it, but with the underscores, which the reference of the API counts on. */
export function toAncora(titolo: string): string {
  return titolo
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\d_]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(?=\d)/, '_')
    .toLowerCase();
}
