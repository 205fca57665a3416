import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import type { computeCodiceFiscale } from '@anagrafe/codice-fiscale';
import type { Comune, openTabelle, Tabelle } from '@anagrafe/decodifica';

import { mediana, misura, type Cella } from './misura.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

/** The built packages: what users install is what is measured. */
const DECODIFICA = new URL('../packages/decodifica/dist/', import.meta.url);
const CODICE_FISCALE = new URL('../packages/codice-fiscale/dist/index.js', import.meta.url);

/** How many different questions a contender asks in turn. */
const DOMANDE = 10_000;
const PROCESSI = 15;

/** A person's birth place, as a register writes it. */
interface Domanda {
  readonly comune: Comune;
  readonly denominazione: string;
  readonly siglaProvincia: string;
  readonly il: string;
}

/** The section on decodifica: lookups per second, opening, sizes; each against its goal. */
export async function benchDecodifica(): Promise<string> {
  const { openTabelle: open } = (await import(new URL('index.js', DECODIFICA).href)) as {
    readonly openTabelle: typeof openTabelle;
  };
  const { computeCodiceFiscale: compute } = (await import(CODICE_FISCALE.href)) as {
    readonly computeCodiceFiscale: typeof computeCodiceFiscale;
  };
  const tabelle = await open();
  return [
    '## @anagrafe/decodifica',
    '',
    `Lookups, ${DOMANDE.toLocaleString('en')} different versions in turn (one name in five in its ASCII form), medians of interleaved rounds.`,
    '',
    toTabella(['lookup', 'median', 'min–max', 'goal'], await toRigheOps(tabelle, compute)),
    '',
    `Opening, medians of ${PROCESSI} processes with \`--expose-gc\`; the heap is what a collection leaves, minus what it left before the import.`,
    '',
    toTabella(['opening', 'median', 'min–max', 'goal'], toRigheApertura()),
    '',
    toTabella(['size', 'brotli', 'goal'], toRigheDimensioni()),
  ].join('\n');
}

/** Places of the archive, spread over it, each on its first day, which is what a birth asks for. */
function toDomande({ comuni }: Tabelle): readonly Domanda[] {
  const codici = Array.from({ length: 13_000 }, (_, i) => {
    return `${String.fromCharCode(65 + Math.floor(i / 1000))}${String(i % 1000).padStart(3, '0')}`;
  });
  const versioni = codici.flatMap((codice) => comuni.findVersioni(codice)).filter((c) => isTrovato(comuni, c));
  return Array.from({ length: DOMANDE }, (_, i) => {
    const comune = versioni[(i * 7919) % versioni.length];
    if (comune === undefined) throw new Error('No versions to ask for.');
    const { denominazione, denominazioneTraslitterata, siglaProvincia, dal } = comune;
    return { comune, denominazione: i % 5 === 0 ? denominazioneTraslitterata : denominazione, siglaProvincia, il: dal };
  });
}

/** Whether the name answers with that very version: namesakes are not what speed is measured on. */
function isTrovato(
  comuni: Tabelle['comuni'],
  { denominazione, siglaProvincia, dal, codiceCatastale }: Comune,
): boolean {
  const risposta = comuni.find({ denominazione, siglaProvincia, il: dal });
  return risposta.ok && risposta.value.codiceCatastale === codiceCatastale;
}

async function toRigheOps(
  tabelle: Tabelle,
  compute: typeof computeCodiceFiscale,
): Promise<readonly (readonly string[])[]> {
  const domande = toDomande(tabelle);
  const { comuni } = tabelle;
  // Every contender adds up what it found, so that nothing it does can be left out as useless.
  const tutte = (nome: string, chiedi: (domanda: Domanda) => boolean): Cella => ({
    nome,
    esegui: () => {
      let trovate = 0;
      for (const domanda of domande) if (chiedi(domanda)) trovate++;
      if (trovate !== domande.length) throw new Error(`${nome}: ${trovate} of ${domande.length} found`);
      return domande.length;
    },
  });
  const obiettivi = new Map([
    ['findByCatastale', '≥ 1 M/s'],
    ['find by name', '≥ 400 k/s'],
    ['(name, province, date) + computeCodiceFiscale', '≥ 300 k/s'],
  ]);
  const celle = [
    tutte('findByCatastale', ({ comune, il }) => comuni.findByCatastale(comune.codiceCatastale ?? '', il).ok),
    tutte('findByIstat', ({ comune, il }) => comuni.findByIstat(comune.codiceIstat, il).ok),
    tutte('find by name', (domanda) => comuni.find(domanda).ok),
    tutte('isInVigore', ({ denominazione, siglaProvincia, il }) =>
      comuni.isInVigore({ denominazione, siglaProvincia, dal: il, al: il }),
    ),
    tutte('find that misses, with its suggestions', ({ denominazione, siglaProvincia, il }) => {
      return !comuni.find({ denominazione: `${denominazione}X`, siglaProvincia, il }).ok;
    }),
    tutte('(name, province, date) + computeCodiceFiscale', (domanda) => {
      const luogo = comuni.find(domanda);
      if (!luogo.ok || luogo.value.codiceCatastale === null) return false;
      const { codiceCatastale } = luogo.value;
      const dati = { cognome: 'ROSSI', nome: 'MARIA', sesso: 'F', dataNascita: domanda.il, codiceCatastale } as const;
      return compute(dati).length === 16;
    }),
  ];
  return (await misura(celle)).map(({ nome, mediana: m, minimo, massimo }) => [
    nome,
    toOpsAlSecondo(m),
    `${toOpsAlSecondo(minimo)}–${toOpsAlSecondo(massimo)}`,
    obiettivi.get(nome) ?? '',
  ]);
}

/** One process: how long the import and the opening take, and the heap they leave; then with every version read. */
const APERTURA = `
  const base = (globalThis.gc(), process.memoryUsage().heapUsed);
  const t0 = performance.now();
  const { openTabelle } = await import(process.argv[1]);
  const t1 = performance.now();
  const tabelle = await openTabelle();
  const t2 = performance.now();
  const aperto = (globalThis.gc(), process.memoryUsage().heapUsed) - base;
  for (let i = 0; i < 26000; i++) tabelle.comuni.findVersioni(String.fromCharCode(65 + i / 1000) + String(i % 1000).padStart(3, '0'));
  const letto = (globalThis.gc(), process.memoryUsage().heapUsed) - base;
  console.log(JSON.stringify([t1 - t0, t2 - t1, aperto / 1e6, letto / 1e6]));
`;

function toRigheApertura(): readonly (readonly string[])[] {
  const entrata = new URL('index.js', DECODIFICA).href;
  const prove = Array.from({ length: PROCESSI }, () => {
    const argomenti = ['--expose-gc', '--input-type=module', '--eval', APERTURA, entrata];
    return JSON.parse(execFileSync(process.execPath, argomenti, { encoding: 'utf8' })) as number[];
  });
  const voci = [
    ['import', 'ms', ''],
    ['openTabelle()', 'ms', '≤ 80 ms'],
    ['heap after opening', 'MB', '≤ 12 MB'],
    ['heap after reading every version as an object', 'MB', ''],
  ] as const;
  return voci.map(([nome, unita, obiettivo], i) => {
    const valori = prove.map((prova) => prova[i] ?? Number.NaN);
    const estremi = `${Math.min(...valori).toFixed(1)}–${Math.max(...valori).toFixed(1)} ${unita}`;
    return [nome, `${mediana(valori).toFixed(1)} ${unita}`, estremi, obiettivo];
  });
}

function toRigheDimensioni(): readonly (readonly string[])[] {
  const file = readdirSync(fileURLToPath(DECODIFICA)).filter((nome) => nome.endsWith('.js'));
  const peso = (nomi: readonly string[]): string => {
    const byte = nomi.map((nome) => brotliCompressSync(readFileSync(new URL(nome, DECODIFICA))).length);
    return `${(byte.reduce((somma, b) => somma + b, 0) / 1000).toFixed(1)} kB`;
  };
  const che = (inizio: string): readonly string[] => file.filter((nome) => nome.startsWith(inizio));
  const statici = file.filter((nome) => {
    return readFileSync(new URL('index.js', DECODIFICA), 'utf8').includes(`from './${nome}'`);
  });
  return [
    ['entry, with what it imports at once', peso(['index.js', ...statici]), '≤ 2 kB'],
    ['comuni chunk', peso(che('comuni.data')), '≤ 200 kB'],
    ['other tables chunk', peso(che('dati')), ''],
    ['lookups chunk', peso(che('apri')), ''],
    ['everything', peso(file), ''],
  ];
}
