import { type Conteggi, type DatiFornitura, type DatiInvio, type Soggetto, toNumero } from '@anagrafe/core';

import { toSessoContato } from '../sesso-contato.js';

/** All that the head of a file declares: what the rules count, and the citizenships, which no rule counts. */
export interface ConteggiDichiarati extends Conteggi {
  readonly italiani: number;
}

/** What a file of a fornitura is called. */
export interface InvioDichiarato {
  readonly progressivo: number;
  readonly dataEstrazione: string;
}

/** The highest version of a fornitura, and the most files that one may have: three digits in the official type. */
export const NUMERO_MASSIMO = 999;

const ITALIA = 100;

/** What one soggetto adds to the totals. */
export function toConteggiSoggetto(soggetto: Soggetto): ConteggiDichiarati {
  const sesso = toSessoContato(soggetto.generalita?.sesso);
  return {
    soggetti: 1,
    femmine: sesso === 'F' ? 1 : 0,
    maschi: sesso === 'M' ? 1 : 0,
    italiani: isItaliano(soggetto) ? 1 : 0,
    famiglie: 0,
    convivenze: 0,
  };
}

/** Has this person Italy among the citizenships, whatever the others are? */
function isItaliano({ cittadinanza, altraCittadinanza = [] }: Soggetto): boolean {
  return [cittadinanza, ...altraCittadinanza].some((una) => toNumero(una?.codiceStato) === ITALIA);
}

/**
 * The group `datiFornitura`, the same in every file of a fornitura. Who is not Italian is a foreigner, as is who has no
 * citizenship at all: the two totals make up that of the soggetti.
 *
 * @param versione - Which version of the fornitura it is.
 * @param file - What each of its files holds.
 * @returns The group under its official names, numbers as digits.
 * @example
 * const file = { soggetti: 3, femmine: 2, maschi: 1, italiani: 2, famiglie: 1, convivenze: 0 };
 * toDatiFornitura(2, [file, file]).numeroTotaleIscrittiNonItaliani // → '2'
 */
export function toDatiFornitura(versione: number, file: readonly ConteggiDichiarati[]): DatiFornitura {
  const conteggi = { soggetti: 0, femmine: 0, maschi: 0, italiani: 0, famiglie: 0, convivenze: 0 };
  for (const uno of file) {
    for (const voce of Object.keys(conteggi) as (keyof ConteggiDichiarati)[]) conteggi[voce] += uno[voce];
  }
  return {
    versioneFornitura: String(versione),
    totaleInvii: String(file.length),
    numeroTotaleSchedeSoggetto: String(conteggi.soggetti),
    numeroTotaleCittadiniItaliani: String(conteggi.italiani),
    numeroTotaleIscrittiNonItaliani: String(conteggi.soggetti - conteggi.italiani),
    numeroTotalePersoneSessoFemminile: String(conteggi.femmine),
    numeroTotalePersoneSessoMaschile: String(conteggi.maschi),
    numeroTotaleSchedeFamiglia: String(conteggi.famiglie),
    numeroTotaleSchedeConvivenza: String(conteggi.convivenze),
  };
}

/**
 * The group `datiInvio` of one file.
 *
 * @param invio - Which of the files it is, from 1, and the day of the data, `AAAA-MM-GG`.
 * @param conteggi - What the file holds.
 * @returns The group under its official names, numbers as digits.
 * @example
 * toDatiInvio({ progressivo: 8, dataEstrazione: '2026-11-21' }, { soggetti: 3, femmine: 2, maschi: 1, italiani: 1, famiglie: 1, convivenze: 0 }).numeroIscrittiNonItalianiInvio // → '2'
 */
export function toDatiInvio(invio: InvioDichiarato, conteggi: ConteggiDichiarati): DatiInvio {
  return {
    progressivoInvio: String(invio.progressivo),
    dataEstrazione: invio.dataEstrazione,
    numeroSchedeSoggettoInvio: String(conteggi.soggetti),
    numeroCittadiniItalianiInvio: String(conteggi.italiani),
    numeroIscrittiNonItalianiInvio: String(conteggi.soggetti - conteggi.italiani),
    numeroPersoneSessoFemminileInvio: String(conteggi.femmine),
    numeroPersoneSessoMaschileInvio: String(conteggi.maschi),
    numeroTotaleSchedeFamigliaInvio: String(conteggi.famiglie),
    numeroTotaleSchedeConvivenzaInvio: String(conteggi.convivenze),
  };
}
