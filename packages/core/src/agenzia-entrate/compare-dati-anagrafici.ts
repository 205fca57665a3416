import type { CampoAnagrafico, DatiAnagrafici } from './dati-anagrafici.js';

/** More than these differing data, and the Agenzia takes neither a variation nor a link: EAM93. */
export const MASSIMO_DATI_DIVERSI = 3;

const CAMPI: readonly (readonly [CampoAnagrafico, (dati: DatiAnagrafici) => string])[] = [
  ['cognome', ({ cognome }) => toConfronto(cognome)],
  ['nome', ({ nome }) => toConfronto(nome)],
  ['sesso', ({ sesso }) => sesso],
  ['giornoNascita', (dati) => (dati.senzaGiorno || dati.senzaGiornoMese ? '' : dati.dataNascita.slice(8))],
  ['meseNascita', (dati) => (dati.senzaGiornoMese ? '' : dati.dataNascita.slice(5, 7))],
  ['annoNascita', ({ dataNascita }) => dataNascita.slice(0, 4)],
  ['luogoNascita', ({ codiceCatastale }) => codiceCatastale.toUpperCase()],
];

/**
 * The data that differ between two descriptions of a person, counted as the Agenzia delle Entrate does: day, month and year of
 * birth one each, names character by character, whatever the case and the blanks around. A part of the birth that is not known
 * is equal only to one that is not known.
 *
 * @returns The fields that differ, at most seven; none when the Agenzia would see the same person.
 * @remarks Source: operators' guide, italia/anpr 2288.
 * @example
 * const ada = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' } as const;
 * compareDatiAnagrafici(ada, { ...ada, nome: 'ADELE', dataNascita: '1946-10-12' }) // → ['nome', 'giornoNascita']
 */
export function compareDatiAnagrafici(uno: DatiAnagrafici, altro: DatiAnagrafici): readonly CampoAnagrafico[] {
  return CAMPI.filter(([, leggi]) => leggi(uno) !== leggi(altro)).map(([campo]) => campo);
}

/** A name as the Agenzia compares it. */
function toConfronto(nome: string | undefined): string {
  return (nome ?? '').trim().toUpperCase();
}
