import type { DatiFornitura, DatiInvio } from '@anagrafe/core';

import { ULTIMO_GIORNO, toData } from '../caso/calendario.js';
import type { Busta, DifettoFornitura, Spedizione } from '../difetti/fornitura.js';
import { DIFETTI_FORNITURA } from '../difetti/registro.js';
import type { OpzioniFornituraSintetica } from '../opzioni.js';
import { type ConteggiFile, sommaConteggi } from '../piano/conteggi.js';
import type { Piano } from '../piano/create-piano.js';

/** A defect of the files, and those it shows in. */
export interface GuastoFornitura {
  readonly difetto: DifettoFornitura;
  readonly colpiti: readonly number[];
}

/** Names and totals of the files of a population, with the defects that were asked for. */
export function createSpedizione(
  opzioni: OpzioniFornituraSintetica,
  { parti }: Piano,
): { readonly spedizione: Spedizione; readonly guasti: readonly GuastoFornitura[] } {
  const datiFornitura = toDatiFornitura(opzioni, sommaConteggi(parti.map(({ conteggi }) => conteggi)));
  const buste = parti.map(({ conteggi }, i): Busta => {
    const nome = { codiceIstat: opzioni.comune, versione: opzioni.versione, progressivo: i + 1, totale: opzioni.file };
    return { nome, datiFornitura, datiInvio: toDatiInvio(i + 1, conteggi), troncata: false };
  });
  let spedizione: Spedizione = { mittente: opzioni.comune, buste };
  const guasti: GuastoFornitura[] = [];
  for (const difetto of DIFETTI_FORNITURA.filter(({ codice }) => opzioni.difetto.includes(codice))) {
    const fatto = difetto.applica(spedizione);
    spedizione = fatto.spedizione;
    guasti.push({ difetto, colpiti: fatto.colpiti });
  }
  return { spedizione, guasti };
}

/** The name under which a file is sent. */
export function toNomeFile({ nome: { codiceIstat, versione, progressivo, totale } }: Busta): string {
  return `${codiceIstat}_SUBAPR_${versione}_${progressivo}_${totale}.gz`;
}

function toDatiFornitura({ versione, file }: OpzioniFornituraSintetica, c: ConteggiFile): DatiFornitura {
  return {
    versioneFornitura: String(versione),
    totaleInvii: String(file),
    numeroTotaleSchedeSoggetto: String(c.soggetti),
    numeroTotaleCittadiniItaliani: String(c.italiani),
    numeroTotaleIscrittiNonItaliani: String(c.stranieri),
    numeroTotalePersoneSessoFemminile: String(c.femmine),
    numeroTotalePersoneSessoMaschile: String(c.maschi),
    numeroTotaleSchedeFamiglia: String(c.famiglie),
    numeroTotaleSchedeConvivenza: String(c.convivenze),
  };
}

function toDatiInvio(progressivo: number, c: ConteggiFile): DatiInvio {
  return {
    progressivoInvio: String(progressivo),
    dataEstrazione: toData(ULTIMO_GIORNO),
    numeroSchedeSoggettoInvio: String(c.soggetti),
    numeroCittadiniItalianiInvio: String(c.italiani),
    numeroIscrittiNonItalianiInvio: String(c.stranieri),
    numeroPersoneSessoFemminileInvio: String(c.femmine),
    numeroPersoneSessoMaschileInvio: String(c.maschi),
    numeroTotaleSchedeFamigliaInvio: String(c.famiglie),
    numeroTotaleSchedeConvivenzaInvio: String(c.convivenze),
  };
}
