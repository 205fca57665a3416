/**
 * The licence of every dependency: of what the packages bring with them to whoever installs them, and of the tools. Fails on
 * one that is not allowed: `pnpm licenze`.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

import satisfies from 'spdx-satisfies';

const { pnpmCli } = createRequire(import.meta.url)('../avvio/comandi.cjs') as {
  readonly pnpmCli: (argomenti: readonly string[]) => string[];
};

/** A comune, or whoever sells to it, may ship these with anything. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'];
/** Tools are used, not passed on. */
const DI_STRUMENTI = [...PERMISSIVE, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'];
/** Tools that only run here, one by one. */
const ECCEZIONI: Readonly<Record<string, string>> = {
  'codice-fiscale-js': 'a peer that the bench measures (CC BY-SA)',
  speakingurl: 'comes with what builds the site; BSD-3-Clause, in its LICENSE alone',
  spawndamnit: 'starts processes for the command of changesets; MIT, in its LICENSE alone',
};

/** What pnpm says of the licences: by licence, the packages. */
type Licenze = Readonly<Record<string, readonly { readonly name: string; readonly versions: readonly string[] }[]>>;

function leggi(...opzioni: readonly string[]): Licenze {
  const argomenti = pnpmCli(['licenses', 'list', '--json', ...opzioni]);
  return JSON.parse(execFileSync(process.execPath, argomenti, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Licenze;
}

function isAmmessa(licenza: string, ammesse: readonly string[]): boolean {
  try {
    return satisfies(licenza, [...ammesse]);
  } catch {
    return false; // not an expression of SPDX
  }
}

const portate = leggi('--prod');
const tutte = leggi();
const vietate = [
  ...Object.entries(portate).filter(([licenza]) => !isAmmessa(licenza, PERMISSIVE)),
  ...Object.entries(tutte).filter(([licenza]) => !isAmmessa(licenza, DI_STRUMENTI)),
].flatMap(([licenza, pacchetti]) =>
  pacchetti.filter(({ name }) => !(name in ECCEZIONI)).map(({ name }) => `${name}: ${licenza}`),
);
const portati = Object.values(portate).flat();
const superflue = Object.keys(ECCEZIONI).filter(
  (nome) => !Object.values(tutte).some((pacchetti) => pacchetti.some(({ name }) => name === nome)),
);
const eccezioniPortate = portati.filter(({ name }) => name in ECCEZIONI).map(({ name }) => name);

for (const vietata of new Set(vietate)) console.error(`licenza non ammessa: ${vietata}`);
for (const nome of eccezioniPortate)
  console.error(`è un’eccezione per gli strumenti, ma i pacchetti la portano: ${nome}`);
for (const nome of superflue) console.error(`eccezione senza più motivo: ${nome}`);
const quanti = vietate.length + superflue.length + eccezioniPortate.length;
if (quanti > 0) process.exitCode = 1;
else
  console.log(`${portati.length} dipendenze portate, ${Object.values(tutte).flat().length} in tutto: licenze ammesse`);
