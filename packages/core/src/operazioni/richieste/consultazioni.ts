import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { SoggettoDaCercare } from './generalita.js';
import { type Testata, toTestata } from './testata.js';

/** A surname or that there is none, a first name or that there is none. */
export type NominativoCercato = (
  Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'cognome'>> | { readonly senzaCognome: '1' }
) &
  (Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'nome'>> | { readonly senzaNome: '1' });

/** How a person or a scheda is looked for: each way wants its data together (EN124, EN448). */
export type PerCriterio =
  | {
      readonly criteri: NominativoCercato &
        Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'codiceFiscale'>> &
        Pick<CorpiRichiesta['3002']['criteriRicerca'], 'soggettoAIRE'>;
    }
  | {
      readonly criteri: NominativoCercato &
        Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'sesso'>> &
        Pick<CorpiRichiesta['3002']['criteriRicerca'], 'soggettoAIRE'>;
      readonly datiNascita: CorpiRichiesta['3002']['datiNascita'] & object;
    }
  | {
      readonly criteri:
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'idSchedaSoggettoANPR'>>
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'idSchedaSoggettoComune'>>
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'idANPR'>>
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'cartaIdentita3000'>>
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'permessoDiSoggiorno3000'>>;
    }
  | {
      readonly criteri: { readonly tipoScheda: '1' | '2' } & (
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'idFamigliaConvivenzaComune'>>
        | Required<Pick<CorpiRichiesta['3002']['criteriRicerca'], 'identificativoANPR'>>
      );
    };

/** The consultation of a person, a family or a convivenza on a day (3002). */
export type DatiConsultazioneScheda = PerCriterio &
  Pick<CorpiRichiesta['3002'], 'residenzaIscrizioneAIRE'> & {
    readonly richiesta: CorpiRichiesta['3002']['datiRichiesta'];
  };

/**
 * The request that consults a person, a family or a convivenza (3002).
 *
 * @param dati - How to find them, and what is wanted.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const criteri = { codiceFiscale: 'PRVDAA90A41H501A', cognome: 'PROVA', nome: 'ADA' };
 * const { corpo } = consultazioneScheda({ criteri, richiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-11-21' } }, testata);
 * corpo.criteriRicerca.cognome // → 'PROVA'
 */
export function consultazioneScheda(dati: DatiConsultazioneScheda, testata: Testata): Richiesta<'3002'> {
  const { criteri, richiesta, ...gruppi } = dati;
  return {
    operazione: '3002',
    corpo: {
      testataRichiesta: toTestata('3002', testata),
      criteriRicerca: criteri,
      ...gruppi,
      datiRichiesta: richiesta,
    },
  };
}

/** One request that was sent, by what the comune or ANPR called it. */
export type SingolaRichiesta = CorpiRichiesta['3003']['ricercaSingolaRichiesta'] & {
  /** 1 consults it, 2 annuls an extraction that waits. */
  readonly tipoOperazione: '1' | '2';
} & (
    | { readonly idOperazioneANPR: string }
    | { readonly protocolloComune: string }
    | { readonly idOperazioneComune: string }
  );

/** What was sent (3003, 3007): one request, or those about a person. */
export type DatiGestioneRichieste = Pick<CorpiRichiesta['3003'], 'comuneRichiesta'> &
  (
    | { readonly ricercaSingolaRichiesta: SingolaRichiesta }
    | { readonly parametriRicercaSoggetto: CorpiRichiesta['3003']['parametriRicercaSoggetto'] & object }
    | { readonly ricercaElenchiRichieste: CorpiRichiesta['3003']['ricercaElenchiRichieste'] & object }
  );

/**
 * The request that asks for the state and the answer of requests that were sent (3003). Lists are for 4005 since 2018.
 *
 * @param dati - Which ones: one section of the three.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const { corpo } = gestioneRichieste({ ricercaSingolaRichiesta: { idOperazioneComune: '1', tipoOperazione: '1' } }, testata);
 * corpo.ricercaSingolaRichiesta // → { idOperazioneComune: '1', tipoOperazione: '1' }
 */
export function gestioneRichieste(dati: DatiGestioneRichieste, testata: Testata): Richiesta<'3003'> {
  return { operazione: '3003', corpo: { testataRichiesta: toTestata('3003', testata), ...dati } };
}

/**
 * The request that asks for the identifiers of requests that were sent (3007).
 *
 * @param dati - Which ones: one section of the three.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const { corpo } = ricercaIdentificativi({ parametriRicercaSoggetto: { datiSoggetto: { idSchedaSoggettoANPR: '7' } } }, testata);
 * corpo.testataRichiesta.operazioneRichiesta // → '3007'
 */
export function ricercaIdentificativi(dati: DatiGestioneRichieste, testata: Testata): Richiesta<'3007'> {
  return { operazione: '3007', corpo: { testataRichiesta: toTestata('3007', testata), ...dati } };
}

/** A procedimento (3004), by one of the ways to find it. */
export type DatiConsultazioneProcedimento =
  | Required<Pick<CorpiRichiesta['3004']['parametriRicerca3004'], 'numeroProcedimentoAmm'>>
  | Required<Pick<CorpiRichiesta['3004']['parametriRicerca3004'], 'numeroPraticaComune'>>
  | Required<Pick<CorpiRichiesta['3004']['parametriRicerca3004'], 'idOpANPRCollegata'>>
  | Required<Pick<CorpiRichiesta['3004']['parametriRicerca3004'], 'idOpComunaleCollegata'>>
  | { readonly generalitaSoggettoCollegato: SoggettoDaCercare };

/**
 * The request that consults a procedimento amministrativo (3004).
 *
 * @param dati - How to find it: by its number, the comune's, an operation or a person.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * consultazioneProcedimento({ numeroPraticaComune: '2026/7' }, testata).corpo.parametriRicerca3004 // → { numeroPraticaComune: '2026/7' }
 */
export function consultazioneProcedimento(dati: DatiConsultazioneProcedimento, testata: Testata): Richiesta<'3004'> {
  return { operazione: '3004', corpo: { testataRichiesta: toTestata('3004', testata), parametriRicerca3004: dati } };
}

/** Electoral sections (3008): all of a comune, or one. */
export type DatiConsultazioneSezione = CorpiRichiesta['3008']['parametriRicerca3008'];

/**
 * The request that consults the electoral sections of a comune (3008).
 *
 * @param dati - Which ones.
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '2', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const comune = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
 * consultazioneSezione({ comune, tipoRichiesta: '1' }, testata).operazione // → '3008'
 */
export function consultazioneSezione(dati: DatiConsultazioneSezione, testata: Testata): Richiesta<'3008'> {
  return { operazione: '3008', corpo: { testataRichiesta: toTestata('3008', testata), parametriRicerca3008: dati } };
}
