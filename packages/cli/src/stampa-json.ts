/** A value as JSON for people and programs, with its final newline. */
export function toJson(valore: unknown): string {
  return `${JSON.stringify(valore, null, 2)}\n`;
}
