import type { Lettura } from '@anagrafe/core';

import { ErroreLettura, type GuastoLettura, type Posizione } from '../errore-lettura.js';
import { type EsameRecord, toLettura } from '../evaluate-record.js';
import type { EventoFornitura } from '../evento-fornitura.js';
import { controlloStruttura } from '../controllo-struttura.js';
import { toMessaggioStruttura } from '../messaggio-struttura.js';
import type { RigheFile } from '../righe-file.js';

/** Where a file begins. */
export const INIZIO: Posizione = { riga: 1, colonna: 1 };

/** A position in the file, told by one in a stretch and by where that begins. */
function traslaPosizione<P extends Posizione>(posizione: P, inizio: Posizione): P {
  return {
    ...posizione,
    riga: posizione.riga + inizio.riga - 1,
    colonna: posizione.riga === 1 ? posizione.colonna + inizio.colonna - 1 : posizione.colonna,
  };
}

/** What was found in a stretch, with the line where it is in the file. */
export function traslaEvento(evento: EventoFornitura, { riga: inizio }: Posizione): EventoFornitura {
  if (inizio === 1 || evento.tipo !== 'rilievo' || evento.riga === undefined) return evento;
  const riga = evento.riga + inizio - 1;
  if (evento.codice !== controlloStruttura.codice) return { ...evento, riga };
  const { percorso, motivo } = evento.parametri;
  return { ...evento, riga, messaggio: toMessaggioStruttura({ riga, percorso, motivo }) };
}

/** What was known at the end of a stretch, as known of the file. */
export function traslaEsame(esame: EsameRecord, inizio: Posizione): EsameRecord {
  const { righe, seguito } = esame;
  return {
    ...esame,
    righe: traslaRighe(righe, inizio),
    ...traslaGuasto(esame, inizio),
    ...(seguito && { seguito: traslaPosizione(seguito, inizio) }),
  };
}

function traslaRighe(righe: RigheFile, { riga: inizio }: Posizione): RigheFile {
  return Object.fromEntries(
    Object.entries(righe).map(([gruppo, riga]: [string, number]) => [gruppo, riga + inizio - 1]),
  );
}

function traslaGuasto(
  { guasto }: Pick<EsameRecord, 'guasto'>,
  inizio: Posizione,
): { readonly guasto?: GuastoLettura; readonly lettura?: Lettura } {
  if (guasto === undefined) return {};
  const { code, motivo, ...dove } = traslaPosizione(guasto, inizio);
  return { guasto: { code, motivo, ...dove }, lettura: toLettura(new ErroreLettura(code, motivo, dove)) };
}
