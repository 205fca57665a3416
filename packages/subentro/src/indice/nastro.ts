const PAGINA = 1 << 16;

/** Numbers and texts one after the other in few bytes, to be read in the same order by a {@link LettoreNastro}. */
export class Nastro {
  readonly #pagine: Uint8Array<ArrayBuffer>[] = [];
  #pagina = new Uint8Array();
  #p = 0;
  #prima = '';

  /** The bytes, in pages of which the last may not be full. */
  get pagine(): readonly Uint8Array<ArrayBuffer>[] {
    return this.#pagine;
  }

  /** How many bytes there are, more or less. */
  get lunghezza(): number {
    return this.#pagine.length * PAGINA + this.#p - PAGINA;
  }

  /** A whole number from 0 on: the smaller, the fewer bytes. */
  numero(numero: number): void {
    let resto = numero;
    while (resto >= 0x80) {
      this.#byte((resto % 0x80) | 0x80);
      resto = Math.floor(resto / 0x80);
    }
    this.#byte(resto);
  }

  /** A text: of what it has in common with the one before, at its beginning, only the length. */
  testo(testo: string): void {
    const prima = this.#prima;
    const limite = Math.min(testo.length, prima.length);
    let comuni = 0;
    while (comuni < limite && testo.charCodeAt(comuni) === prima.charCodeAt(comuni)) comuni += 1;
    this.numero(comuni);
    this.numero(testo.length - comuni);
    for (let i = comuni; i < testo.length; i += 1) this.numero(testo.charCodeAt(i));
    this.#prima = testo;
  }

  #byte(byte: number): void {
    if (this.#p === this.#pagina.length) {
      this.#pagina = new Uint8Array(PAGINA);
      this.#pagine.push(this.#pagina);
      this.#p = 0;
    }
    this.#pagina[this.#p] = byte;
    this.#p += 1;
  }
}

/** Reads what stands on a {@link Nastro}, in its order. Who reads knows what comes and how much: past the end there are zeros. */
export class LettoreNastro {
  readonly #pagine: readonly Uint8Array[];
  #pagina: Uint8Array = new Uint8Array();
  #prossima = 0;
  #p = 0;
  /** The text read last: its characters, and how many they are. */
  #codici = new Uint16Array(64);
  #lunghezza = 0;

  constructor(pagine: readonly Uint8Array[]) {
    this.#pagine = pagine;
  }

  numero(): number {
    let numero = 0;
    for (let unita = 1; ; unita *= 0x80) {
      const byte = this.#byte();
      if (byte < 0x80) return numero + byte * unita;
      numero += (byte & 0x7f) * unita;
    }
  }

  testo(): string {
    this.passaTesto();
    return this.testoPassato();
  }

  /** Reads a text that may not be wanted. */
  passaTesto(): void {
    const comuni = this.numero();
    this.#lunghezza = comuni + this.numero();
    if (this.#lunghezza > this.#codici.length) {
      const piu = new Uint16Array(2 * this.#lunghezza);
      piu.set(this.#codici);
      this.#codici = piu;
    }
    for (let i = comuni; i < this.#lunghezza; i += 1) this.#codici[i] = this.numero();
  }

  /** The text that was read last, made of its own characters. */
  testoPassato(): string {
    if (this.#lunghezza <= INSIEME) return toTesto(this.#codici.subarray(0, this.#lunghezza));
    let testo = '';
    for (let i = 0; i < this.#lunghezza; i += INSIEME)
      testo += toTesto(this.#codici.subarray(i, Math.min(i + INSIEME, this.#lunghezza)));
    return testo;
  }

  #byte(): number {
    if (this.#p === this.#pagina.length) {
      this.#pagina = this.#pagine[this.#prossima] ?? VUOTA;
      this.#prossima += 1;
      this.#p = 0;
    }
    const byte = this.#pagina[this.#p] ?? 0;
    this.#p += 1;
    return byte;
  }
}

const VUOTA = new Uint8Array(PAGINA);

/** Characters of which a text can be made in one call. */
const INSIEME = 1024;

function toTesto(codici: Uint16Array): string {
  return String.fromCharCode(...codici);
}
