import { z } from 'zod';

/** A birth, as far as it is known. */
export interface Nascita {
  /** `AAAA-MM-GG`. */
  readonly dataEvento: string;
  readonly senzaGiorno?: boolean;
  readonly senzaGiornoMese?: boolean;
  readonly luogoNascita?: LuogoE002;
}

/** A place: one of the three. */
export type LuogoE002 =
  | {
      readonly comune: {
        readonly nomeComune: string;
        readonly codiceIstat?: string;
        readonly siglaProvinciaIstat?: string;
      };
    }
  | {
      readonly localita: {
        readonly descrizioneLocalita?: string;
        readonly descrizioneStato?: string;
        readonly codiceStato?: string;
      };
    }
  | { readonly luogoEccezionale: string };

/** Whom to look for, by his data. Absent surname or name: he has none. */
export interface RicercaPerDati {
  readonly cognome?: string;
  readonly nome?: string;
  readonly sesso: 'M' | 'F';
  readonly datiNascita: Nascita;
}

/** Whom a request is about. Since 18 April 2024 the key is `idANPR`; a codice fiscale gets the warning EN148 with the answer. */
export type CriteriE002 = { readonly idANPR: string } | { readonly codiceFiscale: string } | RicercaPerDati;

/** Why somebody asks: it stays with the Ministero. */
export interface DatiRichiesta {
  /** The day that the answer is to be true of, `AAAA-MM-GG`. */
  readonly dataRiferimentoRichiesta: string;
  /** The number of the practice. */
  readonly motivoRichiesta: string;
}

/** The generalità that C003 is to verify. */
export interface GeneralitaDaVerificare {
  readonly codiceFiscale?: string;
  readonly cognome?: string;
  readonly nome?: string;
  readonly sesso?: 'M' | 'F';
  readonly dataNascita?: string;
  readonly senzaGiorno?: boolean;
  readonly senzaGiornoMese?: boolean;
  readonly luogoNascita?: LuogoE002;
}

/** What a service is to verify, by the name of the group: `generalita` (C003), `residenza` (C008)… as the catalogue says. */
export type VerificaE002 = Readonly<Record<string, unknown>>;

/** A request of any of the e-services of ANPR. */
export interface RichiestaE002 extends DatiRichiesta {
  readonly criteriRicerca: CriteriE002;
  readonly verifica?: VerificaE002;
}

const testo = z.string().optional();

const anomalia = z.object({
  codiceErroreAnomalia: testo,
  tipoErroreAnomalia: testo,
  testoErroreAnomalia: testo,
  oggettoErroreAnomalia: testo,
  campoErroreAnomalia: testo,
  valoreErroreAnomalia: testo,
});

const soggetto = z.looseObject({
  identificativi: z.looseObject({ idANPR: testo }).optional(),
  infoSoggettoEnte: z
    .array(
      z.object({
        id: testo,
        chiave: testo,
        valore: z.enum(['A', 'N', 'S']).optional(),
        valoreTesto: testo,
        valoreData: testo,
        dettaglio: testo,
      }),
    )
    .optional(),
});

const rispostaOk = z.object({
  idOperazioneANPR: z.string(),
  listaSoggetti: z.object({ datiSoggetto: z.array(soggetto).optional() }).optional(),
  listaAnomalie: z.array(anomalia).optional(),
});

const rispostaKo = z.object({
  idOperazioneANPR: testo,
  listaErrori: z.array(anomalia).min(1),
});

/** An error, or a warning, of ANPR. What it says may be about the person. */
export interface AnomaliaE002 {
  readonly codice: string;
  readonly tipo?: string;
  readonly testo?: string;
  readonly oggetto?: string;
  readonly campo?: string;
  readonly valore?: string;
}

/** What ANPR answers of one thing that it was asked: `S` yes, `N` no; what `A` means is not published. */
export interface InfoSoggetto {
  readonly id?: string;
  readonly chiave?: string;
  readonly valore?: 'A' | 'N' | 'S';
  readonly valoreTesto?: string;
  readonly valoreData?: string;
  readonly dettaglio?: string;
}

/** A person of the answer. Beside these, whatever the service gives, as it came. */
export interface SoggettoE002 extends Readonly<Record<string, unknown>> {
  readonly idANPR?: string;
  readonly info: readonly InfoSoggetto[];
}

/** What a service answers. */
export interface RispostaE002 {
  readonly idOperazioneANPR: string;
  readonly soggetti: readonly SoggettoE002[];
  readonly anomalie: readonly AnomaliaE002[];
}

/** A refusal: why. */
export interface RifiutoE002 {
  readonly idOperazioneANPR?: string;
  readonly errori: readonly AnomaliaE002[];
}

/** Flags are texts here too; `1` is how the other services of ANPR write them. */
const SI = '1';

/** A request as it goes on the wire. */
export function toCorpo(
  richiesta: RichiestaE002,
  casoUso: string,
  idOperazioneClient: string,
): Uint8Array<ArrayBuffer> {
  const { criteriRicerca, verifica, dataRiferimentoRichiesta, motivoRichiesta } = richiesta;
  return new TextEncoder().encode(
    JSON.stringify({
      idOperazioneClient,
      criteriRicerca: toCriteri(criteriRicerca),
      ...(verifica === undefined ? {} : { verifica }),
      datiRichiesta: { dataRiferimentoRichiesta, motivoRichiesta, casoUso },
    }),
  );
}

function toCriteri(criteri: CriteriE002): object {
  if (!('datiNascita' in criteri)) return criteri;
  const { cognome, nome, sesso, datiNascita } = criteri;
  const { senzaGiorno, senzaGiornoMese, ...nascita } = datiNascita;
  return {
    ...(cognome === undefined ? { senzaCognome: SI } : { cognome }),
    ...(nome === undefined ? { senzaNome: SI } : { nome }),
    sesso,
    datiNascita: { ...nascita, ...toFlag({ senzaGiorno, senzaGiornoMese }) },
  };
}

/** The generalità that C003 takes. */
export function toVerifica({
  codiceFiscale,
  senzaGiorno,
  senzaGiornoMese,
  ...altre
}: GeneralitaDaVerificare): VerificaE002 {
  const generalita = {
    ...(codiceFiscale === undefined ? {} : { codiceFiscale: { codFiscale: codiceFiscale } }),
    ...altre,
    ...toFlag({ senzaGiorno, senzaGiornoMese }),
  };
  return { generalita };
}

function toFlag(flag: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(flag).flatMap(([nome, isVero]) => (isVero === true ? [[nome, SI]] : [])));
}

/** Reads what a service answers; `undefined` if it is no answer of a service. */
export function parseRisposta(json: unknown): RispostaE002 | undefined {
  const { data } = rispostaOk.safeParse(json);
  if (data === undefined) return undefined;
  const { idOperazioneANPR, listaSoggetti, listaAnomalie = [] } = data;
  const soggetti = (listaSoggetti?.datiSoggetto ?? []).map(({ identificativi, infoSoggettoEnte = [], ...altro }) => ({
    ...altro,
    ...(identificativi?.idANPR === undefined ? {} : { idANPR: identificativi.idANPR }),
    info: infoSoggettoEnte.map((info) => senzaAssenti(info)),
  }));
  return { idOperazioneANPR, soggetti, anomalie: listaAnomalie.map(toAnomalia) };
}

/** Reads a refusal of ANPR; `undefined` if it is none: then the gateway has answered. */
export function parseRifiuto(json: unknown): RifiutoE002 | undefined {
  const { data } = rispostaKo.safeParse(json);
  if (data === undefined) return undefined;
  const { idOperazioneANPR, listaErrori } = data;
  return { ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }), errori: listaErrori.map(toAnomalia) };
}

function toAnomalia(una: z.infer<typeof anomalia>): AnomaliaE002 {
  return {
    codice: una.codiceErroreAnomalia ?? '',
    ...senzaAssenti({
      tipo: una.tipoErroreAnomalia,
      testo: una.testoErroreAnomalia,
      oggetto: una.oggettoErroreAnomalia,
      campo: una.campoErroreAnomalia,
      valore: una.valoreErroreAnomalia,
    }),
  };
}

type Presenti<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function senzaAssenti<T extends object>(gruppo: T): Presenti<T> {
  return Object.fromEntries(Object.entries(gruppo).filter(([, valore]) => valore !== undefined)) as Presenti<T>;
}
