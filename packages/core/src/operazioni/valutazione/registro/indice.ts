/** What a list has under a key: made once, when it is first asked. */
export function createIndice<T>(
  tutti: readonly T[] | undefined,
  toChiavi: (uno: T) => readonly (string | undefined)[],
): (chiave: string) => readonly T[] {
  let indice: Map<string, T[]> | undefined;
  return (chiave) => {
    indice ??= indicizza(tutti ?? [], toChiavi);
    return indice.get(chiave) ?? NESSUNO;
  };
}

const NESSUNO: readonly never[] = [];

function indicizza<T>(tutti: readonly T[], toChiavi: (uno: T) => readonly (string | undefined)[]): Map<string, T[]> {
  const indice = new Map<string, T[]>();
  for (const uno of tutti)
    for (const chiave of new Set(toChiavi(uno))) {
      if (chiave === undefined) continue;
      const suoi = indice.get(chiave);
      if (suoi === undefined) indice.set(chiave, [uno]);
      else suoi.push(uno);
    }
  return indice;
}
