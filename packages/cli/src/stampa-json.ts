/** A value as JSON for people and programs, with its final newline. */
export function toJson(valore: unknown): string {
  return `${JSON.stringify(valore, null, 2)}\n`;
}

/** Elements of a list that are written together. */
const INSIEME = 500;

/**
 * The same text as {@link toJson} of an object, a part at a time: its lists can hold more than a text can.
 */
export function* toPezziJson(oggetto: object): Generator<string, void, undefined> {
  const voci = Object.entries(oggetto).filter(([, valore]) => valore !== undefined);
  for (const [i, [nome, valore]] of voci.entries()) {
    yield `${i === 0 ? '{' : ','}\n  ${JSON.stringify(nome)}: `;
    if (!Array.isArray(valore) || valore.length === 0) yield rientra(JSON.stringify(valore, null, 2), '  ');
    else yield* toPezziLista(valore);
  }
  yield voci.length === 0 ? '{}\n' : '\n}\n';
}

function* toPezziLista(lista: readonly unknown[]): Generator<string, void, undefined> {
  for (let i = 0; i < lista.length; i += INSIEME) {
    const insieme = lista.slice(i, i + INSIEME).map((uno) => rientra(JSON.stringify(uno, null, 2), '    '));
    yield `${i === 0 ? '[' : ','}\n    ${insieme.join(',\n    ')}`;
  }
  yield '\n  ]';
}

function rientra(json: string, rientro: string): string {
  return json.replaceAll('\n', `\n${rientro}`);
}
