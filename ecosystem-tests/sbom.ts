import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { convalida } from './convalida-cyclonedx.js';
import { leggiCartella } from './cyclonedx.js';
import { type Componente, PERCORSO, toDistinta } from './distinta.js';
import { installa } from './pacchetti.js';

const PACCHETTI = resolve(import.meta.dirname, '../packages');

/** What is read here of a manifest. */
interface Manifesto {
  readonly name: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/**
 * The bills of materials of what is published, one for each package: what whoever installs it gets, and what it can use besides. All
 * hold to the schema of CycloneDX.
 *
 * @param tarball - The packed packages.
 * @returns Name of a package → its bill of materials, as text: the same bytes for the same things.
 */
export async function toDistinte(tarball: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const nostri = readdirSync(PACCHETTI).map((nome) => leggiManifesto(join(PACCHETTI, nome)));
  const pari = nostri.flatMap((uno) => toFacoltativi(uno).map((nome) => `${nome}@${uno.peerDependencies?.[nome]}`));
  const { cartella } = installa('node', [...tarball, ...pari]);
  const { packages } = JSON.parse(readFileSync(join(cartella, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  const installato = {
    facoltativi: (uno: Componente) => new Set(toFacoltativi(leggiManifesto(join(cartella, toPercorso(uno))))),
    sha512: (uno: Componente) => toEsadecimale(packages[toPercorso(uno)]?.integrity),
  };
  const tutta = leggiCartella(cartella);
  const distinte = new Map<string, string>();
  for (const { name } of nostri) {
    const testo = `${JSON.stringify(toDistinta(tutta, name, installato), undefined, 2)}\n`;
    const difetti = await convalida(testo);
    if (difetti !== null) throw new Error(`${name}: ${JSON.stringify(difetti)}`);
    distinte.set(name, testo);
  }
  return distinte;
}

function leggiManifesto(cartella: string): Manifesto {
  return JSON.parse(readFileSync(join(cartella, 'package.json'), 'utf8')) as Manifesto;
}

/** The peers that a package works without. */
function toFacoltativi({ peerDependencies = {}, peerDependenciesMeta = {} }: Manifesto): readonly string[] {
  return Object.keys(peerDependencies).filter((nome) => peerDependenciesMeta[nome]?.optional === true);
}

/** Where a package is, below the folder that it is installed in. */
function toPercorso({ properties }: Componente): string {
  return properties?.find(({ name }) => name === PERCORSO)?.value ?? '';
}

/** The SHA-512 of npm's `integrity`, which has it in base64. */
function toEsadecimale(integrita = ''): string | undefined {
  const base64 = /\bsha512-([^ ?]+)/.exec(integrita)?.[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}
