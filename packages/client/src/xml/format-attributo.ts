const RISERVATI: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** The value of an attribute as canonical XML writes it between its quotes. */
export function formatAttributo(valore: string): string {
  return valore.replace(/[&<"\t\n\r]/g, (carattere) => RISERVATI[carattere] ?? carattere);
}
