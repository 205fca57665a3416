import { ErroreLettura } from '../errore-lettura.js';
import { type LettoreFornitura, type Ricevente, type Sosta, createLettoreFornitura } from '../lettore-fornitura.js';
import { cercaTaglio } from '../rapido/taglio.js';
import type { Taglio } from './tratto.js';

/** The lists of the file, in the official order, and what each holds. */
const LISTE = [
  ['generalitaSoggetti', 'soggetto'],
  ['famiglie', 'famiglia'],
  ['convivenze', 'convivenza'],
] as const;

/** A reader that stands behind a record in the middle of a file, and the state in which it takes that place to be. */
export interface LettoreAvviato {
  readonly lettore: LettoreFornitura;
  readonly sosta: Sosta;
}

/**
 * A reader that begins in the middle of a file, behind a record. It has read the head of the file, to the first list, and
 * takes what it has not read to be ordinary: the lists that come before that of the record, and records, which leave
 * nothing to be known. Whether that is so, whoever reads up to there can tell.
 *
 * @returns undefined if that cannot be, or no record can be read from the bytes in such a file.
 */
export function createLettoreAvviato(
  testa: Uint8Array,
  record: Taglio['record'],
  ricevente: Ricevente,
): LettoreAvviato | undefined {
  let isAvviato = false;
  const lettore = createLettoreFornitura({
    ...ricevente,
    record: (uno) => {
      if (isAvviato) ricevente.record(uno);
    },
  });
  const prima = prova(() => leggiTesta(lettore, testa));
  const da = LISTE.findIndex(([, suo]) => suo === prima?.record.nome);
  const a = LISTE.findIndex(([, suo]) => suo === record);
  if (da < 0 || a < da) return undefined;
  const inLista = prova(() => {
    for (let i = da; i < a; i += 1) lettore.write(toByte(`</${LISTE[i]?.[0]}><${LISTE[i + 1]?.[0]}>`));
    return lettore.sosta();
  });
  if (inLista?.record.nome !== record) return undefined;
  lettore.riparti();
  isAvviato = true;
  const sosta = lettore.sosta();
  return sosta && { lettore, sosta };
}

/** Reads a head as far as the first place where a record may stand. */
function leggiTesta(lettore: LettoreFornitura, testa: Uint8Array): Sosta | undefined {
  for (let inizio = 0; ;) {
    const taglio = cercaTaglio({ byte: testa, inizio, fine: testa.length });
    if (taglio < 0) return undefined;
    lettore.write(testa.subarray(inizio, taglio));
    const sosta = lettore.sosta();
    if (sosta !== undefined) return sosta;
    inizio = taglio;
  }
}

/** What comes of a reading; nothing if the document stops being readable. */
function prova<T>(leggi: () => T): T | undefined {
  try {
    return leggi();
  } catch (errore) {
    if (errore instanceof ErroreLettura) return undefined;
    throw errore;
  }
}

function toByte(testo: string): Uint8Array {
  return new TextEncoder().encode(testo);
}
