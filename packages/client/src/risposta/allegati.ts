import { openTracciatoRisposta, type Operazione } from '@anagrafe/core/operazioni';
import { type ElementoXml, type TipoBase, type TipoSemplice, toChiave } from '@anagrafe/core/xsd';

/** A binary datum of an answer: a certificate in PDF, a file of an extraction. */
export interface Allegato {
  /** The element that holds it: `certificatoPdf`. */
  readonly elemento: string;
  /** What it is, by its first bytes: what ANPR says of it may be wrong. */
  readonly tipo: TipoAllegato;
  readonly byte: Uint8Array;
}

/** What an attachment is; `application/octet-stream` if its first bytes do not say. */
export type TipoAllegato =
  'application/pdf' | 'application/gzip' | 'application/zip' | 'application/xml' | 'application/octet-stream';

/** An element whose datum came in a part of its own. */
export interface Incluso {
  readonly elemento: ElementoXml;
  readonly byte: Uint8Array;
}

type Previsto = Awaited<ReturnType<typeof openTracciatoRisposta>>;

/** Shorter no file is, in base64: one that is empty, compressed, has twenty bytes. */
const MINIMO = 28;

/** The attachments of an answer, as they stand in it: those that came in parts of their own, and those written in their place. */
export async function readAllegati(
  documento: ElementoXml,
  operazione: Operazione,
  inclusi: readonly Incluso[],
): Promise<readonly Allegato[]> {
  const radice = await openTracciatoRisposta(operazione);
  const perElemento = new Map(inclusi.map(({ elemento, byte }) => [elemento, byte]));
  const allegati: Allegato[] = [];
  const percorso: ElementoXml[] = [];
  const guarda = (elemento: ElementoXml): void => {
    const { nome, testo, figli } = elemento;
    percorso.push(elemento);
    const scritto = figli.length === 0 && testo.length >= MINIMO && isBinario(percorso, radice);
    const byte = perElemento.get(elemento) ?? (scritto ? toByte(testo) : undefined);
    if (byte !== undefined) allegati.push({ elemento: nome, tipo: toTipo(byte), byte });
    for (const figlio of figli) guarda(figlio);
    percorso.pop();
  };
  guarda(documento);
  return allegati;
}

/** Does the official schema want a binary datum at the end of a path? */
function isBinario(percorso: readonly ElementoXml[], radice: Previsto): boolean {
  const inizio = percorso.findIndex(({ nome, spazio }) => nome === radice.nome && spazio === radice.spazio);
  if (inizio < 0) return false;
  let previsto: Previsto | undefined = radice;
  for (const { nome, spazio } of percorso.slice(inizio + 1)) {
    if (previsto?.contenuto.specie !== 'gruppo') return false;
    const { elementi }: typeof previsto.contenuto = previsto.contenuto;
    previsto = elementi.get(toChiave(nome, elementi.has(nome) ? '' : spazio));
  }
  return previsto?.contenuto.specie === 'testo' && toBase(previsto.contenuto.tipo) === 'base64Binary';
}

function toBase(tipo: TipoSemplice | TipoBase): TipoBase {
  return typeof tipo === 'string' ? tipo : toBase(tipo.base);
}

/** The bytes of a base64 text; `undefined` if it is none: then the schema is departed from, and that is told. */
function toByte(testo: string): Uint8Array | undefined {
  const unito = testo.replace(/\s+/g, '');
  const byte = Buffer.from(unito, 'base64');
  return byte.toString('base64') === unito ? byte : undefined;
}

function toTipo(byte: Uint8Array): TipoAllegato {
  const inizio = Buffer.from(byte.subarray(0, 5)).toString('latin1');
  if (inizio === '%PDF-') return 'application/pdf';
  if (inizio.startsWith('\x1f\x8b')) return 'application/gzip';
  if (inizio.startsWith('PK\x03\x04')) return 'application/zip';
  return /^(?:\xEF\xBB\xBF)?</.test(inizio) ? 'application/xml' : 'application/octet-stream';
}
