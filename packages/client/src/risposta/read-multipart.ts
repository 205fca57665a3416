import { ErroreRisposta } from './errore-risposta.js';

/** A message in several parts: the one that is XML, and the others by their `Content-ID`. */
export interface Multipart {
  readonly radice: Uint8Array;
  readonly parti: ReadonlyMap<string, Uint8Array>;
}

interface Parte {
  readonly id: string | undefined;
  readonly byte: Uint8Array;
}

const MASSIMO_PARTI = 1000;

/**
 * Reads a `multipart/related` message (MTOM). ANPR calls its type `text/xml` where the standard wants
 * `application/xop+xml`, and may answer so to any operation: the parts alone decide.
 *
 * @returns `undefined` if the type is no multipart.
 * @throws ErroreRisposta `parti-non-valide`: no boundary, no part, a part that does not end.
 */
export function readMultipart(tipo: string, byte: Uint8Array): Multipart | undefined {
  if (!/^\s*multipart\/related\b/i.test(tipo)) return undefined;
  const confine = toParametro(tipo, 'boundary') ?? fallisci('manca il confine fra le parti');
  const parti = [...toParti(Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength), confine)];
  const inizio = toId(toParametro(tipo, 'start'));
  const radice = parti.find(({ id }) => id !== undefined && id === inizio) ?? parti[0] ?? fallisci('non ci sono parti');
  return {
    radice: radice.byte,
    parti: new Map(parti.flatMap(({ id, byte: suoi }) => (id === undefined ? [] : [[id, suoi]]))),
  };
}

function* toParti(byte: Buffer, confine: string): Generator<Parte> {
  const segno = Buffer.from(`--${confine}`, 'latin1');
  let posto = byte.indexOf(segno);
  for (let i = 0; posto >= 0; i++) {
    if (i > MASSIMO_PARTI) fallisci('le parti sono troppe');
    const inizio = posto + segno.length;
    if (byte.subarray(inizio, inizio + 2).toString('latin1') === '--') return;
    const testata = byte.indexOf('\r\n\r\n', inizio, 'latin1');
    const fine = byte.indexOf(segno, inizio);
    if (testata < 0 || fine < 0 || testata > fine) fallisci('una parte non finisce');
    // The line end before a boundary is the boundary's.
    const termine = byte.subarray(fine - 2, fine).toString('latin1') === '\r\n' ? fine - 2 : fine;
    yield {
      id: toId(toCampo(byte.subarray(inizio, testata).toString('latin1'))),
      byte: byte.subarray(testata + 4, termine),
    };
    posto = fine;
  }
}

/** The `Content-ID` of a part. */
function toCampo(testata: string): string | undefined {
  return /^content-id:(.*)$/im.exec(testata)?.[1];
}

/** A content id without its angle brackets; a `cid:` address has it percent-encoded. */
export function toId(scritto: string | undefined): string | undefined {
  const id = scritto?.trim().replace(/^<|>$/g, '');
  return id === undefined || id === '' ? undefined : id;
}

function toParametro(tipo: string, nome: string): string | undefined {
  const [, fraVirgolette, nudo] = new RegExp(`;\\s*${nome}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(tipo) ?? [];
  return fraVirgolette ?? nudo;
}

function fallisci(motivo: string): never {
  throw new ErroreRisposta('parti-non-valide', `La risposta è in più parti, ma ${motivo}.`);
}
