import type {
  Accesso,
  AgenziaEntrate,
  EsitoAccesso,
  EsitoAe,
  Incerta,
  NonAmmessa,
  OperazioneAe,
  Orologio,
  RegistroAccessi,
} from '@anagrafe/core/agenzia-entrate';

import { nonAmmessa } from '../esiti.js';
import { toRipetizione } from './attesa.js';
import { createTurno } from './create-turno.js';
import { entro } from './entro.js';
import { toCodiceChiesto } from './to-codice-chiesto.js';
import { toTestoRichiesta } from './to-testo-richiesta.js';

/** What it takes to account for accesses. */
export interface OpzioniSorvegliata {
  readonly accessi: RegistroAccessi;
  readonly orologio: Orologio;
  /**
   * Resolves when an answer has been waited for long enough, or when the signal says that it is not waited for any more:
   * `(signal) => setTimeout(60_000, undefined, { signal })` of `node:timers/promises`. Absent: as long as the adapter waits.
   */
  readonly scadenza?: (segnale: AbortSignal) => Promise<unknown>;
}

/**
 * A port whose every request is accounted for: who asked, when, what, by the fingerprint of the codice fiscale, and how it ended. What
 * may change something is not sent twice on one day; after an outage it may be tried again, later each time.
 *
 * @param agenzia - Any adapter.
 * @param opzioni - What it takes to account for accesses.
 * @param opzioni.accessi - The register.
 * @param opzioni.orologio - The hour of Italy.
 * @param opzioni.scadenza - How long an answer is waited for. One that does not come in time is `incerta`, `tempo-scaduto`, and what
 * was asked is not sent again that day; if it comes later, it is not looked at.
 * @returns The same port. `accesso-non-registrato`: the register did not take the access, so nothing was sent.
 * `gia-inviata-oggi`: the very same request was sent today and was done, was refused, or nobody knows. `troppo-presto`: the
 * Agenzia was unavailable 5, then 15, 60, 180 minutes ago or less. A consultation may be repeated.
 * @throws What the register throws when it is asked for a fingerprint, or told how an access ended. In the second case the
 * request was made: `interroga` tells what became of it.
 * @example
 * const orologio = () => '2026-11-21T09:00:00';
 * const accessi = createRegistroAccessi((testo) => `${testo.length}`); // an HMAC, in earnest
 * const ae = createAgenziaEntrateSorvegliata(createAnagrafeTributariaSimulata({ orologio, accessi }), { accessi, orologio });
 * (await ae.interroga({ codiceFiscale: 'PRVDAA46R50F641J', richiedente: 'sportello 1' })).type // → 'rifiutata'
 */
export function createAgenziaEntrateSorvegliata(
  agenzia: AgenziaEntrate,
  { accessi, orologio, scadenza }: OpzioniSorvegliata,
): AgenziaEntrate {
  type Richiesta<O extends OperazioneAe> = Parameters<AgenziaEntrate[O]>[0];
  /** Of two that come at once, the second finds the first in the register. */
  const aTurno = createTurno();

  async function sorveglia<O extends OperazioneAe, E extends EsitoAe<unknown>>(
    operazione: O,
    richiesta: Richiesta<O>,
    invia: () => Promise<E>,
  ): Promise<E | Incerta | NonAmmessa> {
    const quando = orologio();
    const codiceChiesto = toCodiceChiesto(richiesta);
    const codiceFiscale = codiceChiesto === undefined ? undefined : await accessi.impronta(codiceChiesto);
    const giorno = quando.slice(0, 10);
    // A consultation may be repeated: nothing of it but the code needs to be known again.
    const impronta =
      operazione === 'interroga' ? undefined : await accessi.impronta(toTestoRichiesta(richiesta), giorno);
    const { richiedente } = richiesta;
    const accesso = {
      richiedente,
      operazione,
      quando,
      ...(impronta === undefined ? {} : { richiesta: impronta }),
      ...(codiceFiscale === undefined ? {} : { codiceFiscale }),
    };
    const id = impronta === undefined ? await apri(accesso) : await aTurno(() => apriUnaVolta(accesso, impronta));
    if (typeof id !== 'string') return id;
    const esito = await (scadenza === undefined ? invia() : entro(invia, scadenza));
    await accessi.close(id, toEsitoAccesso(esito));
    return esito;
  }

  /** The number of the access, or why it is not made. */
  async function apri(accesso: Accesso): Promise<string | NonAmmessa> {
    try {
      return await accessi.open(accesso);
    } catch {
      return nonAmmessa('accesso-non-registrato'); // said to the caller as an outcome: nothing is sent
    }
  }

  /** The same for what is not made twice on one day. */
  async function apriUnaVolta(accesso: Accesso, richiesta: string): Promise<string | NonAmmessa> {
    const { operazione, quando } = accesso;
    const precedenti = await accessi.find({ operazione, richiesta, giorno: quando.slice(0, 10) });
    const ripetizione = toRipetizione(precedenti, quando);
    return ripetizione === 'ammessa' ? apri(accesso) : nonAmmessa(ripetizione);
  }

  return {
    interroga: (r) => sorveglia('interroga', r, () => agenzia.interroga(r)),
    valida: (r) => sorveglia('valida', r, () => agenzia.valida(r)),
    attribuisci: (r) => sorveglia('attribuisci', r, () => agenzia.attribuisci(r)),
    attribuisciOmocodice: (r) => sorveglia('attribuisciOmocodice', r, () => agenzia.attribuisciOmocodice(r)),
    varia: (r) => sorveglia('varia', r, () => agenzia.varia(r)),
    allinea: (r) => sorveglia('allinea', r, () => agenzia.allinea(r)),
    collega: (r) => sorveglia('collega', r, () => agenzia.collega(r)),
    annullaAttribuzione: (r) => sorveglia('annullaAttribuzione', r, () => agenzia.annullaAttribuzione(r)),
  };
}

function toEsitoAccesso(esito: EsitoAe<unknown>): EsitoAccesso {
  const codice = 'codice' in esito ? esito.codice.codice : undefined;
  return codice === undefined ? { type: esito.type } : { type: esito.type, codice };
}
