/**
 * Holds the built site to what it promises: every internal link and anchor leads somewhere, the first page weighs little, every
 * official code has a page, no link of the chain from norm to test is missing. Fails with what does not hold.
 */
import { resolve } from 'node:path';

import { apriSito } from './pagine.js';
import { toCollegamentiRotti } from './collegamenti.js';
import { toPesoPagina } from './peso.js';
import { toOrfani, toRighe } from './tracciabilita.js';

const RADICE = resolve(import.meta.dirname, '../..');
const SITO = resolve(RADICE, 'docs/.vitepress/dist');
/** Of the first page with all that it loads at once, compressed. The tables come later, for whoever asks for them. */
const LIMITE = 150_000;

const { voci, fonti } = await apriSito(RADICE);
const { rotti, pagine, collegamenti } = await toCollegamentiRotti(SITO);
const { byte, file } = await toPesoPagina(SITO, 'index.html');
const senzaPagina = voci.map(({ codice }) => codice).filter((codice) => !pagine.has(`regole/${codice}.html`));
const problemi = [
  ...rotti,
  ...senzaPagina.map((codice) => `${codice}: nessuna pagina`),
  ...toOrfani(toRighe(voci, fonti)),
  ...(byte > LIMITE ? [`la prima pagina pesa ${byte} byte compressi, oltre ${LIMITE}`] : []),
];
process.stdout.write(
  `${pagine.size} pages, ${collegamenti} internal links; first page ${byte} bytes compressed in ${file} files\n`,
);
for (const problema of problemi) process.stderr.write(`${problema}\n`);
if (problemi.length > 0) process.exitCode = 1;
