import { type Tabelle, openTabelle } from '@anagrafe/decodifica';
import {
  type OpzioniFornitura,
  type RecordFornitura,
  evaluateFornitura,
  parsePiano,
  parseRicevuti,
  readFornitura,
} from '@anagrafe/subentro';
import type { DataLocale } from '@anagrafe/core';

import {
  type FornituraSintetica,
  createFornituraSintetica,
} from '../../src/genera/fornitura/create-fornitura-sintetica.js';
import type { Manifesto } from '../../src/genera/fornitura/manifesto.js';
import type { OpzioniFornituraSintetica } from '../../src/genera/opzioni.js';

export const tabelle: Tabelle = await openTabelle();

/** The first day from which the manifest promises its verdict. */
const PRIMO_GIORNO = '2026-01-01';

export function crea(opzioni: Partial<OpzioniFornituraSintetica>): FornituraSintetica {
  return createFornituraSintetica(opzioni, tabelle);
}

/** The defects that only a convivenza can show, of which there are few. */
const SU_CONVIVENZE: ReadonlySet<string> = new Set(['EC003', 'EC005']);

/** How many soggetti it takes for one of them to be able to bear a defect. */
export function sufficienti(codice: string): number {
  return SU_CONVIVENZE.has(codice) ? 1500 : 250;
}

/** One file as a single text. */
export function toTesto({ byte }: FornituraSintetica['file'][number]): string {
  return Buffer.concat([...byte()]).toString('utf8');
}

/** What the checks find, one line each: code, file, soggetto, famiglia. In order, so that lists compare. */
export async function trova(
  { file, invio, manifesto }: FornituraSintetica,
  oggi: DataLocale = PRIMO_GIORNO,
): Promise<string[]> {
  const documenti = file.map((f) => ({ ...f, dimensioneCompressa: 1 }));
  const trovati: string[] = [];
  const opzioni = { oggi, tabelle, mittente: manifesto.mittente, ...leggiInvio(invio) };
  for await (const evento of evaluateFornitura(documenti, opzioni)) {
    if (evento.tipo !== 'rilievo') continue;
    trovati.push([evento.codice, evento.file, evento.soggetto ?? null, evento.famiglia ?? null].join(' '));
  }
  return trovati.sort();
}

/** The plan and the list of what ANPR has, read as from their files. */
function leggiInvio(invio: FornituraSintetica['invio']): Pick<OpzioniFornitura, 'piano' | 'ricevuti'> {
  if (invio === undefined) return {};
  const piano = parsePiano(invio.piano);
  const ricevuti = parseRicevuti(invio.ricevuti);
  if (!piano.ok || !ricevuti.ok) throw new Error('a plan or a list that cannot be read');
  return { piano: piano.value, ricevuti: ricevuti.value };
}

/** What the manifest says that they find. */
export function attesi({ difetti }: Manifesto): string[] {
  return difetti
    .flatMap(({ codice, anche, file, soggetto, famiglia }) =>
      [codice, ...anche].map((c) => [c, file, soggetto, famiglia].join(' ')),
    )
    .sort();
}

/** All the records of a fornitura, file by file. */
export async function leggi({ file }: FornituraSintetica): Promise<RecordFornitura[]> {
  const record: RecordFornitura[] = [];
  for (const f of file) for await (const r of readFornitura(f.byte())) record.push(r);
  return record;
}
