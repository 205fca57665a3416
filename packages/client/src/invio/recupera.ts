import {
  ErroreRichiesta,
  type Operazione,
  type Richiesta,
  type Testata,
  gestioneRichieste,
} from '@anagrafe/core/operazioni';

import { ErroreClient } from '../errore-client.js';
import type { Esito, EsitoIncerto } from '../esito.js';
import type { Guasto } from '../guasti/guasto.js';
import type { VoceInvio } from '../registro/registro-invii.js';
import { toEsito } from '../risposta/to-esito.js';
import { type Messaggio, toImpronta, writeMessaggio } from './messaggio.js';
import { isRegistrazione } from './operazioni.js';

/** ANPR never had the message: nothing was done, and the request may be sent anew, with a new identifier. */
export interface NonArrivata {
  readonly type: 'non-arrivata';
  readonly idOperazioneComune: string;
}

/** What became of a message. */
export type EsitoRecupero<O extends Operazione = Operazione> = Esito<O> | NonArrivata;

/** How a message is asked after. */
export interface Mezzi {
  /** Sends a message as it is, with a fresh security header; `perConto` is the message that it asks after. */
  readonly spedisci: <O extends Operazione>(messaggio: Messaggio<O>, perConto?: string) => Promise<Esito<O>>;
  readonly testata: () => Testata;
  readonly adesso: () => Date;
}

/** So long ANPR may still be at it. */
const PAZIENZA = 30_000;

const IN_CORSO: Guasto = {
  codice: 'tempo-scaduto',
  significato: 'ANPR ha il messaggio, o potrebbe averlo fra poco: non ha ancora finito.',
  cause: [{ perche: 'l’operazione è in corso', controllare: 'l’esito, con recover, dopo almeno mezzo minuto' }],
  forseRegistrata: true,
  fonti: ['4031', '4053'],
};

/**
 * Settles what became of a message. With the request, the very same is sent again with the same identifier: ANPR plays back what
 * it answered, or does it now. Without, ANPR is asked what it has under that identifier (3003), which it knows of registrations only.
 */
export async function recupera<O extends Operazione>(
  voce: VoceInvio,
  richiesta: Richiesta<O> | undefined,
  mezzi: Mezzi,
): Promise<EsitoRecupero<O>> {
  if (richiesta !== undefined)
    return toIncertoSeInCorso(await mezzi.spedisci(await pretendiSua(voce, richiesta)), voce);
  if (!isRegistrazione(voce.operazione))
    throw new ErroreClient(
      'richiesta-necessaria',
      `ANPR non tiene le richieste ${voce.operazione}: per riavere la risposta ripassare la stessa richiesta, o farne una nuova.`,
    );
  return chiedi(voce as VoceInvio & { readonly operazione: O }, mezzi);
}

/** @throws ErroreClient `richiesta-diversa` if what was sent under the identifier is not this request, to the letter. */
async function pretendiSua<O extends Operazione>(
  { operazione, impronta }: VoceInvio,
  richiesta: Richiesta<O>,
): Promise<Messaggio<O>> {
  const scritto = richiesta.operazione === operazione ? await writeMessaggio(richiesta) : undefined;
  if (scritto?.ok !== true || toImpronta(scritto.value) !== impronta)
    throw new ErroreClient('richiesta-diversa', 'La richiesta non è quella inviata con questo identificativo.');
  return scritto.value;
}

/** What ANPR says of an identifier that it is still busy with: it may also come of something else, and then stays a no. */
const OCCUPATA = 'EN148';

function toIncertoSeInCorso<O extends Operazione>(esito: Esito<O>, voce: VoceInvio): Esito<O> {
  const occupata =
    esito.type === 'ko' && esito.errori.some(({ codice, testo }) => codice === OCCUPATA && /elaborazion/i.test(testo));
  return occupata ? toIncerto(voce, IN_CORSO) : esito;
}

function toIncerto({ id }: VoceInvio, guasto: Guasto): EsitoIncerto {
  return { type: 'incerto', idOperazioneComune: id, guasto };
}

/** What a search says that finds nothing. */
const NESSUN_RISULTATO = 'EN122';
const IN_ELABORAZIONE = '1';

async function chiedi<O extends Operazione>(
  voce: VoceInvio & { readonly operazione: O },
  mezzi: Mezzi,
): Promise<EsitoRecupero<O>> {
  const dati = { ricercaSingolaRichiesta: { idOperazioneComune: voce.id, tipoOperazione: '1' as const } };
  const domanda = await writeMessaggio(gestioneRichieste(dati, mezzi.testata()));
  if (!domanda.ok) throw new ErroreRichiesta('3003', domanda.error);
  const esito = await mezzi.spedisci(domanda.value, voce.id);
  if (esito.type === 'incerto') return { ...esito, idOperazioneComune: voce.id };
  if (esito.type === 'ko') {
    const ignota = esito.errori.some(({ codice }) => codice === NESSUN_RISULTATO);
    const recente = mezzi.adesso().getTime() - voce.quando < PAZIENZA;
    if (ignota && !recente) return { type: 'non-arrivata', idOperazioneComune: voce.id };
    return toIncerto(voce, IN_CORSO);
  }
  const [trovata] = esito.risposta.Risposta3003_OK?.elencoRisposte ?? [];
  if (trovata?.xmlRisposta === undefined || trovata.statoLavorazione === IN_ELABORAZIONE)
    return toIncerto(voce, IN_CORSO);
  const byte = Buffer.from(trovata.xmlRisposta, 'base64');
  return toEsito(
    { operazione: voce.operazione, idOperazioneComune: voce.id, dataOraRichiesta: voce.dataOraRichiesta },
    { stato: 200, tipo: 'text/xml', byte },
  );
}
