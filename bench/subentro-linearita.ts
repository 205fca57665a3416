/** `node subentro-linearita.ts`: microseconds a soggetto of files of 1,000, 20,000 and 200,000, in one warmed process. */
import { openTabelle } from '@anagrafe/decodifica';
import { evaluateFornitura } from '@anagrafe/subentro';

import { genera, moltiplica } from './fornitura-grande.js';
import { mediana } from './misura.js';

const BASE = 1_000;
const GIRI = [
  { soggetti: 1_000, giri: 20 },
  { soggetti: 20_000, giri: 5 },
  { soggetti: 200_000, giri: 3 },
] as const;

const xml = genera(BASE);
const opzioni = { oggi: '2026-11-22', tabelle: await openTabelle() } as const;

/** The time of the check, without that of making the file. */
async function verifica(soggetti: number): Promise<number> {
  const byte = (): Iterable<Uint8Array> => moltiplica(xml, soggetti / BASE);
  const inizio = performance.now();
  let letti = 0;
  for (const pezzo of byte()) letti += pezzo.length;
  const fatto = performance.now();
  const file = { nome: '099008_SUBAPR_1_1_1.xml', byte };
  for await (const { tipo } of evaluateFornitura([file], opzioni)) if (tipo === 'riepilogo') break;
  if (letti === 0) throw new Error('a file without bytes');
  return ((performance.now() - fatto - (fatto - inizio)) / soggetti) * 1000;
}

for (let giro = 0; giro < 3; giro += 1) await verifica(20_000);
const micro: Record<number, number> = {};
for (const { soggetti, giri } of GIRI) {
  const misure: number[] = [];
  for (let giro = 0; giro < giri; giro += 1) misure.push(await verifica(soggetti));
  micro[soggetti] = mediana(misure);
}
process.stdout.write(JSON.stringify(micro));
