import type { PianoSubentro } from '@anagrafe/core';
import { formatNomeFile, toDatiFornitura, toDatiInvio } from '@anagrafe/subentro';

import { ULTIMO_GIORNO, toData } from '../caso/calendario.js';
import type { Busta, DifettoFornitura, Spedizione } from '../difetti/fornitura.js';
import { DIFETTI_FORNITURA } from '../difetti/registro.js';
import type { OpzioniFornituraSintetica } from '../opzioni.js';
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
  const datiFornitura = toDatiFornitura(
    opzioni.versione,
    parti.map(({ conteggi }) => conteggi),
  );
  const dataEstrazione = toData(ULTIMO_GIORNO);
  const buste = parti.map(({ conteggi }, i): Busta => {
    const nome = { codiceIstat: opzioni.comune, versione: opzioni.versione, progressivo: i + 1, totale: opzioni.file };
    return {
      nome,
      datiFornitura,
      datiInvio: toDatiInvio({ progressivo: i + 1, dataEstrazione }, conteggi),
      troncata: false,
    };
  });
  let spedizione: Spedizione = { mittente: opzioni.comune, buste, piano: toPiano(opzioni), ricevuti: [] };
  const guasti: GuastoFornitura[] = [];
  for (const difetto of DIFETTI_FORNITURA.filter(({ codice }) => opzioni.difetto.includes(codice))) {
    const fatto = difetto.applica(spedizione);
    spedizione = fatto.spedizione;
    guasti.push({ difetto, colpiti: fatto.colpiti });
  }
  return { spedizione, guasti };
}

/** All is agreed with ANPR as it should be, on any day on which the manifest holds. */
function toPiano({ comune, file }: OpzioniFornituraSintetica): PianoSubentro {
  const invio = { inizio: '2026-01-01', fine: '9999-12-31' } as const;
  return { comune, invio, totaleFile: file, stato: 'aperto', tipoFile: 'APR', pec: true, ambiente: 'produzione' };
}

/** The name under which a file is sent. */
export function toNomeFile({ nome }: Pick<Busta, 'nome'>): string {
  return formatNomeFile({ ...nome, compresso: true });
}
