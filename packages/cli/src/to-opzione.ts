/** An option as it is typed: `limiteCompresso` is `limite-compresso`. */
export function toOpzione(nome: string): string {
  return nome.replace(/[A-Z]/g, (lettera) => `-${lettera.toLowerCase()}`);
}
