import { computeCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';
import type { CodiceCollegato, DatiAnagrafici, DomicilioFiscale, Posizione } from '@anagrafe/core/agenzia-entrate';

import { ANNULLATO, ATTIVO, BASE, COLLEGATO, Codici } from './codici.js';
import { NESSUNA } from './colonna.js';
import { Persone, toGiorno, toNumeroGiorno } from './persone.js';
import { Testi } from './testi.js';

/** An attribution made through ANPR, which can be taken back for a day. */
export interface Attribuita {
  /** `AAAA-MM-GGThh:mm:ss`. */
  readonly quando: string;
  /** ISTAT code. */
  readonly comune: string;
  /** The position has changed since. */
  readonly superata: boolean;
}

/** A person to take in, as the Agenzia would have them. */
export interface DaIscrivere {
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale | undefined;
}

/** The seven digits of a code that is not of an omocodia, in their places. */
const SENZA_OMOCODIA = /^\D{6}\d\d\D\d\d\D\d{3}\D$|^\d{11}$/;

/** Is it a code in which letters stand for digits? */
export function isOmocodice(codice: string): boolean {
  return !SENZA_OMOCODIA.test(codice);
}

/** Who has which codice fiscale, and had. A person has one usable code; a code is usable for one person. */
export class Archivio {
  readonly persone: Persone = new Persone(new Testi());
  readonly codici: Codici = new Codici();
  /** By person: the attributions through ANPR. */
  readonly attribuite: Map<number, Attribuita> = new Map<number, Attribuita>();

  /** The code that follows from some data; the caller has looked that one does. */
  toCodice(dati: DatiAnagrafici): string {
    return computeCodiceFiscale(dati);
  }

  posizione(persona: number): Posizione {
    const { persone } = this;
    const codiceFiscale = this.codici.testo(persone.codice(persona));
    const domicilio = persone.domicilio(persona);
    const comune = persone.marcatoDa(persona);
    return {
      codiceFiscale,
      dati: persone.dati(persona),
      ...(domicilio === undefined ? {} : { domicilio }),
      validato: persone.isValidato(persona),
      marcato: comune !== '',
      ...(comune === '' ? {} : { comune }),
      omocodice: isOmocodice(codiceFiscale),
      collegati: this.collegati(persona),
    };
  }

  /** The codes that a person had before, oldest first. */
  collegati(persona: number): readonly CodiceCollegato[] {
    let riga = this.codici.precedente(this.persone.codice(persona));
    if (riga === NESSUNA) return NESSUN_COLLEGATO;
    const collegati: CodiceCollegato[] = [];
    for (; riga !== NESSUNA; riga = this.codici.precedente(riga)) {
      const dal = this.codici.dal(riga);
      collegati.push({ codiceFiscale: this.codici.testo(riga), ...(dal === 0 ? {} : { dal: toGiorno(dal) }) });
    }
    return collegati.reverse();
  }

  /** Could the code be given to someone? It never was, or that was taken back. */
  isLibero(codice: string): boolean {
    const riga = this.codici.find(codice);
    return riga === NESSUNA || this.codici.stato(riga) === ANNULLATO;
  }

  /** Takes in a person under a code that is free. */
  add({ dati, domicilio }: DaIscrivere, codice: string): number {
    const persona = this.persone.add(dati, domicilio);
    this.persone.setCodice(persona, this.#toAttivo(codice, persona));
    return persona;
  }

  /** Takes in a code that a person had before the one they have; the older ones are behind it already. */
  addCollegato(persona: number, { codiceFiscale, dal }: CodiceCollegato): void {
    const riga = this.codici.add(codiceFiscale, ATTIVO, persona);
    const usabile = this.persone.codice(persona);
    this.codici.setPrecedente(riga, this.codici.precedente(usabile));
    this.codici.setCollegato(riga, persona, dal === undefined ? 0 : toNumeroGiorno(dal));
    this.codici.setPrecedente(usabile, riga);
  }

  /** A code that is in the archive and nobody's: a base, or annulled. */
  addSenzaPersona(codice: string, stato: typeof BASE | typeof ANNULLATO): void {
    this.codici.add(codice, stato, NESSUNA);
  }

  /**
   * Gives a person another code, free or their own of before; the one they had is linked to it.
   */
  setCodice(persona: number, codice: string, giorno: string): void {
    const vecchio = this.persone.codice(persona);
    this.#unlink(persona, this.codici.find(codice));
    const nuovo = this.#toAttivo(codice, persona);
    this.codici.setCollegato(vecchio, persona, toNumeroGiorno(giorno));
    this.codici.setPrecedente(nuovo, vecchio);
    this.persone.setCodice(persona, nuovo);
  }

  /** The code of a person becomes the base of an omocodia, usable for nobody; they get the first variant that is free. */
  setBase(persona: number): void {
    const base = this.persone.codice(persona);
    const variante = this.findVariante(this.codici.testo(base));
    if (variante === undefined) return;
    const nuovo = this.#toAttivo(variante, persona);
    this.codici.setPrecedente(nuovo, this.codici.precedente(base));
    this.codici.setPrecedente(base, NESSUNA);
    this.codici.setStato(base, BASE, NESSUNA);
    this.persone.setCodice(persona, nuovo);
    this.setSuperata(persona);
  }

  /** An attribution to the person, if there was one, can be taken back no more. */
  setSuperata(persona: number): void {
    const attribuita = this.attribuite.get(persona);
    if (attribuita !== undefined) this.attribuite.set(persona, { ...attribuita, superata: true });
  }

  /** The first variant of a base that is free, in the order of the Agenzia. */
  findVariante(base: string): string | undefined {
    return toOmocodie(base).find((variante) => this.isLibero(variante));
  }

  /** Two people were one: who stays gets code and data of the other, and the codes of both come before it. */
  unisci(resta: number, altra: number, giorno: string): void {
    const { codici, persone } = this;
    const vecchio = persone.codice(resta);
    const nuovo = persone.codice(altra);
    const dati = persone.dati(altra);
    codici.setCollegato(vecchio, resta, toNumeroGiorno(giorno));
    const storia = [...this.#storia(vecchio), ...this.#storia(codici.precedente(nuovo))];
    storia.sort((a, b) => codici.dal(b) - codici.dal(a));
    persone.remove(altra);
    this.attribuite.delete(altra);
    this.setSuperata(resta);
    persone.setDati(resta, dati);
    persone.setCodice(resta, nuovo);
    codici.setStato(nuovo, ATTIVO, resta);
    let dopo = nuovo;
    for (const riga of storia) {
      codici.setCollegato(riga, resta, codici.dal(riga));
      codici.setPrecedente(dopo, riga);
      dopo = riga;
    }
    codici.setPrecedente(dopo, NESSUNA);
  }

  /** The attribution never was: the person is not here, the code is nobody's. */
  remove(persona: number): void {
    const codice = this.persone.codice(persona);
    this.codici.setStato(codice, ANNULLATO, NESSUNA);
    this.persone.remove(persona);
    this.attribuite.delete(persona);
  }

  #toAttivo(codice: string, persona: number): number {
    const riga = this.codici.find(codice);
    if (riga === NESSUNA) return this.codici.add(codice, ATTIVO, persona);
    this.codici.setStato(riga, ATTIVO, persona);
    this.codici.setPrecedente(riga, NESSUNA);
    return riga;
  }

  /** Takes a code out of those that a person had before. */
  #unlink(persona: number, codice: number): void {
    const { codici } = this;
    let dopo = this.persone.codice(persona);
    for (let riga = codici.precedente(dopo); riga !== NESSUNA; dopo = riga, riga = codici.precedente(riga)) {
      if (riga !== codice) continue;
      codici.setPrecedente(dopo, codici.precedente(riga));
      return;
    }
  }

  /** A code and those before it, newest first. */
  #storia(codice: number): number[] {
    const righe: number[] = [];
    for (let riga = codice; riga !== NESSUNA; riga = this.codici.precedente(riga)) righe.push(riga);
    return righe;
  }
}

const NESSUN_COLLEGATO: readonly CodiceCollegato[] = [];
export { ANNULLATO, ATTIVO, BASE, COLLEGATO, NESSUNA };
