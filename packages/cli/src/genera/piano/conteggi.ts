import type { Conteggi } from '@anagrafe/core';

import { ITALIA } from '../luoghi/stati.js';
import type { Abbozzo } from '../popolazione/persona.js';
import type { Nucleo } from '../schede/create-nucleo.js';

/** What a file holds, citizens and foreigners included. */
export type ConteggiFile = Record<keyof Conteggi | 'italiani' | 'stranieri', number>;

/** Nothing yet. */
export function createConteggi(): ConteggiFile {
  return { soggetti: 0, femmine: 0, maschi: 0, italiani: 0, stranieri: 0, famiglie: 0, convivenze: 0 };
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

/** What several files hold together. */
export function sommaConteggi(parti: readonly ConteggiFile[]): ConteggiFile {
  const somma = createConteggi();
  for (const parte of parti) {
    for (const voce of Object.keys(somma) as (keyof ConteggiFile)[]) somma[voce] += parte[voce];
  }
  return somma;
}

function contaPersona(conteggi: ConteggiFile, sesso: string | undefined, cittadinanza: string | undefined): void {
  conteggi.soggetti += 1;
  conteggi[sesso === 'F' ? 'femmine' : 'maschi'] += 1;
  conteggi[cittadinanza === ITALIA ? 'italiani' : 'stranieri'] += 1;
}
