import { randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';

import { AnagrafeError } from '@anagrafe/core';
import type { Accesso, AccessoRegistrato, EsitoAccesso, RegistroAccessi } from '@anagrafe/core/agenzia-entrate';

import { ErroreUso } from '../errore-uso.js';
import { toErroreScrittura } from '../fornitura/errore-file.js';
import { createChiaviRegistro, isConChiave } from './chiavi-registro.js';

/** A register of accesses in a file. */
export interface RegistroAccessiFile extends RegistroAccessi {
  /** How many lines a crash has left unfinished: what they were to tell had not begun, or nobody knows how it ended. */
  readonly interrotte: () => number;
  readonly chiudi: () => Promise<void>;
}

/** The first line. */
const TESTATA = '{"registro":"accessi all’Agenzia delle Entrate","versione":1}';
/** Only for who owns it: it tells who asked, and when. */
const PERMESSI = 0o600;
const BLOCCO = 65_536;
const ACAPO = 10;

/** A line behind the first. */
type Riga =
  { readonly apre: string; readonly accesso: Accesso } | { readonly chiude: string; readonly esito: EsitoAccesso };

/**
 * Opens a register of accesses in a file, or makes it. Lines are only ever added, each on the disk before anything goes on; of a
 * person they have the keyed fingerprint of the codice fiscale, and no more. Several processes may use one file, on one machine:
 * what may not be sent twice on one day is not, whoever sends it.
 *
 * @throws ErroreUso if the file is something else, which is left as it is, or has lost its key.
 */
export async function apriRegistroAccessi(percorso: string): Promise<RegistroAccessiFile> {
  const file = await open(percorso, 'a+', PERMESSI).catch((errore: unknown) => {
    throw toErroreScrittura(percorso, errore);
  });
  try {
    await pretendiRegistro(file, percorso);
    const registro = createRegistro(file, percorso);
    await registro.inizia();
    return registro;
  } catch (errore) {
    await file.close();
    throw errore;
  }
}

async function pretendiRegistro(file: FileHandle, percorso: string): Promise<void> {
  const attesa = Buffer.from(`${TESTATA}\n`);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(attesa.length), 0, attesa.length, 0);
  const inizio = buffer.subarray(0, bytesRead);
  if (!attesa.subarray(0, bytesRead).equals(inizio)) {
    throw new ErroreUso(`--accessi: ${basename(percorso)} non è un registro degli accessi.`);
  }
  if (bytesRead < attesa.length) {
    // New, or a crash came while its first line was written: nothing had been asked yet.
    await file.truncate(0);
    await file.appendFile(attesa);
    await file.datasync();
  } else if ((await file.stat()).size > attesa.length && !(await isConChiave(percorso))) {
    senzaChiave(percorso, '.chiave');
  }
}

/** What was asked before could not be known again. */
function senzaChiave(percorso: string, quale: string): never {
  throw new ErroreUso(
    `--accessi: manca ${basename(percorso)}${quale}, con cui il registro riconosce ciò che ha: rimetterla, o cominciare un altro registro.`,
  );
}

function createRegistro(
  file: FileHandle,
  percorso: string,
): RegistroAccessiFile & { readonly inizia: () => Promise<void> } {
  const { impronta } = createChiaviRegistro(percorso);
  /** What may be looked for again: the requests of the last day, and where their line stands. */
  const cercabili = new Map<string, AccessoRegistrato & { readonly posto: number }>();
  let giorno = '';
  let letti = Buffer.byteLength(`${TESTATA}\n`);
  let interrotte = 0;

  const prendi = (riga: string, posto: number): void => {
    const letta = leggi(riga);
    if (letta === undefined) {
      interrotte++;
    } else if ('apre' in letta) {
      const { apre, accesso } = letta;
      if (accesso.richiesta === undefined) return;
      const suo = accesso.quando.slice(0, 10);
      if (suo > giorno) {
        giorno = suo;
        cercabili.clear();
      }
      if (suo === giorno) cercabili.set(apre, { ...accesso, posto });
    } else {
      const aperto = cercabili.get(letta.chiude);
      if (aperto !== undefined) cercabili.set(letta.chiude, { ...aperto, esito: letta.esito });
    }
  };

  /** Reads what was added since, by whatever process; a last line that is not whole yet is left for the next time. */
  const aggiorna = async (): Promise<void> => {
    let coda = Buffer.alloc(0);
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCCO), 0, BLOCCO, letti + coda.length);
      if (bytesRead === 0) return;
      const pezzo = Buffer.concat([coda, buffer.subarray(0, bytesRead)]);
      let da = 0;
      for (let fine = pezzo.indexOf(ACAPO); fine >= 0; fine = pezzo.indexOf(ACAPO, da)) {
        if (fine > da) prendi(pezzo.toString('utf8', da, fine), letti + da);
        da = fine + 1;
      }
      letti += da;
      coda = pezzo.subarray(da);
    }
  };

  const inFila = createFila();
  const scrivi = createScrittura(file, percorso);

  return {
    impronta,
    inizia: async () => {
      await aggiorna();
      if (cercabili.size > 0 && !(await isConChiave(percorso, giorno))) senzaChiave(percorso, `.chiave-${giorno}`);
    },
    interrotte: () => interrotte,
    open: async (accesso) => {
      const id = randomUUID();
      await scrivi({ apre: id, accesso });
      if (accesso.richiesta === undefined) return id;
      await inFila(aggiorna);
      // Another process may have begun the same since it was looked for: the first line of the two counts.
      const mia = cercabili.get(id);
      const prima = [...cercabili.values()].some(
        (una) => una.posto < (mia?.posto ?? 0) && !isSenzaEffetto(una.esito) && isStessa(una, accesso),
      );
      if (!prima) return id;
      await scrivi({ chiude: id, esito: { type: 'non-ammessa' } });
      throw new AnagrafeError('accesso-contemporaneo', 'Un altro processo sta facendo la stessa richiesta.');
    },
    close: (id, esito) => scrivi({ chiude: id, esito }),
    find: async (simile) => {
      await inFila(aggiorna);
      return [...cercabili.values()].filter((uno) => uno.quando.startsWith(simile.giorno) && isStessa(uno, simile));
    },
    chiudi: () => file.close(),
  };
}

/** Was nothing done, for sure? */
function isSenzaEffetto(esito: EsitoAccesso | undefined): boolean {
  return esito?.type === 'indisponibile' || esito?.type === 'non-ammessa';
}

function isStessa(
  una: Pick<Accesso, 'operazione' | 'richiesta'>,
  altra: Pick<Accesso, 'operazione' | 'richiesta'>,
): boolean {
  return una.operazione === altra.operazione && una.richiesta === altra.richiesta;
}

/** A line; `undefined` for one that was not written to its end. */
function leggi(riga: string): Riga | undefined {
  try {
    return JSON.parse(riga) as Riga;
  } catch {
    return undefined;
  }
}

/** One thing after the other. */
function createFila(): <T>(azione: () => Promise<T>) => Promise<T> {
  let coda: Promise<unknown> = Promise.resolve();
  return (azione) => {
    const questa = coda.then(azione);
    coda = questa.catch(() => undefined);
    return questa;
  };
}

/** Writes lines: those that come while the disk is busy go together, behind whatever a crash has left unfinished. */
function createScrittura(file: FileHandle, percorso: string): (riga: Riga) => Promise<void> {
  const fila = createFila();
  let pronte: string[] = [];
  let prossima: Promise<void> | undefined;
  return (riga) => {
    pronte.push(`${JSON.stringify(riga)}\n`);
    prossima ??= fila(async () => {
      const righe = pronte.join('');
      pronte = [];
      prossima = undefined;
      try {
        const testo = Buffer.from((await isSpezzato(file)) ? `\n${righe}` : righe);
        const { bytesWritten } = await file.write(testo); // one call: lines of two processes do not mix
        if (bytesWritten < testo.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
        await file.datasync();
      } catch (errore) {
        throw toErroreScrittura(percorso, errore);
      }
    });
    return prossima;
  };
}

/** Does the file end in the middle of a line? Another process may be writing it: then a blank line follows, which says nothing. */
async function isSpezzato(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
  return bytesRead === 1 && buffer[0] !== ACAPO;
}
