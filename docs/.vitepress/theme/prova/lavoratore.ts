/** The worker of the page that checks files: it reads, decides and keeps what was found; the page only shows. */
import { evaluateFornitura } from '@anagrafe/subentro';

import { apriTabelle } from '../tabelle/tabelle-aperte.js';
import { type FileRilievi, createFileRilievi } from './file-rilievi.js';
import { leggiInvio } from './invio.js';
import { toFileFornitura } from './leggi-file.js';
import type { Notizia, Ordine } from './protocollo.js';
import { type Raccolta, createRaccolta } from './raccolta.js';

/** The page hears of the progress so often, in milliseconds. */
const OGNI = 200;

/** A check that goes on: what it found so far, and how to stop it. */
interface Verifica {
  readonly raccolta: Raccolta;
  readonly csv: FileRilievi;
  readonly arresto: AbortController;
}

let corrente: Verifica | undefined;

function di(notizia: Notizia): void {
  postMessage(notizia);
}

async function verifica(
  { files, scelte }: Extract<Ordine, { tipo: 'verifica' }>,
  { raccolta, csv, arresto: { signal } }: Verifica,
): Promise<void> {
  const { oggi, mittente, profilo } = scelte;
  const invio = await leggiInvio(scelte);
  if (!invio.ok) {
    di({ tipo: 'rifiutata', perche: invio.error });
    return;
  }
  const totale = files.reduce((somma, { size }) => somma + size, 0);
  let letti = 0;
  let detto = performance.now();
  const conta = (byte: number): void => {
    letti += byte;
    if (performance.now() - detto < OGNI) return;
    detto = performance.now();
    di({ tipo: 'avanzamento', letti, totale, gruppi: raccolta.gruppi() });
  };
  const fornitura = await Promise.all(files.map((file) => toFileFornitura(file, { conta, signal })));
  const opzioni = {
    oggi,
    tabelle: await apriTabelle(),
    ...(mittente === undefined ? {} : { mittente }),
    ...(profilo === undefined ? {} : { profilo }),
    ...invio.value,
  };
  for await (const evento of evaluateFornitura(fornitura, opzioni)) {
    signal.throwIfAborted();
    if (evento.tipo === 'rilievo') {
      raccolta.aggiungi(evento);
      csv.aggiungi(evento);
    }
    if (evento.tipo === 'riepilogo') di({ ...evento, tipo: 'fine', gruppi: raccolta.gruppi(), csv: csv.toBlob() });
  }
}

addEventListener('message', ({ data }: MessageEvent<Ordine>) => {
  switch (data.tipo) {
    case 'verifica': {
      const nuova: Verifica = {
        raccolta: createRaccolta(),
        csv: createFileRilievi({ profilo: data.scelte.profilo !== undefined }),
        arresto: new AbortController(),
      };
      corrente = nuova;
      verifica(data, nuova).catch(() => {
        const { raccolta, csv, arresto } = nuova;
        di(
          arresto.signal.aborted
            ? { tipo: 'interrotta', gruppi: raccolta.gruppi(), csv: csv.toBlob() }
            : { tipo: 'guasto' },
        );
      });
      break;
    }
    case 'interrompi':
      corrente?.arresto.abort();
      break;
    case 'rilievi':
      if (corrente !== undefined) di({ tipo: 'rilievi', ...corrente.raccolta.pagina(data.quali, data.da) });
      break;
  }
});

void apriTabelle().then(() => {
  di({ tipo: 'pronto' });
});
