import type { DataAnagrafica } from '../data/data-anagrafica.js';
import { formatDataAnagrafica } from '../data/data-anagrafica.js';
import type { DataLocale } from '../data/data-locale.js';
import type { ComuneIndicato } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { formatComune, formatErroreComune } from './format-comune.js';
import { formatGiorno } from './format-messaggio.js';
import { CONFORME, type Contesto, type Regola, type Verdetto, mancano, violata } from './regola.js';

/**
 * A comune as a record names it, and when it has to have existed: `data` is undefined when the record does not tell,
 * null when any day will do.
 */
interface ComuneAllaData {
  readonly comune: ComuneIndicato;
  readonly data: DataAnagrafica | undefined | null;
  /** Of a year or a month, does one day in force suffice, or is it the missing part that decides? */
  readonly bastaUnGiorno?: boolean;
  /** Decides in place of the date, where ANPR has an answer of its own for a record that has none. */
  readonly senzaData?: (comune: ComuneIndicato, contesto: Contesto) => Verdetto;
}

/** One of the ~100 EC codes on comuni: the same check on another field. */
export interface RegolaDiComune {
  readonly codice: string;
  /** What the comune is of, as it stands after «Comune»: `di nascita`. */
  readonly di: string;
  readonly titolo: string;
  readonly campo: string;
  /** Where the date stands. */
  readonly campiData: readonly string[];
  readonly leggi: (soggetto: Soggetto) => ComuneAllaData | undefined;
  /** What the remedy adds to the common one. */
  readonly nota?: string;
  readonly fonte: readonly string[];
}

const SCRIVI_COME_ALLORA =
  'Scrivere il comune con il nome e la provincia che aveva in quel giorno: li mostra «anagrafe comune», con la sua storia.';

/**
 * The factory of the rules on comuni. A comune is right when one of that name (Italian, transliterated or in the second
 * language) and that province sign was in force on the day. Two such comuni at once are no violation: one of them is meant.
 */
export function regolaComune(r: RegolaDiComune): Regola<Soggetto> {
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: { subentro: 'avviso', servizi: 'errore' },
    daRimuoverePrimaDelSubentro: false,
    campi: [r.campo, ...r.campiData],
    messaggio: `Comune ${r.di} {comune} {quando}: {spiegazione}.`,
    rimedio: r.nota === undefined ? SCRIVI_COME_ALLORA : `${SCRIVI_COME_ALLORA} ${r.nota}`,
    fonte: [...r.fonte, 'Tabella anomalie del subentro, procedura 006', 'Tabella 3', 'Guida ANPR 28-04-2021'],
    verifica: (soggetto, contesto) => {
      const letto = r.leggi(soggetto);
      if (letto === undefined) return CONFORME;
      const { nomeComune, siglaProvinciaIstat } = letto.comune;
      if (nomeComune === undefined) return mancano(`${r.campo}.nomeComune`);
      if (siglaProvinciaIstat === undefined) return mancano(`${r.campo}.siglaProvinciaIstat`);
      if (letto.data === undefined) return letto.senzaData?.(letto.comune, contesto) ?? mancano(...r.campiData);
      const esiste = isEsistente(letto, contesto);
      if (esiste === undefined) return mancano(...r.campiData);
      return esiste ? CONFORME : violataComune(letto, contesto);
    },
  };
}

function isEsistente(
  { comune, data, bastaUnGiorno = false }: ComuneAllaData,
  { tabelle }: Contesto,
): boolean | undefined {
  const chiave = { denominazione: comune.nomeComune ?? '', siglaProvincia: comune.siglaProvinciaIstat ?? '' };
  if (data === null || data === undefined) return tabelle.comuni.findVersioni(chiave).length > 0;
  const { primo, ultimo } = data;
  if (!tabelle.comuni.isInVigore({ ...chiave, dal: primo, al: ultimo })) return false;
  if (primo === ultimo || bastaUnGiorno) return true;
  return tabelle.comuni.findVersioni(chiave).some((v) => v.dal <= primo && (v.al === null || v.al >= ultimo))
    ? true
    : undefined;
}

function violataComune({ comune, data }: ComuneAllaData, contesto: Contesto): Verdetto {
  const quando = data === null || data === undefined ? 'sconosciuto' : `non esistente ${toQuando(data)}`;
  const spiegazione =
    (data === null ? altreProvince(comune, contesto) : undefined) ?? toSpiegazione(comune, data?.primo, contesto);
  return violata({ comune: formatComune(comune), quando, spiegazione }, { valore: formatComune(comune) });
}

/** Of a name that never had that province: the provinces it did have, if any. */
function altreProvince({ nomeComune = '' }: ComuneIndicato, { tabelle }: Contesto): string | undefined {
  const sigle = new Set(tabelle.comuni.findVersioni({ denominazione: nomeComune }).map((v) => v.siglaProvincia));
  return sigle.size === 0 ? undefined : `con questo nome c’è stato in provincia di ${[...sigle].join(', ')}`;
}

function toSpiegazione(
  { nomeComune = '', siglaProvinciaIstat = '' }: ComuneIndicato,
  il: DataLocale | undefined,
  { oggi, tabelle }: Contesto,
): string {
  const trovato = tabelle.comuni.find({
    denominazione: nomeComune,
    siglaProvincia: siglaProvinciaIstat,
    il: il ?? oggi,
  });
  return trovato.ok ? 'i dati non concordano' : formatErroreComune(trovato.error);
}

function toQuando(data: DataAnagrafica): string {
  const quando = formatGiorno(formatDataAnagrafica(data));
  switch (data.precisione) {
    case 'giorno':
      return `il ${quando}`;
    case 'mese':
      return `nel mese ${quando}`;
    case 'anno':
      return `nell’anno ${quando}`;
  }
}
