import { z } from 'zod';

/** What may have gone wrong, and what to look at. In Italian, for who keeps the software. */
export interface CausaGovway {
  readonly causa: string;
  readonly verifica: string;
}

/** A fault of the gateway before ANPR: the request did not arrive there. */
export interface GuastoGovway {
  readonly stato: number;
  /** Its name, such as `InteroperabilityInvalidRequest`; absent if the answer had none. */
  readonly titolo?: string;
  /** The number by which the assistance (assistenza.anpr.enti@sogei.it) finds the real reason. */
  readonly riferimentoAssistenza?: string;
  /** The likely causes, the likeliest first. */
  readonly cause: readonly CausaGovway[];
  /** Does it make sense to send the same again, later? */
  readonly riprovabile: boolean;
}

/** What the gateway does not tell apart: it answers all of these with one name. */
const FORMA: readonly CausaGovway[] = [
  {
    causa: 'Manca l’intestazione Agid-JWT-Signature, o Agid-JWT-TrackingEvidence.',
    verifica:
      'Le due intestazioni sono due token diversi, ciascuno con il proprio jti; nessun apparato in mezzo le toglie.',
  },
  {
    causa: 'Nell’intestazione dei token manca il kid, o non è quello che la PDND ha dato alla chiave.',
    verifica: 'Il kid si legge nel client della PDND, accanto alla chiave pubblica caricata.',
  },
  {
    causa: 'signed_headers è un oggetto: deve essere una lista di oggetti, uno per intestazione.',
    verifica: 'La forma è [{"digest": …}, {"content-type": …}].',
  },
  {
    causa: 'Il Digest non comincia con «SHA-256=», o è scritto in esadecimale.',
    verifica: 'Dopo il segno di uguale sta l’impronta in base 64, la stessa nell’intestazione e nel token.',
  },
  {
    causa: 'Il corpo è cambiato dopo il calcolo del Digest: compresso, o scritto di nuovo.',
    verifica: 'I byte inviati sono quelli di cui si è calcolata l’impronta; nessun proxy li comprime.',
  },
  {
    causa: 'Il voucher non porta l’impronta della Agid-JWT-TrackingEvidence inviata.',
    verifica: 'La client_assertion ha digest {alg: "SHA256", value: …}, in esadecimale, di quella stessa stringa.',
  },
  {
    causa: 'L’aud dei token è di un altro ambiente o di un altro servizio.',
    verifica:
      'È l’indirizzo del servizio senza «-PDND» e senza l’operazione; quello di collaudo non vale in produzione.',
  },
  {
    causa: 'L’orologio è avanti: un token emesso nel futuro è rifiutato oltre una ventina di secondi.',
    verifica: 'Sincronizzare l’orologio (NTP).',
  },
];

const VOUCHER: readonly CausaGovway[] = [
  {
    causa: 'Il voucher manca, è scaduto (vale 600 secondi) o non è di questo ambiente.',
    verifica:
      'L’intestazione è «Authorization: Bearer …»; il voucher è di auth.uat… in collaudo e di auth… in produzione.',
  },
  {
    causa: 'La finalità del voucher è di un altro servizio.',
    verifica: 'purposeId è quello della finalità attiva per questo e-service.',
  },
];

const AUTORIZZAZIONE: readonly CausaGovway[] = [
  {
    causa: 'Il client non è associato alla finalità, o la finalità non è attiva.',
    verifica: 'Nella PDND: richiesta di fruizione approvata, finalità attiva, client associato.',
  },
];

const INDIRIZZO: readonly CausaGovway[] = [
  {
    causa: 'L’indirizzo non è quello del servizio.',
    verifica:
      'Nome e versione del servizio come nel catalogo della PDND; nell’indirizzo, ma non nell’aud, c’è «-PDND».',
  },
];

const LIMITE: readonly CausaGovway[] = [
  {
    causa: 'Superato il numero di chiamate al giorno dichiarato nella finalità.',
    verifica: 'Aspettare il giorno dopo, o alzare la soglia della finalità; opzione limiti per non arrivarci.',
  },
];

const SERVIZIO: readonly CausaGovway[] = [
  {
    causa: 'Il servizio, o ANPR dietro di esso, non risponde.',
    verifica: 'Aspettare e ripetere; se dura, scrivere all’assistenza con il riferimento.',
  },
];

interface Voce {
  readonly cause: readonly CausaGovway[];
  readonly riprovabile: boolean;
}

/** By the name of the fault. */
const PER_TITOLO: Readonly<Record<string, Voce>> = {
  InteroperabilityInvalidRequest: { cause: FORMA, riprovabile: false },
  TokenAuthenticationRequired: { cause: VOUCHER, riprovabile: false },
  TokenAuthenticationFailed: { cause: VOUCHER, riprovabile: false },
  InvalidToken: { cause: VOUCHER, riprovabile: false },
  TokenExpired: { cause: VOUCHER, riprovabile: true },
  AuthorizationDeny: { cause: AUTORIZZAZIONE, riprovabile: false },
  AuthorizationTokenDeny: { cause: AUTORIZZAZIONE, riprovabile: false },
  UndefinedOperation: { cause: INDIRIZZO, riprovabile: false },
  NotFound: { cause: INDIRIZZO, riprovabile: false },
  LimitExceeded: { cause: LIMITE, riprovabile: true },
  TooManyRequests: { cause: LIMITE, riprovabile: true },
};

/** By the status, where the name says nothing known. */
const PER_STATO: readonly (readonly [da: number, a: number, voce: Voce])[] = [
  [400, 400, { cause: FORMA, riprovabile: false }],
  [401, 401, { cause: VOUCHER, riprovabile: false }],
  [403, 403, { cause: AUTORIZZAZIONE, riprovabile: false }],
  [404, 404, { cause: INDIRIZZO, riprovabile: false }],
  [429, 429, { cause: LIMITE, riprovabile: true }],
  [500, 599, { cause: SERVIZIO, riprovabile: true }],
];

const problema = z.object({ title: z.string().optional(), govway_id: z.string().optional() });

/**
 * What a fault of the gateway may come from. The gateway tells nothing apart, so that the causes are those that others had, in
 * order of likelihood.
 *
 * @param stato - The HTTP status.
 * @param json - The body (`application/problem+json`), parsed; anything else is no reason to fail.
 * @remarks Sources: italia/anpr 3964, 4040, 4763, 4871, 5014, 5310, 5357.
 * @example
 * const guasto = findCauseGovway(400, { title: 'InteroperabilityInvalidRequest', govway_id: '7d19' });
 * guasto.riferimentoAssistenza // → '7d19'
 * guasto.riprovabile // → false
 */
export function findCauseGovway(stato: number, json: unknown): GuastoGovway {
  const { data } = problema.safeParse(json);
  const titolo = data?.title;
  const nota = titolo !== undefined && Object.hasOwn(PER_TITOLO, titolo) ? PER_TITOLO[titolo] : undefined;
  const voce = nota ?? PER_STATO.find(([da, a]) => stato >= da && stato <= a)?.[2];
  return {
    stato,
    ...(titolo === undefined ? {} : { titolo }),
    ...(data?.govway_id === undefined ? {} : { riferimentoAssistenza: data.govway_id }),
    ...(voce ?? { cause: [], riprovabile: false }),
  };
}
