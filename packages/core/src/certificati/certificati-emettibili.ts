import type { NonVerificato } from '../regole/raccogli.js';
import type { Rilievo } from '../regole/rilievo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { ContestoCertificato } from './certificazione.js';
import { regoleIntestatario } from './elenco.js';
import { evaluateCertificazione, toCertificazione } from './evaluate-certificato.js';
import { isIscrittoAire } from '../scheda/aire.js';
import { type TipoCertificato, toTipiCertificato } from './tipo-certificato.js';

/**
 * Can a certificate be issued? `si`; `forzando`, with `forzaCertificazione` 1 and a warning; `no`; `non-verificabile`,
 * when nothing known forbids it and something that is not known could.
 */
export type EsitoEmissione = 'si' | 'forzando' | 'no' | 'non-verificabile';

/** A type of certificate, and whether a person can have it. */
export interface CertificatoEmettibile {
  readonly tipo: TipoCertificato;
  /** Is it among the types that the WebApp shows for a resident, or for an Italian abroad? It shows no electoral one. */
  readonly offerto: boolean;
  readonly esito: EsitoEmissione;
  /** Why, in one Italian sentence or two for who stands at the counter: the first reason. Empty for a plain yes. */
  readonly motivo: string;
  /** What forbids it, or forbids it unless it is forced. */
  readonly rilievi: readonly Rilievo[];
  /** What could not be decided. */
  readonly nonVerificati: readonly NonVerificato[];
}

/**
 * Every type of certificate, and whether a person can have it, as the WebApp of ANPR shows them. Who asks, price,
 * language and day are not looked at: `evaluateCertificato` does, once they are known.
 *
 * @param soggetto - The scheda of the intestatario. One without `soggettoAIRE` is a resident's.
 * @param contesto - The day, the tables, and what is known of the register. Little is certain without it: what depends on
 * it is `non-verificabile`.
 * @returns The 20 types of table 13 in their order, then the electoral ones.
 * @example
 * const registro = { cancellazione: null, procedimentoAperto: false, schede: [{ comune: '058091', aire: false, cancellata: false }] };
 * const nubile = { statoCivile: { statoCivile: '1' }, attributiSoggetto: { soggettoCertificabile: '2' } };
 * const certificati = certificatiEmettibili(nubile, { ...contesto, registro });
 * certificati.length // → 22
 * certificati.filter(({ esito }) => esito === 'si').map(({ tipo }) => tipo.codice) // → ['1', '7', '8', '11', '17']
 * certificati[2].motivo // → 'Lo stato civile è 1, celibe/nubile: non si emette il certificato anagrafico di matrimonio (3).'
 */
export function certificatiEmettibili(soggetto: Soggetto, contesto: ContestoCertificato): CertificatoEmettibile[] {
  return toTipiCertificato().map((tipo) => toEmettibile(tipo, soggetto, contesto));
}

/** What comes of the rules for one type. */
interface Esame {
  readonly rilievi: readonly Rilievo[];
  readonly nonVerificati: readonly NonVerificato[];
}

function toEmettibile(tipo: TipoCertificato, soggetto: Soggetto, contesto: ContestoCertificato): CertificatoEmettibile {
  const normale = esamina(soggetto, contesto, { tipo, forzaCertificazione: '0' });
  const { rilievi } = normale;
  const forzato = rilievi.length === 0 ? normale : esamina(soggetto, contesto, { tipo, forzaCertificazione: '1' });
  return {
    tipo,
    offerto: tipo.soggetti.includes(isIscrittoAire(soggetto) ? 'AIRE' : 'APR'),
    esito: toEsito(normale, forzato),
    motivo: toMotivo(normale, forzato),
    ...normale,
  };
}

function esamina(
  soggetto: Soggetto,
  contesto: ContestoCertificato,
  { tipo, forzaCertificazione }: { readonly tipo: TipoCertificato; readonly forzaCertificazione: string },
): Esame {
  const rilievi: Rilievo[] = [];
  const nonVerificati: NonVerificato[] = [];
  const richiesta = {
    listaTipiCertificati: { tipoCertificato: [tipo.codice] },
    datiControllo: { forzaCertificazione },
  };
  const oggetto = toCertificazione(soggetto, richiesta, contesto);
  evaluateCertificazione({ regole: regoleIntestatario, oggetto }, contesto, {
    rilievo: (uno) => rilievi.push(uno),
    nonValutabile: (codice, mancano) => nonVerificati.push({ codice, mancano }),
  });
  return { rilievi, nonVerificati };
}

/** A refusal that may be forced is only that if nothing else refuses, or may. */
function toEsito(normale: Esame, forzato: Esame): EsitoEmissione {
  if (forzato.rilievi.length > 0) return 'no';
  if (forzato.nonVerificati.length > 0) return 'non-verificabile';
  return normale.rilievi.length === 0 ? 'si' : 'forzando';
}

/** What nothing helps against; or what may be forced, and what is still to be known. */
function toMotivo(normale: Esame, forzato: Esame): string {
  const [ostacolo] = forzato.rilievi;
  if (ostacolo !== undefined) return ostacolo.messaggio;
  const [forzabile] = normale.rilievi;
  const serve = [...new Set(forzato.nonVerificati.flatMap(toServe))];
  return [
    forzabile === undefined ? [] : [forzabile.messaggio, 'Si può chiedere con forzaCertificazione 1.'],
    serve.length === 0 ? [] : [`Da sapere: ${serve.join('; ')}.`],
  ]
    .flat()
    .join(' ');
}

/** What it takes to decide: in the words of the rule, or else the fields that are missing. */
function toServe({ codice, mancano }: NonVerificato): readonly string[] {
  const serve = regoleIntestatario.find((regola) => regola.codice === codice)?.serve;
  return serve === undefined || mancano.every((campo) => campo.startsWith('soggetto.'))
    ? mancano.map((campo) => `nella scheda, ${campo.replace('soggetto.', '')}`)
    : [serve];
}
