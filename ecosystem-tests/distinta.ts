/** What is used here of a bill of materials in the form of CycloneDX. */
export interface Distinta {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Componente };
  readonly components: readonly Componente[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** A package, in a bill of materials. */
export interface Componente {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: 'required' | 'optional';
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly externalReferences?: readonly { readonly type: string; readonly url: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** What the bill of materials of a folder does not say. */
export interface Installato {
  /** The names of the peers that a package works without. */
  readonly facoltativi: (componente: Componente) => ReadonlySet<string>;
  /** The SHA-512 of its tarball, in hexadecimal. */
  readonly sha512: (componente: Componente) => string | undefined;
}

/**
 * The bill of materials of one package: what comes with it, and, as optional, what it would use of what one may install beside it.
 * Nothing in it tells in which folder or from which registry it was made.
 *
 * @param tutta - The bill of materials of a folder that has the package.
 * @param nome - The package's name.
 * @param installato - What is known of what is in the folder.
 */
export function toDistinta(tutta: Distinta, nome: string, installato: Installato): Distinta {
  const perRef = new Map(tutta.components.map((componente) => [componente['bom-ref'], componente]));
  const radice = tutta.components.find((componente) => toNome(componente) === nome);
  if (radice === undefined) throw new Error(`${nome} is not in the bill of materials`);
  const vicini = new Map(tutta.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const tutti = raggiunti(radice['bom-ref'], (ref) => vicini.get(ref) ?? []);
  const richiesti = raggiunti(radice['bom-ref'], (ref) => {
    const da = perRef.get(ref);
    const facoltativi = da === undefined ? undefined : installato.facoltativi(da);
    return (vicini.get(ref) ?? []).filter((a) => facoltativi?.has(toNome(perRef.get(a))) !== true);
  });
  const nuovo = (ref: string): string => ref.slice(tutta.metadata.component['bom-ref'].length + 1);
  const pulito = (componente: Componente): Componente => ({
    ...senzaLuoghi(componente, installato.sha512(componente)),
    'bom-ref': nuovo(componente['bom-ref']),
  });
  return {
    ...tutta,
    metadata: { ...tutta.metadata, component: pulito(radice) },
    components: tutta.components
      .filter((componente) => componente !== radice && tutti.has(componente['bom-ref']))
      .map((componente) => ({
        ...pulito(componente),
        scope: richiesti.has(componente['bom-ref']) ? 'required' : 'optional',
      })),
    dependencies: tutta.dependencies
      .filter(({ ref }) => tutti.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref: nuovo(ref), dependsOn: dependsOn.map(nuovo) })),
  };
}

/** The name by which a package is installed. */
export function toNome(componente: Pick<Componente, 'group' | 'name'> | undefined): string {
  return [componente?.group, componente?.name].filter((parte) => parte !== undefined).join('/');
}

/** What is reached from a place, itself included. */
function raggiunti(da: string, vicini: (ref: string) => readonly string[]): ReadonlySet<string> {
  const visti = new Set([da]);
  for (const ref of visti) for (const vicino of vicini(ref)) visti.add(vicino);
  return visti;
}

/** A package without the folder and the registry that it was taken from, told by its hash. */
function senzaLuoghi(componente: Componente, sha512: string | undefined): Componente {
  const { externalReferences = [], properties = [], purl } = componente;
  return {
    ...componente,
    purl: purl.replace(/\?.*$/, ''),
    ...(sha512 === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
    properties: properties.filter(({ name }) => name !== PERCORSO),
  };
}

/** The property in which the tool says where a package is, below the folder. */
export const PERCORSO = 'cdx:npm:package:path';
