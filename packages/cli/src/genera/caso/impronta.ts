/** A 32-bit number that stands for a text: FNV-1a over its UTF-16 units. */
export function toImpronta(testo: string): number {
  let impronta = 0x811c9dc5;
  for (let i = 0; i < testo.length; i++) impronta = Math.imul(impronta ^ testo.charCodeAt(i), 0x01000193);
  return impronta >>> 0;
}
