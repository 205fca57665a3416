import { type AgenziaEntrate, type EsitoAe, toParteAnpr } from '@anagrafe/core/agenzia-entrate';
import {
  type AgenziaEntrateViaAnpr,
  type ClientAnpr,
  type EsitoAnpr,
  type RichiestaViaAnpr,
  createAgenziaEntrateViaAnpr,
} from '@anagrafe/adapters-ae';
import type { Richiesta, Testata } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';

import { ADA_MARCATA, COMUNE, createProva } from '../persone-di-prova.js';

export const tabelle = await openTabelle();

/** A client of ANPR that asks an Agenzia what ANPR would ask it, and answers as ANPR does. */
export interface AnprDoppio extends ClientAnpr {
  /** What arrived, in order. */
  readonly arrivate: readonly RichiestaViaAnpr[];
}

/** How ANPR answers; the rest is of the Agenzia behind it. */
export interface OpzioniDoppio {
  readonly comune: string;
  readonly adesso?: string;
  /** Answers, or fails, before the Agenzia is asked. */
  readonly prima?: (richiesta: RichiestaViaAnpr) => EsitoAnpr | undefined;
  /** Of a request that was done: what is remembered under its identifier. */
  readonly recupera?: (id: string) => EsitoAnpr;
}

/** An ANPR in which everybody lives in one street, in front of an Agenzia. */
export function createAnprDoppio(agenzia: AgenziaEntrate, opzioni: OpzioniDoppio): AnprDoppio {
  const { comune, adesso = '2026-11-21T09:00:00', prima = () => undefined } = opzioni;
  const arrivate: RichiestaViaAnpr[] = [];
  let numero = 0;
  return {
    arrivate,
    toTestata: ({ tipoOperazione }): Testata => ({
      idOperazioneComune: `P${String(++numero)}`,
      codMittente: comune,
      dataOraRichiesta: adesso,
      tipoOperazione,
      tipoInvio: 'TEST',
    }),
    invia: async (richiesta) => {
      arrivate.push(richiesta);
      const subito = prima(richiesta);
      if (subito !== undefined) return subito;
      if (richiesta.operazione === '1013') return toRisposta(richiesta, await annulla(agenzia, richiesta));
      if (richiesta.operazione !== '5008') throw new Error('ANPR doppio: non so farlo');
      return toRisposta(richiesta, await muta(agenzia, richiesta));
    },
    recover: (id) => Promise.resolve(opzioni.recupera?.(id) ?? { type: 'non-arrivata' }),
  };
}

/** Asks the Agenzia what a 5008 of type 01 has ANPR ask. */
function muta(agenzia: AgenziaEntrate, { corpo }: Richiesta<'5008'>): Promise<EsitoAe> {
  const { generalita = {} } = corpo.generalitaDaModificare ?? {};
  const parte = toParteAnpr({ generalita }, { tabelle });
  if (!parte.ok) throw new Error('ANPR doppio: dati che non si leggono');
  const { codMittente: comune } = corpo.testataRichiesta;
  const chi = { comune, richiedente: 'ANPR', dati: parte.value.dati };
  const domicilio = { comune, indirizzo: 'VIA DEL CONTRATTO 1' };
  if (corpo.datiControllo.gestioneCF === '1') return agenzia.attribuisci({ ...chi, domicilio });
  if (corpo.datiControllo.gestioneCF === '2') return agenzia.attribuisciOmocodice({ ...chi, domicilio });
  const codiceFiscale = generalita.codiceFiscale?.codFiscale ?? '';
  const { cognome, nome } = corpo.generalitaPerRicerca;
  const stessi = cognome === generalita.cognome && nome === generalita.nome;
  return stessi
    ? agenzia.valida({ ...chi, domicilio, codiceFiscale })
    : agenzia.varia({ ...chi, domicilio, codiceFiscale });
}

function annulla(agenzia: AgenziaEntrate, { corpo }: Richiesta<'1013'>): Promise<EsitoAe<undefined>> {
  const codiceFiscale = corpo.datiSchedaSoggettoFamigliaConvivenza.soggetto.codiceFiscale?.codFiscale ?? '';
  return agenzia.annullaAttribuzione({
    codiceFiscale,
    comune: corpo.testataRichiesta.codMittente,
    richiedente: 'ANPR',
  });
}

const detto = (codice: string) => ({ codice, testo: 'Detto dall’Agenzia' });

function toRisposta({ corpo }: RichiestaViaAnpr, esito: EsitoAe<unknown>): EsitoAnpr {
  const { idOperazioneComune } = corpo.testataRichiesta;
  switch (esito.type) {
    case 'eseguita': {
      const { codiceFiscale: codFiscale, validato } = (esito.posizione ?? {}) as {
        codiceFiscale?: string;
        validato?: boolean;
      };
      const mostrato =
        codFiscale === undefined ? {} : { codiceFiscale: { codFiscale, validitaCF: validato === true ? '1' : '9' } };
      const datiSoggetto = [{ generalitaAttuali: mostrato }];
      const { codice } = esito.codice;
      return {
        type: codice === '00' ? 'ok' : 'ok-con-avvisi',
        idOperazioneComune,
        avvisi: codice === '00' ? [] : [detto(codice)],
        risposta: { Risposta_Comune: { listaSoggettiVariati: { datiSoggetto } } },
      };
    }
    case 'rifiutata':
    case 'indisponibile':
      return { type: 'ko', errori: [detto(esito.codice.codice)], avvisi: [] };
    case 'codice-non-pubblicato':
      return { type: 'ko', errori: [detto(esito.testo)], avvisi: [] };
    case 'incerta':
      return { type: 'incerto', idOperazioneComune, guasto: { codice: GUASTI[esito.causa] } };
    case 'non-ammessa':
      return { type: 'ko', errori: [{ codice: 'EN403', testo: 'Dati insufficienti' }], avvisi: [] };
  }
}

const GUASTI = {
  'tempo-scaduto': 'tempo-scaduto',
  'collegamento-interrotto': 'servizio-non-disponibile',
  'risposta-incompleta': 'risposta-illeggibile',
  'risposte-discordi': 'risposta-illeggibile',
} as const;

/** The port through an ANPR that answers so. */
export function createVia(
  opzioni: Partial<OpzioniDoppio> = {},
  persone = [ADA_MARCATA],
): { readonly ae: AgenziaEntrateViaAnpr; readonly anpr: AnprDoppio } {
  const anpr = createAnprDoppio(createProva(persone).ae, { comune: COMUNE, ...opzioni });
  return { ae: createAgenziaEntrateViaAnpr(anpr, { tabelle }), anpr };
}

/** A no, with these codes. */
export const ko = (...codici: string[]): EsitoAnpr => ({
  type: 'ko',
  errori: codici.map((codice) => ({ codice, testo: `detto ${codice}` })),
  avvisi: [],
});
