type Gruppo = Record<string, unknown>;

/** Makes the groups of a record. */
export interface Stampi {
  /**
   * A group without anything in it: properties of its own for some names, undefined, and accessors for the others, that
   * ask for the value of a node.
   */
  readonly crea: (propri: readonly string[], altri: ReadonlyMap<string, number>) => Gruppo;
}

/**
 * Groups of one type and with the same properties of their own have one shape, whatever their accessors answer: those are
 * the prototype's, that looks up of which node it is asked.
 */
export function createStampi(leggi: (id: number) => string | undefined): Stampi {
  const prototipi = new Map<string, object>();
  const nodi = new WeakMap<object, ReadonlyMap<string, number>>();

  function toPrototipo(nomi: readonly string[]): object {
    const chiave = nomi.join();
    const gia = prototipi.get(chiave);
    if (gia !== undefined) return gia;
    const prototipo = {};
    for (const nome of nomi) {
      Object.defineProperty(prototipo, nome, {
        enumerable: true,
        get(this: object) {
          const id = nodi.get(this)?.get(nome);
          return id === undefined ? undefined : leggi(id);
        },
      });
    }
    prototipi.set(chiave, prototipo);
    return prototipo;
  }

  return {
    crea: (propri, altri) => {
      const gruppo = toVuoto(propri);
      if (altri.size === 0) return gruppo;
      nodi.set(gruppo, altri);
      return Object.setPrototypeOf(gruppo, toPrototipo([...altri.keys()])) as Gruppo;
    },
  };
}

/** An object with these properties, undefined. Engines keep one that was parsed as they do one that was written out. */
function toVuoto(nomi: readonly string[]): Gruppo {
  const gruppo = JSON.parse(JSON.stringify(Object.fromEntries(nomi.map((nome) => [nome, null])))) as Gruppo;
  for (const nome of nomi) gruppo[nome] = undefined;
  return gruppo;
}
