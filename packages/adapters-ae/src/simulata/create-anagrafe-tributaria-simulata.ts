import { AnagrafeError } from '@anagrafe/core';
import type { AgenziaEntrate, EsitoAe, Orologio, OperazioneAe, RegistroAccessi } from '@anagrafe/core/agenzia-entrate';

import { createAgenziaEntrateSorvegliata } from '../accessi/create-agenzia-entrate-sorvegliata.js';
import { createEsiti, nonAmmessa } from '../esiti.js';
import { Archivio } from './archivio/archivio.js';
import { readArchivio } from './file/read-archivio.js';
import { writeArchivio } from './file/write-archivio.js';
import { type Guasto, createGuasti } from './guasti.js';
import { iscrivi } from './iscrivi.js';
import { allinea } from './operazioni/allinea.js';
import type { Ambito } from './operazioni/ambito.js';
import { annullaAttribuzione } from './operazioni/annulla-attribuzione.js';
import { attribuisci, attribuisciOmocodice } from './operazioni/attribuisci.js';
import { collega } from './operazioni/collega.js';
import { interroga } from './operazioni/interroga.js';
import { valida } from './operazioni/valida.js';
import { varia } from './operazioni/varia.js';
import type { PersonaIscritta, Scarto } from './persona-iscritta.js';

/** What surrounds a simulated Anagrafe Tributaria. */
export interface OpzioniSimulata {
  /** The hour of Italy: one change a day, 24 hours to take an attribution back. */
  readonly orologio: Orologio;
  /** What is to go wrong, and when. */
  readonly guasti?: readonly Guasto[];
  /** Where accesses are accounted for. Without it `interroga` answers `non-ammessa`: a consultation is to be accounted for. */
  readonly accessi?: RegistroAccessi;
}

/** An Anagrafe Tributaria in memory, that can be saved. */
export interface AnagrafeTributariaSimulata extends AgenziaEntrate {
  /** Who was not taken in, and why. */
  readonly scarti: readonly Scarto[];
  /** The archive as the text of a file, in pieces: write them one after the other. */
  readonly write: () => Iterable<string>;
}

/**
 * An Anagrafe Tributaria in memory: it attributes codici fiscali and gives omocodici in the order of the Agenzia, keeps the
 * history of linked codes, takes one change a day, and breaks down when told. The same people, hours and requests give the
 * same answers.
 *
 * @param opzioni - The clock, the faults, the register of accesses; `persone`, who is there from the start.
 * @returns The port, with `scarti` (who was not taken in) and `write` (the file of the archive).
 * @remarks Where no source tells what the Agenzia does, it does what the README of this package says. A process that holds a
 * million people peaks at some 220 MB.
 * @example
 * const orologio = () => '2026-11-21T09:00:00';
 * const ae = createAnagrafeTributariaSimulata({ orologio });
 * const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' } as const;
 * const esito = await ae.attribuisci({ dati, comune: '099030', richiedente: 'sportello 1' });
 * esito.type === 'eseguita' && esito.posizione.codiceFiscale // → 'PRVDAA46R50F641J'
 */
export function createAnagrafeTributariaSimulata(
  opzioni: OpzioniSimulata & { readonly persone?: Iterable<PersonaIscritta> },
): AnagrafeTributariaSimulata {
  const archivio = new Archivio();
  return toPorta(archivio, iscrivi(archivio, opzioni.persone ?? []), opzioni);
}

/**
 * An Anagrafe Tributaria as its file has it.
 *
 * @param testo - What `write` gave, whole or in pieces.
 * @param opzioni - The clock, the faults, the register of accesses.
 * @throws AnagrafeError `archivio-non-valido`: the text is no such file, or not all of it; the message has the line.
 * @example
 * const orologio = () => '2026-11-21T09:00:00';
 * const vuota = createAnagrafeTributariaSimulata({ orologio });
 * [...readAnagrafeTributariaSimulata(vuota.write(), { orologio }).write()].join('') === [...vuota.write()].join('') // → true
 */
export function readAnagrafeTributariaSimulata(
  testo: string | Iterable<string>,
  opzioni: OpzioniSimulata,
): AnagrafeTributariaSimulata {
  return toPorta(readArchivio(typeof testo === 'string' ? [testo] : testo), [], opzioni);
}

type Operazione<R, E> = (ambito: Ambito, richiesta: R) => E;

function toPorta(archivio: Archivio, scarti: readonly Scarto[], opzioni: OpzioniSimulata): AnagrafeTributariaSimulata {
  const { orologio, accessi } = opzioni;
  const esiti = createEsiti();
  const findGuasto = createGuasti(opzioni.guasti ?? []);

  /** An operation of the archive as a method of the port. */
  const toMetodo =
    <R extends object, E extends EsitoAe | EsitoAe<undefined>>(nome: OperazioneAe, operazione: Operazione<R, E>) =>
    // eslint-disable-next-line @typescript-eslint/require-await -- the port answers later, this archive at once
    async (richiesta: R): Promise<E | EsitoAe<never>> => {
      const adesso = toIstante(orologio());
      const codiceFiscale = 'codiceFiscale' in richiesta ? (richiesta.codiceFiscale as string | undefined) : undefined;
      const guasto = findGuasto({ operazione: nome, codiceFiscale, adesso });
      if (guasto?.eseguita === false) return guasto.esito;
      const esito = operazione({ archivio, esiti, adesso }, richiesta);
      return guasto?.esito ?? esito;
    };

  const agenzia: AgenziaEntrate = {
    interroga: toMetodo('interroga', interroga),
    valida: toMetodo('valida', valida),
    attribuisci: toMetodo('attribuisci', attribuisci),
    attribuisciOmocodice: toMetodo('attribuisciOmocodice', attribuisciOmocodice),
    varia: toMetodo('varia', varia),
    allinea: toMetodo('allinea', allinea),
    collega: toMetodo('collega', collega),
    annullaAttribuzione: toMetodo('annullaAttribuzione', annullaAttribuzione),
  };
  const sorvegliata =
    accessi === undefined
      ? { ...agenzia, interroga: () => Promise.resolve(nonAmmessa('accesso-non-registrato')) }
      : createAgenziaEntrateSorvegliata(agenzia, { accessi, orologio });
  return { ...sorvegliata, scarti, write: () => writeArchivio(archivio) };
}

const ISTANTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

function toIstante(letto: string): string {
  if (ISTANTE.test(letto)) return letto;
  throw new AnagrafeError('orologio-non-valido', 'orologio: attesa un’ora come 2026-11-21T09:00:00.');
}
