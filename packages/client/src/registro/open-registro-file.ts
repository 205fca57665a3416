import { type FileHandle, open } from 'node:fs/promises';

import { ErroreClient } from '../errore-client.js';
import { createRegistroMemoria } from './create-registro-memoria.js';
import type { Chiusura, RegistroInvii, VoceInvio } from './registro-invii.js';

/** A line of the file. */
type Riga =
  { readonly tipo: 'apre'; readonly voce: VoceInvio } | ({ readonly tipo: 'chiude'; readonly id: string } & Chiusura);

/** A register in a file, to be closed when the program ends. */
export interface RegistroInviiFile extends RegistroInvii {
  readonly chiudi: () => Promise<void>;
}

/**
 * A register in a file to which lines are only ever added, each on the disk before anything goes on. A last line that a crash
 * left unfinished is taken away: what it told had not been done yet. One process at a time may hold the file. What it has is in
 * memory too, half a kilobyte a message: after some hundred thousand begin another file, once `findAperti` is empty.
 *
 * @param percorso - The file; it is made, readable to its owner alone, if it is not there.
 * @throws ErroreClient `registro-illeggibile`, with the line: the file is not such a register, or was spoilt.
 * @example
 * const registro = await openRegistroFile(percorso);
 * await registro.open({ id: 'A1', operazione: '5008', dataOraRichiesta: '2026-11-21T09:30:00', quando: Date.now(), impronta: '' });
 * (await registro.findAperti()).map(({ id }) => id) // → ['A1']
 * await registro.close('A1', { esito: 'ok', idOperazioneANPR: '1234567890' });
 * (await registro.find('A1'))?.idOperazioneANPR // → '1234567890'
 * await registro.chiudi();
 */
export async function openRegistroFile(percorso: string): Promise<RegistroInviiFile> {
  // Whatever the file has, it knows: an identifier that was used years ago too.
  const memoria = createRegistroMemoria({ concluse: Infinity });
  const file = await open(percorso, 'a+', 0o600);
  try {
    await rileggi(file, memoria);
  } catch (errore) {
    await file.close();
    throw errore;
  }
  let coda: Promise<void> = Promise.resolve();
  /** One line after the other: two that are written at once could mix. */
  const aggiungi = async (riga: Riga): Promise<void> => {
    const questa = coda.then(async () => {
      await applica(memoria, riga);
      await scrivi(file, `${JSON.stringify(riga)}\n`);
    });
    coda = questa.catch(() => undefined);
    return questa;
  };
  return {
    open: async (voce) => aggiungi({ tipo: 'apre', voce }),
    close: async (id, chiusura) => aggiungi({ tipo: 'chiude', id, ...chiusura }),
    find: memoria.find,
    findAperti: memoria.findAperti,
    chiudi: async () => {
      await coda;
      await file.close();
    },
  };
}

/** What the file says already, but for a last line that was not finished. */
async function rileggi(file: FileHandle, memoria: RegistroInvii): Promise<void> {
  const scritto = await file.readFile('utf8');
  const intero = scritto.slice(0, scritto.lastIndexOf('\n') + 1);
  if (intero !== scritto) await file.truncate(Buffer.byteLength(intero));
  for (const [i, riga] of intero.split('\n').entries()) if (riga !== '') await applica(memoria, leggi(riga, i + 1));
}

async function scrivi(file: FileHandle, testo: string): Promise<void> {
  await file.appendFile(testo);
  await file.datasync();
}

async function applica(memoria: RegistroInvii, riga: Riga): Promise<void> {
  if (riga.tipo === 'apre') return memoria.open(riga.voce);
  const { tipo: _, id, ...chiusura } = riga;
  return memoria.close(id, chiusura);
}

function leggi(riga: string, numero: number): Riga {
  try {
    return JSON.parse(riga) as Riga;
  } catch {
    throw new ErroreClient('registro-illeggibile', `Il registro degli invii non si legge: la riga ${numero} è guasta.`);
  }
}
