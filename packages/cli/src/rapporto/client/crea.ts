/**
 * An element with its attributes and children. Text is set as text, never parsed, so a record's value stays a value.
 */
export function crea<N extends keyof HTMLElementTagNameMap>(
  nome: N,
  attributi: Readonly<Record<string, string>> = {},
  figli: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[N] {
  const elemento = document.createElement(nome);
  for (const [attributo, valore] of Object.entries(attributi)) elemento.setAttribute(attributo, valore);
  elemento.append(...figli);
  return elemento;
}
