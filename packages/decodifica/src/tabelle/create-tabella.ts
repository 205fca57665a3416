import { toGiorno } from '../giorno.js';
import { err, ok, type Result } from '../result.js';
import { toCella, toCellaONull, toCelle, toGiornoONull, type Celle } from './celle.js';
import type { DatiTabella } from './dati-tabella.js';
import type { ErroreTabella, Riga, Tabella } from './tabella.js';

/** Columns that the official tables use for validity and remarks; the remark's column has no name in table 9. */
const DAL = 'DATAINIZIOVALIDITA';
const AL = 'DATAFINEVALIDITA';
const NOTE = ['Note', ''];

/** Opens a stored table. */
export function createTabella(dati: DatiTabella): Tabella {
  const tutte = toCelle(dati);
  const righe = tutte.filter((celle) => toCella(celle, dati.chiave) !== '').map((celle) => toRiga(dati, celle));
  const perCodice = new Map<string, Riga[]>();
  for (const riga of righe) {
    const stesse = perCodice.get(riga.codice);
    if (stesse === undefined) perCodice.set(riga.codice, [riga]);
    else stesse.push(riga);
  }
  return {
    numero: dati.numero,
    nome: dati.nome,
    fonte: dati.file,
    righe,
    note: tutte
      .filter((celle) => toCella(celle, dati.chiave) === '')
      .map((celle) => Object.values(celle).join(' ').trim()),
    find: (codice, il) => scegli(perCodice.get(codice) ?? [], il),
  };
}

function toRiga(dati: DatiTabella, celle: Celle): Riga {
  return Object.freeze({
    codice: toCella(celle, dati.chiave),
    descrizione: toCella(celle, dati.testo),
    dal: toGiornoONull(celle, DAL),
    al: toGiornoONull(celle, AL),
    nota: NOTE.map((colonna) => toCellaONull(celle, colonna)).find((nota) => nota !== null) ?? null,
    campi: Object.freeze(celle),
  });
}

function scegli(righe: readonly Riga[], il: string | undefined): Result<Riga, ErroreTabella> {
  if (il !== undefined) toGiorno(il); // a malformed day is the caller's mistake whatever the table says
  const [riga, ...altre] = righe;
  if (riga === undefined) return err({ type: 'inesistente' });
  if (altre.length > 0) return err({ type: 'ambiguo', candidati: righe });
  if (il !== undefined && riga.al !== null && riga.al < il) return err({ type: 'scaduto', riga, al: riga.al });
  if (il !== undefined && riga.dal !== null && il < riga.dal) {
    return err({ type: 'non-ancora-in-vigore', riga, dal: riga.dal });
  }
  return ok(riga);
}
