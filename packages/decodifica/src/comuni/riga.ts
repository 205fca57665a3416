import { APERTO, leggiCifre, leggiGiorno, type Giorno } from '../giorno.js';
import { toTraslitterata } from '../nomi/traslitterazione.js';
import { toNumeroCatastale, toSigla } from './codici.js';
import type { Comune } from './comune.js';
import { PROVINCE } from './province.data.js';

/** For each province sign what usually goes with it: `idProvincia idProvinciaIstat idRegione idPrefettura`. */
export type Province = Readonly<Record<string, string>>;

/** What the archive writes for a version without codice catastale. */
export const SENZA_CODICE = 'ND';

const TAB = 9;
const NESSUNA: readonly string[] = [];

/** The stored text of versions that are in order: one line each. */
export function toRighe(comuni: readonly Comune[], province: Province = PROVINCE): string {
  return comuni.map((comune) => toRiga(comune, province)).join('\n');
}

/**
 * A version as it is stored: cells divided by tabs, the empty ones at the end left out.
 *
 * ```
 * 0 codiceCatastale  1 denominazione  2 dal  3 al (empty: in force)  4 dataUltimoAgg  5 siglaProvincia  6 codiceIstat
 * 7 codiceVariazione  8 altraDenominazione  9 fonte  10 idProvincia idProvinciaIstat idRegione  11 idPrefettura
 * 12 denominazioneTraslitterata  13 altraDenominazioneTraslitterata
 * ```
 *
 * The cells from 10 on are empty when they hold what the rest of the line implies (the identifiers that go with the
 * province sign, the transliteration by rule), otherwise `=` and the value, which may itself be empty.
 */
function toRiga(comune: Comune, province: Province): string {
  const altra = comune.altraDenominazione ?? '';
  const ids = `${comune.idProvincia} ${comune.idProvinciaIstat} ${comune.idRegione}`;
  const celle = [
    comune.codiceCatastale ?? SENZA_CODICE,
    comune.denominazione,
    comune.dal,
    comune.al ?? '',
    comune.dataUltimoAgg,
    comune.siglaProvincia,
    comune.codiceIstat,
    comune.codiceVariazione ?? '',
    altra,
    comune.fonte ?? '',
    toImplicita(ids, idsUsuali(province, comune.siglaProvincia)),
    toImplicita(comune.idPrefettura ?? '', comune.al === null ? prefetturaUsuale(province, comune.siglaProvincia) : ''),
    toImplicita(comune.denominazioneTraslitterata, toTraslitterata(comune.denominazione)),
    toImplicita(comune.altraDenominazioneTraslitterata ?? '', toTraslitterata(altra)),
  ];
  while (celle.at(-1) === '') celle.pop();
  return celle.join('\t');
}

/** The version that a stored line holds. */
export function fromRiga(riga: string): Comune {
  const celle = riga.split('\t');
  const cella = (i: number): string => celle[i] ?? '';
  const codice = cella(0);
  const denominazione = cella(1);
  const al = cella(3);
  const sigla = cella(5);
  const altra = cella(8);
  const ids = fromImplicita(cella(10), () => idsUsuali(PROVINCE, sigla));
  const [idProvincia = '', idProvinciaIstat = '', idRegione = ''] = ids.split(' ');
  return {
    codiceCatastale: codice === SENZA_CODICE ? null : codice,
    codiceIstat: cella(6),
    denominazione,
    denominazioneTraslitterata: fromImplicita(cella(12), () => toTraslitterata(denominazione)),
    altraDenominazione: toNull(altra),
    altraDenominazioneTraslitterata: toNull(fromImplicita(cella(13), () => toTraslitterata(altra))),
    siglaProvincia: sigla,
    idProvincia,
    idProvinciaIstat,
    idRegione,
    idPrefettura: toNull(fromImplicita(cella(11), () => (al === '' ? prefetturaUsuale(PROVINCE, sigla) : ''))),
    codiceVariazione: toNull(cella(7)),
    fonte: toNull(cella(9)),
    dataUltimoAgg: cella(4),
    dal: cella(2),
    al: toNull(al),
  };
}

/** What an index needs of a stored line, codes as numbers (-1 where there is none). */
export interface Colonne {
  readonly catastale: number;
  readonly denominazione: string;
  readonly dal: Giorno;
  readonly al: Giorno;
  readonly sigla: number;
  readonly istat: number;
  readonly variazione: number;
  /** The names by which the version is found besides `denominazione`; its transliteration by rule is not among them. */
  readonly altreDenominazioni: readonly string[];
}

/**
 * Reads the line between two positions of the stored text without cutting it into cells: opening 19,352 of them is what
 * opening the archive costs. It leans on cells 2–7 having one width each, or being empty.
 */
export function parseColonne(testo: string, inizio: number, fine: number): Colonne {
  const fineCodice = testo.indexOf('\t', inizio);
  const fineNome = testo.indexOf('\t', fineCodice + 1);
  const dal = fineNome + 1;
  const al = dal + 11;
  const fineAl = testo.charCodeAt(al) === TAB ? al : al + 10;
  const sigla = fineAl + 12;
  const istat = sigla + 3;
  const variazione = istat + 7;
  const haVariazione = variazione < fine && testo.charCodeAt(variazione) !== TAB;
  const altre = haVariazione ? variazione + 7 : variazione + 1;
  return {
    catastale: toNumeroCatastale(testo.slice(inizio, fineCodice)),
    denominazione: testo.slice(fineCodice + 1, fineNome),
    dal: leggiGiorno(testo, dal),
    al: fineAl === al ? APERTO : leggiGiorno(testo, al),
    sigla: toSigla(testo.slice(sigla, sigla + 2)),
    istat: leggiCifre(testo, istat, istat + 6),
    variazione: haVariazione ? leggiCifre(testo, variazione, variazione + 6) : -1,
    altreDenominazioni: altre < fine ? toAltreDenominazioni(testo.slice(altre, fine)) : NESSUNA,
  };
}

/** From cells 8 on: the second name, and the ASCII forms that do not follow the rule. */
function toAltreDenominazioni(celle: string): readonly string[] {
  const [altra = '', , , , traslitterata = '', altraTraslitterata = ''] = celle.split('\t');
  return [altra, traslitterata.slice(1), altraTraslitterata.slice(1)].filter((nome) => nome !== '');
}

function idsUsuali(province: Province, sigla: string): string {
  return (province[sigla] ?? '').split(' ').slice(0, 3).join(' ');
}

/** Only the comuni in force have a prefettura, as a rule. */
function prefetturaUsuale(province: Province, sigla: string): string {
  return province[sigla]?.split(' ')[3] ?? '';
}

function toImplicita(valore: string, usuale: string): string {
  return valore === usuale ? '' : `=${valore}`;
}

function fromImplicita(cella: string, usuale: () => string): string {
  return cella === '' ? usuale() : cella.slice(1);
}

function toNull(cella: string): string | null {
  return cella === '' ? null : cella;
}
