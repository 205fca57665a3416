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
