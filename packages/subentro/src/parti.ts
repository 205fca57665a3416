import type { FamigliaConvivenza, Soggetto } from '@anagrafe/core';

import { type Banco, createBanco } from './banco.js';
import { type EsameRecord, type Registro, createRegistro, evaluateRecord, toLettura } from './evaluate-record.js';
import type { OpzioniFornitura } from './evaluate-fornitura.js';
import type { FileFornitura } from './evaluate-file.js';
import type { EventoFornitura } from './evento-fornitura.js';
import type { CasoAperto } from './non-verificati.js';

/**
 * A piece of what the records of a file give, to be sent from one thread to another: something found in a record, what a
 * record leaves for the index, or, last, what is known when all are read.
 */
export type ParteFile = EventoFornitura | Iscrizione | FineFile;

/** A record that others may refer to: of its values those that the index asks for, as a text. */
interface Iscrizione {
  readonly tipo: 'iscrizione';
  readonly record: string;
}

interface FineFile {
  readonly tipo: 'fine';
  readonly esame: EsameRecord;
  readonly aperti: readonly (readonly CasoAperto[])[];
}

/** Pieces that travel together. */
const INSIEME = 1000;

/**
 * The part of {@link evaluateFornitura} that a file can have done apart, in another thread: it is read, and its records put
 * to the rules. What needs the other files is left, with all that it needs, to `evaluateFornitura`, which takes these pieces
 * as the `parti` of the file and answers as if it had read it.
 *
 * @param file - The file.
 * @param opzioni - Day, tables and profile: the same as for the whole fornitura.
 * @returns The pieces, many at a time; they can be cloned.
 * @throws As {@link evaluateFornitura}.
 * @example
 * const pezzi = [];
 * const file = { nome: '028060_SUBAPR_1_1_1.xml', byte: () => [new TextEncoder().encode('<a/>')] };
 * for await (const alcuni of evaluateParti(file, { oggi: '2026-11-21', tabelle })) pezzi.push(...alcuni);
 * pezzi.map(({ tipo }) => tipo) // → ['rilievo', 'fine']
 */
export async function* evaluateParti(
  file: Pick<FileFornitura, 'nome' | 'byte'>,
  opzioni: Pick<OpzioniFornitura, 'oggi' | 'tabelle' | 'profilo'>,
): AsyncGenerator<readonly ParteFile[], void, undefined> {
  const { oggi, tabelle, profilo } = opzioni;
  const banco = createBanco({ oggi, tabelle }, profilo);
  const letture = evaluateRecord<ParteFile>(file, banco, REGISTRO);
  let alcuni: ParteFile[] = [];
  for (;;) {
    const { done, value } = await letture.next();
    if (done === true) {
      yield [...alcuni, { tipo: 'fine', esame: value, aperti: banco.casiAperti() }];
      return;
    }
    alcuni.push(value);
    if (alcuni.length < INSIEME) continue;
    yield alcuni;
    alcuni = [];
  }
}

/** Takes up what another thread has made of a file; where that is stopped, the file was not read to its end. */
export async function* riprendiParti(
  nome: string,
  parti: AsyncIterable<readonly ParteFile[]>,
  banco: Banco,
): AsyncGenerator<EventoFornitura, EsameRecord, undefined> {
  const registro = createRegistro(nome, banco);
  const conteggi = { soggetti: 0, femmine: 0, maschi: 0, famiglie: 0, convivenze: 0 };
  try {
    for await (const alcuni of parti) {
      const eventi: EventoFornitura[] = [];
      let esame: EsameRecord | undefined;
      for (const parte of alcuni) {
        switch (parte.tipo) {
          case 'fine':
            banco.riprendiAperti(parte.aperti);
            ({ esame } = parte);
            break;
          case 'iscrizione':
            conteggi[iscrivi(JSON.parse(parte.record) as RecordIscritto, registro, eventi)] += 1;
            break;
          case 'rilievo':
            banco.conta(parte);
            eventi.push(parte);
            break;
          case 'file':
          case 'riepilogo':
            throw new Error('a file in pieces has no events but rilievi');
        }
      }
      yield* eventi;
      if (esame !== undefined) return esame;
    }
  } catch (errore) {
    return { conteggi, dati: {}, righe: {}, lettura: toLettura(errore), arrivati: true };
  }
  throw new Error('the pieces of a file end before the file does');
}

type RecordIscritto =
  | { readonly soggetto: Soggetto; readonly riga: number }
  | { readonly scheda: FamigliaConvivenza; readonly riga: number; readonly specie: 'famiglia' | 'convivenza' };

/** Answers what it is counted among. */
function iscrivi(
  record: RecordIscritto,
  registro: Registro<EventoFornitura>,
  eventi: EventoFornitura[],
): 'soggetti' | 'famiglie' | 'convivenze' {
  if ('soggetto' in record) {
    registro.soggetto(record.soggetto, record.riga, eventi);
    return 'soggetti';
  }
  registro.scheda(record.scheda, record, eventi);
  return record.specie === 'famiglia' ? 'famiglie' : 'convivenze';
}

/** Keeps of each record what the index asks for. */
const REGISTRO: Registro<ParteFile> = {
  soggetto: ({ generalita, famiglia, convivenza }, riga, raccolti) => {
    const idSchedaSoggetto = generalita?.idSchedaSoggettoComune?.idSchedaSoggetto;
    const soggetto: Soggetto = {
      generalita: { idSchedaSoggettoComune: { idSchedaSoggetto } },
      famiglia: toAppartenenza(famiglia),
      convivenza: toAppartenenza(convivenza),
    } as Soggetto;
    raccolti.push({ tipo: 'iscrizione', record: JSON.stringify({ soggetto, riga }) });
  },
  scheda: ({ idFamigliaConvivenzaComune, tipoTutoreIntestatario }, { riga, specie }, raccolti) => {
    const scheda = {
      idFamigliaConvivenzaComune: { idFamigliaConvivenza: idFamigliaConvivenzaComune?.idFamigliaConvivenza },
      tipoTutoreIntestatario: tipoTutoreIntestatario && {},
    };
    raccolti.push({ tipo: 'iscrizione', record: JSON.stringify({ scheda, riga, specie }) });
  },
};

function toAppartenenza(appartenenza: Soggetto['famiglia']): Soggetto['famiglia'] {
  if (appartenenza === undefined) return undefined;
  const { idFamConvComune, legameSoggetto } = appartenenza;
  const { codiceLegame, progressivoComponente } = legameSoggetto ?? {};
  return { idFamConvComune, legameSoggetto: { codiceLegame, progressivoComponente } } as Soggetto['famiglia'];
}
