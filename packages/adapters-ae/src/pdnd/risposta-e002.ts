import { z } from 'zod';

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
