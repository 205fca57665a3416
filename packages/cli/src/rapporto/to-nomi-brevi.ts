import { parseNomeFile } from '@anagrafe/subentro';

/** What a row says of its file: `2 di 3` if that tells the files apart, as in a fornitura it does, else the whole name. */
export function toNomiBrevi(nomi: readonly string[]): readonly string[] {
  const brevi = nomi.map((nome) => {
    const parti = parseNomeFile(nome);
    return parti.ok ? `${parti.value.progressivo} di ${parti.value.totale}` : nome;
  });
  return new Set(brevi).size === nomi.length ? brevi : nomi;
}
