import { basename } from 'node:path';

import { ErroreUso } from '../errore-uso.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { type EsitoOperazione, toEsitoOperazione } from '../operazione/esito-operazione.js';
import { leggiRichiesta } from '../operazione/leggi-richiesta.js';
import { formatEsitoOperazione } from '../operazione/stampa-operazione.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toOpzione } from '../to-opzione.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import type { Testata } from '../verifica/documento.js';
import { apriUscita } from '../verifica/uscita.js';
import { versioneCli } from '../versione.js';
import type { OpzioniVerifica } from './verifica.js';

/** Of `anagrafe verifica`, the options that mean something for a request. */
const SUE = new Set(['operazione', 'formato', 'uscita', 'oggi', 'comuni']);

/** Checks the files of requests to the services, each by itself. Answers the exit status. */
export async function verificaOperazione(percorsi: readonly string[], opzioni: OpzioniVerifica): Promise<number> {
  const estranea = Object.keys(opzioni).find((nome) => !SUE.has(nome));
  if (estranea !== undefined) throw new ErroreUso(`--operazione non ammette --${toOpzione(estranea)}.`);
  const { formato } = opzioni;
  if (formato !== 'testo' && formato !== 'json') throw new ErroreUso('--operazione: i formati sono testo e json.');
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const richieste = await Promise.all(percorsi.map(leggiRichiesta));
  const tabelle = await apriTabelle(opzioni.comuni);
  const testata: Testata = { versione: versioneCli(), tabelle: tabelle.versione, oggi };
  const esiti = richieste.map((letta, i) => toEsitoOperazione(basename(percorsi[i] ?? ''), letta, { oggi, tabelle }));
  const uscita = await apriUscita(opzioni.uscita);
  try {
    await uscita.scrivi(formato === 'json' ? toJson({ ...testata, operazioni: esiti }) : toTesto(esiti, testata));
    await uscita.chiudi();
  } catch (errore) {
    await uscita.abbandona();
    throw errore;
  }
  return esiti.some(({ riepilogo }) => riepilogo.errori > 0) ? STATO.trovato : STATO.bene;
}

function toTesto(esiti: readonly EsitoOperazione[], testata: Testata): string {
  return esiti.map((esito) => formatEsitoOperazione(esito, testata)).join('\n');
}
