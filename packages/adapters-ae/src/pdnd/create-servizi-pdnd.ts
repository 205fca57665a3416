import { type CacheIdAnpr, createCacheIdAnpr } from './cache-id-anpr.js';
import {
  type CriteriE002,
  type DatiRichiesta,
  type GeneralitaDaVerificare,
  type RicercaPerDati,
  type RichiestaE002,
  toCorpo,
  toVerifica,
} from './richiesta-e002.js';
import { type InfoSoggetto, type RispostaE002, parseRifiuto, parseRisposta } from './risposta-e002.js';
import { ErrorePdnd } from './errore-pdnd.js';
import type { EsitoPdnd, Mancata, Risposta } from './esito.js';
import { type Fruitore, type Utente, openPenna } from './fruitore.js';
import { findCauseGovway } from './guasto-govway.js';
import { toDigest } from './impronta.js';
import {
  type AmbientePdnd,
  C003,
  C030,
  INDIRIZZI,
  type IndirizziPdnd,
  type ServizioAnpr,
  toDestinatario,
  toIndirizzo,
} from './indirizzi.js';
import { type ContatoreChiamate, type LimitiUso, createContatore, findRinvio } from './limiti.js';
import { type TrasportoPdnd, inviaConFetch, toCausaSilenzio } from './trasporto.js';
import { parseJson, readVoucher } from './voucher.js';

/** What the services are used with. */
export interface OpzioniPdnd {
  readonly ambiente: AmbientePdnd;
  readonly fruitore: Fruitore;
  /** The `purposeId` of each use case. */
  readonly finalita: Readonly<Record<string, string>>;
  readonly utente: Utente;
  /** In place of those of the environment. */
  readonly indirizzi?: Partial<IndirizziPdnd>;
  readonly limiti?: LimitiUso;
  readonly contatore?: ContatoreChiamate;
  readonly idAnpr?: CacheIdAnpr;
  readonly trasporto?: TrasportoPdnd;
  /** How long an answer is waited for, in milliseconds. Default 30,000. */
  readonly tempoMassimo?: number;
  readonly orologio?: () => Date;
  /** An identifier that is never given twice. Default: a UUID. */
  readonly generaId?: () => string;
}

/** Somebody, by what is known of him. */
export type Persona = { readonly idANPR: string } | { readonly codiceFiscale: string };

/** What C003 says of the generalità that somebody declares. */
export interface EsitoVerifica {
  /** `undefined` where an answer is `A`, whose meaning is not published, or none came. */
  readonly confermata: boolean | undefined;
  readonly info: readonly InfoSoggetto[];
}

/** The e-services of ANPR on the PDND. */
export interface ServiziPdnd {
  /** C030: the idANPR of a person, by codice fiscale or by data. A codice fiscale that was asked for is remembered. */
  readonly findIdAnpr: (
    persona: { readonly codiceFiscale: string } | RicercaPerDati,
    perche: DatiRichiesta,
  ) => Promise<EsitoPdnd<string>>;
  /** C003: are these the generalità of that person? By codice fiscale, his idANPR is found first where C030 can be used. */
  readonly verifyGeneralita: (
    persona: Persona,
    generalita: GeneralitaDaVerificare,
    perche: DatiRichiesta,
  ) => Promise<EsitoPdnd<EsitoVerifica>>;
  /** Any other e-service of the same shape, by its name in the catalogue. */
  readonly invia: (servizio: ServizioAnpr, richiesta: RichiestaE002) => Promise<EsitoPdnd<RispostaE002>>;
}

const EN148 = 'EN148';
const TIPO = 'application/json';

/**
 * The e-services of ANPR on the PDND, with the security that they ask for: a voucher tied to the tracking evidence of each call,
 * the digest of the very bytes that are sent, both tokens of AGID.
 *
 * @returns Calls whose every end is a value; nothing that they ask changes anything at ANPR.
 * @throws ErrorePdnd `chiave-illeggibile`.
 * @remarks Sources: OpenAPI of C003 and C030, patterns INTEGRITY_REST_02 and AUDIT_REST_02 of AGID, italia/anpr.
 * @example
 * const fruitore = { clientId: 'c', kid: 'k', chiave: 'nessuna' };
 * const utente = { userID: 'ufficio', userLocation: 'sportello', LoA: 'HIGH' };
 * const errore = await createServiziPdnd({ ambiente: 'collaudo', fruitore, utente, finalita: {} }).catch((e) => e);
 * errore.code // → 'chiave-illeggibile'
 */
export async function createServiziPdnd(opzioni: OpzioniPdnd): Promise<ServiziPdnd> {
  const { finalita, fruitore, utente, tempoMassimo = 30_000 } = opzioni;
  const { orologio = () => new Date(), generaId = () => globalThis.crypto.randomUUID() } = opzioni;
  const { trasporto = inviaConFetch, idAnpr = createCacheIdAnpr() } = opzioni;
  const uso = { limiti: opzioni.limiti ?? {}, contatore: opzioni.contatore ?? createContatore() };
  const indirizzi = { ...INDIRIZZI[opzioni.ambiente], ...opzioni.indirizzi };
  const penna = await openPenna(fruitore, generaId);

  async function invia(servizio: ServizioAnpr, richiesta: RichiestaE002): Promise<EsitoPdnd<RispostaE002>> {
    const purposeId = Object.hasOwn(finalita, servizio.casoUso) ? finalita[servizio.casoUso] : undefined;
    if (purposeId === undefined)
      throw new ErrorePdnd('finalita-mancante', `Per ${servizio.casoUso} non è stata data una finalità (purposeId).`);
    const adesso = orologio();
    const rinvio = await findRinvio(servizio.casoUso, adesso, uso);
    if (rinvio !== undefined) return { type: 'non-inviata', ...rinvio };

    const corpo = toCorpo(richiesta, servizio.casoUso, generaId());
    const digest = await toDigest(corpo);
    const per = { aud: toDestinatario(indirizzi, servizio), adesso, conInizio: true };
    const prova = await penna.sign({ purposeId, dnonce: toNonce(), ...utente }, per);
    const firma = await penna.sign({ signed_headers: [{ digest }, { 'content-type': TIPO }] }, per);

    let da: 'pdnd' | 'anpr' = 'pdnd';
    try {
      const mezzi = { penna, indirizzi, invia: trasporto, annulla: AbortSignal.timeout(tempoMassimo) };
      const voucher = await readVoucher({ purposeId, prova, clientId: fruitore.clientId, adesso }, mezzi);
      if (typeof voucher !== 'string') return { type: 'voucher-negato', ...voucher };
      da = 'anpr';
      const intestazioni = {
        'content-type': TIPO,
        accept: TIPO,
        authorization: `Bearer ${voucher}`,
        digest,
        'agid-jwt-signature': firma,
        'agid-jwt-trackingevidence': prova,
      };
      const messaggio = { indirizzo: toIndirizzo(indirizzi, servizio), intestazioni, corpo };
      const risposta = await trasporto(messaggio, AbortSignal.timeout(tempoMassimo));
      return toEsito(risposta.stato, parseJson(risposta.corpo));
    } catch (errore) {
      return { type: 'senza-risposta', da, causa: toCausaSilenzio(errore) };
    }
  }

  const findIdAnpr: ServiziPdnd['findIdAnpr'] = async (persona, perche) => {
    const esito = await invia(C030, { criteriRicerca: persona, ...perche });
    if (esito.type !== 'ok') return esito;
    const [uno, ...altri] = esito.value.soggetti;
    const { idOperazioneANPR } = esito;
    if (altri.length > 0) return { type: 'piu-di-uno', quanti: altri.length + 1, idOperazioneANPR };
    if (uno?.idANPR === undefined) return { type: 'non-trovato', idOperazioneANPR, errori: esito.anomalie };
    if ('codiceFiscale' in persona) await idAnpr.write(toChiave(persona.codiceFiscale), uno.idANPR);
    return { ...esito, value: uno.idANPR };
  };

  /** By idANPR, as far as it can be had; what ended the search otherwise. */
  async function toCriteri(
    persona: Persona,
    perche: DatiRichiesta,
  ): Promise<{ readonly criteri: CriteriE002 } | Mancata> {
    if ('idANPR' in persona || !Object.hasOwn(finalita, C030.casoUso)) return { criteri: persona };
    const noto = await idAnpr.find(toChiave(persona.codiceFiscale));
    if (noto !== undefined) return { criteri: { idANPR: noto } };
    const esito = await findIdAnpr(persona, perche);
    return esito.type === 'ok' ? { criteri: { idANPR: esito.value } } : esito;
  }

  return {
    invia,
    findIdAnpr,
    verifyGeneralita: async (persona, generalita, perche) => {
      const cercato = await toCriteri(persona, perche);
      if (!('criteri' in cercato)) return cercato;
      const esito = await invia(C003, { criteriRicerca: cercato.criteri, verifica: toVerifica(generalita), ...perche });
      return esito.type === 'ok' ? toVerificata(esito) : esito;
    },
  };
}

/** A codice fiscale as it is remembered by: the same in whatever letters. */
function toChiave(codiceFiscale: string): string {
  return codiceFiscale.trim().toUpperCase();
}

/** Any number: the PDND wants it in the evidence, and nobody else asks for it. */
function toNonce(): string {
  const cifre = globalThis.crypto.getRandomValues(new Uint8Array(13));
  return Array.from(cifre, (cifra) => cifra % 10).join('');
}

function toEsito(stato: number, json: unknown): EsitoPdnd<RispostaE002> {
  if (stato === 200) {
    const value = parseRisposta(json);
    if (value === undefined) return { type: 'senza-risposta', da: 'anpr', causa: 'risposta-illeggibile' };
    const { idOperazioneANPR, anomalie } = value;
    const daPassareAIdAnpr = anomalie.some(({ codice }) => codice === EN148);
    return { type: 'ok', value, idOperazioneANPR, anomalie, daPassareAIdAnpr };
  }
  const rifiuto = parseRifiuto(json);
  if (rifiuto === undefined) return { type: 'guasto', guasto: findCauseGovway(stato, json) };
  return { type: stato === 404 ? 'non-trovato' : 'rifiutata', ...rifiuto };
}

function toVerificata(esito: Risposta<RispostaE002>): EsitoPdnd<EsitoVerifica> {
  const { soggetti } = esito.value;
  if (soggetti.length > 1)
    return { type: 'piu-di-uno', quanti: soggetti.length, idOperazioneANPR: esito.idOperazioneANPR };
  const info = soggetti[0]?.info ?? [];
  const valori = info.flatMap(({ valore }) => valore ?? []);
  const sicuro = valori.length > 0 && !valori.includes('A');
  return { ...esito, value: { confermata: valori.includes('N') ? false : sicuro ? true : undefined, info } };
}
