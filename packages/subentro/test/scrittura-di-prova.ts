import { Readable } from 'node:stream';
import { createDeflateRaw, gunzipSync } from 'node:zlib';

import type { DataLocale } from '@anagrafe/core';
import { expect } from 'vitest';

import { type OpzioniScrittura, type RecordFornitura, readFornitura, writeFornitura } from '../src/index.js';
import { byte, scheda, soggetto } from './file-di-prova.js';

/** A destination in memory, and what became of it. */
export function createDestinazione() {
  const scritti = new Map<string, Buffer>();
  const stato = { concluse: 0, abbandonate: 0 };
  return {
    scritti,
    stato,
    scrivi: async (nome: string, pezzi: AsyncIterable<Uint8Array>) => {
      const letti: Uint8Array[] = [];
      for await (const pezzo of pezzi) letti.push(pezzo.slice());
      scritti.set(nome, Buffer.concat(letti));
    },
    concludi: () => {
      stato.concluse += 1;
      return Promise.resolve();
    },
    abbandona: () => {
      stato.abbandonate += 1;
      scritti.clear();
      return Promise.resolve();
    },
  };
}

const comprimi = (pezzi: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  Readable.from(pezzi).pipe(createDeflateRaw()) as AsyncIterable<Uint8Array>;

export const BASE = { codiceIstat: '058091', versione: 3, dataEstrazione: '2026-11-20' as DataLocale, comprimi };

/** Writes records, answers the files as they would be sent. */
export async function scrivi(
  record: AsyncIterable<RecordFornitura> | Iterable<RecordFornitura>,
  opzioni: Partial<OpzioniScrittura> = {},
): Promise<Map<string, Buffer>> {
  const destinazione = createDestinazione();
  const esito = await writeFornitura(record, { ...BASE, destinazione, ...opzioni });
  expect(esito.map(({ nome, byte: quanti }) => [nome, quanti])).toEqual(
    [...destinazione.scritti].map(([nome, { length }]) => [nome, length]),
  );
  expect(destinazione.stato).toEqual({ concluse: 1, abbandonate: 0 });
  return destinazione.scritti;
}

export async function* leggiTutti(file: ReadonlyMap<string, Buffer>): AsyncGenerator<RecordFornitura> {
  for (const gz of file.values()) yield* readFornitura([gunzipSync(gz)]);
}

/** The records without their lines, which are those of the file, without the totals and what a validator would say. */
export async function raccogli(record: AsyncIterable<RecordFornitura>): Promise<object[]> {
  const tutti: object[] = [];
  for await (const { riga: _riga, ...uno } of record) {
    if (uno.tipo === 'soggetto' || uno.tipo === 'famiglia' || uno.tipo === 'convivenza') tutti.push(uno);
  }
  return tutti;
}

export const inOrdine = (record: readonly object[]): string[] => record.map((uno) => JSON.stringify(uno)).sort();

/** A register: families of some people each, in the order of a fornitura: all soggetti, then all schede. */
export function registro(famiglie: readonly number[]): string {
  const soggetti = famiglie.flatMap((quanti, f) =>
    Array.from({ length: quanti }, (_, i) =>
      soggetto(`S${f}-${i}`, `F${f}`, {
        legame: i === 0 ? '1' : '3',
        progressivo: String(i + 1),
        sesso: i % 2 === 0 ? 'F' : 'M',
      }),
    ),
  );
  const schede = famiglie.map((_, f) => scheda('famiglia', `F${f}`));
  return `<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti>${soggetti.join('')}</generalitaSoggetti><famiglie>${schede.join('')}</famiglie></s:subentro>`;
}

export const leggi = (xml: string): AsyncGenerator<RecordFornitura> => readFornitura(byte(xml, 4096));

/** What the official schema wants of a person. */
export const GENERALITA = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } },
};

/** A soggetto with these fields: valid, if they are. */
export const uno = (campi: object): RecordFornitura => ({
  tipo: 'soggetto',
  riga: 1,
  soggetto: { generalita: GENERALITA, ...campi },
});

/** The tie of a soggetto to a scheda. */
export const legame = (idFamConvComune: string): object => ({
  idFamConvComune,
  legameSoggetto: { dataDecorrenza: '2006-07-01', codiceLegame: '1' },
});

/** A famiglia or a convivenza. */
export const unaScheda = (tipo: 'famiglia' | 'convivenza', idFamigliaConvivenza: string): RecordFornitura => ({
  tipo,
  riga: 1,
  scheda: {
    idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '058091', idFamigliaConvivenza },
    tipoScheda: tipo === 'famiglia' ? '3' : '4',
  },
});
