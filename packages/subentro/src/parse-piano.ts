import {
  type AmbienteAnpr,
  type DataLocale,
  type PianoSubentro,
  type Result,
  type StatoSubentro,
  type TipoFileSubentro,
  parseDataLocale,
} from '@anagrafe/core';

/**
 * What is wrong in a plan: it is no JSON object (`forma`), it has a field that a plan does not have, a field is missing
 * or holds something else than `atteso`. `campo` is the path, `invio.inizio`.
 */
export type ErrorePiano =
  | { readonly type: 'forma' }
  | { readonly type: 'campo-sconosciuto'; readonly campo: string }
  | { readonly type: 'campo-mancante'; readonly campo: string; readonly atteso: string }
  | { readonly type: 'valore-non-ammesso'; readonly campo: string; readonly atteso: string };

/** What a field of the plan may hold. */
interface Campo {
  readonly atteso: string;
  readonly is: (valore: unknown) => boolean;
}

const STATI: readonly StatoSubentro[] = ['non-aperto', 'aperto', 'in-elaborazione', 'subentrato'];
const TIPI: readonly TipoFileSubentro[] = ['APR', 'AIRE'];
const AMBIENTI: readonly AmbienteAnpr[] = ['test', 'produzione'];
const CODICE_ISTAT = /^\d{6}$/;
const MASSIMO_FILE = 999; // the official type of totaleInvii has three digits

const GIORNO: Campo = {
  atteso: 'un giorno del calendario, AAAA-MM-GG',
  is: (valore): valore is DataLocale => typeof valore === 'string' && parseDataLocale(valore).ok,
};

const CAMPI: ReadonlyMap<string, Campo> = /* @__PURE__ */ new Map<string, Campo>([
  [
    'comune',
    {
      atteso: 'il codice ISTAT del comune, sei cifre fra virgolette',
      is: (valore) => typeof valore === 'string' && CODICE_ISTAT.test(valore),
    },
  ],
  ['invio', { atteso: 'un oggetto con inizio e fine', is: isOggetto }],
  [
    'totaleFile',
    {
      atteso: 'un numero intero da 1 a 999',
      is: (valore) => typeof valore === 'number' && Number.isInteger(valore) && valore >= 1 && valore <= MASSIMO_FILE,
    },
  ],
  ['stato', /* @__PURE__ */ unoFra(STATI)],
  ['tipoFile', /* @__PURE__ */ unoFra(TIPI)],
  ['pec', { atteso: 'true o false', is: (valore) => typeof valore === 'boolean' }],
  ['ambiente', /* @__PURE__ */ unoFra(AMBIENTI)],
]);

const CAMPI_INVIO: ReadonlyMap<string, Campo> = /* @__PURE__ */ new Map<string, Campo>([
  ['inizio', GIORNO],
  ['fine', GIORNO],
]);

/**
 * Reads the plan of a subentro: what is agreed with ANPR on the sending, as far as it is known.
 *
 * @param testo - A JSON object. `comune` is always there; `invio` (`inizio`, `fine`), `totaleFile`, `stato`, `tipoFile`,
 * `pec` and `ambiente` each leave their checks undecided when absent. No other field is taken.
 * @returns The plan, or all that is wrong in it, in order of field. The order of the two days is for EN033 to judge.
 * @example
 * parsePiano('{ "comune": "028060", "totaleFile": 9, "pec": true }') // → { ok: true, value: { comune: '028060', totaleFile: 9, pec: true } }
 * parsePiano('{ "comune": "028060", "stato": "pronto" }').ok // → false
 */
export function parsePiano(testo: string): Result<PianoSubentro, readonly ErrorePiano[]> {
  const letto = parseJson(testo);
  if (!isOggetto(letto)) return { ok: false, error: [{ type: 'forma' }] };
  const errori = [
    ...controlla(letto, CAMPI, { prefisso: '', obbligatori: ['comune'] }),
    ...(isOggetto(letto['invio'])
      ? controlla(letto['invio'], CAMPI_INVIO, { prefisso: 'invio.', obbligatori: ['inizio', 'fine'] })
      : []),
  ];
  return errori.length > 0 ? { ok: false, error: errori } : { ok: true, value: letto as unknown as PianoSubentro };
}

/**
 * What is wrong in a plan, as half an Italian sentence without its full stop.
 *
 * @example
 * formatErrorePiano({ type: 'campo-sconosciuto', campo: 'pecc' }) // → '«pecc» non è un campo del piano'
 */
export function formatErrorePiano(errore: ErrorePiano): string {
  switch (errore.type) {
    case 'forma':
      return 'non è un oggetto JSON';
    case 'campo-sconosciuto':
      return `«${errore.campo}» non è un campo del piano`;
    case 'campo-mancante':
      return `manca «${errore.campo}»: serve ${errore.atteso}`;
    case 'valore-non-ammesso':
      return `«${errore.campo}»: serve ${errore.atteso}`;
  }
}

type Oggetto = Readonly<Record<string, unknown>>;

function isOggetto(valore: unknown): valore is Oggetto {
  return typeof valore === 'object' && valore !== null && !Array.isArray(valore);
}

function parseJson(testo: string): unknown {
  try {
    return JSON.parse(testo.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // what the engine says of it would quote the text
  }
}

function unoFra(valori: readonly string[]): Campo {
  return {
    atteso: `uno fra ${valori.map((valore) => `"${valore}"`).join(', ')}`,
    is: (valore) => typeof valore === 'string' && valori.includes(valore),
  };
}

function controlla(
  oggetto: Oggetto,
  campi: ReadonlyMap<string, Campo>,
  { prefisso, obbligatori }: { readonly prefisso: string; readonly obbligatori: readonly string[] },
): ErrorePiano[] {
  const errori: ErrorePiano[] = [];
  for (const [nome, { atteso, is }] of campi) {
    const campo = `${prefisso}${nome}`;
    if (!Object.hasOwn(oggetto, nome)) {
      if (obbligatori.includes(nome)) errori.push({ type: 'campo-mancante', campo, atteso });
    } else if (!is(oggetto[nome])) errori.push({ type: 'valore-non-ammesso', campo, atteso });
  }
  for (const nome of Object.keys(oggetto)) {
    if (!campi.has(nome)) errori.push({ type: 'campo-sconosciuto', campo: `${prefisso}${nome}` });
  }
  return errori;
}
