import { fileURLToPath } from 'node:url';

import type * as Pacchetto from '@anagrafe/codice-fiscale';

import { openConcorrenti, type Concorrente } from './codice-fiscale-concorrenti.js';
import { toCella } from './cella.js';
import { misuraDimensione } from './codice-fiscale-dimensioni.js';
import { findModulo, misuraImportazioni } from './codice-fiscale-importazione.js';
import { toPersone, toTesti, type Persona, type Testo } from './codice-fiscale-testi.js';
import { type Misura, misura } from './misura.js';
import { pavimento } from './pavimento.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

/** What is measured is the built package, as users install it. */
const DIST = new URL('../packages/codice-fiscale/dist/index.js', import.meta.url);

const QUANTI = 10_000;
const NOI = '@anagrafe/codice-fiscale';
const GENERI: readonly Testo['genere'][] = ['base', 'omocodia', 'giorno inesistente', 'controllo errato'];

/** The section on codice-fiscale: speed and rightness against the peers and the floor, import time, size. */
export async function benchCodiceFiscale(): Promise<string> {
  const pacchetto = (await import(DIST.href)) as typeof Pacchetto;
  const contendenti: readonly Concorrente[] = [
    {
      nome: NOI,
      calcola: (persona) => pacchetto.computeCodiceFiscale(persona),
      legge: (codice) => pacchetto.parseCodiceFiscale(codice),
    },
    ...openConcorrenti(),
  ];
  return [
    '## @anagrafe/codice-fiscale',
    ...(await confrontaValidita(pacchetto)),
    ...(await confrontaCalcolo(contendenti)),
    ...(await confrontaLettura(contendenti, pacchetto)),
    ...confrontaImportazione(),
    ...(await elencaDimensioni(Object.keys(pacchetto))),
  ].join('\n\n');
}

async function confrontaValidita({ isCodiceFiscale }: typeof Pacchetto): Promise<string[]> {
  const testi = toTesti(QUANTI);
  const stringhe = testi.map(({ testo }) => testo);
  const pari = openConcorrenti().flatMap(({ nome, isValido }) => (isValido === undefined ? [] : [{ nome, isValido }]));
  // Ours and the floor have a loop each, written out, so that the engine may inline what they call as in a user's loop;
  // for the peers, twenty times slower, the call makes no difference.
  const misure = await misura([
    {
      nome: NOI,
      esegui: () => {
        let validi = 0;
        for (const testo of stringhe) if (isCodiceFiscale(testo)) validi++;
        return validi > 0 ? stringhe.length : Number.NaN;
      },
    },
    {
      nome: 'floor',
      esegui: () => {
        let validi = 0;
        for (const testo of stringhe) if (pavimento(testo)) validi++;
        return validi > 0 ? stringhe.length : Number.NaN;
      },
    },
    ...pari.map(({ nome, isValido }) => toCella(nome, stringhe, isValido)),
  ]);
  const giusti = await Promise.all(
    [isCodiceFiscale, pavimento, ...pari.map(({ isValido }) => isValido)].map((f) => contaGiusti(testi, f)),
  );
  const [nostra = Number.NaN, minimo = Number.NaN, ...degliAltri] = misure.map(({ mediana }) => mediana);
  const diChiHaRagione = degliAltri.filter((_, i) => giusti[i + 2]?.every((percento) => percento === 100));
  return [
    '### Is it a codice fiscale?',
    `${QUANTI.toLocaleString('en')} texts of 16 characters, the same for all: 70 % bases, 10 % omocodie of any level, 10 % with a day that does not exist and the check character to match, 10 % with a wrong check character; on how many of each kind the answer is right, in per cent. The floor (\`pavimento.ts\`) checks kinds of characters and the check character, no more.`,
    toTabella(
      ['contender', 'median', 'min–max', ...GENERI],
      misure.map((una, i) => [...toColonne(una), ...(giusti[i] ?? []).map((percento) => percento.toFixed(0))]),
    ),
    `Of the floor: **${(nostra / minimo).toFixed(2)}** (goal ≥ 0.70). Of the best peer right on all four kinds (${diChiHaRagione.length} of ${pari.length}): **${(nostra / Math.max(...diChiHaRagione)).toFixed(0)} ×** (goal ≥ 4 ×); of the fastest peer, right or wrong: ${(nostra / Math.max(...degliAltri)).toFixed(1)} ×.`,
  ];
}

/** For each kind of text, on how many in a hundred the answer is right. A peer that throws is wrong. */
async function contaGiusti(testi: readonly Testo[], isValido: NonNullable<Concorrente['isValido']>): Promise<number[]> {
  const giusti = new Map(GENERI.map((genere) => [genere, { giusti: 0, tutti: 0 }]));
  for (const { genere, testo, valido } of testi) {
    const conto = giusti.get(genere);
    if (conto === undefined) continue;
    conto.tutti++;
    if ((await provato(() => isValido(testo))) === valido) conto.giusti++;
  }
  return [...giusti.values()].map((conto) => (100 * conto.giusti) / conto.tutti);
}

async function confrontaCalcolo(contendenti: readonly Concorrente[]): Promise<string[]> {
  const persone = toPersone(QUANTI);
  const prove = contendenti.flatMap(({ nome, calcola }) => (calcola === undefined ? [] : [{ nome, calcola }]));
  const misure = await misura(prove.map(({ nome, calcola }) => toCella(nome, persone, calcola)));
  const giusti = await Promise.all(prove.map(({ calcola }) => contaCalcolati(persone.slice(0, 1_000), calcola)));
  return [
    '### Compute, place given by codice catastale',
    `${QUANTI.toLocaleString('en')} synthetic people; one in twelve has an accent in the name or surname. Right: per cent of the first 1,000, against letters written by hand.`,
    toTabella(
      ['contender', 'median', 'min–max', 'right', 'goal'],
      misure.map((una, i) => [...toColonne(una), (giusti[i] ?? 0).toFixed(1), toObiettivo(una, '≥ 1 M/s')]),
    ),
  ];
}

async function contaCalcolati(
  persone: readonly Persona[],
  calcola: NonNullable<Concorrente['calcola']>,
): Promise<number> {
  let giusti = 0;
  for (const persona of persone) {
    if ((await provato(() => calcola(persona))) === persona.codiceFiscale) giusti++;
  }
  return (100 * giusti) / persone.length;
}

async function confrontaLettura(contendenti: readonly Concorrente[], pacchetto: typeof Pacchetto): Promise<string[]> {
  const persone = toPersone(QUANTI);
  const codici = persone.map(({ codiceFiscale }) => codiceFiscale);
  const misure = await misura([
    ...contendenti.flatMap(({ nome, legge }) => (legge === undefined ? [] : [toCella(nome, codici, legge)])),
    toCella('… with the years that fit', codici, (cf) => pacchetto.parseCodiceFiscale(cf, { oggi: '2026-11-21' })),
    toCella('… compare sex, date and place', persone, ({ codiceFiscale, sesso, dataNascita, codiceCatastale }) =>
      pacchetto.compareCodiceFiscale(codiceFiscale, { sesso, dataNascita, codiceCatastale }),
    ),
    toCella('… compare all five data', persone, (persona) =>
      pacchetto.compareCodiceFiscale(persona.codiceFiscale, persona),
    ),
    toCella('… all 127 omocodie', codici, (cf) => pacchetto.toOmocodie(cf)),
  ]);
  return [
    '### Read',
    'The codes of the same people. The peers also look the place up, which is part of their one function.',
    toTabella(
      ['contender', 'median', 'min–max', 'goal'],
      misure.map((una) => [...toColonne(una), toObiettivo(una, '≥ 1.5 M/s')]),
    ),
  ];
}

function confrontaImportazione(): string[] {
  const nomi = ['codice-fiscale-js', 'codice-fiscale-ts', '@marketto/codice-fiscale-utils', 'validator'];
  const moduli = Object.fromEntries(nomi.map((nome) => [nome, findModulo(nome)]));
  const { vuoto, altri } = misuraImportazioni({ [NOI]: DIST.href, ...moduli });
  return [
    '### Import',
    `\`import()\` of one module in a new process, processes in turn, medians; above an empty module imported the same way, which takes ${vuoto.toFixed(2)} ms.`,
    toTabella(
      ['module', 'ms above', 'goal'],
      altri.map(([nome, ms]) => [nome, (ms - vuoto).toFixed(2), nome === NOI ? '≤ 3' : '']),
    ),
  ];
}

async function elencaDimensioni(esportati: readonly string[]): Promise<string[]> {
  const modulo = fileURLToPath(DIST);
  const righe: (readonly [string, number])[] = [['everything', await misuraDimensione(modulo)]];
  for (const nome of esportati) righe.push([nome, await misuraDimensione(modulo, nome)]);
  return [
    '### Size',
    'Built entry, bundled and minified by esbuild, brotli; each export alone as a bundler leaves it.',
    toTabella(
      ['import', 'bytes', 'goal'],
      righe.map(([nome, byte]) => [nome, String(byte), nome === 'everything' ? '≤ 3,000' : '']),
    ),
  ];
}

function toColonne({ nome, mediana, minimo, massimo }: Misura): string[] {
  return [nome, toOpsAlSecondo(mediana), `${toOpsAlSecondo(minimo)}–${toOpsAlSecondo(massimo)}`];
}

function toObiettivo({ nome }: Misura, obiettivo: string): string {
  return nome === NOI ? obiettivo : '';
}

/** What a contender answers, or `undefined` if it throws. */
async function provato<T>(azione: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await azione();
  } catch {
    return undefined;
  }
}
