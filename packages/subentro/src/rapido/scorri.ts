import {
  ESITO,
  FINI,
  INIZI,
  LETTI,
  LUNGHEZZE,
  MOSTRATI,
  PASSO,
  PRIMI,
  SEGNI,
  STATO,
  SUL_POSTO,
  ULTIMI,
  VALORE_MASSIMO,
} from './disposizione.js';

/**
 * Walks over a record as long as it knows the way: the bytes between two values are among those that were found good
 * before, and so is the value. Answers why it stops: see {@link ESITO}.
 *
 * @param tabelle - Where the tables of this kind of record begin.
 * @param leggi - Answers where the value of a node ends that begins at a place; less than 0 if there is none. The twin looks
 * at plain values itself, and stops at others.
 */
export type Scorri = (tabelle: number, leggi: (id: number, p: number) => number) => number;

/** The walk without WebAssembly, for pages that may not use it: the records are the same. */
export function createScorri(memoria: ArrayBufferLike): Scorri {
  const vista = new DataView(memoria);
  const parole = new Int32Array(memoria);
  const byte = new Uint8Array(memoria);
  const [prossimi, cheByte, lunghezze, righePasso, versi] = [
    PASSO.PROSSIMO >> 2,
    PASSO.BYTE >> 2,
    PASSO.LUNGHEZZA >> 2,
    PASSO.RIGHE >> 2,
    PASSO.VERSO >> 2,
  ];
  const [ripete, gruppi, fineGruppi] = [PASSO.RIPETE >> 2, PASSO.GRUPPI >> 2, PASSO.GRUPPI_FINE >> 2];

  /** The way on whose bytes stand here, put first; 0 if there is none. */
  function trova(primo: number, p: number): number {
    let prima = 0;
    for (let passo = parole[primo] ?? 0; passo !== 0; passo = parole[(passo >> 2) + prossimi] ?? 0) {
      const q = parole[(passo >> 2) + cheByte] ?? 0;
      const ultima = (parole[(passo >> 2) + lunghezze] ?? 0) - 8;
      let i = 0;
      while (i < ultima && vista.getFloat64(p + i, true) === vista.getFloat64(q + i, true)) i += 8;
      if (i >= ultima && vista.getFloat64(p + ultima, true) === vista.getFloat64(q + ultima, true)) {
        if (prima !== 0) {
          parole[(prima >> 2) + prossimi] = parole[(passo >> 2) + prossimi] ?? 0;
          parole[(passo >> 2) + prossimi] = parole[primo] ?? 0;
          parole[primo] = passo;
        }
        return passo;
      }
      prima = passo;
    }
    return 0;
  }

  return (tabelle, leggi) => {
    const stato = tabelle >> 2;
    const [segni, inizi, fini] = [(tabelle + SEGNI) >> 2, (tabelle + INIZI) >> 2, (tabelle + FINI) >> 2];
    const segno = parole[stato + STATO.segno] ?? 0;
    let p = parole[stato + STATO.p] ?? 0;
    let posto = parole[stato + STATO.posto] ?? 0;
    let valori = parole[stato + STATO.valori] ?? 0;
    let cambiati = parole[stato + STATO.cambiati] ?? 0;
    let righe = parole[stato + STATO.righe] ?? 0;
    let esito: number;
    for (;;) {
      const passo = trova(((tabelle + PRIMI) >> 2) + posto, p) >> 2;
      if (passo === 0 || parole[passo + ripete] !== 0) {
        esito = passo === 0 ? ESITO.IGNOTO : ESITO.RIPETE;
        break;
      }
      const fine = (parole[passo + fineGruppi] ?? 0) >> 2;
      for (let i = (parole[passo + gruppi] ?? 0) >> 2; i < fine; i += 1)
        parole[segni + ((parole[i] ?? 0) >> 2)] = segno;
      p += parole[passo + lunghezze] ?? 0;
      righe += parole[passo + righePasso] ?? 0;
      posto = parole[passo + versi] ?? 0;
      if (posto === 0) {
        esito = ESITO.FINITO;
        break;
      }
      parole[segni + posto] = segno;
      const lunghezza = parole[((tabelle + LUNGHEZZE) >> 2) + posto] ?? 0;
      const ultimo = tabelle + ULTIMI + posto * VALORE_MASSIMO;
      let i = 0;
      while (i <= lunghezza && vista.getFloat64(p + i, true) === vista.getFloat64(ultimo + i, true)) i += 8;
      const isUltimo = i > lunghezza && lunghezza > 0;
      const a = isUltimo ? p + lunghezza : leggi(posto, p);
      if (a < 0) {
        esito = ESITO.VALORE;
        break;
      }
      if (!isUltimo) {
        parole[((tabelle + LUNGHEZZE) >> 2) + posto] = a - p < VALORE_MASSIMO ? a - p : 0;
        for (let j = 0; j < VALORE_MASSIMO; j += 4) parole[(ultimo + j) >> 2] = vista.getInt32(p + j, true);
        if (byte[tabelle + MOSTRATI + posto] !== SUL_POSTO) byte[tabelle + MOSTRATI + posto] = 0;
      }
      parole[inizi + posto] = p;
      parole[fini + posto] = a;
      p = a;
      valori += 1;
      if (byte[tabelle + MOSTRATI + posto] === 0) {
        parole[((tabelle + LETTI) >> 2) + cambiati] = posto;
        cambiati += 1;
      }
    }
    parole[stato + STATO.p] = p;
    parole[stato + STATO.posto] = posto;
    parole[stato + STATO.valori] = valori;
    parole[stato + STATO.cambiati] = cambiati;
    parole[stato + STATO.righe] = righe;
    return esito;
  };
}
