import { type FileSubentro, type Lettura, type TestoAire, regoleFileAire } from '@anagrafe/core';

import type { Banco } from '../banco.js';
import { toLettura } from '../evaluate-record.js';
import type { EsitoFile, EventoFornitura } from '../evento-fornitura.js';
import { type FileFornitura, type Invio, isGiudicabile, toFileSubentro } from '../file-fornitura.js';
import { toRiga } from '../righe-file.js';
import { createEsameTesto } from './esame-testo.js';

/** Puts an AIRE file to the rules that need no layout of its records. */
export async function* evaluateFileAire(
  file: FileFornitura,
  invio: Invio,
  banco: Banco,
): AsyncGenerator<EventoFornitura, EsitoFile, undefined> {
  const esame = await leggi(file);
  const { lettura, testoAire } = esame;
  const oggetto: FileSubentro = { ...toFileSubentro(file, invio, lettura), testoAire };
  for (const regola of regoleFileAire) {
    if (!isGiudicabile(esame)) {
      banco.aperti.aggiungi(regola.codice, ['file AIRE']); // there was nothing to judge, not even a name
      continue;
    }
    const delTesto = regola.campi[0] === 'file AIRE' && lettura.ok;
    const provenienza = toRiga(delTesto ? testoAire.difetti.find(({ prima }) => prima > 0)?.prima : undefined);
    yield* banco.esamina(file.nome, { regole: [regola], oggetto, provenienza });
  }
  const esito = { nome: file.nome, righeAire: testoAire.righe, soggetti: 0, famiglie: 0, convivenze: 0 };
  return lettura.ok ? { ...esito, letto: true } : { ...esito, letto: false, errore: lettura.motivo };
}

async function leggi(
  file: FileFornitura,
): Promise<{ readonly lettura: Lettura; readonly arrivati: boolean; readonly testoAire: TestoAire }> {
  const esame = createEsameTesto();
  let arrivati = false;
  try {
    for await (const pezzo of file.byte()) {
      arrivati = true;
      esame.pezzo(pezzo);
    }
    return { lettura: { ok: true }, arrivati, testoAire: esame.fine() };
  } catch (errore) {
    return { lettura: toLettura(errore), arrivati, testoAire: esame.fine() };
  }
}

/** What XML may begin with, beside «<»: a byte order mark and blanks. */
const PRIMA_DEL_MINORE: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0d, 0x0a]);
const MINORE = 0x3c;

/**
 * A file under the name of an AIRE one may be XML all the same: then it is the wrong name that is to be found (EN036), and
 * the rest is checked as in any file. Opens it, looks at its first piece, and answers the file to go on with.
 */
export async function sbircia(
  file: FileFornitura,
): Promise<{ readonly file: FileFornitura; readonly isTesto: boolean }> {
  const byte = pezzi(file);
  const primo = await byte.next().catch((errore: unknown) => ({ errore }));
  const ripresa = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    if ('errore' in primo) throw primo.errore;
    if (primo.done === true) return;
    yield primo.value;
    yield* byte;
  };
  const inizio = 'value' in primo && primo.value !== undefined ? primo.value : new Uint8Array();
  const significativo = inizio.find((uno) => !PRIMA_DEL_MINORE.has(uno));
  return { file: { ...file, byte: ripresa }, isTesto: significativo !== MINORE };
}

async function* pezzi(file: FileFornitura): AsyncGenerator<Uint8Array, void, undefined> {
  yield* file.byte();
}
