const PRIMO_ANNO = 1800;
const ULTIMO_ANNO = 2100;

/** The number of a day that is written out, for {@link createGiorni}; 0 if there is none such. */
export function toNumeroGiorno(anno: number, mese: number, giorno: number): number {
  return anno < PRIMO_ANNO || anno >= ULTIMO_ANNO ? 0 : ((anno - PRIMO_ANNO) * 12 + mese) * 31 + giorno;
}

/** The texts of days, each made once: `AAAA-MM-GG` by its number. */
export function createGiorni(): (numero: number) => string {
  const testi = new Array<string>((ULTIMO_ANNO - PRIMO_ANNO) * 372 + 1).fill('');
  return (numero) => {
    const gia = testi[numero] ?? '';
    if (gia !== '') return gia;
    const giorno = (numero - 1) % 31;
    const mesi = (numero - 1 - giorno) / 31 - 1;
    const mese = mesi % 12;
    const testo = `${PRIMO_ANNO + (mesi - mese) / 12}-${due(mese + 1)}-${due(giorno + 1)}`;
    testi[numero] = testo;
    return testo;
  };
}

function due(numero: number): string {
  return String(numero).padStart(2, '0');
}
