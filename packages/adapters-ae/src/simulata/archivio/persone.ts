import type { DatiAnagrafici, DomicilioFiscale } from '@anagrafe/core/agenzia-entrate';

import { Colonna, NESSUNA } from './colonna.js';
import { Indice, mescola } from './indice.js';
import { type Testi } from './testi.js';

const FEMMINA = 1;
const SENZA_GIORNO = 2;
const SENZA_GIORNO_MESE = 4;
const VALIDATO = 8;
/** The marks that are part of who a person is. */
const ANAGRAFICI = FEMMINA | SENZA_GIORNO | SENZA_GIORNO_MESE;

/** The five data of a person as numbers. */
interface Chiave {
  readonly cognome: number;
  readonly nome: number;
  readonly nascita: number;
  readonly luogo: number;
  readonly segni: number;
}

/** Who the Anagrafe Tributaria has, in columns, found by their data. */
export class Persone {
  readonly #testi: Testi;
  readonly #cognome = new Colonna();
  readonly #nome = new Colonna();
  readonly #nascita = new Colonna();
  readonly #luogo = new Colonna();
  readonly #segni = new Colonna();
  readonly #comune = new Colonna();
  readonly #indirizzo = new Colonna();
  readonly #marcatoDa = new Colonna();
  readonly #codice = new Colonna();
  readonly #ultima = new Colonna();
  readonly #indice = new Indice((riga) => this.#hash(riga));

  constructor(testi: Testi) {
    this.#testi = testi;
  }

  get lunghezza(): number {
    return this.#codice.lunghezza;
  }

  add(dati: DatiAnagrafici, domicilio: DomicilioFiscale | undefined): number {
    const { cognome, nome, nascita, luogo, segni } = this.#toChiave(dati, (testo) => this.#testi.intern(testo));
    this.#cognome.push(cognome);
    this.#nome.push(nome);
    this.#nascita.push(nascita);
    this.#luogo.push(luogo);
    this.#segni.push(segni);
    this.#comune.push(domicilio === undefined ? 0 : this.#testi.intern(domicilio.comune));
    this.#indirizzo.push(domicilio === undefined ? 0 : this.#testi.intern(domicilio.indirizzo));
    this.#marcatoDa.push(0);
    this.#codice.push(NESSUNA);
    this.#ultima.push(0);
    const riga = this.#codice.lunghezza - 1;
    this.#indice.add(riga);
    return riga;
  }

  /** Everyone who has these very data. */
  find(dati: DatiAnagrafici): number[] {
    const chiave = this.#toChiave(dati, (testo) => this.#testi.find(testo));
    const trovate: number[] = [];
    for (let r = this.#indice.first(toHash(chiave)); r !== NESSUNA; r = this.#indice.next(r)) {
      if (this.#is(r, chiave)) trovate.push(r);
    }
    return trovate.sort((a, b) => a - b);
  }

  /** Takes a person out: nobody has those data any more. */
  remove(riga: number): void {
    this.#indice.remove(riga);
    this.#codice.set(riga, NESSUNA);
    this.#marcatoDa.set(riga, 0);
    this.#segni.set(riga, this.#segni.get(riga) & ANAGRAFICI);
  }

  dati(riga: number): DatiAnagrafici {
    const segni = this.#segni.get(riga);
    const cognome = this.#testi.get(this.#cognome.get(riga));
    const nome = this.#testi.get(this.#nome.get(riga));
    const dati: { -readonly [K in keyof DatiAnagrafici]: DatiAnagrafici[K] } = {
      sesso: segni & FEMMINA ? 'F' : 'M',
      dataNascita: toGiorno(this.#nascita.get(riga)),
      codiceCatastale: this.#testi.get(this.#luogo.get(riga)),
    };
    if (cognome !== '') dati.cognome = cognome;
    if (nome !== '') dati.nome = nome;
    if (segni & SENZA_GIORNO) dati.senzaGiorno = true;
    if (segni & SENZA_GIORNO_MESE) dati.senzaGiornoMese = true;
    return dati;
  }

  setDati(riga: number, dati: DatiAnagrafici): void {
    this.#indice.remove(riga);
    const { cognome, nome, nascita, luogo, segni } = this.#toChiave(dati, (testo) => this.#testi.intern(testo));
    this.#cognome.set(riga, cognome);
    this.#nome.set(riga, nome);
    this.#nascita.set(riga, nascita);
    this.#luogo.set(riga, luogo);
    this.#segni.set(riga, segni | (this.#segni.get(riga) & VALIDATO));
    this.#indice.add(riga);
  }

  domicilio(riga: number): DomicilioFiscale | undefined {
    const comune = this.#comune.get(riga);
    if (comune === 0) return undefined;
    return { comune: this.#testi.get(comune), indirizzo: this.#testi.get(this.#indirizzo.get(riga)) };
  }

  setDomicilio(riga: number, { comune, indirizzo }: DomicilioFiscale): void {
    this.#comune.set(riga, this.#testi.intern(comune));
    this.#indirizzo.set(riga, this.#testi.intern(indirizzo));
  }

  /** The row of the usable code; {@link NESSUNA} for who was taken out. */
  codice(riga: number): number {
    return this.#codice.get(riga);
  }

  setCodice(riga: number, codice: number): void {
    this.#codice.set(riga, codice);
  }

  isValidato(riga: number): boolean {
    return (this.#segni.get(riga) & VALIDATO) !== 0;
  }

  setValidato(riga: number): void {
    this.#segni.set(riga, this.#segni.get(riga) | VALIDATO);
  }

  /** ISTAT code of the comune that the person is marked for; the empty text if not marked. */
  marcatoDa(riga: number): string {
    return this.#testi.get(this.#marcatoDa.get(riga));
  }

  /** Whoever is marked is validated. */
  setMarcato(riga: number, comune: string): void {
    this.setValidato(riga);
    this.#marcatoDa.set(riga, this.#testi.intern(comune));
  }

  /** The day of the last operation, as `AAAAMMGG`; 0 if there was none. */
  ultima(riga: number): number {
    return this.#ultima.get(riga);
  }

  setUltima(riga: number, giorno: number): void {
    this.#ultima.set(riga, giorno);
  }

  #toChiave(dati: DatiAnagrafici, toNumero: (testo: string) => number): Chiave {
    return {
      cognome: toNumero(dati.cognome?.trim().toUpperCase() ?? ''),
      nome: toNumero(dati.nome?.trim().toUpperCase() ?? ''),
      nascita: toNumeroGiorno(dati.dataNascita),
      luogo: toNumero(dati.codiceCatastale.toUpperCase()),
      segni:
        (dati.sesso === 'F' ? FEMMINA : 0) |
        (dati.senzaGiorno ? SENZA_GIORNO : 0) |
        (dati.senzaGiornoMese ? SENZA_GIORNO_MESE : 0),
    };
  }

  #is(riga: number, chiave: Chiave): boolean {
    return (
      this.#cognome.get(riga) === chiave.cognome &&
      this.#nome.get(riga) === chiave.nome &&
      this.#nascita.get(riga) === chiave.nascita &&
      this.#luogo.get(riga) === chiave.luogo &&
      (this.#segni.get(riga) & ANAGRAFICI) === chiave.segni
    );
  }

  #hash(riga: number): number {
    return toHash({
      cognome: this.#cognome.get(riga),
      nome: this.#nome.get(riga),
      nascita: this.#nascita.get(riga),
      luogo: this.#luogo.get(riga),
      segni: this.#segni.get(riga) & ANAGRAFICI,
    });
  }
}

function toHash({ cognome, nome, nascita, luogo, segni }: Chiave): number {
  return mescola(mescola(mescola(mescola(cognome, nome), nascita), luogo), segni);
}

/** `AAAA-MM-GG` as the number AAAAMMGG. */
export function toNumeroGiorno(giorno: string): number {
  return Number(giorno.slice(0, 4) + giorno.slice(5, 7) + giorno.slice(8, 10));
}

/** The number AAAAMMGG as `AAAA-MM-GG`. */
export function toGiorno(numero: number): string {
  const cifre = String(numero).padStart(8, '0');
  return `${cifre.slice(0, 4)}-${cifre.slice(4, 6)}-${cifre.slice(6)}`;
}
