/** A column of whole numbers that grows: four bytes a row, where an object would take dozens. */
export class Colonna {
  valori: Int32Array = new Int32Array(1024);
  lunghezza = 0;

  push(valore: number): void {
    if (this.lunghezza === this.valori.length) {
      const vecchi = this.valori;
      this.valori = new Int32Array(vecchi.length * 2);
      this.valori.set(vecchi);
    }
    this.valori[this.lunghezza++] = valore;
  }

  get(riga: number): number {
    return this.valori[riga] ?? 0;
  }

  set(riga: number, valore: number): void {
    this.valori[riga] = valore;
  }
}

/** The end of a chain of rows, and no row. */
export const NESSUNA = -1;
