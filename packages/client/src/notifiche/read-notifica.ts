import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { parseCertificato } from '../identita/certificato.js';
import { parseNomeCertificato } from '../identita/nome-certificato.js';
import { ErroreXml } from '../xml/errore-xml.js';
import { type Nodo, findFiglio, toTesto } from '../xml/nodo.js';
import { readNodo } from '../xml/read-nodo.js';
import { SPAZI } from '../xml/spazi.js';
import { type Apertura, decryptContenuto } from './decrypt-contenuto.js';
import type { Notifica } from './notifica.js';
import { Rifiutata } from './rifiuto.js';
import { type Fiducia, verifyFirma } from './verify-firma.js';

const estrai = promisify(gunzip);

/** What a message is read with. */
export interface Lettura {
  readonly fiducia: Fiducia;
  readonly aperture: readonly Apertura[];
  readonly spazio: string;
  readonly massimo: number;
  readonly adesso: Date;
}

/**
 * Reads a notification: first whether it is of ANPR, then whom it is for, then what it says. What is read is what is signed.
 *
 * @throws Rifiutata with the first thing that does not hold; what the port of a key throws.
 */
export async function readNotifica(byte: Uint8Array, lettura: Lettura): Promise<Notifica> {
  const { fiducia, aperture, spazio, massimo, adesso } = lettura;
  const documento = readXml(byte, 'xml-non-valido');
  const richiesta = findFiglio(findFiglio(documento, 'Body', SPAZI.soap), 'RichiestaN000', spazio);
  if (documento.nome !== 'Envelope' || documento.spazio !== SPAZI.soap || richiesta === undefined)
    throw new Rifiutata('non-notifica');
  const firmatario = verifyFirma(documento, fiducia, adesso);
  const testata = readTestata(richiesta);
  const cifrato = toDetto(richiesta, 'contenuto')?.replace(/\s+/g, '') ?? '';
  if (cifrato === '') throw new Rifiutata('senza-contenuto');
  const { contenuto, apertura } = await decryptContenuto(Buffer.from(cifrato, 'base64'), aperture);
  if (!isDi(apertura, testata.codDestinatario)) throw new Rifiutata('altro-comune');
  return { ...testata, ...(await readContenuto(contenuto, massimo)), firmatario };
}

type Testata = Omit<Notifica, 'contenuto' | 'formato' | 'firmatario'>;

function readTestata(richiesta: Nodo): Testata {
  const testata = findFiglio(richiesta, 'testataNotifica', '');
  const [tipoNotifica, idOperazioneANPR, destinatario, codMittente, dataOraRichiesta] = [
    'tipoNotifica',
    'idOperazioneANPR',
    'codDestinatario',
    'codMittente',
    'dataOraRichiesta',
  ].map((nome) => testata && toDetto(testata, nome));
  if (tipoNotifica === undefined || idOperazioneANPR === undefined || destinatario === undefined)
    throw new Rifiutata('testata-incompleta');
  return {
    chiave: `${tipoNotifica}/${idOperazioneANPR}`,
    tipoNotifica,
    idOperazioneANPR,
    // Zeros in front get lost on the way of those who take it for a number.
    codDestinatario: destinatario.padStart(6, '0'),
    ...(codMittente === undefined ? {} : { codMittente }),
    ...(dataOraRichiesta === undefined ? {} : { dataOraRichiesta }),
  };
}

function toDetto(nodo: Nodo, nome: string): string | undefined {
  const figlio = findFiglio(nodo, nome, '');
  const testo = figlio === undefined ? '' : toTesto(figlio).trim();
  return testo === '' ? undefined : testo;
}

/** Is the key of the comune that a notification is for? One endpoint may serve many. */
function isDi({ decifratore }: Apertura, comune: string): boolean {
  return parseNomeCertificato(parseCertificato(decifratore.certificato).cn)?.idSede === comune;
}

async function readContenuto(byte: Uint8Array, massimo: number): Promise<Pick<Notifica, 'contenuto' | 'formato'>> {
  const contenuto = byte[0] === 0x1f && byte[1] === 0x8b ? await decomprimi(byte, massimo) : byte;
  if (contenuto.length === 0) throw new Rifiutata('senza-contenuto');
  if (!/^\s*</.test(Buffer.from(contenuto.subarray(0, 200)).toString())) return { contenuto, formato: 'altro' };
  readXml(contenuto, 'contenuto-non-valido');
  return { contenuto, formato: 'xml' };
}

async function decomprimi(byte: Uint8Array, massimo: number): Promise<Uint8Array> {
  try {
    return await estrai(byte, { maxOutputLength: massimo });
  } catch {
    throw new Rifiutata('contenuto-non-valido');
  }
}

function readXml(byte: Uint8Array, altrimenti: 'xml-non-valido' | 'contenuto-non-valido'): Nodo {
  try {
    return readNodo(byte);
  } catch (errore) {
    if (errore instanceof ErroreXml) throw new Rifiutata(altrimenti);
    throw errore;
  }
}
