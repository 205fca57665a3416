import type { ConteggiDichiarati } from '@anagrafe/subentro';

import { ITALIA } from '../luoghi/stati.js';
import type { Abbozzo } from '../popolazione/persona.js';
import type { Nucleo } from '../schede/create-nucleo.js';

/** What a file holds, as it is counted. */
export type ConteggiFile = { -readonly [K in keyof ConteggiDichiarati]: number };

/** Nothing yet. */
export function createConteggi(): ConteggiFile {
  return { soggetti: 0, femmine: 0, maschi: 0, italiani: 0, famiglie: 0, convivenze: 0 };
}

/** Adds a nucleo that is written as it was drawn. */
export function contaAbbozzo(conteggi: ConteggiFile, { persone, specie }: Abbozzo): void {
  for (const { sesso, cittadinanza } of persone) contaPersona(conteggi, sesso, cittadinanza);
  conteggi[specie.tipo === 'famiglia' ? 'famiglie' : 'convivenze'] += 1;
}

/** Adds a nucleo that a defect has changed. */
export function contaNucleo(conteggi: ConteggiFile, { soggetti, famiglie, convivenze }: Nucleo): void {
  for (const { generalita, cittadinanza } of soggetti)
    contaPersona(conteggi, generalita?.sesso, cittadinanza?.codiceStato);
  conteggi.famiglie += famiglie.length;
  conteggi.convivenze += convivenze.length;
}

function contaPersona(conteggi: ConteggiFile, sesso: string | undefined, cittadinanza: string | undefined): void {
  conteggi.soggetti += 1;
  conteggi[sesso === 'F' ? 'femmine' : 'maschi'] += 1;
  if (cittadinanza === ITALIA) conteggi.italiani += 1;
}
