import { AnagrafeError, type Result } from '@anagrafe/core';

import { findEstraneo, readCampo, writeCampo } from './campi.js';
import type { ErroreTracciato } from './errore-tracciato.js';
import { type Campo, type Riga, type Tracciato, toLunghezza } from './tracciato.js';

/**
 * Whoever writes and reads the files of a mass channel of the Agenzia. A record that is wrong is an error in its place: the others are
 * written, or read, all the same.
 */
export interface EsportatoreMassivo<R> {
  /** Each record as bytes, CR LF included: write them one after the other. */
  readonly write: (righe: Iterable<R>) => Generator<Result<Uint8Array, ErroreTracciato>, void, undefined>;
  /** The records of a file, given whole or in pieces. */
  readonly read: (pezzi: Iterable<Uint8Array>) => Generator<Result<R, ErroreTracciato>, void, undefined>;
}

const CR = 0x0d;
const LF = 0x0a;
const FINE = 2;
const CIFRE_ESATTE = 15;

/**
 * A file of records of fixed width: ISO-8859-1, each record on a line of its own that ends with CR LF.
 *
 * The field table of the mass channel of the registers (circular MIACEL 1/2001, *Allineamento Anagrafe Residenti*), and that of
 * SM1.02, are not public: no layout of the Agenzia comes with this package. Who has one writes it as a list of fields, as
 * `TRACCIATO_DI_ESEMPIO` is, which is invented. A file with a head and a tail has a layout for each.
 *
 * @param tracciato - The fields of a record, in order; `as const`, so that the records are typed by it.
 * @returns What is written is read back the same; what cannot be is refused: a text of blanks or with blanks at its end, a sign that
 * ISO-8859-1 does not have, a value that is too long.
 * @throws AnagrafeError `tracciato-non-valido`: a length that is none, a name used twice, a constant that cannot be written.
 * @example
 * const tracciato = [{ tipo: 'costante', valore: '1' }, { tipo: 'testo', nome: 'cognome', lunghezza: 8 }, { tipo: 'numero', nome: 'n', lunghezza: 3 }] as const;
 * const esportatore = createEsportatoreMassivo(tracciato);
 * const [riga] = esportatore.write([{ cognome: 'NICOLÒ', n: 7 }]);
 * riga.ok && String.fromCharCode(...riga.value) // → '1NICOLÒ  007\r\n'
 * riga.ok && [...esportatore.read([riga.value])] // → [{ ok: true, value: { cognome: 'NICOLÒ', n: 7 } }]
 */
export function createEsportatoreMassivo<const T extends Tracciato>(tracciato: T): EsportatoreMassivo<Riga<T>> {
  const posti = toPosti(tracciato);
  const lunghezza = tracciato.reduce((somma, campo) => somma + toLunghezza(campo), 0);
  return {
    *write(righe) {
      let record = 0;
      for (const riga of righe) yield writeRecord({ posti, lunghezza, record: ++record }, riga);
    },
    *read(pezzi) {
      let record = 0;
      for (const riga of toLinee(pezzi)) {
        yield readRecord({ posti, lunghezza, record: ++record }, riga) as Result<Riga<T>, ErroreTracciato>;
      }
    },
  };
}

/** A field, and where it begins. */
interface Posto {
  readonly campo: Campo;
  readonly da: number;
}

interface Lavoro {
  readonly posti: readonly Posto[];
  readonly lunghezza: number;
  /** Which record, from 1. */
  readonly record: number;
}

function writeRecord({ posti, lunghezza, record }: Lavoro, riga: object): Result<Uint8Array, ErroreTracciato> {
  const valori = riga as Readonly<Record<string, unknown>>;
  const byte = new Uint8Array(lunghezza + FINE);
  for (const { campo, da } of posti) {
    const scritto = campo.tipo === 'costante' ? undefined : writeCampo(campo, valori[campo.nome]);
    if (scritto?.ok === false) return { ok: false, error: { ...scritto.error, record, campo: toNome(campo) } };
    writeTesto(byte, scritto?.value ?? toCostante(campo), da);
  }
  byte.set([CR, LF], lunghezza);
  return { ok: true, value: byte };
}

function writeTesto(byte: Uint8Array, testo: string, da: number): void {
  for (let i = 0; i < testo.length; i++) byte[da + i] = testo.charCodeAt(i);
}

function readRecord({ posti, lunghezza, record }: Lavoro, linea: Linea): Result<object, ErroreTracciato> {
  if (!linea.chiusa) return { ok: false, error: { type: 'fine-record', record } };
  const { testo } = linea;
  if (testo.length !== lunghezza) {
    return { ok: false, error: { type: 'lunghezza-record', record, lunghezza: testo.length, attesa: lunghezza } };
  }
  const valori: Record<string, string | number> = {};
  for (const { campo, da } of posti) {
    const scritto = testo.slice(da, da + toLunghezza(campo));
    if (campo.tipo === 'costante') {
      if (scritto === campo.valore) continue;
      return { ok: false, error: { type: 'costante', record, campo: toNome(campo) } };
    }
    const letto = readCampo(campo, scritto);
    if (!letto.ok) return { ok: false, error: { ...letto.error, record, campo: campo.nome } };
    if (letto.value !== undefined) valori[campo.nome] = letto.value;
  }
  return { ok: true, value: valori };
}

/** What stands between two ends of record; `chiusa` by one. */
interface Linea {
  readonly testo: string;
  readonly chiusa: boolean;
}

/** The lines of a file; what follows the last CR LF is one, if there is something. */
function* toLinee(pezzi: Iterable<Uint8Array>): Generator<Linea, void, undefined> {
  let resto = '';
  for (const pezzo of pezzi) {
    const righe = (resto + toTesto(pezzo)).split('\r\n');
    resto = righe.pop() ?? '';
    for (const testo of righe) yield { testo, chiusa: true };
  }
  if (resto !== '') yield { testo: resto, chiusa: false };
}

/** ISO-8859-1 is the first 256 characters of Unicode, in their order. */
function toTesto(byte: Uint8Array): string {
  let testo = '';
  for (let da = 0; da < byte.length; da += 4096) testo += String.fromCharCode(...byte.subarray(da, da + 4096));
  return testo;
}

function toPosti(tracciato: Tracciato): Posto[] {
  const nomi = new Set<string>();
  let da = 0;
  return tracciato.map((campo) => {
    const posto = { campo, da };
    const lunghezza = toLunghezza(campo);
    if (!Number.isSafeInteger(lunghezza) || lunghezza < 1)
      throw nonValido(campo, 'la lunghezza non è un numero da 1 in su');
    if (campo.tipo === 'numero' && lunghezza > CIFRE_ESATTE) throw nonValido(campo, 'un numero ha al più 15 cifre');
    if (campo.tipo === 'costante' && findEstraneo(campo.valore) !== undefined) {
      throw nonValido(campo, 'la costante ha un segno che non si può scrivere');
    }
    if (campo.tipo !== 'costante' && nomi.has(campo.nome)) throw nonValido(campo, 'il nome è già di un altro campo');
    if (campo.tipo !== 'costante') nomi.add(campo.nome);
    da += lunghezza;
    return posto;
  });
}

function toCostante(campo: Campo): string {
  return campo.tipo === 'costante' ? campo.valore : '';
}

/** How an error calls a field. */
function toNome(campo: Campo): string {
  return campo.tipo === 'costante' ? 'costante' : campo.nome;
}

function nonValido(campo: Campo, perche: string): AnagrafeError {
  return new AnagrafeError('tracciato-non-valido', `Campo ${toNome(campo)}: ${perche}.`);
}
