import type { Comune, RicercaInIntervallo } from '@anagrafe/decodifica';

import { type DataAnagrafica, formatDataAnagrafica } from '../data/data-anagrafica.js';
import type { DataLocale } from '../data/data-locale.js';
import type { ComuneIndicato } from '../scheda/luogo.js';
import { formatComune, formatErroreComune } from './format-comune.js';
import { formatGiorno } from './format-messaggio.js';
import type { DataDelComune, LuogoComune } from './luogo-comune.js';
import { CONFORME, type Contesto, type Verdetto, mancano, violata } from './regola.js';

/** What a code asks of a comune, whatever the field that names it. */
export interface ControlloComune {
  /** Its title, made with what the comune is of. */
  readonly titolo: (di: string) => string;
  readonly messaggio: (di: string) => string;
  readonly rimedio: string;
  /** The field of a place that the check is about. */
  readonly campo: (luogo: LuogoComune) => string;
  /** Is it the same on any day? Then it is not told one. */
  readonly isSenzaData?: boolean;
  /** Which comuni it concerns, where not all: of the others nothing is asked, not even a name. */
  readonly riguarda?: (comune: ComuneIndicato, contesto: Contesto) => boolean;
  /** The check of one field: it sees comuni that have a name and a province. Made once a rule. */
  readonly per: (luogo: LuogoComune) => EsameComune;
}

/** What a check says of a comune on its day. */
type EsameComune = (comune: ComuneIndicato, data: DataDelComune, contesto: Contesto) => Verdetto;

const PRIMO_GIORNO: DataLocale = '0001-01-01';
const ULTIMO_GIORNO: DataLocale = '9999-12-31';

const SCRIVI_COME_ALLORA =
  'Scrivere il comune con il nome e la provincia che aveva in quel giorno: li mostra «anagrafe comune», con la sua storia.';

/** A comune of that name (Italian, transliterated or in the second language) and that province was there on some day. */
export const ESISTENTE: ControlloComune = {
  titolo: (di) => `Il comune ${di} è esistito con quel nome e quella provincia`,
  messaggio: toMessaggio,
  rimedio: SCRIVI_COME_ALLORA,
  campo: toCampo,
  isSenzaData: true,
  per: (luogo) => (comune, _, contesto) => seEsistito(luogo, comune, contesto),
};

/**
 * Such a comune was in force on the day. Two of them at once are no violation: one of them is meant.
 *
 * @param senzaData - Decides where the record has no date; unless told, that leaves the check open.
 */
export function inVigore(
  senzaData?: (luogo: LuogoComune, comune: ComuneIndicato, contesto: Contesto) => Verdetto,
): ControlloComune {
  return {
    titolo: (di) => `Il comune ${di} esisteva in quel giorno`,
    messaggio: toMessaggio,
    rimedio: SCRIVI_COME_ALLORA,
    campo: toCampo,
    per: (luogo) => (comune, data, contesto) => {
      if (data === 'assente' && senzaData !== undefined) return senzaData(luogo, comune, contesto);
      if (data === 'assente' || data === 'illeggibile') return mancano(...luogo.campiData);
      const esisteva = isInVigore(luogo, toRicerca(comune, data), contesto);
      if (esisteva === undefined) return mancano(...luogo.campiData);
      return esisteva ? CONFORME : nonInVigore(luogo, { comune, data }, contesto);
    },
  };
}

/** Where no date says when, a comune that was there on some day will do. */
export function seEsistito(luogo: LuogoComune, comune: ComuneIndicato, contesto: Contesto): Verdetto {
  return isEsistito(comune, contesto) ? CONFORME : sconosciuto(luogo, comune, contesto);
}

/** A comune that was there on some day was there on the day too; one that never was is another code's. */
export const IN_VIGORE_SE_ESISTITO: ControlloComune = {
  titolo: (di) => `Il comune ${di} esisteva già, o ancora, in quel giorno`,
  messaggio: toMessaggio,
  rimedio: SCRIVI_COME_ALLORA,
  campo: toCampo,
  per: (luogo) => (comune, data, contesto) => {
    if (data === 'assente') return CONFORME;
    if (data === 'illeggibile') return mancano(...luogo.campiData);
    const esisteva = isInVigore(luogo, toRicerca(comune, data), contesto);
    if (esisteva === true) return CONFORME;
    if (!isEsistito(comune, contesto)) return CONFORME;
    return esisteva === undefined ? mancano(...luogo.campiData) : nonInVigore(luogo, { comune, data }, contesto);
  },
};

/** Where the record has no date, or of an act the year alone, the archive has one version of the comune and no more. */
export const INDIVIDUATO: ControlloComune = {
  titolo: (di) => `Il comune ${di} è uno solo, se manca la data`,
  messaggio: toMessaggio,
  rimedio: 'Completare la data, che dice quale versione del comune si intende: le mostra «anagrafe comune».',
  campo: toCampo,
  per: (luogo) => (comune, data, contesto) => {
    const isSoloAnno = typeof data === 'object' && data.precisione === 'anno' && luogo.isAtto === true;
    if (data !== 'assente' && !isSoloAnno) return CONFORME;
    const ricerca = toRicerca(comune, data === 'assente' ? undefined : data);
    const quante = findVersioni(ricerca, contesto).length;
    if (quante < 2) return CONFORME;
    const nellAnno = isSoloAnno ? ` del ${ricerca.dal.slice(0, 4)}` : '';
    const spiegazione = `manca la data e l’archivio ne ha ${quante} versioni${nellAnno}`;
    return violataComune(luogo, comune, { quando: 'non individuabile', spiegazione });
  },
};

/**
 * The ISTAT code, if there is one, is that of a comune of that name and province on the day. Where there was none, other
 * codes say so; of acts ANPR then refuses the code too (italia/anpr #2547: an act of 1942, a comune restored in 1946).
 */
export const CODICE_ISTAT: ControlloComune = {
  titolo: (di) => `Il codice ISTAT del comune ${di} è quello di quel giorno`,
  messaggio: (di) => `Codice ISTAT {codiceIstat} del comune ${di} {comune} errato: {spiegazione}.`,
  rimedio: 'Usare il codice ISTAT che il comune aveva in quel giorno, o toglierlo: basta il nome con la provincia.',
  campo: (luogo) => `${luogo.campo}.codiceIstat`,
  riguarda: ({ codiceIstat }) => codiceIstat !== undefined,
  per: (luogo) => (comune, data, contesto) => {
    const { codiceIstat = '' } = comune;
    if (data === 'illeggibile') return mancano(...luogo.campiData);
    const ricerca = toRicerca(comune, data === 'assente' ? undefined : data);
    if (isCodiceDelGiorno(ricerca, codiceIstat, contesto)) return CONFORME;
    const versioni = findVersioni(ricerca, contesto);
    if (versioni.length === 0 && !(luogo.isAtto === true && isEsistito(comune, contesto))) return CONFORME;
    const giusti = versioni.filter((versione) => versione.codiceIstat === codiceIstat).length;
    // Without a day every code of the year, or of any time, will do: ANPR 4.1.20 and 5.2.5. A flagged day is another matter:
    // on some of its days there may be another version, or none. On one day there are only namesakes: the one of the code is meant.
    const isQualunque = data === 'assente' || luogo.isAtto === true;
    const isUnGiorno = ricerca.dal === ricerca.al;
    if (giusti > 0 && (giusti === versioni.length || isQualunque || isUnGiorno)) return CONFORME;
    return giusti === 0 && (isQualunque || isInVigore(luogo, ricerca, contesto) === true)
      ? codiceErrato(luogo, { comune, data, versioni }, contesto)
      : mancano(...luogo.campiData);
  },
};

/** The usual message on a comune. */
function toMessaggio(di: string): string {
  return `Comune ${di} {comune} {quando}: {spiegazione}.`;
}

function toCampo({ campo }: LuogoComune): string {
  return campo;
}

/** The comune at some time between the first and the last possible day; without a date, on any day. */
function toRicerca(
  { nomeComune = '', siglaProvinciaIstat = '' }: ComuneIndicato,
  data: DataAnagrafica | undefined,
): RicercaInIntervallo {
  return {
    denominazione: nomeComune,
    siglaProvincia: siglaProvinciaIstat,
    dal: data?.primo ?? PRIMO_GIORNO,
    al: data?.ultimo ?? ULTIMO_GIORNO,
  };
}

function isEsistito(comune: ComuneIndicato, { tabelle }: Contesto): boolean {
  return tabelle.comuni.isInVigore(toRicerca(comune, undefined));
}

/** Was it in force? Undefined when the missing part of the date decides. */
function isInVigore(
  { isAtto = false }: LuogoComune,
  ricerca: RicercaInIntervallo,
  { tabelle }: Contesto,
): boolean | undefined {
  if (!tabelle.comuni.isInVigore(ricerca)) return false;
  if (ricerca.dal === ricerca.al || isAtto) return true;
  const isSempre = tabelle.comuni
    .findVersioni(ricerca)
    .some(({ dal, al }) => dal <= ricerca.dal && (al === null || al >= ricerca.al));
  return isSempre ? true : undefined;
}

/** The versions of that name and province that meet the interval. */
function findVersioni(ricerca: RicercaInIntervallo, { tabelle }: Contesto): readonly Comune[] {
  return tabelle.comuni
    .findVersioni(ricerca)
    .filter(({ dal, al }) => dal <= ricerca.al && (al === null || al >= ricerca.dal));
}

/** The quick answer for nearly every record: a whole day, one comune, its code. */
function isCodiceDelGiorno(ricerca: RicercaInIntervallo, codiceIstat: string, { tabelle }: Contesto): boolean {
  // A comune that is not there is not looked for: `find` would go far to say what was meant.
  if (ricerca.dal !== ricerca.al || !tabelle.comuni.isInVigore(ricerca)) return false;
  const { denominazione, siglaProvincia, dal: il } = ricerca;
  const trovato = tabelle.comuni.find({ denominazione, siglaProvincia, il });
  return trovato.ok && trovato.value.codiceIstat === codiceIstat;
}

function violataComune(
  { campo, chi }: LuogoComune,
  comune: ComuneIndicato,
  perche: { readonly quando: string; readonly spiegazione: string },
): Verdetto {
  const valore = formatComune(comune);
  return violata({ comune: diChi(valore, chi), ...perche }, { campo, valore });
}

/** `ROMA (RM), padre,`: whose comune it is, where the sentence speaks of several people. */
function diChi(comune: string, chi: string | undefined): string {
  return chi === undefined ? comune : `${comune}, ${chi},`;
}

/** There never was a comune of that name in that province. */
function sconosciuto(luogo: LuogoComune, comune: ComuneIndicato, contesto: Contesto): Verdetto {
  const spiegazione = altreProvince(comune, contesto) ?? toSpiegazione(comune, undefined, contesto);
  return violataComune(luogo, comune, { quando: 'sconosciuto', spiegazione });
}

function nonInVigore(
  luogo: LuogoComune,
  { comune, data }: { readonly comune: ComuneIndicato; readonly data: DataAnagrafica },
  contesto: Contesto,
): Verdetto {
  const quando = `non esistente ${toQuando(data)}`;
  return violataComune(luogo, comune, { quando, spiegazione: toSpiegazione(comune, data.primo, contesto) });
}

function codiceErrato(
  { campo, chi }: LuogoComune,
  {
    comune,
    data,
    versioni,
  }: {
    readonly comune: ComuneIndicato;
    readonly data: DataAnagrafica | 'assente';
    readonly versioni: readonly Comune[];
  },
  { tabelle }: Contesto,
): Verdetto {
  const codiceIstat = comune.codiceIstat ?? '';
  const giusti = [...new Set(versioni.map((versione) => versione.codiceIstat))].join(' o ');
  const era =
    data === 'assente'
      ? `è stato ${giusti}`
      : `${toQuando(data)} ${giusti === '' ? 'il comune non c’era' : `era ${giusti}`}`;
  const spiegazione = tabelle.comuni.isCodiceVariazione(codiceIstat) ? `è un codice di variazione; ${era}` : era;
  return violata(
    { codiceIstat, comune: diChi(formatComune(comune), chi), spiegazione },
    { campo: `${campo}.codiceIstat`, valore: codiceIstat },
  );
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
