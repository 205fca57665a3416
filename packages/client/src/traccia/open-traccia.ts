import { open } from 'node:fs/promises';

import type { Traccia, VoceTraccia } from './traccia.js';

/** How much a trace may hold. */
export interface OpzioniTraccia {
  /** The largest size that the file may have, in bytes; absent, 50 million. What would exceed it is not noted. */
  readonly massimo?: number;
}

/** A trace in a file, to be closed when the program ends. */
export interface TracciaFile extends Traccia {
  /** Closes the file, once all is in it. */
  readonly chiudi: () => Promise<void>;
}

const MASSIMO = 50_000_000;

/**
 * Notes the messages of a client in a text file, to be read or shown to who has to help: their elements with the length of each
 * value, and as they are only identifiers of operations, codes and times. No name, no codice fiscale, no key, no certificate, no
 * signature.
 *
 * @param percorso - The file; it is made, readable to its owner alone, if it is not there, and only added to.
 * @param opzioni - How much it may hold: once it is full a last line says so.
 * @example
 * const traccia = await openTraccia(percorso);
 * const client = await createClient({ ambiente: 'test', identita, tabelle, trasporto, traccia });
 * await client.elencoVersioni(elencoVersioni({ versioni: 'corrente' }, client.toTestata({ tipoOperazione: 'C' })));
 * await traccia.chiudi();
 * const scritta = await readFile(percorso, 'utf8');
 * [scritta.includes('operazioneRichiesta'), scritta.includes(identita.operatore)] // → [true, false]
 */
export async function openTraccia(percorso: string, opzioni: OpzioniTraccia = {}): Promise<TracciaFile> {
  const { massimo = MASSIMO } = opzioni;
  const file = await open(percorso, 'a', 0o600);
  let { size: grande } = await file.stat();
  let piena = false;
  let coda: Promise<void> = Promise.resolve();
  return {
    write: async (voce) => {
      if (piena) return;
      const voluto = formatVoce(voce);
      piena = grande + Buffer.byteLength(voluto) > massimo;
      const testo = piena ? 'La traccia è piena.\n' : voluto;
      grande += Buffer.byteLength(testo);
      const scritta = coda.then(async () => file.appendFile(testo));
      // What is written after does not depend on it; whoever wrote it is told.
      coda = scritta.catch(() => undefined);
      return scritta;
    },
    chiudi: async () => {
      await coda;
      await file.close();
    },
  };
}

function formatVoce({
  quando,
  verso,
  chiamata,
  operazione,
  idOperazioneComune,
  stato,
  byte,
  struttura,
}: VoceTraccia): string {
  const http = stato === undefined ? '' : `, HTTP ${stato}`;
  return `${quando} ${verso} ${chiamata}: ${operazione} ${idOperazioneComune}${http}, ${byte} byte\n${struttura}\n`;
}
