import type { AlgoritmoFirma } from '@anagrafe/core';
import {
  type ContestoOperazione,
  type Operazione,
  type RegistroAnagrafico,
  type Richiesta,
  type Testata,
  elencoVersioni,
} from '@anagrafe/core/operazioni';

import { AMBIENTI, type Ambiente } from './ambiente.js';
import type { Accertamento } from './diagnosi/accertamento.js';
import { esamina as esaminaCollegamento } from './diagnosi/esamina.js';
import { ErroreClient } from './errore-client.js';
import type { Controllo, EsitoInvio } from './esito.js';
import { ErroreAnpr } from './guasti/errore-anpr.js';
import { type DatiIdentita, createIdentita } from './identita/create-identita.js';
import { type Controllata, controlla } from './invio/controlla.js';
import { generaIdOperazione } from './invio/genera-id.js';
import { toChiusura } from './invio/invia.js';
import { toImpronta } from './invio/messaggio.js';
import { METODI, type Metodi } from './invio/operazioni.js';
import { toGiornoItaliano, toOraItaliana } from './invio/orario.js';
import { type EsitoRecupero, recupera } from './invio/recupera.js';
import { createSentinellaOrologio } from './invio/sentinella-orologio.js';
import { createSpedizione } from './invio/spedizione.js';
import type { Ascoltatori } from './osservatori/create-racconto.js';
import { createRegistroMemoria } from './registro/create-registro-memoria.js';
import type { RegistroInvii } from './registro/registro-invii.js';
import { createTrasporto } from './trasporto/create-trasporto.js';
import { type Indirizzi, toIndirizzo } from './trasporto/percorsi.js';
import type { Trasporto } from './trasporto/trasporto.js';

/** What a client is made of. */
export interface OpzioniClient extends Ascoltatori {
  readonly ambiente: Ambiente;
  /** Keys, certificates, operator. */
  readonly identita: Omit<DatiIdentita, 'ambiente'>;
  /** The decode tables, `openTabelle()` of `@anagrafe/decodifica`: the checks before sending ask them. */
  readonly tabelle: ContestoOperazione['tabelle'];
  /** What is known of the register of ANPR, for the checks that ask it. */
  readonly anagrafe?: RegistroAnagrafico;
  /** Where what is sent is written down first. Absent, in memory: `openRegistroFile` outlives a crash. */
  readonly registro?: RegistroInvii;
  /** Absent: undici, with the authorities of the machine. */
  readonly trasporto?: Trasporto;
  readonly indirizzi?: Indirizzi;
  /** Absent: `RSA-SHA1`, the only one that is documented. */
  readonly algoritmo?: AlgoritmoFirma;
  /** Absent: the clock of the machine. */
  readonly orologio?: () => Date;
  /** Makes identifiers that no program of the comune has ever used; absent, `generaIdOperazione`. */
  readonly generaId?: (adesso: Date) => string;
}

/** How one request is sent. */
export interface OpzioniInvio {
  /** Send also what ANPR would refuse. What the schema does not allow is never sent. */
  readonly ancheSeRespinta?: boolean;
  /** Another operator than that of the client: the codice fiscale. */
  readonly operatore?: string;
}

/** How one message is asked after. */
export type OpzioniRecupero = Pick<OpzioniInvio, 'operatore'>;

/** How far the way to ANPR is looked at. */
export interface OpzioniDoctor {
  /** `false`: ANPR is not called; absent, it is asked once for its versions (7003), which changes nothing. */
  readonly chiamata?: boolean;
}

/** What a `testataRichiesta` has that the client does not know by itself. */
export type DatiTestata = Partial<Omit<Testata, 'codMittente' | 'tipoInvio'>> & Pick<Testata, 'tipoOperazione'>;

/** A method for each operation: `client.consultazioneScheda(richiesta)`. */
type Chiamate = {
  readonly [M in keyof Metodi]: (
    richiesta: Richiesta<Metodi[M]>,
    opzioni?: OpzioniInvio,
  ) => Promise<EsitoInvio<Metodi[M]>>;
};

/** The web services of ANPR. */
export interface Client extends Chiamate {
  /** What to look after, in Italian: a certificate about to end. */
  readonly avvisi: readonly string[];
  /** The heading of a request: a new identifier, the comune, the time, the environment. */
  readonly toTestata: (dati: DatiTestata) => Testata;
  /**
   * What ANPR would refuse of a request. It is signed, read again from its bytes and verified, and not sent: a key that does not
   * sign as it should is an ErroreClient `firma-non-valida`.
   */
  readonly controlla: (richiesta: Richiesta) => Promise<Controllo>;
  /** Sends a request, if ANPR would take it. */
  readonly invia: <O extends Operazione>(richiesta: Richiesta<O>, opzioni?: OpzioniInvio) => Promise<EsitoInvio<O>>;
  /** Settles what became of a request whose answer was lost, without doing it twice. */
  readonly recover: <O extends Operazione>(
    id: string,
    richiesta?: Richiesta<O>,
    opzioni?: OpzioniRecupero,
  ) => Promise<EsitoRecupero<O>>;
  /**
   * Looks at the way to ANPR a step at a time, on the path that messages take: name, connection, TLS, clock, certificates,
   * identity, a call. It throws nothing; what a step needs and does not hold leaves the step `saltato`.
   */
  readonly doctor: (opzioni?: OpzioniDoctor) => Promise<readonly Accertamento[]>;
}

/**
 * A client of the web services of ANPR, for a comune and one of its workstations. All that can be is checked before anything is
 * sent: the identity when it is made, each request when it is sent.
 *
 * @param opzioni - Environment, identity, tables; the rest has defaults.
 * @returns The client.
 * @throws ErroreClient if the identity cannot be used: what of it does not agree, never a key nor what opens it.
 * @example
 * const client = await createClient({ ambiente: 'test', identita, tabelle, trasporto });
 * const criteri = { codiceFiscale: 'PRVDAA90A41H501A', cognome: 'PROVA', nome: 'ADA' };
 * const dati = { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-03-20', datiAnagraficiRichiesti: ['1'] };
 * const richiesta = consultazioneScheda({ criteri, richiesta: dati }, client.toTestata({ tipoOperazione: 'C' }));
 * const esito = await client.consultazioneScheda(richiesta);
 * [esito.type, esito.type === 'ok' && esito.idOperazioneANPR] // → ['ok', '1234567890']
 * const storta = consultazioneScheda({ criteri: { ...criteri, nome: 'ADA°' }, richiesta: dati }, client.toTestata({ tipoOperazione: 'C' }));
 * const fermata = await client.consultazioneScheda(storta);
 * fermata.type === 'non-inviata' && fermata.controllo.violazioni[0]?.campo // → 'criteriRicerca.nome'
 */
export async function createClient(opzioni: OpzioniClient): Promise<Client> {
  const { ambiente, tabelle, anagrafe, algoritmo = 'RSA-SHA1', indirizzi = {} } = opzioni;
  const { orologio = () => new Date(), generaId = generaIdOperazione } = opzioni;
  const { registro = createRegistroMemoria(), trasporto = createTrasporto() } = opzioni;
  const identita = await createIdentita({ ...opzioni.identita, ambiente }, orologio());
  const { idSede } = identita;
  const sentinella = createSentinellaOrologio(orologio);

  const toTestata = (dati: DatiTestata): Testata => ({
    idOperazioneComune: generaId(orologio()),
    codMittente: idSede,
    dataOraRichiesta: toOraItaliana(orologio()),
    tipoInvio: AMBIENTI[ambiente].tipoInvio,
    ...dati,
  });
  const esamina = async <O extends Operazione>(richiesta: Richiesta<O>): Promise<Controllata<O>> =>
    controlla(richiesta, {
      ambiente,
      idSede,
      oggi: toGiornoItaliano(orologio()),
      ostacoli: [sentinella.findIncoerenza() ?? []].flat(),
      tabelle,
      ...(anagrafe === undefined ? {} : { registro: anagrafe }),
    });

  const { prepara, spedisci } = createSpedizione({
    ...opzioni,
    identita,
    trasporto: sentinella.osserva(trasporto),
    indirizzi,
    algoritmo,
    orologio,
  });

  const manda = async <O extends Operazione>(
    richiesta: Richiesta<O>,
    { ancheSeRespinta = false, operatore }: OpzioniInvio = {},
  ): Promise<EsitoInvio<O>> => {
    const { controllo, messaggio } = await esamina(richiesta);
    if (messaggio === undefined || (!controllo.accettabile && !ancheSeRespinta))
      return { type: 'non-inviata', controllo };
    const { idOperazioneComune: id, dataOraRichiesta } = richiesta.corpo.testataRichiesta;
    const voce = { id, operazione: richiesta.operazione, dataOraRichiesta, quando: orologio().getTime() };
    await registro.open({ ...voce, impronta: toImpronta(messaggio) });
    try {
      return await concludi(
        id,
        spedisci(messaggio, { scopo: 'invio', ...(operatore === undefined ? {} : { operatore }) }),
      );
    } catch (errore) {
      // The first time, what did not arrive never did.
      if (errore instanceof ErroreAnpr) await registro.close(id, { esito: 'non-arrivata' });
      throw errore;
    }
  };

  /** Remembers how a message ended, before anybody is told. */
  const concludi = async <E extends EsitoRecupero>(id: string, spedizione: Promise<E>): Promise<E> => {
    const esito = await spedizione;
    await registro.close(id, toChiusura(esito));
    return esito;
  };

  const recover = async <O extends Operazione>(
    id: string,
    richiesta?: Richiesta<O>,
    { operatore }: OpzioniRecupero = {},
  ): Promise<EsitoRecupero<O>> => {
    const voce = await registro.find(id);
    if (voce === undefined)
      throw new ErroreClient('identificativo-sconosciuto', `Con l’identificativo ${id} da qui non è partito niente.`);
    return concludi(
      id,
      recupera<O>(voce, richiesta, {
        spedisci: async (messaggio, perConto) =>
          spedisci(messaggio, {
            scopo: 'recupero',
            ...(operatore === undefined ? {} : { operatore }),
            ...(perConto === undefined ? {} : { perConto }),
          }),
        testata: () => toTestata({ tipoOperazione: 'C' }),
        adesso: orologio,
      }),
    );
  };

  const doctor = async ({ chiamata = true }: OpzioniDoctor = {}): Promise<readonly Accertamento[]> => {
    const { postazione, ...altro } = opzioni.identita;
    return esaminaCollegamento({
      indirizzo: toIndirizzo('7003', ambiente, indirizzi),
      ...(trasporto.diretta === undefined ? {} : { diretta: trasporto.diretta }),
      orologio,
      identita: {
        ...altro,
        ambiente,
        comune: identita.comune,
        ...(postazione === undefined ? {} : { postazione: identita.postazione }),
      },
      ...(chiamata
        ? { chiama: async () => manda(elencoVersioni({ versioni: 'corrente' }, toTestata({ tipoOperazione: 'C' }))) }
        : {}),
    });
  };

  const metodi = Object.fromEntries(
    Object.keys(METODI).map((nome) => [
      nome,
      async (richiesta: Richiesta, come?: OpzioniInvio) => manda(richiesta, come),
    ]),
  ) as unknown as Chiamate;
  return {
    ...metodi,
    avvisi: identita.avvisi,
    toTestata,
    controlla: async (richiesta) => {
      const { controllo, messaggio } = await esamina(richiesta);
      if (messaggio !== undefined) await prepara(messaggio);
      return controllo;
    },
    doctor,
    invia: manda,
    recover,
  };
}
