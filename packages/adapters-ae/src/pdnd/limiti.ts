/**
 * How much, and when, the services are used. The Ministero watches for anomalous accesses (peaks, requests between 18 and 8), and
 * counts the calls of a day against what was declared: a limit here is reached before that one.
 */
export interface LimitiUso {
  /** Calls in a day, by use case; one that is not here has no limit. */
  readonly alGiorno?: Readonly<Record<string, number>>;
  /** Between which hours of Italy calls are made, `hh:mm`; absent, at any. */
  readonly orario?: { readonly dalle: string; readonly alle: string };
}

/** Counts the calls of a day. One that outlives the process is for the application to give. */
export interface ContatoreChiamate {
  /** Counts one more call of a use case, and answers how many there have been that day (`AAAA-MM-GG`, in Italy) with it. */
  readonly conta: (casoUso: string, giorno: string) => number | Promise<number>;
}

/** A counter that forgets with the process. */
export function createContatore(): ContatoreChiamate {
  let oggi = '';
  let chiamate = new Map<string, number>();
  return {
    conta: (casoUso, giorno) => {
      if (giorno !== oggi) chiamate = new Map();
      oggi = giorno;
      const quante = (chiamate.get(casoUso) ?? 0) + 1;
      chiamate.set(casoUso, quante);
      return quante;
    },
  };
}

/** Why a call is not made, and from when it could be, in Italy: `AAAA-MM-GGThh:mm`. */
export interface Rinvio {
  readonly motivo: 'fuori-orario' | 'limite-del-giorno';
  readonly da: string;
}

/** The day and the hour in Italy. */
interface Ora {
  readonly giorno: string;
  /** `hh:mm` */
  readonly ora: string;
}

const ITALIA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });

/** The day and the hour in Italy. */
function toOra(istante: Date): Ora {
  const [giorno = '', ora = ''] = ITALIA.format(istante).split(' ');
  return { giorno, ora };
}

/** The day after a day: by the calendar, since in Italy two days of a year are not of 24 hours. */
function toGiornoDopo(giorno: string): string {
  return new Date(Date.parse(`${giorno}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}

/** May a call be made now? Counts it if so, and only then; `undefined` if it may. */
export async function findRinvio(
  casoUso: string,
  adesso: Date,
  {
    limiti: { alGiorno = {}, orario },
    contatore,
  }: { readonly limiti: LimitiUso; readonly contatore: ContatoreChiamate },
): Promise<Rinvio | undefined> {
  const { giorno, ora } = toOra(adesso);
  const domani = toGiornoDopo(giorno);
  const inizio = orario?.dalle ?? '00:00';
  if (orario !== undefined && !(ora >= orario.dalle && ora < orario.alle))
    return { motivo: 'fuori-orario', da: `${ora < orario.dalle ? giorno : domani}T${inizio}` };
  const limite = Object.hasOwn(alGiorno, casoUso) ? alGiorno[casoUso] : undefined;
  if (limite === undefined) return undefined;
  return (await contatore.conta(casoUso, giorno)) > limite
    ? { motivo: 'limite-del-giorno', da: `${domani}T${inizio}` }
    : undefined;
}
