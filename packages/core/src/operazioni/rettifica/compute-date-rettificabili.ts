import type { DataLocale } from '../../data/data-locale.js';
import { parseDataXml } from '../../data/data-xml.js';
import type { NonVerificato } from '../../regole/raccogli.js';
import { evaluateRegole } from '../../regole/evaluate-regole.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { toProvenienza } from '../../scheda/provenienza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toContesto } from '../registro.js';
import {
  type DateConfrontate,
  type Disuguaglianza,
  type NomeData,
  compareDate,
  toDisuguaglianze,
} from './date-confrontate.js';
import { regoleAmmissione } from './elenco.js';
import { toCampo } from './regola-date.js';
import { type ContestoRettifica, type Rettifica, type RettificaInEsame, toRettificaInEsame } from './rettifica.js';

/** The dates that a comune can correct with a rettifica. */
export type DataCorreggibile =
  'dataDecorrenzaResidenza' | 'dataUltimoAggiornamentoAPR' | 'dataPrimaIscrizioneComune' | 'dataIngressoFamiglia';

/** A date of a scheda, and what a rettifica may make of it. */
export interface DataRettificabile {
  readonly data: DataCorreggibile;
  /** The kind of rettifica that corrects it. */
  readonly tipo: '101' | '103';
  /** The day that the scheda has. */
  readonly registrata?: DataLocale;
  /** First admissible day; absent if nothing bounds it. */
  readonly dal?: DataLocale;
  /** Last admissible day. Before `dal`: no day fits until other dates are corrected. */
  readonly al: DataLocale;
  /** Fields that bound it too and are unknown, or known in part: within the interval they may still refuse. */
  readonly ignoti: readonly string[];
  /** Fields that do not go together among themselves, whatever this date becomes: to be corrected first or with it. */
  readonly incoerenti: readonly string[];
  /** What is against correcting it at all. */
  readonly impedimenti: readonly Rilievo[];
  /** What could be against it and cannot be decided. */
  readonly nonVerificati: readonly NonVerificato[];
}

/**
 * Which dates of a scheda a rettifica can correct, and within what days: what a form offers before anything is sent.
 *
 * A day outside `dal` and `al` breaks an inequality that names the date, the others staying as they are; one within, both ends
 * included, keeps them all, but for those with the fields of `ignoti`, which may still refuse it.
 *
 * @param scheda - As for {@link evaluateRettifica}.
 * @param contesto - As for {@link evaluateRettifica}.
 * @param bozza - What is typed so far: its dates stand for those of the scheda.
 * @returns The four dates, each once.
 * @example
 * const scheda = { generalita: { dataPrimaIscrizioneComune: '2001-03-05' }, dataUltimoAggiornamento: '2015-06-01', famiglia: { legameSoggetto: { dataDecorrenza: '2003-09-09' } } };
 * const [residenza] = computeDateRettificabili(scheda, { ...contesto, registro: { dataSubentro: '2019-10-14' } });
 * [residenza.data, residenza.tipo, residenza.dal, residenza.al, residenza.ignoti] // → ['dataDecorrenzaResidenza', '101', '2003-09-09', '2015-06-01', []]
 */
export function computeDateRettificabili(
  scheda: Soggetto,
  contesto: ContestoRettifica,
  bozza: Rettifica = {},
): DataRettificabile[] {
  const { date } = toRettificaInEsame(scheda, bozza, contesto);
  const registrate = toRettificaInEsame(scheda, {}, contesto).date;
  return CORREGGIBILI.map(([data, tipo]) => {
    const registrata = registrate[data]?.primo;
    return {
      data,
      tipo,
      ...(registrata === undefined ? {} : { registrata }),
      ...toIntervallo({ date, bozza, contesto }, data, tipo),
      ...toAmmissione(scheda, tipo, contesto),
    };
  });
}

const CORREGGIBILI: readonly (readonly [DataCorreggibile, '101' | '103'])[] = [
  ['dataDecorrenzaResidenza', '101'],
  ['dataUltimoAggiornamentoAPR', '103'],
  ['dataPrimaIscrizioneComune', '103'],
  ['dataIngressoFamiglia', '103'],
];

interface Stato {
  readonly date: DateConfrontate;
  readonly bozza: Rettifica;
  readonly contesto: ContestoRettifica;
}

type Intervallo = Pick<DataRettificabile, 'dal' | 'al' | 'ignoti' | 'incoerenti'>;

function toIntervallo({ date, bozza, contesto }: Stato, data: NomeData, tipo: '101' | '103'): Intervallo {
  let dal: DataLocale | undefined;
  let al = parseDataXml(contesto.oggi) ?? contesto.oggi;
  const ignoti: NomeData[] = [];
  const incoerenti: NomeData[] = [];
  for (const una of toDisuguaglianze(tipo)) {
    const altra = toAltra(una, data);
    if (altra === undefined) {
      if (compareDate(date, una) === 'falsa') incoerenti.push(una.prima, una.poi);
      continue;
    }
    const limite = date[altra];
    if (limite?.precisione !== 'giorno') ignoti.push(altra);
    if (limite === undefined) continue;
    // Of a date known in part, the day that bounds least: the others may be right.
    if (altra === una.prima) dal = dal === undefined || limite.primo > dal ? limite.primo : dal;
    else al = limite.ultimo < al ? limite.ultimo : al;
  }
  return {
    ...(dal === undefined ? {} : { dal }),
    al,
    ignoti: toCampi(bozza, ignoti),
    incoerenti: toCampi(bozza, incoerenti),
  };
}

/** The other date of an inequality; `undefined` if it does not name this one. */
function toAltra({ prima, poi }: Disuguaglianza, data: NomeData): NomeData | undefined {
  if (prima === data) return poi;
  return poi === data ? prima : undefined;
}

function toCampi(bozza: Rettifica, nomi: readonly NomeData[]): string[] {
  return [...new Set(nomi.map((nome) => toCampo(bozza, nome)))];
}

/** What is against a rettifica of a kind, whatever day it asks for. */
function toAmmissione(
  scheda: Soggetto,
  tipo: '101' | '103',
  contesto: ContestoRettifica,
): Pick<DataRettificabile, 'impedimenti' | 'nonVerificati'> {
  const impedimenti: Rilievo[] = [];
  const nonVerificati: NonVerificato[] = [];
  const oggetto: RettificaInEsame = toRettificaInEsame(scheda, { [`richiestaRettifica${tipo}`]: {} }, contesto);
  evaluateRegole({ regole: regoleAmmissione, oggetto, provenienza: toProvenienza(scheda) }, toContesto(contesto), {
    rilievo: (r) => impedimenti.push(r),
    nonValutabile: (codice, mancano) => nonVerificati.push({ codice, mancano }),
  });
  return { impedimenti, nonVerificati };
}
