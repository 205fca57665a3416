/** The values of a record, each with its path. An empty group is a value too. */
export function toFoglie(valore: unknown, percorso = '', foglie = new Map<string, string>()): Map<string, string> {
  const figli = toFigli(valore);
  if (figli.length === 0) foglie.set(percorso, JSON.stringify(valore));
  for (const [nome, figlio] of figli) toFoglie(figlio, `${percorso}/${nome}`, foglie);
  return foglie;
}

/** The paths that have in one record another value than in the other; `undefined` if they are more than `massimo`. */
export function toDiversi(
  una: ReadonlyMap<string, string>,
  altra: ReadonlyMap<string, string>,
  massimo: number,
): readonly string[] | undefined {
  const diversi: string[] = [];
  let comuni = 0;
  for (const [percorso, valore] of una) {
    const suo = altra.get(percorso);
    if (suo !== undefined) comuni += 1;
    if (suo === valore) continue;
    diversi.push(percorso);
    if (diversi.length > massimo) return undefined;
  }
  if (diversi.length + altra.size - comuni > massimo + diversi.length) return undefined;
  for (const percorso of altra.keys()) if (!una.has(percorso)) diversi.push(percorso);
  return diversi.length > massimo ? undefined : diversi;
}

/** Every path of a record, groups before what is in them. */
export function toPercorsi(valore: unknown, percorso: readonly string[] = []): readonly (readonly string[])[] {
  return toFigli(valore).flatMap(([nome, figlio]) => [[...percorso, nome], ...toPercorsi(figlio, [...percorso, nome])]);
}

/** A record without what stands at a path; the same one if nothing does. */
export function togli<T>(valore: T, [nome = '', ...resto]: readonly string[]): T {
  if (Array.isArray(valore)) {
    const lista = valore as readonly unknown[];
    const nuova =
      resto.length === 0
        ? lista.filter((_, i) => String(i) !== nome)
        : lista.map((uno, i) => (String(i) === nome ? togli(uno, resto) : uno));
    return nuova as T;
  }
  if (typeof valore !== 'object' || valore === null || !(nome in valore)) return valore;
  const { [nome]: via, ...altri } = valore as Record<string, unknown>;
  if (resto.length === 0) return altri as T;
  // In its place, so that a reader finds the groups where the schema has them.
  return Object.fromEntries(
    Object.entries(valore).map(([chiave, suo]) => [chiave, chiave === nome ? togli(via, resto) : suo]),
  ) as T;
}

/** A record with a value at a path; the groups that lead there are made if need be. */
export function metti<T>(valore: T, [nome = '', ...resto]: readonly string[], suo: unknown): T {
  const gia = typeof valore === 'object' && valore !== null ? (valore as Record<string, unknown>)[nome] : undefined;
  const nuovo = resto.length === 0 ? suo : metti(gia ?? {}, resto, suo);
  if (Array.isArray(valore)) return Object.assign([...(valore as readonly unknown[])], { [nome]: nuovo }) as T;
  return { ...valore, [nome]: nuovo };
}

function toFigli(valore: unknown): readonly (readonly [string, unknown])[] {
  return typeof valore === 'object' && valore !== null ? Object.entries(valore) : [];
}
