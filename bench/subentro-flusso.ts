/** `node subentro-flusso.js SOGGETTI`: reads a file that is generated as it is read, and says the peak of memory. */
import { evaluateFornitura } from '@anagrafe/subentro';
import { openTabelle } from '@anagrafe/decodifica';

import { genera, moltiplica } from './fornitura-grande.js';

const BASE = 2_000;
const volte = Number(process.argv[2]) / BASE;
const xml = genera(BASE);
const file = { nome: '099008_SUBAPR_1_1_1.xml', byte: () => moltiplica(xml, volte) };
let rilievi = 0;
for await (const { tipo } of evaluateFornitura([file], { oggi: '2026-11-22', tabelle: await openTabelle() }))
  if (tipo === 'rilievo') rilievi += 1;
process.stdout.write(JSON.stringify({ rilievi, rss: process.resourceUsage().maxRSS / 1024 }));
