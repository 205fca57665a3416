import type { Posizione } from '../errore-lettura.js';
import { type LettoreFornitura, type Ricevente, createLettoreFornitura } from '../lettore-fornitura.js';
import { type Contesto, isPari } from '../xml/contesto.js';
import { createLettoreAvviato } from './lettore-avviato.js';
import type { Taglio, Tratto } from './tratto.js';

/** Where the next stretch takes over: its line and column, counted as those of this one are. */
export interface Seguito extends Posizione {
  readonly byte: number;
}

/** Reads the bytes of one stretch, and of those behind it as long as nobody can take over. */
export interface LettoreTratto extends Pick<LettoreFornitura, 'close'> {
  /** Reads some bytes, not beyond the beginning of another stretch; answers how many. */
  readonly write: (byte: Uint8Array) => number;
  /** The stretch that begins where it stands. */
  readonly taglio: () => Taglio | undefined;
  /** Whether who begins there takes that place for what it is. All that was written has been read then. */
  readonly seguito: (taglio: Taglio) => Seguito | undefined;
}

/** A reader of a stretch; without one, of a whole file. */
export function createLettoreTratto(
  ricevente: Ricevente,
  { testa, da, tagli }: Tratto = { testa: new Uint8Array(), tagli: [] },
): LettoreTratto {
  const avviato = da && createLettoreAvviato(testa, da.record, ricevente);
  if (da !== undefined && avviato === undefined) throw new Error('no reading begins there: findTaglio does not say so');
  const lettore = avviato?.lettore ?? createLettoreFornitura(ricevente);
  const attesi = new Map<Taglio['record'], Contesto | undefined>();
  let letti = da?.byte ?? 0;
  let prossimo = 0;

  function toAtteso(record: Taglio['record']): Contesto | undefined {
    if (!attesi.has(record)) {
      attesi.set(record, createLettoreAvviato(testa, record, { record: () => undefined })?.sosta.contesto);
    }
    return attesi.get(record);
  }

  return {
    write: (byte) => {
      while ((tagli[prossimo]?.byte ?? Infinity) <= letti) prossimo += 1;
      const quanti = Math.min(byte.length, (tagli[prossimo]?.byte ?? Infinity) - letti);
      lettore.write(byte.subarray(0, quanti));
      letti += quanti;
      return quanti;
    },
    taglio: () => (tagli[prossimo]?.byte === letti ? tagli[prossimo] : undefined),
    seguito: ({ byte, record }) => {
      const sosta = lettore.sosta();
      if (sosta?.record.nome !== record) return undefined;
      const atteso = toAtteso(record);
      if (atteso === undefined || !isPari(sosta.contesto, atteso)) return undefined;
      return { byte, riga: sosta.riga, colonna: sosta.colonna };
    },
    close: lettore.close,
  };
}
