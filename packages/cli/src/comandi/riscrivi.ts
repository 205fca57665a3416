import { join } from 'node:path';
import { createDeflateRaw } from 'node:zlib';

import { AnagrafeError, type DataLocale, parseDataLocale, toNumero } from '@anagrafe/core';
import {
  ErroreLettura,
  ErroreScrittura,
  type RecordFornitura,
  parseNomeFile,
  readFornitura,
  writeFornitura,
} from '@anagrafe/subentro';

import { contaSchede } from '../conta.js';
import { ErroreUso } from '../errore-uso.js';
import { type FileTrovato, trovaFile } from '../fornitura/apri-file.js';
import { attraverso } from '../fornitura/attraverso.js';
import { createCartellaNuova } from '../fornitura/cartella-nuova.js';
import { pretendiFornituraSola } from '../fornitura/fornitura-sola.js';
import { type Testa, leggiTesta } from '../fornitura/leggi-testa.js';
import { leggiGiorno } from '../giorno-corrente.js';
import { STATO } from '../stato-uscita.js';
import { createAvanzamento } from '../verifica/avanzamento.js';

/** The options of `anagrafe riscrivi`, as they were typed. */
export interface OpzioniRiscrivi {
  readonly cartella: string;
  readonly comune?: string;
  readonly versione?: string;
  readonly estrazione?: string;
  readonly soggettiPerFile?: string;
  readonly bytePerFile?: string;
}

/** A file of the fornitura and what it says of itself. */
interface Invio {
  readonly file: FileTrovato;
  readonly testa: Testa;
  readonly progressivo: number;
}

/** Reads a whole fornitura and writes it anew; says on the terminal what and where. */
export async function riscrivi(percorsi: readonly string[], opzioni: OpzioniRiscrivi): Promise<number> {
  const limiti = {
    ...leggiLimite('massimoSoggetti', '--soggetti-per-file', opzioni.soggettiPerFile),
    ...leggiLimite('massimoByte', '--byte-per-file', opzioni.bytePerFile),
  };
  let file: readonly FileTrovato[] = [];
  const avanzamento = createAvanzamento(true, () => file.reduce((somma, uno) => somma + uno.dimensione, 0));
  file = await trovaFile(percorsi, avanzamento.letti);
  await pretendiFornituraSola(file);
  const invii = await toInvii(file);
  pretendiTutti(invii);
  const numerazione = {
    codiceIstat: toComune(invii, opzioni.comune),
    versione: toVersione(invii, opzioni.versione),
    dataEstrazione: toEstrazione(invii, opzioni.estrazione),
  };

  const destinazione = await createCartellaNuova(opzioni.cartella, new Set());
  const appoggio = await destinazione.appoggio();
  const lettura = createLettura(invii);
  try {
    const scritti = await writeFornitura(lettura.record, {
      ...numerazione,
      ...limiti,
      comprimi: (byte) => attraverso(byte, createDeflateRaw()),
      destinazione,
      appoggio,
    });
    avanzamento.fine();
    for (const { nome, conteggi } of scritti) {
      process.stdout.write(`${join(opzioni.cartella, nome)}  ${contaSchede(conteggi)}\n`);
    }
    return STATO.bene;
  } catch (errore) {
    throw errore instanceof ErroreScrittura ? new AnagrafeError(errore.code, lettura.conDove(errore)) : errore;
  } finally {
    avanzamento.fine();
    await appoggio.chiudi();
  }
}

/** The files in the order of the fornitura. */
async function toInvii(file: readonly FileTrovato[]): Promise<Invio[]> {
  const aire = file.find(({ nome }) => nome.includes('_SUBAIRE_'));
  if (aire !== undefined)
    throw new ErroreUso(`${aire.nome}: i file AIRE non si riscrivono, il tracciato non è pubblico.`);
  const invii = await Promise.all(
    file.map(async (uno) => {
      const testa = await leggiTesta(uno);
      const nome = parseNomeFile(uno.nome);
      const progressivo = nome.ok ? nome.value.progressivo : toNumero(testa.datiInvio?.progressivoInvio);
      return { file: uno, testa, progressivo: progressivo ?? Infinity };
    }),
  );
  return invii.sort((a, b) => (a.progressivo === b.progressivo ? 0 : a.progressivo - b.progressivo));
}

/** With a file missing, the totals would come out right and the fornitura wrong. */
function pretendiTutti(invii: readonly Invio[]): void {
  const dichiarati = Math.max(...invii.map(({ testa }) => toNumero(testa.datiFornitura?.totaleInvii) ?? 0));
  if (invii.length >= dichiarati) return;
  throw new ErroreUso(`la fornitura dichiara ${dichiarati} file e ne sono stati dati ${invii.length}: servono tutti.`);
}

interface Lettura {
  readonly record: AsyncIterable<RecordFornitura>;
  /** What could not be written, with the file where it stands and, if the message has it not, the line. */
  readonly conDove: (errore: ErroreScrittura) => string;
}

function createLettura(invii: readonly Invio[]): Lettura {
  let ultimo: { readonly nome: string; readonly record: RecordFornitura } | undefined;
  return {
    record: (async function* () {
      for (const { file } of invii) {
        try {
          for await (const record of readFornitura(file.byte())) {
            ultimo = { nome: file.nome, record };
            yield record;
          }
        } catch (errore) {
          throw errore instanceof ErroreLettura
            ? new AnagrafeError(errore.code, `${file.nome}: ${errore.message}`)
            : errore;
        }
      }
    })(),
    conDove: ({ message, campo }) => {
      if (ultimo === undefined || campo === undefined) return message;
      const { nome, record } = ultimo;
      return record.tipo === 'violazione' ? `${nome}: ${message}` : `${nome}: scheda a riga ${record.riga}: ${message}`;
    },
  };
}

function toComune(invii: readonly Invio[], scritto: string | undefined): string {
  if (scritto !== undefined && !/^\d{6}$/.test(scritto)) {
    throw new ErroreUso('--comune: serve un codice ISTAT di sei cifre.');
  }
  const [nelNome] = invii.flatMap(({ file }) => {
    const nome = parseNomeFile(file.nome);
    return nome.ok ? [nome.value.codiceIstat] : [];
  });
  const comune = scritto ?? nelNome;
  if (comune === undefined) throw new ErroreUso('il nome dei file non dice il comune: indicarlo con --comune.');
  return comune;
}

const VERSIONE_MASSIMA = 999;

function toVersione(invii: readonly Invio[], scritta: string | undefined): number {
  const versione = toNumero(scritta ?? invii[0]?.testa.datiFornitura?.versioneFornitura);
  if (versione !== undefined && versione > 0 && versione <= VERSIONE_MASSIMA) return versione;
  throw new ErroreUso(
    scritta === undefined
      ? 'i file non dichiarano la versione della fornitura: indicarla con --versione.'
      : `--versione: serve un numero da 1 a ${VERSIONE_MASSIMA}.`,
  );
}

function toEstrazione(invii: readonly Invio[], scritta: string | undefined): DataLocale {
  if (scritta !== undefined) return leggiGiorno('--estrazione', scritta);
  const dichiarata = parseDataLocale(invii[0]?.testa.datiInvio?.dataEstrazione ?? '');
  if (dichiarata.ok) return dichiarata.value;
  throw new ErroreUso('i file non dichiarano la data di estrazione: indicarla con --estrazione.');
}

function leggiLimite(nome: string, opzione: string, testo: string | undefined): Readonly<Record<string, number>> {
  if (testo === undefined) return {};
  const numero = /^\d{1,15}$/.test(testo) ? Number(testo) : 0;
  if (numero === 0) throw new ErroreUso(`${opzione}: serve un numero maggiore di zero.`);
  return { [nome]: numero };
}
