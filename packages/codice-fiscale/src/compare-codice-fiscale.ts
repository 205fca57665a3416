import { AnagrafeError } from './anagrafe-error.js';
import { giornoCivile, isGiorno, meseDi, toNumero } from './data-nascita.js';
import type { DatiCodiceFiscale, Sesso } from './dati-codice-fiscale.js';
import { isCodiceCatastale } from './luogo.js';
import { cifra, decina, lettera } from './segno.js';
import { terna } from './terna.js';

/** A datum on which a codice fiscale and a person's record can disagree. */
export type CampoCodiceFiscale = 'cognome' | 'nome' | 'sesso' | 'dataNascita' | 'codiceCatastale';

/** The data to compare with a code: only the fields that are present count. Sex `N`, either case: not known. */
export interface DatiConfronto extends Partial<Omit<DatiCodiceFiscale, 'sesso' | 'dataNascita' | 'codiceCatastale'>> {
  readonly sesso?: Sesso | 'N' | Lowercase<Sesso | 'N'> | undefined;
  readonly dataNascita?: string | undefined;
  readonly codiceCatastale?: string | undefined;
}

/**
 * Which data of a person's record disagree with what a codice fiscale says.
 *
 * It reads the code place by place and does not ask whether it is valid as a whole: a wrong check character hides
 * nothing, an omocodia does not matter.
 *
 * @param cf - 16 characters, either case, or 11: a provisional code says nothing about the person, and is not read.
 * @param dati - The record; absent fields are not compared, a surname or name that is `null` or `''` is compared as
 * `XXX`. With `senzaGiorno` month and year of birth are compared, with `senzaGiornoMese` the year; years by their last
 * two digits.
 * @returns The fields that differ, in the order cognome, nome, sesso, dataNascita, codiceCatastale; the same empty array
 * every time when none does, and for a provisional code, of which it is no agreement: `parseCodiceFiscale` tells which it is. A day of birth that is no day, in the code or in the record, differs; sex is compared only
 * if the day in the code is 1–31 or 41–71, and never if the record's is `N`; a codice catastale of another form differs.
 * @throws AnagrafeError `lunghezza`: neither 16 nor 11 characters. `carattere-non-traslitterabile`: a name, as in
 * {@link computeCodiceFiscale}.
 * @remarks Serves ANPR's checks EA038 (date), EN339 and EN340 (place); EA042 asks less of the sex: day above 40 or not. EA001 is the length.
 * @example
 * compareCodiceFiscale('RSSMRA80A01H501U', { sesso: 'M', dataNascita: '1980-01-02' }) // → ['dataNascita']
 * compareCodiceFiscale('RSSMRA80A01H501U', { dataNascita: '1980-01-02', senzaGiorno: true }) // → []
 * compareCodiceFiscale('49273929007', { cognome: 'Rossi' }) // → []
 */
export function compareCodiceFiscale(cf: string, dati: DatiConfronto): readonly CampoCodiceFiscale[] {
  if (cf.length === 11) return NESSUNO;
  if (cf.length !== 16) {
    throw new AnagrafeError('lunghezza', 'Codice fiscale: attesi 16 caratteri.');
  }
  let diversi: CampoCodiceFiscale[] | undefined;
  for (const [campo, isDiverso] of CONFRONTI) {
    const valore = dati[campo];
    if (valore !== undefined && isDiverso(cf, valore ?? '', dati)) (diversi ??= []).push(campo);
  }
  return diversi ?? NESSUNO;
}

/** One array for all the codes that agree: on a register of millions almost all do. */
const NESSUNO: readonly CampoCodiceFiscale[] = [];

type IsDiverso = (cf: string, valore: string, dati: DatiConfronto) => boolean;

const CONFRONTI: readonly (readonly [CampoCodiceFiscale, IsDiverso])[] = [
  ['cognome', (cf, cognome) => terna(cognome, 'cognome') !== cf.slice(0, 3).toUpperCase()],
  ['nome', (cf, nome) => terna(nome, 'nome') !== cf.slice(3, 6).toUpperCase()],
  ['sesso', isSessoDiverso],
  ['dataNascita', isDataDiversa],
  ['codiceCatastale', isLuogoDiverso],
];

function isSessoDiverso(cf: string, sesso: string): boolean {
  const scritto = decina(cf, 9);
  const giorno = giornoCivile(scritto);
  const noto = sesso.toUpperCase();
  return giorno >= 1 && giorno <= 31 && noto !== 'N' && noto !== (scritto > 40 ? 'F' : 'M');
}

// A part that cannot be read, of the code or of the record, is NaN and differs from anything. A part that the record does
// not know is 1 in the date of the code and then cut off both.
function isDataDiversa(cf: string, dataNascita: string, dati: DatiConfronto): boolean {
  const unita = dati.senzaGiornoMese ? 10000 : dati.senzaGiorno ? 100 : 1;
  const anno = decina(cf, 6);
  const mese = unita > 100 ? 1 : meseDi(lettera(cf.charCodeAt(8)));
  const giorno = unita > 1 ? 1 : decina(cf, 9);
  const detto = anno * 10000 + mese * 100 + giornoCivile(giorno);
  const scritto = toNumero(dataNascita);
  return (
    !isGiorno(giorno, mese, Math.floor(scritto / 10000)) ||
    Math.floor(detto / unita) !== Math.floor((scritto % 1000000) / unita)
  );
}

function isLuogoDiverso(cf: string, codiceCatastale: string): boolean {
  const numero = cifra(cf.charCodeAt(12)) * 100 + decina(cf, 13);
  return (
    !isCodiceCatastale(codiceCatastale) ||
    lettera(codiceCatastale.charCodeAt(0)) !== lettera(cf.charCodeAt(11)) ||
    Number(codiceCatastale.slice(1)) !== numero
  );
}
