/** A request as it goes out: these bytes, no others. */
export interface MessaggioHttp {
  readonly indirizzo: string;
  readonly intestazioni: Readonly<Record<string, string>>;
  readonly corpo: Uint8Array<ArrayBuffer>;
}

/** What came back. */
export interface RispostaHttp {
  readonly stato: number;
  readonly corpo: string;
}

/** Sends a request with POST. Rejects if no answer comes. */
export type TrasportoPdnd = (messaggio: MessaggioHttp, annulla: AbortSignal) => Promise<RispostaHttp>;

/** Why no answer came. */
export type CausaSilenzio =
  /** No answer in time. */
  | 'tempo-scaduto'
  /** The certificate of the server is of an authority that is not trusted: that of `collaudo` is one of its own. */
  | 'autorita-non-riconosciuta'
  /** No connection, or a broken one. */
  | 'collegamento'
  /** What came is no answer of the service. */
  | 'risposta-illeggibile';

/** Answers are of a few kilobytes. */
const MASSIMO = 5_000_000;

/** Sends with the `fetch` that every platform has. */
export const inviaConFetch: TrasportoPdnd = async ({ indirizzo, intestazioni, corpo }, annulla) => {
  const risposta = await fetch(indirizzo, {
    method: 'POST',
    headers: intestazioni,
    body: corpo,
    signal: annulla,
    redirect: 'error',
  });
  return { stato: risposta.status, corpo: await leggi(risposta) };
};

async function leggi({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decodificatore = new TextDecoder();
  let testo = '';
  for await (const pezzo of body as unknown as AsyncIterable<Uint8Array>) {
    testo += decodificatore.decode(pezzo, { stream: true });
    if (testo.length > MASSIMO) throw new TypeError('the answer is too long');
  }
  return testo + decodificatore.decode();
}

/** Of what was thrown instead of an answer: why. */
export function toCausaSilenzio(errore: unknown): CausaSilenzio {
  for (let uno = errore; uno instanceof Error; uno = uno.cause) {
    if (uno.name === 'TimeoutError' || uno.name === 'AbortError') return 'tempo-scaduto';
    const codice = 'code' in uno && typeof uno.code === 'string' ? uno.code : '';
    if (AUTORITA.test(codice)) return 'autorita-non-riconosciuta';
  }
  return 'collegamento';
}

const AUTORITA =
  /^(?:UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT(?:_IN_CHAIN)?|CERT_UNTRUSTED)$/;
