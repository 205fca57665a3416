import { toBase } from '@anagrafe/codice-fiscale';
import type {
  AgenziaEntrate,
  AnnullamentoAttribuzione,
  Attribuzione,
  DatiAnagrafici,
  EsitoAe,
  NonAmmessa,
  Posizione,
} from '@anagrafe/core/agenzia-entrate';
import { type Testata, consultazioneScheda, mutazioneScheda } from '@anagrafe/core/operazioni';

import { findDatiNonUtilizzabili } from '../dati-non-utilizzabili.js';
import { nonAmmessa } from '../esiti.js';
import type { ClientAnpr, EsitoAnpr, RichiestaViaAnpr } from './client-anpr.js';
import { type CodiceRegistrato, findCodiceConsultato, findCodiceRegistrato } from './find-codice-registrato.js';
import { RIMEDI } from './rimedi.js';
import { type Letto, readEsito, readMancatoInvio } from './to-esito.js';
import { type SenzaCodice, type TabelleLuoghi, toGeneralita, toNominativo } from './to-generalita.js';

/** What it takes besides the client. */
export interface OpzioniViaAnpr {
  /** `openTabelle()` of `@anagrafe/decodifica`: ANPR wants a place of birth by its name. */
  readonly tabelle: TabelleLuoghi;
  /**
   * The registration (1001, 1002) that a first code, or an omocodice, is asked for with, `gestioneCF` as given; `undefined` for
   * who is in ANPR already: then it is a 5008.
   */
  readonly iscrizione?: (
    richiesta: Attribuzione,
    come: { readonly gestioneCF: '1' | '2'; readonly testata: Testata },
  ) => Extract<RichiestaViaAnpr, { operazione: '1001' | '1002' }> | undefined;
  /**
   * The annulment (1013, 5012), `annullamentoAttribuzione` `S`, of the operation that asked for a code. It undoes that operation
   * too: of a registration, the person is not registered any more. `undefined` where there is none.
   */
  readonly annullamento?: (
    richiesta: AnnullamentoAttribuzione,
    testata: Testata,
  ) => Extract<RichiestaViaAnpr, { operazione: '1013' | '5012' }> | undefined;
}

/** The Agenzia through ANPR. */
export interface AgenziaEntrateViaAnpr extends AgenziaEntrate {
  /**
   * What became of a request that ended `incerta`: ANPR is asked what it has under its `riferimento`. Nothing is done again.
   *
   * @param riferimento - Of the outcome.
   * @param richiesta - What was asked.
   */
  readonly recover: (riferimento: string, richiesta: Chiesto) => Promise<EsitoAe>;
}

/** Of a request, what a position is made of. */
export interface Chiesto {
  readonly dati: DatiAnagrafici;
  /** Of a code that ANPR had. */
  readonly codiceFiscale?: string;
}

/**
 * The port through ANPR's own services, as a comune really asks the Agenzia: `valida` and `varia` are a 5008 of type 01 with
 * `gestioneCF` 0, `attribuisci` and `attribuisciOmocodice` one with 1 and 2, or the registration that is given. The person must
 * be in ANPR with the data that the request names. `interroga`, `allinea` and `collega` are of the web application alone: they
 * answer `non-offerta` with what to do there.
 *
 * @param client - `createClient` of `@anagrafe/client`.
 * @param opzioni - The tables, and the comune's own requests.
 * @returns The port. Besides what the Agenzia says: `rifiutata-da-anpr` with what ANPR has against the request; `anpr-non-raggiunta`;
 * `altro-comune`; `incerta` with the `riferimento` that `recover` wants. ANPR does not tell whether a person who gets a first
 * code is marked: `marcato` is `ignoto`. The address is the one that ANPR has, whatever the request says.
 * @throws What the client throws where the fault is its own: keys, register, an identifier used twice.
 * @example
 * const { openTabelle } = await import('@anagrafe/decodifica');
 * const testata = { idOperazioneComune: '1', codMittente: '099030', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const detto = { codice: 'EAM15', testo: '' };
 * const risponde = async () => ({ type: 'ko', errori: [detto], avvisi: [] }) as const;
 * const client = { toTestata: () => testata, invia: risponde, recover: risponde }; // createClient, in earnest
 * const ae = createAgenziaEntrateViaAnpr(client, { tabelle: await openTabelle() });
 * const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' } as const;
 * const richiesta = { codiceFiscale: 'PRVDAA46R50F641J', comune: '099030', richiedente: 'sportello 1' };
 * const validata = await ae.valida({ ...richiesta, dati });
 * validata.type === 'rifiutata' && validata.codice?.riprova // → 'domani'
 * const trovata = await ae.interroga(richiesta);
 * trovata.type === 'non-ammessa' && trovata.motivo // → 'non-offerta'
 */
export function createAgenziaEntrateViaAnpr(client: ClientAnpr, opzioni: OpzioniViaAnpr): AgenziaEntrateViaAnpr {
  const { tabelle, iscrizione, annullamento } = opzioni;

  const chiama = async (azione: () => Promise<EsitoAnpr>): Promise<Letto> => {
    try {
      return readEsito(await azione());
    } catch (causa) {
      return { type: 'fermo', esito: readMancatoInvio(causa) };
    }
  };

  /** What ANPR has of a person, where its answer did not say it. */
  const consulta = async (dati: DatiAnagrafici, testata: Testata): Promise<CodiceRegistrato | undefined> => {
    const generalita = toGeneralita(dati, tabelle);
    if (generalita === undefined) return undefined;
    const { luogoNascita, dataNascita, senzaGiorno, senzaGiornoMese, sesso } = generalita;
    const nascita = {
      dataEvento: dataNascita,
      luogoNascita,
      ...(senzaGiorno && { senzaGiorno }),
      ...(senzaGiornoMese && { senzaGiornoMese }),
    };
    const richiesta = consultazioneScheda(
      {
        criteri: { ...toNominativo(dati), sesso },
        datiNascita: nascita,
        richiesta: {
          schedaAnagraficaRichiesta: '1',
          dataRiferimentoRichiesta: toGiorno(testata),
          datiAnagraficiRichiesti: ['1'],
        },
      },
      testata,
    );
    const letto = await chiama(() => client.invia(richiesta));
    return letto.type === 'fatto' ? findCodiceConsultato(letto.risposta) : undefined;
  };

  const concludi = async (letto: Letto, chiesto: Chiesto, testata: Testata): Promise<EsitoAe> => {
    if (letto.type === 'fermo') return letto.esito;
    const registrato =
      findCodiceRegistrato(letto.risposta) ?? (await consulta(chiesto.dati, client.toTestata({ tipoOperazione: 'C' })));
    // Done, and nobody says with which code.
    if (registrato === undefined)
      return { type: 'incerta', causa: 'risposta-incompleta', riferimento: testata.idOperazioneComune };
    return { type: 'eseguita', codice: letto.codice, posizione: toPosizione(registrato, chiesto, testata.codMittente) };
  };

  const manda = async (
    {
      dati,
      codiceFiscale,
      precedenti,
      comune,
    }: Chiesto & { readonly comune: string; readonly precedenti?: DatiAnagrafici },
    toRichiesta: (parti: Parti) => RichiestaViaAnpr,
  ): Promise<EsitoAe> => {
    const testata = client.toTestata({ tipoOperazione: 'C' });
    const contraria = toContraria(testata, comune, [dati, ...(precedenti === undefined ? [] : [precedenti])]);
    if (contraria !== undefined) return contraria;
    const generalita = toGeneralita(dati, tabelle);
    if (generalita === undefined) return nonAmmessa('dati-non-utilizzabili', ['luogoNascita']);
    const richiesta = toRichiesta({ generalita, testata });
    return concludi(
      await chiama(() => client.invia(richiesta)),
      codiceFiscale === undefined ? { dati } : { dati, codiceFiscale },
      testata,
    );
  };

  const aggiorna: AgenziaEntrate['varia'] = (richiesta) => {
    const codiceFiscale = { codFiscale: richiesta.codiceFiscale.toUpperCase() };
    return manda(richiesta, ({ generalita, testata }) =>
      mutazioneScheda(
        {
          tipo: '01',
          soggetto: { ...toNominativo(richiesta.precedenti ?? richiesta.dati), codiceFiscale },
          generalitaDaModificare: { generalita: { ...generalita, codiceFiscale } },
          gestioneCF: '0',
          dataDecorrenza: toGiorno(testata),
        },
        testata,
      ),
    );
  };

  const attribuisci = (richiesta: Attribuzione, gestioneCF: '1' | '2'): Promise<EsitoAe> =>
    manda(richiesta, ({ generalita, testata }) => {
      const sua = iscrizione?.(richiesta, { gestioneCF, testata });
      if (sua !== undefined) return sua;
      return mutazioneScheda(
        {
          tipo: '01',
          soggetto: generalita,
          generalitaDaModificare: { generalita },
          gestioneCF,
          dataDecorrenza: toGiorno(testata),
        },
        testata,
      );
    });

  return {
    interroga: () => Promise.resolve(nonOfferta('interroga')),
    valida: aggiorna,
    attribuisci: (richiesta) => attribuisci(richiesta, '1'),
    attribuisciOmocodice: (richiesta) => attribuisci(richiesta, '2'),
    varia: aggiorna,
    allinea: () => Promise.resolve(nonOfferta('allinea')),
    collega: () => Promise.resolve(nonOfferta('collega')),
    annullaAttribuzione: async (richiesta) => {
      const testata = client.toTestata({ tipoOperazione: 'V' });
      const contraria = toContraria(testata, richiesta.comune, []);
      if (contraria !== undefined) return contraria;
      const sua = annullamento?.(richiesta, testata);
      if (sua === undefined) return nonOfferta('annullaAttribuzione');
      const letto = await chiama(() => client.invia(sua));
      if (letto.type === 'fermo') return letto.esito;
      // Only EAC00 says that the code was annulled with the operation.
      return letto.codice.codice === 'EAC00'
        ? { type: 'eseguita', codice: letto.codice, posizione: undefined }
        : { type: 'incerta', causa: 'risposta-incompleta', riferimento: testata.idOperazioneComune };
    },
    recover: async (riferimento, chiesto) => {
      const testata = { ...client.toTestata({ tipoOperazione: 'C' }), idOperazioneComune: riferimento };
      return concludi(await chiama(() => client.recover(riferimento)), chiesto, testata);
    },
  };
}

/** What every request is made of. */
interface Parti {
  readonly generalita: SenzaCodice;
  readonly testata: Testata;
}

/** Why nothing is to be sent, if so. */
function toContraria(
  { codMittente }: Testata,
  comune: string,
  persone: readonly DatiAnagrafici[],
): NonAmmessa | undefined {
  if (codMittente !== comune) return nonAmmessa('altro-comune');
  const campi = persone.flatMap(findDatiNonUtilizzabili);
  return campi.length === 0 ? undefined : nonAmmessa('dati-non-utilizzabili', campi);
}

function nonOfferta(operazione: keyof typeof RIMEDI): NonAmmessa {
  return { ...nonAmmessa('non-offerta'), rimedio: RIMEDI[operazione] };
}

/** What is known of a position after ANPR had it attributed, validated or changed. */
function toPosizione({ codiceFiscale, validato }: CodiceRegistrato, chiesto: Chiesto, comune: string): Posizione {
  const prima = chiesto.codiceFiscale?.toUpperCase();
  const marcato = prima !== undefined && validato;
  return {
    codiceFiscale,
    dati: chiesto.dati,
    validato,
    marcato: marcato || 'ignoto',
    ...(marcato && { comune }),
    omocodice: codiceFiscale.length === 16 && toBase(codiceFiscale) !== codiceFiscale,
    collegati: prima === undefined || prima === codiceFiscale ? [] : [{ codiceFiscale: prima }],
  };
}

/** The day of a request. */
function toGiorno({ dataOraRichiesta }: Testata): string {
  return dataOraRichiesta.slice(0, 10);
}
