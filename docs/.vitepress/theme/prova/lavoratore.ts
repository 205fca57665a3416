/** The worker of the page that checks files: it reads, decides and keeps what was found; the page only shows. */
import { evaluateFornitura } from '@anagrafe/subentro';

import { apriTabelle } from '../tabelle/tabelle-aperte.js';
import { toFileFornitura } from './leggi-file.js';
import type { Notizia, Ordine } from './protocollo.js';
import { type Raccolta, createRaccolta } from './raccolta.js';

/** The page hears of the progress so often, in milliseconds. */
const OGNI = 200;

let raccolta: Raccolta = createRaccolta();
let corrente = new AbortController();

function di(notizia: Notizia): void {
  postMessage(notizia);
}

async function verifica({ files, oggi }: Extract<Ordine, { tipo: 'verifica' }>, signal: AbortSignal): Promise<void> {
  const mia = createRaccolta();
  raccolta = mia;
  const totale = files.reduce((somma, { size }) => somma + size, 0);
  let letti = 0;
  let detto = performance.now();
  const conta = (byte: number): void => {
    letti += byte;
    if (performance.now() - detto < OGNI) return;
    detto = performance.now();
    di({ tipo: 'avanzamento', letti, totale, gruppi: mia.gruppi() });
  };
  const fornitura = await Promise.all(files.map((file) => toFileFornitura(file, { conta, signal })));
  for await (const evento of evaluateFornitura(fornitura, { oggi, tabelle: await apriTabelle() })) {
    signal.throwIfAborted();
    if (evento.tipo === 'rilievo') mia.aggiungi(evento);
    if (evento.tipo === 'riepilogo') {
      const { file, riepilogo, nonVerificati } = evento;
      di({ tipo: 'fine', gruppi: mia.gruppi(), file, riepilogo, nonVerificati });
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Ordine>) => {
  switch (data.tipo) {
    case 'verifica':
      corrente = new AbortController();
      verifica(data, corrente.signal).catch(() => {
        di(corrente.signal.aborted ? { tipo: 'interrotta', gruppi: raccolta.gruppi() } : { tipo: 'guasto' });
      });
      break;
    case 'interrompi':
      corrente.abort();
      break;
    case 'rilievi':
      di({ tipo: 'rilievi', ...raccolta.pagina(data.codice, data.da) });
      break;
  }
});

void apriTabelle().then(() => {
  di({ tipo: 'pronto' });
});
