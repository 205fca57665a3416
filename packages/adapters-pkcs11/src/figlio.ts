/**
 * The child process that owns a driver: what drivers do blocks, may hang and may crash; here it does so to nobody else. It lives as
 * long as the process that started it.
 */
import { type Servitore, createServitore } from './driver/create-servitore.js';
import { toErroreInviato } from './driver/errore-ckr.js';
import { openPkcs11js } from './driver/open-pkcs11js.js';
import type { Domanda, Responso } from './driver/protocollo.js';
import { sorvegliaGenitore } from './processo/guardia.js';

let servitore: Servitore | undefined;

async function rispondi(domanda: Domanda): Promise<unknown> {
  if (domanda.tipo === 'avvia') {
    servitore = createServitore(await openPkcs11js(domanda.percorso));
    return { descrizione: servitore.descrizione };
  }
  if (domanda.tipo === 'termina') return termina();
  return servitore?.esegui(domanda.comando, domanda.dati);
}

function termina(): null {
  servitore?.termina();
  servitore = undefined;
  return null;
}

function invia(responso: Responso): void {
  process.send?.(responso);
}

process.on('message', (domanda: Domanda) => {
  rispondi(domanda).then(
    (esito) => { invia({ esito }); }, // prettier-ignore
    (errore: unknown) => { invia({ errore: toErroreInviato(errore) }); }, // prettier-ignore
  );
});
process.on('disconnect', () => {
  try {
    termina();
  } finally {
    process.exit();
  }
});
// Those are for the program that has the cards: it will tell.
for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(segnale, () => undefined);
sorvegliaGenitore();
