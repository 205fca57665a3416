import { toGiorno } from '../giorno.js';
import { toChiave } from '../nomi/chiave.js';
import { createSimili } from '../nomi/somiglianza.js';
import { err, ok, type Result } from '../result.js';
import { toCella, toCellaONull, toCelle, toGiornoONull, type Celle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import { createUnaVolta } from '../una-volta.js';
import { openCessati, openIgnoti } from './fuori-tabella.js';
import type { ErroreStato, OpzioniStato, Stati, Stato, StatoIgnoto, UsoStato } from './stato.js';

/** Stored lines of the states that table 2 does not have. */
export interface DatiFuoriTabella {
  readonly cessati: string;
  readonly ignoti: string;
}

/** Below this resemblance a name is not worth showing. */
const SOGLIA = 0.4;
/** How many names a miss suggests, and a search finds unless told. */
const SUGGERIMENTI = 5;
const LIMITE = 10;

/** The lookups over table 2, which is read when one of them is first used. */
export function createStati(tabella: DatiTabella, fuori: DatiFuoriTabella): Stati {
  const aperti = createUnaVolta(() => openStati(tabella, fuori));
  const cessati = openCessati(fuori.cessati);
  const fuoriTabella = (chiave: string): ErroreStato | undefined => {
    const cessato = cessati.find(chiave);
    if (cessato !== null) return { type: 'cessato', ...cessato };
    const ignoto = aperti().ignoti(chiave);
    return ignoto === null ? undefined : { type: 'ignoto-ad-anpr', ...ignoto };
  };
  return {
    find: ({ denominazione, ...opzioni }) =>
      scegli(aperti().perNome.get(toChiave(denominazione)), opzioni, () => {
        const suggerimenti = aperti().search(denominazione, { limite: SUGGERIMENTI });
        return fuoriTabella(denominazione) ?? { type: 'mai-esistito', suggerimenti };
      }),
    findByCodice: (codice, opzioni) =>
      scegli(aperti().perCodice.get(codice), opzioni, () => ({ type: 'mai-esistito', suggerimenti: [] })),
    findByCatastale: (codice, il) =>
      scegli(aperti().perCatastale.get(codice.toUpperCase()), { il }, () => {
        return fuoriTabella(codice) ?? { type: 'mai-esistito', suggerimenti: [] };
      }),
    findVersioni: (chiave) => {
      const { perCodice, perCatastale, perNome } = aperti();
      return perCodice.get(chiave) ?? perCatastale.get(chiave.toUpperCase()) ?? perNome.get(toChiave(chiave)) ?? [];
    },
    findCessato: cessati.find,
    cessati: cessati.tutti,
    search: (testo, opzioni) => aperti().search(testo, opzioni),
  };
}

/** Table 2 by its keys, and the Z codes that it lacks. */
interface StatiAperti {
  readonly perCodice: Elenchi;
  readonly perCatastale: Elenchi;
  readonly perNome: Elenchi;
  readonly ignoti: (chiave: string) => StatoIgnoto | null;
  readonly search: Stati['search'];
}

type Elenchi = ReadonlyMap<string, readonly Stato[]>;

function openStati(tabella: DatiTabella, fuori: DatiFuoriTabella): StatiAperti {
  const righe = toCelle(tabella).map(toStato);
  const perNome = toElenchi(righe, (stato) => [stato.denominazione, stato.denominazioneIstat].map(toChiaveONull));
  return {
    perCodice: toElenchi(righe, (stato) => [stato.codice]),
    perCatastale: toElenchi(righe, (stato) => [stato.codiceCatastale]),
    perNome,
    ignoti: openIgnoti(fuori.ignoti, (nome) => perNome.get(toChiave(nome))?.[0] ?? null),
    search: createSearch(righe),
  };
}

function toStato(celle: Celle): Stato {
  const usi: readonly UsoStato[] = ['cittadinanza', 'nascita', 'residenza'];
  return Object.freeze({
    codice: toCella(celle, 'CODISTAT'),
    denominazione: toCella(celle, 'DENOMINAZIONE'),
    denominazioneIstat: toCellaONull(celle, 'DENOMINAZIONEISTAT'),
    denominazioneInglese: toCellaONull(celle, 'DENOMINAZIONEISTAT_EN'),
    codiceCatastale: toCellaONull(celle, 'CODAT'),
    codiceIso3: toCellaONull(celle, 'CODISO3166_1_ALPHA3'),
    codiceMae: toCellaONull(celle, 'CODMAE'),
    codiceMin: toCellaONull(celle, 'CODMIN'),
    usi: Object.freeze(usi.filter((uso) => toCella(celle, uso.toUpperCase()) === 'S')),
    tipo: toCellaONull(celle, 'TIPO'),
    codiceIsoSovrano: toCellaONull(celle, 'CODISOSOVRANO'),
    dal: toGiornoONull(celle, 'DATAINIZIOVALIDITA'),
    al: toGiornoONull(celle, 'DATAFINEVALIDITA'),
  });
}

/** The row that holds on that day for that use, among the rows that have the name or code. */
function scegli(
  righe: readonly Stato[] = [],
  { il, uso }: OpzioniStato,
  manca: () => ErroreStato,
): Result<Stato, ErroreStato> {
  toGiorno(il); // a malformed day is the caller's mistake whatever the table says
  if (righe.length === 0) return err(manca());
  const inVigore = righe.filter(({ dal, al }) => (dal === null || dal <= il) && (al === null || il <= al));
  const [stato, ...altri] = inVigore;
  if (stato === undefined) return err({ type: 'non-in-quel-giorno', versioni: righe });
  if (altri.length > 0) return err({ type: 'ambiguo', candidati: inVigore });
  if (uso !== undefined && !stato.usi.includes(uso)) return err({ type: 'uso-non-ammesso', stato, usi: stato.usi });
  return ok(stato);
}

function toElenchi(righe: readonly Stato[], toChiavi: (stato: Stato) => readonly (string | null)[]): Elenchi {
  const elenchi = new Map<string, Stato[]>();
  for (const stato of righe) {
    for (const chiave of new Set(toChiavi(stato))) {
      if (chiave !== null && chiave !== '') elenchi.set(chiave, [...(elenchi.get(chiave) ?? []), stato]);
    }
  }
  return elenchi;
}

function toChiaveONull(nome: string | null): string | null {
  return nome === null ? null : toChiave(nome);
}

function createSearch(righe: readonly Stato[]): Stati['search'] {
  // Three keys for each state, some empty, so that the state of a key is at a third of its place.
  const simili = createUnaVolta(() =>
    createSimili(
      righe
        .flatMap((stato) => [stato.denominazione, stato.denominazioneIstat, stato.denominazioneInglese])
        .map((nome) => toChiave(nome ?? '')),
    ),
  );
  return (testo, { limite = LIMITE } = {}) => {
    const trovati = simili()(toChiave(testo), { limite: limite * 3, soglia: SOGLIA });
    const posti = new Set(trovati.map(({ indice }) => Math.floor(indice / 3)));
    return [...posti].flatMap((posto) => righe[posto] ?? []).slice(0, limite);
  };
}
