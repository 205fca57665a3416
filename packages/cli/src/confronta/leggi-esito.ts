import { createReadStream } from 'node:fs';

import { AnagrafeError } from '@anagrafe/core';

import { toErroreFile } from '../fornitura/errore-file.js';
import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';
import type { EsitoLetto } from './esito-letto.js';
import { createScansione } from './scansione.js';
import { createCondivisione, findMembroErrato } from './to-rilievo.js';

type Oggetto = Readonly<Record<string, unknown>>;

/** A file that should be an outcome of `anagrafe verifica` and is not. */
class ErroreEsito extends AnagrafeError<'esito-non-valido'> {
  constructor(percorso: string, perche: string) {
    super('esito-non-valido', `${percorso}: ${perche}.`);
  }
}

const BLOCCO = 1024 * 1024;

/**
 * Reads an outcome of `anagrafe verifica`, from `--formato json` or `ndjson`; which of the two, it sees. The text is never
 * whole in memory. The rilievi of a profile are left out: they are not ANPR's verdict on the file.
 *
 * @param percorso - The file.
 * @throws AnagrafeError `esito-non-valido` if it is anything else, or is cut; `file-illeggibile` if it cannot be read.
 */
export async function leggiEsito(percorso: string): Promise<EsitoLetto> {
  const errore = (perche: string): ErroreEsito => new ErroreEsito(percorso, perche);
  const rilievi: RilievoPubblico[] = [];
  const condividi = createCondivisione();
  const trovato: { chiusura?: Oggetto; aRighe: boolean } = { aRighe: false };

  const leggi = (testo: string, riga: number): Oggetto => {
    let letto: unknown;
    try {
      letto = JSON.parse(testo);
    } catch {
      throw errore(`riga ${riga}: non è JSON, o è scritto male`);
    }
    if (typeof letto !== 'object' || letto === null || Array.isArray(letto)) throw errore(NON_ESITO);
    return letto as Oggetto;
  };
  const aggiungi = (letto: Oggetto, riga: number): void => {
    if (letto['profilo'] !== undefined) return;
    const membro = findMembroErrato(letto);
    if (membro !== undefined)
      throw errore(`riga ${riga}: il rilievo non ha «${membro}», o non come lo scrive verifica`);
    rilievi.push(condividi(letto as unknown as RilievoPubblico));
  };
  const scansione = createScansione({
    rilievo: (testo, riga) => {
      aggiungi(leggi(testo, riga), riga);
    },
    valore: (testo, riga) => {
      if (trovato.chiusura !== undefined) throw errore(`riga ${riga}: c’è altro dopo la fine dell’esito`);
      const letto = leggi(testo, riga);
      trovato.aRighe ||= letto['tipo'] !== undefined;
      if (letto['tipo'] === 'rilievo') aggiungi(letto, riga);
      else trovato.chiusura = letto;
    },
  });
  try {
    for await (const pezzo of testoDi(percorso)) scansione.aggiungi(pezzo);
  } catch (causa) {
    throw causa instanceof AnagrafeError ? causa : toErroreFile(percorso, causa);
  }
  const { intera, riga } = scansione.fine();
  if (!intera) throw errore(`riga ${riga}: il JSON finisce a metà, il file è tagliato`);
  const { chiusura, aRighe } = trovato;
  if (chiusura === undefined)
    throw errore(
      aRighe ? 'manca la riga finale «riepilogo», il file è tagliato o la verifica fu interrotta' : 'è vuoto',
    );
  return toEsito({ documento: percorso, chiusura, rilievi }, errore);
}

const NON_ESITO = 'non è un esito di «anagrafe verifica» in formato json o ndjson';

/** The text of a file, a part at a time; characters are whole. */
async function* testoDi(percorso: string): AsyncGenerator<string, void, undefined> {
  const caratteri = new TextDecoder('utf-8', { fatal: true });
  const disco = createReadStream(percorso, { highWaterMark: BLOCCO }) as AsyncIterable<Uint8Array>;
  for await (const pezzo of disco) yield decodifica(percorso, () => caratteri.decode(pezzo, { stream: true }));
  yield decodifica(percorso, () => caratteri.decode());
}

function decodifica(percorso: string, leggi: () => string): string {
  try {
    return leggi();
  } catch {
    throw new ErroreEsito(percorso, 'non è in UTF-8');
  }
}

interface Letto {
  readonly documento: string;
  readonly chiusura: Oggetto;
  readonly rilievi: readonly RilievoPubblico[];
}

function toEsito({ documento, chiusura, rilievi }: Letto, errore: (perche: string) => ErroreEsito): EsitoLetto {
  const { versione, oggi, file, riepilogo, tabelle } = chiusura;
  if (!isTesto(versione) || !isTesto(oggi) || !Array.isArray(file) || !isOggetto(riepilogo) || !file.every(isFile))
    throw errore(NON_ESITO);
  const { bloccanti, daRimuovere, avvisi } = riepilogo;
  if (!isNumero(bloccanti) || !isNumero(daRimuovere) || !isNumero(avvisi)) throw errore(NON_ESITO);
  const detti = bloccanti + daRimuovere + avvisi;
  if (detti !== rilievi.length)
    throw errore(
      `il riepilogo conta ${detti} rilievi e ce ne sono ${rilievi.length}: il file è stato tagliato o modificato`,
    );
  const comuni = isOggetto(tabelle) && isOggetto(tabelle['comuni']) ? tabelle['comuni']['sha256'] : undefined;
  return {
    documento,
    versione,
    oggi,
    comuni: isTesto(comuni) ? comuni : null,
    file: file.map(({ nome, soggetti, famiglie, convivenze, letto }) => ({
      nome,
      soggetti,
      famiglie,
      convivenze,
      letto,
    })),
    riepilogo: { bloccanti, daRimuovere, avvisi },
    rilievi,
  };
}

function isFile(uno: unknown): uno is EsitoLetto['file'][number] {
  return (
    isOggetto(uno) &&
    isTesto(uno['nome']) &&
    typeof uno['letto'] === 'boolean' &&
    ['soggetti', 'famiglie', 'convivenze'].every((voce) => isNumero(uno[voce]))
  );
}

function isOggetto(valore: unknown): valore is Oggetto {
  return typeof valore === 'object' && valore !== null && !Array.isArray(valore);
}

function isTesto(valore: unknown): valore is string {
  return typeof valore === 'string';
}

function isNumero(valore: unknown): valore is number {
  return typeof valore === 'number';
}
