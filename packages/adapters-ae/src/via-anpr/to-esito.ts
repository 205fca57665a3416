import { isAnagrafeError } from '@anagrafe/core';
import {
  type CausaIncerta,
  type CodiceNoto,
  type EsitoAe,
  type NonAmmessa,
  type SegnalazioneAnpr,
  findCodiceAe,
} from '@anagrafe/core/agenzia-entrate';

import { nonAmmessa, toEsitoDaCodice } from '../esiti.js';
import type { DettoDaAnpr, EsitoAnpr } from './client-anpr.js';

/** An outcome without a position, where there is none to tell. */
export type SenzaPosizione = Exclude<EsitoAe, { readonly type: 'eseguita' }>;

/** What an answer of ANPR says of what the Agenzia was asked. */
export type Letto =
  | { readonly type: 'fatto'; readonly codice: CodiceNoto; readonly risposta: Positiva['risposta'] }
  | { readonly type: 'fermo'; readonly esito: SenzaPosizione };

type Positiva = Extract<EsitoAnpr, { readonly type: 'ok' | 'ok-con-avvisi' }>;

/** Codes of something that was done. */
const RIUSCITI: readonly string[] = ['00', '02', 'EAC00'];
/** ANPR did what it was asked, and the Agenzia does not confirm the code. */
const NON_VALIDATO = 'EN141';

/** What ANPR's answer says: a code of the Agenzia counts before whatever ANPR says of its own. */
export function readEsito(esito: EsitoAnpr): Letto {
  switch (esito.type) {
    case 'ok':
    case 'ok-con-avvisi':
      return readPositiva(esito);
    case 'ko': {
      const codice = findDellAgenzia([...esito.errori, ...esito.avvisi]);
      return codice === undefined ? ferma(rifiutata(esito.errori)) : ferma(toEsitoDaCodice(codice));
    }
    case 'incerto':
      return ferma({ type: 'incerta', causa: toCausa(esito.guasto.codice), riferimento: esito.idOperazioneComune });
    case 'non-arrivata':
      return ferma(nonAmmessa('anpr-non-raggiunta'));
    case 'non-inviata': {
      const { violazioni, incoerenze, rilievi } = esito.controllo;
      return ferma(
        rifiutata([
          ...violazioni.map(({ campo, motivo }) => ({ testo: `${campo}: ${motivo}` })),
          ...incoerenze.map((testo) => ({ testo })),
          ...rilievi
            .filter(({ severita }) => severita === 'errore')
            .map(({ codice, messaggio }) => ({ codice, testo: messaggio })),
        ]),
      );
    }
  }
}

/** ANPR certainly did not take a message: the outcome. Anything else is thrown again: it is no matter of the Agenzia. */
export function readMancatoInvio(causa: unknown): SenzaPosizione {
  if (isAnagrafeError(causa) && 'guasto' in causa)
    return { ...nonAmmessa('anpr-non-raggiunta'), segnalazioni: [{ testo: causa.message }] };
  throw causa;
}

function readPositiva({ avvisi, risposta }: Positiva): Letto {
  const codice = findDellAgenzia(avvisi);
  if (codice === undefined) {
    // That it does not confirm a code the Agenzia says with a code of its own, which ANPR may not repeat.
    if (avvisi.some((uno) => uno.codice === NON_VALIDATO)) return ferma(toEsitoDaCodice(NON_VALIDATO));
    return { type: 'fatto', codice: findCodiceAe('00') as CodiceNoto, risposta };
  }
  const voce = findCodiceAe(codice);
  return voce?.type === 'noto' && RIUSCITI.includes(codice)
    ? { type: 'fatto', codice: voce, risposta }
    : ferma(toEsitoDaCodice(codice));
}

/** The first code of the Agenzia among what ANPR says. */
function findDellAgenzia(detti: readonly DettoDaAnpr[]): string | undefined {
  return detti.map(({ codice }) => codice.trim().toUpperCase()).find((codice) => findCodiceAe(codice) !== undefined);
}

function ferma(esito: SenzaPosizione): Letto {
  return { type: 'fermo', esito };
}

function rifiutata(dette: readonly SegnalazioneAnpr[]): NonAmmessa {
  const segnalazioni = dette.map(({ codice, testo }) => (codice === undefined ? { testo } : { codice, testo }));
  return { ...nonAmmessa('rifiutata-da-anpr'), segnalazioni };
}

/** Of the ways in which an answer is lost, the one that the client names. */
function toCausa(guasto: string): CausaIncerta {
  if (guasto === 'tempo-scaduto') return 'tempo-scaduto';
  return guasto === 'risposta-illeggibile' ? 'risposta-incompleta' : 'collegamento-interrotto';
}
