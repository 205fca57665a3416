import { FINE, tagLista } from '../format-fornitura.js';
import type { Appoggio } from './appoggio.js';
import { computeCrc32 } from './crc32.js';
import { ErroreScrittura } from './errore-scrittura.js';
import { type NucleiChiusi, SPECIE, type Tratto } from './nuclei.js';
import { type ConteggiDichiarati, NUMERO_MASSIMO } from './totali.js';

/** Compresses a stream of bytes. */
export type Comprimi = (byte: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** A file without its head: where in the appoggio it stands compressed, and what it holds. */
export interface Corpo extends Tratto {
  readonly crc: number;
  /** Of the text. */
  readonly lunghezza: number;
  readonly conteggi: ConteggiDichiarati;
}

interface Limiti {
  readonly comprimi: Comprimi;
  /** Where the records end in the appoggio: the bodies are put after them. */
  readonly inizio: number;
  readonly massimoByte: number;
  readonly massimoSoggetti: number;
}

const PRIMA_STIMA = 0.1; // of the compressed to the text; register data come out at about 0.06
const PRUDENZA = 0.97;
/** A file that came out emptier than this, for a wrong estimate, is made again. */
const PIENO = 0.85;

/**
 * Deals the nuclei out into files and compresses each. How many fit is estimated from the file before, and known only
 * once they are compressed: a file that comes out too big is made again with fewer.
 */
export function createCorpi(
  appoggio: Appoggio,
  { comprimi, inizio, massimoByte, massimoSoggetti }: Limiti,
): (nuclei: NucleiChiusi) => Promise<Corpo[]> {
  let scritti = inizio;
  return async (nuclei) => {
    if (nuclei.quanti === 0) {
      throw new ErroreScrittura('fornitura-vuota', 'Non c’è nessun soggetto: la fornitura ne ha almeno uno.');
    }
    const corpi: Corpo[] = [];
    let stima = PRIMA_STIMA;
    for (let da = 0; da < nuclei.quanti;) {
      if (corpi.length === NUMERO_MASSIMO) {
        throw new ErroreScrittura('troppi-file', `Con questi limiti servono più di ${NUMERO_MASSIMO} file.`);
      }
      let [a, corpo] = await prova(nuclei, da, scegli(nuclei, da, { spazio: massimoByte * PRUDENZA, stima }));
      stima = rapporto(corpo);
      if (corpo.a - corpo.da < massimoByte * PIENO) {
        const piu = scegli(nuclei, da, { spazio: massimoByte * PRUDENZA, stima });
        if (piu > a) [a, corpo] = await prova(nuclei, da, piu);
      }
      while (corpo.a - corpo.da > massimoByte) {
        stima = rapporto(corpo);
        const meno = Math.min(a - 1, scegli(nuclei, da, { spazio: massimoByte * PRUDENZA, stima }));
        if (meno <= da) throw troppoGrande(nuclei, da, `${massimoByte} byte compressi`);
        [a, corpo] = await prova(nuclei, da, meno);
      }
      stima = rapporto(corpo);
      corpi.push(corpo);
      da = a;
    }
    return corpi;
  };

  /** Up to which nucleus a file that begins with one may go: one at least. */
  function scegli(
    nuclei: NucleiChiusi,
    da: number,
    { spazio, stima }: { readonly spazio: number; readonly stima: number },
  ): number {
    let [soggetti, byte, a] = [0, 0, da];
    while (a < nuclei.quanti) {
      soggetti += nuclei.soggetti(a);
      byte += nuclei.lunghezza(a);
      if (a > da && (soggetti > massimoSoggetti || byte * stima > spazio)) break;
      if (soggetti > massimoSoggetti) throw troppoGrande(nuclei, da, `${massimoSoggetti} soggetti`);
      a += 1;
    }
    return a;
  }

  async function prova(nuclei: NucleiChiusi, da: number, a: number): Promise<[number, Corpo]> {
    const misura = { crc: 0, lunghezza: 0 };
    const dove = scritti;
    for await (const pezzo of comprimi(misurati(misura, testo(nuclei, da, a)))) {
      await appoggio.aggiungi(pezzo);
      scritti += pezzo.length;
    }
    return [a, { da: dove, a: scritti, ...misura, conteggi: nuclei.conteggi(da, a) }];
  }

  async function* testo(nuclei: NucleiChiusi, da: number, a: number): AsyncGenerator<Uint8Array, void, undefined> {
    const codifica = new TextEncoder();
    for (const specie of SPECIE) {
      const { apre, chiude } = tagLista(specie);
      let vuota = true;
      for (const tratto of nuclei.tratti(specie, da, a)) {
        if (vuota) yield codifica.encode(apre);
        vuota = false;
        yield* appoggio.leggi(tratto.da, tratto.a);
      }
      if (!vuota) yield codifica.encode(chiude);
    }
    yield codifica.encode(FINE);
  }
}

async function* misurati(
  misura: { crc: number; lunghezza: number },
  byte: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const pezzo of byte) {
    misura.crc = computeCrc32(pezzo, misura.crc);
    misura.lunghezza += pezzo.length;
    yield pezzo;
  }
}

function rapporto({ da, a, lunghezza }: Corpo): number {
  return (a - da) / lunghezza;
}

function troppoGrande(nuclei: NucleiChiusi, nucleo: number, limite: string): ErroreScrittura {
  return new ErroreScrittura(
    'nucleo-troppo-grande',
    `La famiglia o convivenza del soggetto n. ${nuclei.primoSoggetto(nucleo)} supera ${limite} da sola: non si può dividere fra più file.`,
  );
}
