import { formatTestoXml } from '@anagrafe/core/xsd';

import { SPAZI } from '../xml/spazi.js';
import { type CodiceEsito, type CodiceRifiuto, RIFIUTI } from './rifiuto.js';

/** What to give back over HTTP. */
export interface RispostaHttpNotifica {
  readonly stato: number;
  readonly intestazioni: Readonly<Record<string, string>>;
  readonly corpo: string;
}

/** How answers are written, as far as no source says it surely. */
export interface FormaRisposta {
  /** The namespace of the answer. */
  readonly spazio: string;
  readonly toCodiceEsito: (esito: CodiceEsito) => string;
}

/** The answer that ANPR has of a notification: what became of it. */
export function writeRisposta(esito: CodiceEsito, { spazio, toCodiceEsito }: FormaRisposta): RispostaHttpNotifica {
  const codice = formatTestoXml(toCodiceEsito(esito));
  return toHttp(
    200,
    `<n:RispostaN000 xmlns:n="${formatTestoXml(spazio)}"><codiceEsito>${codice}</codiceEsito><esito>${esito}</esito></n:RispostaN000>`,
  );
}

/** What whoever sent something that is no good notification is answered. */
export function writeRifiuto(codice: CodiceRifiuto, forma: FormaRisposta): RispostaHttpNotifica {
  const { perche, risposta } = RIFIUTI[codice];
  if ('esito' in risposta) return writeRisposta(risposta.esito, forma);
  const http = toHttp(risposta.stato, toFault('Client', perche));
  return codice === 'metodo-non-ammesso' ? { ...http, intestazioni: { ...http.intestazioni, allow: 'POST' } } : http;
}

/** What is answered where the mistake is on this side: ANPR sends it again. */
export function writeGuasto(): RispostaHttpNotifica {
  return toHttp(500, toFault('Server', 'La notifica non è stata presa in carico: inviarla di nuovo'));
}

function toFault(lato: 'Client' | 'Server', testo: string): string {
  return `<soap:Fault><faultcode>soap:${lato}</faultcode><faultstring>${formatTestoXml(testo)}</faultstring></soap:Fault>`;
}

function toHttp(stato: number, dentro: string): RispostaHttpNotifica {
  return {
    stato,
    intestazioni: { 'content-type': 'text/xml; charset=utf-8' },
    corpo: `<soap:Envelope xmlns:soap="${SPAZI.soap}"><soap:Body>${dentro}</soap:Body></soap:Envelope>`,
  };
}
